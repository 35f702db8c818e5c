"""Finding cases by whatever is at hand, and work lists page by page."""

from datetime import date, timedelta
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import given
from msgspec.structs import replace
from sqlalchemy import event

from tests.builders import ACTOR, AGENT, HALL, YEAR, HandClock, accepted, decided, document, received
from window_client.domain.case.parts import Person
from window_client.domain.masking import mask_number
from window_client.domain.numbering import case_number
from window_client.store.day_reader import DayBooks
from window_client.store.rows import Queue
from window_client.store.search.text import index_text, normalise, pairs
from window_client.store.store import Store

CARD = "990101199001010019"
NUMBER = case_number(HALL, YEAR, 123)
RARE = Person(
    name="𠮷野·買买提",
    id_kind="resident",
    id_number="99010119700101003X",
    phone="19911112222",
    address="演示县ＡＢ小区3栋",
)


@pytest.fixture
def known(store: Store, clock: HandClock) -> Store:
    with store.begin() as work:
        work.append(received(123), actor=ACTOR, case="zhang")
        work.append(document(45), actor=ACTOR, case="zhang")
        clock.pass_by(timedelta(seconds=1))
        work.append(received(124, RARE, agent=AGENT), actor=ACTOR, case="rare")
        work.commit()
    return store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (CARD, ["zhang"]),
        ("19900000001", ["zhang"]),
        ("0019", ["zhang"]),  # last four of the identity number
        ("0001", ["zhang"]),  # last four of the phone
        ("003x", ["rare"]),
        (NUMBER, ["zhang"]),  # case number with check digit
        ("000123", ["zhang"]),  # its counter, or the query code
        ("123", ["zhang"]),
        ("演政收〔2026〕000045号", ["zhang"]),
        ("zs", ["zhang"]),
        ("ZS", ["zhang"]),
        ("张", ["zhang"]),
        ("张三", ["zhang"]),
        (" 朝阳路 12 ", ["zhang"]),
        ("张三 朝阳", ["zhang"]),
        ("三阳", []),
        ("路朝", []),
        ("𠮷", ["rare"]),
        ("𠮷野", ["rare"]),
        ("買买", ["rare"]),
        ("ab小区", ["rare"]),
        ("李小明", ["rare"]),  # the agent
        ("演示县", ["rare", "zhang"]),
        ("", []),
        ("  ·  ", []),
        ('"; DROP TABLE case_row; --', []),
        ('张三" OR "x', []),
        ("*", []),
        ("张三" * 1000, []),
    ],
)
def test_search(known: Store, query: str, found: list[str]) -> None:
    with known.read() as reader:
        assert [row.case_id for row in reader.search(query)] == found


def test_pairs_that_stand_apart_are_not_a_find(known: Store) -> None:
    """小区AB栋 has every pair of 小区栋 spelled in other places, but not the text itself."""
    with known.begin() as work:
        scattered = replace(RARE, name="甲乙丙乙丙丁", id_number="990101197001010048", phone="")
        work.append(received(125, scattered), actor=ACTOR, case="scattered")
        work.commit()

    with known.read() as reader:
        assert [row.case_id for row in reader.search("乙丙丁")] == ["scattered"]
        assert reader.search("甲乙丙丁") == ()


def test_rows_hide_the_identity_number(known: Store) -> None:
    with known.read() as reader:
        (row,) = reader.search("张三")

    assert row.id_masked == mask_number(CARD)
    assert CARD not in repr(row)
    assert row.applicant == "张三"


def test_the_latest_case_fills_in_a_known_applicant(known: Store, clock: HandClock) -> None:
    clock.pass_by(timedelta(days=3))
    moved = replace(received(126).applicant, address="演示县新路1号")
    with known.begin() as work:
        work.append(received(126, moved), actor=ACTOR, case="later")
        work.commit()

    with known.read() as reader:
        found = reader.applicant("resident", CARD)
        assert found is not None
        assert (found.person.address, found.case_id) == ("演示县新路1号", "later")
        assert found.received_on.isoformat() == "2026-03-05"
        assert reader.applicant("uscc", CARD) is None


def test_scanned_numbers_open_the_case(known: Store) -> None:
    with known.read() as reader:
        for number in (NUMBER, "演政收〔2026〕000045号"):
            case = reader.case_by_number(number)
            assert case is not None
            assert case.id == "zhang"
        assert reader.case_by_number("99010120260001230") is None


def test_pages_follow_each_other_without_gap_or_repetition(store: Store, clock: HandClock) -> None:
    for number in range(1, 24):
        with store.begin() as work:
            work.append(received(number), actor=ACTOR, case=f"c{number}")
            work.commit()
        if number % 3:
            clock.pass_by(timedelta(seconds=1))
    seen: list[str] = []
    with store.read() as reader:
        page = reader.worklist("to_accept", limit=5)
        while page:
            seen += [row.case_id for row in page]
            page = reader.worklist("to_accept", after=page[-1].place, limit=5)

    assert seen == [f"c{number}" for number in range(23, 0, -1)]


