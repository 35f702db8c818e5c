"""Declining (art. 32(2)) and telling that no licence is needed (art. 32(1)) from an open case."""

from functools import partial
from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.domain.catalogue import ServiceItem
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter

from ui.case.case_state import PanelState
from ui.case.fields import choice, form_of, text_field
from ui.case.filled import Faults, Filled, Step, fault
from ui.form.definition import Choice, Condition
from ui.widgets.error_summary import Fault

GROUND, REASON, ORGAN = "ground", "reason", "organ"
OTHER = "other"
_LONGEST = 500

translate = QCoreApplication.translate


class Declined(msgspec.Struct, frozen=True, kw_only=True):
    """Ground of declining: its code, its sentence, the competent organ."""

    code: str
    reason: str
    organ: str


def decline_panel(view: CaseView, _counter: Counter) -> PanelState:
    """Ask for the ground and the competent organ."""
    grounds = tuple(Choice(value=one.code, label=one.text) for one in view.item.decline_grounds)
    other = Choice(value=OTHER, label=translate("RefusalForms", "其他（写明理由）"))
    note = translate("RefusalForms", "不填则用该理由通常的主管机关；必须告知申请人向谁申请")
    return PanelState(
        help=translate(
            "RefusalForms", "只用于不属于本机关职权范围的申请；材料不齐应当一次性告知。不能撤销。"
        ),
        form=form_of(
            choice(GROUND, translate("RefusalForms", "理由（数字键选择）"), (*grounds, other)),
            text_field(
                REASON,
                translate("RefusalForms", "具体理由"),
                length=_LONGEST,
                show_if=Condition(field=GROUND, equals=OTHER),
            ),
            text_field(ORGAN, translate("RefusalForms", "有权办理的机关"), required=False, help=note),
        ),
        act=translate("RefusalForms", "作出不予受理决定"),
    )


def not_needed_panel(_view: CaseView, _counter: Counter) -> PanelState:
    """Ask why no licence is needed."""
    title = translate("RefusalForms", "为什么不需要取得许可")
    return PanelState(
        help=translate("RefusalForms", "依法不需要取得行政许可的，即时告知不受理。不能撤销。"),
        form=form_of(text_field(REASON, title, length=_LONGEST)),
        act=translate("RefusalForms", "出具不受理告知"),
    )


def decline(filled: Filled) -> Step | Faults:
    """Decline with ground and competent organ."""
    found = read_decline(filled.values, filled.view.item)
    if not isinstance(found, Declined):
        return (found,)
    return partial(
        filled.counter.intake.decline, *filled.at, code=found.code, reason=found.reason, organ=found.organ
    )


def not_needed(filled: Filled) -> Step | Faults:
    """Tell that no licence is needed."""
    reason = filled.text(REASON)
    if not reason:
        return fault(REASON, translate("RefusalForms", "理由"), translate("RefusalForms", "请写明理由。"))
    return partial(filled.counter.intake.licence_not_needed, *filled.at, reason=reason)


def read_decline(values: dict[str, Any], item: ServiceItem) -> Declined | Fault:
    """Return ground and organ, or what is missing."""
    code = str(values.get(GROUND, ""))
    listed = next((one for one in item.decline_grounds if one.code == code), None)
    reason = listed.text if listed else str(values.get(REASON, "")).strip() if code == OTHER else ""
    if not reason:
        pointer = REASON if code == OTHER else GROUND
        message = translate("RefusalForms", "请选择理由；选“其他”的请写明。")
        return Fault(pointer=f"/{pointer}", title="", message=message)
    organ = str(values.get(ORGAN, "")).strip() or (listed.organ if listed else "")
    if not organ:
        message = translate("RefusalForms", "请写明有权办理的机关，申请人要知道向谁申请。")
        return Fault(pointer=f"/{ORGAN}", title="", message=message)
    return Declined(code=code, reason=reason, organ=organ)
