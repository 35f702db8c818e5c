"""The question after 不符, 免交 and 容缺: which defect, which ground, until when."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.consents import ConsentTo
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.case.taken_over import SHARED_GROUND
from window_client.domain.catalogue import Material

from ui.form.definition import Choice, FieldSpec, FormDefinition, GroupSpec, WidgetKind
from ui.form.form_state import FormState
from ui.judging.consent_field import consent_field, consent_value, read_consent
from ui.judging.question import Question
from ui.widgets.date_field import read_date
from ui.widgets.error_summary import Fault
from ui.words.exemption import LONGEST_CHECK, check_of, exemption_reason

DEFECT, WORDS, GROUND, CHECK, DUE_ON = "defect", "words", "ground", "check", "due_on"
NEEDS_REASON = (Verdict.DEFECTIVE, Verdict.EXEMPT, Verdict.DEFERRED)
"""Verdicts that do not stand alone."""
_LONGEST_REASON = 300

Values = dict[str, Any]


def question_for(
    material: Material, verdict: Verdict, before: MaterialVerdict | None, latest_on: date
) -> Question:
    """Return the question for a verdict that needs a reason.

    Args:
        material: The material judged.
        verdict: Defective, exempt or deferred.
        before: The verdict so far; its reason is shown again.
        latest_on: Last day for a deferred material; proposed.
    """
    again = before if before and before.verdict is verdict else None
    titles = {
        Verdict.DEFECTIVE: QCoreApplication.translate("ReasonForm", "哪里不符：{name}"),
        Verdict.EXEMPT: QCoreApplication.translate("ReasonForm", "免交依据：{name}"),
        Verdict.DEFERRED: QCoreApplication.translate("ReasonForm", "容缺补交期限：{name}"),
    }
    fields, values = _fields(material, verdict, again, latest_on)
    return Question(
        key=f"{verdict.value}:{material.id}",
        title=titles[verdict].format(name=material.name),
        help=_help(verdict, latest_on),
        form=FormState(form=FormDefinition(groups=(GroupSpec(title="", fields=fields),)), values=values),
        act=QCoreApplication.translate("ReasonForm", "记下结论"),
    )


def read_verdict(
    material: Material, verdict: Verdict, values: Values, *, today: date, latest_on: date
) -> MaterialVerdict | Fault:
    """Return the verdict with its reason, or what is missing."""
    if verdict is Verdict.DEFECTIVE:
        return _read_defect(material, values)
    if verdict is Verdict.EXEMPT:
        return _read_ground(material, values)
    return _read_due(material, values, today, latest_on)


def plain(material: Material, verdict: Verdict) -> MaterialVerdict:
    """Return a verdict that needs no reason."""
    copies = material.copies if verdict is Verdict.QUALIFIED else 0
    return MaterialVerdict(material=material.id, verdict=verdict, copies=copies)


def _fields(
    material: Material, verdict: Verdict, again: MaterialVerdict | None, latest_on: date
) -> tuple[tuple[FieldSpec, ...], Values]:
    if verdict is Verdict.DEFERRED:
        day = again.due_on if again and again.due_on else latest_on
        return (_due_field(),), {DUE_ON: day.isoformat()}
    if verdict is Verdict.EXEMPT:
        choices = tuple(Choice(value=one.code, label=one.text) for one in material.exempt_grounds)
        codes = {one.code for one in material.exempt_grounds}
        alone = consent_field(ConsentTo.SHARING, required=codes == {SHARED_GROUND})
        consent = (alone,) if SHARED_GROUND in codes else ()
        return (_choice(GROUND, choices), _check_field(), *consent), _ground_values(material, again)
    choices = tuple(Choice(value=one.code, label=one.text) for one in material.defects)
    listed = (_choice(DEFECT, choices),) if choices else ()
    return (*listed, _words_field(alone=not choices)), _defect_values(material, again)


def _defect_values(material: Material, again: MaterialVerdict | None) -> Values:
    if again is None:
        return {}
    texts = {one.code: one.text for one in material.defects}
    extra = again.reason.removeprefix(texts.get(again.code, "")).removeprefix("；")
    values: Values = {DEFECT: again.code} if again.code in texts else {}
    return values | ({WORDS: extra} if extra else {})


def _ground_values(material: Material, again: MaterialVerdict | None) -> Values:
    """A ground is never proposed, not even the only one: that it holds is for the clerk to find out."""
    if again is None:
        return {}
    texts = {one.code: one.text for one in material.exempt_grounds}
    check = check_of(again.reason, texts.get(again.code, ""))
    return {GROUND: again.code, CHECK: check} | consent_value(again)


def _check_field() -> FieldSpec:
    return FieldSpec(
        name=CHECK,
        title=QCoreApplication.translate("ReasonForm", "怎样核验的：方式、编号、时间（记入依据）"),
        widget=WidgetKind.TEXT,
        span=4,
        required=True,
        placeholder=QCoreApplication.translate("ReasonForm", "例如：省数据共享平台查询，回执号 0123，9:41"),
        max_length=LONGEST_CHECK,
    )


def _choice(name: str, choices: tuple[Choice, ...]) -> FieldSpec:
    title = QCoreApplication.translate("ReasonForm", "常见情形（数字键选择）")
    return FieldSpec(name=name, title=title, widget=WidgetKind.RADIO, span=4, required=True, choices=choices)


def _words_field(*, alone: bool) -> FieldSpec:
    title = QCoreApplication.translate("ReasonForm", "具体说明（印在一次性告知书上）")
    return FieldSpec(
        name=WORDS, title=title, widget=WidgetKind.TEXT, span=4, required=alone, max_length=_LONGEST_REASON
    )


def _due_field() -> FieldSpec:
    title = QCoreApplication.translate("ReasonForm", "最迟补交日期")
    return FieldSpec(name=DUE_ON, title=title, widget=WidgetKind.DATE, span=1, required=True)


def _help(verdict: Verdict, latest_on: date) -> str:
    if verdict is Verdict.DEFERRED:
        words = QCoreApplication.translate("ReasonForm", "不得晚于承诺办结日 {day}；到期未补交的，终止办理。")
        return words.format(day=latest_on.isoformat())
    if verdict is Verdict.EXEMPT:
        return QCoreApplication.translate(
            "ReasonForm", "依据和核验情况印在收件回执上；没有核验过的不能免交。"
        )
    return QCoreApplication.translate("ReasonForm", "所选情形和说明逐字印在告知书上，请让申请人看得懂。")


def _read_defect(material: Material, values: Values) -> MaterialVerdict | Fault:
    code, extra = str(values.get(DEFECT, "")), str(values.get(WORDS, "")).strip()
    text = next((one.text for one in material.defects if one.code == code), "")
    reason = "；".join(part for part in (text, extra) if part)
    if not reason:
        message = QCoreApplication.translate("ReasonForm", "请选择一种情形，或写明哪里不符。")
        return Fault(pointer=f"/{DEFECT if material.defects else WORDS}", title="", message=message)
    return MaterialVerdict(
        material=material.id,
        verdict=Verdict.DEFECTIVE,
        code=code if text else "other",
        reason=reason,
        copies=material.copies,
    )


def _read_ground(material: Material, values: Values) -> MaterialVerdict | Fault:
    code = str(values.get(GROUND, ""))
    if code not in {one.code for one in material.exempt_grounds}:
        message = QCoreApplication.translate("ReasonForm", "请选择免交依据。")
        return Fault(pointer=f"/{GROUND}", title="", message=message)
    check = str(values.get(CHECK, "")).strip()
    if not check:
        message = QCoreApplication.translate("ReasonForm", "请写明怎样核验的，没有核验过的请收取材料。")
        return Fault(pointer=f"/{CHECK}", title="", message=message)
    ground = next(one for one in material.exempt_grounds if one.code == code)
    consent = read_consent(values, ConsentTo.SHARING) if code == SHARED_GROUND else None
    if isinstance(consent, Fault):
        return consent
    reason = exemption_reason(ground.text, check)
    return MaterialVerdict(
        material=material.id, verdict=Verdict.EXEMPT, code=code, reason=reason, consent=consent
    )


def _read_due(material: Material, values: Values, today: date, latest_on: date) -> MaterialVerdict | Fault:
    day = read_date(str(values.get(DUE_ON, "")))
    if day is None or not today <= day <= latest_on:
        message = QCoreApplication.translate("ReasonForm", "请填写今天至 {day} 之间的日期。")
        return Fault(pointer=f"/{DUE_ON}", title="", message=message.format(day=latest_on.isoformat()))
    return MaterialVerdict(material=material.id, verdict=Verdict.DEFERRED, due_on=day)
