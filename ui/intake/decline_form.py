"""Questions before an outcome: the ground of declining, or why no licence is needed."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.catalogue import Reason, ServiceItem

from ui.form.definition import Choice, Condition, FieldSpec, FormDefinition, GroupSpec, WidgetKind
from ui.form.form_state import FormState
from ui.intake.outcome_words import NOT_NEEDED
from ui.judging.question import Question
from ui.widgets.error_summary import Fault

GROUND, REASON, ORGAN = "ground", "reason", "organ"
OTHER = "other"
_LONGEST = 500

Values = dict[str, Any]


def decline_panel(item: ServiceItem) -> Question:
    """Ask for the ground and the competent organ (Administrative Licensing Act art. 32(1)(2))."""
    translate = QCoreApplication.translate
    choices = tuple(Choice(value=one.code, label=one.text) for one in item.decline_grounds)
    other = Choice(value=OTHER, label=translate("DeclineForm", "其他（写明理由）"))
    fields = (
        FieldSpec(
            name=GROUND,
            title=translate("DeclineForm", "不予受理的理由"),
            widget=WidgetKind.RADIO,
            span=4,
            required=True,
            choices=(*choices, other),
        ),
        _reason_field(translate("DeclineForm", "具体理由"), Condition(field=GROUND, equals=OTHER)),
        FieldSpec(
            name=ORGAN,
            title=translate("DeclineForm", "有权办理的行政机关"),
            widget=WidgetKind.TEXT,
            span=4,
            help=translate("DeclineForm", "不填则用所选理由的常见机关；必须告知申请人向谁申请"),
            max_length=100,
        ),
    )
    return Question(
        key=Action.DECLINE.value,
        title=translate("DeclineForm", "不予受理"),
        help=translate("DeclineForm", "不属于本机关职权的才不予受理；材料问题应出具一次性告知。"),
        form=_form(fields),
        act=translate("DeclineForm", "作出不予受理决定"),
    )


def not_needed_panel() -> Question:
    """Ask why no licence is needed (art. 32(1)(1))."""
    translate = QCoreApplication.translate
    return Question(
        key=NOT_NEEDED,
        title=translate("DeclineForm", "不受理"),
        help=translate("DeclineForm", "依法不需要取得行政许可的，即时告知不受理。"),
        form=_form((_reason_field(translate("DeclineForm", "为什么不需要许可"), None),)),
        act=translate("DeclineForm", "出具不受理告知"),
    )


def read_decline(values: Values, item: ServiceItem) -> tuple[Reason, str] | Fault:
    """Return ground and organ, or what is missing."""
    code, words = str(values.get(GROUND, "")), str(values.get(REASON, "")).strip()
    known = next((one for one in item.decline_grounds if one.code == code), None)
    ground = known or (Reason(code=OTHER, text=words) if code == OTHER and words else None)
    if ground is None:
        pointer = f"/{REASON}" if code == OTHER else f"/{GROUND}"
        message = QCoreApplication.translate("DeclineForm", "请选择理由；选“其他”的请写明。")
        return Fault(pointer=pointer, title="", message=message)
    organ = str(values.get(ORGAN, "")).strip() or ground.organ
    if not organ:
        message = QCoreApplication.translate("DeclineForm", "请写明有权办理的行政机关。")
        return Fault(pointer=f"/{ORGAN}", title="", message=message)
    return ground, organ


def read_reason(values: Values) -> str | Fault:
    """Return the reason, or that it is missing."""
    words = str(values.get(REASON, "")).strip()
    if not words:
        message = QCoreApplication.translate("DeclineForm", "请写明理由。")
        return Fault(pointer=f"/{REASON}", title="", message=message)
    return words


def _reason_field(title: str, show_if: Condition | None) -> FieldSpec:
    return FieldSpec(
        name=REASON,
        title=title,
        widget=WidgetKind.TEXT,
        span=4,
        required=True,
        show_if=show_if,
        max_length=_LONGEST,
    )


def _form(fields: tuple[FieldSpec, ...]) -> FormState:
    return FormState(form=FormDefinition(groups=(GroupSpec(title="", fields=fields),)))
