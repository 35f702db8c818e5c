"""What must be said with a verdict: the defect in words, the ground, the day."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.intake import Circumstances, promise_of
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.case.state import Case
from window_client.domain.catalogue import Material

from ui.case.case_state import Question
from ui.case.fields import choice, day_field, form_of, text_field
from ui.form.definition import Choice, FieldSpec
from ui.form.form_state import FormState
from ui.widgets.date_field import read_date
from ui.widgets.error_summary import Fault

CODE, WORDS, DUE_ON = "code", "words", "due_on"
OTHER = "other"


def latest_promise(case: Case, around: Circumstances) -> date:
    """Return the last day on which a deferred material may come: that of the decision itself."""
    return promise_of(case, around).due_on


def plain(material: Material, verdict: Verdict) -> MaterialVerdict:
    """Return a verdict that needs no more words."""
    copies = material.copies if verdict is Verdict.QUALIFIED else 0
    return MaterialVerdict(material=material.id, verdict=verdict, copies=copies)


def question_for(material: Material, verdict: Verdict, latest_on: date) -> Question | None:
    """Return what must be asked for a verdict, None for one that stands alone.

    Args:
        material: The material.
        verdict: The clerk's verdict.
        latest_on: Last day that can be promised for a deferred material, proposed.
    """
    translate = QCoreApplication.translate
    titles = {
        Verdict.DEFECTIVE: translate("VerdictQuestions", "不符之处：{name}"),
        Verdict.EXEMPT: translate("VerdictQuestions", "免交依据：{name}"),
        Verdict.DEFERRED: translate("VerdictQuestions", "容缺补交日期：{name}"),
    }
    if verdict not in titles:
        return None
    return Question(
        key=f"{verdict.value}:{material.id}",
        title=titles[verdict].format(name=material.name),
        help=translate("VerdictQuestions", "受理标准：{standard}").format(standard=material.standard),
        form=_form(material, verdict, latest_on),
        act=translate("VerdictQuestions", "记下"),
    )


def read_verdict(
    material: Material, verdict: Verdict, values: dict[str, Any], days: tuple[date, date]
) -> MaterialVerdict | Fault:
    """Return the verdict with its words, or what is missing.

    Args:
        material: The material.
        verdict: Defective, exempt or deferred.
        values: What the question's fields say.
        days: First and last day that can be promised for a deferred material.
    """
    if verdict is Verdict.DEFECTIVE:
        return _defect(material, values)
    if verdict is Verdict.EXEMPT:
        return _ground(material, values)
    return _promise(material, values, days)


def _form(material: Material, verdict: Verdict, latest_on: date) -> FormState:
    if verdict is Verdict.DEFECTIVE:
        return _defect_form(material)
    if verdict is Verdict.EXEMPT:
        return form_of(_grounds(material))
    title = QCoreApplication.translate("VerdictQuestions", "最迟补交日期")
    return form_of(day_field(DUE_ON, title, required=True), **{DUE_ON: latest_on.isoformat()})


def _defect_form(material: Material) -> FormState:
    translate = QCoreApplication.translate
    choices = tuple(Choice(value=one.code, label=one.text) for one in material.defects)
    words = text_field(
        WORDS, translate("VerdictQuestions", "具体说明（逐字印在告知书上）"), required=not choices, length=300
    )
    if not choices:
        return form_of(words)
    listed = (*choices, Choice(value=OTHER, label=translate("VerdictQuestions", "其他（写明）")))
    return form_of(choice(CODE, translate("VerdictQuestions", "哪里不符（数字键选择）"), listed), words)


def _grounds(material: Material) -> FieldSpec:
    title = QCoreApplication.translate("VerdictQuestions", "依据（数字键选择）")
    return choice(CODE, title, tuple(Choice(value=o.code, label=o.text) for o in material.exempt_grounds))


def _defect(material: Material, values: dict[str, Any]) -> MaterialVerdict | Fault:
    code, extra = str(values.get(CODE, "")), str(values.get(WORDS, "")).strip()
    listed = next((one.text for one in material.defects if one.code == code), "")
    reason = "；".join(part for part in (listed, extra) if part)
    if not reason:
        pointer = WORDS if code == OTHER or not material.defects else CODE
        message = QCoreApplication.translate("VerdictQuestions", "请选择一项，或写明哪里不符。")
        return Fault(pointer=f"/{pointer}", title="", message=message)
    return MaterialVerdict(
        material=material.id,
        verdict=Verdict.DEFECTIVE,
        code=code if listed else OTHER,
        reason=reason,
        copies=material.copies,
    )


def _ground(material: Material, values: dict[str, Any]) -> MaterialVerdict | Fault:
    ground = next((one for one in material.exempt_grounds if one.code == values.get(CODE)), None)
    if ground is None:
        message = QCoreApplication.translate("VerdictQuestions", "请选择免交依据。")
        return Fault(pointer=f"/{CODE}", title="", message=message)
    return MaterialVerdict(material=material.id, verdict=Verdict.EXEMPT, code=ground.code, reason=ground.text)


def _promise(material: Material, values: dict[str, Any], days: tuple[date, date]) -> MaterialVerdict | Fault:
    day = read_date(str(values.get(DUE_ON, "")))
    if day is None or not days[0] <= day <= days[1]:
        message = QCoreApplication.translate("VerdictQuestions", "请填写今天至 {day} 之间的日期。")
        return Fault(pointer=f"/{DUE_ON}", title="", message=message.format(day=days[1].isoformat()))
    return MaterialVerdict(material=material.id, verdict=Verdict.DEFERRED, due_on=day)
