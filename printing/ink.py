"""How dark a glyph is, so that thickening it does not fill its counters."""

from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_EM_PX = 200
_TRIED_PX = 2
"""Thickness of the outline that is tried on each side; darkness grows evenly up to there and a little on."""

_INKED = 128

_THINNEST_EM = 0.015
"""A thinner outline is left away: no screen draws less than a pixel, which would be too much here."""


def thickest(file: Path, character: str, wanted_em: float, darkest: float) -> float:
    """Return how wide an outline may be drawn round a glyph, in em, at most `wanted_em`.

    A bold face thins the strokes of 龘 or 囊 so that they stay apart; an outline would join them.

    Args:
        file: The font, which has the glyph.
        character: One character.
        wanted_em: Width of the outline that suits an ordinary glyph.
        darkest: Inked part of the em square that must not be passed.
    """
    plain, thick = _darkness(file, character, 0), _darkness(file, character, _TRIED_PX)
    an_em = (thick - plain) * _EM_PX / (2 * _TRIED_PX)
    if an_em <= 0:
        return wanted_em
    width = min((darkest - plain) / an_em, wanted_em)
    return round(width, 3) if width >= _THINNEST_EM else 0.0


def _darkness(file: Path, character: str, outline_px: int) -> float:
    picture = Image.new("L", (2 * _EM_PX, 2 * _EM_PX))
    at = (_EM_PX // 2, _EM_PX // 2)
    ImageDraw.Draw(picture).text(at, character, fill=255, font=_face(file), stroke_width=outline_px)
    return sum(picture.histogram()[_INKED:]) / _EM_PX**2


@cache
def _face(file: Path) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(file), _EM_PX, layout_engine=ImageFont.Layout.BASIC)
