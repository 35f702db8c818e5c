"""What the locked screen shows."""

import msgspec

from ui.error_messages import Notice


class LockState(msgspec.Struct, frozen=True, kw_only=True):
    """The whole screen; what is being typed lives in the view.

    Attributes:
        clerk: Name of the clerk who locked it.
        account: That clerk's account.
        place: Hall and window.
        busy: Whether the password is being checked.
        notice: Why it stays locked.
        refusals: Counts up with each refusal; the password is forgotten when it does.
    """

    clerk: str = ""
    account: str = ""
    place: str = ""
    busy: bool = False
    notice: Notice | None = None
    refusals: int = 0
