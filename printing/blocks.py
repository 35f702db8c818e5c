"""Blocks of a flow set into slices."""

from collections.abc import Iterator

import msgspec

from printing import ops
from printing.binder import Binder
from printing.grids import GridSetter
from printing.ops import MM_PER_POINT, Op
from printing.schema import (
    Block,
    Flow,
    GridBlock,
    PageBreakBlock,
    ParagraphBlock,
    RuleBlock,
    SealBlock,
    SignBlock,
    Style,
    TableBlock,
    TogetherBlock,
)
from printing.slices import Slice, join
from printing.typeset import Setter, SetText

_SEAL_MM = 40.0
"""Size of the dashed circle on the screen: special seals of county organs are about 42 mm (memory, 待核)."""

_SHORTEST_LINE_MM, _LONGEST_LINE_MM = 16.0, 52.0
"""Of a line to sign on."""

_BESIDE_LABEL_MM, _BETWEEN_MM = 1.0, 6.0
"""Between a label and its line, and between a line and the next label."""

_HAIR_MM = 0.01
"""So that a label fits the width that was measured for it."""

_FEWEST_LINES = 2
"""No paragraph leaves a single line behind on a page or carries a single one over."""


class BlockSetter:
    """Sets the blocks of one flow."""

    def __init__(self, setter: Setter, styles: dict[str, Style], flow: Flow) -> None:
        """Keep what text needs and the room there is."""
        self._setter = setter
        self._styles = styles
        self._flow = flow
        self._grids = GridSetter(setter, styles, flow)

    def slices(self, blocks: tuple[Block, ...], binder: Binder) -> Iterator[Slice]:
        """Yield the slices of all blocks whose conditions hold, in order."""
        for block in blocks:
            if binder.wanted(block.when, block.unless):
                yield from _after_gap(list(self._block(block, binder)), block.before_mm)

    def _block(self, block: Block, binder: Binder) -> Iterator[Slice]:
        match block:
            case ParagraphBlock():
                yield from self._paragraphs(block, binder)
            case GridBlock():
                yield from self._grids.grid(block, binder)
            case TableBlock():
                yield from self._grids.table(block, binder)
            case SealBlock():
                yield self._seal(block, binder)
            case SignBlock():
                yield self._sign(block, binder)
            case RuleBlock():
                yield self._rule(block, binder)
            case PageBreakBlock():
                yield Slice(height_mm=0.0, new_page=True)
            case TogetherBlock():
                yield from self._together(block, binder)

    def _together(self, block: TogetherBlock, binder: Binder) -> Iterator[Slice]:
        inner = list(self.slices(block.blocks, binder))
        if inner and sum(piece.height_mm + piece.gap_mm for piece in inner) <= self._flow.height_mm:
            yield join(inner)
        else:
            yield from inner

    def _paragraphs(self, block: ParagraphBlock, binder: Binder) -> Iterator[Slice]:
        for inner in binder.entries(block.each) if block.each else (binder,):
            yield from self._paragraph(block, inner)

    def _paragraph(self, block: ParagraphBlock, binder: Binder) -> Iterator[Slice]:
        style = self._styles[block.style]
        width = self._flow.width_mm - block.left_mm - block.right_mm
        text = binder.text(block.text)
        if style.min_size_pt:
            done = self._setter.fit(text, style, width, block.max_lines, None)
        else:
            done = self._setter.wrap(text, style, width, block.indent_em)
        lines = _glued([self._line(done, at, block) for at in range(len(done.lines))])
        yield from (_marked(line, block) for line in lines)

    def _line(self, done: SetText, number: int, block: ParagraphBlock) -> Slice:
        placed = self._setter.line(done, number, block.left_mm, 0.0, block.align)
        return Slice(height_mm=done.line_mm, ops=tuple(placed), lines=1)

    def _seal(self, block: SealBlock, binder: Binder) -> Slice:
        """Set organ over date, both centred on one axis, with room for a seal to press over them."""
        left = self._flow.width_mm - block.right_mm - block.width_mm
        organ = self._setter.wrap(binder.text(block.organ), self._styles[block.style], block.width_mm)
        date = self._setter.wrap(binder.text(block.date), self._styles[block.style], block.width_mm)
        note = self._setter.wrap(binder.text(block.note), self._styles[block.note_style], block.width_mm)
        placed: list[Op] = []
        y = 0.0
        for done in (organ, date, note):
            placed += self._setter.lines(done, left, y, "center")
            y += done.height_mm
        middle = (organ.height_mm + date.height_mm) / 2
        circle = ops.Circle(
            x_mm=left + block.width_mm / 2, y_mm=middle, radius_mm=_SEAL_MM / 2, layer="screen"
        )
        return Slice(height_mm=y, ops=(circle, *placed), closing=True)

    def _sign(self, block: SignBlock, binder: Binder) -> Slice:
        """Set the labels with lines of one length behind them: nobody's name is given less room."""
        labels = self._sign_labels([binder.text(text) for text in block.texts], self._styles[block.style])
        used = [self._setter.width_mm(one.lines[0], one.style, one.size_pt) for one in labels]
        places = len(labels)
        free = self._flow.width_mm - sum(used) - places * _BESIDE_LABEL_MM - (places - 1) * _BETWEEN_MM
        line_mm = min(free / places, _LONGEST_LINE_MM)
        placed: list[Op] = []
        x = 0.0
        for label, width in zip(labels, used, strict=True):
            placed += self._sign_place(label, x, x + width + _BESIDE_LABEL_MM, line_mm, block.height_mm)
            x += width + _BESIDE_LABEL_MM + line_mm + _BETWEEN_MM
        return Slice(height_mm=block.height_mm, ops=tuple(placed), closing=True)

    def _sign_labels(self, texts: list[str], style: Style) -> list[SetText]:
        """Set the labels in one size: the wanted one, or a smaller one that leaves every line long enough."""
        beside = _SHORTEST_LINE_MM + _BESIDE_LABEL_MM + _BETWEEN_MM
        room = self._flow.width_mm - len(texts) * beside
        wanted = [self._setter.width_mm(text, style, style.size_pt) for text in texts]
        shares = [width * min(1.0, room / sum(wanted)) + _HAIR_MM for width in wanted]
        fitted = [
            self._setter.fit(text, style, share, 1, None) for text, share in zip(texts, shares, strict=True)
        ]
        even = msgspec.structs.replace(style, size_pt=min(one.size_pt for one in fitted))
        return [
            self._setter.fit(text, even, share, 1, None) for text, share in zip(texts, shares, strict=True)
        ]

    def _sign_place(
        self, label: SetText, x_mm: float, line_x_mm: float, line_mm: float, height_mm: float
    ) -> list[Op]:
        top = height_mm - label.line_mm
        baseline = top + label.line_mm - (label.line_mm - label.size_pt * MM_PER_POINT) / 2
        line = ops.Line(x_mm=line_x_mm, y_mm=baseline, width_mm=line_mm, stroke_mm=0.2)
        return [*self._setter.lines(label, x_mm, top, "left"), line]

    def _rule(self, block: RuleBlock, binder: Binder) -> Slice:
        text = binder.text(block.label)
        width = self._flow.width_mm
        if not text:
            return Slice(height_mm=block.stroke_mm, ops=(_stroke(block, 0.0, 0.0, width),))
        done = self._setter.fit(text, self._styles[block.style], width, 1, None)
        half = (width - self._setter.width_mm(text, done.style, done.size_pt)) / 2 - 2
        y = done.height_mm / 2
        rules = (_stroke(block, 0.0, y, half), _stroke(block, width - half, y, half))
        return Slice(height_mm=done.height_mm, ops=(*rules, *self._setter.lines(done, 0.0, 0.0, "center")))


def _stroke(block: RuleBlock, x_mm: float, y_mm: float, width_mm: float) -> Op:
    return ops.Line(
        x_mm=x_mm,
        y_mm=y_mm,
        width_mm=width_mm,
        stroke_mm=block.stroke_mm,
        colour=block.colour,
        dashed=block.dashed,
    )


def _marked(line: Slice, block: ParagraphBlock) -> Slice:
    if block.closing:
        return msgspec.structs.replace(line, keep=block.keep, closing=True, lines=0)
    return msgspec.structs.replace(line, keep=block.keep)


def _glued(lines: list[Slice]) -> list[Slice]:
    """Join the first two and the last two lines of a paragraph."""
    if len(lines) <= _FEWEST_LINES + 1:
        return [join(lines)]
    return [join(lines[:_FEWEST_LINES]), *lines[_FEWEST_LINES:-_FEWEST_LINES], join(lines[-_FEWEST_LINES:])]


def _after_gap(slices: list[Slice], gap_mm: float) -> list[Slice]:
    if slices and gap_mm:
        slices[0] = msgspec.structs.replace(slices[0], gap_mm=slices[0].gap_mm + gap_mm)
    return slices
