"""The daily report says what the journal says: every entry once, lines add up, the tally agrees."""

from collections import Counter as Count
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from printing.pages import page_count, page_text
from tests.builders import HandClock as StoreClock
from tests.builders import act, enrolled
from tests.services.day.day_desk import CARD, COLLEAGUE, a_day, let_in_colleague, receive
from tests.ui.counter_fixture import HandClock
from window_client.clock import hall_day
from window_client.domain.case.parts import Verdict
from window_client.domain.day.events import Card, KeptOriginal, VisitOutcome, VisitRecorded
from window_client.domain.day.report import COLUMNS
from window_client.domain.day.session import Closing
from window_client.errors import WindowClientError
from window_client.services.counter import Counter
from window_client.services.day.figures import figures_of
from window_client.services.day.ratings import Opinion
from window_client.services.day.supervision import CardGiven
from window_client.store.day_reader import DayBooks
from window_client.store.store import Store


def journal_of(store: Store, on: date) -> list[str]:
    """Kinds of the own entries of a day, read from the journal itself."""
    with store.read() as reader:
        rows = reader.connection.exec_driver_sql("SELECT day, kind FROM journal").all()
    return [kind for day, kind in rows if day == on.isoformat()]


def check(store: Store, on: date) -> None:
    """Every promise of the report, against the journal."""
    with store.read() as reader:
        figures = figures_of(reader, on)
        tallies = DayBooks(reader).tallies(on, on)
    kinds = Count(journal_of(store, on))
    assert figures.entries == sum(figures.figures.values()) == kinds.total()
    by_kind: Count[str] = Count()
    for figure, n in figures.figures.items():
        by_kind[figure.partition("/")[0]] += n
    assert by_kind == kinds
    for lines in (figures.by_item, figures.by_clerk):
        for column in COLUMNS:
            assert sum(line.counts[column] for line in lines) == figures.total[column]
    tallied: Count[str] = Count()
    for one in tallies:
        tallied[one.figure] += one.n
    assert dict(tallied) == figures.figures


steps = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 40), st.integers(0, 30)), max_size=25)
"""Which of four cases, which lawful step, how many hours later."""


@pytest.mark.slow
@settings(max_examples=30)
@given(steps)
def test_figures_of_each_day_are_those_of_the_journal(history: list[tuple[int, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        clock = StoreClock()
        store = enrolled(Path(folder), clock)
        first = hall_day(clock.now())
        try:
            for case, choice, hours in history:
                act(store, f"case-{case}", choice)
                clock.pass_by(timedelta(hours=hours))
            for days in range((hall_day(clock.now()) - first).days + 1):
                check(store, first + timedelta(days=days))
        finally:
            store.close()


def _try(act_: object, *given_: object) -> None:
    try:
        act_(*given_)  # type: ignore[operator]
    except WindowClientError:
        return


def busy(counter: Counter, clock: HandClock, choices: list[int]) -> None:
    """Do things that a clerk does; what the rules refuse is left."""
    day, numbers = counter.day, iter(range(10_000))
    visit = VisitRecorded(visit="", outcome=VisitOutcome.CONSULTED, item=CARD)
    cases = [receive(counter, number=next(numbers))]
    acts = (
        lambda: cases.append(receive(counter, number=next(numbers))),
        day.tickets.draw,
        day.tickets.call_next,
        lambda: [day.tickets.skip(one.id) for one in day.tickets.today() if one.state == "called"],
        lambda: [
            day.visits.record(replace(visit, ticket=one.id))
            for one in day.tickets.today()
            if one.state == "called"
        ],
        lambda: day.visits.record(visit),
        lambda: day.fees.charge(CARD, "card", payer="张三"),
        lambda: [day.fees.cancel(one.number, "错开", COLLEAGUE) for one in day.fees.today()[:1]],
        lambda: day.originals.keep(cases[-1].number, (KeptOriginal(material="m", name="正本"),)),
        lambda: [
            day.originals.hand_back(one.keeping, ["m"], "张三") for one in day.originals.lying_here()[:1]
        ],
        lambda: day.ratings.rate_case(cases[-1].id, Opinion(level=4)),
        lambda: day.supervision.mark(CardGiven(card=Card.RED, ground="other", text="x", by="y")),
        lambda: counter.intake.accept(cases[-1].id, cases[-1].revision),
    )
    for choice in choices:
        _try(acts[choice % len(acts)])
        clock.pass_by(timedelta(minutes=3))


@pytest.mark.slow
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.integers(0, 12), max_size=40))
def test_a_busy_day_adds_up_and_survives_a_rebuild(choices: list[int]) -> None:
    with TemporaryDirectory() as folder:
        clock = HandClock()
        with a_day(Path(folder), clock) as counter:
            let_in_colleague(counter)
            counter.day.opening.open()
            busy(counter, clock, choices)
            today = counter.day.figures.today()
            check(counter.desk.store, today)
            figures, receipts = counter.day.figures.day(today), counter.day.fees.today()
            assert figures.fees.balance_cents == sum(one.cents for one in receipts if not one.cancelled)
            served = [one for one in counter.day.tickets.today() if one.state == "served"]
            assert figures.service.count == len(served) == figures.count("ticket.served")
            assert figures.service.seconds == sum(one.service_s or 0 for one in served)
            lying = len(counter.day.originals.lying_here())
            assert figures.originals_kept - figures.originals_returned == lying
            assert counter.desk.store.rebuild(keep=False).differences == ()


@pytest.fixture
def monday(tmp_path: Path) -> Iterator[Counter]:
    clock = HandClock()
    with a_day(tmp_path, clock) as counter:
        let_in_colleague(counter)
        counter.day.opening.open()
        receive(counter, number=1)
        spare = receive(counter, Verdict.DEFECTIVE, number=2)
        counter.intake.request_correction(spare.id, spare.revision)
        called = counter.day.tickets.call(counter.day.tickets.draw().number)
        clock.pass_by(timedelta(minutes=5))
        counter.day.visits.record(
            VisitRecorded(visit="", outcome=VisitOutcome.CONSULTED, item=CARD, ticket=called.id)
        )
        counter.day.fees.charge(CARD, "card", payer="张三")
        counter.day.ratings.rate_case(spare.id, Opinion(level=2, reasons=("trips",)))
        blanks = counter.day.opening.situation().blanks
        counter.day.opening.close(Closing(counted=blanks, note="离线"))
        yield counter


def test_the_printed_report_says_the_same_figures(monday: Counter) -> None:
    report = monday.day.figures.report(monday.day.figures.today())
    pdf = monday.day.figures.pdf(report)
    text = "".join(page_text(pdf, page) for page in range(page_count(pdf))).replace("\n", " ")

    for words in (
        "窗口工作日报",
        "3号综合窗口",
        "老年人优待证",
        "合计",
        "平均办理 5 分 00 秒",
        "8.00 元",
        "不满意",
    ):
        assert words.replace(" ", "") in text.replace(" ", ""), words
    assert f"条目合计{report.figures.entries}" in text.replace(" ", "")
    assert monday.day.figures.pdf(report) == pdf


def test_statistics_add_up_three_ways(monday: Counter) -> None:
    today = monday.day.figures.today()
    found = monday.day.figures.statistics(today - timedelta(days=30), today)

    for groups in (found.by_clerk, found.by_item, found.by_day):
        summed: Count[str] = Count()
        for counts in groups.values():
            summed.update(counts)
        assert dict(sorted(summed.items())) == found.total
    assert found.by_item[CARD]["case.received"] == 2
    with pytest.raises(WindowClientError, match="period_too_long"):
        monday.day.figures.statistics(today, today - timedelta(days=1))
