"""What happened in the practice hall: one applicant's visits, step by step through the rules."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from random import Random
from types import MappingProxyType

from sync.platform.core import Platform
from sync.platform.deciding import Departments
from sync.platform.practice_people import invent
from sync.platform.simulated_window import SimulatedWindow
from window_client.domain.case import events as ev
from window_client.domain.case import intake, result, review
from window_client.domain.case.intake import Application, Circumstances
from window_client.domain.case.papers import papers_for, papers_outstanding
from window_client.domain.case.parts import DocumentKind, MaterialVerdict, Verdict
from window_client.domain.case.result import CertificateNumber
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material, ServiceItem, materials_for
from window_client.domain.numbering import CASE_SERIES, case_number, document_number
from window_client.domain.packaged import calendar

OUTCOMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "promised": ("accepted", "correction", "delivered", "received", "refused", "granted"),
        "instant": ("completed", "delivered", "received", "printed"),
    }
)
"""How far the cases of an item come, by the way it is handled."""


class Visit:
    """One case in the making."""

    def __init__(
        self, platform: Platform, device: SimulatedWindow, item: ServiceItem, begun: datetime, random: Random
    ) -> None:
        """Begin with nothing but the date."""
        self._platform, self._device, self._item, self._random = platform, device, item, random
        self._now, self._id = begun, str(device.new_id())
        self._person = invent(item, random)
        self._case: Case | None = None

    def play(self, outcome: str) -> None:
        """Go as far as `outcome` says."""
        self._receive(complete=outcome != "correction")
        if outcome == "received":
            return
        if outcome == "correction":
            self._take(*intake.request_correction(self.case, self._around()))
            return
        self._take(*intake.accept(self.case, self._around()))
        if outcome == "accepted":
            return
        self._decide(granted=outcome != "refused")
        if outcome != "granted":
            self._issue(papers_outstanding(self.case, self._item))
        if outcome in {"printed", "delivered", "completed"}:
            self._make_certificate()
        if outcome in {"delivered", "completed"}:
            self._hand_over()
        if outcome in {"completed", "refused"}:
            self._close()

    @property
    def case(self) -> Case:
        """The case as it stands."""
        assert self._case is not None
        return self._case

    def _around(self) -> Circumstances:
        hall = self._device.enrolment.hall
        return Circumstances(item=self._item, hall=hall, now=self._now, calendar=calendar())

    def _receive(self, *, complete: bool) -> None:
        needed = materials_for(self._item, {**self._person.answers, "agent": "no"})
        verdicts = [_qualified(material) for material in needed]
        if not complete:
            verdicts[-1] = _missing(needed[-1])
            verdicts = [v for v in verdicts if v.verdict is Verdict.MISSING or _alone(needed, v.material)]
        application = Application(
            id=str(self._device.new_id()),
            applicant=self._person.applicant,
            form=self._person.form,
            answers=self._person.answers,
            verdicts=tuple(verdicts),
        )
        _, counter = self._device.number(CASE_SERIES, self._now)
        number = case_number(self._device.enrolment.hall, self._now.year, counter)
        code = f"{self._random.randrange(1_000_000):06d}"
        self._take(*intake.receive(application, self._around(), number=number, query_code=code))

    def _decide(self, *, granted: bool) -> None:
        if self._item.decided_by == "window":
            self._take(*review.decide_at_window(self.case, self._around(), by="王小明"))
            return
        self._later(days=self._random.randrange(1, 3))
        self._device.push()
        reason = "" if granted else self._item.refusal_grounds[0].text
        Departments(self._platform).decide(self.case, granted=granted, reason=reason, at=self._now)
        self._case = Departments(self._platform).find(self.case.number)
        self._later(minutes=self._random.randrange(10, 90))

    def _make_certificate(self) -> None:
        around = self._around()
        series, counter = self._device.number(self._item.result.number_series, self._now)
        taken = CertificateNumber(certificate=str(self._device.new_id()), series=series, counter=counter)
        serial = self._device.sheet(self._item.result.blank_type)
        self._take(*result.reserve_certificate(self.case, around, taken=taken, blank_serial=serial))
        self._take(*result.printed(self.case))

    def _hand_over(self) -> None:
        self._later(minutes=20)
        recipient = self._person.applicant
        self._take(*result.deliver(self.case, recipient=recipient, way="窗口领取", identity_checked=True))

    def _close(self) -> None:
        self._later(minutes=5)
        self._take(*result.complete(self.case))
        self._take(*result.archive(self.case, "演示库房"))
        self._take(*result.rate(self.case, self._random.choice((5, 5, 5, 4))))

    def _later(self, *, days: int = 0, minutes: int = 0) -> None:
        self._now += timedelta(days=days, minutes=minutes)

    def _take(self, *events: ev.Event) -> None:
        """Record events and the papers that they call for."""
        for event in events:
            self._later(minutes=self._random.randrange(1, 4))
            self._case = self._device.record(event, self._id, self._case, self._now)
        self._issue(papers_for(events, self._item))

    def _issue(self, kinds: tuple[DocumentKind, ...]) -> None:
        for kind in kinds:
            series, counter = self._device.number(kind.value, self._now)
            hall = self._device.enrolment.hall
            paper = ev.DocumentIssued(
                document=str(self._device.new_id()),
                document_kind=kind,
                number=document_number(kind, hall, self._now.year, counter),
                series=series,
                template_version=1,
            )
            self._case = self._device.record(paper, self._id, self._case, self._now)


def _qualified(material: Material) -> MaterialVerdict:
    return MaterialVerdict(material=material.id, verdict=Verdict.QUALIFIED, copies=material.copies)


def _missing(material: Material) -> MaterialVerdict:
    return MaterialVerdict(material=material.id, verdict=Verdict.MISSING, code="missing", reason="未提交")


def _alone(needed: tuple[Material, ...], material_id: str) -> bool:
    """Tell whether a good verdict on this material leaves the missing one missing."""
    group = {one.id: one.one_of for one in needed}
    last = needed[-1]
    return last.one_of is None or group[material_id] != last.one_of
