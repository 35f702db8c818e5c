"""Around acceptance: deemed or simplified acceptance, correction on the spot, a second notice."""

from collections.abc import Mapping
from functools import partial

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.domain.case.acceptance import accept_deemed
from window_client.domain.case.actions import Action
from window_client.domain.case.completeness import defects_of
from window_client.domain.case.events import Accepted
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter

from ui.case.case_state import Fact, PanelState
from ui.case.fields import choice, day_field, form_of
from ui.case.filled import Faults, Filled, Step, fault
from ui.case.further.act import (
    REASON,
    FurtherAct,
    missing,
    panel,
    reason_field,
    with_second_person,
)
from ui.form.definition import Choice, FormDefinition, GroupSpec, WidgetKind
from ui.form.form_state import FormState
from ui.form.parsing import parse
from ui.widgets.date_field import read_date

DUE_ON, CONFIRMED, YES = "due_on", "applicant_confirmed", "yes"

translate = QCoreApplication.translate


def _deemed(view: CaseView, counter: Counter) -> PanelState:
    events = accept_deemed(view.case, counter.desk.around(view.item))
    facts = tuple(
        fact
        for one in events
        if isinstance(one, Accepted)
        for fact in (
            Fact(title=translate("FurtherActs", "起算"), words=one.promise.start_on.isoformat()),
            Fact(title=translate("FurtherActs", "承诺办结"), words=one.promise.due_on.isoformat()),
        )
    )
    return panel(
        Action.ACCEPT_DEEMED,
        translate("FurtherActs", "视为受理"),
        help=translate(
            "FurtherActs",
            "收到材料后五个工作日内没有告知补正，依法自收到材料之日起视为受理（行政许可法第三十二条）。",
        ),
        facts=facts,
    )


def _simplified(view: CaseView, _counter: Counter) -> PanelState:
    rule = view.item.simplified
    facts = tuple(
        Fact(title=f"{number}.", words=words)
        for number, words in enumerate(rule.conditions if rule else (), start=1)
    )
    return panel(
        Action.ACCEPT_SIMPLIFIED,
        translate("FurtherActs", "按简易程序受理"),
        help=translate("FurtherActs", "只省去技术审查和第二级审批；须符合以下条件，逐条核对。"),
        facts=facts,
    )


def _on_the_spot(view: CaseView, counter: Counter) -> PanelState:
    package = counter.desk.catalogue.package(view.case.item, view.case.item_version)
    schema, layout = (msgspec.json.decode(bytes(one)) for one in (package.form, package.layout))
    box = Choice(value=YES, label=translate("FurtherActs", "申请人已当场更正并签名确认"))
    title = translate("FurtherActs", "申请人确认")
    confirmed = GroupSpec(title=title, fields=(choice(CONFIRMED, title, (box,), widget=WidgetKind.CHECKS),))
    groups = (*parse(schema, layout).groups, confirmed)
    return panel(
        Action.CORRECT_ON_THE_SPOT,
        translate("FurtherActs", "当场更正"),
        help=translate(
            "FurtherActs",
            "可以当场更正的错误应当允许当场更正；改动前后都记入办件，打印更正记录请申请人签名。",
        ),
        form=FormState(form=FormDefinition(groups=groups), values=dict(view.case.form)),
    )


def _correct_on_the_spot(filled: Filled) -> Step | Faults:
    typed = {name: value for name, value in filled.values.items() if name != CONFIRMED}
    before = filled.view.case.form
    fields = {name: typed.get(name) for name in {**before, **typed} if typed.get(name) != before.get(name)}
    if not fields:
        return fault(CONFIRMED, "", translate("FurtherActs", "没有改动：请先更正表单内容。"))
    if YES not in (filled.values.get(CONFIRMED) or ()):
        message = translate("FurtherActs", "请申请人确认后勾选。")
        return fault(CONFIRMED, translate("FurtherActs", "申请人确认"), message)
    return partial(filled.counter.intake.correct_on_the_spot, *filled.at, fields=fields, confirmed=True)


def _second_notice(view: CaseView, _counter: Counter) -> PanelState:
    defects = defects_of(view.materials, view.case.verdicts)
    facts = tuple(
        Fact(title=f"{number}. {one.name}", words=one.reason) for number, one in enumerate(defects, start=1)
    )
    due = day_field(DUE_ON, translate("FurtherActs", "补齐期限"), required=False)
    return panel(
        Action.SECOND_CORRECTION,
        translate("FurtherActs", "再次告知补正"),
        help=translate(
            "FurtherActs", "法律要求一次性告知全部内容；再次告知属于例外，须写明理由并由首席代表批准。"
        ),
        facts=facts,
        form=form_of(reason_field(), due),
        second=translate("FurtherActs", "首席代表"),
    )


def _request_again(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{REASON: translate("FurtherActs", "理由")})
    if lacking:
        return lacking
    due_on = read_date(filled.text(DUE_ON)) if filled.text(DUE_ON) else None
    if filled.text(DUE_ON) and (due_on is None or due_on < filled.today):
        message = translate("FurtherActs", "请填写今天或以后的日期，或者留空。")
        return fault(DUE_ON, translate("FurtherActs", "补齐期限"), message)
    return with_second_person(
        filled,
        "T5a",
        lambda by: filled.counter.intake.request_second_correction(
            *filled.at, reason=filled.text(REASON), approved_by=by, due_on=due_on
        ),
    )


INTAKE_ACTS: Mapping[str, FurtherAct] = {
    Action.ACCEPT_DEEMED: FurtherAct(
        words=lambda: translate("FurtherActs", "视为受理"),
        panel=_deemed,
        step=lambda filled: partial(filled.counter.intake.accept_deemed, *filled.at),
    ),
    Action.ACCEPT_SIMPLIFIED: FurtherAct(
        words=lambda: translate("FurtherActs", "按简易程序受理"),
        panel=_simplified,
        step=lambda filled: partial(filled.counter.intake.accept, *filled.at, simplified=True),
    ),
    Action.CORRECT_ON_THE_SPOT: FurtherAct(
        words=lambda: translate("FurtherActs", "当场更正"), panel=_on_the_spot, step=_correct_on_the_spot
    ),
    Action.SECOND_CORRECTION: FurtherAct(
        words=lambda: translate("FurtherActs", "再次告知补正"), panel=_second_notice, step=_request_again
    ),
}
