"""From acceptance to the archive: decision at the window, certificate, hand-over, closing, archive."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from window_client.domain.case import events as ev
from window_client.domain.case import post_check, review
from window_client.domain.case import result as rules
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.papers import papers_outstanding
from window_client.domain.case.parts import Person
from window_client.domain.case.post_check import Finding
from window_client.domain.case.state import Case
from window_client.domain.values import Value
from window_client.services.desk import Decide, Desk, StepDone
from window_client.store.unit_of_work import UnitOfWork


class HandOver(Value, frozen=True, kw_only=True):
    """Who takes the certificate and how (领取登记 / 送达回证).

    Attributes:
        way: 直接送达, 邮寄送达 …
        relation: To the applicant, empty when the applicant comes in person.
    """

    recipient: Person
    way: str
    identity_checked: bool
    relation: str = ""


class Service(Value, frozen=True, kw_only=True):
    """Who takes a document and how (送达).

    Attributes:
        relation: To the applicant, empty when the applicant takes it in person.
    """

    recipient: Person
    way: str
    relation: str = ""


@dataclass(frozen=True, slots=True)
class ResultService:
    """Everything after acceptance."""

    desk: Desk

    def decide_at_window(self, case_id: str, revision: int) -> StepDone:
        """Grant an instant item at the counter."""
        by = self.desk.actor.clerk
        return self.desk.take_step(
            case_id, revision, "decide", lambda case, around: review.decide_at_window(case, around, by=by)
        )

    def issue_decision(self, case_id: str, revision: int) -> StepDone:
        """Make out every document that the department's acts call for; nothing if all are out already.

        That is the decision of a case decided elsewhere, and notices of special procedures, extensions,
        hearings, third parties and checks.
        """
        with self.desk.store.begin() as work:
            case = self.desk.current(work, case_id, revision)
            kinds = papers_outstanding(case, self.desk.item_of(case))
            done = self.desk.record_papers(work, case_id, revision, kinds)
            work.commit()
        return done

    def reserve_certificate(self, case_id: str, revision: int) -> StepDone:
        """Bind number and blank; only then may the paper go to the printer.

        Raises:
            NumbersExhausted, BlanksExhausted, DeferredOpen, StepNotAllowed: Nothing was taken.
        """
        with self.desk.store.begin() as work:
            done = self._reserve(work, case_id, revision)
            work.commit()
        return done

    def propose_certificate(self, case_id: str, revision: int) -> Case:
        """Return the case as `reserve_certificate` would leave it now, for the preview; nothing is taken.

        Raises:
            As `reserve_certificate`.
        """
        with self.desk.store.begin() as work:  # leaving without commit gives number and blank back
            return self._reserve(work, case_id, revision).case

    def _reserve(self, work: UnitOfWork, case_id: str, revision: int) -> StepDone:
        desk = self.desk
        case = desk.current(work, case_id, revision)
        item = desk.item_of(case)
        desk.check_offline(work, item, "issue")
        around = desk.around(item)
        rules.check_reservable(case, around)
        taken = self._take_number(work, case, around)
        blank = work.take_blank(item.result.blank_type)
        events = rules.reserve_certificate(case, around, taken=taken, blank_serial=blank)
        return desk.record(work, case_id, revision, item, events)

    def _take_number(
        self, work: UnitOfWork, case: Case, around: Circumstances
    ) -> rules.CertificateNumber | None:
        series = rules.number_needed(case, around)
        if series is None:
            return None
        counter = work.take_number(series)
        return rules.CertificateNumber(certificate=self.desk.new_id(), series=series, counter=counter)

    def printed(self, case_id: str, revision: int) -> StepDone:
        """Record 已出纸."""
        return self._answer(case_id, revision, rules.printed)

    def spoiled(self, case_id: str, revision: int, reason: str) -> StepDone:
        """Record 废张 with its reason."""
        return self._answer(case_id, revision, lambda case: rules.spoiled(case, reason))

    def not_printed(self, case_id: str, revision: int) -> StepDone:
        """Record 未出."""
        return self._answer(case_id, revision, rules.not_printed)

    def deliver(self, case_id: str, revision: int, hand_over: HandOver) -> StepDone:
        """Hand the certificate over; the delivery record is made out."""
        return self.desk.take_step(
            case_id,
            revision,
            "deliver",
            lambda case, _around: rules.deliver(
                case,
                recipient=hand_over.recipient,
                way=hand_over.way,
                identity_checked=hand_over.identity_checked,
                relation=hand_over.relation,
            ),
        )

    def serve(self, case_id: str, revision: int, document: str, service: Service) -> StepDone:
        """Record that a document was handed over (送达, art. 44).

        Raises:
            StepNotAllowed: There is no such document, or it was served before.
        """
        served = ev.DocumentServed(
            document=document, recipient=service.recipient, way=service.way, relation=service.relation
        )
        return self.desk.take_step(case_id, revision, "deliver", lambda _case, _around: (served,))

    def deliver_result(
        self, case_id: str, revision: int, *, way: str, hand_over: HandOver | None = None
    ) -> StepDone:
        """Deliver a result without a certificate; a delivery record is made out where a paper is handed over.

        Args:
            case_id: The case.
            revision: The revision that the clerk was looking at.
            way: 直接送达, 邮寄送达, 登记入库, 发放到账 …; that of `hand_over` comes first.
            hand_over: Who takes the paper; None where nothing is handed over.

        Raises:
            CertificateNeeded, DeferredOpen, IdentityUnchecked, StepNotAllowed: Nothing changed.
        """
        delivered = ev.ResultDelivered(
            way=hand_over.way if hand_over else way,
            recipient=hand_over.recipient if hand_over else None,
            identity_checked=bool(hand_over and hand_over.identity_checked),
            relation=hand_over.relation if hand_over else "",
        )
        return self.desk.take_step(
            case_id,
            revision,
            "deliver",
            lambda case, around: rules.deliver_result(case, around, delivered),
        )

    def pass_check(self, case_id: str, revision: int, finding: Finding) -> StepDone:
        """Record that a commitment was checked and holds."""
        return self._check(
            case_id, revision, lambda case, around: post_check.pass_check(case, around, finding)
        )

    def fail_check(
        self,
        case_id: str,
        revision: int,
        finding: Finding,
        *,
        approved_by: str,
        rectify_by: date | None = None,
    ) -> StepDone:
        """Record that it does not hold: to be put right by a day, or without one the decision is revoked."""
        return self._check(
            case_id,
            revision,
            lambda case, around: post_check.fail_check(
                case, around, finding, approved_by=approved_by, rectify_by=rectify_by
            ),
        )

    def _check(self, case_id: str, revision: int, decide: Decide) -> StepDone:
        return self.desk.take_step(case_id, revision, "complete", decide)

    def complete(self, case_id: str, revision: int) -> StepDone:
        """Close the case."""
        return self._close(case_id, revision, rules.complete)

    def archive(self, case_id: str, revision: int, place: str = "") -> StepDone:
        """Put the file away."""
        return self._close(case_id, revision, lambda case: rules.archive(case, place))

    def _answer(
        self, case_id: str, revision: int, decide: Callable[[Case], tuple[ev.Event, ...]]
    ) -> StepDone:
        return self.desk.take_step(case_id, revision, "issue", lambda case, _around: decide(case))

    def _close(self, case_id: str, revision: int, decide: Callable[[Case], tuple[ev.Event, ...]]) -> StepDone:
        return self.desk.take_step(case_id, revision, "complete", lambda case, _around: decide(case))
