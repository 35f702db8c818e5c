"""What the screen of exchange shows."""

from enum import StrEnum

import msgspec

from ui.form.definition import FormDefinition
from ui.form.form_state import FormState
from ui.widgets.table_state import TableColumn, TableState
from ui.widgets.tone import Tone


class Tab(StrEnum):
    """What is exchanged; Ctrl and a digit goes to one."""

    FORM = "form"  # 填报表
    EXPORT = "export"  # 办件上报
    COMPARE = "compare"  # 比对


class Act(StrEnum):
    """What a button does; each asks for a file or folder first."""

    MAKE_FORM = "make_form"
    CHECK_FORM = "check_form"
    TAKE_IN = "take_in"
    EXPORT = "export"
    COMPARE = "compare"


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """What an act came to.

    Attributes:
        summary: One or two sentences above the table.
        tone: How to take it.
        details: What a row says in full, by its key, where a column may cut it short.
    """

    summary: str = ""
    tone: Tone = Tone.NEUTRAL
    columns: tuple[TableColumn, ...] = ()
    rows: TableState = TableState()
    details: dict[str, str] = {}


class ExchangeState(msgspec.Struct, frozen=True, kw_only=True):
    """The whole page.

    Attributes:
        acts: The tab's acts, the main one last.
        busy: What is being done, in words; empty while nothing is.
    """

    tab: Tab = Tab.FORM
    form: FormState = FormState(form=FormDefinition(groups=()))
    help: str = ""
    acts: tuple[Act, ...] = ()
    result: Result = Result()
    busy: str = ""
