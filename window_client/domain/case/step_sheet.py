"""The table of steps as a Markdown page: `STEPS.md` beside this module is its text, `steps` its command."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from window_client.domain.case.parts import Status
from window_client.domain.case.step_row import Step
from window_client.domain.case.steps import STEPS
from window_client.domain.documents.words import TITLES
from window_client.domain.hall import Role

ROLE_WORDS: Mapping[Role, str] = MappingProxyType(
    {
        Role.CLERK: "窗口人员",
        Role.SUPERVISOR: "首席代表（授权人）",
        Role.DEPARTMENT: "部门审查人",
        Role.APPROVER: "决定人",
        Role.ORGAN_HEAD: "机关负责人",
        Role.GOVERNMENT_HEAD: "本级政府负责人",
    }
)
STATUS_WORDS: Mapping[Status, str] = MappingProxyType(
    {
        Status.RECEIVED: "已收件",
        Status.CORRECTION_REQUESTED: "待补正",
        Status.LICENCE_NOT_NEEDED: "不受理",
        Status.ACCEPTANCE_DECLINED: "不予受理",
        Status.ACCEPTED: "已受理",
        Status.IN_REVIEW: "审查中",
        Status.SPECIAL_PROCEDURE: "特别程序",
        Status.GRANTED: "准予",
        Status.REFUSED: "不予许可",
        Status.CERTIFICATE_PRODUCED: "已制证",
        Status.DELIVERED: "已送达",
        Status.COMPLETED: "已办结",
        Status.ARCHIVED: "已归档",
        Status.TERMINATED: "终止办理",
        Status.WITHDRAWN: "已撤回",
        Status.RETURNED: "已退件",
        Status.REVOKED: "已撤销",
    }
)
_HEAD = """# Steps

Made from `step_table.py` and `step_table_review.py` by `python -m window_client steps`; a test keeps it
current. Client and platform obey this one table. Who takes a step: 窗口（总是）is every window, 窗口（自办）
only for items that the window decides itself; all others at the department's desk on the platform. A second
person is named in the event; where 他人 is added it may not be the one who takes the step. Refusals: codes of
`refusal_of` (besides `state`), then codes of errors of the rules, which also know item and calendar.

"""
_COLUMNS = (
    "步骤", "名称", "状态 → 状态", "谁办理", "批准（第二人）", "依据", "文书", "时限", "有拘束力", "拒绝",
)  # fmt: skip


def sheet() -> str:
    """Return the page."""
    head = f"| {' | '.join(_COLUMNS)} |\n|{' --- |' * len(_COLUMNS)}\n"
    return _HEAD + head + "".join(f"| {' | '.join(_cells(step))} |\n" for step in STEPS)


def _cells(step: Step) -> tuple[str, ...]:
    refusals = [*step.refusals, *step.refused_by_rule]
    return (
        step.id,
        step.name,
        f"{_states(step)} → {STATUS_WORDS[step.leads_to] if step.leads_to else '不变'}",
        _actors(step),
        _roles(step.second) + ("（他人）" if step.other_person else "") if step.second else "—",
        step.ground,
        "、".join(TITLES[kind] for kind in step.papers) or "—",
        step.clock,
        "是" if step.binding else "",
        "、".join(f"`{code}`" for code in refusals) or "—",
    )


def _states(step: Step) -> str:
    if not step.states:
        return "（无）"
    if step.states == frozenset(Status):
        return "任何"
    return "、".join(STATUS_WORDS[status] for status in Status if status in step.states)


def _actors(step: Step) -> str:
    window = {"always": "窗口（总是）", "own_decision": "窗口（自办）", "never": ""}[step.at_window]
    asked = "申请人提出" if step.asked_by_applicant else ""
    return "；".join(filter(None, (asked, window, _roles(step.at_desk))))


def _roles(roles: Iterable[Role]) -> str:
    named = frozenset(roles)
    return "、".join(ROLE_WORDS[role] for role in Role if role in named)
