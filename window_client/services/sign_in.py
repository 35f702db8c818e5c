"""Coming to the counter: enrolling this PC once, then signing in, with the platform or without it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from window_client.domain.hall import HALL_ROLES, Account, Actor, Enrolment
from window_client.domain.window_events import SignedIn, SignedOut, SignInFailed
from window_client.errors import WindowClientError
from window_client.store.errors import SignInRefused
from window_client.store.errors import WrongPassword as WrongKeyPassword
from window_client.store.keys import KeyVault
from window_client.store.store import Store

LONGEST_ACCOUNT = 40


class PlatformNotReached(WindowClientError):
    """The platform gave no answer; `why` is the code of the failure on the way."""

    code = "sign_in.platform_not_reached"


class WrongPassword(WindowClientError):
    """Account and password do not belong together."""

    code = "sign_in.wrong_password"


class NotForWindows(WindowClientError):
    """The account belongs to a department and works on the platform."""

    code = "sign_in.not_for_windows"


class NotEnrolled(WindowClientError):
    """This PC has no place in a hall yet."""

    code = "sign_in.not_enrolled"


class Door(Protocol):
    """The platform's door."""

    def enrol(self, code: str) -> Enrolment:
        """Use an enrolment code; asked again with the same code it answers the same.

        Raises:
            PlatformNotReached, WindowClientError: The code was not taken.
        """

    def sign_in(self, account: str, password: str) -> Account:
        """Let the platform check a password.

        Raises:
            PlatformNotReached, WrongPassword: Nobody came in.
        """

    def keep(self, store: Store) -> None:
        """Keep the new place and its credentials in the store, both or neither."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """What the sign-in screen shows before anybody is in.

    Attributes:
        enrolment: Place in the hall; None before enrolment, or while the store is locked.
        accounts: Who has signed in here before.
        locked: There is a store, and only a clerk's password opens it.
        last: Account of who signed in last, as far as that can be known before the store is open.
    """

    enrolment: Enrolment | None
    accounts: tuple[Account, ...]
    locked: bool
    last: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A signed-in clerk."""

    account: Account
    enrolment: Enrolment
    offline: bool

    @property
    def actor(self) -> Actor:
        """Return who acts, where."""
        return Actor(clerk=self.account.id, window=self.enrolment.window.id)