def test_overdue_is_what_is_due_before_today_the_oldest_first(store: Store, clock: HandClock) -> None:
    with store.begin() as work:
        for number, day in ((1, 20), (2, 9), (3, 12)):
            work.append(received(number), actor=ACTOR, case=f"c{number}")
            work.append(accepted(accepted_day(day)), actor=ACTOR, case=f"c{number}")
        work.append(received(4), actor=ACTOR, case="done in time")
        work.append(accepted(accepted_day(9)), actor=ACTOR, case="done in time")
        work.append(decided(), actor=ACTOR, case="done in time")
        work.commit()
    with store.read() as reader:
        assert reader.counts()[Queue.OVERDUE] == 0
    clock.pass_by(timedelta(days=12))

    with store.read() as reader:
        assert [row.case_id for row in reader.worklist("overdue")] == ["c2", "c3"]
        first = reader.worklist("overdue", limit=1)
        assert [row.case_id for row in reader.worklist("overdue", after=first[0].place)] == ["c3"]
        counts = reader.counts()
        assert (counts[Queue.OVERDUE], counts[Queue.IN_REVIEW], counts[Queue.TO_PRINT]) == (2, 3, 1)
        assert reader.counts(window="w9")[Queue.ALL] == 0
        assert reader.worklist("in_review", window="w9") == ()


def accepted_day(day: int) -> Any:
    return accepted().promise.due_on.replace(day=day)


def test_day_counts_are_the_journal_of_the_day(known: Store, clock: HandClock) -> None:
    clock.pass_by(timedelta(days=1))
    with known.begin() as work:
        work.append(accepted(), actor=ACTOR, case="zhang")
        work.commit()

    with known.read() as reader:
        today = {(one.kind, one.item): one.count for one in reader.day_counts(clock.now().date())}
        before = {
            (one.kind, one.item): one.count
            for one in reader.day_counts((clock.now() - timedelta(days=1)).date())
        }
    assert today == {("case.accepted", "elderly_card"): 1}
    assert before["case.received", "elderly_card"] == 2
    assert before["number.block_leased", ""] == 3


@given(st.text(max_size=30))
def test_every_piece_of_a_text_has_only_pairs_that_are_indexed(text: str) -> None:
    line = normalise(text)
    indexed = index_text(line).split()

    for start in range(len(line)):
        for end in range(start + 2, len(line) + 1):
            assert set(pairs(line[start:end])) <= set(indexed)


# a page of the newest; what is open; the words asked for; tables of a few rows
HARMLESS = (
    "case_row USING INDEX case_row_updated",
    "case_row USING INDEX case_row_unsent",
    "case_row USING INDEX case_row_attention",
    "transfer USING INDEX transfer_attention",
    "transfer USING COVERING INDEX transfer_unsent",
    "misfit USING",
    "blank USING COVERING INDEX blank_open",
    "attachment USING COVERING INDEX attachment_unsent",
    "case_text VIRTUAL TABLE INDEX",
    "original USING INDEX original_open",
    "slip USING INDEX slip_open",
    "rating USING INDEX rating_open",
    "supervision_mark USING INDEX supervision_open",
    "day_session USING INDEX day_session_open",
    *("number_block", "blank_range", "queue_count", "due_count", "level_count", "head", "draft"),
)


def ask_of_the_day(books: DayBooks, on: date) -> None:
    """Ask everything that the screen of the day asks."""
    books.open_session()
    books.sessions(on)
    books.tickets(on)
    books.waiting(on)
    books.in_hand(on)
    books.ticket("t")
    books.ticket_numbered(on, "A001")
    books.drawn(on, "A")
    books.visits(on)
    books.open_originals()
    books.open_originals("zhang")
    books.open_slips()
    books.open_slip(NUMBER)
    books.fees(on)
    books.fee("演政费〔2026〕000001号")
    books.is_rated("zhang")
    books.open_ratings()
    books.open_marks()
    books.tallies(on, on)
    assert list(books.entries(on))


def test_no_question_of_daily_work_reads_a_whole_table(known: Store) -> None:
    """What is asked on the way of one case must not grow with all cases: SQLite's plans name no full scan."""
    plans: list[str] = []

    def explain(_c: Any, cursor: Any, statement: str, parameters: Any, _x: Any, many: bool) -> None:  # noqa: FBT001
        if many or not statement.startswith(("SELECT", "UPDATE", "DELETE")):
            return
        cursor.execute("EXPLAIN QUERY PLAN " + statement, parameters)
        plans.extend(f"{row[3]} | {statement[:200]}" for row in cursor.fetchall())

    for engine in (known._readers, known._writer):
        event.listen(engine, "before_cursor_execute", explain)
    with known.read() as reader:
        for query in (CARD, "0019", "张三", "张", "zs", NUMBER, "12"):
            reader.search(query)
        for queue in Queue:
            first = reader.worklist(queue)
            reader.worklist(queue, after=first[0].place if first else None)
        reader.counts()
        reader.history("zhang")
        reader.outbox()
        reader.quarantine()
        reader.unfinished()
        reader.applicant("resident", CARD)
        reader.case_by_number("演政收〔2026〕000045号")
        reader.day_counts(known.clock.now().date())
        ask_of_the_day(DayBooks(reader), known.clock.now().date())
    known.transfer.position()
    known.transfer.record_verdicts("e1", 3, 2)
    with known.begin() as work:
        work.append(accepted(), actor=ACTOR, case="zhang")
        work.commit()

    scans = [plan.removeprefix("SCAN ") for plan in plans if plan.startswith("SCAN ")]
    assert [plan for plan in scans if not plan.startswith(HARMLESS)] == []
    assert len(plans) > 50
