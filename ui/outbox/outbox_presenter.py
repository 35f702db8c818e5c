"""Reads the outbox page by page, follows sending, lets the clerk hurry, hold and test it."""

from collections.abc import Callable
from types import MappingProxyType

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from sync.client.probe import ProbeResult
from window_client.clock import HALL_ZONE
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.outbox import MOST_SHOWN, PAGE, OutboxFilter, OutboxPage

from ui.data_changes import DataChanges
from ui.error_messages import Notice
from ui.message_bar import Message, MessageBar, failure
from ui.network_probe import NetworkProbe
from ui.outbox.diagnosis import diagnosis
from ui.outbox.error_named import error_named
from ui.outbox.outbox_state import OutboxState, ProbeState
from ui.outbox.outbox_view import OutboxView
from ui.outbox.probe_steps import probe_text
from ui.sync_bridge import SyncBridge
from ui.sync_situation import SyncSituation
from ui.task_runner import Runs
from ui.widgets.tone import Tone

_TICK_MS = 1_000


class OutboxPresenter(QObject):
    """Owns what the outbox shows.

    Signals:
        case_requested: A case should be opened.
            case: Its id.
        quarantine_requested: A refused record should be dealt with.
            entry: Its id.
    """

    case_requested = Signal(str)
    quarantine_requested = Signal(str)

    def __init__(  # noqa: PLR0913  everything a screen works with, by name
        self,
        view: OutboxView,
        *,
        counter: Counter,
        tasks: Runs,
        messages: MessageBar,
        changes: DataChanges,
        words: Callable[[WindowClientError], Notice],
        sync: SyncBridge,
        probe: NetworkProbe,
        secure: bool = True,
    ) -> None:
        """Read the first page.

        Args:
            view: The screen.
            counter: The services.
            tasks: The store's lane.
            messages: The door for messages.
            changes: Where changes are heard.
            words: Words of a failure in the present language.
            sync: How sending stands.
            probe: The network test.
            secure: Whether the platform's address asks for encryption.
        """
        super().__init__(view)
        self._view, self._counter, self._tasks, self._messages = view, counter, tasks, messages
        self._words, self._sync, self._probe, self._secure = words, sync, probe, secure
        self._result: ProbeResult | None = None
        self._reading, self._read_again, self._turn = False, False, 0
        clock = counter.desk.clock
        self._state = OutboxState(now=clock.now(), now_ms=clock.monotonic_ms())
        self._tick = QTimer(self)
        self._tick.setObjectName("outbox_tick_ms")
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self.tick)
        self._connect(changes)
        self._follow(sync.situation)
        self.reload()
        self._tick.start()

    @property
    def state(self) -> OutboxState:
        """What the screen shows."""
        return self._state

    @Slot()
    def tick(self) -> None:
        """Let countdown and ages move on, while anybody can see them."""
        if self._view.isVisible():
            self._show()

    @Slot(object)
    def reload(self, _cases: frozenset[str] = frozenset()) -> None:
        """Read again what is shown, from the beginning."""
        if self._reading:
            self._read_again = True
            return
        limit = min(max(PAGE, len(self._state.lines)), MOST_SHOWN)
        self._read("", limit, self._take_all)

    def choose(self, chosen: OutboxFilter) -> None:
        """Show other lines."""
        self._turn += 1  # what is still being read for the old choice is dropped
        self._reading = self._read_again = False
        self._show(chosen=chosen, lines=(), more=False, loaded=False)
        self.reload()

    def _connect(self, changes: DataChanges) -> None:
        view, sync = self._view, self._sync
        view.filter_chosen.connect(self.choose)
        view.page_wanted.connect(self._next_page)
        view.case_requested.connect(self.case_requested)
        view.quarantine_requested.connect(self.quarantine_requested)
        view.retry_requested.connect(sync.retry_now)
        view.pause_requested.connect(sync.pause)
        view.resume_requested.connect(sync.resume)
        view.probe_requested.connect(self._begin_probe)
        view.probe_copy_requested.connect(self._copy_probe)
        view.probe_close_requested.connect(self._close_probe)
        view.diagnosis_requested.connect(self._copy_diagnosis)
        view.words_wanted.connect(self._say_anew)
        sync.situation_changed.connect(self._follow)
        self._probe.finished.connect(self._end_probe)
        changes.changed.connect(self.reload)

    # lines

    def _next_page(self, after: str) -> None:
        if not self._reading:
            self._read(after, PAGE, self._take_more)

    def _read(self, after: str, limit: int, done: Callable[[int, OutboxPage], None]) -> None:
        self._reading = True
        chosen, failed, turn = self._state.chosen, self._state.failed_files, self._turn
        self._tasks.run(
            lambda: self._counter.outbox.page(chosen, after, failed=failed, limit=limit),
            owner=self,
            done=lambda page: done(turn, page),
            failed=lambda error: self._not_read(turn, error),
        )

    def _take_all(self, turn: int, page: OutboxPage) -> None:
        if turn == self._turn:
            self._show(lines=page.lines, more=page.more, loaded=True)
            self._end_reading()

    def _take_more(self, turn: int, page: OutboxPage) -> None:
        if turn != self._turn:
            return
        self._show(lines=(*self._state.lines, *page.lines), more=page.more)
        self._end_reading()

    def _not_read(self, turn: int, error: WindowClientError) -> None:
        if turn == self._turn:
            self._messages.post(failure(self._words(error)))
            self._reading = self._read_again = False

    def _end_reading(self) -> None:
        self._reading = False
        if self._read_again:
            self._read_again = False
            self.reload()

    # sending

    @Slot(object)
    def _follow(self, situation: SyncSituation) -> None:
        before = self._state
        self._show(situation=situation, **self._said(situation))
        refailed = self._state.failed_files != before.failed_files
        if situation.counts != before.situation.counts or refailed:
            self.reload()  # list and figures never disagree for long

    def _said(self, situation: SyncSituation) -> dict[str, object]:
        items = {item: self._words(error_named(one.code, item)) for item, one in situation.failed.items()}
        trouble = self._words(situation.trouble) if situation.trouble else None
        return {"trouble": trouble, "items": MappingProxyType(items)}

    @Slot()
    def _say_anew(self) -> None:
        self._show(**self._said(self._state.situation))
        if self._state.probe is not None and not self._state.probe.running:
            self._end_probe(self._result)

    # network test

    @Slot()
    def _begin_probe(self) -> None:
        self._show(probe=ProbeState(running=True, secure=self._secure))
        self._probe.start()

    @Slot(object)
    def _end_probe(self, result: ProbeResult | None) -> None:
        self._result = result
        notice = self._words(result.trouble) if result and result.trouble else None
        at = self._counter.desk.clock.now().astimezone(HALL_ZONE).strftime("%m-%d %H:%M")
        self._show(probe=ProbeState(result=result, notice=notice, secure=self._secure, at=at))
        if result is not None:
            self._sync.note_probe(
                notice.happened if notice else self.tr("网络检测：一切正常（{at}）").format(at=at)
            )

    @Slot()
    def _close_probe(self) -> None:
        self._show(probe=None)

    @Slot()
    def _copy_probe(self) -> None:
        if self._state.probe is not None and self._state.probe.result is not None:
            self._copy(probe_text(self._state.probe), self.tr("检测结果已复制"))

    @Slot()
    def _copy_diagnosis(self) -> None:
        desk = self._counter.desk
        text = diagnosis(self._fresh(), f"{desk.hall.id}/{desk.actor.window}")
        self._copy(text, self.tr("诊断信息已复制，不含个人信息"))

    def _copy(self, text: str, said: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._messages.post(Message(happened=said, tone=Tone.SUCCESS))

    # showing

    def _fresh(self) -> OutboxState:
        clock = self._counter.desk.clock
        return msgspec.structs.replace(self._state, now=clock.now(), now_ms=clock.monotonic_ms())

    def _show(self, **changed: object) -> None:
        self._state = msgspec.structs.replace(self._fresh(), **changed)
        self._view.display(self._state)
