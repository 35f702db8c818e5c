"""Keeps the workbench true: one read at a time on the store's lane, however often something changes."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.overview import Overview
from window_client.services.sign_in import Session
from window_client.store.rows import CaseRow, Draft, Queue

from ui.data_changes import DataChanges
from ui.error_messages import Notice
from ui.message_bar import MessageBar, failure
from ui.task_runner import TaskRunner
from ui.widgets.page_header import PageHeaderState
from ui.widgets.search_box import SearchHit
from ui.widgets.tone import Tone
from ui.workbench import bench_words, finder_part
from ui.workbench.case_words import SHOWN, light_states, queue_words
from ui.workbench.unfinished_part import UnfinishedPart
from ui.workbench.workbench_state import OpenWorkState, QueueCardState, WorkbenchState
from ui.workbench.workbench_view import WorkbenchView
from ui.workbench.worklist_part import ItemNames, Listing, read_listing, table_of

_PAUSE_MS = 150
_MINUTE_MS = 60_000
_ALARMS = {Queue.OVERDUE: (Tone.ERROR, "error"), Queue.ATTENTION: (Tone.ERROR, "flag")}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    overview: Overview
    drafts: tuple[Draft, ...]
    listing: Listing


class WorkbenchPresenter(QObject):
    """Owns the state of the workbench.

    Signals:
        intake_requested: Begin an intake, or go on with one.
            draft: The Draft as it is saved now, None for a new applicant.
        case_requested: Open a case.
            case: Its id.
        certificates_requested: Go where open prints are answered.
    """

    intake_requested = Signal(object)
    case_requested = Signal(str)
    certificates_requested = Signal()

    def __init__(  # noqa: PLR0913  everything a screen works with, by name
        self,
        view: WorkbenchView,
        *,
        counter: Counter,
        tasks: TaskRunner,
        messages: MessageBar,
        changes: DataChanges,
        words: Callable[[WindowClientError], Notice],
        session: Session,
    ) -> None:
        """Read for the first time when the view is shown."""
        super().__init__(view)
        self._view, self._counter, self._tasks, self._messages = view, counter, tasks, messages
        self._words, self._session = words, session
        self._names = ItemNames(counter.desk.catalogue)
        self._unfinished = UnfinishedPart()
        self._queue: Queue | None = None  # until the first reading tells where work lies
        self._listing = Listing(queue=Queue.TO_ACCEPT)
        self._overview: Overview | None = None
        self._drafts: tuple[Draft, ...] = ()
        self._query = ""
        self._hits: tuple[SearchHit, ...] = ()
        self._reading = self._again = False
        self._pause = self._timer("workbench_pause_ms", _PAUSE_MS, once=True)
        self._minute = self._timer("workbench_minute_ms", _MINUTE_MS, once=False)
        self._minute.start()
        self._connect()
        changes.changed.connect(self._note_change)
        self._show()
        self.refresh()

    def refresh(self) -> None:
        """Read everything again; while a reading is under way, once more after it; unseen, not at all."""
        if not self._view.isVisible():
            return
        self._again = self._reading
        if self._reading:
            return
        self._reading = True
        wanted, seen = self._queue, max(len(self._listing.rows), 1)
        self._tasks.store.run(
            lambda: self._read(wanted, seen), owner=self, done=self._take, failed=self._not_read
        )

    def _timer(self, name: str, milliseconds: int, *, once: bool) -> QTimer:
        timer = QTimer(self)
        timer.setObjectName(name)
        timer.setSingleShot(once)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.refresh)
        return timer

    def _connect(self) -> None:
        view = self._view
        view.intake_requested.connect(lambda: self.intake_requested.emit(None))
        view.search_requested.connect(self._search)
        view.found_chosen.connect(self._open_found)
        view.queue_chosen.connect(self._choose_queue)
        view.case_chosen.connect(self.case_requested)
        view.page_wanted.connect(self._read_on)
        view.refresh_requested.connect(self.refresh)
        view.words_wanted.connect(self._show)
        view.unfinished.resume_requested.connect(self._resume)
        view.unfinished.aside_requested.connect(self._set_aside)
        view.unfinished.confirm_requested.connect(lambda _case: self.certificates_requested.emit())
        view.unfinished.all_requested.connect(self._show_all)
        self._tasks.crashed.connect(self._crashed)

    def _note_change(self, _cases: object) -> None:
        if not self._pause.isActive():
            self._pause.start()

    # reading; `_read` runs on the store's lane

    def _read(self, queue: Queue | None, seen: int) -> _Reading:
        overview = self._counter.work.overview()
        chosen = queue or _first_with_work(overview.counts)
        return _Reading(
            overview=overview,
            drafts=self._counter.drafts.all(),
            listing=read_listing(self._counter.work, chosen, seen),
        )

    def _take(self, reading: _Reading) -> None:
        self._reading = False
        self._overview, self._drafts = reading.overview, reading.drafts
        if self._queue in (None, reading.listing.queue):
            self._queue, self._listing = reading.listing.queue, reading.listing
        self._show()
        if self._again:
            self.refresh()

    def _not_read(self, error: WindowClientError) -> None:
        self._reading = False
        self._tell(error)

    def _crashed(self, _reference: str) -> None:
        self._reading = False

    def _choose_queue(self, key: str) -> None:
        self._queue = Queue(key)
        self._listing = Listing(queue=self._queue)
        self._show()
        self.refresh()

    def _read_on(self, _after: str) -> None:
        before = self._listing
        after = before.rows[-1].place
        self._tasks.store.run(
            lambda: (before, before.with_page(self._counter.work.page(before.queue, after))),
            owner=self,
            done=self._add,
            failed=self._tell,
        )

    def _add(self, found: tuple[Listing, Listing]) -> None:
        before, after = found
        if self._listing is before:  # otherwise it was read again meanwhile, from its beginning
            self._listing = after
            self._show()

    # search and unfinished work

    def _search(self, query: str) -> None:
        self._query = query
        if not query:
            self._hits = ()
            self._show()
            return
        self._tasks.store.run(
            lambda: (query, self._counter.work.search(query)),
            owner=self,
            done=self._show_found,
            failed=self._tell,
        )

    def _show_found(self, found: tuple[str, tuple[CaseRow, ...]]) -> None:
        query, rows = found
        if query == self._query:
            window = self._session.enrolment.window.id
            self._hits = finder_part.found(query, rows, self._drafts, self._names.of, window)
            self._show()

    def _open_found(self, key: str) -> None:
        if key.startswith(finder_part.DRAFT):
            self._resume(key.removeprefix(finder_part.DRAFT))
        else:
            self.case_requested.emit(key)

    def _resume(self, draft: str) -> None:
        # what is shown may be older than what is saved: an old copy must not be gone on with
        self._tasks.store.run(lambda: self._saved(draft), owner=self, done=self._go_on, failed=self._tell)

    def _saved(self, draft: str) -> Draft | None:
        return next((one for one in self._counter.drafts.all() if one.id == draft), None)

    def _go_on(self, found: Draft | None) -> None:
        if found is None:
            self.refresh()
        else:
            self.intake_requested.emit(found)

    def _set_aside(self, draft: str) -> None:
        self._unfinished.set_aside(draft)
        self._show()

    def _show_all(self) -> None:
        self._unfinished.show_all()
        self._show()

    def _tell(self, error: WindowClientError) -> None:
        self._messages.post(failure(self._words(error)))

    # words

    def _show(self) -> None:
        self._view.display(self._state())

    def _state(self) -> WorkbenchState:
        now, overview = self._counter.desk.clock.now(), self._overview
        as_of = bench_words.as_of(overview) if overview else ""
        queue = self._listing.queue
        return WorkbenchState(
            header=self._header(),
            search=finder_part.search_state(self._query, self._hits, as_of),
            searching=bool(self._query),
            notices=bench_words.notices(overview) if overview else (),
            unfinished=self._open_work(),
            queues=tuple(self._card(one) for one in SHOWN),
            current=(self._queue or queue).value,
            lights=light_states(overview.counts) if overview else (),
            list_title=self._list_title(queue),
            table=table_of(self._listing, self._names.of, now),
            empty=self.tr("“{queue}”里没有办件").format(queue=queue_words(queue)),
            empty_hint=self.tr("按 F2 开始收件，或按 F3 查找办件。"),
            as_of=as_of,
        )

    def _header(self) -> PageHeaderState:
        now, place = self._counter.desk.clock.now(), self._session.enrolment
        return PageHeaderState(
            title=bench_words.greeting(self._session.account.name, now),
            subtitle=bench_words.day_line(now, place.window.name, place.hall.name),
            pills=bench_words.pills(self._overview, signed_in_offline=self._session.offline),
        )

    def _open_work(self) -> OpenWorkState:
        if self._overview is None:
            return OpenWorkState()
        now = self._counter.desk.clock.now()
        return self._unfinished.state(self._overview.open_prints, self._drafts, self._names.of, now)

    def _card(self, queue: Queue) -> QueueCardState:
        tone, icon = _ALARMS.get(queue, (Tone.NEUTRAL, ""))
        count = self._overview.counts[queue] if self._overview else None
        return QueueCardState(key=queue.value, title=queue_words(queue), count=count, tone=tone, icon=icon)

    def _list_title(self, queue: Queue) -> str:
        if self._overview is None:
            return queue_words(queue)
        words = self.tr("{queue} {count} 件")
        return words.format(queue=queue_words(queue), count=self._overview.counts[queue])


def _first_with_work(counts: dict[Queue, int]) -> Queue:
    return next((queue for queue in SHOWN if counts[queue]), Queue.TO_ACCEPT)
