"""Text into lines of a box: fonts by glyph, line breaking, shrinking to a floor, alignment."""

import msgspec

from printing.errors import TextOverflows
from printing.fonts import FontBook
from printing.line_breaking import break_lines
from printing.ops import MM_PER_POINT, Op, Text
from printing.schema import Style

_ASCENT_EM = 0.88
"""Top of the Han body above the baseline, in all Han fonts."""

_MOST_SLACK_EM = 0.1
"""A justified line is not spread further than this between two characters."""

_STEP_PT = 0.5


class SetText(msgspec.Struct, frozen=True, kw_only=True):
    """Lines of one size, ready to be placed.

    Attributes:
        lines: The text of each line.
        last: Whether a line ends its paragraph (such a line is never spread).
        indents_em: Space before each line.
    """

    lines: tuple[str, ...]
    last: tuple[bool, ...]
    indents_em: tuple[float, ...]
    style: Style
    size_pt: float
    width_mm: float

    @property
    def line_mm(self) -> float:
        """Return the height of one line."""
        return self.size_pt * self.style.leading * MM_PER_POINT

    @property
    def height_mm(self) -> float:
        """Return the height of all lines."""
        return self.line_mm * len(self.lines)


class Setter:
    """Sets text with one book of fonts."""

    def __init__(self, fonts: FontBook) -> None:
        """Keep the fonts."""
        self._fonts = fonts

    def width_mm(self, text: str, style: Style, size_pt: float) -> float:
        """Return how wide a line is."""
        advance = sum(self._advance(character, style) for character in text)
        return advance * size_pt * MM_PER_POINT

    def wrap(self, text: str, style: Style, width_mm: float, indent_em: float = 0.0) -> SetText:
        """Set a text at its wanted size on as many lines as it needs."""
        return self._at(text, style, width_mm, style.size_pt, indent_em)

    def fit(
        self, text: str, style: Style, width_mm: float, max_lines: int, height_mm: float | None
    ) -> SetText:
        """Set a text at the largest size that fits its box, on the fewest lines at that size.

        Raises:
            TextOverflows: it does not fit at the style's smallest size.
        """
        size, floor = style.size_pt, style.min_size_pt or style.size_pt
        one_line = self._shrunk_to_one_line(text, style, width_mm)
        if one_line:
            return one_line
        while size >= floor - 1e-9:
            done = self._at(text, style, width_mm, size, 0.0)
            if len(done.lines) <= max_lines and (height_mm is None or done.height_mm <= height_mm + 1e-6):
                return self._balanced(text, done) if style.align == "center" else done
            size -= _STEP_PT
        raise TextOverflows(item="")

    def _balanced(self, text: str, done: SetText) -> SetText:
        """Make the lines of a centred text about equally long: a bracket begins a line."""
        if len(done.lines) == 1:
            return done
        parted = self._at(text.replace("（", "\n（"), done.style, done.width_mm, done.size_pt, 0.0)
        if len(parted.lines) == len(done.lines):
            return parted
        em_mm, width = done.size_pt * MM_PER_POINT, done.width_mm
        best = done
        while width > done.width_mm / len(done.lines):
            width -= em_mm / 2
            tried = self._at(text, done.style, width, done.size_pt, 0.0)
            if len(tried.lines) > len(done.lines):
                break
            best = tried
        return msgspec.structs.replace(best, width_mm=done.width_mm)

    def _shrunk_to_one_line(self, text: str, style: Style, width_mm: float) -> SetText | None:
        """Prefer a slightly smaller single line to two lines, down to 85 % or the floor."""
        if "\n" in text:
            return None
        wanted = self.width_mm(text, style, style.size_pt)
        floor = max(style.min_size_pt or style.size_pt, style.size_pt * 0.85)
        if wanted > width_mm * style.size_pt / floor:
            return None
        size = style.size_pt
        while size > floor and wanted * size / style.size_pt > width_mm:
            size = max(floor, size - _STEP_PT)
        done = self._at(text, style, width_mm, size, 0.0)
        return done if len(done.lines) == 1 else None

    def _at(self, text: str, style: Style, width_mm: float, size_pt: float, indent_em: float) -> SetText:
        room_em = width_mm / (size_pt * MM_PER_POINT)
        lines: list[str] = []
        last: list[bool] = []
        indents: list[float] = []
        for paragraph in text.split("\n"):
            broken = break_lines(paragraph, room_em, lambda c: self._advance(c, style), indent_em=indent_em)
            lines += broken
            last += [False] * (len(broken) - 1) + [True]
            indents += [indent_em] + [0.0] * (len(broken) - 1)
        return SetText(
            lines=tuple(lines),
            last=tuple(last),
            indents_em=tuple(indents),
            style=style,
            size_pt=size_pt,
            width_mm=width_mm,
        )

    def line(
        self, done: SetText, number: int, x_mm: float, y_mm: float, align: str | None = None
    ) -> list[Op]:
        """Place one line of a set text with its upper edge at `y_mm`; an empty line gives nothing."""
        text = done.lines[number].rstrip(" ")
        if not text:
            return []
        style, em_mm = done.style, done.size_pt * MM_PER_POINT
        room = done.width_mm - done.indents_em[number] * em_mm
        used = self.width_mm(text, style, done.size_pt) - style.tracking_em * em_mm
        align = align or style.align
        tracking = style.tracking_em
        if align == "justify" and not done.last[number]:
            tracking += self._spread_em(text, (room - used) / em_mm)
        shift = {"center": (room - used) / 2, "right": room - used}.get(align, 0.0)
        baseline = y_mm + (done.line_mm - em_mm) / 2 + _ASCENT_EM * em_mm
        return [
            Text(
                x_mm=x_mm + done.indents_em[number] * em_mm + shift,
                y_mm=baseline,
                runs=self._fonts.runs(text, style.role),
                size_pt=done.size_pt,
                colour=style.colour,
                tracking_pt=tracking * done.size_pt,
            )
        ]

    def lines(self, done: SetText, x_mm: float, y_mm: float, align: str | None = None) -> list[Op]:
        """Place all lines of a set text."""
        ops: list[Op] = []
        for number in range(len(done.lines)):
            ops += self.line(done, number, x_mm, y_mm + number * done.line_mm, align)
        return ops

    @staticmethod
    def _spread_em(text: str, slack_em: float) -> float:
        gaps = len(text) - 1
        return min(slack_em / gaps, _MOST_SLACK_EM) if gaps > 0 and slack_em > 0 else 0.0

    def _advance(self, character: str, style: Style) -> float:
        return self._fonts.width_em(character, style.role) + style.tracking_em
