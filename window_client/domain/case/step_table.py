"""The table of steps T1-T13 and T20-T25; those of the review stand in `step_table_review`.

Sources: 行政许可法 arts. 29-49; 国办发〔2020〕42号 (commitment); 国务院令第716号 art. 12 (archive); the
numbers T1-T25 are those of the hall's course from receipt to rating.
"""

from window_client.domain.case import events as ev
from window_client.domain.case.parts import BEFORE_DECISION, UNDECIDED, Status
from window_client.domain.case.parts import DocumentKind as Paper
from window_client.domain.case.step_row import Step
from window_client.domain.hall import Role

ENDED = frozenset(
    {
        Status.LICENCE_NOT_NEEDED,
        Status.ACCEPTANCE_DECLINED,
        Status.REFUSED,
        Status.DELIVERED,
        Status.TERMINATED,
        Status.WITHDRAWN,
        Status.RETURNED,
        Status.REVOKED,
    }
)
"""States after which nothing but closing remains."""

_ACT = "行政许可法"
_LOCAL = "本级规定"
_RECEIVED = frozenset({Status.RECEIVED})
_SUPERVISOR = frozenset({Role.SUPERVISOR})
_ANY = frozenset(Status)
_AFTER_GRANT = frozenset(
    {
        Status.GRANTED,
        Status.CERTIFICATE_PRODUCED,
        Status.DELIVERED,
        Status.COMPLETED,
        Status.ARCHIVED,
    }
)

