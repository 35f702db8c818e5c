"""The style sheet, generated from its template, the tokens and a scale."""

import re
from importlib import resources
from pathlib import Path

from ui.theme.tokens import Tokens

_COLOUR = re.compile(r"@(?!styles)([a-z_]+)")
_MEASURE = re.compile(r"\b(\d+)(dp|fp)\b")


def styles_folder() -> Path:
    """Return the folder of the style sheet's own pictures; a packaged program keeps it as files."""
    return Path(str(resources.files("resources").joinpath("styles")))


def build_stylesheet(tokens: Tokens, scale: float) -> str:
    """Fill the template: colours by name, `dp` (measures) and `fp` (text) times `scale`.

    Raises:
        KeyError: The template names a colour that the tokens do not have.
    """
    template = (styles_folder() / "window_client.qss").read_text("utf-8")
    coloured = _COLOUR.sub(lambda found: tokens.colours[found[1]], template)
    sized = _MEASURE.sub(lambda found: _pixels(int(found[1]), scale), coloured)
    return sized.replace("@styles", styles_folder().as_posix())


def _pixels(measure: int, scale: float) -> str:
    return f"{max(1, round(measure * scale))}px" if measure else "0"
