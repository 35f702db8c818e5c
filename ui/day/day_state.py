"""What the screen of the day shows."""

from enum import StrEnum

import msgspec

from ui.form.form_state import FormState
from ui.widgets.page_header import PageHeaderState
from ui.widgets.table_state import TableColumn, TableState


class Tab(StrEnum):
    """The registers of the day; Ctrl and a digit goes to one."""

    QUEUE = "queue"
    VISITS = "visits"
    ORIGINALS = "originals"
    SLIPS = "slips"
    FEES = "fees"
    RATINGS = "ratings"
    CARDS = "cards"
    REPORT = "report"
    WATCH = "watch"


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """Something that the clerk can do on a tab.

    Attributes:
        key: Name in signals.
        words: What it does.
        letter: The key that does it while the list has the focus.
        icon: Icon name.
        of_row: Whether it needs a current row.
    """

    key: str
    words: str
    letter: str
    icon: str = ""
    of_row: bool = False
    primary: bool = False


class PanelState(msgspec.Struct, frozen=True, kw_only=True):
    """An act being prepared, in the place of the list.

    Attributes:
        key: What it is; another key begins the fields afresh.
        title: The act.
        help: What it leads to.
        form: What the clerk fills in.
        act: Words of the button that does it.
        second: Words over account and password of a second person; empty where none is asked.
        busy: Whether it is being done.
    """

    key: str
    title: str
    form: FormState
    act: str
    help: str = ""
    second: str = ""
    busy: bool = False


class DayState(msgspec.Struct, frozen=True, kw_only=True):
    """The whole page.

    Attributes:
        counts: What each tab holds, where that is worth a number.
        frame: Words of the button that opens or closes the window.
        to_open: Whether it opens, which nothing else on the page goes before.
        columns, rows: The list of the tab.
        empty, empty_hint: What stands in its place when there is nothing.
        acts: What can be done on the tab.
        panel: The act being prepared.
    """

    header: PageHeaderState = PageHeaderState(title="")
    frame: str = ""
    to_open: bool = False
    tab: Tab = Tab.QUEUE
    counts: dict[Tab, int] = {}
    columns: tuple[TableColumn, ...] = ()
    rows: TableState = TableState()
    empty: str = ""
    empty_hint: str = ""
    acts: tuple[Act, ...] = ()
    panel: PanelState | None = None
