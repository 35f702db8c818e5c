"""Papers: every template gets what it needs from every real item, and the text comes back from the PDF."""

from collections.abc import Iterator
from datetime import date

import pytest
from msgspec.structs import replace

from printing.layout import load_layout
from printing.pages import page_count, page_text
from printing.render import render
from tests.domain.case.around import HALL, History, a_person, around, found
from window_client.domain.case import events as ev
from window_client.domain.case import intake, result, review
from window_client.domain.case.parts import (
    Agent,
    Certificate,
    CertificateStatus,
    DocumentKind,
    MaterialVerdict,
    Person,
    Verdict,
)
from window_client.domain.case.result import CertificateNumber
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, materials_for
from window_client.domain.documents.certificates import compose_certificate
from window_client.domain.documents.letters import compose, template_of
from window_client.domain.documents.sheet import Sheet
from window_client.services.catalogue import Catalogue, load_catalogue

LONG_NAME = "艾力·买买提江" * 8 + "𠮷䶮㛃"

FIRM = Person(
    name="演示县某某餐饮服务有限公司", id_kind="uscc", id_number="91990100MA00000073",
    phone="13800000000", address="演示县演示路3号", legal_representative="王小明",
)  # fmt: skip

FORMS: dict[str, dict[str, object]] = {
    "food_business_new": {
        "business_type": "餐饮服务经营者", "business_items": ["热食类制售", "自制饮品制售"],
        "premises_address": "演示县演示路3号一层", "legal_representative": "王小明",
    },
    "elderly_card": {"sex": "男", "household": "本地户籍"},
    "hr_service": {"business_scope": ["推荐劳动者", "猎头"], "legal_representative": "王小明"},
}  # fmt: skip

ITEMS = sorted(FORMS)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


class Visit:
    """A case of a real item, taken as far as a test needs."""

    def __init__(self, item: ServiceItem, *, name: str | None = None) -> None:
        self.item = item
        self.history = History(item)
        who = FIRM if "organisation" in item.audience else a_person()
        self.person = replace(who, name=name or who.name)
        self.verdicts: dict[str, MaterialVerdict] = {}
        agent = Agent(person=a_person(name="李四"), authority="代为提交和领取")
        application = intake.Application(
            id="a", applicant=self.person, agent=agent, form=FORMS[item.id],
            by_commitment=bool(item.commitment),
            answers={question.id: question.options[0].id for question in item.questions},
        )  # fmt: skip
        self.take(
            *intake.receive(application, self.around(), number="99010020260000079", query_code="482913")
        )

    def around(self) -> intake.Circumstances:
        return around(self.item, self.history.now)

    @property
    def case(self) -> Case:
        assert self.history.case is not None
        return self.history.case

    def take(self, *events: ev.Event) -> None:
        self.history.take(*events)

    def judge(self, first: Verdict) -> None:
        """Judge the first material as told, all others 合格."""
        needed = materials_for(self.item, self.case.answers)
        chosen = next(one for one in needed if one.deferrable or first is not Verdict.DEFERRED)
        verdicts = [found(one.id, Verdict.QUALIFIED, copies=1) for one in needed if one is not chosen]
        due_on = date(2026, 11, 25) if first is Verdict.DEFERRED else None
        special = found(chosen.id, first, reason="未签字", due_on=due_on, copies=1)
        self.take(*intake.judge(self.case, self.around(), [special, *verdicts]))

    def issue(self, kind: DocumentKind) -> str:
        """Make the document out and return its text after a trip through the PDF."""
        place = len(self.case.documents)
        issued = ev.DocumentIssued(
            document=f"d{place}", document_kind=kind, number=number_at(place), series="s", template_version=1
        )
        self.take(issued)
        sheet = Sheet(
            case=self.case,
            item=self.item,
            hall=HALL,
            ref=self.case.documents[-1],
            clerk="甲某",
            window="3号窗口",
        )
        pdf = render(load_layout(template_of(kind)), compose(sheet), mode="print")
        return flat(pdf)


def number_at(place: int) -> str:
    return f"演政〔2026〕{place:06d}号"


def flat(pdf: bytes) -> str:
    return "".join("".join(page_text(pdf, page).split()) for page in range(page_count(pdf)))


def the_way(visit: Visit) -> Iterator[DocumentKind]:
    """Lead a visit along a lawful way past every document but the refusing ones."""
    yield DocumentKind.RECEIPT
    if visit.item.commitment:
        yield DocumentKind.COMMITMENT
    visit.judge(Verdict.MISSING)
    visit.take(*intake.request_correction(visit.case, visit.around()))
    yield DocumentKind.CORRECTION_NOTICE
    verdicts = [found(visit.case.defects[0].material, Verdict.QUALIFIED, copies=1)]
    visit.take(*intake.receive_supplement(visit.case, visit.around(), verdicts))
    yield DocumentKind.SUPPLEMENT_RECEIPT
    visit.take(*intake.accept(visit.case, visit.around()))
    yield DocumentKind.ACCEPTANCE_NOTICE
    visit.take(*review.grant(visit.case, visit.around(), by="部门甲"))
    yield DocumentKind.GRANT_DECISION
    taken = CertificateNumber(certificate="k", series="cert/h1/2026", counter=7)
    visit.take(*result.reserve_certificate(visit.case, visit.around(), taken=taken, blank_serial="B1"))
    visit.take(*result.printed(visit.case))
    handed = result.deliver(visit.case, recipient=visit.person, way="窗口领取", identity_checked=True)
    visit.take(*handed)
    yield DocumentKind.DELIVERY_RECORD


