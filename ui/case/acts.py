"""The acts of a case: the one place where each is declared, and what a case waits for where there is none.

An act is a line of ACTS: its name and key, the panel that prepares it, the service call that does it. Panels
and calls of a kind stand together in a module of their own (`act_forms`, `refusal_forms`, `hand_over_form`).
"""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.case.parts import Status
from window_client.domain.catalogue import is_licence
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter

from ui.case import act_forms, hand_over_form, joint_hand_over, refusal_forms
from ui.case.act_kind import ActKind
from ui.case.case_state import Act, PanelState
from ui.case.filled import Faults, Filled, Step
from ui.case.material_list import all_materials, awaited, promised

NOT_NEEDED = "licence_not_needed"


def _deliver_panel(view: CaseView, counter: Counter) -> PanelState:
    if view.case.joint:
        return joint_hand_over.joint_deliver_panel(view, counter)
    return hand_over_form.deliver_panel(view, counter)


def _deliver(filled: Filled) -> Step | Faults:
    if filled.view.case.joint:
        return joint_hand_over.joint_deliver(filled)
    return hand_over_form.deliver(filled)


_LISTED = (
    ActKind(
        key=Action.JUDGE, words=str(QT_TRANSLATE_NOOP("CaseActs", "核验材料")), shortcut="Alt+H",
        panel=act_forms.judge_panel, step=act_forms.judge, judges=all_materials,
    ),
    ActKind(
        key=Action.ACCEPT, words=str(QT_TRANSLATE_NOOP("CaseActs", "受理")), shortcut="Alt+S",
        panel=act_forms.accept_panel, step=lambda f: partial(f.counter.intake.accept, *f.at),
    ),
    ActKind(
        key=Action.REQUEST_CORRECTION, words=str(QT_TRANSLATE_NOOP("CaseActs", "一次性告知补正")),
        shortcut="Alt+G", panel=act_forms.correct_panel, step=act_forms.correct,
    ),
    ActKind(
        key=Action.DECLINE, words=str(QT_TRANSLATE_NOOP("CaseActs", "不予受理")), shortcut="Alt+B",
        panel=refusal_forms.decline_panel, step=refusal_forms.decline,
    ),
    ActKind(
        key=NOT_NEEDED, words=str(QT_TRANSLATE_NOOP("CaseActs", "不受理（无需许可）")), shortcut="Alt+N",
        panel=refusal_forms.not_needed_panel, step=refusal_forms.not_needed,
    ),
    ActKind(
        key=Action.RECEIVE_SUPPLEMENT, words=str(QT_TRANSLATE_NOOP("CaseActs", "接收补正材料")),
        shortcut="Alt+Z", panel=act_forms.supplement_panel, step=act_forms.receive_supplement, judges=awaited,
    ),
    ActKind(
        key=Action.RECEIVE_DEFERRED, words=str(QT_TRANSLATE_NOOP("CaseActs", "接收容缺材料")),
        shortcut="Alt+R", panel=act_forms.deferred_panel, step=act_forms.receive_deferred, judges=promised,
    ),
    ActKind(
        key=Action.DECIDE, words=str(QT_TRANSLATE_NOOP("CaseActs", "当场决定")), shortcut="Alt+J",
        panel=act_forms.decide_panel, step=lambda f: partial(f.counter.results.decide_at_window, *f.at),
    ),
    ActKind(
        key=Action.ISSUE_DECISION, words=str(QT_TRANSLATE_NOOP("CaseActs", "出具决定书")), shortcut="Alt+J",
        panel=act_forms.issue_panel, step=lambda f: partial(f.counter.results.issue_decision, *f.at),
    ),
    ActKind(
        key=Action.MAKE_CERTIFICATE, words=str(QT_TRANSLATE_NOOP("CaseActs", "制证")), shortcut="Alt+Z",
    ),
    ActKind(
        key=Action.ANSWER_PRINT, words=str(QT_TRANSLATE_NOOP("CaseActs", "登记出纸结果")), shortcut="F7",
    ),
    ActKind(
        key=Action.DELIVER, words=str(QT_TRANSLATE_NOOP("CaseActs", "发证")), shortcut="Alt+F",
        panel=_deliver_panel, step=_deliver,
    ),
    ActKind(
        key=Action.COMPLETE, words=str(QT_TRANSLATE_NOOP("CaseActs", "办结")), shortcut="Alt+W",
        panel=act_forms.complete_panel, step=lambda f: partial(f.counter.results.complete, *f.at),
    ),
    ActKind(
        key=Action.ARCHIVE, words=str(QT_TRANSLATE_NOOP("CaseActs", "归档")), shortcut="Alt+D",
        panel=act_forms.archive_panel, step=act_forms.archive,
    ),
    ActKind(
        key=Action.RATE, words=str(QT_TRANSLATE_NOOP("CaseActs", "请申请人评价")), shortcut="Alt+P",
        panel=act_forms.rate_panel, step=act_forms.rate,
    ),
)  # fmt: skip
ACTS: Mapping[str, ActKind] = MappingProxyType({act.key: act for act in _LISTED})
ACT_KEYS = frozenset(act.shortcut for act in _LISTED)


def act_words(key: str) -> str:
    """Return an act's name in the present language."""
    return QCoreApplication.translate("CaseActs", ACTS[key].words)


def is_open(key: str, view: CaseView) -> bool:
    """Return whether an act is open now."""
    if key == NOT_NEEDED:
        return Action.DECLINE in view.actions and is_licence(view.item)
    return key in view.actions


def acts_of(view: CaseView) -> tuple[Act, ...]:
    """Return the acts open now, the proposed one first and primary."""
    keys = [str(key) for key in view.actions]
    if is_open(NOT_NEEDED, view):
        keys.append(NOT_NEEDED)
    return tuple(
        Act(
            key=key,
            words=act_words(key),
            shortcut=ACTS[key].shortcut,
            role="primary" if number == 0 else "secondary",
        )
        for number, key in enumerate(keys)
    )


def waiting_words(view: CaseView) -> str:
    """Return what a case without an act waits for."""
    translate = QCoreApplication.translate
    if view.case.status is Status.ACCEPTED:
        words = translate("CaseActs", "等待{department}审查决定；决定同步后在此出具决定书。")
        return words.format(department=view.item.department)
    return translate("CaseActs", "本办件已全部办完。")
