"""What the list of clocks shows."""

import msgspec

from ui.widgets.table_state import Cell, TableState


class ClockLine(msgspec.Struct, frozen=True, kw_only=True):
    """One clock.

    Attributes:
        key: Names it in signals.
        name: What it measures, with its material, step or procedure.
        due: Its last day, or what stands for one.
        standing: How it stands, in words, with its light.
        basis: From when, how long, on what ground.
        notice: What the clerk must know of it, such as a printed day that is another one; empty for none.
        steps: Every day: the day, its number, why it counts or not.
    """

    key: str
    name: str
    due: str
    standing: Cell
    basis: str = ""
    notice: str = ""
    steps: TableState = TableState()


class ClocksState(msgspec.Struct, frozen=True, kw_only=True):
    """All clocks; `chosen` is the one whose reckoning is shown first."""

    lines: tuple[ClockLine, ...] = ()
    chosen: str = ""
