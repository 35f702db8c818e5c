"""Lets clerks in, off the GUI thread: the slow hash and the network never hold the screen."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal
from window_client.domain.hall import Enrolment
from window_client.errors import WindowClientError
from window_client.services.sign_in import (
    NotEnrolled,
    NotForWindows,
    PlatformNotReached,
    Session,
    SignInService,
    Threshold,
)

from ui.error_messages import Notice
from ui.message_bar import Message, MessageBar
from ui.sign_in.sign_in_state import KnownAccount, PracticeHint, SignInField, SignInState, SignInStep
from ui.sign_in.sign_in_view import SignInView
from ui.task_runner import TaskRunner
from ui.widgets.tone import Tone

_WRONG_CODE = "sync.wrong_enrolment_code"
_OF_ACCOUNT = (NotForWindows.code, "store.account_unknown", "store.no_key_slot")


class SignInPresenter(QObject):
    """Owns the state of the sign-in screen.

    Signals:
        signed_in: Somebody came in.
            session: The Session.
    """

    signed_in = Signal(object)

    def __init__(  # noqa: PLR0913  everything a screen works with, by name
        self,
        view: SignInView,
        service: SignInService,
        *,
        tasks: TaskRunner,
        messages: MessageBar,
        words: Callable[[WindowClientError], Notice],
        practice: PracticeHint | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Show nothing but that it opens; `open` looks what there is.

        Args:
            view: The screen.
            service: Opens the store and checks passwords.
            tasks: Its store lane does the work.
            messages: Told after an offline sign-in.
            words: Words of a failure in the present language.
            practice: What may be typed in practice mode.
            parent: Owner; the view where none is named.
        """
        super().__init__(parent or view)
        self._view, self._service, self._tasks = view, service, tasks
        self._messages, self._words = messages, words
        self._state = SignInState(practice=practice)
        self._tried = ""
        view.enrol_requested.connect(self._enrol)
        view.sign_in_requested.connect(self._sign_in)
        tasks.crashed.connect(self._not_busy)
        view.display(self._state)

    @property
    def state(self) -> SignInState:
        """What is shown."""
        return self._state

    def open(self) -> None:
        """Look what there is: at the start, and for the next person after somebody left."""
        self._view.forget()
        self._show(step=SignInStep.OPENING, notice=None, wrong=None, busy=False)
        self._look()

    def _look(self) -> None:
        self._tasks.store.run(self._service.threshold, owner=self, done=self._opened, failed=self._not_opened)

    def _opened(self, found: Threshold) -> None:
        enrolled = found.locked or found.enrolment is not None
        accounts = tuple(KnownAccount(id=one.id, name=one.name, role=one.role) for one in found.accounts)
        self._show(
            step=SignInStep.SIGN_IN if enrolled else SignInStep.ENROL,
            place=_place(found.enrolment),
            accounts=accounts,
            account=self._tried or found.last,
            locked=found.locked,
            busy=False,
        )

    def _not_opened(self, error: WindowClientError) -> None:
        self._show(step=SignInStep.SIGN_IN, notice=self._words(error), wrong=None, busy=False)

    def _enrol(self, code: str, account: str, password: str) -> None:
        self._run(account, lambda: self._service.enrol(code, account, password))

    def _sign_in(self, account: str, password: str) -> None:
        self._run(account, lambda: self._service.sign_in(account, password))

    def _run(self, account: str, work: Callable[[], Session]) -> None:
        self._tried = account
        self._show(busy=True, notice=None, wrong=None)
        self._tasks.store.run(work, owner=self, done=self._entered, failed=self._refused)

    def _entered(self, session: Session) -> None:
        self._view.forget()
        self._show(busy=False, notice=None, wrong=None)
        if session.offline:
            self._say_offline()
        self.signed_in.emit(session)

    def _refused(self, error: WindowClientError) -> None:
        self._state = msgspec.structs.replace(
            self._state,
            notice=self._notice(error),
            wrong=_field_of(error),
            refusals=self._state.refusals + 1,
        )
        self._look()  # the try may have opened the store, so that there is more to offer now

    def _notice(self, error: WindowClientError) -> Notice:
        own, cause = self._words(error), error.__cause__
        if isinstance(error, PlatformNotReached) and isinstance(cause, WindowClientError):
            return msgspec.structs.replace(own, happened=self._words(cause).happened, code=cause.code)
        return own

    def _not_busy(self, _reference: str) -> None:
        if self._state.busy:
            self._show(busy=False)

    def _say_offline(self) -> None:
        happened = self.tr("已离线登录：平台没有应答，密码由本机核对。")
        work = self.tr("办理的内容保存在本机，联网后自动发送。")
        self._messages.post(Message(happened=happened, work=work, tone=Tone.INFO, everywhere=True))

    def _show(self, **changes: object) -> None:
        self._state = msgspec.structs.replace(self._state, **changes)
        self._view.display(self._state)


def _place(enrolment: Enrolment | None) -> str:
    return f"{enrolment.hall.name} · {enrolment.window.name}" if enrolment else ""


def _field_of(error: WindowClientError) -> SignInField | None:
    if error.code == _WRONG_CODE:
        return SignInField.CODE
    if error.code in _OF_ACCOUNT:
        return SignInField.ACCOUNT
    return None if isinstance(error, NotEnrolled) else SignInField.PASSWORD
