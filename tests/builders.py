"""Small honest pieces for tests of everything that stands on the store. All people here are invented."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import hypothesis.strategies as st

from window_client.domain.case import events as ev
from window_client.domain.case.parts import (
    Agent,
    Attachment,
    CertificateStatus,
    Decision,
    Defect,
    DocumentKind,
    MaterialVerdict,
    Person,
    Procedure,
    Promise,
    Verdict,
)
from window_client.domain.case.state import Case
from window_client.domain.case.steps import refusal_of
from window_client.domain.hall import Actor, Enrolment, Hall, Lease, Window
from window_client.domain.numbering import CASE_SERIES, case_number, document_number, series_name
from window_client.domain.window_events import BlanksReceived, BlockLeased
from window_client.store.store import Limits, Store
from window_client.store.unit_of_work import UnitOfWork

KEY = bytes(range(32))
START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
HALL = Hall(
    id="h1",
    name="演示政务服务中心",
    region="990101",
    short="演政",
    address="演示县演示路1号",
    phone="000-00000000",
    supervision_phone="000-12345",
)
WINDOW = Window(id="w1", name="1号窗口", hall=HALL.id)
ACTOR = Actor(clerk="clerk1", window=WINDOW.id)
SMALL = Limits(ballast=1 << 16, scan_floor=0, attachment=4 << 20)
YEAR = 2026
CASES = series_name(CASE_SERIES, HALL, YEAR)
BLANK = "demo_blank"

PEOPLE = (
    Person(
        name="张三",
        id_kind="resident",
        id_number="990101199001010019",
        phone="19900000001",
        address="演示县朝阳路12号",
    ),
    Person(
        name="李小明",
        id_kind="resident",
        id_number="990101198505050027",
        phone="19900000002",
        address="演示县青山路3号",
    ),
    Person(
        name="演示餐饮有限公司",
        id_kind="uscc",
        id_number="91990101MA00000001",
        phone="19900000003",
        address="演示县朝阳路8号",
        legal_representative="王五",
    ),
)
AGENT = Agent(person=PEOPLE[1], authority="代办全部手续")


class HandClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, now: datetime = START) -> None:
        self._now = now
        self._steady_ms = 1_000

    def now(self) -> datetime:
        return self._now

    def monotonic_ms(self) -> int:
        return self._steady_ms

    def pass_by(self, time: timedelta) -> None:
        """Let time go on."""
        self._now += time
        self._steady_ms += time // timedelta(milliseconds=1)

    def set_back(self, time: timedelta) -> None:
        """Turn the PC's wall clock back; the steady counter is not fooled."""
        self._now -= time


def opened(folder: Path, clock: HandClock | None = None, *, limits: Limits = SMALL) -> Store:
    """Open a store as it is before enrolment."""
    return Store.open(folder, KEY, clock=clock or HandClock(), limits=limits)


def enrolled(
    folder: Path, clock: HandClock | None = None, *, device: str = "d1", limits: Limits = SMALL
) -> Store:
    """Open a store that belongs to a window and has numbers and blanks to give."""
    store = opened(folder, clock, limits=limits)
    number = int(device.removeprefix("d"))
    window = Window(id=f"w{number}", name=f"{number}号窗口", hall=HALL.id)
    with store.begin() as work:
        if work.enrolment() is None:
            work.set_enrolment(Enrolment(device=device, hall=HALL, window=window))
            stock_up(store, work, number)
        work.commit()
    return store


def stock_up(store: Store, work: UnitOfWork, number: int) -> None:
    """Give a window a block of each series and a pile of blanks."""
    actor = Actor(clerk="clerk1", window=f"w{number}")
    low = (number - 1) * 1_000 + 1
    for series in (CASES, series_name(DocumentKind.RECEIPT, HALL, YEAR), "cert"):
        lease = f"L{number}-{series}"
        work.append(
            BlockLeased(
                lease=lease,
                series=series,
                low=low,
                high=low + 999,
                valid_until=store.clock.now() + timedelta(days=60),
            ),
            actor=actor,
        )
    work.append(
        BlanksReceived(blank_type=BLANK, prefix=f"Y{number}", first=1, last=200, digits=6), actor=actor
    )


def lease(series: str, low: int, high: int, *, days: int = 30, lease_id: str = "") -> Lease:
    """A block that is valid for some days from the start of the tests."""
    return Lease(
        id=lease_id or f"{series}:{low}",
        series=series,
        low=low,
        high=high,
        valid_until=START + timedelta(days=days),
    )


def received(counter: int = 1, person: Person = PEOPLE[0], *, agent: Agent | None = None) -> ev.Received:
    """An application that comes in under the case number of a counter."""
    return ev.Received(
        application=f"a{counter}",
        number=case_number(HALL, YEAR, counter),
        query_code=f"{counter:06d}",
        item="elderly_card",
        item_version=1,
        hall=HALL.id,
        department="mz",
        applicant=person,
        form={"remark": "无"},
        materials=("identity", "photo"),
        agent=agent,
    )


