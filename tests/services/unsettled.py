"""Work that is not settled with the platform, at a real counter: cases, scans, the platform's word."""

from collections.abc import Callable
from io import BytesIO

from msgspec.structs import replace

from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Attachment, MaterialVerdict, Person, Verdict
from window_client.domain.catalogue import materials_for
from window_client.domain.transfer import EntryVerdict, PlatformVerdict
from window_client.services.counter import Counter
from window_client.services.desk import StepDone
from window_client.store.rows import OutboxRow

SENIOR = Person(
    name="张三",
    id_kind="resident",
    id_number="990101195001010010",
    phone="13800000000",
    address="演示县演示路1号",
)
CARD = Application(
    id="a1",
    applicant=SENIOR,
    answers={"household": "本地户籍"},
    form={"id_number": SENIOR.id_number, "sex": "男", "household": "本地户籍"},
)
EPOCH = "e1"


def a_scan(counter: Counter, name: str = "scan.pdf", size: int = 4_000) -> Attachment:
    """Put a file into the attachment store."""
    filling = name.encode().ljust(size, b"x")
    return counter.desk.store.attachments.put(BytesIO(b"%PDF-1.7\n" + filling + b"\n%%EOF\n"), name)


def receive(counter: Counter, number: int = 1, *scans: Attachment, name: str = SENIOR.name) -> StepDone:
    """Take an application in with every material in order."""
    item = counter.desk.catalogue.item("elderly_card")
    needed = materials_for(item, {**CARD.answers, "agent": "no"})
    verdicts = tuple(MaterialVerdict(material=one.id, verdict=Verdict.QUALIFIED, copies=1) for one in needed)
    verdicts = (replace(verdicts[0], attachments=scans), *verdicts[1:])
    applicant = replace(SENIOR, name=name)
    application = replace(CARD, id=f"a{number}", applicant=applicant, verdicts=verdicts)
    return counter.intake.receive("elderly_card", application)


Says = Callable[[OutboxRow], tuple[PlatformVerdict, str]]


def platform_says(counter: Counter, says: Says) -> None:
    """Let the platform confirm everything, with this word on each entry."""
    store = counter.desk.store
    at = store.transfer.position()
    rows = counter.work.outbox()
    verdicts = [
        EntryVerdict(seq=seq, g=seq, verdict=says(row)[0], why=says(row)[1])
        for seq, row in enumerate(rows, start=at.next)
    ]
    store.transfer.record_verdicts(EPOCH, at.top + 1, 0, verdicts)


def holding(kind: str, why: str = "stale", verdict: PlatformVerdict = PlatformVerdict.HELD) -> Says:
    """Accept everything but one kind of entry."""
    return lambda row: (verdict, why) if row.kind == kind else (PlatformVerdict.ACCEPTED, "")
