"""Ends without a decision: withdrawn, returned, terminated."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.case.parts import Status
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter

from ui.case.case_state import PanelState
from ui.case.fields import choice, form_of
from ui.case.filled import Faults, Filled, Step
from ui.case.further.act import (
    REASON,
    FurtherAct,
    missing,
    panel,
    reason_field,
    with_second_person,
)
from ui.form.definition import Choice, WidgetKind

CAUSE, CREDIT, YES = "cause", "credit_record", "yes"

translate = QCoreApplication.translate


def _withdraw_panel(_view: CaseView, _counter: Counter) -> PanelState:
    return panel(
        Action.WITHDRAW,
        translate("FurtherActs", "申请人撤回"),
        help=translate(
            "FurtherActs",
            "申请人在决定作出前书面撤回：打印撤回申请书请申请人签名，材料凭回执退还。不能撤销。",
        ),
        form=form_of(reason_field(translate("FurtherActs", "撤回理由（申请人所述）"))),
    )


def _withdraw(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{REASON: translate("FurtherActs", "撤回理由")})
    return lacking or partial(filled.counter.endings.withdraw, *filled.at, reason=filled.text(REASON))


def _return_panel(_view: CaseView, _counter: Counter) -> PanelState:
    causes = (
        Choice(value="duplicate", label=translate("FurtherActs", "重复申请")),
        Choice(value="wrong_entry", label=translate("FurtherActs", "录入错误")),
        Choice(value="not_competent", label=translate("FurtherActs", "收件后发现不属于本机关管辖")),
        Choice(value="other", label=translate("FurtherActs", "其他")),
    )
    return panel(
        Action.RETURN,
        translate("FurtherActs", "退件、作废"),
        help=translate("FurtherActs", "只用于不应办理的件；须写明理由并由首席代表批准。不能撤销。"),
        form=form_of(choice(CAUSE, translate("FurtherActs", "原因"), causes), reason_field()),
        second=translate("FurtherActs", "首席代表"),
    )


def _return(filled: Filled) -> Step | Faults:
    titles = {CAUSE: translate("FurtherActs", "原因"), REASON: translate("FurtherActs", "理由")}
    lacking = missing(filled, **titles)
    return lacking or with_second_person(
        filled,
        "T21",
        lambda by: filled.counter.endings.give_back(
            *filled.at, cause=filled.values[CAUSE], reason=filled.text(REASON), approved_by=by
        ),
    )


def _terminate_panel(view: CaseView, _counter: Counter) -> PanelState:
    fields = [reason_field()]
    if view.case.status is not Status.CORRECTION_REQUESTED:
        box = Choice(value=YES, label=translate("FurtherActs", "依照有关规定记入信用记录"))
        title = translate("FurtherActs", "信用记录")
        fields.append(choice(CREDIT, title, (box,), widget=WidgetKind.CHECKS))
    return panel(
        Action.TERMINATE,
        translate("FurtherActs", "终止办理"),
        help=translate(
            "FurtherActs", "申请人逾期没有补齐材料；由首席代表批准，打印终止办理告知书。不能撤销。"
        ),
        form=form_of(*fields),
        second=translate("FurtherActs", "首席代表"),
    )


def _terminate(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{REASON: translate("FurtherActs", "理由")})
    waiting = filled.view.case.status is Status.CORRECTION_REQUESTED
    return lacking or with_second_person(
        filled,
        "T7" if waiting else "T12",
        lambda by: filled.counter.endings.terminate(
            *filled.at,
            reason=filled.text(REASON),
            approved_by=by,
            credit_record=YES in (filled.values.get(CREDIT) or ()),
        ),
    )


ENDING_ACTS: Mapping[str, FurtherAct] = {
    Action.WITHDRAW: FurtherAct(
        words=lambda: translate("FurtherActs", "申请人撤回"), panel=_withdraw_panel, step=_withdraw
    ),
    Action.RETURN: FurtherAct(
        words=lambda: translate("FurtherActs", "退件、作废"), panel=_return_panel, step=_return
    ),
    Action.TERMINATE: FurtherAct(
        words=lambda: translate("FurtherActs", "终止办理"), panel=_terminate_panel, step=_terminate
    ),
}
