"""From a filled panel to the service call that does the act, or to what is missing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.case.parts import MaterialVerdict
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter
from window_client.services.desk import StepDone
from window_client.services.results import HandOver, Service

from ui.case import act_forms, hand_over_form, refusal_forms
from ui.case.acts import NOT_NEEDED, SERVE
from ui.case.refusal_forms import Declined
from ui.widgets.date_field import read_date
from ui.widgets.error_summary import Fault

Step = Callable[[], StepDone]
Faults = tuple[Fault, ...]

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A panel as the clerk leaves it.

    Attributes:
        view: The case as the clerk saw it; the act is done on this revision.
        values: What the fields say.
        found: Verdicts given.
        today: The hall's day.
    """

    counter: Counter
    view: CaseView
    values: dict[str, Any]
    found: Mapping[str, MaterialVerdict]
    today: date

    @property
    def at(self) -> tuple[str, int]:
        """Case and revision."""
        return self.view.case.id, self.view.case.revision


def step_for(key: str, filled: Filled) -> Step | Faults:
    """Return the call that does an act, or everything that is missing for it."""
    name, _, about = key.partition(":")
    if name == SERVE:
        return _serve(filled, about)
    return _STEPS[key](filled)


def _accept(filled: Filled) -> Step:
    return partial(filled.counter.intake.accept, *filled.at)


def _correct(filled: Filled) -> Step | Faults:
    typed = str(filled.values.get(act_forms.DUE_ON, "")).strip()
    due_on = read_date(typed)
    if typed and (due_on is None or due_on < filled.today):
        message = translate("CaseActSteps", "请填写今天或以后的日期，或者留空。")
        return _fault(act_forms.DUE_ON, translate("CaseActSteps", "补齐期限"), message)
    return partial(filled.counter.intake.request_correction, *filled.at, due_on=due_on)


def _decline(filled: Filled) -> Step | Faults:
    found = refusal_forms.read_decline(filled.values, filled.view.item)
    if not isinstance(found, Declined):
        return (found,)
    return partial(
        filled.counter.intake.decline, *filled.at, code=found.code, reason=found.reason, organ=found.organ
    )


def _not_needed(filled: Filled) -> Step | Faults:
    reason = str(filled.values.get(refusal_forms.REASON, "")).strip()
    if not reason:
        title = translate("CaseActSteps", "理由")
        return _fault(refusal_forms.REASON, title, translate("CaseActSteps", "请写明理由。"))
    return partial(filled.counter.intake.licence_not_needed, *filled.at, reason=reason)


def _verdicts(filled: Filled, service: Callable[..., StepDone]) -> Step | Faults:
    if not filled.found:
        return _fault("", "", translate("CaseActSteps", "请至少给一项材料作出结论。"))
    return partial(service, *filled.at, tuple(filled.found.values()))


def _rate(filled: Filled) -> Step | Faults:
    stars = act_forms.stars_of(filled.values)
    if stars is None:
        title = translate("CaseActSteps", "申请人的评价")
        message = translate("CaseActSteps", "请由申请人选择；不愿评价的选“申请人不评价”。")
        return _fault(act_forms.STARS, title, message)
    remark = str(filled.values.get(act_forms.REMARK, ""))
    return partial(filled.counter.results.rate, *filled.at, stars, remark)


def _deliver(filled: Filled) -> Step | Faults:
    found = hand_over_form.read_hand_over(filled.values, filled.view.case)
    if not isinstance(found, HandOver):
        return found
    return partial(filled.counter.results.deliver, *filled.at, found)


def _serve(filled: Filled, document: str) -> Step | Faults:
    found = hand_over_form.read_service(filled.values, filled.view.case)
    if not isinstance(found, Service):
        return found
    return partial(filled.counter.results.serve, *filled.at, document, found)


def _archive(filled: Filled) -> Step:
    place = str(filled.values.get(act_forms.PLACE, ""))
    return partial(filled.counter.results.archive, *filled.at, place)


def _fault(name: str, title: str, message: str) -> Faults:
    return (Fault(pointer=f"/{name}", title=title, message=message),)


_STEPS: Mapping[str, Callable[[Filled], Step | Faults]] = MappingProxyType(
    {
        Action.ACCEPT: _accept,
        Action.REQUEST_CORRECTION: _correct,
        Action.DECLINE: _decline,
        NOT_NEEDED: _not_needed,
        Action.JUDGE: lambda filled: _verdicts(filled, filled.counter.intake.judge),
        Action.RECEIVE_SUPPLEMENT: lambda filled: _verdicts(filled, filled.counter.intake.receive_supplement),
        Action.RECEIVE_DEFERRED: lambda filled: _verdicts(filled, filled.counter.intake.receive_deferred),
        Action.DECIDE: lambda filled: partial(filled.counter.results.decide_at_window, *filled.at),
        Action.ISSUE_DECISION: lambda filled: partial(filled.counter.results.issue_decision, *filled.at),
        Action.DELIVER: _deliver,
        Action.COMPLETE: lambda filled: partial(filled.counter.results.complete, *filled.at),
        Action.ARCHIVE: _archive,
        Action.RATE: _rate,
    }
)
