"""The sentences of the workbench, at their edges."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.ui.counter_fixture import MONDAY_MORNING
from ui.widgets.tone import Tone
from ui.workbench.bench_words import as_of, greeting, notices, pills, step_words
from ui.workbench.case_words import due_cell, queue_words, short_moment, status_words, sync_cell
from window_client.domain.case.parts import Status
from window_client.services.overview import Overview, Shortage
from window_client.store.rows import CaseRow, Place, Queue, SyncState

TODAY = date(2026, 11, 23)


def heard(ago: timedelta, *short: Shortage) -> Overview:
    return Overview(at=MONDAY_MORNING, last_contact=MONDAY_MORNING - ago, counts={}, shortages=short)


def row(due_on: date | None, queue: Queue = Queue.IN_REVIEW, sync: SyncState = SyncState.ACKED) -> CaseRow:
    return CaseRow(
        case_id="c", number="1", item="elderly_card", applicant="张三", id_masked="*", status=Status.ACCEPTED,
        queue=queue, due_on=due_on, updated_at=MONDAY_MORNING, window="w3", unsent=0, sync=sync,
        place=Place(key=1, no=1),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("hour_utc", "words"),
    [(1, "上午好"), (3, "上午好"), (4, "下午好"), (9, "下午好"), (10, "晚上好"), (17, "上午好")],
)
def test_the_greeting_follows_the_halls_clock(hour_utc: int, words: str) -> None:
    assert greeting("王小明", datetime(2026, 11, 23, hour_utc, 30, tzinfo=UTC)) == f"王小明，{words}"


@pytest.mark.parametrize(
    ("due_on", "words", "tone"),
    [
        (None, "—", Tone.NEUTRAL),
        (TODAY - timedelta(days=2), "11-21 逾期 2 天", Tone.ERROR),
        (TODAY, "11-23 今天到期", Tone.WARNING),
        (TODAY + timedelta(days=1), "11-24 明天到期", Tone.WARNING),
        (TODAY + timedelta(days=3), "11-26 将到期", Tone.WARNING),
        (TODAY + timedelta(days=4), "11-27", Tone.NEUTRAL),
        (date(2027, 1, 5), "2027-01-05", Tone.NEUTRAL),
    ],
)
def test_a_day_that_is_near_or_past_is_lit(due_on: date | None, words: str, tone: Tone) -> None:
    cell = due_cell(row(due_on), TODAY)

    assert (cell.text, cell.tone) == (words, tone)


def test_no_alarm_once_the_clock_has_stopped() -> None:
    assert due_cell(row(TODAY - timedelta(days=9), Queue.TO_DELIVER), TODAY).tone is Tone.NEUTRAL


def test_never_reported_before_the_platforms_word() -> None:
    said = {state: sync_cell(row(None, sync=state)).text for state in SyncState}

    assert said[SyncState.PENDING] == "待发送"
    assert said[SyncState.HELD] == "需处理"
    assert said[SyncState.ACKED] == "已上报"


def test_every_list_and_state_has_words() -> None:
    assert len({queue_words(queue) for queue in Queue}) == len(Queue)
    assert all(status_words(status) for status in Status)
    assert step_words("from another version") == "选择事项"


def test_age_is_calm_at_first_and_a_warning_after_a_day() -> None:
    assert notices(heard(timedelta(minutes=5))) == ()
    [calm] = notices(heard(timedelta(minutes=50)))
    [warning] = notices(heard(timedelta(days=3)))

    assert calm.tone is Tone.NEUTRAL
    assert calm.words.startswith("离线：最近联网 08:15。")
    assert warning.tone is Tone.WARNING
    assert warning.words.startswith("本机数据已 3 天没有更新（最近联网 11-20 09:05）")


def test_data_as_of_and_the_pill_follow_the_line() -> None:
    assert as_of(heard(timedelta(minutes=20))) == "数据截至 08:45"
    assert pills(heard(timedelta(minutes=1)), signed_in_offline=True) == ()
    assert [p.words for p in pills(heard(timedelta(hours=1)), signed_in_offline=False)] == ["离线"]


def test_shortages_are_joined_by_cause() -> None:
    short = [Shortage(kind="numbers", name=name, left=0) for name in ("甲", "乙", "丙", "丁")]
    lines = notices(heard(timedelta(0), *short, Shortage(kind="blanks", name="某证", left=7)))

    assert [line.words for line in lines] == [
        "编号已用完：甲、乙、丙 等 4 种。联网后自动领取，之前不能出具。",
        "空白证照快用完：某证（剩 7）。请及时领取。",
    ]
    assert [line.tone for line in lines] == [Tone.ERROR, Tone.WARNING]


def test_moments_are_as_short_as_they_stay_clear() -> None:
    now = MONDAY_MORNING
    moments = (now, now - timedelta(hours=10), now - timedelta(days=400))

    assert [short_moment(at, now) for at in moments] == ["09:05", "11-22 23:05", "2025-10-19"]
