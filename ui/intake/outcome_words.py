"""A received case in words, and the acts that it offers."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from window_client.domain.case.actions import Action, next_actions
from window_client.domain.case.completeness import offers
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, is_licence
from window_client.domain.documents.words import TITLES

from ui.intake.intake_state import ActChoice, PaperTab
from ui.judging.material_rows import proposal_words

NOT_NEEDED = "licence_not_needed"
OPEN_CASE = "open_case"

_STATUSES = {
    Status.RECEIVED: QT_TRANSLATE_NOOP("OutcomeWords", "已收件"),
    Status.CORRECTION_REQUESTED: QT_TRANSLATE_NOOP("OutcomeWords", "待申请人补正"),
    Status.LICENCE_NOT_NEEDED: QT_TRANSLATE_NOOP("OutcomeWords", "不受理（依法不需要许可）"),
    Status.ACCEPTANCE_DECLINED: QT_TRANSLATE_NOOP("OutcomeWords", "不予受理"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("OutcomeWords", "已受理"),
    Status.GRANTED: QT_TRANSLATE_NOOP("OutcomeWords", "准予"),
    Status.REFUSED: QT_TRANSLATE_NOOP("OutcomeWords", "不予许可"),
    Status.CERTIFICATE_PRODUCED: QT_TRANSLATE_NOOP("OutcomeWords", "已制证"),
    Status.DELIVERED: QT_TRANSLATE_NOOP("OutcomeWords", "已送达"),
    Status.COMPLETED: QT_TRANSLATE_NOOP("OutcomeWords", "办结"),
    Status.ARCHIVED: QT_TRANSLATE_NOOP("OutcomeWords", "已归档"),
    Status.IN_REVIEW: QT_TRANSLATE_NOOP("OutcomeWords", "审查中"),
    Status.SPECIAL_PROCEDURE: QT_TRANSLATE_NOOP("OutcomeWords", "特别程序"),
    Status.TERMINATED: QT_TRANSLATE_NOOP("OutcomeWords", "终止办理"),
    Status.WITHDRAWN: QT_TRANSLATE_NOOP("OutcomeWords", "已撤回"),
    Status.RETURNED: QT_TRANSLATE_NOOP("OutcomeWords", "已退件"),
    Status.REVOKED: QT_TRANSLATE_NOOP("OutcomeWords", "已撤销"),
}
_ACTS = {
    Action.ACCEPT: QT_TRANSLATE_NOOP("OutcomeWords", "受理"),
    Action.REQUEST_CORRECTION: QT_TRANSLATE_NOOP("OutcomeWords", "出具一次性告知"),
    Action.DECLINE: QT_TRANSLATE_NOOP("OutcomeWords", "不予受理…"),
    Action.DECIDE: QT_TRANSLATE_NOOP("OutcomeWords", "当场决定：准予"),
}
_FURTHER = (Action.JUDGE, Action.ISSUE_DECISION, Action.MAKE_CERTIFICATE, Action.ANSWER_PRINT)
_PROPOSED = (Action.ACCEPT, Action.REQUEST_CORRECTION, Action.DECIDE)


def status_words(status: Status) -> str:
    """Return a status in the present language."""
    return QCoreApplication.translate("OutcomeWords", str(_STATUSES[status]))


def acts_of(case: Case, item: ServiceItem) -> tuple[ActChoice, ...]:
    """Return the acts on offer, the proposed one first."""
    actions = next_actions(case, item)
    acts = [_act(action) for action in actions if action in _ACTS]
    if Action.DECLINE in actions and is_licence(item):
        words = QCoreApplication.translate("OutcomeWords", "不受理（依法不需要许可）…")
        acts.append(ActChoice(key=NOT_NEEDED, words=words))
    if actions and actions[0] in _FURTHER:
        acts.insert(0, ActChoice(key=OPEN_CASE, words=_further(actions[0]), role="primary"))
    return tuple(acts)


def advice(case: Case, item: ServiceItem) -> str:
    """Return what is proposed now and why."""
    translate = QCoreApplication.translate
    if case.status is Status.RECEIVED:
        return proposal_words(offers(case, item).completeness)
    if case.status is Status.ACCEPTED and item.decided_by == "window":
        return translate("OutcomeWords", "即办件：窗口有权当场作出决定。")
    if case.status is Status.ACCEPTED and case.promise:
        words = translate("OutcomeWords", "已转{department}审查，承诺 {day} 前作出决定。")
        if not case.promise.published:
            words = translate("OutcomeWords", "已转{department}审查，预计 {day} 前作出决定（日历待发布）。")
        return words.format(department=item.department, day=case.promise.due_on.isoformat())
    if case.status is Status.CORRECTION_REQUESTED:
        return translate("OutcomeWords", "请把告知书交申请人签收；补齐后从办件中接收补正材料。")
    if case.status is Status.GRANTED:
        return translate("OutcomeWords", "已准予，可以制证。")
    return translate("OutcomeWords", "本次收件已办完，请把文书交申请人签收。")


def papers_of(case: Case) -> tuple[PaperTab, ...]:
    """Return the documents made out so far."""
    return tuple(PaperTab(key=ref.id, title=TITLES[ref.kind], number=ref.number) for ref in case.documents)


def _act(action: Action) -> ActChoice:
    words = QCoreApplication.translate("OutcomeWords", str(_ACTS[action]))
    return ActChoice(key=action.value, words=words, role="primary" if action in _PROPOSED else "secondary")


def _further(action: Action) -> str:
    if action is Action.JUDGE:
        return QCoreApplication.translate("OutcomeWords", "打开办件继续核验")
    if action is Action.MAKE_CERTIFICATE:
        return QCoreApplication.translate("OutcomeWords", "打开办件制证")
    return QCoreApplication.translate("OutcomeWords", "打开办件")
