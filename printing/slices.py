"""Flows cut into slices that never break, and slices put on pages."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from printing.errors import TooManyPages
from printing.ops import Op, moved
from printing.schema import Flow


class Slice(msgspec.Struct, frozen=True, kw_only=True):
    """A strip of a flow, drawn from its own upper left corner.

    Attributes:
        gap_mm: Space above it, dropped at the top of a page.
        head: Slices repeated above it where it begins a page (a table's head).
        new_page: Whether it begins a page.
        keep: Whether it must not be the last on its page (headings, heads of tables).
        lines: Lines of text in it before the first part of the letter's end.
        closing: Whether a part of the letter's end stands in it: signature, seal, whom to call.
    """

    height_mm: float
    ops: tuple[Op, ...] = ()
    gap_mm: float = 0.0
    head: "tuple[Slice, ...]" = ()
    new_page: bool = False
    keep: bool = False
    lines: int = 0
    closing: bool = False


FEWEST_LINES_BEFORE_CLOSING = 2
"""A seal alone on a page could be laid under any other letter: so much of its text stands above it."""


def join(slices: Sequence[Slice]) -> Slice:
    """Make one slice of several, so that they stand together."""
    placed: list[Op] = []
    height = 0.0
    for number, piece in enumerate(slices):
        height += piece.gap_mm if number else 0.0
        placed += [moved(op, 0.0, height) for op in piece.ops]
        height += piece.height_mm
    return msgspec.structs.replace(
        slices[0],
        height_mm=height,
        ops=tuple(placed),
        keep=slices[-1].keep,
        lines=_lines_before_closing(slices),
        closing=any(piece.closing for piece in slices),
    )


def _lines_before_closing(slices: Sequence[Slice]) -> int:
    lines = 0
    for piece in slices:
        lines += piece.lines
        if piece.closing:
            break
    return lines


def keep_with_next(slices: Iterable[Slice]) -> Iterator[Slice]:
    """Join each slice that may not end a page with the one after it."""
    waiting: list[Slice] = []
    for piece in slices:
        waiting.append(piece)
        if not piece.keep:
            yield join(waiting)
            waiting = []
    if waiting:
        yield join(waiting)


def never_close_alone(slices: Iterable[Slice], room_mm: float) -> list[Slice]:
    """Join signatures and seals with the text above them, as far as a page has room for both."""
    done: list[Slice] = []
    for piece in slices:
        closing = piece
        while closing.closing and closing.lines < FEWEST_LINES_BEFORE_CLOSING and done:
            both = join([done[-1], closing])
            if done[-1].new_page or closing.new_page or both.height_mm > room_mm:
                break
            closing = both
            done.pop()
        done.append(closing)
    return done


def paginate(slices: Iterable[Slice], flow: Flow, max_pages: int) -> list[list[Op]]:
    """Put slices on pages from top to bottom; there is always at least one page.

    Raises:
        TooManyPages: the slices fill more than `max_pages` pages.
    """
    pages = _Pages(flow, max_pages)
    for piece in never_close_alone(keep_with_next(slices), flow.height_mm):
        pages.add(piece)
    return pages.pages


class _Pages:
    """The pages made so far and the place where the next slice goes."""

    def __init__(self, flow: Flow, max_pages: int) -> None:
        self._flow = flow
        self._max_pages = max_pages
        self._bottom_mm = flow.y_mm + flow.height_mm
        self._y_mm = flow.y_mm
        self._empty = True
        self.pages: list[list[Op]] = [[]]

    def add(self, piece: Slice) -> None:
        wanted = self._y_mm + (0.0 if self._empty else piece.gap_mm) + piece.height_mm
        if not self._empty and (piece.new_page or wanted > self._bottom_mm + 1e-6):
            self._turn()
            for head in piece.head:
                self._put(head)
        self._put(piece)

    def _put(self, piece: Slice) -> None:
        self._y_mm += 0.0 if self._empty else piece.gap_mm
        self.pages[-1] += [moved(op, self._flow.x_mm, self._y_mm) for op in piece.ops]
        self._y_mm += piece.height_mm
        self._empty = self._empty and piece.height_mm == 0.0

    def _turn(self) -> None:
        if len(self.pages) == self._max_pages:
            raise TooManyPages(pages=len(self.pages) + 1, limit=self._max_pages)
        self.pages.append([])
        later = self._flow.later_y_mm
        self._y_mm = self._flow.y_mm if later is None else later
        self._empty = True
