"""Hearing (arts. 46-48) and third parties (art. 36)."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.case.hearing import HearingDay
from window_client.domain.case.parts import Person
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter

from ui.case.case_state import Fact, PanelState
from ui.case.fields import choice, day_field, form_of, text_field
from ui.case.filled import Faults, Filled, Step, fault
from ui.case.further.act import FurtherAct, missing, panel, reason_field
from ui.form.definition import Choice, FieldSpec, WidgetKind
from ui.widgets.date_field import read_date

SUBJECT, ON, PLACE, CHAIR, RECORD = "subject", "on", "place", "chair", "record"
NAME, ID_NUMBER, PHONE, INTEREST, PARTY, STATEMENT = (
    "name", "id_number", "phone", "interest", "party", "statement",
)  # fmt: skip

translate = QCoreApplication.translate


def _offer_panel(_view: CaseView, _counter: Counter) -> PanelState:
    return panel(
        Action.OFFER_HEARING,
        translate("FurtherActs", "告知听证权利"),
        help=translate("FurtherActs", "申请人、利害关系人可以在五个工作日内申请听证；打印听证告知书。"),
        form=form_of(reason_field(translate("FurtherActs", "拟作出的决定和听证事项"), name=SUBJECT)),
    )


def _offer(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{SUBJECT: translate("FurtherActs", "听证事项")})
    return lacking or partial(filled.counter.review.offer_hearing, *filled.at, subject=filled.text(SUBJECT))


def _ask_panel(view: CaseView, _counter: Counter) -> PanelState:
    return panel(
        Action.ASK_FOR_HEARING,
        translate("FurtherActs", "登记听证申请"),
        help=translate("FurtherActs", "收到听证申请后二十个工作日内组织听证。"),
        facts=_hearing_facts(view),
    )


def _waive_panel(view: CaseView, _counter: Counter) -> PanelState:
    return panel(
        Action.WAIVE_HEARING,
        translate("FurtherActs", "登记放弃听证"),
        help=translate("FurtherActs", "有听证权利的人书面放弃的，收存其书面声明后登记。"),
        facts=_hearing_facts(view),
    )


def _hearing_facts(view: CaseView) -> tuple[Fact, ...]:
    hearing = view.case.hearing
    if hearing is None:
        return ()
    last = Fact(title=translate("FurtherActs", "申请期限"), words=hearing.ask_by.isoformat())
    return (Fact(title=translate("FurtherActs", "听证事项"), words=hearing.subject), last)


def _call_panel(view: CaseView, _counter: Counter) -> PanelState:
    note = translate("FurtherActs", "举行的七个工作日前通知")
    return panel(
        Action.CALL_HEARING,
        translate("FurtherActs", "通知听证"),
        help=translate("FurtherActs", "主持人不得是审查该申请的人员；打印听证通知书。"),
        facts=_hearing_facts(view),
        form=form_of(
            day_field(ON, translate("FurtherActs", "听证日期"), required=True, note=note),
            text_field(PLACE, translate("FurtherActs", "地点")),
            text_field(CHAIR, translate("FurtherActs", "主持人"), length=60),
        ),
    )


def _call(filled: Filled) -> Step | Faults:
    titles = {
        ON: translate("FurtherActs", "听证日期"),
        PLACE: translate("FurtherActs", "地点"),
        CHAIR: translate("FurtherActs", "主持人"),
    }
    lacking = missing(filled, **titles)
    on = read_date(filled.text(ON))
    if not lacking and on is None:
        return fault(ON, titles[ON], translate("FurtherActs", "请填写日期。"))
    if lacking or on is None:
        return lacking
    day = HearingDay(on=on, place=filled.text(PLACE), chair=filled.text(CHAIR))
    return partial(filled.counter.review.call_hearing, *filled.at, day)


def _hold_panel(view: CaseView, _counter: Counter) -> PanelState:
    return panel(
        Action.HOLD_HEARING,
        translate("FurtherActs", "登记听证笔录"),
        help=translate("FurtherActs", "根据听证笔录作出决定；笔录由参加人确认签名。"),
        facts=_hearing_facts(view),
        form=form_of(reason_field(translate("FurtherActs", "笔录要点"), name=RECORD)),
    )


def _hold(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{RECORD: translate("FurtherActs", "笔录要点")})
    return lacking or partial(filled.counter.review.hold_hearing, *filled.at, record=filled.text(RECORD))


def _notify_panel(_view: CaseView, _counter: Counter) -> PanelState:
    number = FieldSpec(
        name=ID_NUMBER, title=translate("FurtherActs", "居民身份证号码"), widget=WidgetKind.ID_NUMBER,
        span=2, max_length=30,
    )  # fmt: skip
    phone = FieldSpec(
        name=PHONE, title=translate("FurtherActs", "联系电话"), widget=WidgetKind.PHONE, span=2, max_length=30
    )
    return panel(
        Action.NOTIFY_THIRD_PARTY,
        translate("FurtherActs", "告知利害关系人"),
        help=translate("FurtherActs", "直接关系他人重大利益的，应当告知并听取意见（行政许可法第三十六条）。"),
        form=form_of(
            text_field(NAME, translate("FurtherActs", "姓名或者名称"), length=100),
            number,
            phone,
            reason_field(translate("FurtherActs", "利害关系"), name=INTEREST),
        ),
    )


def _notify(filled: Filled) -> Step | Faults:
    titles = {
        NAME: translate("FurtherActs", "姓名或者名称"),
        INTEREST: translate("FurtherActs", "利害关系"),
    }
    lacking = missing(filled, **titles)
    person = Person(
        name=filled.text(NAME), id_kind="resident", id_number=filled.text(ID_NUMBER), phone=filled.text(PHONE)
    )
    return lacking or partial(
        filled.counter.review.notify_third_party, *filled.at, person=person, interest=filled.text(INTEREST)
    )


def _hear_panel(view: CaseView, _counter: Counter) -> PanelState:
    parties = tuple(
        Choice(value=place, label=one.person.name)
        for place, one in enumerate(view.case.third_parties)
        if one.heard_on is None
    )
    return panel(
        Action.HEAR_THIRD_PARTY,
        translate("FurtherActs", "听取利害关系人意见"),
        help=translate("FurtherActs", "没有意见的，意见一栏留空。"),
        form=form_of(
            choice(PARTY, translate("FurtherActs", "利害关系人"), parties),
            reason_field(translate("FurtherActs", "陈述、申辩"), name=STATEMENT, required=False),
        ),
    )


def _hear(filled: Filled) -> Step | Faults:
    lacking = missing(filled, **{PARTY: translate("FurtherActs", "利害关系人")})
    return lacking or partial(
        filled.counter.review.hear_third_party,
        *filled.at,
        place=int(filled.values[PARTY]),
        statement=filled.text(STATEMENT),
    )


HEARING_ACTS: Mapping[str, FurtherAct] = {
    Action.OFFER_HEARING: FurtherAct(
        words=lambda: translate("FurtherActs", "告知听证权利"), panel=_offer_panel, step=_offer
    ),
    Action.ASK_FOR_HEARING: FurtherAct(
        words=lambda: translate("FurtherActs", "登记听证申请"),
        panel=_ask_panel,
        step=lambda filled: partial(filled.counter.review.ask_for_hearing, *filled.at),
    ),
    Action.WAIVE_HEARING: FurtherAct(
        words=lambda: translate("FurtherActs", "登记放弃听证"),
        panel=_waive_panel,
        step=lambda filled: partial(filled.counter.review.waive_hearing, *filled.at),
    ),
    Action.CALL_HEARING: FurtherAct(
        words=lambda: translate("FurtherActs", "通知听证"), panel=_call_panel, step=_call
    ),
    Action.HOLD_HEARING: FurtherAct(
        words=lambda: translate("FurtherActs", "登记听证笔录"), panel=_hold_panel, step=_hold
    ),
    Action.NOTIFY_THIRD_PARTY: FurtherAct(
        words=lambda: translate("FurtherActs", "告知利害关系人"), panel=_notify_panel, step=_notify
    ),
    Action.HEAR_THIRD_PARTY: FurtherAct(
        words=lambda: translate("FurtherActs", "听取利害关系人意见"), panel=_hear_panel, step=_hear
    ),
}