class SignInService:
    """Opens the store and lets clerks in; lives as long as the program."""

    def __init__(
        self,
        folder: Path,
        vault: KeyVault,
        open_store: Callable[[Path, bytes], Store],
        open_door: Callable[[Store | None], Door],
    ) -> None:
        """Keep what is needed; nothing is opened yet.

        Args:
            folder: Of the store.
            vault: The store's key.
            open_store: Opens the store in a folder with a key.
            open_door: Makes the platform's door with the credentials in a store, or without any.
        """
        self._folder, self._vault = folder, vault
        self._open_store, self._open_door = open_store, open_door
        self._opened: tuple[bytes, Store] | None = None
        self._arrivals: dict[str, Door] = {}

    @property
    def store(self) -> Store:
        """Return the open store.

        Raises:
            NotEnrolled: It is not open.
        """
        if self._opened is None:
            raise NotEnrolled
        return self._opened[1]

    def threshold(self) -> Threshold:
        """Open the store if the key lies in the system's keyring, and say what can be shown."""
        if self._opened is None and self._vault.exists():
            key = self._vault.from_keyring()
            if key is not None:
                self._open(key)
        if self._opened is None:
            return Threshold(enrolment=None, accounts=(), locked=self._vault.exists(), last=self._last_slot())
        accounts = self.store.accounts
        return Threshold(
            enrolment=self._enrolment(), accounts=accounts.known(), locked=False, last=accounts.last_here()
        )

    def enrol(self, code: str, account: str, password: str) -> Session:
        """Give this PC its place in a hall; the first clerk signs in with it.

        The store and its key are made only after the platform has confirmed code and password, so that no
        key is ever left behind under a mistyped password.

        Raises:
            PlatformNotReached, WrongPassword, NotForWindows: The PC stays as it was; the code may be used
                again.
        """
        door = self._arrivals.setdefault(code.strip(), self._open_door(None))
        enrolment = door.enrol(code)
        known = _for_windows(door.sign_in(account, password))
        if self._opened is None:
            self._open(self._first_key(account, password))
        door.keep(self.store)
        self._remember(known, password)
        return self._entered(Session(account=known, enrolment=enrolment, offline=False))

    def sign_in(self, account: str, password: str) -> Session:
        """Let a clerk in: by the platform if it answers, else by this PC's own slow verifier.

        Raises:
            WrongPassword, AccountUnknown, AccountLocked, OfflineExpired, NoKeySlot, NotEnrolled,
            NotForWindows: Nobody came in.
        """
        if self._opened is None:
            self._open(self._unlock(account, password))
        enrolment = self._enrolment()
        if enrolment is None:
            raise NotEnrolled
        try:
            known = _for_windows(self._open_door(self.store).sign_in(account, password))
        except PlatformNotReached:
            return self._entered(self._by_this_pc(enrolment, account, password))
        except WrongPassword:
            self._note_failure(enrolment, account)
            raise
        self._remember(known, password)
        return self._entered(Session(account=known, enrolment=enrolment, offline=False))

    def unlock(self, account: str, password: str) -> None:
        """Let the signed-in clerk back to a locked screen: only this PC is asked, so it works at once.

        Raises:
            SignInRefused, AccountUnknown, AccountLocked, OfflineExpired, NotEnrolled: The screen stays
                locked; a wrong password is counted and recorded.
        """
        enrolment = self._enrolment()
        if enrolment is None:
            raise NotEnrolled
        try:
            self.store.accounts.check(account, password)
        except SignInRefused:
            self._note_failure(enrolment, account)
            raise

    def sign_out(self, session: Session) -> None:
        """Record that the clerk left; the store stays open for sync."""
        with self.store.begin() as work:
            work.append(SignedOut(), actor=session.actor)
            work.commit()

    def close(self) -> None:
        """Close the store at the end of the program."""
        if self._opened is not None:
            self._opened[1].close()
            self._opened = None

    def _open(self, key: bytes) -> None:
        self._opened = (key, self._open_store(self._folder, key))

    def _enrolment(self) -> Enrolment | None:
        with self.store.read() as reader:
            return reader.enrolment()

    def _last_slot(self) -> str:
        """A clerk's slot is made anew at each sign-in by the platform, as the last one."""
        clerks = self._vault.clerks() if self._vault.exists() else ()
        return clerks[-1] if clerks else ""

    def _first_key(self, account: str, password: str) -> bytes:
        if self._vault.exists():  # an enrolment that was cut off after the key was made
            return self._unlock(account, password)
        return self._vault.create(account, password)

    def _unlock(self, account: str, password: str) -> bytes:
        if not self._vault.exists():
            raise NotEnrolled
        try:
            return self._vault.unlock(password, account)
        except WrongKeyPassword as refusal:
            raise WrongPassword from refusal

    def _remember(self, known: Account, password: str) -> None:
        assert self._opened is not None
        key, store = self._opened
        store.accounts.remember(known, password)
        self._vault.add_slot(known.id, password, key)

    def _by_this_pc(self, enrolment: Enrolment, account: str, password: str) -> Session:
        try:
            known = self.store.accounts.check(account, password)
        except SignInRefused as refusal:
            self._note_failure(enrolment, account)
            raise WrongPassword from refusal
        return Session(account=known, enrolment=enrolment, offline=True)

    def _entered(self, session: Session) -> Session:
        with self.store.begin() as work:
            work.append(SignedIn(offline=session.offline), actor=session.actor)
            work.commit()
        return session

    def _note_failure(self, enrolment: Enrolment, account: str) -> None:
        actor = Actor(clerk=account[:LONGEST_ACCOUNT], window=enrolment.window.id)
        with self.store.begin() as work:
            work.append(SignInFailed(failures=1), actor=actor)
            work.commit()


def _for_windows(account: Account) -> Account:
    if account.role not in HALL_ROLES:
        raise NotForWindows
    return account
