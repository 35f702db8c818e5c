"""What the sign-in screen shows."""

from enum import StrEnum

import msgspec
from window_client.domain.hall import Role

from ui.error_messages import Notice


class SignInStep(StrEnum):
    """Which of its faces the screen shows."""

    OPENING = "opening"  # the store is being opened
    ENROL = "enrol"  # this PC has no place yet
    SIGN_IN = "sign_in"


class SignInField(StrEnum):
    """A field that takes the focus after a refusal."""

    CODE = "code"
    ACCOUNT = "account"
    PASSWORD = "password"  # noqa: S105  the name of a field


class KnownAccount(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who has signed in on this PC before."""

    id: str
    name: str
    role: Role


class PracticeHint(msgspec.Struct, frozen=True, kw_only=True):
    """What may be typed in practice mode, where nothing is secret; `code` enrols the PC."""

    account: str
    password: str
    code: str = ""

    def __repr__(self) -> str:
        """Keep even these out of logs."""
        return f"PracticeHint({self.account})"


class SignInState(msgspec.Struct, frozen=True, kw_only=True):
    """The whole screen; what is being typed lives in the view.

    Attributes:
        place: Hall and window, empty while unknown.
        accounts: Who may be offered.
        account: Whose account is filled in where nothing was typed yet.
        locked: The store opens only with a clerk's password.
        busy: Whether a password is being checked.
        notice: Why nobody came in.
        wrong: Field to correct.
        refusals: Counts up with each refusal; the password is forgotten when it does.
        practice: Shown quietly in practice mode.
    """

    step: SignInStep = SignInStep.OPENING
    place: str = ""
    accounts: tuple[KnownAccount, ...] = ()
    account: str = ""
    locked: bool = False
    busy: bool = False
    notice: Notice | None = None
    wrong: SignInField | None = None
    refusals: int = 0
    practice: PracticeHint | None = None
