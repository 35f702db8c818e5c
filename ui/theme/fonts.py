"""The bundled typeface, so that screens do not depend on the PC's fonts."""

from importlib import resources
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Noto Sans SC"
RARE_FAMILY = "Window Rare Han"
# No bold face: the bundled one is cut to common characters, and Qt would draw a box for 喆 in a bold title.
# Qt thickens the regular outlines instead, which keeps every character and one shape.
_FILES = ("NotoSansSC-Regular.ttf", "WindowRareHan.ttf")


class FontMissing(RuntimeError):
    """The installation lacks the typeface: no Chinese could be drawn."""


def load_fonts() -> str:
    """Load the bundled faces and return their family.

    Raises:
        FontMissing: No face could be loaded.
    """
    folder = Path(str(resources.files("resources").joinpath("fonts")))
    for path in (folder / name for name in _FILES):
        QFontDatabase.addApplicationFont(str(path))
    if FAMILY not in QFontDatabase.families():
        raise FontMissing(FAMILY)
    return FAMILY


def screen_font(pixel_size: int, *, steady: bool = False) -> QFont:
    """Return the screen font; `steady` switches off what differs between PCs, for tests.

    Args:
        pixel_size: Height in pixels, scale applied.
        steady: No hinting, no sub-pixel smoothing.
    """
    font = QFont([FAMILY, RARE_FAMILY])
    font.setPixelSize(pixel_size)
    if steady:
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return font
