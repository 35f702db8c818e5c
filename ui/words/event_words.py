"""What happened to a case, as a clerk reads it."""

from functools import singledispatch

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.domain.case import events as ev
from window_client.domain.case.parts import MaterialVerdict, Status
from window_client.domain.documents.words import TITLES, VERDICTS

from ui.widgets.tone import Tone
from ui.words.case_words import status_words

translate = QCoreApplication.translate
_MOST_NAMED = 3


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """One event in words.

    Attributes:
        title: What.
        detail: More, may be long; never an identity number.
        icon: Icon name.
    """

    title: str
    detail: str = ""
    tone: Tone = Tone.NEUTRAL
    icon: str = "circle"


def _verdicts(found: tuple[MaterialVerdict, ...]) -> str:
    counts = {words: sum(one.verdict == verdict for one in found) for verdict, words in VERDICTS.items()}
    return "，".join(f"{words} {count}" for words, count in counts.items() if count)


@singledispatch
def happening(event: ev.Event) -> Happening:
    """Return an event in words; one implementation per event, below."""
    return Happening(title=event.kind)


@happening.register
def _(event: ev.Received) -> Happening:
    detail = translate("EventWords", "材料 {count} 项").format(count=len(event.materials))
    if event.agent:
        agent = translate("EventWords", "代理人 {name}").format(name=event.agent.person.name)
        detail = f"{detail} · {agent}"
    return Happening(title=translate("EventWords", "收件"), detail=detail, tone=Tone.INFO, icon="inbox")


@happening.register
def _(event: ev.MaterialsJudged) -> Happening:
    return Happening(title=translate("EventWords", "核验材料"), detail=_verdicts(event.verdicts), icon="list")


@happening.register
def _(event: ev.CorrectionRequested) -> Happening:
    names = [one.name for one in event.defects]
    detail = "、".join(names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        detail = translate("EventWords", "{names} 等 {count} 项").format(names=detail, count=len(names))
    due = (
        translate("EventWords", " · {day} 前补齐").format(day=event.due_on.isoformat())
        if event.due_on
        else ""
    )
    return Happening(
        title=translate("EventWords", "一次性告知补正"), detail=detail + due, tone=Tone.WARNING, icon="paper"
    )


@happening.register
def _(event: ev.SupplementReceived) -> Happening:
    return Happening(
        title=translate("EventWords", "收到补正材料"), detail=_verdicts(event.verdicts), icon="inbox"
    )


@happening.register
def _(event: ev.LicenceNotNeeded) -> Happening:
    return Happening(
        title=translate("EventWords", "不受理（依法不需要许可）"), detail=event.reason, icon="minus"
    )


@happening.register
def _(event: ev.AcceptanceDeclined) -> Happening:
    detail = translate("EventWords", "{reason} · 应向 {organ} 申请").format(
        reason=event.reason, organ=event.competent_organ
    )
    return Happening(title=translate("EventWords", "不予受理"), detail=detail, icon="cross")


@happening.register
def _(event: ev.Accepted) -> Happening:
    detail = translate("EventWords", "承诺不晚于 {day} 决定").format(day=event.promise.due_on.isoformat())
    if event.deferred:
        deferred = translate("EventWords", "容缺 {count} 项").format(count=len(event.deferred))
        detail = f"{detail} · {deferred}"
    return Happening(title=translate("EventWords", "受理"), detail=detail, tone=Tone.SUCCESS, icon="success")


@happening.register
def _(event: ev.DeferredMaterialReceived) -> Happening:
    return Happening(
        title=translate("EventWords", "收到容缺材料"), detail=_verdicts(event.verdicts), icon="inbox"
    )


@happening.register
def _(event: ev.Decided) -> Happening:
    if event.decision.granted:
        return Happening(
            title=translate("EventWords", "决定：准予"),
            detail=event.decision.content,
            tone=Tone.SUCCESS,
            icon="success",
        )
    return Happening(
        title=translate("EventWords", "决定：不予许可"),
        detail="；".join(event.decision.reasons),
        icon="cross",
    )


@happening.register
def _(event: ev.DocumentIssued) -> Happening:
    title = translate("EventWords", "出具{name}").format(name=TITLES[event.document_kind])
    return Happening(title=title, detail=event.number, icon="paper")


@happening.register
def _(event: ev.DocumentServed) -> Happening:
    detail = translate("EventWords", "{name} 签收 · {way}").format(name=event.recipient.name, way=event.way)
    return Happening(title=translate("EventWords", "文书送达"), detail=detail, icon="hand-over")


@happening.register
def _(event: ev.CertificateReserved) -> Happening:
    detail = translate("EventWords", "编号 {number} · 空白证照 {blank}").format(
        number=event.number, blank=event.blank_serial
    )
    return Happening(title=translate("EventWords", "证照送打印"), detail=detail, icon="printer")


@happening.register
def _(_event: ev.CertificatePrinted) -> Happening:
    return Happening(title=translate("EventWords", "证照已出纸"), tone=Tone.SUCCESS, icon="certificate")


@happening.register
def _(event: ev.CertificateSpoiled) -> Happening:
    detail = translate("EventWords", "空白证照 {blank} · {reason}").format(
        blank=event.blank_serial, reason=event.reason
    )
    return Happening(title=translate("EventWords", "废张"), detail=detail, tone=Tone.WARNING, icon="trash")


@happening.register
def _(event: ev.CertificateNotPrinted) -> Happening:
    return Happening(
        title=translate("EventWords", "证照未出纸"),
        detail=translate("EventWords", "空白证照 {blank} 仍可用").format(blank=event.blank_serial),
        icon="minus",
    )


@happening.register
def _(event: ev.CertificateDelivered) -> Happening:
    checked = translate("EventWords", "已核对身份") if event.identity_checked else ""
    parts = (event.recipient.name, event.way, event.relation, checked)
    return Happening(
        title=translate("EventWords", "证照交付"),
        detail=" · ".join(part for part in parts if part),
        tone=Tone.SUCCESS,
        icon="hand-over",
    )


@happening.register
def _(event: ev.Completed) -> Happening:
    known = event.outcome in {status.value for status in Status}
    detail = status_words(Status(event.outcome)) if known else event.outcome
    return Happening(title=translate("EventWords", "办结"), detail=detail, tone=Tone.SUCCESS, icon="success")


@happening.register
def _(event: ev.Archived) -> Happening:
    return Happening(title=translate("EventWords", "归档"), detail=event.place, icon="case")


@happening.register
def _(event: ev.Rated) -> Happening:
    detail = (
        translate("EventWords", "{stars} 星").format(stars=event.stars)
        if event.stars
        else translate("EventWords", "申请人不评价")
    )
    return Happening(title=translate("EventWords", "评价"), detail=detail, icon="star")
