"""One exit (一口出): the results of a joint application handed over in one act, or apart for a reason."""

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.state import Case
from window_client.domain.joint.together import Standing, standing
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter
from window_client.services.desk import StepDone
from window_client.services.joint import Seen
from window_client.services.results import HandOver

from ui.case.case_state import Fact, PanelState
from ui.case.fields import form_of
from ui.case.filled import Faults, Filled, Step, fault
from ui.case.hand_over_form import first_answers, identity_field, read_hand_over, who_fields
from ui.form.definition import FieldSpec, WidgetKind
from ui.words.case_words import status_pill

APART = "apart_because"
_LONGEST = 500

translate = QCoreApplication.translate


def joint_deliver_panel(view: CaseView, counter: Counter) -> PanelState:
    """Ask who takes all results; where some are still open, say which and ask why not to wait."""
    now = _standing(view, counter)
    help_words = translate("JointHandOver", "一次交付全部结果；每件各出具一份领取登记暨送达回证。")
    if now.waiting:
        help_words = translate(
            "JointHandOver", "按“一口出”应当等全部办结后一并交付；申请人要求先行领取的，写明理由。"
        )
    return PanelState(
        title=_title(now),
        help=help_words,
        facts=_facts(view.siblings, now),
        form=form_of(
            *((_reason(),) if now.waiting else ()),
            *who_fields(view.case),
            identity_field(),
            **first_answers(view.case, "窗口领取"),
        ),
        act=_act_words(now),
    )


def joint_deliver(filled: Filled) -> Step | Faults:
    """Hand all results over that are ready; not before the others without a reason."""
    view, counter = filled.view, filled.counter
    found = read_hand_over(filled.values, view.case)
    lacking = () if isinstance(found, HandOver) else found
    reason = filled.text(APART)
    if _standing(view, counter).waiting and not reason:
        message = translate("JointHandOver", "还有事项没有办结：请写明先行交付的理由，或者等全部办结。")
        lacking = (*fault(APART, translate("JointHandOver", "先行交付的理由"), message), *lacking)
    if lacking or not isinstance(found, HandOver):
        return lacking
    seen = tuple(Seen(case=one.id, revision=one.revision) for one in view.siblings)
    return lambda: _mine(view.case, counter.joint.hand_over(seen, found, apart_because=reason))


def _mine(case: Case, done: tuple[StepDone, ...]) -> StepDone:
    return next(one for one in done if one.case.id == case.id)


def _standing(view: CaseView, counter: Counter) -> Standing:
    return standing((one, counter.desk.item_of(one)) for one in view.siblings)


def _reason() -> FieldSpec:
    title = translate("JointHandOver", "先行交付的理由")
    return FieldSpec(
        name=APART, title=title, widget=WidgetKind.TEXT, span=4, required=True, max_length=_LONGEST
    )


def _facts(cases: tuple[Case, ...], now: Standing) -> tuple[Fact, ...]:
    """Say by state which of the cases are ready and for which the exit waits."""
    lines = (
        (translate("JointHandOver", "可以交付"), now.ready, _paper_words),
        (translate("JointHandOver", "尚未办结"), now.waiting, _state_words),
        (translate("JointHandOver", "已经了结"), now.ended, _state_words),
    )
    return tuple(
        Fact(title=title, words="；".join(f"{_name(one)} {tell(one)}" for one in cases if one.id in ids))
        for title, ids, tell in lines
        if ids
    )


def _name(case: Case) -> str:
    named = case.joint.cases if case.joint else ()
    return next((one.name for one in named if one.number == case.number), case.item)


def _paper_words(case: Case) -> str:
    return case.certificate.number if case.certificate else _state_words(case)


def _state_words(case: Case) -> str:
    return status_pill(case.status).words


def _title(now: Standing) -> str:
    if now.waiting:
        return translate("JointHandOver", "先行交付")
    return translate("JointHandOver", "一并交付")


def _act_words(now: Standing) -> str:
    if now.waiting:
        return translate("JointHandOver", "先行交付 {count} 件").format(count=len(now.ready))
    return translate("JointHandOver", "一并交付 {count} 件").format(count=len(now.ready))