@pytest.mark.parametrize("name", [None, LONG_NAME], ids=["usual", "long-and-rare"])
@pytest.mark.parametrize("item", ITEMS)
def test_documents_along_the_way(item: str, name: str | None, catalogue: Catalogue) -> None:
    visit = Visit(catalogue.item(item), name=name)
    for place, kind in enumerate(the_way(visit)):
        text = visit.issue(kind)

        assert visit.person.name in text
        assert visit.item.name.replace(" ", "") in text
        assert number_at(place) in text


@pytest.mark.parametrize("item", ITEMS)
def test_refusing_documents_name_reason_and_remedies(item: str, catalogue: Catalogue) -> None:
    declined = Visit(catalogue.item(item))
    declined.take(
        *intake.decline(
            declined.case, declined.around(), code="x", reason="不属于本机关职权范围", organ="某市某局"
        )
    )
    text = declined.issue(DocumentKind.DECLINE_NOTICE)
    assert "不属于本机关职权范围" in text
    assert "某市某局" in text
    assert declined.item.organ.review_body in text

    refused = Visit(catalogue.item(item))
    refused.judge(Verdict.QUALIFIED)
    refused.take(*intake.accept(refused.case, refused.around()))
    refused.take(*review.refuse(refused.case, refused.around(), by="部门甲", reasons=("场所不符合条件",)))
    text = refused.issue(DocumentKind.REFUSAL_DECISION)
    assert "场所不符合条件" in text
    assert "六十日" in text or "60日" in text
    assert refused.item.organ.court in text


def test_licence_not_needed(catalogue: Catalogue) -> None:
    visit = Visit(catalogue.item("food_business_new"))
    visit.take(
        *intake.licence_not_needed(visit.case, visit.around(), reason="仅销售预包装食品，依法只需备案")
    )

    assert "依法只需备案" in visit.issue(DocumentKind.LICENCE_NOT_NEEDED_NOTICE)


def test_deferral_names_material_and_last_day(catalogue: Catalogue) -> None:
    visit = Visit(catalogue.item("food_business_new"))
    visit.judge(Verdict.DEFERRED)
    visit.take(*intake.accept(visit.case, visit.around()))

    assert "2026年11月25日" in visit.issue(DocumentKind.DEFERRAL_PROMISE)


@pytest.mark.parametrize("item", ITEMS)
def test_certificate_over_its_layout(item: str, catalogue: Catalogue) -> None:
    visit = Visit(catalogue.item(item), name=LONG_NAME if item != "elderly_card" else "艾力·买买提江𠮷")
    visit.judge(Verdict.QUALIFIED)
    visit.take(*intake.accept(visit.case, visit.around()))
    visit.take(*review.grant(visit.case, visit.around(), by="部门甲"))
    taken = CertificateNumber(certificate="k", series="cert/h1/2026", counter=7)
    visit.take(*result.reserve_certificate(visit.case, visit.around(), taken=taken, blank_serial="B1"))
    assert visit.case.certificate is not None

    values = compose_certificate(visit.case, visit.item, HALL)
    text = flat(render(load_layout(visit.item.result.certificate), values, mode="print"))

    assert visit.person.name in text
    assert visit.case.certificate.number.replace(" ", "") in text


def test_card_of_somebody_whose_number_says_no_birth_date(catalogue: Catalogue) -> None:
    item = catalogue.item("elderly_card")
    history = History(item)
    guest = a_person(name="王小明", id_kind="passport", id_number="E12345678")
    form: dict[str, object] = {**FORMS[item.id], "id_number": guest.id_number, "born_on": "1950-03-08"}
    application = intake.Application(id="a1", applicant=guest, form=form, answers={"household": "外地户籍"})
    history.take(*intake.receive(application, around(item, history.now), number="n", query_code="1"))
    paper = Certificate(
        id="k", layout=item.result.certificate, number="1", series="s", counter=1, blank_type="b",
        blank_serial="B1", status=CertificateStatus.RESERVED, valid_from=date(2026, 11, 20),
    )  # fmt: skip
    assert history.case is not None

    values = compose_certificate(replace(history.case, certificate=paper), item, HALL)
    text = flat(render(load_layout(item.result.certificate), values, mode="print"))

    assert "1950年3月8日" in text


def test_composing_again_gives_the_same_bytes(catalogue: Catalogue) -> None:
    visit = Visit(catalogue.item("food_business_new"))
    assert visit.issue(DocumentKind.RECEIPT)
    sheet = Sheet(
        case=visit.case,
        item=visit.item,
        hall=HALL,
        ref=visit.case.documents[-1],
        clerk="甲某",
        window="3号窗口",
    )
    layout = load_layout("documents/receipt")

    assert render(layout, compose(sheet), mode="print") == render(layout, compose(sheet), mode="print")
