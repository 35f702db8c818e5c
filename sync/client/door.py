"""The platform's door as the sign-in service sees it."""

from sync import errors
from sync.client.entrance import EnrolmentTry, sign_in
from sync.client.link import PlatformLink
from sync.client.local import StoreBox
from window_client import __version__
from window_client.domain.hall import Account, Enrolment
from window_client.services.sign_in import PlatformNotReached, WrongPassword

_ANSWERED = (errors.WrongEnrolmentCode, errors.SignInPaused, errors.DeviceRevoked, errors.UpdateNeeded)
"""The platform did answer: its word goes to the person as it is, and nobody is let in without it."""


class PlatformDoor:
    """Implements `window_client.services.sign_in.Door` over a link."""

    def __init__(self, link: PlatformLink, box: StoreBox) -> None:
        """Use a link whose credentials are kept in `box`."""
        self._link, self._box = link, box
        self._tries: dict[str, EnrolmentTry] = {}

    def enrol(self, code: str) -> Enrolment:
        """Use an enrolment code; the place and the credentials are kept before this returns.

        Raises:
            PlatformNotReached, SyncError: Nothing was kept; the same code may be tried again.
        """
        attempt = self._tries.setdefault(code.strip(), EnrolmentTry(code))
        try:
            enrolment, credentials = attempt.run(self._link, app=__version__)
        except _ANSWERED:
            raise
        except errors.SyncError as trouble:
            raise PlatformNotReached(why=trouble.code) from trouble
        self._box.keep_enrolment(enrolment, credentials)
        return enrolment

    def sign_in(self, account: str, password: str) -> Account:
        """Let the platform check a password.

        Raises:
            WrongPassword, PlatformNotReached, SyncError: Nobody came in.
        """
        try:
            return sign_in(self._link, account, password)
        except errors.WrongPassword as refusal:
            raise WrongPassword from refusal
        except _ANSWERED:
            raise
        except errors.SyncError as trouble:
            raise PlatformNotReached(why=trouble.code) from trouble
