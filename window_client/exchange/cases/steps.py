"""The steps of a case as others count them: what was done, by whom, when, in which words."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from window_client.domain.case import events as ev
from window_client.domain.case.proceedings import SPECIAL_KINDS, STAGES
from window_client.store.rows import HistoryLine


class CaseStep(NamedTuple):
    """One step.

    Attributes:
        action: `accept`, `correct`, `decline`, `not_needed`, `agree`, `disagree`, `special`, `return`,
            `withdraw`, `terminate`, `done` or `other`; targets map it to their codes.
    """

    name: str
    action: str
    words: str
    at: datetime
    clerk: str


Told = tuple[str, str, str]
"""Name, action, words."""


def steps_of(history: Iterable[HistoryLine]) -> Iterator[CaseStep]:
    """Yield the steps that count, in order; papers, prints and look-ups are none."""
    for line in history:
        if not line.counts:
            continue
        event = ev.event_of(line.entry)
        tell = _TELLS.get(type(event))
        if tell is not None:
            name, action, words = tell(event)
            yield CaseStep(name, action, words, line.entry.at, line.entry.clerk)


def _reviewed(event: Any) -> Told:
    stage = event.stage
    return STAGES.get(stage.stage, stage.stage), "agree" if stage.passed else "disagree", stage.opinion


def _decided(event: Any) -> Told:
    decision = event.decision
    words = "；".join(decision.reasons) or decision.content
    return (
        "决定",
        "agree" if decision.granted else "disagree",
        words or ("准予" if decision.granted else "不予"),
    )


def _started(event: Any) -> Told:
    kind = SPECIAL_KINDS.get(event.procedure.kind, event.procedure.kind)
    return "特别程序开始", "special", f"{kind}：{event.procedure.reason}"


def _defects(event: Any) -> Told:
    return "补正告知", "correct", "；".join(f"{one.name}：{one.reason}" for one in event.defects)


_TELLS: Mapping[type[ev.Event], Callable[[Any], Told]] = MappingProxyType(
    {
        ev.Received: lambda _event: ("收件", "other", "收到申请材料"),
        ev.CorrectedOnTheSpot: lambda _event: ("当场更正", "other", "申请人当场更正"),
        ev.CorrectionRequested: _defects,
        ev.SupplementReceived: lambda _event: ("补正受理", "other", "收到补正材料"),
        ev.LicenceNotNeeded: lambda event: ("受理", "not_needed", event.reason),
        ev.AcceptanceDeclined: lambda event: ("受理", "decline", event.reason),
        ev.Accepted: lambda _event: ("受理", "accept", "予以受理"),
        ev.DeferredMaterialReceived: lambda _event: ("容缺补交", "other", "收到容缺材料"),
        ev.Dispatched: lambda event: ("移交", "other", f"移交{event.to}"),
        ev.TakenOn: lambda event: ("承办", "other", f"{event.taken_by}签收"),
        ev.StageReviewed: _reviewed,
        ev.SpecialProcedureStarted: _started,
        ev.SpecialProcedureEnded: lambda event: ("特别程序结束", "other", event.result),
        ev.Extended: lambda event: ("延长期限", "other", event.extension.reason),
        ev.Decided: _decided,
        ev.CertificatePrinted: lambda _event: ("制证", "other", "证照已制作"),
        ev.CertificateDelivered: lambda event: ("送达", "other", event.way),
        ev.ResultDelivered: lambda event: ("送达", "other", event.way),
        ev.Withdrawn: lambda event: ("撤回", "withdraw", event.reason),
        ev.Returned: lambda event: ("退件", "return", event.reason),
        ev.Terminated: lambda event: ("终止", "terminate", event.reason),
        ev.Completed: lambda event: ("办结", "done", event.outcome),
        ev.Archived: lambda _event: ("归档", "other", "归档"),
    }
)
"""Every event that is a step; a test sees to it that a new one has a place here or is left out on purpose."""

NO_STEPS: frozenset[type[ev.Event]] = frozenset(
    {
        ev.MaterialsJudged,
        ev.DocumentIssued,
        ev.DocumentServed,
        ev.CertificateReserved,
        ev.CertificateSpoiled,
        ev.CertificateNotPrinted,
        ev.HearingOffered,
        ev.HearingAsked,
        ev.HearingWaived,
        ev.HearingCalled,
        ev.HearingHeld,
        ev.ThirdPartyNotified,
        ev.ThirdPartyHeard,
        ev.PostChecked,
        ev.Rated,
    }
)
"""Events that the tables of others do not count as steps."""


def told_kinds() -> frozenset[type[ev.Event]]:
    """Return the events that are steps."""
    return frozenset(_TELLS)
