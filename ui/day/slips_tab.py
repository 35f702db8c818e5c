"""Transfer slips that nobody has signed for."""

from PySide6.QtCore import QCoreApplication
from window_client.services.counter import Counter

from ui.day.day_reading import DayReading
from ui.day.day_state import Act, PanelState
from ui.day.tab_part import Job, Wish, day_and_clock, form_of, line, missing
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import TableColumn, TableRow, TableState

SIGN, SCANNED = "sign", "scanned"
translate = QCoreApplication.translate


class SlipsTab:
    """Scanning a slip's barcode begins its signature."""

    def columns(self) -> tuple[TableColumn, ...]:
        """See TabPart."""
        return (
            TableColumn(key="number", title=translate("DayTabs", "交接单号"), width=220),
            TableColumn(key="case", title=translate("DayTabs", "办件编号"), width=160),
            TableColumn(key="department", title=translate("DayTabs", "接收部门"), width=2, stretch=True),
            TableColumn(key="item", title=translate("DayTabs", "事项"), width=2, stretch=True),
            TableColumn(key="made", title=translate("DayTabs", "开具时间"), width=120),
            TableColumn(key="by", title=translate("DayTabs", "经办"), width=100),
        )

    def rows(self, reading: DayReading) -> TableState:
        """See TabPart."""
        return TableState(
            rows=tuple(
                TableRow(
                    one.case_number,
                    (
                        one.number,
                        one.case_number,
                        one.department,
                        reading.items.get(one.item, one.item),
                        day_and_clock(one.made_at),
                        reading.people.get(one.made_by, one.made_by),
                    ),
                )
                for one in reading.slips
            )
        )

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """See TabPart."""
        del reading
        hint = translate("DayTabs", "受理后转部门的纸质材料开具交接单，部门签收时扫描条码")
        return translate("DayTabs", "没有待签收的交接单"), hint

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """See TabPart."""
        if not reading.slips:
            return ()
        words = translate("DayTabs", "签收（或扫描条码）")
        return (Act(key=SIGN, words=words, letter="S", icon="scan", of_row=True, primary=True),)

    def panel(self, wish: Wish, reading: DayReading) -> PanelState | None:
        """See TabPart."""
        found = next((one for one in reading.slips if one.case_number == wish.row), None)
        words = translate("DayTabs", "签收交接单 {number}")
        return PanelState(
            key=f"{wish.act}:{wish.row}",
            title=words.format(number=found.number if found else wish.row),
            help=found.department if found else "",
            form=form_of(line("taker", translate("DayTabs", "签收人姓名"), length=100)),
            act=translate("DayTabs", "签收"),
        )

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """See TabPart."""
        asked = self.panel(wish, reading)
        if asked and (faults := missing(asked.form, wish.values)):
            return faults

        def sign() -> str:
            taker = str(wish.values["taker"])
            done = counter.day.slips.confirm(wish.row, taker, scanned=wish.act == SCANNED)
            return translate("DayTabs", "{number} 已由 {taker} 签收。").format(
                number=done.number, taker=taker
            )

        return sign
