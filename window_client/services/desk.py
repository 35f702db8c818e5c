"""The one way to change a case: look, let the domain decide, append, number the papers, commit."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from window_client.clock import Clock, hall_day
from window_client.domain.calendar import WorkCalendar
from window_client.domain.case import events as ev
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.offline import check_offline
from window_client.domain.case.papers import papers_for
from window_client.domain.case.parts import DocumentKind, DocumentRef
from window_client.domain.case.refusals import CaseChanged
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, Step, item_for
from window_client.domain.hall import Actor, Hall
from window_client.domain.numbering import document_number, series_name
from window_client.errors import WindowClientError
from window_client.services.catalogue import Catalogue
from window_client.services.look_ups import INSTALLED, LookUp
from window_client.store.store import Store
from window_client.store.unit_of_work import UnitOfWork

ONLINE_WITHIN = timedelta(minutes=5)
"""A platform heard within this time counts as reachable."""

TEMPLATE_VERSION = 1

Decide = Callable[[Case, Circumstances], tuple[ev.Event, ...]]


class UnknownCase(WindowClientError):
    """There is no such case on this PC."""

    code = "case.unknown"


class Randomness(Protocol):
    """Where ids and query codes come from; tests give a fixed one."""

    def uuid(self) -> UUID:
        """Return a new random id."""

    def digits(self, count: int) -> str:
        """Return that many random decimal digits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepDone:
    """What a step did: the case after it, and the documents that it made due, in order."""

    case: Case
    documents: tuple[DocumentRef, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that a step at this window needs; made once after sign-in.

    Attributes:
        look_ups: Whom to ask about an applicant at receipt.
    """

    store: Store
    catalogue: Catalogue
    calendar: WorkCalendar
    hall: Hall
    actor: Actor
    clock: Clock
    random: Randomness
    look_ups: tuple[LookUp, ...] = INSTALLED

    def around(self, item: ServiceItem) -> Circumstances:
        """Return the circumstances of a decision on this item, now."""
        return Circumstances(
            item=item,
            hall=self.hall,
            now=self.clock.now(),
            calendar=self.calendar,
            actor=self.actor.clerk,
        )

    def item_of(self, case: Case) -> ServiceItem:
        """Return the item at the version that the case began with, as it stands in the case's situation."""
        return item_for(self.catalogue.item(case.item, case.item_version), case.answers)

    def take_step(self, case_id: str, revision: int, step: Step, decide: Decide) -> StepDone:
        """Take one step on a case, with its papers, in one transaction.

        Args:
            case_id: The case.
            revision: The revision that the clerk was looking at.
            step: Kind of step, for the item's offline permission.
            decide: Rule of the domain.

        Raises:
            UnknownCase, CaseChanged, OfflineNotAllowed, NumbersExhausted, StepNotAllowed: Nothing changed.
        """
        with self.store.begin() as work:
            case = self.current(work, case_id, revision)
            item = self.item_of(case)
            self.check_offline(work, item, step)
            events = decide(case, self.around(item))
            done = self.record(work, case_id, revision, item, events)
            work.commit()
        return done

    def record(
        self, work: UnitOfWork, case_id: str, revision: int, item: ServiceItem, events: Sequence[ev.Event]
    ) -> StepDone:
        """Append events and the documents that they call for; the caller commits."""
        for base, event in enumerate(events, start=revision):
            work.append(event, actor=self.actor, case=case_id, base=base)
        return self.record_papers(work, case_id, revision + len(events), papers_for(events, item))

    def record_papers(
        self, work: UnitOfWork, case_id: str, revision: int, kinds: Iterable[DocumentKind]
    ) -> StepDone:
        """Number documents and append them; the caller commits."""
        papers = self._number_papers(work, kinds)
        for base, paper in enumerate(papers, start=revision):
            work.append(paper, actor=self.actor, case=case_id, base=base)
        case = work.case(case_id)
        assert case is not None
        wanted = {paper.document for paper in papers}
        return StepDone(case=case, documents=tuple(ref for ref in case.documents if ref.id in wanted))

    def current(self, work: UnitOfWork, case_id: str, revision: int) -> Case:
        """Return the case if it still is as the clerk saw it.

        Raises:
            UnknownCase, CaseChanged: It is not.
        """
        case = work.case(case_id)
        if case is None:
            raise UnknownCase
        if case.revision != revision:
            raise CaseChanged
        return case

    def check_offline(self, work: UnitOfWork, item: ServiceItem, step: Step) -> None:
        """Let the step pass if the platform was heard just now or the item allows it offline."""
        heard = work.last_contact()
        now = self.clock.now()
        if heard is not None and now - heard <= ONLINE_WITHIN:
            return
        check_offline(item, step, data_age_days=_days_between(heard, now))

    def new_id(self) -> str:
        """Return a new random id for a document or certificate."""
        return self.random.uuid().hex

    def _number_papers(
        self, work: UnitOfWork, kinds: Iterable[DocumentKind]
    ) -> tuple[ev.DocumentIssued, ...]:
        year = hall_day(self.clock.now()).year
        return tuple(self._numbered(work, kind, year) for kind in kinds)

    def _numbered(self, work: UnitOfWork, kind: DocumentKind, year: int) -> ev.DocumentIssued:
        series = series_name(kind, self.hall, year)
        counter = work.take_number(series)
        return ev.DocumentIssued(
            document=self.new_id(),
            document_kind=kind,
            number=document_number(kind, self.hall, year, counter),
            series=series,
            template_version=TEMPLATE_VERSION,
        )


def _days_between(heard: datetime | None, now: datetime) -> int:
    # a PC clock set back must not make old data look fresh
    return 0 if heard is None else abs((now - heard).days)
