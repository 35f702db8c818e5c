"""What a further act is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.actions import Action
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter
from window_client.services.desk import StepDone

from ui.case.case_state import PanelState
from ui.case.filled import Faults, Filled, Step
from ui.case.second_person import ACCOUNT, PASSWORD
from ui.form.definition import FieldSpec, WidgetKind
from ui.widgets.error_summary import Fault

REASON = "reason"
LONGEST = 500

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class FurtherAct:
    """An act declared once.

    Attributes:
        words: Gives its name in the present language.
        panel: What it asks before it is done.
        step: The call that does it, or what is missing.
    """

    words: Callable[[], str]
    panel: Callable[[CaseView, Counter], PanelState]
    step: Callable[[Filled], Step | Faults]


def panel(action: Action, title: str, **parts: Any) -> PanelState:
    """Return a panel whose button says what its title says; `parts` are further fields of a PanelState."""
    return PanelState(key=action, title=title, act=title, **parts)


def reason_field(title: str = "", *, name: str = REASON, required: bool = True) -> FieldSpec:
    """Return a field for sentences that go on paper or on file."""
    words = title or translate("FurtherActs", "理由")
    return FieldSpec(
        name=name, title=words, widget=WidgetKind.MULTILINE, span=4, required=required, max_length=LONGEST
    )


def missing(filled: Filled, **titles: str) -> Faults:
    """Return a fault for each named field that is empty."""
    message = translate("FurtherActs", "请填写或选择。")
    return tuple(
        Fault(pointer=f"/{name}", title=title, message=message)
        for name, title in titles.items()
        if filled.values.get(name) in (None, "", [], ())
    )


def with_second_person(filled: Filled, step_id: str, act: Callable[[str], StepDone]) -> Step | Faults:
    """Return a step that asks the second person's account and password first, then acts with it."""
    titles = {
        ACCOUNT: translate("FurtherActs", "批准人账号"),
        PASSWORD: translate("FurtherActs", "批准人密码"),
    }
    lacking = missing(filled, **titles)
    if lacking:
        return lacking
    account, password = filled.text(ACCOUNT), str(filled.values[PASSWORD])
    approvals = filled.counter.approvals
    return lambda: act(approvals.approve(step_id, account, password))
