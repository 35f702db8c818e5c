"""The table of steps T14-T19: from the window to the decision (行政许可法 arts. 34, 36, 38, 42, 45-48)."""

from window_client.domain.case import events as ev
from window_client.domain.case.parts import UNDECIDED, Status
from window_client.domain.case.parts import DocumentKind as Paper
from window_client.domain.case.step_row import Step
from window_client.domain.hall import Role

_ACT = "行政许可法"
_ACCEPTED = frozenset({Status.ACCEPTED})
_IN_HAND = frozenset({Status.ACCEPTED, Status.IN_REVIEW})
_REVIEWERS = frozenset({Role.DEPARTMENT, Role.APPROVER})
_DECIDERS = frozenset({Role.DEPARTMENT, Role.APPROVER, Role.ORGAN_HEAD})
_APPROVERS = frozenset({Role.APPROVER, Role.ORGAN_HEAD, Role.SUPERVISOR})
_HEADS = frozenset({Role.ORGAN_HEAD, Role.GOVERNMENT_HEAD})

REVIEW_STEPS = (
    Step(
        id="T14", name="移交部门（物料转移）", event=ev.Dispatched, states=_ACCEPTED,
        ground=f"{_ACT}第二十六条", papers=(Paper.TRANSFER_SLIP,), clock="不变",
        refusals=("already_dispatched",), refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T14a", name="部门签收", event=ev.TakenOn, states=_ACCEPTED, leads_to=Status.IN_REVIEW,
        ground=f"{_ACT}第三十四条", clock="不变", at_desk=_REVIEWERS, refusals=("incomplete",),
        refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T14b", name="审查意见（技术审查、处室审查、第二级审批）", event=ev.StageReviewed,
        states=frozenset({Status.IN_REVIEW}), ground=f"{_ACT}第三十四条", clock="不变",
        at_window="own_decision", at_desk=_DECIDERS, second=_REVIEWERS, other_person=True,
        refusals=("stage_taken", "incomplete"),
        refused_by_rule=("case.reason_missing", "case.second_person", "case.stage_order"),
    ),
    Step(
        id="T15", name="特别程序开始", event=ev.SpecialProcedureStarted, states=_IN_HAND,
        leads_to=Status.SPECIAL_PROCEDURE, ground=f"{_ACT}第四十五条",
        papers=(Paper.SPECIAL_PROCEDURE_NOTICE,), clock="第四十五条所列八种暂停计时，其他不暂停",
        at_window="own_decision", at_desk=_REVIEWERS, second=_APPROVERS, binding=True,
        refusals=("incomplete", "special_overlap"),
        refused_by_rule=("case.reason_missing", "case.second_person", "case.special_days_missing"),
    ),
    Step(
        id="T16", name="特别程序结束", event=ev.SpecialProcedureEnded,
        states=frozenset({Status.SPECIAL_PROCEDURE}), ground=f"{_ACT}第四十五条", clock="恢复计时",
        at_window="own_decision", at_desk=_REVIEWERS, binding=True, refusals=("special_dates", "incomplete"),
        refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T16a", name="告知听证权利", event=ev.HearingOffered, states=_IN_HAND,
        ground=f"{_ACT}第四十六条、第四十七条", papers=(Paper.HEARING_RIGHT_NOTICE,),
        clock="申请听证期限（五个工作日）起算", at_window="own_decision", at_desk=_REVIEWERS, binding=True,
        refusals=("hearing_state", "incomplete"), refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T16b", name="申请听证", event=ev.HearingAsked, states=UNDECIDED, ground=f"{_ACT}第四十七条",
        clock="组织听证期限（二十个工作日）起算", at_desk=_REVIEWERS, asked_by_applicant=True,
        refusals=("hearing_state", "hearing_late"),
    ),
    Step(
        id="T16c", name="放弃听证", event=ev.HearingWaived, states=UNDECIDED, ground=f"{_ACT}第四十七条",
        clock="不变", at_desk=_REVIEWERS, asked_by_applicant=True, refusals=("hearing_state",),
    ),
    Step(
        id="T16d", name="听证通知", event=ev.HearingCalled, states=UNDECIDED,
        ground=f"{_ACT}第四十八条第一款第（一）项", papers=(Paper.HEARING_NOTICE,),
        clock="举行七个工作日前通知", at_window="own_decision", at_desk=_REVIEWERS, binding=True,
        refusals=("hearing_state", "hearing_late", "same_person", "incomplete"),
        refused_by_rule=("case.reason_missing", "case.hearing_dates"),
    ),
    Step(
        id="T16e", name="举行听证", event=ev.HearingHeld, states=UNDECIDED,
        ground=f"{_ACT}第四十八条第一款第（五）项", papers=(Paper.HEARING_RECORD,), clock="不变",
        at_window="own_decision", at_desk=_REVIEWERS, refusals=("hearing_state", "incomplete"),
        refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T16f", name="告知利害关系人", event=ev.ThirdPartyNotified, states=UNDECIDED,
        ground=f"{_ACT}第三十六条", papers=(Paper.THIRD_PARTY_NOTICE,), clock="陈述申辩期限起算",
        at_window="own_decision", at_desk=_REVIEWERS, refusals=("incomplete",),
        refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T16g", name="听取利害关系人意见", event=ev.ThirdPartyHeard, states=UNDECIDED,
        ground=f"{_ACT}第三十六条", clock="陈述申辩期限停止", at_desk=_REVIEWERS, refusals=("unknown_party",),
    ),
    Step(
        id="T17", name="延长办理期限", event=ev.Extended, states=_IN_HAND, ground=f"{_ACT}第四十二条",
        papers=(Paper.EXTENSION_NOTICE,),
        clock="延长一次：本机关负责人批准十个工作日，本级政府负责人批准十五个工作日",
        at_window="own_decision", at_desk=_DECIDERS, second=_HEADS, binding=True,
        refusals=("already_extended", "extension_late", "incomplete"),
        refused_by_rule=(
            "case.reason_missing", "case.second_person", "case.extension_too_late",
            "case.extension_not_offered", "case.already_extended",
        ),
    ),
    Step(
        id="T18", name="准予决定", event=ev.Decided, states=_IN_HAND, leads_to=Status.GRANTED,
        ground=f"{_ACT}第三十八条第一款", papers=(Paper.GRANT_DECISION, Paper.RESULT_PROOF),
        clock="办理期限停止；送达期限（十个工作日）起算；告知承诺的核查期限起算", at_window="own_decision",
        at_desk=_DECIDERS, binding=True, refusals=("hearing_open", "third_party_open"),
        refused_by_rule=(
            "case.not_decided_here", "case.opinions_missing", "case.hearing_open", "case.third_party_open",
            "case.same_person",
        ),
    ),
    Step(
        id="T19", name="不予许可决定", event=ev.Decided, states=_IN_HAND, leads_to=Status.REFUSED,
        ground=f"{_ACT}第三十八条第二款", papers=(Paper.REFUSAL_DECISION,), clock="办理期限停止",
        at_window="own_decision", at_desk=_DECIDERS, binding=True,
        refusals=("hearing_open", "third_party_open"),
        refused_by_rule=(
            "case.reason_missing", "case.opinions_missing", "case.hearing_open", "case.third_party_open",
            "case.same_person",
        ),
    ),
)  # fmt: skip
