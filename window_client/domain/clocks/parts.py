"""What a clock is."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from window_client.domain.deadline import Light, Period
from window_client.domain.units import Unit
from window_client.domain.values import Value


class ClockKind(StrEnum):
    """What a clock measures. Values stand in projections and in configuration: add, never change."""

    NOTICE = "notice"
    SUPPLEMENT = "supplement"
    DEFERRED = "deferred"
    PROMISED = "promised_decision"
    STATUTORY = "statutory_decision"
    STEP = "step"
    SPECIAL = "special_procedure"
    HEARING_REQUEST = "hearing_request"
    HEARING_HELD = "hearing_held"
    THIRD_PARTY = "third_party"
    DELIVERY = "delivery"
    POST_CHECK = "post_check"
    RECTIFICATION = "rectification"
    RECONSIDERATION = "reconsideration"
    LITIGATION = "litigation"


NAMES: Mapping[ClockKind, str] = MappingProxyType(
    {
        ClockKind.NOTICE: "受理或一次性告知",
        ClockKind.SUPPLEMENT: "补正",
        ClockKind.DEFERRED: "容缺补交",
        ClockKind.PROMISED: "承诺办理期限",
        ClockKind.STATUTORY: "法定办理期限",
        ClockKind.STEP: "环节时限",
        ClockKind.SPECIAL: "特别程序",
        ClockKind.HEARING_REQUEST: "申请听证",
        ClockKind.HEARING_HELD: "组织听证",
        ClockKind.THIRD_PARTY: "利害关系人陈述申辩",
        ClockKind.DELIVERY: "送达",
        ClockKind.POST_CHECK: "事后核查",
        ClockKind.RECTIFICATION: "限期整改",
        ClockKind.RECONSIDERATION: "申请行政复议",
        ClockKind.LITIGATION: "提起行政诉讼",
    }
)

BASIS: Mapping[ClockKind, str] = MappingProxyType(
    {
        ClockKind.NOTICE: "行政许可法第三十二条：收到之日起五日内一次告知，逾期不告知的自收到之日起即为受理",
        ClockKind.SUPPLEMENT: "补正通知书写明的期限",
        ClockKind.DEFERRED: "容缺受理承诺书写明的期限，以到达之日为准",
        ClockKind.PROMISED: "事项的承诺时限，自受理之日起",
        ClockKind.STATUTORY: "行政许可法第四十二条：自受理之日起",
        ClockKind.STEP: "事项各环节的时限",
        ClockKind.SPECIAL: "行政许可法第四十五条：所需时间书面告知申请人",
        ClockKind.HEARING_REQUEST: "行政许可法第四十七条：被告知之日起五日内提出",
        ClockKind.HEARING_HELD: "行政许可法第四十七条：二十日内组织听证",
        ClockKind.THIRD_PARTY: "行政许可法第三十六条",
        ClockKind.DELIVERY: "行政许可法第四十四条：自作出决定之日起十日内颁发、送达",
        ClockKind.POST_CHECK: "告知承诺的事后核查期限",
        ClockKind.RECTIFICATION: "核查结果写明的整改期限",
        ClockKind.RECONSIDERATION: "行政复议法第二十条：自知道之日起六十日（自然日）",
        ClockKind.LITIGATION: "行政诉讼法第四十六条：自知道之日起六个月",
    }
)

APPLICANTS_OWN = frozenset({ClockKind.RECONSIDERATION, ClockKind.LITIGATION})
"""Periods of which the applicant alone disposes: no light, in no work list."""


class ClockState(StrEnum):
    """How a clock stands."""

    RUNNING = "running"
    PAUSED = "paused"
    MET = "met"  # done in time
    OVERDUE = "overdue"  # over, whether done late or not done at all
    VOID = "void"  # nothing is due any more


class Spec(Value, frozen=True, kw_only=True):
    """A clock before it is read: what runs from when, without a present day.

    Attributes:
        subject: Material, step or procedure.
        ended_on: Day on which it was met, None while it is open.
        void: Whether the case ended without it.
        printed_on: The last day as a paper says it.
        printed_period: From what that day was reckoned, None where people set it.
        begun_at: The moment from which hours and minutes run.
        marks: Name of the thresholds to use where it is not the kind's own.
    """

    kind: ClockKind
    period: Period
    subject: str = ""
    ended_on: date | None = None
    void: bool = False
    printed_on: date | None = None
    printed_period: Period | None = None
    begun_at: datetime | None = None
    marks: str = ""

    @property
    def open(self) -> bool:
        """Whether it still runs."""
        return self.ended_on is None and not self.void


class Clock(Value, frozen=True, kw_only=True):
    """A clock as it stands on a day. `used + remaining` is always `total`.

    Attributes:
        kind, subject: What it measures.
        due_on: Last day, None while a pause has no end.
        due_at: The moment of the end, of hours and minutes only.
        total, used, remaining: In `counted_in`; `remaining` is negative once it is overrun.
        counted_in: `workday`, `calendar` or `minute`.
        published: False where a day on the way is not published (预计).
        level: The supervision light; `none` once it is over.
        printed_on: The last day on the paper that the applicant has; it stays a fact.
        printed_anew_on: The same period by the calendar in force; where it is another day, `differs`.
        ended_on: Day on which it was met.
        next_workday_on: First working day after a last day that is off.
        period: From which `explain` tells every day.
    """

    kind: ClockKind
    subject: str = ""
    begins_on: date
    due_on: date | None
    due_at: datetime | None = None
    state: ClockState
    total: int
    used: int
    remaining: int
    counted_in: Unit
    published: bool = True
    level: Light = "none"
    printed_on: date | None = None
    printed_anew_on: date | None = None
    ended_on: date | None = None
    next_workday_on: date | None = None
    begun_at: datetime | None = None
    period: Period

    @property
    def differs(self) -> bool:
        """Whether the calendar in force gives another day than the one that was printed."""
        anew = self.printed_anew_on
        return self.printed_on is not None and anew is not None and anew != self.printed_on

    @property
    def running(self) -> bool:
        """Whether something is still due."""
        return self.ended_on is None and self.state is not ClockState.VOID
