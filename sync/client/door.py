"""The platform's door as the sign-in service sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync import errors
from sync.client.credentials import CredentialBox, MemoryBox
from sync.client.entrance import EnrolmentSalt, EnrolmentTry, sign_in
from sync.client.http import Patience
from sync.client.link import PlatformLink
from sync.client.local import StoreBox
from window_client import __version__
from window_client.clock import Clock
from window_client.domain.hall import Account, Enrolment
from window_client.services.sign_in import PlatformNotReached, WrongPassword
from window_client.store.store import Store

_ANSWERED = (errors.WrongEnrolmentCode, errors.SignInPaused, errors.DeviceRevoked, errors.UpdateNeeded)
"""The platform did answer: its word goes to the person as it is, and nobody is let in without it."""


AT_THE_DOOR = Patience(connect_s=4, stall_s=8, whole_s=20)
"""A queue is waiting: after this long the clerk signs in offline."""


class PlatformDoor:
    """Implements `window_client.services.sign_in.Door`: one PC before the platform."""

    def __init__(self, address: str, clock: Clock, store: Store | None, folder: Path | None = None) -> None:
        """Take the credentials from a store, or hold new ones until there is a store to keep them.

        With a data folder an enrolment that is cut off can be repeated with the same code.
        """
        self._salt = None if folder is None else EnrolmentSalt(folder)
        self._box: CredentialBox = MemoryBox() if store is None else StoreBox(store)
        self._link = PlatformLink(address, clock, self._box, patience=AT_THE_DOOR)
        self._try: EnrolmentTry | None = None
        self._enrolment: Enrolment | None = None

    def enrol(self, code: str) -> Enrolment:
        """Use an enrolment code; asked again it answers the same.

        Raises:
            PlatformNotReached, SyncError: The code was not taken.
        """
        if self._enrolment is None:
            self._try = self._try or EnrolmentTry(code, self._salt.take() if self._salt else None)
            with _named_failures():
                self._enrolment, credentials = self._try.run(self._link, app=__version__)
            self._box.keep_credentials(credentials)
        return self._enrolment

    def sign_in(self, account: str, password: str) -> Account:
        """Let the platform check a password.

        Raises:
            WrongPassword, PlatformNotReached, SyncError: Nobody came in.
        """
        with _named_failures():
            return sign_in(self._link, account, password)

    def keep(self, store: Store) -> None:
        """Keep the new place and its credentials, both or neither.

        Raises:
            ValueError: Nothing was enrolled.
        """
        credentials = self._box.credentials()
        if self._enrolment is None or credentials is None:
            raise ValueError("nothing was enrolled")
        StoreBox(store).keep_enrolment(self._enrolment, credentials)
        if self._salt:
            self._salt.forget()


@contextmanager
def _named_failures() -> Iterator[None]:
    try:
        yield
    except errors.WrongPassword as refusal:
        raise WrongPassword from refusal
    except _ANSWERED:
        raise
    except errors.SyncError as trouble:
        raise PlatformNotReached(why=trouble.code) from trouble
