"""What the screen of certificates shows."""

from enum import StrEnum

import msgspec

from ui.print_flow.print_state import PreviewState
from ui.widgets.table_state import TableState


class Shelf(StrEnum):
    """Which certificates are listed; Ctrl and a digit goes to one."""

    ALL = "all"
    TO_ANSWER = "to_answer"  # went to the printer, nobody said what came out
    TO_PRINT = "to_print"
    TO_DELIVER = "to_deliver"
    STOCK = "stock"  # no cases: blanks and numbers


class CertificatesState(msgspec.Struct, frozen=True, kw_only=True):
    """The whole page.

    Attributes:
        counts: How many each shelf holds.
        stock: Blanks and numbers left, the scarce ones first.
        low: What runs out soon, in words; empty for nothing.
        preview: The certificate about to be printed.
    """

    shelf: Shelf = Shelf.ALL
    counts: dict[Shelf, int] = {}
    rows: TableState = TableState()
    stock: TableState = TableState()
    low: str = ""
    preview: PreviewState | None = None
