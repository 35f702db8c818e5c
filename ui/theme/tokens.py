"""Design tokens: the only place that names a colour or a measure."""

from importlib import resources

import msgspec


class Tokens(msgspec.Struct, frozen=True, kw_only=True):
    """Values of `resources/styles/tokens.json`.

    Attributes:
        colours: `#rrggbb` by role.
        font_px: Text sizes at 100 %, in pixels.
        space: Gaps at 100 %, in pixels.
        metrics: Fixed measures at 100 %, in pixels.
    """

    colours: dict[str, str]
    font_px: dict[str, int]
    space: dict[str, int]
    metrics: dict[str, int]


def load_tokens() -> Tokens:
    """Read the shipped tokens."""
    text = resources.files("resources").joinpath("styles", "tokens.json").read_bytes()
    return msgspec.json.decode(text, type=Tokens)


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two `#rrggbb` colours, 1 to 21.

    Source:
        WCAG 2.2, success criterion 1.4.3 and the definition of relative luminance.
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    low = 0.04045
    return channel / 12.92 if channel <= low else ((channel + 0.055) / 1.055) ** 2.4