def judged(*files: Attachment) -> ev.MaterialsJudged:
    """All materials found good."""
    return ev.MaterialsJudged(
        verdicts=(
            MaterialVerdict(material="identity", verdict=Verdict.QUALIFIED, copies=1, attachments=files),
            MaterialVerdict(material="photo", verdict=Verdict.QUALIFIED, copies=2),
        )
    )


def accepted(due_on: date = date(2026, 3, 9)) -> ev.Accepted:
    """Accepted under the general procedure, five natural days before the last day."""
    start_on = due_on - timedelta(days=5)
    promise = Promise(count=5, unit="calendar", start_on=start_on, due_on=due_on, published=True)
    return ev.Accepted(procedure=Procedure.GENERAL, promise=promise)


def decided(*, granted: bool = True) -> ev.Decided:
    """Granted or refused by the department."""
    decision = Decision(granted=granted, decided_on=date(2026, 3, 5), decided_by="d", organ="演示县民政局")
    return ev.Decided(decision=decision)


def document(counter: int, kind: DocumentKind = DocumentKind.RECEIPT) -> ev.DocumentIssued:
    """A document under the number of a counter."""
    return ev.DocumentIssued(
        document=f"doc-{kind}-{counter}",
        document_kind=kind,
        number=document_number(kind, HALL, YEAR, counter),
        series=series_name(kind, HALL, YEAR),
        template_version=1,
    )


def reserved(counter: int, serial: str, certificate: str = "") -> ev.CertificateReserved:
    """A number and a sheet for a certificate."""
    return ev.CertificateReserved(
        certificate=certificate or f"cert-{counter}",
        layout="elderly_card",
        number=f"C{counter:06d}",
        series="cert",
        counter=counter,
        blank_type=BLANK,
        blank_serial=serial,
        valid_from=date(2026, 3, 6),
    )


def lawful_next(case: Case | None, counter: int, serial: str) -> list[ev.Event]:
    """Return events that may happen to a case now, made with a fresh counter and sheet."""
    certificate = case.certificate if case else None
    name = certificate.id if certificate else f"cert-{counter}"
    number = int(certificate.number[1:]) if certificate else counter
    held = certificate.blank_serial if certificate else serial
    handed = {"recipient": PEOPLE[0], "way": "窗口领取"}
    papers = case.documents if case else ()
    candidates: list[ev.Event] = [
        received(counter, PEOPLE[counter % len(PEOPLE)], agent=AGENT if counter % 2 else None),
        judged(),
        ev.CorrectionRequested(
            defects=(Defect(material="photo", name="照片", reason="缺照片"),), due_on=date(2026, 3, 20)
        ),
        ev.SupplementReceived(verdicts=judged().verdicts),
        accepted(date(2026, 3, 1 + counter % 28)),
        decided(),
        decided(granted=counter % 3 > 0),
        document(counter),
        *(ev.DocumentServed(document=ref.id, recipient=PEOPLE[0], way="窗口") for ref in papers),
        reserved(number, serial, name),
        ev.CertificatePrinted(certificate=name),
        ev.CertificateSpoiled(certificate=name, blank_type=BLANK, blank_serial=held, reason="卡纸"),
        ev.CertificateNotPrinted(certificate=name, blank_type=BLANK, blank_serial=held),
        ev.CertificateDelivered(certificate=name, identity_checked=True, **handed),  # type: ignore[arg-type]
        ev.AcceptanceDeclined(code="x", reason="不属本机关职权", competent_organ="演示市民政局"),
        ev.Completed(outcome="办结"),
        ev.Archived(place="A-1"),
        ev.Rated(stars=5),
    ]
    return [event for event in candidates if refusal_of(case, event) is None]


def is_at_printer(case: Case | None) -> bool:
    """Tell whether a certificate waits for the clerk's answer."""
    return bool(case and case.certificate and case.certificate.status is CertificateStatus.RESERVED)


def act(store: Store, case_id: str, choice: int) -> str | None:
    """Let one lawful thing happen to a case, chosen by a number; return its kind, None if nothing can."""
    with store.begin() as work:
        counter, serial = work.take_number("cert"), work.take_blank(BLANK)
        case = work.case(case_id)
        possible = lawful_next(case, counter, serial)
        if case is not None:  # a case began once; a second beginning belongs to another case
            possible = [event for event in possible if not isinstance(event, ev.Received)]
        if not possible:
            return None
        event = possible[choice % len(possible)]
        enrolment = work.enrolment()
        assert enrolment is not None
        work.append(event, actor=Actor(clerk="clerk1", window=enrolment.window.id), case=case_id)
        work.commit()
    return event.kind


choices = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 40)), max_size=25)
"""A history: which of four cases, and which of the lawful steps, to be done by `act`."""
