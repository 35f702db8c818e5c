"""The bundled typeface, so that screens do not depend on the PC's fonts."""

from importlib import resources
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

FAMILY = "Noto Sans SC"


class FontMissing(RuntimeError):
    """The installation lacks the typeface: no Chinese could be drawn."""


def load_fonts() -> str:
    """Load the bundled faces and return their family.

    Raises:
        FontMissing: No face could be loaded.
    """
    folder = Path(str(resources.files("resources").joinpath("fonts")))
    for path in sorted(folder.glob("NotoSansSC-*.ttf")):
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
    font = QFont(FAMILY)
    font.setPixelSize(pixel_size)
    if steady:
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    return font
