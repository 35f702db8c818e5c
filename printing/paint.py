"""Set pages painted as PDF: the only module that speaks to reportlab's canvas."""

import io
import math
from collections.abc import Sequence
from typing import Literal

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from printing import ops
from printing.fonts import FontBook, Run
from printing.ops import MM_PER_POINT, Op

Layers = frozenset[Literal["print", "paper", "screen"]]

_WATERMARK_COLOUR = "#dce0e5"
_WATERMARK_OF_DIAGONAL = 0.42
_WATERMARK_LARGEST_PT = 110.0
_DASHES_PT = (3, 2)
_FILL_THEN_STROKE = 2


class Painter:
    """Paints pages of one size into one PDF; the same pages give the same bytes."""

    def __init__(self, size_mm: tuple[float, float], fonts: FontBook, title: str) -> None:
        """Open an empty PDF whose only fonts are ours."""
        self._width_pt, self._height_pt = (side / MM_PER_POINT for side in size_mm)
        self._fonts = fonts
        self._buffer = io.BytesIO()
        self._canvas = Canvas(
            self._buffer,
            pagesize=(self._width_pt, self._height_pt),
            invariant=1,
            pageCompression=1,
            initialFontName=fonts.first_font("body"),
            lang="zh-CN",
        )
        self._canvas.setTitle(title)
        self._canvas.setCreator("Window Client")

    def page(self, content: Sequence[Op], layers: Layers, words: Sequence[str]) -> None:
        """Paint one page: the words across it, then what the blank carries, then the rest."""
        self._watermark(words)
        for op in sorted(content, key=lambda op: op.layer != "paper"):
            if op.layer in layers:
                self._paint(op)
        self._canvas.showPage()

    def finish(self) -> bytes:
        """Return the PDF."""
        self._canvas.save()
        return self._buffer.getvalue()

    def _paint(self, op: Op) -> None:
        match op:
            case ops.Text():
                self._text(op)
            case ops.Line():
                self._line(op)
            case ops.Rect():
                self._rect(op)
            case ops.Circle():
                self._circle(op)
            case ops.Picture():
                self._picture(op)
            case ops.Modules():
                self._modules(op)

    def _text(self, op: ops.Text) -> None:
        self._runs(op.runs, self._x(op.x_mm), self._y(op.y_mm), op.size_pt, op.colour, op.tracking_pt)

    def _runs(  # noqa: PLR0913, PLR0917  # what PDF asks for
        self,
        runs: Sequence[Run],
        x_pt: float,
        y_pt: float,
        size_pt: float,
        colour: str,
        tracking_pt: float = 0.0,
    ) -> None:
        text = self._canvas.beginText(x_pt, y_pt)
        text.setFillColor(HexColor(colour))
        text.setStrokeColor(HexColor(colour))
        text.setCharSpace(tracking_pt)
        for run in runs:
            text.setFont(run.font, size_pt)
            text.setTextRenderMode(_FILL_THEN_STROKE if run.embolden else 0)
            if run.embolden:
                text._code.append(f"{run.embolden * size_pt:.3f} w")  # noqa: SLF001  # no public way inside a text
            text.textOut(run.text)
        text.setTextRenderMode(0)
        text.setCharSpace(0)
        self._canvas.drawText(text)

    def _line(self, op: ops.Line) -> None:
        self._pen(op.stroke_mm, op.colour, dashed=op.dashed)
        self._canvas.line(
            self._x(op.x_mm),
            self._y(op.y_mm),
            self._x(op.x_mm + op.width_mm),
            self._y(op.y_mm + op.height_mm),
        )

    def _rect(self, op: ops.Rect) -> None:
        if op.stroke_mm:
            self._pen(op.stroke_mm, op.colour, dashed=op.dashed)
        if op.fill:
            self._canvas.setFillColor(HexColor(op.fill))
        x, y = self._x(op.x_mm), self._y(op.y_mm + op.height_mm)
        width, height, radius = (side / MM_PER_POINT for side in (op.width_mm, op.height_mm, op.radius_mm))
        shape = {"stroke": int(bool(op.stroke_mm)), "fill": int(bool(op.fill))}
        if radius:
            self._canvas.roundRect(x, y, width, height, radius, **shape)
        else:
            self._canvas.rect(x, y, width, height, **shape)

    def _circle(self, op: ops.Circle) -> None:
        self._pen(op.stroke_mm, op.colour, dashed=True)
        self._canvas.circle(self._x(op.x_mm), self._y(op.y_mm), op.radius_mm / MM_PER_POINT, stroke=1, fill=0)

    def _picture(self, op: ops.Picture) -> None:
        self._canvas.drawImage(
            ImageReader(io.BytesIO(op.data)),
            self._x(op.x_mm),
            self._y(op.y_mm + op.height_mm),
            op.width_mm / MM_PER_POINT,
            op.height_mm / MM_PER_POINT,
            mask="auto",
            preserveAspectRatio=True,
            anchor="c",
        )

    def _modules(self, op: ops.Modules) -> None:
        """Fill all bars as one path: painted one by one, hair lines would show between them."""
        path = self._canvas.beginPath()
        for column, row, length in op.bars:
            x = self._x(op.x_mm + column * op.module_mm)
            y = self._y(op.y_mm + (row + 1) * op.row_mm)
            path.rect(x, y, length * op.module_mm / MM_PER_POINT, op.row_mm / MM_PER_POINT)
        self._canvas.setFillColor(HexColor("#000000"))
        self._canvas.drawPath(path, stroke=0, fill=1)

    def _watermark(self, words: Sequence[str]) -> None:
        if not words:
            return
        diagonal = math.hypot(self._width_pt, self._height_pt)
        longest = max(self._em(word) for word in words)
        size = min(_WATERMARK_LARGEST_PT, diagonal * _WATERMARK_OF_DIAGONAL / longest)
        self._canvas.saveState()
        self._canvas.translate(self._width_pt / 2, self._height_pt / 2)
        self._canvas.rotate(math.degrees(math.atan2(self._height_pt, self._width_pt)))
        for number, word in enumerate(words):
            y = ((len(words) - 1) / 2 - number) * size * 1.25 - size * 0.38
            self._runs(
                self._fonts.runs(word, "heading"), -self._em(word) * size / 2, y, size, _WATERMARK_COLOUR
            )
        self._canvas.restoreState()

    def _em(self, text: str) -> float:
        return sum(self._fonts.width_em(character, "heading") for character in text)

    def _pen(self, stroke_mm: float, colour: str, *, dashed: bool) -> None:
        self._canvas.setLineWidth(stroke_mm / MM_PER_POINT)
        self._canvas.setStrokeColor(HexColor(colour))
        self._canvas.setDash(_DASHES_PT if dashed else ())

    def _x(self, x_mm: float) -> float:
        """Every place passes here and through `_y`: the joint for a printer's calibration."""
        return x_mm / MM_PER_POINT

    def _y(self, y_mm: float) -> float:
        return self._height_pt - y_mm / MM_PER_POINT
