"""The reasoning of the page of the day."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import msgspec
from PySide6.QtCore import QObject, Signal, Slot
from window_client.errors import WindowClientError
from window_client.services.day.second_person import SecondPerson

from ui.day import frame
from ui.day.cards_tab import CardsTab
from ui.day.day_reading import DayReading, read_day
from ui.day.day_state import DayState, PanelState, Tab
from ui.day.day_view import DayView
from ui.day.fees_tab import FeesTab
from ui.day.originals_tab import OriginalsTab
from ui.day.queue_tab import QueueTab
from ui.day.ratings_tab import RatingsTab
from ui.day.report_tab import OTHER_DAY, PRINT, ReportTab, day_of
from ui.day.slips_tab import SCANNED, SlipsTab
from ui.day.tab_part import Job, Made, TabPart, Wish
from ui.day.visits_tab import VisitsTab
from ui.day.watch_tab import OPEN, WatchTab, case_of
from ui.message_bar import Message
from ui.print_flow.port import PrintOutcome
from ui.print_flow.print_tools import PrintTools
from ui.widgets.error_summary import Fault
from ui.widgets.tone import Tone

_PARTS: Mapping[Tab, type[TabPart]] = MappingProxyType(
    {
        Tab.QUEUE: QueueTab,
        Tab.VISITS: VisitsTab,
        Tab.ORIGINALS: OriginalsTab,
        Tab.SLIPS: SlipsTab,
        Tab.FEES: FeesTab,
        Tab.RATINGS: RatingsTab,
        Tab.CARDS: CardsTab,
        Tab.REPORT: ReportTab,
        Tab.WATCH: WatchTab,
    }
)


class DayPresenter(QObject):
    """Reads on the store's lane, asks the tab what an act needs, carries it out, reads again.

    Signals:
        back_requested: The clerk leaves the page.
        case_requested: The clerk wants to see a case.
            case_id: Which.
    """

    back_requested = Signal()
    case_requested = Signal(str)

    def __init__(self, view: DayView, tools: PrintTools, parent: QObject | None = None) -> None:
        """Show nothing before the view is shown or `refresh` is called."""
        super().__init__(parent)
        self._view, self._tools = view, tools
        self._parts = {tab: part() for tab, part in _PARTS.items()}
        self._tab = Tab.QUEUE
        self._reading: DayReading | None = None
        self._report_on: date | None = None
        self._wish: Wish | None = None
        self._panel: PanelState | None = None
        self._connect()

    @Slot()
    def refresh(self) -> None:
        """Read everything again; what is being filled in stays."""
        counter, on = self._tools.counter, self._report_on
        self._tools.tasks.run(
            lambda: read_day(counter, on), owner=self, done=self._take, failed=self._tools.fail
        )

    def take_scan(self, code: str) -> bool:
        """Begin the signature of a scanned slip; tell whether the scan was for this page."""
        number = code.split(maxsplit=1)[0] if code.strip() else ""
        slips = self._reading.slips if self._reading else ()
        if not any(one.case_number == number for one in slips):
            return False
        self._tab = Tab.SLIPS
        self._begin(Wish(act=SCANNED, row=number))
        return True

    @Slot(str)
    def choose_tab(self, tab: str) -> None:
        """Show another register; an act that was begun is left undone."""
        self._tab = Tab(tab)
        self._drop()

    @Slot(str, str)
    def act(self, act: str, row: str) -> None:
        """Begin an act of the tab, or do it where it asks nothing."""
        if act == PRINT and self._tab is Tab.REPORT:
            self._print()
        elif act == OPEN and self._tab is Tab.WATCH:
            self.case_requested.emit(case_of(row))
        else:
            self._begin(Wish(act=act, row=row))

    @Slot()
    def frame(self) -> None:
        """Open the window, or ask what closing needs."""
        if self._reading is None or self._panel is not None:
            return
        if self._reading.situation.session is None:
            self._run(frame.opening_job(self._tools.counter))
        else:
            self._wish, self._panel = Wish(act=frame.CLOSE), frame.closing_panel(self._reading)
            self._show()

    @Slot(dict, str, str)
    def confirm(self, values: dict[str, Any], account: str, password: str) -> None:
        """Carry out the act that was begun."""
        if self._wish is None or self._reading is None:
            return
        second = SecondPerson(account=account, password=password) if account else None
        wish = msgspec.structs.replace(self._wish, values=values, second=second)
        if wish.act == OTHER_DAY:
            self._report_on = day_of(wish)
        self._carry_out(wish)

    @Slot()
    def drop(self) -> None:
        """Leave the act undone."""
        self._drop()

    @Slot()
    def say_again(self) -> None:
        """Say everything in the present language; an act that was begun begins anew."""
        if self._reading is not None:
            self._drop()

    def _begin(self, wish: Wish) -> None:
        if self._reading is None:
            return
        self._wish = wish
        self._panel = self._parts[self._tab].panel(wish, self._reading)
        if self._panel is None:
            self._carry_out(wish)
        else:
            self._show()

    def _carry_out(self, wish: Wish) -> None:
        assert self._reading is not None
        counter = self._tools.counter
        if wish.act == frame.CLOSE:
            found = frame.closing_job(wish, self._reading, counter)
        else:
            found = self._parts[self._tab].job(wish, self._reading, counter)
        if isinstance(found, tuple):
            self._fault(wish, found)
        else:
            self._run(found)

    def _run(self, job: Job) -> None:
        if self._panel is not None:
            self._panel = msgspec.structs.replace(self._panel, busy=True)
            self._show()
        self._tools.tasks.run(job, owner=self, done=self._done, failed=self._failed)

    def _done(self, done: str | Made) -> None:
        words = done.words if isinstance(done, Made) else done
        if words:
            self._tools.messages.post(Message(happened=words, tone=Tone.SUCCESS))
        self._wish = self._panel = None
        if isinstance(done, Made):
            self._send(done)
        self.refresh()

    def _failed(self, error: WindowClientError) -> None:
        if self._panel is not None:
            self._panel = msgspec.structs.replace(self._panel, busy=False)
        self._tools.fail(error)
        self.refresh()

    def _fault(self, wish: Wish, faults: tuple[Fault, ...]) -> None:
        assert self._panel is not None
        form = msgspec.structs.replace(self._panel.form, faults=faults, values=wish.values)
        self._panel = msgspec.structs.replace(self._panel, form=form)
        self._show()

    def _print(self) -> None:
        reading = self._reading
        if reading is None:
            return
        figures, report = self._tools.counter.day.figures, reading.report
        self._send(
            Made(
                words="",
                paper=lambda: figures.pdf(report),
                name=self.tr("日报"),
                job_name=f"daily-report-{reading.report_on.isoformat()}",
            )
        )

    def _send(self, made: Made) -> None:
        printer = self._tools.documents
        self._tools.printing.run(
            lambda: printer.submit(made.paper(), made.job_name),
            owner=self,
            done=lambda outcome: self._printed(made, outcome),
            failed=self._tools.fail_everywhere,
        )

    def _printed(self, made: Made, outcome: PrintOutcome) -> None:
        if outcome.error is not None:
            self._tools.fail_everywhere(outcome.error)
            return
        words = self.tr("{paper}已送到“{printer}”。")
        # both in one message: the later one takes the place of the earlier
        self._tools.tell(made.words + words.format(paper=made.name, printer=outcome.printer))

    def _take(self, reading: DayReading) -> None:
        self._reading = reading
        self._show()

    def _drop(self) -> None:
        self._wish = self._panel = None
        self._show()

    def _show(self) -> None:
        reading = self._reading
        if reading is None:
            return
        part = self._parts[self._tab]
        empty, hint = part.empty(reading)
        counter = self._tools.counter
        self._view.display(
            DayState(
                header=frame.header_of(reading, counter.papers.names(counter.desk.actor.window)),
                frame=frame.frame_words(reading),
                to_open=reading.situation.session is None,
                tab=self._tab,
                counts=_counts(reading),
                columns=part.columns(),
                rows=part.rows(reading),
                empty=empty,
                empty_hint=hint,
                acts=part.acts(reading),
                panel=self._panel,
            )
        )

    def _connect(self) -> None:
        view = self._view
        view.tab_requested.connect(self.choose_tab)
        view.act_requested.connect(self.act)
        view.frame_requested.connect(self.frame)
        view.refresh_requested.connect(self.refresh)
        view.words_wanted.connect(self.say_again)
        view.back_requested.connect(self.back_requested)
        view.panel.confirmed.connect(self.confirm)
        view.panel.dropped.connect(self.drop)
        self._tools.changes.changed.connect(self._take_changes)

    @Slot(object)
    def _take_changes(self, _cases: frozenset[str]) -> None:
        if self._reading is not None and self._view.isVisible():
            self.refresh()


def _counts(reading: DayReading) -> dict[Tab, int]:
    return {
        Tab.QUEUE: reading.situation.waiting,
        Tab.VISITS: len(reading.visits),
        Tab.ORIGINALS: len(reading.originals),
        Tab.SLIPS: len(reading.slips),
        Tab.FEES: len(reading.receipts),
        Tab.RATINGS: len(reading.ratings),
        Tab.CARDS: len(reading.marks),
        Tab.WATCH: len(reading.watch),
    }
