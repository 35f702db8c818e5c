"""From the threshold to the end of the program: who is in, and what that opens."""

from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.sign_in import Session
from window_client.store.keyring_port import KeyringPort

from ui.error_messages import ErrorMessages, Notice, ProgramFault
from ui.lock.lock_presenter import LockPresenter
from ui.lock.lock_view import LockView
from ui.message_bar import failure
from ui.program.equipment import make_counter, make_sign_in
from ui.program.stage import Place, Stage
from ui.program.workplace import Workplace
from ui.shell.shell_state import ShellState
from ui.sign_in.sign_in_presenter import SignInPresenter
from ui.sign_in.sign_in_view import SignInView

SIGN_IN, LOCK = "sign_in", "lock"
V = TypeVar("V", bound=QWidget)


class Program(QObject):
    """Lets clerks in and out; everything that needs a clerk is in the workplace."""

    def __init__(self, stage: Stage, place: Place, keyring: KeyringPort | None = None) -> None:
        """Show the sign-in screen."""
        super().__init__(stage.owner)
        self._stage, self._place = stage, place
        self._session: Session | None = None
        self._door = SIGN_IN
        self.workplace: Workplace | None = None
        self.sign_in = make_sign_in(place, stage.clock, keyring)
        self._entrance = SignInPresenter(
            self._add(SIGN_IN, SignInView()),
            self.sign_in,
            tasks=stage.tasks,
            messages=stage.window.messages,
            words=self.words,
            practice=place.practice,
            parent=self,
        )
        self._lock = LockPresenter(
            self._add(LOCK, LockView()), service=self.sign_in, tasks=stage.tasks, words=self.words
        )
        self._connect()
        self._to_the_door()

    def words(self, error: WindowClientError) -> Notice:
        """Return a failure in the words of the present language."""
        return ErrorMessages(self._stage.desktop.languages.current).notice_for(error)

    @Slot(str)
    def scan(self, code: str) -> None:
        """Open what a scanner read, if somebody is here to see it."""
        if self.workplace is not None and self._stage.window.presence.somebody:
            self.workplace.scan(code)

    def close(self) -> None:
        """Let work in hand finish, then close the store; nothing unfinished is thrown away."""
        if self.workplace is not None:
            self.workplace.close()
        if self._session is not None:
            self._stage.tasks.store.run(
                partial(self.sign_in.sign_out, self._session), owner=self, done=_nothing, failed=_nothing
            )
        self._stage.tasks.shutdown()
        self.sign_in.close()

    def _connect(self) -> None:
        window = self._stage.window
        self._entrance.signed_in.connect(self._enter)
        self._lock.unlocked.connect(self._unlock)
        self._lock.switch_requested.connect(self._leave)
        self._stage.tasks.crashed.connect(self._report_crash)
        window.lock_requested.connect(self._lock_up)
        window.language_requested.connect(self._speak)

    def _add(self, key: str, view: V) -> V:
        self._stage.window.add_screen(key, view)
        return view

    def _to_the_door(self) -> None:
        self._show_bare(SIGN_IN)
        self._entrance.open()

    def _show_bare(self, key: str) -> None:
        languages = self._stage.desktop.languages
        practice = self._place.practice is not None
        self._door = key
        self._stage.window.display(
            ShellState(
                hall="",
                practice=practice,
                current=key,
                language=languages.current,
                bare=True,
                locked=key == LOCK,
            )
        )

    @Slot(object)
    def _enter(self, session: Session) -> None:
        self._session = session
        self._stage.tasks.store.run(
            partial(make_counter, self.sign_in.store, session, self._stage.clock),
            owner=self,
            done=self._open_workplace,
            failed=self._fail,
        )

    def _open_workplace(self, counter: Counter) -> None:
        assert self._session is not None
        self.workplace = Workplace(self._stage, self._place, counter, self._session, self.words)
        self.workplace.sign_out_requested.connect(self._leave)
        self._stage.window.presence.admit()
        self.workplace.open()

    @Slot()
    def _lock_up(self) -> None:
        if self._session is None or self.workplace is None:
            return
        self._lock.lock(self._session)
        self._show_bare(LOCK)

    @Slot()
    def _unlock(self) -> None:
        if self.workplace is not None:
            self._stage.window.presence.admit()
            self.workplace.show_again()

    @Slot()
    def _leave(self) -> None:
        """Sign out; drafts are saved and unsent work stays in the store for the next clerk's sync."""
        self._show_bare(SIGN_IN)
        if self.workplace is not None:
            self.workplace.close()
            self.workplace = None
        session, self._session = self._session, None
        if session is not None:
            self._stage.tasks.store.run(
                partial(self.sign_in.sign_out, session), owner=self, done=_nothing, failed=self._fail
            )
        self._stage.window.messages.clear()
        self._entrance.open()

    @Slot(str)
    def _speak(self, language: str) -> None:
        self._stage.desktop.languages.switch(language)
        if self._stage.window.presence.somebody and self.workplace is not None:
            self.workplace.show_again()
        else:
            self._show_bare(self._door)

    @Slot(str)
    def _report_crash(self, reference: str) -> None:
        self._fail(ProgramFault(reference=reference))

    def _fail(self, error: WindowClientError) -> None:
        self._stage.window.messages.post(failure(self.words(error), everywhere=True))


def _nothing(_result: object) -> None:
    """Leave nothing to do: the program is ending."""
