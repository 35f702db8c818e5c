"""What the workbench shows."""

from enum import StrEnum

import msgspec

from ui.widgets.clocks.lights_line import LightState
from ui.widgets.page_header import PageHeaderState
from ui.widgets.search_box import SearchState
from ui.widgets.table_state import TableState
from ui.widgets.tone import Tone


class QueueCardState(msgspec.Struct, frozen=True, kw_only=True):
    """A work list with its length.

    Attributes:
        key: Its name in signals.
        title: Its name on screen.
        count: How many cases lie there; None before it was read.
        tone: How to take a count above 0.
        icon: Goes with the tone.
    """

    key: str
    title: str
    count: int | None = None
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


class BenchNotice(msgspec.Struct, frozen=True, kw_only=True):
    """A line about the window itself: stock, age of the data."""

    words: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""


class OpenKind(StrEnum):
    """Kinds of unfinished work."""

    DRAFT = "draft"
    PRINT = "print"


class OpenWork(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was begun and not ended.

    Attributes:
        kind: What it is; a print cannot be set aside.
        key: Id of the draft or the case.
        title: Whose, and what.
        detail: Where it stopped, and when.
    """

    kind: OpenKind
    key: str
    title: str
    detail: str


class OpenWorkState(msgspec.Struct, frozen=True, kw_only=True):
    """Unfinished work, the most urgent first.

    Attributes:
        rows: What is shown.
        hidden: How many more there are.
        aside: How many drafts were set aside until the next start.
    """

    rows: tuple[OpenWork, ...] = ()
    hidden: int = 0
    aside: int = 0


class WorkbenchState(msgspec.Struct, frozen=True, kw_only=True):
    """The whole screen.

    Attributes:
        queues: Work lists in order.
        current: Key of the chosen one.
        lights: The supervision lights with their cases.
        list_title: Name and length of the list below.
        table: Its rows read so far.
        empty, empty_hint: What stands where it has none.
        as_of: How old the data is.
        searching: Whether something is being looked for; the results take the list's place.
    """

    header: PageHeaderState = PageHeaderState(title="")
    search: SearchState = SearchState()
    searching: bool = False
    notices: tuple[BenchNotice, ...] = ()
    unfinished: OpenWorkState = OpenWorkState()
    queues: tuple[QueueCardState, ...] = ()
    current: str = ""
    lights: tuple[LightState, ...] = ()
    list_title: str = ""
    table: TableState = TableState()
    empty: str = ""
    empty_hint: str = ""
    as_of: str = ""
