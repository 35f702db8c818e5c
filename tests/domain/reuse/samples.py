"""Earlier cases of one applicant, made by the rules themselves."""

from datetime import UTC, date, datetime, timedelta

import msgspec

from tests.domain.case.around import a_person, an_item, around
from window_client.domain.case.events import body_of
from window_client.domain.case.evolve import evolve
from window_client.domain.case.intake import Application, receive
from window_client.domain.case.parts import Attachment, MaterialVerdict, Person, Status, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material
from window_client.domain.journal import Entry
from window_client.domain.reuse.materials import EarlierCase

TODAY = date(2026, 11, 20)
SCAN = Attachment(sha256="a" * 64, size=10, name="licence.png", media_type="image/png")


def paper(name: str = "营业执照复印件", **more: object) -> Material:
    whole: dict[str, object] = {"id": "licence", "name": name, "form": "copy", **more}
    return Material(**whole)  # type: ignore[arg-type]


def seen(material: str = "licence", **more: object) -> MaterialVerdict:
    whole: dict[str, object] = {"verdict": Verdict.QUALIFIED, "copies": 1, "attachments": (SCAN,), **more}
    return MaterialVerdict(material=material, **whole)  # type: ignore[arg-type]


def a_case(  # noqa: PLR0913  what a case of these tests may differ in, by name
    number: str = "N1", *, days_ago: int = 10, person: Person | None = None, status: Status = Status.RECEIVED,
    verdicts: tuple[MaterialVerdict, ...] = (seen(),), item: str = "item",
) -> Case:  # fmt: skip
    """A case received some days ago that now has this status."""
    at = datetime.combine(TODAY - timedelta(days=days_ago), datetime.min.time(), UTC) + timedelta(hours=2)
    service = an_item(id=item, effective_from="2024-01-01", materials=(paper(), paper("平面图", id="plan")))
    told = Application(id=f"a-{number}", applicant=person or a_person(), form={})
    [received, *_rest] = receive(told, around(service, at), number=number, query_code="1")
    entry = Entry(
        id=f"e-{number}", kind=received.kind, case=f"c-{number}", base=0, at=at, monotonic_ms=0,
        clerk="9001", window="w3", body=body_of(received),
    )  # fmt: skip
    case = evolve(None, entry, received)
    return msgspec.structs.replace(case, status=status, verdicts=verdicts)


def earlier(case: Case, *materials: Material) -> EarlierCase:
    return EarlierCase(case=case, materials=materials or (paper(),))
