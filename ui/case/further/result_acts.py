"""After the decision: a result without a certificate, and the check of a commitment."""

from collections.abc import Mapping
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.case.post_check import Finding
from window_client.domain.case.standing import unchecked
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter
from window_client.services.results import HandOver

from ui.case.case_state import Fact, PanelState
from ui.case.fields import choice, day_field, form_of, text_field
from ui.case.filled import Faults, Filled, Step, fault
from ui.case.further.act import (
    FurtherAct,
    missing,
    panel,
    reason_field,
    with_second_person,
)
from ui.case.hand_over_form import first_answers, identity_field, read_hand_over, who_fields
from ui.case.joint_hand_over import joint_deliver, joint_deliver_panel
from ui.form.definition import Choice
from ui.widgets.date_field import read_date
from ui.words.look_up_words import look_up_words

WAY, OUTCOME, FINDING, FIRST, SECOND, RECTIFY_BY = (
    "way", "outcome", "finding", "first", "second", "rectify_by",
)  # fmt: skip
PASSED, RECTIFY, REVOKE = "passed", "rectify", "revoke"
_UNHANDED = ("登记入库", "发放到账", "电子送达")
"""Ways in which nothing is handed over, as they are recorded, in Chinese on every screen."""

translate = QCoreApplication.translate


def _deliver_panel(view: CaseView, counter: Counter) -> PanelState:
    result = view.item.result
    facts = (Fact(title=translate("FurtherActs", "结果"), words=result.name),)
    title = translate("FurtherActs", "交付结果")
    if result.kind == "none":
        ways = tuple(Choice(value=one, label=one) for one in _UNHANDED)
        return panel(
            Action.DELIVER_RESULT,
            title,
            help=translate("FurtherActs", "本事项没有证照；记下结果以何种方式交付。"),
            facts=facts,
            form=form_of(choice(WAY, translate("FurtherActs", "方式"), ways)),
        )
    if view.case.joint:
        return replace(joint_deliver_panel(view, counter), key=Action.DELIVER_RESULT)
    return panel(
        Action.DELIVER_RESULT,
        title,
        help=translate("FurtherActs", "交付后打印领取登记暨送达回证，请领取人签名。"),
        facts=facts,
        form=form_of(*who_fields(view.case), identity_field(), **first_answers(view.case, "窗口领取")),
    )


def _deliver(filled: Filled) -> Step | Faults:
    results = filled.counter.results
    if filled.view.item.result.kind == "none":
        lacking = missing(filled, **{WAY: translate("FurtherActs", "方式")})
        return lacking or partial(results.deliver_result, *filled.at, way=filled.text(WAY))
    if filled.view.case.joint:
        return joint_deliver(filled)
    found = read_hand_over(filled.values, filled.view.case)
    if not isinstance(found, HandOver):
        return found
    return partial(results.deliver_result, *filled.at, way=found.way, hand_over=found)


def _check_panel(view: CaseView, _counter: Counter) -> PanelState:
    due = view.case.post_check
    until = (Fact(title=translate("FurtherActs", "核查期限"), words=due.due_on.isoformat()),) if due else ()
    open_ones = unchecked(view.case.look_ups)
    lists = tuple(Fact(title=translate("FurtherActs", "补核"), words=look_up_words(one)) for one in open_ones)
    outcomes = (
        Choice(value=PASSED, label=translate("FurtherActs", "符合承诺")),
        Choice(value=RECTIFY, label=translate("FurtherActs", "不符合，限期整改")),
        Choice(value=REVOKE, label=translate("FurtherActs", "不符合，撤销决定")),
    )
    note = translate("FurtherActs", "限期整改的填写")
    return panel(
        Action.POST_CHECK,
        translate("FurtherActs", "承诺事后核查"),
        help=translate("FurtherActs", "由两名以上工作人员核查；不符合承诺的须经批准。"),
        facts=(*until, *lists),
        form=form_of(
            choice(OUTCOME, translate("FurtherActs", "核查结论"), outcomes),
            reason_field(translate("FurtherActs", "核查情况"), name=FINDING),
            text_field(FIRST, translate("FurtherActs", "核查人"), length=60, span=2),
            text_field(SECOND, translate("FurtherActs", "第二名核查人"), length=60, span=2),
            day_field(RECTIFY_BY, translate("FurtherActs", "整改期限"), required=False, note=note),
        ),
        second=translate("FurtherActs", "首席代表或者机关负责人（不符合承诺时）"),
    )


def _check(filled: Filled) -> Step | Faults:
    titles = {
        OUTCOME: translate("FurtherActs", "核查结论"),
        FINDING: translate("FurtherActs", "核查情况"),
        FIRST: translate("FurtherActs", "核查人"),
        SECOND: translate("FurtherActs", "第二名核查人"),
    }
    lacking = missing(filled, **titles)
    if lacking:
        return lacking
    finding = Finding(text=filled.text(FINDING), by=(filled.text(FIRST), filled.text(SECOND)))
    if filled.values[OUTCOME] == PASSED:
        return partial(filled.counter.results.pass_check, *filled.at, finding)
    return _fail(filled, finding)


def _fail(filled: Filled, finding: Finding) -> Step | Faults:
    by_day = read_date(filled.text(RECTIFY_BY)) if filled.values[OUTCOME] == RECTIFY else None
    if filled.values[OUTCOME] == RECTIFY and (by_day is None or by_day <= filled.today):
        message = translate("FurtherActs", "请填写今天以后的日期。")
        return fault(RECTIFY_BY, translate("FurtherActs", "整改期限"), message)
    return with_second_person(
        filled,
        "T24b",
        lambda by: filled.counter.results.fail_check(*filled.at, finding, approved_by=by, rectify_by=by_day),
    )


RESULT_ACTS: Mapping[str, FurtherAct] = {
    Action.DELIVER_RESULT: FurtherAct(
        words=lambda: translate("FurtherActs", "交付结果"), panel=_deliver_panel, step=_deliver
    ),
    Action.POST_CHECK: FurtherAct(
        words=lambda: translate("FurtherActs", "承诺事后核查"), panel=_check_panel, step=_check
    ),
}
