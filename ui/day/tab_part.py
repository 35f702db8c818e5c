"""What every tab of the day is made of, and short ways to say fields, faults and times."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.clock import HALL_ZONE
from window_client.services.counter import Counter
from window_client.services.day.second_person import SecondPerson

from ui.day.day_reading import DayReading
from ui.day.day_state import Act, PanelState
from ui.form.definition import Choice, Condition, FieldSpec, FormDefinition, GroupSpec, WidgetKind
from ui.form.form_state import FormState
from ui.widgets.error_summary import Fault
from ui.widgets.table_state import TableColumn, TableState

Values = dict[str, Any]


class Made(msgspec.Struct, frozen=True, kw_only=True):
    """What an act leaves to be printed.

    Attributes:
        words: What to tell the clerk of the act itself, empty for nothing.
        paper: Renders the PDF, on the printing lane.
        name: What the paper is called in words, and its number.
        job_name: Name in the printer's queue; of no person.
    """

    words: str
    paper: Callable[[], bytes]
    name: str
    job_name: str


Job = Callable[[], str | Made]
"""Work for the store's lane; returns what to tell the clerk, and the paper that goes with it."""

_FULL = 4
_MINUTE_S = 60


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """An act that the clerk asks for.

    Attributes:
        act: Key of the act.
        row: Key of the current row, empty for none.
        values: What was filled in.
        second: The second person, None where nobody was named.
    """

    act: str
    row: str = ""
    values: Values = {}
    second: SecondPerson | None = None

    def __repr__(self) -> str:
        """Keep what was typed out of logs and tracebacks."""
        return f"Wish({self.act})"


class TabPart(Protocol):
    """One register: its list, its acts, what an act asks, and what it does."""

    def columns(self) -> tuple[TableColumn, ...]:
        """Return the columns of the list."""

    def rows(self, reading: DayReading) -> TableState:
        """Return the list."""

    def empty(self, reading: DayReading) -> tuple[str, str]:
        """Return what stands in place of an empty list: words and a hint."""

    def acts(self, reading: DayReading) -> tuple[Act, ...]:
        """Return what can be done now."""

    def panel(self, wish: Wish, reading: DayReading) -> PanelState | None:
        """Return what an act asks; None where it asks nothing."""

    def job(self, wish: Wish, reading: DayReading, counter: Counter) -> Job | tuple[Fault, ...]:
        """Return the work of an act, or all that is missing."""


def form_of(*fields: FieldSpec, **values: Any) -> FormState:
    """Return a form of one group without a heading."""
    return FormState(form=FormDefinition(groups=(GroupSpec(title="", fields=fields),)), values=values)


def line(  # noqa: PLR0913  a field's facts, by name
    name: str, title: str, *, span: int = 2, needed: bool = True, length: int = 200, help_: str = ""
) -> FieldSpec:
    """Return a line of text."""
    return FieldSpec(
        name=name,
        title=title,
        widget=WidgetKind.TEXT,
        span=span,
        required=needed,
        max_length=length,
        help=help_,
    )


def number(name: str, title: str, *, needed: bool = True, unit: str = "") -> FieldSpec:
    """Return a whole number."""
    return FieldSpec(name=name, title=title, widget=WidgetKind.INTEGER, span=1, required=needed, unit=unit)


def choice(  # noqa: PLR0913  a field's facts, by name
    name: str,
    title: str,
    options: dict[str, str],
    *,
    widget: WidgetKind = WidgetKind.RADIO,
    needed: bool = True,
    span: int = _FULL,
    show_if: Condition | None = None,
) -> FieldSpec:
    """Return a choice among words by key."""
    choices = tuple(Choice(value=key, label=words) for key, words in options.items())
    return FieldSpec(
        name=name, title=title, widget=widget, span=span, required=needed, choices=choices, show_if=show_if
    )


def missing(form: FormState, values: Values) -> tuple[Fault, ...]:
    """Return a fault for each required field that is shown and empty."""
    message = QCoreApplication.translate("DayTabs", "请填写或选择。")
    shown = (one for one in form.form.fields if one.show_if is None or one.show_if.holds(values))
    return tuple(
        Fault(pointer=one.pointer, title=one.title, message=message)
        for one in shown
        if one.required and values.get(one.name) in (None, "", [])
    )


def clock(moment: datetime | None) -> str:
    """Say the time of day in the hall, empty for none."""
    return "" if moment is None else f"{moment.astimezone(HALL_ZONE):%H:%M}"


def day_and_clock(moment: datetime) -> str:
    """Say day and time in the hall."""
    return f"{moment.astimezone(HALL_ZONE):%m-%d %H:%M}"


def spent(seconds: int | None) -> str:
    """Say a span in minutes and seconds, empty for none."""
    return "" if seconds is None else f"{seconds // _MINUTE_S}:{seconds % _MINUTE_S:02d}"
