"""The visit log of today."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication
from window_client.domain.day.events import VisitOutcome, VisitRecorded
from window_client.services.counter import Counter

from ui.day.day_reading import DayReading
from ui.day.day_state import Act, PanelState
from ui.day.tab_part import Job, Wish, clock, form_of, missing
from ui.day.visit_form import outcome_words, read_visit, reason_words, visit_fields
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import Cell, TableColumn, TableRow, TableState
from ui.widgets.tone import Tone

RECORD = "record"
translate = QCoreApplication.translate

_TONES = {
    VisitOutcome.CASE: Tone.SUCCESS,
    VisitOutcome.CONSULTED: Tone.INFO,
    VisitOutcome.SENT_ON: Tone.NEUTRAL,
    VisitOutcome.TAKEN_HOME: Tone.WARNING,
    VisitOutcome.LEFT: Tone.WARNING,
}


class VisitsTab:
    """Every visit leaves a trace, also one without a case."""

    def columns(self) -> tuple[TableColumn, ...]:
        """See TabPart."""
        return (
            TableColumn(key="at", title=translate("DayTabs", "时间"), width=80),
            TableColumn(key="outcome", title=translate("DayTabs", "来访结果"), width=190),
            TableColumn(key="item", title=translate("DayTabs", "事项"), width=2, stretch=True),
            TableColumn(key="reason", title=translate("DayTabs", "原因"), width=170),
            TableColumn(key="text", title=translate("DayTabs", "说明"), width=2, stretch=True),
            TableColumn(key="minutes", title=translate("DayTabs", "分钟"), width=70, right=True),
        )

    def rows(self, reading: DayReading) -> TableState:
        """See TabPart."""
        latest_first = reversed(reading.visits)
        return TableState(rows=tuple(_row(at, visit, reading) for at, visit in latest_first))

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """See TabPart."""
        if not reading.is_open:
            return translate("DayTabs", "窗口还没有开窗"), translate("DayTabs", "按 F9 开窗后登记来访")
        hint = translate("DayTabs", "咨询、转办、材料不齐带回的也要登记，按 V 登记")
        return translate("DayTabs", "今天还没有来访登记"), hint

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """See TabPart."""
        if not reading.is_open:
            return ()
        words = translate("DayTabs", "登记来访（没有排队号）")
        return (Act(key=RECORD, words=words, letter="V", icon="plus", primary=True),)

    def panel(self, wish: Wish, reading: DayReading) -> PanelState | None:
        """See TabPart."""
        return PanelState(
            key=wish.act,
            title=translate("DayTabs", "登记来访"),
            help=translate("DayTabs", "有排队号的在“叫号”中登记结果。"),
            form=form_of(*visit_fields(reading, minutes=True)),
            act=translate("DayTabs", "登记"),
        )

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """See TabPart."""
        asked = self.panel(wish, reading)
        if asked and (faults := missing(asked.form, wish.values)):
            return faults

        def record() -> str:
            counter.day.visits.record(read_visit(wish.values))
            return translate("DayTabs", "来访已登记。")

        return record


def _row(at: datetime, visit: VisitRecorded, reading: DayReading) -> TableRow:
    return TableRow(
        visit.visit,
        (
            clock(at),
            Cell(outcome_words(visit.outcome), _TONES[visit.outcome]),
            reading.items.get(visit.item, visit.item),
            reason_words(visit.outcome, visit.reason) if visit.reason else "",
            visit.text,
            "" if visit.minutes is None else str(visit.minutes),
        ),
    )
