"""What happened to a case between acceptance and its end, as a clerk reads it; internal remarks stay out."""

from PySide6.QtCore import QCoreApplication
from window_client.domain.case import events as ev
from window_client.domain.case.proceedings import SPECIAL_KINDS, STAGES

from ui.widgets.tone import Tone
from ui.words.event_words import Happening, happening

translate = QCoreApplication.translate

__all__ = ["Happening", "happening"]


@happening.register
def _(event: ev.CorrectedOnTheSpot) -> Happening:
    names = [one.label for one in event.changes]
    return Happening(title=translate("EventWords", "当场更正"), detail="、".join(names), icon="paper")


@happening.register
def _(event: ev.Terminated) -> Happening:
    return Happening(title=translate("EventWords", "终止办理"), detail=event.reason, icon="cross")


@happening.register
def _(event: ev.Withdrawn) -> Happening:
    return Happening(title=translate("EventWords", "申请人撤回"), detail=event.reason, icon="minus")


@happening.register
def _(event: ev.Returned) -> Happening:
    return Happening(title=translate("EventWords", "退件"), detail=event.reason, icon="minus")


@happening.register
def _(event: ev.ResultDelivered) -> Happening:
    name = event.recipient.name if event.recipient else ""
    detail = " · ".join(part for part in (name, event.way, event.relation) if part)
    return Happening(
        title=translate("EventWords", "送达办理结果"), detail=detail, tone=Tone.SUCCESS, icon="hand-over"
    )


@happening.register
def _(event: ev.PostChecked) -> Happening:
    passed = translate("EventWords", "事后核查：符合承诺")
    failed = translate("EventWords", "事后核查：不符合承诺")
    return Happening(
        title=passed if event.passed else failed,
        detail=event.finding,
        tone=Tone.SUCCESS if event.passed else Tone.WARNING,
        icon="list",
    )


@happening.register
def _(event: ev.Dispatched) -> Happening:
    return Happening(title=translate("EventWords", "移交部门"), detail=event.to, icon="outbox")


@happening.register
def _(event: ev.TakenOn) -> Happening:
    return Happening(title=translate("EventWords", "部门签收"), detail=event.taken_by, icon="inbox")


@happening.register
def _(event: ev.StageReviewed) -> Happening:
    title = translate("EventWords", "{stage}意见").format(stage=STAGES[event.stage.stage])
    agreed = translate("EventWords", "同意") if event.stage.passed else translate("EventWords", "不同意")
    return Happening(title=title, detail=f"{agreed} · {event.stage.signed_name}", icon="list")


@happening.register
def _(event: ev.SpecialProcedureStarted) -> Happening:
    name = SPECIAL_KINDS[event.procedure.kind]
    detail = translate("EventWords", "{name} · 需 {count} 个工作日").format(
        name=name, count=event.procedure.workdays_needed
    )
    return Happening(
        title=translate("EventWords", "特别程序开始"), detail=detail, tone=Tone.INFO, icon="pause"
    )


@happening.register
def _(event: ev.SpecialProcedureEnded) -> Happening:
    return Happening(title=translate("EventWords", "特别程序结束"), detail=event.result, icon="progress")


@happening.register
def _(event: ev.Extended) -> Happening:
    detail = translate("EventWords", "延长到 {day} · {reason}").format(
        day=event.extension.new_due_on.isoformat(), reason=event.extension.reason
    )
    return Happening(
        title=translate("EventWords", "延长办理期限"), detail=detail, tone=Tone.WARNING, icon="clock"
    )


@happening.register
def _(event: ev.HearingOffered) -> Happening:
    detail = translate("EventWords", "{day} 前可申请").format(day=event.ask_by.isoformat())
    return Happening(title=translate("EventWords", "告知听证权利"), detail=detail, icon="paper")


@happening.register
def _(event: ev.HearingAsked) -> Happening:
    detail = translate("EventWords", "{day} 前举行").format(day=event.hold_by.isoformat())
    return Happening(title=translate("EventWords", "申请听证"), detail=detail, icon="inbox")


@happening.register
def _(_event: ev.HearingWaived) -> Happening:
    return Happening(title=translate("EventWords", "放弃听证"), icon="minus")


@happening.register
def _(event: ev.HearingCalled) -> Happening:
    detail = f"{event.hearing_on.isoformat()} · {event.place}"
    return Happening(title=translate("EventWords", "听证通知"), detail=detail, icon="calendar")


@happening.register
def _(event: ev.HearingHeld) -> Happening:
    return Happening(title=translate("EventWords", "举行听证"), detail=event.held_on.isoformat(), icon="list")


@happening.register
def _(event: ev.ThirdPartyNotified) -> Happening:
    detail = translate("EventWords", "{name} · {day} 前可陈述").format(
        name=event.party.person.name, day=event.party.answer_by.isoformat()
    )
    return Happening(title=translate("EventWords", "告知利害关系人"), detail=detail, icon="paper")


@happening.register
def _(_event: ev.ThirdPartyHeard) -> Happening:
    return Happening(title=translate("EventWords", "听取利害关系人意见"), icon="inbox")
