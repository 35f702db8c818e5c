"""Coming to the counter: enrolling this PC once, then signing in, with the platform or without it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from window_client.clock import Clock
from window_client.domain.hall import Account, Actor, Enrolment, Role
from window_client.domain.window_events import SignedIn, SignedOut, SignInFailed
from window_client.errors import WindowClientError
from window_client.store.errors import SignInRefused
from window_client.store.keys import KeyVault
from window_client.store.store import Store


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
    """The platform's door; `open_door` makes it for a store."""

    def enrol(self, code: str) -> Enrolment:
        """Use an enrolment code and keep the device's credentials in the store.

        Raises:
            PlatformNotReached, WindowClientError: The code was not taken.
        """

    def sign_in(self, account: str, password: str) -> Account:
        """Let the platform check a password.

        Raises:
            PlatformNotReached, WrongPassword: Nobody came in.
        """


@dataclass(frozen=True, slots=True, kw_only=True)
class Threshold:
    """What the sign-in screen shows before anybody is in.

    Attributes:
        enrolled: None while unknown, because the store opens only with a password.
        accounts: Who has signed in here before.
    """

    enrolment: Enrolment | None
    accounts: tuple[Account, ...]
    has_store: bool


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
        clock: Clock,
        open_store: Callable[[Path, bytes], Store],
        open_door: Callable[[Store], Door],
    ) -> None:
        """Keep what is needed; nothing is opened yet."""
        self._folder, self._vault, self._clock = folder, vault, clock
        self._open_store, self._open_door = open_store, open_door
        self._store: Store | None = None

    @property
    def store(self) -> Store:
        """Return the open store.

        Raises:
            NotEnrolled: It is not open.
        """
        if self._store is None:
            raise NotEnrolled
        return self._store

    def threshold(self) -> Threshold:
        """Open the store if the key lies in the system's keyring, and say what can be shown."""
        if self._store is None:
            key = self._vault.from_keyring()
            if key is not None:
                self._store = self._open_store(self._folder, key)
        if self._store is None:
            return Threshold(enrolment=None, accounts=(), has_store=self._vault.exists())
        with self._store.read() as reader:
            enrolment = reader.enrolment()
        return Threshold(enrolment=enrolment, accounts=self._store.accounts.known(), has_store=True)

    def enrol(self, code: str, account: str, password: str) -> Session:
        """Give this PC its place in a hall; the first clerk signs in with it.

        Raises:
            PlatformNotReached, WrongPassword: The PC stays as it was; try again with the same code.
        """
        store = self._store or self._first_store()
        with store.read() as reader:
            enrolment = reader.enrolment()
        if enrolment is None:
            self._open_door(store).enrol(code)
        return self.sign_in(account, password)

    def sign_in(self, account: str, password: str) -> Session:
        """Let a clerk in: by the platform if it answers, else by this PC's own slow verifier.

        Raises:
            WrongPassword, AccountUnknown, AccountLocked, OfflineExpired, NotEnrolled, NotForWindows:
                Nobody came in.
        """
        store = self._unlocked(account, password)
        with store.read() as reader:
            enrolment = reader.enrolment()
        if enrolment is None:
            raise NotEnrolled
        try:
            session = self._by_platform(store, enrolment, account, password)
        except PlatformNotReached:
            session = self._by_this_pc(store, enrolment, account, password)
        with store.begin() as work:
            work.append(SignedIn(offline=session.offline), actor=session.actor)
            work.commit()
        return session

    def sign_out(self, session: Session) -> None:
        """Record that the clerk left; the store stays open for sync."""
        with self.store.begin() as work:
            work.append(SignedOut(), actor=session.actor)
            work.commit()

    def close(self) -> None:
        """Close the store at the end of the program."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _first_store(self) -> Store:
        key = self._vault.from_keyring() or self._vault.create()
        self._store = self._open_store(self._folder, key)
        return self._store

    def _unlocked(self, account: str, password: str) -> Store:
        if self._store is None:
            key = self._vault.unlock(account, password)
            self._store = self._open_store(self._folder, key)
        return self._store

    def _by_platform(self, store: Store, enrolment: Enrolment, account: str, password: str) -> Session:
        try:
            known = self._open_door(store).sign_in(account, password)
        except WrongPassword:
            self._note_failure(store, enrolment, account)
            raise
        if known.role is Role.DEPARTMENT:
            raise NotForWindows
        store.accounts.remember(known, password)
        self._vault.add_slot(account, password)
        return Session(account=known, enrolment=enrolment, offline=False)

    def _by_this_pc(self, store: Store, enrolment: Enrolment, account: str, password: str) -> Session:
        try:
            known = store.accounts.check(account, password)
        except SignInRefused as refusal:
            self._note_failure(store, enrolment, account)
            raise WrongPassword from refusal
        return Session(account=known, enrolment=enrolment, offline=True)

    def _note_failure(self, store: Store, enrolment: Enrolment, account: str) -> None:
        actor = Actor(clerk=account[:40], window=enrolment.window.id)
        with store.begin() as work:
            work.append(SignInFailed(failures=1), actor=actor)
            work.commit()
