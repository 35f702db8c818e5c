"""Originals, transfer slips, fees, ratings and cards: each opens, shows as open, and is closed once."""

from collections.abc import Iterator
from dataclasses import replace as with_
from pathlib import Path

import msgspec
import pytest

from tests.services.day.day_desk import CARD, COLLEAGUE, a_day, let_in_colleague, receive
from tests.services.day.test_queue_and_visits import refused
from window_client.domain.case.events import DocumentIssued
from window_client.domain.day.events import Card, KeptOriginal
from window_client.domain.day.fees import FEE_SERIES
from window_client.domain.hall import Actor
from window_client.domain.numbering import series_name
from window_client.services.counter import Counter, open_counter
from window_client.services.day.ratings import Opinion
from window_client.services.day.second_person import SecondPerson
from window_client.services.day.supervision import CardGiven

LICENCE = KeptOriginal(material="licence", name="营业执照正本", copies=1)
DEED = KeptOriginal(material="deed", name="房产证", copies=2)


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    with a_day(tmp_path) as counter:
        counter.day.opening.open()
        yield counter


def test_originals_lie_here_until_somebody_takes_them(counter: Counter) -> None:
    case, originals = receive(counter), counter.day.originals
    kept = originals.keep(case.number, (LICENCE, DEED), place="2号柜")
    assert [(one.name, one.number, one.place) for one in originals.lying_here()] == [
        ("房产证", case.number, "2号柜"),
        ("营业执照正本", case.number, "2号柜"),
    ]

    assert refused(counter, originals.hand_back, kept.keeping, ["deed"], " ") == "day.recipient_missing"
    assert refused(counter, originals.hand_back, kept.keeping, ["car"], "李四") == "day.originals_not_kept"
    assert refused(counter, originals.hand_back, kept.keeping, [], "李四") == "day.originals_not_kept"
    originals.hand_back(kept.keeping, ["deed"], "李四", "儿子")

    assert [one.material for one in originals.lying_here()] == ["licence"]
    assert refused(counter, originals.hand_back, kept.keeping, ["deed"], "李四") == "day.originals_not_kept"


def test_an_original_is_kept_once_and_only_for_a_known_case(counter: Counter) -> None:
    case, originals = receive(counter), counter.day.originals
    originals.keep(case.number, (LICENCE,))

    assert refused(counter, originals.keep, case.number, (LICENCE,)) == "day.originals_nothing"
    assert refused(counter, originals.keep, case.number, ()) == "day.originals_nothing"
    assert refused(counter, originals.keep, case.number, (DEED, DEED)) == "day.originals_nothing"
    assert refused(counter, originals.keep, "nowhere", (DEED,)) == "case.unknown"


def a_slip(counter: Counter, case_id: str, n: int) -> None:
    issued = DocumentIssued(
        document=f"slip-{n}",
        document_kind="transfer_slip",  # type: ignore[arg-type]
        number=f"演政交〔2026〕{n:06d}号",
        series="s",
        template_version=1,
    )
    issued = msgspec.convert(msgspec.to_builtins(issued), DocumentIssued)
    with counter.desk.store.begin() as work:
        work.append(issued, actor=counter.desk.actor, case=case_id)
        work.commit()


def test_a_slip_is_open_until_its_barcode_is_scanned(counter: Counter) -> None:
    case, slips = receive(counter), counter.day.slips
    a_slip(counter, case.id, 1)
    assert [(one.case_number, one.item, one.department) for one in slips.unsigned()] == [
        (case.number, CARD, case.department)
    ]

    with pytest.raises(Exception, match="recipient_missing"):
        slips.confirm(case.number, "", scanned=True)
    done = slips.confirm(f"{case.number} 123456", "王五", scanned=True)

    assert (done.taker, done.scanned, slips.unsigned()) == ("王五", True, ())
    with pytest.raises(Exception, match="slip_unknown"):
        slips.confirm(case.number, "王五", scanned=True)


