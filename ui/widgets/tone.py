"""The five tones of a state; a tone never stands alone, an icon and words go with it."""

from enum import StrEnum


class Tone(StrEnum):
    """How a state should be taken."""

    NEUTRAL = "neutral"
    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"


TONE_ICONS = {
    Tone.NEUTRAL: "circle",
    Tone.INFO: "info",
    Tone.SUCCESS: "success",
    Tone.WARNING: "warning",
    Tone.ERROR: "error",
}
