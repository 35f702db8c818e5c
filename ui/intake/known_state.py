"""What the applicant page says of an applicant's past."""

import msgspec

from ui.widgets.pill import PillState
from ui.widgets.progress_strip import ProgressStripState


class PastLine(msgspec.Struct, frozen=True, kw_only=True):
    """An earlier case in one line."""

    words: str
    status: PillState


class KnownState(msgspec.Struct, frozen=True, kw_only=True):
    """Warnings never block.

    Attributes:
        strips: Warnings, the gravest first.
        look_ups: What the lists say, in one line.
        title: Heading of the earlier cases.
        lines: The last of them.
    """

    strips: tuple[ProgressStripState, ...] = ()
    look_ups: str = ""
    title: str = ""
    lines: tuple[PastLine, ...] = ()
