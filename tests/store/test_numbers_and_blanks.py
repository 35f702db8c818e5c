"""Numbers and sheets: each is given once, in order, and only while it may be given."""

from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given

from tests.builders import ACTOR, BLANK, CASES, HALL, HandClock, decided, document, lease, received, reserved
from tests.builders import accepted as accepted_event
from window_client.domain.case import events as ev
from window_client.domain.case.parts import DocumentKind
from window_client.domain.numbering import CASE_SERIES, case_number, document_number, series_name
from window_client.domain.window_events import BlanksReceived
from window_client.store.errors import BlanksExhausted, NumbersExhausted
from window_client.store.projections.numbers import counter_in
from window_client.store.store import Store


def grant(store: Store, case: str, counter: int) -> None:
    with store.begin() as work:
        for event in (received(counter), accepted_event(), decided()):
            work.append(event, actor=ACTOR, case=case)
        work.commit()


def test_numbers_of_one_transaction_differ_and_unused_ones_come_again(store: Store) -> None:
    with store.begin() as work:
        assert [work.take_number(CASES) for _ in range(3)] == [1, 2, 3]
        work.append(received(2), actor=ACTOR, case="c")
        work.commit()

    with store.begin() as work:
        assert [work.take_number(CASES) for _ in range(3)] == [1, 3, 4]


def test_a_number_is_used_even_if_the_platform_holds_the_entry(store: Store) -> None:
    with store.begin() as work:
        work.append(document_case(), actor=ACTOR, case="c")
        work.append(document(1), actor=ACTOR, case="c")
        work.commit()

    with store.begin() as work:
        assert work.take_number(series_name(DocumentKind.RECEIPT, HALL, 2026)) == 2


def document_case() -> ev.Received:
    return received(1)


def test_blocks_follow_each_other_and_end(store: Store) -> None:
    store.transfer.add_lease(lease("s", 100, 101))
    store.transfer.add_lease(lease("s", 7, 7))
    store.transfer.add_lease(lease("s", 7, 7))  # a lost answer repeated
    with store.read() as reader:
        stock = reader.number_stock("s")
        assert (stock.left, stock.total, stock.low) == (3, 3, False)
        assert reader.number_stock("none").low
        assert "s" in reader.series()

    with store.begin() as work:
        assert [work.take_number("s") for _ in range(3)] == [7, 100, 101]
        with pytest.raises(NumbersExhausted) as refusal:
            work.take_number("s")
    assert refusal.value.facts == {"series": "s"}


def test_an_expired_block_gives_nothing_and_setting_the_clock_back_does_not_help(
    store: Store, clock: HandClock
) -> None:
    store.transfer.add_lease(lease("s", 1, 9, days=1))
    clock.pass_by(timedelta(days=2))
    with store.begin() as work:
        work.append(received(1), actor=ACTOR, case="c")
        work.commit()
    clock.set_back(timedelta(days=2))

    with store.begin() as work, pytest.raises(NumbersExhausted):
        work.take_number("s")


def test_a_wrong_pc_clock_does_not_expire_a_block(store: Store, clock: HandClock) -> None:
    store.transfer.add_lease(lease("s", 1, 9, days=1))
    right = clock.now()
    clock.pass_by(timedelta(days=700))
    store.transfer.contact(right)

    with store.begin() as work:
        assert work.take_number("s") == 1


def test_after_a_new_life_leased_numbers_are_void(store: Store) -> None:
    store.transfer.reincarnate()

    with store.begin() as work, pytest.raises(NumbersExhausted):
        work.take_number(CASES)
    assert store.rebuild(keep=False).differences == ()


@given(st.sampled_from(DocumentKind), st.integers(2000, 2999), st.integers(1, 999_999))
def test_counters_are_read_back_out_of_numbers(kind: DocumentKind, year: int, counter: int) -> None:
    series = series_name(kind, HALL, year)
    issued = ev.DocumentIssued(
        document="d",
        document_kind=kind,
        number=document_number(kind, HALL, year, counter),
        series=series,
        template_version=1,
    )
    begun = ev.Received(
        **{name: getattr(received(1), name) for name in ev.Received.__struct_fields__}
        | {"number": case_number(HALL, year, counter)}
    )

    assert counter_in(issued) == (series, counter)
    assert counter_in(begun) == (series_name(CASE_SERIES, HALL, year), counter)


def test_sheets_come_in_order_and_an_unprinted_one_is_on_top_again(store: Store) -> None:
    grant(store, "c", 1)
    with store.begin() as work:
        top = work.take_blank(BLANK)
        assert (top, work.take_blank(BLANK)) == ("Y1000001", "Y1000002")
        work.append(reserved(1, top), actor=ACTOR, case="c")
        assert work.stock(BLANK).next_serial == "Y1000002"
        back = ev.CertificateNotPrinted(certificate="cert-1", blank_type=BLANK, blank_serial=top)
        work.append(back, actor=ACTOR, case="c")
        work.commit()

    with store.begin() as work:
        assert (work.take_blank(BLANK), work.take_blank(BLANK)) == ("Y1000001", "Y1000002")


def test_stock_is_counted_by_what_became_of_each_sheet(store: Store) -> None:
    grant(store, "c", 1)
    with store.begin() as work:
        work.append(reserved(1, "Y1000001"), actor=ACTOR, case="c")
        spoiled = ev.CertificateSpoiled(
            certificate="cert-1", blank_type=BLANK, blank_serial="Y1000001", reason="卡纸"
        )
        work.append(spoiled, actor=ACTOR, case="c")
        work.append(reserved(1, "Y1000003"), actor=ACTOR, case="c")  # the clerk scanned another sheet
        work.commit()
    with store.read() as reader:
        stock = reader.stock(BLANK)
        assert (stock.left, stock.spoiled, stock.reserved, stock.printed) == (198, 1, 1, 0)
        assert stock.next_serial == "Y1000002"
        assert [row.case_id for row in reader.unfinished().open_prints] == ["c"]

    with store.begin() as work:
        work.append(ev.CertificatePrinted(certificate="cert-1"), actor=ACTOR, case="c")
        assert [work.take_blank(BLANK), work.take_blank(BLANK)] == ["Y1000002", "Y1000004"]
        work.commit()
    with store.read() as reader:
        assert (reader.stock(BLANK).printed, reader.stock(BLANK).reserved) == (1, 0)
        assert reader.unfinished().open_prints == ()


def test_piles_are_used_up_in_the_order_in_which_they_came(store: Store) -> None:
    with store.begin() as work:
        for prefix in ("B", "A"):
            pile = BlanksReceived(blank_type="thin", prefix=prefix, first=9, last=10, digits=3)
            work.append(pile, actor=ACTOR)
        assert [work.take_blank("thin") for _ in range(4)] == ["B009", "B010", "A009", "A010"]
        with pytest.raises(BlanksExhausted):
            work.take_blank("thin")
