"""What a data table shows."""

import msgspec

from ui.widgets.tone import Tone


class TableColumn(msgspec.Struct, frozen=True, kw_only=True):
    """One column.

    Attributes:
        key: Name for tests and sorting.
        title: Heading.
        width: Share of the width when `stretch`, else pixels at 100 %.
        stretch: Takes what the fixed columns leave.
        right: Align figures to the right.
    """

    key: str
    title: str
    width: int = 120
    stretch: bool = False
    right: bool = False


class Cell(msgspec.Struct, frozen=True):
    """One cell.

    Attributes:
        text: What it says.
        tone: How to take it; coloured only together with `icon`.
        icon: Icon name, or the tone's own where empty and the tone is not neutral.
        hint: Tooltip, the text itself where empty.
    """

    text: str
    tone: Tone = Tone.NEUTRAL
    icon: str = ""
    hint: str = ""


class TableRow(msgspec.Struct, frozen=True):
    """One row; `key` names it in signals and in paging."""

    key: str
    cells: tuple[Cell | str, ...]


class TableState(msgspec.Struct, frozen=True, kw_only=True):
    """Rows read so far.

    Attributes:
        rows: In order; a state whose rows begin with the rows shown before adds the rest below.
        more: Whether there are rows after the last one.
    """

    rows: tuple[TableRow, ...] = ()
    more: bool = False
