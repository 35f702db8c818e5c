"""What the store knows of an applicant, and lists that are asked at receipt, on the real store."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from tests.services.test_steps import CARD, SENIOR, judged, received
from tests.ui.counter_fixture import CLERK, HandClock
from window_client.clock import hall_day
from window_client.domain.case.consents import Consent, ConsentTo, ConsentWay
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Attachment, MaterialVerdict, Status, Verdict
from window_client.domain.case.refusals import ConsentMissing, ListedApplicant
from window_client.domain.case.standing import LookUpKind, LookUpState
from window_client.domain.catalogue import materials_for
from window_client.domain.reuse.duplicates import LikenessKind
from window_client.domain.reuse.materials import Reusable
from window_client.services.counter import Counter
from window_client.services.look_ups import FRESH_DAYS, LookUpListService
from window_client.services.reuse import ReuseNotFound
from window_client.store.applicant_cases import MOST_CASES
from window_client.store.look_up_lists import list_head

AGREED = Consent(to=ConsentTo.REUSE, way=ConsentWay.SIGNED)
TODAY = date(2026, 11, 23)
SCAN = Attachment(sha256="b" * 64, size=3, name="id.png", media_type="image/png")


def installed(counter: Counter, kind: LookUpKind = LookUpKind.CREDIT, *, as_of: date = TODAY) -> None:
    lists = LookUpListService(counter.desk.store, CLERK)
    lists.install(kind, "严重失信主体名单", as_of, {SENIOR.id_number: "未履行判决"})


def with_scans(counter: Counter, name: str = "a1") -> Application:
    told = judged(counter)
    files = tuple(replace(one, attachments=(SCAN,)) for one in told.verdicts)
    return replace(told, id=name, verdicts=files)


def offered(counter: Counter) -> dict[str, Reusable]:
    item = counter.desk.catalogue.item("elderly_card")
    needed = materials_for(item, {**CARD.answers, "agent": "no"})
    return dict(counter.reuse.materials(SENIOR.id_kind, SENIOR.id_number, needed))


def taking(counter: Counter, one: Reusable, consent: Consent | None) -> Application:
    found = MaterialVerdict(
        material="photo", verdict=Verdict.QUALIFIED, reused=one.reused, attachments=one.attachments,
        consent=consent,
    )  # fmt: skip
    others = tuple(each for each in judged(counter).verdicts if each.material != "photo")
    return replace(CARD, id="a2", verdicts=(*others, found))


def test_an_earlier_paper_is_taken_over_with_consent_and_stays_with_its_first_case(counter: Counter) -> None:
    first = counter.intake.receive("elderly_card", with_scans(counter)).case
    second = counter.intake.receive("elderly_card", taking(counter, offered(counter)["photo"], AGREED)).case

    found = second.verdict_of("photo")
    assert found is not None
    assert found.reused is not None
    assert (found.reused.case, found.reused.number) == (first.id, first.number)
    assert (found.attachments, found.consent) == ((SCAN,), AGREED)
    assert offered(counter)["photo"].reused.case == first.id


def test_without_consent_or_from_another_persons_case_nothing_is_received(counter: Counter) -> None:
    other = replace(SENIOR, name="李四", id_number="990101195001020016")
    form = {**CARD.form, "id_number": other.id_number}
    counter.intake.receive("elderly_card", replace(with_scans(counter), applicant=other, form=form))
    strange = dict(
        counter.reuse.materials(
            other.id_kind, other.id_number, counter.desk.catalogue.item("elderly_card").materials
        )
    )["photo"]

    with pytest.raises(ReuseNotFound):
        counter.intake.receive("elderly_card", taking(counter, strange, AGREED))
    counter.intake.receive("elderly_card", with_scans(counter))
    with pytest.raises(ConsentMissing):
        counter.intake.receive("elderly_card", taking(counter, offered(counter)["photo"], None))
    assert counter.reuse.history(SENIOR, "elderly_card").total == 1


def test_the_history_is_bounded_and_tells_the_whole_number(counter: Counter, clock: HandClock) -> None:
    for number in range(MOST_CASES + 3):
        clock.pass_by(timedelta(minutes=1))
        counter.intake.receive("elderly_card", replace(CARD, id=f"a{number}"))
    found = counter.reuse.history(SENIOR, "elderly_card")

    assert (len(found.cases), found.total) == (MOST_CASES, MOST_CASES + 3)
    assert found.cases[0].item == counter.desk.catalogue.item("elderly_card").name
    assert len(found.duplicates) == MOST_CASES
    assert counter.reuse.history(SENIOR, "food_business_new").duplicates == ()


def test_an_open_application_for_the_same_item_is_named(counter: Counter) -> None:
    case = received(counter).case
    [found] = counter.reuse.history(SENIOR, "elderly_card").duplicates

    assert (found.case, found.number, found.status, found.open) == (
        case.id, case.number, Status.RECEIVED, True,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({"name": "李四"}, LikenessKind.OTHER_NAME),
        ({"id_number": "990101195001010037"}, LikenessKind.OTHER_NUMBER),
        ({"id_number": "990101196001010037", "phone": "13800000000"}, LikenessKind.OTHER_NUMBER),
        ({"id_number": "990101196001010037", "phone": "13900000009"}, None),
        ({}, None),
    ],
)
def test_somebody_who_may_be_the_same_person_is_named(
    counter: Counter, changes: dict[str, str], kind: LikenessKind | None
) -> None:
    received(counter)
    found = counter.reuse.history(replace(SENIOR, **changes), "elderly_card").likenesses

    assert [one.kind for one in found] == ([kind] if kind else [])


def states(counter: Counter) -> dict[LookUpKind, LookUpState]:
    return {one.kind: one.state for one in counter.reuse.history(SENIOR, "elderly_card").look_ups}


def test_without_a_list_the_answer_is_to_be_checked_and_is_recorded(counter: Counter) -> None:
    assert set(states(counter).values()) == {LookUpState.NOT_CHECKED}
    assert [one.state for one in received(counter).case.look_ups] == [LookUpState.NOT_CHECKED] * 2


@pytest.mark.parametrize("kind", LookUpKind)
def test_a_list_says_who_is_on_it_and_who_is_not(counter: Counter, kind: LookUpKind) -> None:
    installed(counter, kind)

    assert states(counter)[kind] is LookUpState.LISTED
    assert sum(one is LookUpState.NOT_CHECKED for one in states(counter).values()) == 1
    other = replace(SENIOR, id_number="990101195001020016")
    found = counter.reuse.history(other, "elderly_card").look_ups
    assert {one.kind: one.state for one in found}[kind] is LookUpState.CLEAR


def test_an_old_list_turns_nobody_down(counter: Counter, clock: HandClock) -> None:
    installed(counter)
    clock.pass_by(timedelta(days=FRESH_DAYS))
    assert states(counter)[LookUpKind.CREDIT] is LookUpState.LISTED
    clock.pass_by(timedelta(days=1))

    [found, _other] = counter.reuse.history(SENIOR, "elderly_card").look_ups
    assert found.state is LookUpState.NOT_CHECKED
    assert found.as_of == TODAY
    assert "未履行判决" in found.reason


def test_a_list_replaces_the_former_one_of_its_kind(counter: Counter) -> None:
    installed(counter)
    lists = LookUpListService(counter.desk.store, CLERK)
    lists.install(LookUpKind.CREDIT, "新名单", TODAY, {"990101195001020016": "其他"})

    assert states(counter)[LookUpKind.CREDIT] is LookUpState.CLEAR
    assert [(one.source, one.count) for one in lists.heads()] == [("新名单", 1)]


def test_no_number_of_a_list_stands_in_the_database_outside_cases(counter: Counter) -> None:
    installed(counter)
    with counter.desk.store.read() as reader:
        rows = reader.connection.exec_driver_sql("SELECT * FROM look_up_entry").all()

    assert len(rows) == 1
    assert SENIOR.id_number.encode() not in repr(rows).encode()


def test_the_day_of_receipt_decides_and_a_listed_applicant_gets_no_deferral(counter: Counter) -> None:
    installed(counter)
    due = hall_day(counter.desk.clock.now())
    told = judged(counter)
    verdicts = tuple(
        replace(one, verdict=Verdict.DEFERRED, due_on=due) if one.material == "photo" else one
        for one in told.verdicts
    )
    with pytest.raises(ListedApplicant) as refusal:
        counter.intake.receive("elderly_card", replace(told, verdicts=verdicts))
    assert refusal.value.facts == {
        "source": "严重失信主体名单", "reason": "未履行判决", "on": TODAY.isoformat(),
    }  # fmt: skip

    case = received(counter).case
    assert [one.state for one in case.look_ups] == [LookUpState.LISTED, LookUpState.NOT_CHECKED]
    deferred = MaterialVerdict(material="photo", verdict=Verdict.DEFERRED, due_on=due)
    with pytest.raises(ListedApplicant):
        counter.intake.judge(case.id, case.revision, [deferred])


def test_a_rebuild_keeps_lists_and_results(counter: Counter) -> None:
    installed(counter)
    case = received(counter).case

    assert counter.desk.store.rebuild().differences == ()
    with counter.desk.store.read() as reader:
        assert list_head(reader, LookUpKind.CREDIT) is not None
        again = reader.case(case.id)
    assert again == case