INTAKE_STEPS = (
    Step(
        id="T1", name="收件", event=ev.Received, states=frozenset(), leads_to=Status.RECEIVED,
        ground=f"{_ACT}第二十九条", papers=(Paper.RECEIPT, Paper.JOINT_RECEIPT, Paper.COMMITMENT),
        asked_by_applicant=True,
        clock="告知期限（五个工作日）自收件起算", refusals=("exists",),
        refused_by_rule=(
            "case.applicant_not_fit", "case.agent_without_authority", "case.form_not_valid",
            "case.commitment_not_offered", "case.item_not_in_force", "case.unknown_material",
            "case.verdict_not_allowed",
        ),
    ),
    Step(
        id="T1a", name="审核材料", event=ev.MaterialsJudged, states=_RECEIVED,
        ground=f"{_ACT}第三十二条", clock="不变",
        refused_by_rule=("case.unknown_material", "case.verdict_not_allowed"),
    ),
    Step(
        id="T2", name="不受理", event=ev.LicenceNotNeeded, states=_RECEIVED,
        leads_to=Status.LICENCE_NOT_NEEDED, ground=f"{_ACT}第三十二条第一款第（一）项",
        papers=(Paper.LICENCE_NOT_NEEDED_NOTICE,), clock="终结", binding=True,
        refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T3", name="不予受理", event=ev.AcceptanceDeclined, states=_RECEIVED,
        leads_to=Status.ACCEPTANCE_DECLINED, ground=f"{_ACT}第三十二条第一款第（二）项",
        papers=(Paper.DECLINE_NOTICE,), clock="终结", binding=True,
        refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T4", name="当场更正", event=ev.CorrectedOnTheSpot, states=_RECEIVED, asked_by_applicant=True,
        ground=f"{_ACT}第三十二条第一款第（三）项", papers=(Paper.SPOT_CORRECTION,), clock="不变",
        refusals=("not_confirmed",),
        refused_by_rule=(
            "case.nothing_changed", "case.form_not_valid", "case.unknown_material",
            "case.verdict_not_allowed",
        ),
    ),
    Step(
        id="T5", name="一次性告知补正", event=ev.CorrectionRequested, states=_RECEIVED,
        leads_to=Status.CORRECTION_REQUESTED, ground=f"{_ACT}第三十二条第一款第（四）项",
        papers=(Paper.CORRECTION_NOTICE,), clock="告知期限届满前作出即满足；补正期限起算", binding=True,
        refusals=("second_notice",),
        refused_by_rule=(
            "case.second_notice", "case.materials_open", "case.nothing_to_correct", "case.notice_too_late",
        ),
    ),
    Step(
        id="T5a", name="再次告知补正（例外）", event=ev.CorrectionRequested, states=_RECEIVED,
        leads_to=Status.CORRECTION_REQUESTED, ground=_LOCAL, papers=(Paper.CORRECTION_NOTICE,),
        clock="补正期限起算", second=_SUPERVISOR, other_person=True, binding=True,
        refusals=("second_notice",),
        refused_by_rule=(
            "case.reason_missing", "case.second_person", "case.materials_open", "case.nothing_to_correct",
        ),
    ),
    Step(
        id="T6", name="接收补正材料", event=ev.SupplementReceived, asked_by_applicant=True,
        states=frozenset({Status.CORRECTION_REQUESTED}), leads_to=Status.RECEIVED,
        ground=f"{_ACT}第三十二条第一款第（五）项", papers=(Paper.SUPPLEMENT_RECEIPT,),
        clock="材料补齐之日为受理日", refused_by_rule=("case.unknown_material", "case.verdict_not_allowed"),
    ),
    Step(
        id="T7", name="补正不来终止办理", event=ev.Terminated,
        states=frozenset({Status.CORRECTION_REQUESTED}), leads_to=Status.TERMINATED, ground=_LOCAL,
        papers=(Paper.TERMINATION_NOTICE,), clock="终结", second=_SUPERVISOR, binding=True,
        refusals=("term_running", "incomplete"),
        refused_by_rule=("case.reason_missing", "case.second_person", "case.term_running"),
    ),
    Step(
        id="T8", name="受理", event=ev.Accepted, states=_RECEIVED, leads_to=Status.ACCEPTED,
        ground=f"{_ACT}第三十二条第一款第（五）项", papers=(Paper.ACCEPTANCE_NOTICE,),
        clock="办理期限自受理起算", binding=True,
        refused_by_rule=(
            "case.materials_open", "case.materials_unmet", "case.notice_period_over",
            "case.simplified_not_offered",
        ),
    ),
    Step(
        id="T9", name="视为受理", event=ev.Accepted, states=_RECEIVED, leads_to=Status.ACCEPTED,
        ground=f"{_ACT}第三十二条第一款第（四）项", papers=(Paper.ACCEPTANCE_NOTICE,),
        clock="办理期限自收到申请材料之日起算", binding=True, refusals=("not_deemed",),
        refused_by_rule=("case.not_deemed",),
    ),
    Step(
        id="T10", name="容缺受理", event=ev.Accepted, states=_RECEIVED, leads_to=Status.ACCEPTED,
        ground="本级容缺受理规定", papers=(Paper.ACCEPTANCE_NOTICE, Paper.DEFERRAL_PROMISE),
        clock="办理期限自受理起算；补交期限起算", binding=True,
        refused_by_rule=("case.verdict_not_allowed", "case.notice_period_over"),
    ),
    Step(
        id="T11", name="接收容缺材料", event=ev.DeferredMaterialReceived, asked_by_applicant=True,
        states=UNDECIDED | {Status.GRANTED}, ground="本级容缺受理规定", clock="补交期限停止；办理期限不变",
        refusals=("nothing_deferred",),
        refused_by_rule=("case.unknown_material", "case.verdict_not_allowed"),
    ),
    Step(
        id="T12", name="容缺承诺未履行终止办理", event=ev.Terminated, states=UNDECIDED,
        leads_to=Status.TERMINATED, ground="本级容缺受理规定", papers=(Paper.TERMINATION_NOTICE,),
        clock="终结", second=_SUPERVISOR, binding=True, refusals=("term_running", "incomplete"),
        refused_by_rule=("case.reason_missing", "case.second_person", "case.term_running"),
    ),
    Step(
        id="T13", name="告知承诺受理", event=ev.Accepted, states=_RECEIVED, leads_to=Status.ACCEPTED,
        ground="国办发〔2020〕42号", papers=(Paper.ACCEPTANCE_NOTICE,), clock="承诺办理期限起算",
        asked_by_applicant=True, binding=True,
        refused_by_rule=("case.commitment_not_offered", "case.materials_open", "case.materials_unmet"),
    ),
)  # fmt: skip

