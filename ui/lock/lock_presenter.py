"""Locks the window for a clerk and lets the same clerk back; only this PC is asked."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal
from window_client.errors import WindowClientError
from window_client.services.sign_in import Session, SignInService

from ui.error_messages import Notice
from ui.lock.lock_state import LockState
from ui.lock.lock_view import LockView
from ui.task_runner import TaskRunner


class LockPresenter(QObject):
    """Owns the state of the locked screen.

    Signals:
        unlocked: The clerk is back; the work on screen is as it was.
        switch_requested: Another person takes the window; drafts are saved, the desktop signs out.
    """

    unlocked = Signal()
    switch_requested = Signal()

    def __init__(
        self,
        view: LockView,
        *,
        service: SignInService,
        tasks: TaskRunner,
        words: Callable[[WindowClientError], Notice],
    ) -> None:
        """Wait for `lock`."""
        super().__init__(view)
        self._view, self._service, self._tasks, self._words = view, service, tasks, words
        self._state = LockState()
        view.unlock_requested.connect(self._unlock)
        view.switch_requested.connect(self._switch)
        tasks.crashed.connect(self._not_busy)

    @property
    def state(self) -> LockState:
        """What is shown."""
        return self._state

    def lock(self, session: Session) -> None:
        """Ask for this clerk's password from now on."""
        place = f"{session.enrolment.hall.name} · {session.enrolment.window.name}"
        self._view.forget()
        self._show(LockState(clerk=session.account.name, account=session.account.id, place=place))

    def _unlock(self, password: str) -> None:
        account = self._state.account
        self._show(msgspec.structs.replace(self._state, busy=True, notice=None))
        self._tasks.store.run(
            lambda: self._service.unlock(account, password),
            owner=self,
            done=self._opened,
            failed=self._refused,
        )

    def _opened(self, _nothing: None) -> None:
        self._view.forget()
        self._show(LockState())
        self.unlocked.emit()

    def _refused(self, error: WindowClientError) -> None:
        refusals = self._state.refusals + 1
        notice = self._words(error)
        self._show(msgspec.structs.replace(self._state, busy=False, notice=notice, refusals=refusals))

    def _switch(self) -> None:
        self._view.forget()
        self.switch_requested.emit()

    def _not_busy(self, _reference: str) -> None:
        self._show(msgspec.structs.replace(self._state, busy=False))

    def _show(self, state: LockState) -> None:
        self._state = state
        self._view.display(state)
