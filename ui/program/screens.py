"""Makes each screen when it is first wanted and says where its wishes lead."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from sync.client.local import StoreBox
from sync.client.probe import ProbeResult, probe
from window_client.services.sign_in import Session
from window_client.store.rows import Draft

from ui.case.case_presenter import CasePresenter
from ui.case.case_view import CaseView
from ui.certificates.certificates_presenter import CertificatesPresenter
from ui.certificates.certificates_view import CertificatesView
from ui.day.day_presenter import DayPresenter
from ui.day.day_view import DayView
from ui.exchange.exchange_presenter import ExchangePresenter
from ui.exchange.exchange_view import ExchangeView
from ui.intake.intake_presenter import IntakePresenter
from ui.intake.intake_view import IntakeView
from ui.network_probe import NetworkProbe
from ui.outbox.outbox_presenter import OutboxPresenter
from ui.outbox.outbox_view import OutboxView
from ui.print_flow.print_flow import PrintFlow
from ui.print_flow.print_tools import PrintTools
from ui.program import places
from ui.program.stage import Place, Stage
from ui.quarantine.quarantine_presenter import QuarantinePresenter
from ui.quarantine.quarantine_view import QuarantineScreen
from ui.sync_bridge import SyncBridge
from ui.workbench.workbench_presenter import WorkbenchPresenter
from ui.workbench.workbench_view import WorkbenchView

P = TypeVar("P", bound=QObject)


class Screens(QObject):
    """The screens of one clerk.

    Signals:
        place_wanted: A screen leads to another place.
            key: One of `places`.
        case_wanted: A screen leads to a case.
            case: Its id.
        intake_wanted: A screen leads to an intake.
            draft: A Draft, or None for a new applicant.
        quarantine_wanted: A screen leads to a record that waits for a person.
            entry: Its id.
    """

    place_wanted = Signal(str)
    case_wanted = Signal(str)
    intake_wanted = Signal(object)
    quarantine_wanted = Signal(str)

    def __init__(  # noqa: PLR0913  everything that screens share, by name
        self,
        *,
        stage: Stage,
        place: Place,
        session: Session,
        tools: PrintTools,
        flow: PrintFlow,
        bridge: SyncBridge,
        parent: QObject,
    ) -> None:
        """Make none yet."""
        super().__init__(parent)
        self._stage, self._place, self._session = stage, place, session
        self._tools, self._flow, self._bridge = tools, flow, bridge
        self._made: dict[str, QObject] = {}
        self._probe = NetworkProbe(self._test, self)
        self._makers: dict[str, Callable[[], tuple[QWidget, QObject]]] = {
            places.WORKBENCH: self._workbench,
            places.INTAKE: self._intake,
            places.CASE: self._case,
            places.PAPERS: self._certificates,
            places.DAY: self._day,
            places.EXCHANGE: self._exchange,
            places.OUTBOX: self._outbox,
            places.QUARANTINE: self._quarantine,
        }

    def show(self, key: str) -> QObject:
        """Make the screen if it is not there yet, and return its presenter."""
        if key not in self._made:
            view, presenter = self._makers[key]()
            self._stage.window.add_screen(key, view)
            self._made[key] = presenter
        return self._made[key]

    def refresh(self) -> None:
        """Let screens whose presenters make words make them anew."""
        for presenter in self._made.values():
            if isinstance(presenter, CasePresenter | CertificatesPresenter):
                presenter.refresh()

    def close(self) -> None:
        """Take all screens away."""
        self._probe.shutdown()
        for key in self._made:
            self._stage.window.remove_screen(key)
        self._made.clear()

    def open_case(self, case_id: str) -> None:
        """Show a case."""
        self._presenter(places.CASE, CasePresenter).open(case_id)

    def begin_intake(self, draft: Draft | None) -> None:
        """Begin afresh, or go on with a draft."""
        presenter = self._presenter(places.INTAKE, IntakePresenter)
        if draft is None:
            presenter.begin()
        else:
            presenter.resume(draft)

    def open_quarantine(self, entry: str) -> None:
        """Show one record that waits for a person."""
        self._presenter(places.QUARANTINE, QuarantinePresenter).open(entry)

    def take_scan(self, key: str, code: str) -> bool:
        """Give a scan to the screen in front; tell whether it was for it."""
        presenter = self._made.get(key)
        return isinstance(presenter, DayPresenter) and presenter.take_scan(code)

    def _presenter(self, key: str, kind: type[P]) -> P:
        presenter = self.show(key)
        assert isinstance(presenter, kind)
        return presenter

    def _test(self) -> ProbeResult:
        return probe(self._place.platform, self._stage.clock, StoreBox(self._tools.counter.desk.store))

    def _workbench(self) -> tuple[QWidget, QObject]:
        view, tools = WorkbenchView(), self._tools
        presenter = WorkbenchPresenter(
            view,
            counter=tools.counter,
            tasks=self._stage.tasks,
            messages=tools.messages,
            changes=tools.changes,
            words=tools.notice_for,
            session=self._session,
        )
        presenter.intake_requested.connect(self.intake_wanted)
        presenter.case_requested.connect(self.case_wanted)
        presenter.certificates_requested.connect(partial(self.place_wanted.emit, places.PAPERS))
        return view, presenter

    def _intake(self) -> tuple[QWidget, QObject]:
        view, tools = IntakeView(), self._tools
        presenter = IntakePresenter(
            view,
            counter=tools.counter,
            tasks=self._stage.tasks,
            messages=tools.messages,
            changes=tools.changes,
            words=tools.notice_for,
        )
        presenter.case_requested.connect(self.case_wanted)
        presenter.print_requested.connect(self._flow.print_document)
        presenter.leave_requested.connect(partial(self.place_wanted.emit, places.WORKBENCH))
        return view, presenter

    def _case(self) -> tuple[QWidget, QObject]:
        view = CaseView()
        presenter = CasePresenter(view, self._tools, self._flow, self)
        presenter.back_requested.connect(partial(self.place_wanted.emit, places.WORKBENCH))
        return view, presenter

    def _day(self) -> tuple[QWidget, QObject]:
        view = DayView()
        presenter = DayPresenter(view, self._tools, self)
        presenter.case_requested.connect(self.case_wanted)
        presenter.back_requested.connect(partial(self.place_wanted.emit, places.WORKBENCH))
        return view, presenter

    def _exchange(self) -> tuple[QWidget, QObject]:
        view, tools = ExchangeView(), self._tools
        presenter = ExchangePresenter(
            view,
            counter=tools.counter,
            tasks=tools.tasks,
            messages=tools.messages,
            changes=tools.changes,
            words=tools.notice_for,
            role=self._session.account.role,
            parent=self,
        )
        presenter.back_requested.connect(partial(self.place_wanted.emit, places.WORKBENCH))
        return view, presenter

    def _outbox(self) -> tuple[QWidget, QObject]:
        view, tools = OutboxView(), self._tools
        presenter = OutboxPresenter(
            view,
            counter=tools.counter,
            tasks=tools.tasks,
            messages=tools.messages,
            changes=tools.changes,
            words=tools.notice_for,
            sync=self._bridge,
            probe=self._probe,
            secure=self._place.platform.startswith("https:"),
        )
        presenter.case_requested.connect(self.case_wanted)
        presenter.quarantine_requested.connect(self.quarantine_wanted)
        return view, presenter

    def _certificates(self) -> tuple[QWidget, QObject]:
        view = CertificatesView()
        presenter = CertificatesPresenter(view, self._tools, self._flow, self)
        presenter.case_requested.connect(self.case_wanted)
        presenter.back_requested.connect(partial(self.place_wanted.emit, places.WORKBENCH))
        presenter.refresh()
        return view, presenter

    def _quarantine(self) -> tuple[QWidget, QObject]:
        view, tools = QuarantineScreen(), self._tools
        presenter = QuarantinePresenter(
            view,
            counter=tools.counter,
            tasks=tools.tasks,
            messages=tools.messages,
            changes=tools.changes,
            words=tools.notice_for,
            names=tools.counter.papers.names,
        )
        presenter.case_requested.connect(self.case_wanted)
        presenter.leave_requested.connect(partial(self.place_wanted.emit, places.WORKBENCH))
        return view, presenter
