"""What the outcome page says of a joint application (一件事): all its cases, and one act for all of them."""

from collections.abc import Iterable

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from window_client.domain.case.actions import Action
from window_client.domain.case.completeness import offers
from window_client.domain.case.intake import Application
from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.services.counter import Counter
from window_client.services.desk import StepDone
from window_client.services.joint import Seen

from ui.intake.intake_state import ActChoice, JointLine, PaperTab
from ui.intake.outcome_words import papers_of, status_words

ACCEPT_ALL = "accept_all"


def take_in(counter: Counter, item: str, application: Application, *, draft: str) -> tuple[StepDone, ...]:
    """Receive an application, a joint one as all of its cases; work of the store's lane.

    Raises:
        WindowClientError: Nothing was received; the draft stays.
    """
    if counter.desk.catalogue.bundle(item):
        return counter.joint.receive(item, application, draft=draft)
    return (counter.intake.receive(item, application, draft=draft),)


def seen_of(cases: Iterable[Case]) -> tuple[Seen, ...]:
    """Return the cases at the revisions on screen."""
    return tuple(Seen(case=one.id, revision=one.revision) for one in cases)


def lines_of(cases: Iterable[Case]) -> tuple[JointLine, ...]:
    """Return a line for each case."""
    return tuple(
        JointLine(key=one.id, item=_item_name(one), number=one.number, status=status_words(one.status))
        for one in cases
    )


def joint_papers_of(cases: tuple[Case, ...]) -> tuple[PaperTab, ...]:
    """Return the documents of all cases, each with its item; the one receipt stands for all."""
    found = []
    for one in cases:
        lead = one.joint is not None and one.joint.led_by(one.number)
        for number, paper in enumerate(papers_of(one)):
            receipt = lead and number == 0
            found.append(paper if receipt else replace(paper, title=f"{paper.title} · {_item_name(one)}"))
    return tuple(found)


def joint_acts(
    own: tuple[ActChoice, ...], cases: Iterable[tuple[Case, ServiceItem]]
) -> tuple[ActChoice, ...]:
    """Put the acceptance of all cases in front of what may be done with the one on screen."""
    ready = sum(case.status is Status.RECEIVED and offers(case, item).accept for case, item in cases)
    if not ready:
        return own
    words = QCoreApplication.translate("JointOutcome", "全部受理（{count} 件）").format(count=ready)
    first = ActChoice(key=ACCEPT_ALL, words=words, role="primary")
    return first, *(_single(one) for one in own)


def _single(act: ActChoice) -> ActChoice:
    words = (
        QCoreApplication.translate("JointOutcome", "只受理本件") if act.key == Action.ACCEPT else act.words
    )
    return replace(act, words=words, role="secondary")


def _item_name(case: Case) -> str:
    named = case.joint.cases if case.joint else ()
    return next((one.name for one in named if one.number == case.number), case.item)