def test_most_items_are_free_and_no_fee_is_taken_without_basis_or_amount(counter: Counter) -> None:
    fees = counter.day.fees
    assert fees.rules_of("hr_service") == ()

    for rule, code in (("gift", "day.fee_without_basis"), ("none", "day.fee_without_basis")):
        with pytest.raises(Exception, match=code):
            fees.charge(CARD, rule, payer="张三")
    with pytest.raises(Exception, match=r"day\.fee_not_set"):
        fees.charge(CARD, "unset", payer="张三")
    with pytest.raises(Exception, match=r"day\.payer_missing"):
        fees.charge(CARD, "card", payer=" ")
    with pytest.raises(Exception, match=r"day\.fee_quantity_invalid"):
        fees.charge(CARD, "card", payer="张三", quantity=0)
    assert fees.today() == ()


def test_a_fee_needs_the_situation_that_its_rule_names(counter: Counter) -> None:
    case, fees = receive(counter), counter.day.fees
    with pytest.raises(Exception, match=r"day\.fee_without_basis"):
        fees.charge(CARD, "away", payer="张三", case_number=case.number)
    with pytest.raises(Exception, match=r"case\.unknown"):
        fees.charge(CARD, "card", payer="张三", case_number="1")

    assert fees.charge(CARD, "card", payer="张三", case_number=case.number).cents == 800


def test_receipts_are_numbered_without_gaps_and_cancelled_by_two(counter: Counter) -> None:
    fees = counter.day.fees
    let_in_colleague(counter)
    first, second = (fees.charge(CARD, "card", payer="张三", quantity=n) for n in (1, 3))
    assert [one.number for one in fees.today()] == ["演政费〔2026〕000001号", "演政费〔2026〕000002号"]
    wrong = SecondPerson(account="9002", password="guess")
    alone = SecondPerson(account=counter.desk.actor.clerk, password="x")

    assert refused(counter, fees.cancel, first.number, "错开", None) == "day.second_person_missing"
    assert refused(counter, fees.cancel, first.number, "错开", alone) == "day.second_person_missing"
    assert refused(counter, fees.cancel, first.number, "错开", wrong) == "store.sign_in_refused"
    assert refused(counter, fees.cancel, first.number, " ", COLLEAGUE) == "day.reason_missing"
    assert refused(counter, fees.cancel, "无此号", "错开", COLLEAGUE) == "day.receipt_unknown"
    fees.cancel(first.number, "错开", COLLEAGUE)
    assert refused(counter, fees.cancel, first.number, "错开", COLLEAGUE) == "day.receipt_cancelled"

    figures = counter.day.figures.day(counter.day.figures.today())
    assert (figures.fees.receipts, figures.fees.cents, figures.fees.cancelled) == (2, 3200, 1)
    assert figures.fees.balance_cents == second.cents == 2400
    series = series_name(FEE_SERIES, counter.desk.hall, 2026)
    assert counter.work.numbers(series).left == 198
    assert [(one.cancelled, one.second) for one in fees.today()] == [(True, "9002"), (False, "")]


def test_one_service_gets_one_rating_and_a_bad_one_its_reason(counter: Counter) -> None:
    case, ratings = receive(counter), counter.day.ratings
    for opinion in (Opinion(level=2), Opinion(level=1, reasons=("other",)), Opinion(level=3, reasons=("x",))):
        assert refused(counter, ratings.rate_case, case.id, opinion) == "day.rating_reason_missing"
    assert refused(counter, ratings.rate_case, case.id, Opinion(level=6)) == "day.rating_level_invalid"
    assert refused(counter, ratings.rate_case, "none", Opinion(level=5)) == "case.unknown"

    given = ratings.rate_case(case.id, Opinion(level=1, reasons=("trips",)))

    assert refused(counter, ratings.rate_case, case.id, Opinion(level=5)) == "day.rated_before"
    assert ratings.rate_visit("visit-1", Opinion(level=5)).level == 5
    assert refused(counter, ratings.rate_visit, "visit-1", Opinion(level=5)) == "day.rated_before"
    assert (given.number, given.item) == (case.number, CARD)