ENDING_STEPS = (
    Step(
        id="T20", name="撤回", event=ev.Withdrawn, states=BEFORE_DECISION, leads_to=Status.WITHDRAWN,
        ground=_LOCAL, papers=(Paper.WITHDRAWAL_APPLICATION, Paper.WITHDRAWAL_PERMISSION), clock="终结",
        asked_by_applicant=True, binding=True, refusals=("incomplete",),
        refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T21", name="退件、作废", event=ev.Returned, states=BEFORE_DECISION, leads_to=Status.RETURNED,
        ground=_LOCAL, papers=(Paper.RETURN_NOTICE,), clock="终结", second=_SUPERVISOR, binding=True,
        refusals=("incomplete",), refused_by_rule=("case.reason_missing", "case.second_person"),
    ),
    Step(
        id="T22", name="制证（占用编号和空白证）", event=ev.CertificateReserved,
        states=frozenset({Status.GRANTED}), ground=f"{_ACT}第三十九条、第四十四条", binding=True,
        clock="送达期限（自决定起十个工作日）内", refusals=("certificate_state", "other_number"),
        refused_by_rule=("case.deferred_open", "case.no_certificate_here"),
    ),
    Step(
        id="T22a", name="已出纸", event=ev.CertificatePrinted, states=frozenset({Status.GRANTED}),
        leads_to=Status.CERTIFICATE_PRODUCED, ground=f"{_ACT}第三十九条", clock="不变",
        refusals=("no_certificate", "certificate_state"),
    ),
    Step(
        id="T22b", name="废张", event=ev.CertificateSpoiled, states=frozenset({Status.GRANTED}),
        ground="空白证管理", clock="不变", refusals=("no_certificate", "certificate_state"),
        refused_by_rule=("case.reason_missing",),
    ),
    Step(
        id="T22c", name="未出纸", event=ev.CertificateNotPrinted, states=frozenset({Status.GRANTED}),
        ground="空白证管理", clock="不变", refusals=("no_certificate", "certificate_state"),
    ),
    Step(
        id="T23", name="发证送达", event=ev.CertificateDelivered,
        states=frozenset({Status.CERTIFICATE_PRODUCED}), leads_to=Status.DELIVERED,
        ground=f"{_ACT}第四十四条", papers=(Paper.DELIVERY_RECORD,), clock="送达期限停止", binding=True,
        refusals=("no_certificate",), refused_by_rule=("case.identity_unchecked",),
    ),
    Step(
        id="T23a", name="送达决定、证明或者告知结果", event=ev.ResultDelivered,
        states=frozenset({Status.GRANTED}), leads_to=Status.DELIVERED, ground=f"{_ACT}第四十四条",
        papers=(Paper.DELIVERY_RECORD,), clock="送达期限停止", binding=True,
        refusals=("certificate_exists",),
        refused_by_rule=("case.deferred_open", "case.identity_unchecked", "case.certificate_needed"),
    ),
    Step(
        id="T23b", name="送达文书", event=ev.DocumentServed, states=_ANY, ground=f"{_ACT}第四十四条",
        clock="不变", refusals=("unknown_document", "already_served"),
    ),
    Step(
        id="T23c", name="出具文书（编号）", event=ev.DocumentIssued, states=_ANY,
        ground=f"{_ACT}第三十二条第二款", clock="不变", refusals=("document_exists",),
    ),
    Step(
        id="T24", name="办结", event=ev.Completed, states=ENDED, leads_to=Status.COMPLETED,
        ground="国务院令第716号第十二条", clock="全部停止",
    ),
    Step(
        id="T24a", name="归档", event=ev.Archived, states=frozenset({Status.COMPLETED}),
        leads_to=Status.ARCHIVED, ground="国务院令第716号第十二条", clock="不变",
    ),
    Step(
        id="T24b", name="承诺事后核查", event=ev.PostChecked, states=_AFTER_GRANT,
        ground="国办发〔2020〕42号", papers=(Paper.POST_CHECK_RESULT,),
        clock="核查期限停止；限期整改的另行起算",
        at_window="own_decision", at_desk=frozenset({Role.DEPARTMENT, Role.APPROVER}),
        second=frozenset({Role.APPROVER, Role.ORGAN_HEAD, Role.SUPERVISOR}), binding=True,
        refusals=("no_post_check", "incomplete"),
        refused_by_rule=("case.reason_missing", "case.second_person", "case.no_post_check"),
    ),
    Step(
        id="T25", name="评价", event=ev.Rated, states=ENDED | {Status.COMPLETED, Status.ARCHIVED},
        ground="国办发〔2019〕51号", clock="不变", asked_by_applicant=True, refusals=("already_rated",),
    ),
)  # fmt: skip
