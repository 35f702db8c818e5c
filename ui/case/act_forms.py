"""What each act asks before it is done, and what it will put down."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.case.completeness import defects_of
from window_client.domain.case.papers import papers_outstanding
from window_client.domain.case.parts import DocumentKind, Promise
from window_client.domain.catalogue import is_licence
from window_client.domain.documents.words import TITLES
from window_client.services.case_view import CaseView

from ui.case import hand_over_form, refusal_forms
from ui.case.acts import NOT_NEEDED, act_words
from ui.case.case_state import Fact, PanelState
from ui.case.fields import choice, day_field, form_of, text_field
from ui.form.definition import Choice
from ui.words.case_words import status_words

DUE_ON, PLACE, STARS, REMARK = "due_on", "place", "stars", "remark"
UNRATED = 0

translate = QCoreApplication.translate


def panel_for(key: str, view: CaseView) -> PanelState:
    """Return the panel of an act that is confirmed or filled in; checklists and printing have their own."""
    return _PANELS[key](view)


def promise_words(promise: Promise) -> str:
    """Return a promise such as 5 个工作日，2026-11-30 前."""
    unit = (
        translate("CaseActForms", "{count} 个工作日，不晚于 {day}")
        if promise.unit == "workday"
        else translate("CaseActForms", "{count} 个自然日，不晚于 {day}")
    )
    words = unit.format(count=promise.count, day=promise.due_on.isoformat())
    if promise.published:
        return words
    return translate("CaseActForms", "{words}（预计：放假安排待发布）").format(words=words)


def _accept(view: CaseView) -> PanelState:
    facts = []
    if view.promised:
        start = view.promised.start_on.isoformat()
        facts = [
            Fact(title=translate("CaseActForms", "承诺办结"), words=promise_words(view.promised)),
            Fact(title=translate("CaseActForms", "起算"), words=_start_words(start)),
        ]
    deferred = view.offers.completeness.deferred if view.offers else ()
    if deferred:
        names = "、".join(one.name for one in view.materials if one.id in deferred)
        facts.append(Fact(title=translate("CaseActForms", "容缺材料"), words=names))
    facts.append(Fact(title=translate("CaseActForms", "将出具"), words=_accept_papers(view, bool(deferred))))
    return PanelState(
        key=Action.ACCEPT,
        title=act_words(Action.ACCEPT),
        help=translate("CaseActForms", "受理后开始计算办理时限，不能撤销。"),
        facts=tuple(facts),
        act=translate("CaseActForms", "确认受理"),
    )


def _start_words(day: str) -> str:
    return translate("CaseActForms", "{day}（当日不计入，自下一个工作日起算）").format(day=day)


def _accept_papers(view: CaseView, deferred: bool) -> str:  # noqa: FBT001  one caller, one meaning
    kinds = [DocumentKind.ACCEPTANCE_NOTICE] if is_licence(view.item) else []
    kinds += [DocumentKind.DEFERRAL_PROMISE] if deferred else []
    if not kinds:
        return translate("CaseActForms", "公共服务事项不另发受理通知书，以收件回执为凭")
    return "、".join(TITLES[kind] for kind in kinds)


def _correct(view: CaseView) -> PanelState:
    defects = defects_of(view.materials, view.case.verdicts)
    facts = tuple(
        Fact(
            title=f"{number}. {one.name}",
            words="\n".join(
                part
                for part in (
                    one.reason,
                    translate("CaseActForms", "应当：{standard}").format(standard=one.standard)
                    if one.standard
                    else "",
                )
                if part
            ),
        )
        for number, one in enumerate(defects, start=1)
    )
    note = translate("CaseActForms", "不填则不限期；须补齐之日起才受理")
    field = day_field(DUE_ON, translate("CaseActForms", "补齐期限"), required=False, note=note)
    return PanelState(
        key=Action.REQUEST_CORRECTION,
        title=act_words(Action.REQUEST_CORRECTION),
        help=translate("CaseActForms", "只能告知一次：以下 {count} 项即全部内容，请逐项核对后出具。").format(
            count=len(defects)
        ),
        facts=facts,
        form=form_of(field),
        act=translate("CaseActForms", "出具一次性告知书"),
    )


def _decide(view: CaseView) -> PanelState:
    basis = "；".join(f"《{one.law}》{one.articles}" for one in view.item.basis)
    facts = (
        Fact(title=translate("CaseActForms", "决定"), words=translate("CaseActForms", "准予")),
        Fact(title=translate("CaseActForms", "结果"), words=view.item.result.name),
        Fact(title=translate("CaseActForms", "依据"), words=basis),
    )
    return PanelState(
        key=Action.DECIDE,
        title=act_words(Action.DECIDE),
        help=translate("CaseActForms", "本事项授权窗口当场决定；决定后停止计时，不能撤销。"),
        facts=facts,
        act=translate("CaseActForms", "准予并决定"),
    )


def _issue_decision(view: CaseView) -> PanelState:
    decision = view.case.decision
    kinds = papers_outstanding(view.case, view.item)
    facts = [Fact(title=translate("CaseActForms", "将出具"), words="、".join(TITLES[one] for one in kinds))]
    if decision:
        on = decision.decided_on.isoformat()
        said = translate("CaseActForms", "{organ}，{day}").format(organ=decision.organ, day=on)
        facts.append(Fact(title=translate("CaseActForms", "决定机关"), words=said))
        reasons = "；".join(decision.reasons) or decision.content
        facts.append(Fact(title=translate("CaseActForms", "内容"), words=reasons))
    return PanelState(
        key=Action.ISSUE_DECISION,
        title=act_words(Action.ISSUE_DECISION),
        facts=tuple(facts),
        act=translate("CaseActForms", "编号并出具"),
    )


def _complete(view: CaseView) -> PanelState:
    facts = (Fact(title=translate("CaseActForms", "结果"), words=status_words(view.case.status)),)
    return PanelState(
        key=Action.COMPLETE,
        title=act_words(Action.COMPLETE),
        help=translate("CaseActForms", "文书都已交给申请人，本办件不再有待办事项时办结。"),
        facts=facts,
        act=translate("CaseActForms", "办结"),
    )


def _archive(_view: CaseView) -> PanelState:
    field = text_field(PLACE, translate("CaseActForms", "存放位置"), required=False, length=100)
    return PanelState(
        key=Action.ARCHIVE,
        title=act_words(Action.ARCHIVE),
        form=form_of(field),
        act=translate("CaseActForms", "归档"),
    )


def _rate(_view: CaseView) -> PanelState:
    stars = (
        Choice(value=1, label=translate("CaseActForms", "1 星 · 非常不满意")),
        Choice(value=2, label=translate("CaseActForms", "2 星 · 不满意")),
        Choice(value=3, label=translate("CaseActForms", "3 星 · 基本满意")),
        Choice(value=4, label=translate("CaseActForms", "4 星 · 满意")),
        Choice(value=5, label=translate("CaseActForms", "5 星 · 非常满意")),
        Choice(value=UNRATED, label=translate("CaseActForms", "申请人不评价")),
    )
    return PanelState(
        key=Action.RATE,
        title=act_words(Action.RATE),
        help=translate("CaseActForms", "由申请人本人选择，自愿评价；不评价不影响办理。"),
        form=form_of(
            choice(STARS, translate("CaseActForms", "申请人的评价"), stars),
            text_field(REMARK, translate("CaseActForms", "申请人的意见"), required=False, length=500),
        ),
        act=translate("CaseActForms", "记下评价"),
    )


_PANELS: Mapping[str, Callable[[CaseView], PanelState]] = MappingProxyType(
    {
        Action.ACCEPT: _accept,
        Action.REQUEST_CORRECTION: _correct,
        Action.DECLINE: refusal_forms.decline_panel,
        NOT_NEEDED: refusal_forms.not_needed_panel,
        Action.DECIDE: _decide,
        Action.ISSUE_DECISION: _issue_decision,
        Action.DELIVER: hand_over_form.deliver_panel,
        Action.COMPLETE: _complete,
        Action.ARCHIVE: _archive,
        Action.RATE: _rate,
    }
)


def stars_of(values: dict[str, Any]) -> int | None:
    """Return the stars chosen, None before the applicant chose."""
    found = values.get(STARS)
    return found if isinstance(found, int) else None
