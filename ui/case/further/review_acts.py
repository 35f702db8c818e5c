"""Between acceptance and decision: the papers' way, refusal, special procedures, extension."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.case.papers import papers_outstanding
from window_client.domain.case.proceedings import PAUSING_KINDS, SPECIAL_KINDS
from window_client.domain.case.special import SpecialPlan, extension_rule
from window_client.domain.documents.words import TITLES
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter

from ui.case.case_state import Fact, PanelState
from ui.case.fields import choice, form_of, text_field
from ui.case.filled import Faults, Filled, Step, fault
from ui.case.further.act import (
    REASON,
    FurtherAct,
    missing,
    panel,
    reason_field,
    with_second_person,
)
from ui.form.definition import Choice, FieldSpec, WidgetKind

HANDED_BY, TAKEN_BY, GROUNDS = "handed_by", "taken_by", "grounds"
KIND, WORKDAYS, RESULT = "kind", "workdays", "result"

translate = QCoreApplication.translate


def _issue_panel(view: CaseView, _counter: Counter) -> PanelState:
    kinds = papers_outstanding(view.case, view.item)
    words = "、".join(TITLES[one] for one in kinds)
    return panel(
        Action.ISSUE_PAPERS,
        translate("FurtherActs", "出具部门文书"),
        help=translate("FurtherActs", "部门已经作出以下行为，在此编号、打印并交给申请人。"),
        facts=(Fact(title=translate("FurtherActs", "将出具"), words=words),),
    )


def _dispatch_panel(view: CaseView, _counter: Counter) -> PanelState:
    return panel(
        Action.DISPATCH,
        translate("FurtherActs", "移交部门"),
        help=translate("FurtherActs", "打印材料交接单，一式两份；部门在交接单上签收。"),
        facts=(Fact(title=translate("FurtherActs", "接收部门"), words=view.item.department),),
        form=form_of(text_field(HANDED_BY, translate("FurtherActs", "移交人姓名"), length=60)),
    )


def _dispatch(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{HANDED_BY: translate("FurtherActs", "移交人姓名")})
    return lacking or partial(filled.counter.review.dispatch, *filled.at, by=filled.text(HANDED_BY))


def _confirm_panel(view: CaseView, _counter: Counter) -> PanelState:
    sent = view.case.transfer
    facts = (Fact(title=translate("FurtherActs", "接收部门"), words=sent.to),) if sent else ()
    return panel(
        Action.CONFIRM_TRANSFER,
        translate("FurtherActs", "登记部门签收"),
        help=translate("FurtherActs", "按交接单上的签名登记。"),
        facts=facts,
        form=form_of(text_field(TAKEN_BY, translate("FurtherActs", "签收人姓名"), length=60)),
    )


def _confirm(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{TAKEN_BY: translate("FurtherActs", "签收人姓名")})
    return lacking or partial(
        filled.counter.review.confirm_transfer, *filled.at, taken_by=filled.text(TAKEN_BY)
    )


def _refuse_panel(view: CaseView, _counter: Counter) -> PanelState:
    grounds = tuple(Choice(value=one.text, label=one.text) for one in view.item.refusal_grounds)
    listed = choice(GROUNDS, translate("FurtherActs", "理由"), grounds, widget=WidgetKind.CHECKS)
    fields = [listed] if grounds else []
    return panel(
        Action.REFUSE,
        translate("FurtherActs", "不予许可"),
        help=translate("FurtherActs", "须说明理由；决定书载明申请行政复议和提起行政诉讼的权利。不能撤销。"),
        form=form_of(*fields, reason_field(translate("FurtherActs", "其他理由"), required=not grounds)),
    )


def _refuse(filled: Filled) -> Step | Faults:
    chosen = [str(one) for one in filled.values.get(GROUNDS) or ()]
    reasons = tuple(one for one in (*chosen, filled.text(REASON)) if one)
    if not reasons:
        return fault(REASON, translate("FurtherActs", "理由"), translate("FurtherActs", "请说明理由。"))
    return partial(filled.counter.review.refuse, *filled.at, reasons=reasons)


def _special_panel(_view: CaseView, _counter: Counter) -> PanelState:
    pausing = translate("FurtherActs", "{name}（不计入时限）")
    kinds = tuple(
        Choice(value=key, label=pausing.format(name=name) if key in PAUSING_KINDS else name)
        for key, name in SPECIAL_KINDS.items()
    )
    days = FieldSpec(
        name=WORKDAYS, title=translate("FurtherActs", "所需时间"), widget=WidgetKind.INTEGER, span=1,
        required=True, unit=translate("FurtherActs", "个工作日"),
    )  # fmt: skip
    return panel(
        Action.START_SPECIAL,
        translate("FurtherActs", "启动特别程序"),
        help=translate(
            "FurtherActs",
            "所需时间应当书面告知申请人（行政许可法第四十五条）；须经批准，打印特别程序告知书。",
        ),
        form=form_of(
            choice(KIND, translate("FurtherActs", "种类"), kinds, widget=WidgetKind.COMBO),
            days,
            reason_field(),
        ),
        second=translate("FurtherActs", "首席代表或者机关负责人"),
    )


def _start_special(filled: Filled) -> Step | Faults:
    titles = {
        KIND: translate("FurtherActs", "种类"),
        WORKDAYS: translate("FurtherActs", "所需时间"),
        REASON: translate("FurtherActs", "理由"),
    }
    lacking = missing(filled, **titles)
    days = filled.values.get(WORKDAYS)
    if not lacking and not isinstance(days, int):
        message = translate("FurtherActs", "请填写工作日数。")
        return fault(WORKDAYS, titles[WORKDAYS], message)
    if lacking or not isinstance(days, int):
        return lacking
    plan = SpecialPlan(kind=str(filled.values[KIND]), reason=filled.text(REASON), workdays_needed=days)
    return with_second_person(
        filled, "T15", lambda by: filled.counter.review.start_special(*filled.at, plan, approved_by=by)
    )


def _end_special_panel(view: CaseView, _counter: Counter) -> PanelState:
    running = next((one for one in reversed(view.case.special) if one.until_on is None), None)
    facts: tuple[Fact, ...] = ()
    if running:
        words = f"{SPECIAL_KINDS.get(running.kind, running.kind)} · {running.from_on.isoformat()}"
        facts = (Fact(title=translate("FurtherActs", "进行中"), words=words),)
    return panel(
        Action.END_SPECIAL,
        translate("FurtherActs", "结束特别程序"),
        help=translate("FurtherActs", "自次日起恢复计时。"),
        facts=facts,
        form=form_of(reason_field(translate("FurtherActs", "结果"), name=RESULT)),
    )


def _end_special(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{RESULT: translate("FurtherActs", "结果")})
    return lacking or partial(filled.counter.review.end_special, *filled.at, result=filled.text(RESULT))


def _extend_panel(view: CaseView, _counter: Counter) -> PanelState:
    rule = extension_rule(view.item)
    head, government = translate("FurtherActs", "机关负责人"), translate("FurtherActs", "本级政府负责人")
    level, most = rule or ("organ_head", 0)
    who = government if level == "government_head" else head
    words = translate("FurtherActs", "{count} 个工作日，由{who}批准").format(count=most, who=who)
    return panel(
        Action.EXTEND,
        translate("FurtherActs", "延长办理期限"),
        help=translate(
            "FurtherActs", "只能延长一次，期限届满前办理；须将理由告知申请人（行政许可法第四十二条）。"
        ),
        facts=(Fact(title=translate("FurtherActs", "延长"), words=words),),
        form=form_of(reason_field()),
        second=who,
    )


def _extend(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{REASON: translate("FurtherActs", "理由")})
    return lacking or with_second_person(
        filled,
        "T17",
        lambda by: filled.counter.review.extend(*filled.at, reason=filled.text(REASON), approved_by=by),
    )


REVIEW_ACTS: Mapping[str, FurtherAct] = {
    Action.ISSUE_PAPERS: FurtherAct(
        words=lambda: translate("FurtherActs", "出具部门文书"),
        panel=_issue_panel,
        step=lambda filled: partial(filled.counter.results.issue_decision, *filled.at),
    ),
    Action.DISPATCH: FurtherAct(
        words=lambda: translate("FurtherActs", "移交部门"), panel=_dispatch_panel, step=_dispatch
    ),
    Action.CONFIRM_TRANSFER: FurtherAct(
        words=lambda: translate("FurtherActs", "登记部门签收"), panel=_confirm_panel, step=_confirm
    ),
    Action.REFUSE: FurtherAct(
        words=lambda: translate("FurtherActs", "不予许可"), panel=_refuse_panel, step=_refuse
    ),
    Action.START_SPECIAL: FurtherAct(
        words=lambda: translate("FurtherActs", "启动特别程序"), panel=_special_panel, step=_start_special
    ),
    Action.END_SPECIAL: FurtherAct(
        words=lambda: translate("FurtherActs", "结束特别程序"), panel=_end_special_panel, step=_end_special
    ),
    Action.EXTEND: FurtherAct(
        words=lambda: translate("FurtherActs", "延长办理期限"), panel=_extend_panel, step=_extend
    ),
}
