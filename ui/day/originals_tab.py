"""Originals that lie at the window."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from window_client.domain.day.events import KeptOriginal
from window_client.services.counter import Counter

from ui.day.day_reading import DayReading
from ui.day.day_state import Act, PanelState
from ui.day.tab_part import Job, Made, Wish, day_and_clock, form_of, line, missing, number
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import TableColumn, TableRow, TableState

KEEP, RETURN, AGAIN = "keep", "return", "print_again"
_BETWEEN = "\n"
"""Between keeping and material in the key of a row."""

translate = QCoreApplication.translate


class OriginalsTab:
    """What is kept, and going back."""

    def columns(self) -> tuple[TableColumn, ...]:
        """See TabPart."""
        return (
            TableColumn(key="number", title=translate("DayTabs", "办件编号"), width=160),
            TableColumn(key="name", title=translate("DayTabs", "原件"), width=3, stretch=True),
            TableColumn(key="copies", title=translate("DayTabs", "份数"), width=70, right=True),
            TableColumn(key="place", title=translate("DayTabs", "存放处"), width=1, stretch=True),
            TableColumn(key="kept", title=translate("DayTabs", "暂存时间"), width=120),
            TableColumn(key="by", title=translate("DayTabs", "经办"), width=100),
        )

    def rows(self, reading: DayReading) -> TableState:
        """See TabPart."""
        return TableState(
            rows=tuple(
                TableRow(
                    f"{one.keeping}{_BETWEEN}{one.material}",
                    (
                        one.number,
                        one.name,
                        str(one.copies),
                        one.place,
                        day_and_clock(one.kept_at),
                        reading.people.get(one.kept_by, one.kept_by),
                    ),
                )
                for one in reading.originals
            )
        )

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """See TabPart."""
        del reading
        hint = translate("DayTabs", "原件核对后应当场退还；确需暂存的按 N 登记")
        return translate("DayTabs", "窗口没有暂存的原件"), hint

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """See TabPart."""
        give = Act(
            key=RETURN,
            words=translate("DayTabs", "退还"),
            letter="R",
            icon="hand-over",
            of_row=True,
            primary=True,
        )
        keep = Act(key=KEEP, words=translate("DayTabs", "登记暂存"), letter="N", icon="plus")
        again = Act(
            key=AGAIN, words=translate("DayTabs", "补打凭证"), letter="P", icon="printer", of_row=True
        )
        return (give, keep, again) if reading.originals else (keep,)

    def panel(self, wish: Wish, reading: DayReading) -> PanelState | None:
        """See TabPart."""
        if wish.act == AGAIN:
            return None
        if wish.act == KEEP:
            return PanelState(
                key=KEEP,
                title=translate("DayTabs", "登记暂存的原件"),
                form=form_of(
                    line("number", translate("DayTabs", "办件编号"), length=40),
                    line("name", translate("DayTabs", "原件名称"), length=100),
                    number("copies", translate("DayTabs", "份数"), unit=translate("DayTabs", "份")),
                    line("place", translate("DayTabs", "存放处"), needed=False, length=60),
                    copies=1,
                ),
                act=translate("DayTabs", "登记暂存"),
            )
        kept = next((one for one in reading.originals if wish.row.startswith(one.keeping)), None)
        title = translate("DayTabs", "退还原件：{number}").format(number=kept.number if kept else "")
        return PanelState(
            key=f"{RETURN}:{wish.row}",
            title=title,
            help=translate("DayTabs", "请领回人在打印的退还凭证上签名；代领的写明与申请人的关系。"),
            form=form_of(
                line("recipient", translate("DayTabs", "接收人姓名"), length=100),
                line("relation", translate("DayTabs", "与申请人的关系"), needed=False, length=60),
            ),
            act=translate("DayTabs", "退还"),
        )

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """See TabPart."""
        asked = self.panel(wish, reading)
        if asked and (faults := missing(asked.form, wish.values)):
            return faults
        originals, values, vouchers = counter.day.originals, wish.values, counter.day.vouchers
        keeping, _, material = wish.row.partition(_BETWEEN)
        if wish.act == AGAIN:
            return lambda: _voucher(lambda: vouchers.kept(keeping, again=True), keeping)

        def keep() -> Made:
            name, copies = str(values["name"]).strip(), int(values["copies"])
            kept = KeptOriginal(material=name, name=name, copies=copies)
            number, place = str(values["number"]).strip(), str(values.get("place") or "")
            done = originals.keep(number, (kept,), place)
            words = translate("DayTabs", "原件已登记暂存。")
            return _voucher(lambda: vouchers.kept(done.keeping, again=False), done.keeping, words)

        def give_back() -> Made:
            relation = str(values.get("relation") or "")
            done = originals.hand_back(keeping, (material,), str(values["recipient"]), relation)
            words = translate("DayTabs", "原件已退还。")
            return _voucher(lambda: vouchers.returned(done, reading.originals), keeping, words)

        return keep if wish.act == KEEP else give_back


def _voucher(paper: Callable[[], bytes], keeping: str, words: str = "") -> Made:
    name = translate("DayTabs", "原件凭证")
    return Made(words=words, paper=paper, name=name, job_name=f"originals-{keeping}")
