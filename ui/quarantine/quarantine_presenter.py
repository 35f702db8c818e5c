"""Leads a clerk through the records that wait for a person."""

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from window_client.domain.case import events as ev
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.quarantine import NotInQuarantine, QuarantineView
from window_client.store.rows import Changes

from ui.data_changes import DataChanges
from ui.error_messages import Notice
from ui.form.definition import FormDefinition
from ui.form.parsing import parse
from ui.message_bar import Message, MessageBar, failure
from ui.quarantine.quarantine_state import QuarantineState
from ui.quarantine.quarantine_view import QuarantineScreen
from ui.task_runner import Runs
from ui.widgets.tone import Tone


class _Looked(msgspec.Struct, frozen=True, kw_only=True):
    """What one look at the store found."""

    entries: tuple[str, ...]
    found: QuarantineView | None = None
    form: FormDefinition | None = None


class QuarantinePresenter(QObject):
    """Owns what the 需处理 screen shows.

    Signals:
        case_requested: A case should be opened.
            case: Its id.
        leave_requested: The clerk goes back.
    """

    case_requested = Signal(str)
    leave_requested = Signal()

    def __init__(  # noqa: PLR0913  everything a screen works with, by name
        self,
        view: QuarantineScreen,
        *,
        counter: Counter,
        tasks: Runs,
        messages: MessageBar,
        changes: DataChanges,
        words: Callable[[WindowClientError], Notice],
        names: Callable[[str], str] = str,
    ) -> None:
        """Read what waits.

        Args:
            view: The screen.
            counter: The services.
            tasks: The store's lane.
            messages: The door for messages.
            changes: Where changes are heard and told.
            words: Words of a failure in the present language.
            names: Name of an account or window by its id.
        """
        super().__init__(view)
        self._view, self._counter, self._tasks = view, counter, tasks
        self._messages, self._changes, self._words, self._names = messages, changes, words, names
        self._entries: tuple[str, ...] = ()
        self._wanted, self._turn = "", 0
        self._state = QuarantineState(now=counter.desk.clock.now())
        view.close_requested.connect(self._close)
        view.case_requested.connect(self.case_requested)
        view.step_requested.connect(self._step)
        view.leave_requested.connect(self.leave_requested)
        changes.changed.connect(self.reload)
        self.reload()

    @property
    def state(self) -> QuarantineState:
        """What the screen shows."""
        return self._state

    def open(self, entry_id: str = "") -> None:
        """Show a record, the first one where none is named or it waits no longer."""
        self._wanted = entry_id
        self.reload()

    @Slot(object)
    def reload(self, _cases: frozenset[str] = frozenset()) -> None:
        """Look again; what is shown stays, as long as it waits."""
        self._turn += 1
        turn, wanted, place = self._turn, self._wanted, max(0, self._state.position - 1)
        self._tasks.run(
            lambda: self._look(wanted, place),
            owner=self,
            done=lambda looked: self._take(turn, looked),
            failed=self._tell,
        )

    def _look(self, wanted: str, place: int) -> _Looked:
        entries = tuple(row.entry_id for row in self._counter.quarantine.waiting())
        chosen = wanted if wanted in entries else entries[min(place, len(entries) - 1)] if entries else ""
        if not chosen:
            return _Looked(entries=entries)
        try:
            found = self._counter.quarantine.open(chosen)
        except NotInQuarantine:  # settled between the two looks
            return _Looked(entries=tuple(one for one in entries if one != chosen))
        return _Looked(entries=entries, found=found, form=self._form(found))

    def _form(self, found: QuarantineView) -> FormDefinition | None:
        event = found.event
        if not isinstance(event, ev.Received) or found.item is None:
            return None
        package = self._counter.desk.catalogue.package(event.item, event.item_version)
        return parse(msgspec.json.decode(package.form), msgspec.json.decode(package.layout))

    def _take(self, turn: int, looked: _Looked) -> None:
        if turn != self._turn:
            return
        self._entries = looked.entries
        shown = looked.found.entry.id if looked.found else ""
        self._wanted = shown
        self._state = QuarantineState(
            now=self._counter.desk.clock.now(),
            found=looked.found,
            form=looked.form,
            position=looked.entries.index(shown) + 1 if shown else 0,
            total=len(looked.entries),
            people=self._people(looked.found),
            loaded=True,
        )
        self._view.display(self._state)

    def _people(self, found: QuarantineView | None) -> dict[str, str]:
        entries = [found.entry, *(line.entry for line in found.recent)] if found else []
        known = {name for entry in entries for name in (entry.clerk, entry.window)}
        return {one: self._names(one) for one in known}

    @Slot(int)
    def _step(self, by: int) -> None:
        place = self._state.position - 1 + by
        if 0 <= place < len(self._entries):
            self.open(self._entries[place])

    @Slot(str, str)
    def _close(self, entry_id: str, reason: str) -> None:
        self._tasks.run(
            lambda: self._counter.quarantine.close(entry_id, reason),
            owner=self,
            done=self._closed,
            failed=self._tell,
        )

    def _closed(self, changes: Changes) -> None:
        said = self.tr("已关闭。记录、平台的答复和您写的原因都已保留。")
        self._messages.post(Message(happened=said, tone=Tone.SUCCESS))
        self._changes.announce(changes.cases)

    def _tell(self, error: WindowClientError) -> None:
        self._messages.post(failure(self._words(error)))
        if isinstance(error, NotInQuarantine):
            self.reload()
