"""What holds of the clocks of any case on any day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.domain.clocks.a_case import (
    CALENDAR,
    ITEM,
    MARKS,
    a_case,
    accepted,
    decided,
    extension,
    moment,
    special,
)
from window_client.domain.case.parts import (
    MaterialVerdict,
    Status,
    Verdict,
)
from window_client.domain.case.proceedings import PAUSING_KINDS
from window_client.domain.case.state import Case
from window_client.domain.clocks.clocks import clocks_of, explain
from window_client.domain.clocks.dates import dates_of
from window_client.domain.clocks.parts import ClockKind, ClockState
from window_client.domain.clocks.thresholds import Mark, Marks, Thresholds
from window_client.domain.deadline import Light
from window_client.domain.units import Span

LIGHTS: tuple[Light, ...] = ("none", "alert", "yellow", "red")

near = st.integers(0, 40).map(lambda n: date(2026, 1, 5) + timedelta(days=n))
kinds = st.sampled_from([*PAUSING_KINDS, "publicity", "other"])


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A case somewhere on its way, with all that may stand in it."""
    start = draw(near)
    spans = draw(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 12), kinds), max_size=3))
    procedures = tuple(
        special(start + timedelta(days=a), start + timedelta(days=a + b), kind, needed=b)
        for a, b, kind in spans
    )
    running = draw(st.none() | st.integers(0, 30))
    if running is not None:
        procedures += (special(start + timedelta(days=running), None, draw(kinds)),)
    unit = draw(st.sampled_from(["workday", "calendar", "month", "hour"]))
    statutory = draw(st.none() | st.builds(Span, count=st.integers(5, 30)))
    case = accepted(start, draw(st.integers(0, 5 if unit == "month" else 30)), statutory=statutory)
    assert case.promise
    verdict = MaterialVerdict(
        material="plan", verdict=Verdict.DEFERRED, due_on=start + timedelta(days=draw(st.integers(0, 20)))
    )
    ended = draw(st.sampled_from(["", "granted", "refused", "withdrawn", "received"]))
    if ended == "received":
        return a_case(start, updated_at=moment(start))
    decision = decided(start + timedelta(days=draw(st.integers(0, 30))), granted=ended == "granted")
    return replace(
        case,
        promise=replace(case.promise, unit=unit),
        special=procedures,
        extension=draw(st.none() | st.just(extension(start, start))),
        verdicts=draw(st.sampled_from([(), (verdict,)])),
        decision=decision if ended in ("granted", "refused") else None,
        status={"": Status.ACCEPTED, "withdrawn": Status.WITHDRAWN}.get(ended, Status(ended or "accepted")),
    )


marks = (
    st.builds(Mark, left=st.integers(-3, 6)) | st.builds(Mark, used_percent=st.integers(0, 200)) | st.none()
)
sets_of_marks = st.builds(Thresholds, default=st.builds(Marks, alert=marks, yellow=marks, red=marks))


@given(cases(), st.integers(-3, 120))
def test_used_and_left_are_the_total_of_every_clock(case: Case, later: int) -> None:
    today = date(2026, 1, 5) + timedelta(days=later)

    for clock in clocks_of(case, ITEM, CALENDAR, moment(today), MARKS):
        assert clock.used >= 0
        assert clock.used + clock.remaining == clock.total
        assert (clock.due_on is None) <= (clock.state in (ClockState.PAUSED, ClockState.VOID, ClockState.MET))
        if clock.state is ClockState.RUNNING and clock.due_on:
            assert clock.due_on >= today
        steps = explain(clock, CALENDAR, today)
        numbers = [step.counted for step in steps if step.counted is not None]
        assert numbers == list(range(1, len(numbers) + 1))


@given(cases(), sets_of_marks, st.integers(-3, 120))
def test_the_dates_kept_for_the_lists_say_what_the_clocks_say(
    case: Case, marks: Thresholds, later: int
) -> None:
    """The light that a list shows from four stored days is the gravest of the case's clocks, on any day."""
    today = date(2026, 1, 5) + timedelta(days=later)
    found = clocks_of(case, None, CALENDAR, moment(today), marks)
    kept = dates_of(case, CALENDAR, marks)
    begun = [clock for clock in found if clock.begins_on <= today]

    assert kept.level(today) == max((clock.level for clock in begun), key=LIGHTS.index, default="none")
    due = [clock.due_on for clock in found if clock.running and clock.due_on and clock.kind in _LISTED]
    assert kept.due_on == min(due, default=None)


_LISTED = frozenset(ClockKind) - {ClockKind.RECONSIDERATION, ClockKind.LITIGATION}


@given(cases(), st.integers(0, 120))
def test_lights_only_get_graver_while_nothing_happens(case: Case, later: int) -> None:
    kept = dates_of(case, CALENDAR, MARKS)
    today = date(2026, 1, 5) + timedelta(days=later)

    assert LIGHTS.index(kept.level(today)) <= LIGHTS.index(kept.level(today + timedelta(days=1)))
