"""The field in which the clerk records an applicant's consent, and consent in words."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.case.consents import Consent, ConsentTo, ConsentWay
from window_client.domain.case.parts import MaterialVerdict

from ui.form.definition import Choice, FieldSpec, WidgetKind
from ui.widgets.error_summary import Fault

CONSENT = "consent"

_WAYS = {
    ConsentWay.SIGNED: QT_TRANSLATE_NOOP("Consent", "已签署书面同意"),
    ConsentWay.ORAL: QT_TRANSLATE_NOOP("Consent", "口头同意，窗口当面记录"),
    ConsentWay.JOINT: QT_TRANSLATE_NOOP("Consent", "随联办申请一并同意"),
}
_ASKED = (ConsentWay.SIGNED, ConsentWay.ORAL)
_TITLES = {
    ConsentTo.REUSE: QT_TRANSLATE_NOOP("Consent", "申请人同意沿用以前办件的材料"),
    ConsentTo.SHARING: QT_TRANSLATE_NOOP("Consent", "申请人同意通过数据共享查询"),
}


def consent_field(to: ConsentTo, *, required: bool = True) -> FieldSpec:
    """Return the question for a consent; nothing is proposed, the applicant must be asked.

    Args:
        to: What the applicant agrees to.
        required: False where another answer of the same question needs no consent.
    """
    return FieldSpec(
        name=CONSENT,
        title=QCoreApplication.translate("Consent", str(_TITLES[to])),
        widget=WidgetKind.RADIO,
        span=4,
        required=required,
        choices=tuple(Choice(value=one.value, label=way_words(one)) for one in _ASKED),
    )


def read_consent(values: dict[str, Any], to: ConsentTo) -> Consent | Fault:
    """Return the consent, or what is missing."""
    given = str(values.get(CONSENT, ""))
    if given not in {one.value for one in _ASKED}:
        message = QCoreApplication.translate(
            "Consent", "请问过申请人，选明是书面还是口头同意；不同意的请收取材料。"
        )
        return Fault(pointer=f"/{CONSENT}", title="", message=message)
    return Consent(to=to, way=ConsentWay(given))


def consent_value(found: MaterialVerdict | None) -> dict[str, Any]:
    """Return what was chosen before."""
    return {CONSENT: found.consent.way.value} if found and found.consent else {}


def way_words(way: ConsentWay) -> str:
    """Return how a consent was given."""
    return QCoreApplication.translate("Consent", str(_WAYS[way]))


def consent_words(found: MaterialVerdict) -> str:
    """Return the consent on which a finding rests, as 申请人已签署书面同意; empty where it needs none."""
    if found.consent is None:
        return ""
    return QCoreApplication.translate("Consent", "申请人{way}").format(way=way_words(found.consent.way))
