"""A signed-in clerk's screens: made when first wanted, told of changes, left together."""

from collections.abc import Callable
from functools import partial
from random import SystemRandom

from PySide6.QtCore import QObject, Signal, Slot
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.outbox import OutboxCounts, OutboxService
from window_client.services.sign_in import Session
from window_client.store.rows import Draft

from ui.data_changes import DataChanges
from ui.error_messages import Notice
from ui.message_bar import Message, failure
from ui.print_flow.port import Tray
from ui.print_flow.print_flow import PrintFlow
from ui.print_flow.print_state import StripState
from ui.print_flow.print_strip import PrintStrip
from ui.print_flow.print_tools import PrintTools
from ui.program import places
from ui.program.equipment import make_engine
from ui.program.printers import CERTIFICATES, DOCUMENTS, printer_for
from ui.program.screens import Screens
from ui.program.stage import Place, Stage
from ui.shell.shell_state import ShellState
from ui.sync_bridge import SyncBridge
from ui.widgets.tone import Tone

_ASKING = (places.CASE, places.PAPERS)

LEAVE_WITHIN_S = 8.0
"""A run of the sync ends at its next step; only a line that hangs needs as long as this."""


class Workplace(QObject):
    """Where one clerk works.

    Signals:
        sign_out_requested: The clerk leaves.
    """

    sign_out_requested = Signal()

    def __init__(
        self,
        stage: Stage,
        place: Place,
        counter: Counter,
        session: Session,
        words: Callable[[WindowClientError], Notice],
    ) -> None:
        """Make what all screens share; no screen yet."""
        super().__init__(stage.owner)
        self._stage, self._session, self._words = stage, session, words
        self._counts = OutboxCounts()
        self._current = places.WORKBENCH
        self._page = ""
        self.counter = counter
        self.changes = DataChanges(self)
        self.bridge = self._make_bridge(place)
        self._tools = self._make_tools(place)
        self.flow = PrintFlow(self._tools, self)
        self.screens = Screens(
            stage=stage,
            place=place,
            session=session,
            tools=self._tools,
            flow=self.flow,
            bridge=self.bridge,
            parent=self,
        )
        self._strip = PrintStrip()
        self._question: StripState | None = None
        self._connect()

    def open(self) -> None:
        """Show the workbench, begin to sync, ask what the last run left open."""
        self._stage.window.set_strip(self._strip)
        self.go_to(places.WORKBENCH)
        self.bridge.start()
        self.flow.ask_open()

    def close(self) -> None:
        """Stop syncing and take everything of this clerk away; drafts are saved already.

        Nothing of the workplace hears or says anything afterwards: what is still on its way to it (the answer
        of a printer, a read in the store's lane) finds nobody.
        """
        self.screens.close()
        self.bridge.shutdown(LEAVE_WITHIN_S)
        self._stage.window.set_strip(None)
        self.deleteLater()

    def show_again(self) -> None:
        """Show where the clerk was, after a lock or a change of language."""
        self.screens.refresh()
        self.flow.show_again()
        self._display()

    @Slot(str)
    def go_to(self, key: str, page: str = "") -> None:
        """Bring a screen to the front; `page` names what it shows where one screen shows many things."""
        if key == places.SIGN_OUT:
            self.sign_out_requested.emit()
            return
        self._page = page
        self.screens.show(key)
        self._current = key
        self._show_question()
        self._display()
        self._stage.window.screen_of(key).setFocus()

    @Slot(str)
    def open_case(self, case_id: str) -> None:
        """Open a case, wherever the clerk is."""
        self._stage.window.turn_to(places.CASE, case_id)
        self.screens.open_case(case_id)
        self.go_to(places.CASE, case_id)

    @Slot(object)
    def begin_intake(self, draft: Draft | None = None) -> None:
        """Begin an intake, or go on with a draft."""
        self._stage.window.turn_to(places.INTAKE)
        self.screens.begin_intake(draft)
        self.go_to(places.INTAKE)

    @Slot(str)
    def open_quarantine(self, entry: str) -> None:
        """Show one record that waits for a person."""
        self._stage.window.turn_to(places.QUARANTINE, entry)
        self.screens.open_quarantine(entry)
        self.go_to(places.QUARANTINE, entry)

    @Slot(str)
    def scan(self, code: str) -> None:
        """Open the case of a scanned receipt, unless the screen in front waits for the scan."""
        if self.screens.take_scan(self._current, code):
            return
        self._stage.tasks.store.run(
            partial(self.counter.work.scanned, code),
            owner=self,
            done=lambda found: self._scanned(code, found),
            failed=self._fail,
        )

    def _scanned(self, code: str, case_id: str | None) -> None:
        if case_id is not None:
            self.open_case(case_id)
            return
        self._stage.window.messages.post(
            Message(
                happened=self.tr("扫描到 {code}，本机没有这个办件。").format(code=code[:40]),
                work=self.tr("没有任何内容受影响。"),
                next_step=self.tr("请核对条码，或等待同步完成后再扫。"),
                tone=Tone.WARNING,
            )
        )

    def _make_bridge(self, place: Place) -> SyncBridge:
        outbox = OutboxService(self.counter.desk)
        return SyncBridge(
            make_engine(place, self.counter),
            count=outbox.counts,
            clock=self._stage.clock,
            random=SystemRandom(),
            tasks=self._stage.tasks.store,
            changes=self.changes,
            parent=self,
        )

    def _make_tools(self, place: Place) -> PrintTools:
        def tray(kind: str) -> Tray:
            return Tray(printer=printer_for(kind, place.settings, place.folder))

        return PrintTools(
            counter=self.counter,
            tasks=self._stage.tasks.store,
            printing=self._stage.tasks.printing,
            messages=self._stage.window.messages,
            changes=self.changes,
            notice_for=self._words,
            documents=tray(DOCUMENTS),
            certificates=tray(CERTIFICATES),
        )

    def _connect(self) -> None:
        window, flow, strip = self._stage.window, self.flow, self._strip
        window.screen_requested.connect(self.go_to)
        window.command_chosen.connect(self._command)
        window.leave_requested.connect(self.sign_out_requested)
        window.outbox_requested.connect(self._to_outbox)
        self.bridge.status_changed.connect(window.display_sync)
        self.bridge.situation_changed.connect(self._recount)
        self.screens.place_wanted.connect(self.go_to)
        self.screens.case_wanted.connect(self.open_case)
        self.screens.intake_wanted.connect(self.begin_intake)
        self.screens.quarantine_wanted.connect(self.open_quarantine)
        flow.strip_changed.connect(self._ask)
        flow.attention_requested.connect(strip.setFocus)
        strip.answered.connect(flow.answer)
        strip.reason_given.connect(flow.give_reason)
        strip.answer_taken_back.connect(flow.take_answer_back)
        strip.left.connect(self._back_to_page)

    @Slot(str)
    def _command(self, key: str) -> None:
        if key == places.INTAKE:
            self.begin_intake()
        elif key == places.ANSWER:
            self._strip.take_focus()
        else:
            self.go_to(key)

    @Slot()
    def _to_outbox(self) -> None:
        self.go_to(places.OUTBOX)

    @Slot()
    def _back_to_page(self) -> None:
        self._stage.window.screen_of(self._current).setFocus()

    @Slot(object)
    def _recount(self, situation: object) -> None:
        counts = getattr(situation, "counts", None)
        if isinstance(counts, OutboxCounts) and counts != self._counts:
            self._counts = counts
            self._display()

    @Slot(object)
    def _ask(self, question: StripState | None) -> None:
        asked, self._question = self._question is not None, question
        self._show_question()
        if asked is not (question is not None):
            self._display()

    def _show_question(self) -> None:
        """Ask under every screen but those that ask themselves."""
        self._strip.display(None if self._current in _ASKING else self._question)

    def _display(self) -> None:
        hall, window = self._session.enrolment.hall, self._session.enrolment.window
        self._stage.window.display(
            ShellState(
                hall=hall.name,
                window=window.name,
                clerk=self._session.account.name,
                practice=hall.practice,
                navigation=places.navigation(self._counts),
                current=self._current,
                page=self._page,
                commands=places.commands(asked=self._question is not None),
                language=self._stage.desktop.languages.current,
            )
        )

    def _fail(self, error: WindowClientError) -> None:
        self._stage.window.messages.post(failure(self._words(error)))
