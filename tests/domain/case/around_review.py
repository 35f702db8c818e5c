"""A case led to any point of its course, for tests of the steps."""

from datetime import date, timedelta

from tests.domain.case.around import ALL_GOOD, COMMITMENT, History, an_item, around, found, qualified
from window_client.domain.case import hearing, intake, result, review, special
from window_client.domain.case.circumstances import Circumstances
from window_client.domain.case.hearing import HearingDay
from window_client.domain.case.parts import (
    Person,
    Verdict,
)
from window_client.domain.case.result import CertificateNumber
from window_client.domain.case.state import Case
from window_client.domain.catalogue import StepLimit

TODAY = date(2026, 11, 20)
NEIGHBOUR = Person(name="李四", id_kind="resident", id_number="990101198505050027")
REVIEWED = an_item(
    steps=(
        StepLimit(name="审查", role="部门审查人", workdays=2),
        StepLimit(name="审核", role="审核人", workdays=1),
        StepLimit(name="审批", role="分管负责人", workdays=1),
        StepLimit(name="决定", role="决定人", workdays=1),
    )
)
COMMITTED = an_item(commitment=COMMITMENT)


class Course(History):
    """A history that knows the way to each state."""

    def around(self, *, actor: str = "9001") -> Circumstances:
        """Circumstances of now."""
        made = around(self.item, self.now)
        return Circumstances(
            item=made.item, hall=made.hall, now=made.now, calendar=made.calendar, actor=actor
        )

    @property
    def here(self) -> Case:
        """The case as it stands."""
        assert self.case is not None
        return self.case

    def later(self, *, days: int = 0) -> "Course":
        """Let days go by."""
        self.now += timedelta(days=days)
        return self

    def accepted(self) -> "Course":
        """Received and accepted, everything in order."""
        self.receive(*ALL_GOOD)
        self.take(*intake.accept(self.here, self.around()))
        return self

    def waiting(self, due_on: date | None = date(2026, 12, 4)) -> "Course":
        """Told what to supplement."""
        self.receive(*qualified("form", "licence"), found("plan", Verdict.MISSING))
        self.take(*intake.request_correction(self.here, self.around(), due_on=due_on))
        return self

    def deferred(self) -> "Course":
        """Accepted with the plan promised for later."""
        promised = found("plan", Verdict.DEFERRED, due_on=TODAY + timedelta(days=5))
        self.receive(*qualified("form", "licence"), promised)
        self.take(*intake.accept(self.here, self.around()))
        return self

    def in_review(self) -> "Course":
        """Taken on by the department."""
        self.accepted()
        self.take(*review.dispatch(self.here, self.around(), by="甲某"))
        self.take(*review.take_on(self.here, self.around(actor="9101"), by="乙某"))
        return self

    def paused(self, kind: str = "inspection") -> "Course":
        """In a special procedure."""
        self.in_review()
        plan = special.SpecialPlan(kind=kind, reason="需要检验", workdays_needed=7)
        self.take(*special.start_special(self.here, self.around(), plan, approved_by="9201"))
        return self

    def offered_hearing(self) -> "Course":
        """Told of the right to a hearing."""
        self.in_review()
        self.take(*hearing.offer_hearing(self.here, self.around(), subject="重大利益"))
        return self

    def asked_for_hearing(self) -> "Course":
        """A hearing was asked for."""
        self.offered_hearing()
        self.take(*hearing.ask_for_hearing(self.here, self.around()))
        return self

    def called_hearing(self, on: date = date(2026, 12, 4)) -> "Course":
        """The hearing's day is known."""
        self.asked_for_hearing()
        day = HearingDay(on=on, place="三楼听证室", chair="丙某")
        self.take(*hearing.call_hearing(self.here, self.around(), day))
        return self

    def third_party(self) -> "Course":
        """A neighbour was told."""
        self.in_review()
        self.take(*hearing.notify_third_party(self.here, self.around(), person=NEIGHBOUR, interest="相邻"))
        return self

    def granted(self) -> "Course":
        """Granted at once."""
        self.accepted()
        self.take(*review.grant(self.here, self.around(), by="丁某"))
        return self

    def granted_on_commitment(self) -> "Course":
        """Granted on the applicant's commitment."""
        self.item = an_item(commitment=COMMITMENT)
        self.receive(*ALL_GOOD, by_commitment=True)
        self.take(*intake.accept(self.here, self.around()))
        self.take(*review.grant(self.here, self.around(), by="丁某"))
        return self

    def reserved(self) -> "Course":
        """Number and blank are taken."""
        self.granted()
        taken = CertificateNumber(certificate="cert", series="cert", counter=1)
        self.take(*result.reserve_certificate(self.here, self.around(), taken=taken, blank_serial="B1"))
        return self

    def printed(self) -> "Course":
        """The certificate is there."""
        self.reserved()
        self.take(*result.printed(self.here))
        return self

    def delivered(self) -> "Course":
        """The certificate was handed over."""
        self.printed()
        who = self.here.applicant
        self.take(*result.deliver(self.here, recipient=who, way="窗口领取", identity_checked=True))
        return self

    def completed(self) -> "Course":
        """Closed."""
        self.delivered()
        self.take(*result.complete(self.here))
        return self
