"""What stands on a page after setting, in millimetres from the upper left corner."""

from typing import Literal

import msgspec

from printing.fonts import Run

MM_PER_POINT = 25.4 / 72


class _Op(msgspec.Struct, frozen=True, kw_only=True):
    """Something at a place. `layer`: `paper` for what the blank carries, `screen` for help never printed."""

    x_mm: float
    y_mm: float
    layer: Literal["print", "paper", "screen"] = "print"


class Text(_Op, frozen=True, kw_only=True):
    """One line of text; `y_mm` is its baseline. `tracking_pt` is added after every character."""

    runs: tuple[Run, ...]
    size_pt: float
    colour: str = "#000000"
    tracking_pt: float = 0.0


class Line(_Op, frozen=True, kw_only=True):
    """A straight line from the place to `width_mm`, `height_mm` further."""

    width_mm: float = 0.0
    height_mm: float = 0.0
    stroke_mm: float = 0.2
    colour: str = "#000000"
    dashed: bool = False


class Rect(_Op, frozen=True, kw_only=True):
    """A rectangle; no stroke where `stroke_mm` is 0, no ground where `fill` is none."""

    width_mm: float
    height_mm: float
    stroke_mm: float = 0.2
    colour: str = "#000000"
    fill: str | None = None
    radius_mm: float = 0.0
    dashed: bool = False


class Circle(_Op, frozen=True, kw_only=True):
    """A dashed circle round the place."""

    radius_mm: float
    stroke_mm: float = 0.2
    colour: str = "#9aa3ad"


class Picture(_Op, frozen=True, kw_only=True):
    """PNG or JPEG fitted into a box without distortion."""

    width_mm: float
    height_mm: float
    data: bytes


class Modules(_Op, frozen=True, kw_only=True):
    """The dark parts of a QR code or barcode: (column, row, length) of each bar, in modules."""

    module_mm: float
    row_mm: float
    bars: tuple[tuple[int, int, int], ...]


Op = Text | Line | Rect | Circle | Picture | Modules


def moved(op: Op, x_mm: float, y_mm: float) -> Op:
    """Return the same thing elsewhere."""
    return msgspec.structs.replace(op, x_mm=op.x_mm + x_mm, y_mm=op.y_mm + y_mm)
