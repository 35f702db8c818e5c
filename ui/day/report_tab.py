"""The daily report on screen, and on paper."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from window_client.domain.day.report_sheet import COLUMN_WORDS, compose_report
from window_client.services.counter import Counter

from ui.day.day_reading import DayReading
from ui.day.day_state import Act, PanelState
from ui.day.tab_part import Job, Wish, form_of, missing
from ui.form.definition import FieldSpec, WidgetKind
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import TableColumn, TableRow, TableState

PRINT, OTHER_DAY = "print", "other_day"
translate = QCoreApplication.translate


class ReportTab:
    """The same figures as on paper; they are the journal's, entry by entry."""

    def columns(self) -> tuple[TableColumn, ...]:
        """See TabPart."""
        return (
            TableColumn(key="group", title=translate("DayTabs", "类别"), width=110),
            TableColumn(key="name", title=translate("DayTabs", "项目"), width=2, stretch=True),
            TableColumn(key="value", title=translate("DayTabs", "数量"), width=130, right=True),
            TableColumn(key="note", title=translate("DayTabs", "说明"), width=3, stretch=True),
        )

    def rows(self, reading: DayReading) -> TableState:
        """See TabPart."""
        values = compose_report(
            reading.report,
            lambda item: reading.items.get(item, item),
            lambda clerk: reading.people.get(clerk, clerk),
        )
        report = values["report"]
        assert isinstance(report, dict)
        business = [_business(one) for one in report["items"]]
        facts = [(one["group"], one["name"], one["value"], one["note"]) for one in report["facts"]]
        lines = [*business, *facts]
        return TableState(rows=tuple(TableRow(str(n), tuple(cells)) for n, cells in enumerate(lines)))

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """See TabPart."""
        return translate("DayTabs", "{day} 没有记录").format(day=reading.report_on.isoformat()), ""

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """See TabPart."""
        words = translate("DayTabs", "打印 {day} 日报").format(day=reading.report_on.isoformat())
        return (
            Act(key=PRINT, words=words, letter="P", icon="printer", primary=True),
            Act(key=OTHER_DAY, words=translate("DayTabs", "看另一天"), letter="D", icon="calendar"),
        )

    def panel(self, wish: Wish, reading: DayReading) -> PanelState | None:
        """See TabPart."""
        if wish.act != OTHER_DAY:
            return None
        title = translate("DayTabs", "日期")
        day = FieldSpec(name="on", title=title, widget=WidgetKind.DATE, span=1, required=True)
        return PanelState(
            key=OTHER_DAY,
            title=translate("DayTabs", "看另一天的日报"),
            form=form_of(day, on=reading.report_on.isoformat()),
            act=translate("DayTabs", "看日报"),
        )

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """See TabPart; printing and choosing a day are the presenter's, so nothing is left to do here."""
        del counter
        asked = self.panel(wish, reading)
        faults = missing(asked.form, wish.values) if asked else ()
        return faults or (lambda: "")


def day_of(wish: Wish) -> date | None:
    """Return the day that was chosen, None where it is no day."""
    try:
        return date.fromisoformat(str(wish.values.get("on")))
    except ValueError:
        return None


def _business(line: dict[str, str]) -> tuple[str, str, str, str]:
    counts = [f"{words} {line[key]}" for key, words in COLUMN_WORDS.items() if line[key].isdigit()]
    received = line["received"] if line["received"].isdigit() else "0"
    return ("业务", line["name"], received, "　".join(counts))
