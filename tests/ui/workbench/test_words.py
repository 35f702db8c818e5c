"""The sentences of the workbench, at their edges."""

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from tests.ui.counter_fixture import MONDAY_MORNING
from ui.widgets.tone import Tone
from ui.workbench.bench_words import as_of, greeting, notices, pills, step_words
from ui.workbench.case_words import (
    due_cell,
    light_states,
    queue_words,
    short_moment,
    status_words,
    sync_cell,
)
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
    ("due", "firsts", "words", "tone"),
    [
        (None, (None, None, None), "—", Tone.NEUTRAL),
        (4, (1, 4, 5), "11-27", Tone.NEUTRAL),
        (4, (0, 4, 5), "11-27 将到期", Tone.WARNING),
        (1, (-2, 1, 2), "11-24 明天到期", Tone.WARNING),
        (0, (-3, 1, 2), "11-23 今天到期", Tone.WARNING),
        (0, (-3, 0, 1), "11-23 黄牌", Tone.WARNING),
        (-2, (-5, -1, 3), "11-21 黄牌", Tone.WARNING),
        (-2, (-5, -1, 0), "11-21 红牌", Tone.ERROR),
        (-2, (None, None, None), "11-21 逾期 2 天", Tone.WARNING),
        (-2, (-5, None, None), "11-21 逾期 2 天", Tone.WARNING),
        (43, (None, None, None), "2027-01-05", Tone.NEUTRAL),
    ],
)
def test_a_day_that_is_near_or_past_is_lit_in_words(
    due: int | None, firsts: tuple[int | None, ...], words: str, tone: Tone
) -> None:
    first = dict(zip(("alert_on", "yellow_on", "red_on"), map(after, firsts), strict=True))
    cell = due_cell(replace(row(after(due)), clock="delivery", **first), TODAY)

    assert (cell.text, cell.tone) == (words, tone)
    assert due is None or cell.hint == f"送达 {words}"


def after(days: int | None) -> date | None:
    return None if days is None else TODAY + timedelta(days=days)


def test_an_estimate_says_so() -> None:
    assert due_cell(replace(row(date(2027, 1, 5)), due_known=False), TODAY).text == "预计 2027-01-05"


def test_no_light_once_the_clock_has_stopped() -> None:
    assert due_cell(row(None, Queue.TO_DELIVER), TODAY).tone is Tone.NEUTRAL


def test_lights_are_named_and_the_gravest_comes_first() -> None:
    counts = dict.fromkeys(Queue, 0) | {Queue.RED: 2, Queue.ALERT: 7}
    lights = light_states(counts)

    assert [(one.words, one.count) for one in lights] == [("红牌", 2), ("黄牌", 0), ("临期提醒", 7)]


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


def test_what_was_never_fetched_is_not_called_used_up() -> None:
    short = [Shortage(kind="numbers", name=name, left=0, never=True) for name in ("甲", "乙")]
    blank = Shortage(kind="blanks", name="某证", left=0, never=True)
    first = replace(heard(timedelta(0), *short, blank), last_contact=None)

    assert [line.words for line in notices(first)] == [
        "正在向平台领取编号，联网时几秒钟就到；领到之前还不能出具文书。",
        "还没有登记空白证照：某证。要制证的窗口请先领取并登记。",
    ]
    assert {line.tone for line in notices(first)} == {Tone.NEUTRAL}
    offline = notices(replace(first, last_contact=MONDAY_MORNING - timedelta(hours=1)))
    assert "还没有领到编号：甲、乙。联网后自动领取，之前不能出具。" in [line.words for line in offline]
    assert pills(first, signed_in_offline=False) == ()
    assert [p.words for p in pills(first, signed_in_offline=True)] == ["离线登录"]


def test_moments_are_as_short_as_they_stay_clear() -> None:
    now = MONDAY_MORNING
    moments = (now, now - timedelta(hours=10), now - timedelta(days=400))

    assert [short_moment(at, now) for at in moments] == ["09:05", "11-22 23:05", "2025-10-19"]