def test_a_rating_waits_until_its_case_is_at_the_centre(counter: Counter) -> None:
    case, ratings = receive(counter), counter.day.ratings
    of_case = ratings.rate_case(case.id, Opinion(level=5))
    of_visit = ratings.rate_visit("visit-1", Opinion(level=4))
    ratings.rate_visit("visit-2", Opinion(level=0))
    assert {one.id: one.central for one in ratings.waiting()} == {
        of_case.rating: False,
        of_visit.rating: True,
    }

    assert refused(counter, ratings.forwarded, [of_visit.rating, of_case.rating]) == "day.rating_too_early"
    position = counter.desk.store.transfer.position()
    counter.desk.store.transfer.record_verdicts("e1", position.top + 1, position.top)
    ratings.forwarded([of_case.rating, of_visit.rating], "R1")

    assert ratings.waiting() == ()
    assert refused(counter, ratings.forwarded, [of_case.rating]) == "day.rating_unknown"


def test_a_card_stays_open_until_it_is_cleared_with_a_ground(counter: Counter) -> None:
    case, supervision = receive(counter), counter.day.supervision
    card = CardGiven(card=Card.YELLOW, ground="over_promised", text="超一个工作日", by="电子监察室")
    given = supervision.mark(msgspec.structs.replace(card, case_number=case.number))
    assert given.answer_by.isoformat() == "2026-11-30"
    for wrong in ({"ground": "x"}, {"text": " "}, {"by": ""}):
        bad = msgspec.structs.replace(card, **wrong)
        assert refused(counter, supervision.mark, bad) == "day.ground_missing"
    assert (
        refused(counter, supervision.mark, msgspec.structs.replace(card, case_number="1")) == "case.unknown"
    )

    assert [(one.card, one.number) for one in supervision.open_marks()] == [(Card.YELLOW, case.number)]
    assert refused(counter, supervision.clear, given.mark, "", "监察室") == "day.ground_missing"
    supervision.clear(given.mark, "核实为系统故障", "监察室")

    assert supervision.open_marks() == ()
    assert refused(counter, supervision.clear, given.mark, "x", "y") == "day.mark_unknown"


def test_everything_survives_a_rebuild(counter: Counter) -> None:
    case = receive(counter)
    let_in_colleague(counter)
    kept = counter.day.originals.keep(case.number, (LICENCE, DEED))
    counter.day.originals.hand_back(kept.keeping, ["deed"], "张三")
    a_slip(counter, case.id, 1)
    counter.day.slips.confirm(case.number, "王五", scanned=False)
    number = counter.day.fees.charge(CARD, "card", payer="张三").number
    counter.day.fees.cancel(number, "错开", COLLEAGUE)
    counter.day.ratings.rate_case(case.id, Opinion(level=5))
    counter.day.supervision.mark(CardGiven(card=Card.ALERT, ground="other", text="x", by="y"))
    ticket = counter.day.tickets.draw()
    assert counter.day.tickets.call_next().id == ticket.id
    counter.day.tickets.skip(ticket.id)

    assert counter.desk.store.rebuild(keep=False).differences == ()


def test_another_clerk_may_be_the_second_person_only_with_a_password(counter: Counter) -> None:
    let_in_colleague(counter)
    number = counter.day.fees.charge(CARD, "card", payer="张三").number
    colleague = open_counter(
        with_(counter.desk, actor=Actor(clerk="9002", window="w3")),
        counter.papers.renderer,
        counter.papers.names,
    )
    assert (
        refused(colleague, colleague.day.fees.cancel, number, "错开", COLLEAGUE)
        == "day.second_person_missing"
    )
