"""From decision to archive: numbers kept, blanks spent, nothing handed over unchecked."""

from datetime import date

import pytest
from msgspec.structs import replace

from tests.domain.case.around import ALL_GOOD, History, a_person, an_item, around, found, qualified
from window_client.domain.case import intake, refusals, result, review
from window_client.domain.case.evolve import StepNotAllowed
from window_client.domain.case.offline import check_offline
from window_client.domain.case.papers import papers_for, papers_outstanding
from window_client.domain.case.parts import CertificateStatus, DocumentKind, Status, Verdict
from window_client.domain.case.result import CertificateNumber
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Offline

TAKEN = CertificateNumber(certificate="k1", series="cert/h1/2026", counter=7)


def granted(history: History) -> Case:
    case = history.receive(*ALL_GOOD)
    case = history.take(*intake.accept(case, around(history.item)))
    return history.take(*review.grant(case, around(history.item), by="部门甲"))


def reserved(history: History) -> Case:
    case = granted(history)
    return history.take(*result.reserve_certificate(case, around(), taken=TAKEN, blank_serial="B001"))


def test_refusal_needs_reasons() -> None:
    history = History()
    case = history.take(*intake.accept(history.receive(*ALL_GOOD), around()))
    with pytest.raises(refusals.ReasonMissing):
        review.refuse(case, around(), by="部门甲", reasons=(" ",))


def test_window_decides_only_what_it_may() -> None:
    history = History()
    case = history.take(*intake.accept(history.receive(*ALL_GOOD), around()))
    with pytest.raises(refusals.NotDecidedHere):
        review.decide_at_window(case, around(), by="9001")

    item = an_item(decided_by="window", handling="instant")
    assert review.decide_at_window(case, around(item), by="9001")


def test_spoiled_sheet_spends_the_blank_and_keeps_the_number() -> None:
    history = History()
    first = reserved(history)
    assert first.certificate is not None
    case = history.take(*result.spoiled(first, "卡纸"))
    assert result.number_needed(case, around()) is None

    case = history.take(*result.reserve_certificate(case, around(), taken=None, blank_serial="B002"))

    assert case.certificate is not None
    assert case.certificate.number == first.certificate.number
    assert (case.certificate.blank_serial, case.certificate.spoiled) == ("B002", ("B001",))


def test_number_carries_its_check_digit() -> None:
    case = reserved(History())

    assert case.certificate is not None
    assert case.certificate.number == "99010020260000079"


def test_open_print_answer_blocks_a_second_reservation() -> None:
    history = History()
    case = reserved(history)
    with pytest.raises(StepNotAllowed):
        history.take(*result.reserve_certificate(case, around(), taken=None, blank_serial="B002"))


def test_the_whole_way_to_the_archive() -> None:
    history = History()
    case = history.take(*result.printed(reserved(history)))
    assert case.status is Status.CERTIFICATE_PRODUCED
    case = history.take(*result.deliver(case, recipient=a_person(), way="直接送达", identity_checked=True))
    assert case.certificate is not None
    assert case.certificate.status is CertificateStatus.DELIVERED
    case = history.take(*result.complete(case), *result.archive(case), *result.rate(case, 5))

    assert case.status is Status.ARCHIVED
    assert case.stars == 5
    with pytest.raises(StepNotAllowed):
        history.take(*result.rate(case, 4))


def test_unchecked_identity_hands_nothing_over() -> None:
    history = History()
    case = history.take(*result.printed(reserved(history)))
    with pytest.raises(refusals.IdentityUnchecked):
        result.deliver(case, recipient=a_person(), way="直接送达", identity_checked=False)


def test_deferred_material_blocks_the_certificate() -> None:
    history = History()
    case = history.receive(
        found("plan", Verdict.DEFERRED, due_on=date(2026, 11, 25)), *qualified("form", "licence")
    )
    case = history.take(*intake.accept(case, around()))
    case = history.take(*review.grant(case, around(), by="部门甲"))
    with pytest.raises(refusals.DeferredOpen):
        result.reserve_certificate(case, around(), taken=TAKEN, blank_serial="B001")


@pytest.mark.parametrize(
    ("first", "years", "last"),
    [
        (date(2026, 11, 20), 5, date(2031, 11, 19)),
        (date(2024, 2, 29), 5, date(2029, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 28)),
        (date(2026, 1, 1), 1, date(2026, 12, 31)),
        (date(2026, 1, 1), None, None),
    ],
)
def test_validity_ends_the_day_before(first: date, years: int | None, last: date | None) -> None:
    item = an_item()
    item = an_item(result=replace(item.result, validity_years=years))

    assert result.valid_until(first, item) == last


def test_papers_of_a_licence_and_of_a_service() -> None:
    history = History()
    case = history.receive(*ALL_GOOD)
    accepted = intake.accept(case, around())
    service = an_item(item_type="公共服务")

    assert papers_for(accepted, history.item) == (DocumentKind.ACCEPTANCE_NOTICE,)
    assert papers_for(accepted, service) == ()
    case = history.take(*accepted)
    case = history.take(*review.refuse(case, around(), by="部门甲", reasons=("场所不符",)))
    assert papers_outstanding(case, history.item) == (DocumentKind.REFUSAL_DECISION,)
    assert papers_outstanding(case, service) == (DocumentKind.REFUSAL_DECISION,)


@pytest.mark.parametrize(
    ("permission", "age", "why"),
    [
        (Offline(allowed=True, max_data_age_days=30), 30, None),
        (Offline(allowed=True, max_data_age_days=30), 31, "data_age"),
        (Offline(allowed=False), 0, "forbidden"),
        (None, 0, "forbidden"),
    ],
)
def test_offline_permission(permission: Offline | None, age: int, why: str | None) -> None:
    item = an_item(offline={} if permission is None else {"decide": permission})
    if why is None:
        check_offline(item, "decide", data_age_days=age)
        return
    with pytest.raises(refusals.OfflineNotAllowed) as refused:
        check_offline(item, "decide", data_age_days=age)
    assert refused.value.facts["why"] == why
