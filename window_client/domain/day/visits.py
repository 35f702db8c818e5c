"""The visit log: every visit leaves a trace, also one without a case, and none needs personal data."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from window_client.domain.day import refusals as no
from window_client.domain.day.events import VisitOutcome, VisitRecorded

OTHER = "other"
LONGEST_VISIT_MIN = 600
MOST_TEXT = 200

OUTCOMES: Mapping[VisitOutcome, str] = MappingProxyType(
    {
        VisitOutcome.CASE: "办理业务",
        VisitOutcome.CONSULTED: "咨询",
        VisitOutcome.SENT_ON: "转其他窗口或者部门",
        VisitOutcome.TAKEN_HOME: "材料不齐，当场带回",
        VisitOutcome.LEFT: "未办离开",
    }
)

REASONS: Mapping[VisitOutcome, Mapping[str, str]] = MappingProxyType(
    {
        VisitOutcome.SENT_ON: {
            "other_window": "本大厅其他窗口办理",
            "other_hall": "其他大厅或者机构办理",
            "department": "由主管部门直接办理",
            OTHER: "其他",
        },
        VisitOutcome.TAKEN_HOME: {
            "missing": "材料缺少",
            "expired": "材料过期",
            "defective": "材料不符合要求",
            "no_authority": "代理人没有授权",
            "wish": "申请人要求带回",
            OTHER: "其他",
        },
        VisitOutcome.LEFT: {
            "waited": "等候时间长",
            "system": "系统或者设备中断",
            "wish": "申请人改日再来",
            OTHER: "其他",
        },
    }
)
"""Coded reasons of the outcomes that need one."""

_PERSONS_NUMBER = re.compile(r"\d{7}|\d{17}[\dXx]")


def check(visit: VisitRecorded) -> VisitRecorded:
    """Return a visit that may be recorded, its text trimmed.

    Raises:
        VisitReasonMissing, VisitTimeInvalid, PersonalDataInVisit: It may not.
    """
    known = REASONS.get(visit.outcome, {})
    if known and visit.reason not in known:
        raise no.VisitReasonMissing
    if visit.reason == OTHER and not visit.text.strip():
        raise no.VisitReasonMissing
    if visit.minutes is not None and not 0 <= visit.minutes <= LONGEST_VISIT_MIN:
        raise no.VisitTimeInvalid
    if _PERSONS_NUMBER.search(visit.text):
        raise no.PersonalDataInVisit
    return _trimmed(visit)


def _trimmed(visit: VisitRecorded) -> VisitRecorded:
    return VisitRecorded(
        visit=visit.visit,
        outcome=visit.outcome,
        item=visit.item,
        reason=visit.reason if visit.outcome in REASONS else "",
        text=visit.text.strip()[:MOST_TEXT],
        missing=visit.missing,
        minutes=visit.minutes,
        ticket=visit.ticket,
        cases=visit.cases,
    )
