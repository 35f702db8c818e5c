"""Ratings that have not been forwarded yet."""

from PySide6.QtCore import QCoreApplication
from window_client.domain.day.ratings import DISSATISFIED
from window_client.services.counter import Counter
from window_client.services.day.ratings import Opinion
from window_client.services.desk import UnknownCase

from ui.day.day_reading import DayReading
from ui.day.day_state import Act, PanelState
from ui.day.tab_part import Job, Wish, choice, day_and_clock, form_of, line, missing
from ui.form.definition import Condition, WidgetKind
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.tone import Tone
from ui.words.rating_words import level_words, reason_words

RATE = "rate"
translate = QCoreApplication.translate


class RatingsTab:
    """One rating a service, voluntary, in the visitor's own words."""

    def columns(self) -> tuple[TableColumn, ...]:
        """See TabPart."""
        return (
            TableColumn(key="at", title=translate("DayTabs", "时间"), width=130),
            TableColumn(key="level", title=translate("DayTabs", "评价"), width=150),
            TableColumn(key="number", title=translate("DayTabs", "办件编号"), width=1, stretch=True),
            TableColumn(key="state", title=translate("DayTabs", "报送"), width=2, stretch=True),
        )

    def rows(self, reading: DayReading) -> TableState:
        """See TabPart."""
        rows = []
        for one in reading.ratings:
            waits = Cell(translate("DayTabs", "等办件上传后报送"), Tone.WARNING)
            ready = Cell(translate("DayTabs", "待报送"), Tone.INFO)
            words = level_words()[one.level]
            tone = Tone.WARNING if one.level <= DISSATISFIED else Tone.SUCCESS
            number = one.number or translate("DayTabs", "（来访，没有办件）")
            cells = (day_and_clock(one.at), Cell(words, tone), number, ready if one.central else waits)
            rows.append(TableRow(one.id, cells))
        return TableState(rows=tuple(rows))

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """See TabPart."""
        del reading
        hint = translate("DayTabs", "请服务对象自愿评价，不得诱导；没有评价器时按 N 登记")
        return translate("DayTabs", "没有待报送的评价"), hint

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """See TabPart."""
        del reading
        return (Act(key=RATE, words=translate("DayTabs", "登记评价"), letter="N", icon="star", primary=True),)

    def panel(self, wish: Wish, reading: DayReading) -> PanelState | None:
        """See TabPart."""
        del reading
        levels = {str(level): words for level, words in level_words().items()}
        bad = Condition(field="level", one_of=("1", "2"))
        return PanelState(
            key=wish.act,
            title=translate("DayTabs", "登记评价"),
            help=translate("DayTabs", "办件编号不填时评价最近一次来访；一次服务评价一次。"),
            form=form_of(
                line("number", translate("DayTabs", "办件编号"), needed=False, length=40),
                choice("level", translate("DayTabs", "满意程度"), levels),
                choice(
                    "reasons",
                    translate("DayTabs", "不满意的原因"),
                    reason_words(),
                    widget=WidgetKind.CHECKS,
                    needed=False,
                    show_if=bad,
                ),
                line("text", translate("DayTabs", "评价人的话"), needed=False, span=4),
            ),
            act=translate("DayTabs", "登记评价"),
        )

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """See TabPart."""
        asked = self.panel(wish, reading)
        if asked and (faults := missing(asked.form, wish.values)):
            return faults
        number = str(wish.values.get("number") or "").strip()
        if not number and not reading.visits:
            message = translate("DayTabs", "今天没有来访登记，请填写办件编号。")
            return (Fault(pointer="/number", title=translate("DayTabs", "办件编号"), message=message),)
        opinion = Opinion(
            level=int(wish.values["level"]),
            reasons=tuple(wish.values.get("reasons") or ()),
            text=str(wish.values.get("text") or ""),
            channel="paper",
        )

        def rate() -> str:
            if number:
                case_id = counter.work.scanned(number)
                if case_id is None:
                    raise UnknownCase
                counter.day.ratings.rate_case(case_id, opinion)
            else:
                visit = reading.visits[-1][1]
                counter.day.ratings.rate_visit(visit.visit, opinion, visit.item)
            return translate("DayTabs", "评价已登记，联网后报送。")

        return rate
