"""The usual acts: what each asks before it is done, what it will put down, and the call that does it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.completeness import defects_of
from window_client.domain.case.papers import papers_outstanding
from window_client.domain.case.parts import DocumentKind, Promise
from window_client.domain.catalogue import is_licence
from window_client.domain.documents.words import TITLES
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter
from window_client.services.day.ratings import Opinion
from window_client.services.desk import StepDone

from ui.case.case_state import Fact, PanelState
from ui.case.fields import choice, day_field, form_of, text_field
from ui.case.filled import Faults, Filled, Step, fault
from ui.form.definition import Choice, Condition, FieldSpec, WidgetKind
from ui.widgets.date_field import read_date
from ui.words.case_words import status_words
from ui.words.rating_words import reason_words

DUE_ON, PLACE, STARS, REASONS, REMARK = "due_on", "place", "stars", "reasons", "remark"
UNRATED = 0
_DISSATISFIED = (1, 2)

translate = QCoreApplication.translate


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


def accept_panel(view: CaseView, _counter: Counter) -> PanelState:
    """Say what acceptance promises and what it issues."""
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


def correct_panel(view: CaseView, _counter: Counter) -> PanelState:
    """Show the whole one-time notice before it goes out."""
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
        help=translate("CaseActForms", "只能告知一次：以下 {count} 项即全部内容，请逐项核对后出具。").format(
            count=len(defects)
        ),
        facts=facts,
        form=form_of(field),
        act=translate("CaseActForms", "出具一次性告知书"),
    )


def decide_panel(view: CaseView, _counter: Counter) -> PanelState:
    """Say what is decided, and on what basis."""
    basis = "；".join(f"《{one.law}》{one.articles}" for one in view.item.basis)
    facts = (
        Fact(title=translate("CaseActForms", "决定"), words=translate("CaseActForms", "准予")),
        Fact(title=translate("CaseActForms", "结果"), words=view.item.result.name),
        Fact(title=translate("CaseActForms", "依据"), words=basis),
    )
    return PanelState(
        help=translate("CaseActForms", "本事项授权窗口当场决定；决定后停止计时，不能撤销。"),
        facts=facts,
        act=translate("CaseActForms", "准予并决定"),
    )


def issue_panel(view: CaseView, _counter: Counter) -> PanelState:
    """Say which documents get their numbers."""
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
        facts=tuple(facts),
        act=translate("CaseActForms", "编号并出具"),
    )


def complete_panel(view: CaseView, _counter: Counter) -> PanelState:
    """Say when a case is complete."""
    facts = (Fact(title=translate("CaseActForms", "结果"), words=status_words(view.case.status)),)
    return PanelState(
        help=translate("CaseActForms", "文书都已交给申请人，本办件不再有待办事项时办结。"),
        facts=facts,
        act=translate("CaseActForms", "办结"),
    )


def archive_panel(_view: CaseView, _counter: Counter) -> PanelState:
    """Ask where the papers lie."""
    field = text_field(PLACE, translate("CaseActForms", "存放位置"), required=False, length=100)
    return PanelState(
        form=form_of(field),
        act=translate("CaseActForms", "归档"),
    )


def rate_panel(_view: CaseView, _counter: Counter) -> PanelState:
    """Let the applicant choose; nothing is chosen beforehand."""
    stars = (
        Choice(value=1, label=translate("CaseActForms", "1 星 · 非常不满意")),
        Choice(value=2, label=translate("CaseActForms", "2 星 · 不满意")),
        Choice(value=3, label=translate("CaseActForms", "3 星 · 基本满意")),
        Choice(value=4, label=translate("CaseActForms", "4 星 · 满意")),
        Choice(value=5, label=translate("CaseActForms", "5 星 · 非常满意")),
        Choice(value=UNRATED, label=translate("CaseActForms", "申请人不评价")),
    )
    return PanelState(
        help=translate("CaseActForms", "由申请人本人选择，自愿评价；不评价不影响办理。"),
        form=form_of(
            choice(STARS, translate("CaseActForms", "申请人的评价"), stars),
            _reasons_field(),
            text_field(REMARK, translate("CaseActForms", "申请人的意见"), required=False, length=500),
        ),
        act=translate("CaseActForms", "记下评价"),
    )


def _reasons_field() -> FieldSpec:
    choices = tuple(Choice(value=code, label=words) for code, words in reason_words().items())
    return FieldSpec(
        name=REASONS,
        title=translate("CaseActForms", "不满意的原因"),
        widget=WidgetKind.CHECKS,
        span=4,
        choices=choices,
        show_if=Condition(field=STARS, one_of=_DISSATISFIED),
    )


def judge_panel(_view: CaseView, _counter: Counter) -> PanelState:
    """Ask for a verdict on every material."""
    return PanelState(
        help=translate(
            "CaseActForms", "逐项核验：1 合格 2 缺 3 不符 4 免交 5 容缺；记下后再决定受理或一次性告知。"
        ),
        act=translate("CaseActForms", "记下核验结论"),
    )


def supplement_panel(_view: CaseView, _counter: Counter) -> PanelState:
    """Ask for verdicts on what the one-time notice named."""
    return PanelState(
        help=translate("CaseActForms", "只列一次性告知书所列材料；逐项核验补来的材料。"),
        act=translate("CaseActForms", "登记接收"),
    )


def deferred_panel(_view: CaseView, _counter: Counter) -> PanelState:
    """Ask for verdicts on what was promised for later."""
    return PanelState(
        help=translate("CaseActForms", "只列容缺的材料；核验合格后才能制证。"),
        act=translate("CaseActForms", "登记接收"),
    )


def judge(filled: Filled) -> Step | Faults:
    """Note the verdicts."""
    return _verdicts(filled, filled.counter.intake.judge)


def receive_supplement(filled: Filled) -> Step | Faults:
    """Receive what the notice named."""
    return _verdicts(filled, filled.counter.intake.receive_supplement)


def receive_deferred(filled: Filled) -> Step | Faults:
    """Receive what was promised."""
    return _verdicts(filled, filled.counter.intake.receive_deferred)


def correct(filled: Filled) -> Step | Faults:
    """Issue the one-time notice."""
    typed = filled.text(DUE_ON)
    due_on = read_date(typed)
    if typed and (due_on is None or due_on < filled.today):
        message = translate("CaseActForms", "请填写今天或以后的日期，或者留空。")
        return fault(DUE_ON, translate("CaseActForms", "补齐期限"), message)
    return partial(filled.counter.intake.request_correction, *filled.at, due_on=due_on)


def archive(filled: Filled) -> Step:
    """Put the case away."""
    place = filled.text(PLACE)
    return partial(filled.counter.results.archive, *filled.at, place)


def rate(filled: Filled) -> Step | Faults:
    """Note the applicant's word; a number of stars, or that there is none."""
    stars = filled.values.get(STARS)
    if not isinstance(stars, int):
        title = translate("CaseActForms", "申请人的评价")
        message = translate("CaseActForms", "请由申请人选择；不愿评价的选“申请人不评价”。")
        return fault(STARS, title, message)
    reasons = tuple(filled.values.get(REASONS) or ()) if stars in _DISSATISFIED else ()
    opinion = Opinion(level=stars, reasons=reasons, text=filled.text(REMARK), channel="paper")
    if stars in _DISSATISFIED and not reasons:
        message = translate("CaseActForms", "不满意的评价请勾选至少一个原因。")
        return fault(REASONS, translate("CaseActForms", "不满意的原因"), message)
    return partial(filled.counter.day.ratings.rate_seen_case, *filled.at, opinion)


def _verdicts(filled: Filled, service: Callable[..., StepDone]) -> Step | Faults:
    if not filled.found:
        return fault("", "", translate("CaseActForms", "请至少给一项材料作出结论。"))
    return partial(service, *filled.at, tuple(filled.found.values()))
