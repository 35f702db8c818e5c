"""Cards of the electronic supervision that are not cleared."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.day.events import Card
from window_client.services.counter import Counter
from window_client.services.day.supervision import CardGiven

from ui.day.day_reading import DayReading
from ui.day.day_state import Act, PanelState
from ui.day.tab_part import Job, Wish, choice, day_and_clock, form_of, line, missing
from ui.form.definition import WidgetKind
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.tone import Tone

MARK, CLEAR = "mark", "clear"
translate = QCoreApplication.translate

_CARDS = MappingProxyType(
    {
        Card.ALERT: (QT_TRANSLATE_NOOP("DayTabs", "预警"), Tone.INFO),
        Card.YELLOW: (QT_TRANSLATE_NOOP("DayTabs", "黄牌"), Tone.WARNING),
        Card.RED: (QT_TRANSLATE_NOOP("DayTabs", "红牌"), Tone.ERROR),
    }
)
_GROUNDS = MappingProxyType(
    {
        "refused_lawful": QT_TRANSLATE_NOOP("DayTabs", "对符合条件的申请不予办理"),
        "over_promised": QT_TRANSLATE_NOOP("DayTabs", "超过承诺时限"),
        "over_statutory": QT_TRANSLATE_NOOP("DayTabs", "超过法定时限"),
        "step_late": QT_TRANSLATE_NOOP("DayTabs", "环节超时"),
        "first_review_late": QT_TRANSLATE_NOOP("DayTabs", "首次审查不及时"),
        "no_reasons": QT_TRANSLATE_NOOP("DayTabs", "不予许可未说明理由"),
        "bypassed": QT_TRANSLATE_NOOP("DayTabs", "应当网上办理而体外循环"),
        "illegal_charge": QT_TRANSLATE_NOOP("DayTabs", "违规收费"),
        "other": QT_TRANSLATE_NOOP("DayTabs", "其他"),
    }
)


class CardsTab:
    """Alerts, yellow and red cards: received and cleared, each with its ground."""

    def columns(self) -> tuple[TableColumn, ...]:
        """See TabPart."""
        return (
            TableColumn(key="card", title=translate("DayTabs", "信号"), width=110),
            TableColumn(key="ground", title=translate("DayTabs", "依据"), width=2, stretch=True),
            TableColumn(key="text", title=translate("DayTabs", "情况"), width=3, stretch=True),
            TableColumn(key="number", title=translate("DayTabs", "办件编号"), width=160),
            TableColumn(key="by", title=translate("DayTabs", "出具方"), width=130),
            TableColumn(key="at", title=translate("DayTabs", "登记时间"), width=110),
            TableColumn(key="answer", title=translate("DayTabs", "答复期限"), width=110),
        )

    def rows(self, reading: DayReading) -> TableState:
        """See TabPart."""
        rows = []
        for one in reading.marks:
            words, tone = _CARDS[one.card]
            cells = (
                Cell(translate("DayTabs", str(words)), tone), _ground(one.ground), one.text, one.number,
                one.by, day_and_clock(one.at), one.answer_by.isoformat(),
            )  # fmt: skip
            rows.append(TableRow(one.id, cells))
        return TableState(rows=tuple(rows))

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """See TabPart."""
        del reading
        return translate("DayTabs", "没有未撤销的监察信号"), translate(
            "DayTabs", "收到预警、黄牌、红牌时按 N 登记"
        )

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """See TabPart."""
        clear = Act(
            key=CLEAR, words=translate("DayTabs", "撤销"), letter="R", icon="check", of_row=True, primary=True
        )
        mark = Act(key=MARK, words=translate("DayTabs", "登记信号"), letter="N", icon="flag")
        return (clear, mark) if reading.marks else (mark,)

    def panel(self, wish: Wish, reading: DayReading) -> PanelState | None:
        """See TabPart."""
        del reading
        if wish.act == CLEAR:
            return PanelState(
                key=f"{CLEAR}:{wish.row}",
                title=translate("DayTabs", "撤销监察信号"),
                form=form_of(
                    line("ground", translate("DayTabs", "撤销依据"), span=4),
                    line("by", translate("DayTabs", "撤销方"), length=100),
                ),
                act=translate("DayTabs", "撤销"),
            )
        cards = {card.value: translate("DayTabs", str(words)) for card, (words, _tone) in _CARDS.items()}
        grounds = {key: _ground(key) for key in _GROUNDS}
        return PanelState(
            key=MARK,
            title=translate("DayTabs", "登记监察信号"),
            help=translate("DayTabs", "五个工作日内答复（本地规定，待核）。"),
            form=form_of(
                choice("card", translate("DayTabs", "信号"), cards),
                choice("ground", translate("DayTabs", "依据"), grounds, widget=WidgetKind.COMBO, span=2),
                line("by", translate("DayTabs", "出具方"), length=100),
                line("number", translate("DayTabs", "办件编号"), needed=False, length=40),
                line("text", translate("DayTabs", "情况"), span=4),
            ),
            act=translate("DayTabs", "登记信号"),
        )

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """See TabPart."""
        asked = self.panel(wish, reading)
        if asked and (faults := missing(asked.form, wish.values)):
            return faults
        supervision, values = counter.day.supervision, wish.values

        def mark() -> str:
            supervision.mark(
                CardGiven(
                    card=Card(values["card"]),
                    ground=str(values["ground"]),
                    text=str(values["text"]),
                    by=str(values["by"]),
                    case_number=str(values.get("number") or "").strip(),
                )
            )
            return translate("DayTabs", "监察信号已登记。")

        def clear() -> str:
            supervision.clear(wish.row, str(values["ground"]), str(values["by"]))
            return translate("DayTabs", "监察信号已撤销。")

        return mark if wish.act == MARK else clear


def _ground(key: str) -> str:
    return translate("DayTabs", str(_GROUNDS.get(key, key)))
