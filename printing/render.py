"""Layout and values to PDF. Screen, file and paper come from this one way."""

from collections.abc import Mapping
from threading import Lock
from typing import Literal

from printing.binder import Binder
from printing.blocks import BlockSetter
from printing.fonts import FontBook, default_book
from printing.layout import Layout
from printing.marks import NO_MARKS, Marks
from printing.ops import Op
from printing.paint import Layers, Painter
from printing.place import Placer
from printing.slices import paginate
from printing.typeset import Setter

Mode = Literal["preview", "print"]
"""`preview` shows the paper layer and helps and is marked 预览无效; `print` is what goes to paper."""

_ONE_AT_A_TIME = Lock()
"""reportlab keeps its fonts and their subsets in the module: two threads must not write papers at once."""


def render(
    layout: Layout,
    values: Mapping[str, object],
    *,
    mode: Mode,
    marks: Marks = NO_MARKS,
    fonts: FontBook | None = None,
) -> bytes:
    """Return a PDF; the same layout, values, marks and fonts give the same bytes.

    Args:
        layout: What stands where.
        values: Nested mappings with everything in `layout.needs` (see `printing/VALUES.md`).
        mode: For the screen or for paper.
        marks: Words across the page.
        fonts: Another office's fonts; ours where none are given.

    Raises:
        ValueMissing: a required value is absent.
        ValueUnsuitable: a value is of the wrong kind.
        GlyphMissing: a character is in no font.
        TextOverflows: a text does not fit its box.
        TooManyPages: the values fill too many pages.
        CodeTooLong: a code cannot hold its text.
        PictureUnreadable: a picture is none.
    """
    book = fonts or default_book()
    with _ONE_AT_A_TIME:
        pages = set_pages(layout, values, book)
        painter = Painter(layout.size_mm, book, layout.title)
        words = marks.words(preview=mode == "preview")
        for page in pages:
            painter.page(page, _layers(mode, marks), words)
        return painter.finish()


def set_pages(layout: Layout, values: Mapping[str, object], fonts: FontBook) -> list[list[Op]]:
    """Return what stands on each page, before anything is painted. Raises as `render` does."""
    binder, setter = Binder(values, layout.needs), Setter(fonts)
    pages: list[list[Op]] = [[]]
    if layout.flow:
        blocks = BlockSetter(setter, layout.styles, layout.flow)
        pages = paginate(blocks.slices(layout.flow.blocks, binder), layout.flow, layout.max_pages)
    placer = Placer(setter, layout.styles)
    return [_fixed(layout, placer, binder, at, len(pages)) + page for at, page in enumerate(pages, 1)]


def _fixed(layout: Layout, placer: Placer, binder: Binder, number: int, count: int) -> list[Op]:
    shown = {"all", "first" if number == 1 else "later"} | ({"last"} if number == count else set())
    here = binder.with_page(number, count)
    return [op for item in layout.items if item.pages in shown for op in placer.place(item, here)]


def _layers(mode: Mode, marks: Marks) -> Layers:
    if mode == "preview":
        return frozenset({"print", "paper", "screen"})
    return frozenset({"print", "paper"}) if marks.plain_paper else frozenset({"print"})
