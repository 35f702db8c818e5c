"""Head, steps and guide of the intake screen."""

import msgspec
from PySide6.QtCore import QCoreApplication
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.domain.masking import mask_for

from ui.intake.intake_state import STEPS, GuideState, IntakeStep
from ui.intake.item_form import procedure_words
from ui.intake.item_words import commitment_notice, guide_of
from ui.intake.open_intake import OpenIntake
from ui.intake.step_words import step_title
from ui.widgets.page_header import PageHeaderState
from ui.widgets.pill import PillState
from ui.widgets.step_list import Step, StepListState, StepProgress
from ui.widgets.tone import Tone


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """How far the intake is.

    Attributes:
        current: Page on screen.
        furthest: Last page reached.
        faulty: Pages with faults.
        unfinished: Pages with something open that is no fault.
        begun: Pages that hold something, whether or not the clerk has come past them.
        received: Whether the application was received; then there is no way back.
    """

    current: IntakeStep
    furthest: IntakeStep
    faulty: frozenset[IntakeStep] = frozenset()
    unfinished: frozenset[IntakeStep] = frozenset()
    begun: frozenset[IntakeStep] = frozenset()
    received: bool = False


def steps_state(progress: Progress) -> StepListState:
    """Return the step list."""
    steps = tuple(
        Step(
            key=step.value,
            title=step_title(step),
            progress=_progress_of(step, progress),
            reachable=_reachable(step, progress),
        )
        for step in STEPS
    )
    return StepListState(steps=steps, current=progress.current.value)


def header_state(intake: OpenIntake, case: Case | None) -> PageHeaderState:
    """Return the head: the item, the applicant (masked), how the draft is saved."""
    item, draft = intake.item, intake.draft
    title = item.name if item else QCoreApplication.translate("IntakeScreen", "收件")
    pills = [] if case else _saved_pills(intake)
    if draft and draft.by_commitment:
        pills.insert(0, PillState(words=procedure_words(by_commitment=True), tone=Tone.INFO))
    return PageHeaderState(title=title, subtitle=_who(intake, case), pills=tuple(pills))


def guide_state(item: ServiceItem | None, *, by_commitment: bool) -> GuideState:
    """Return the guide; with the commitment's duties on top where the applicant chose it."""
    if item is None:
        return GuideState()
    guide = guide_of(item)
    if not (by_commitment and item.commitment):
        return guide
    notice = commitment_notice(item.commitment)
    return GuideState(title=notice.title, sections=(*notice.sections, *guide.sections))


def _who(intake: OpenIntake, case: Case | None) -> str:
    person = intake.draft.applicant if intake.draft else None
    if person is None:
        return QCoreApplication.translate("IntakeScreen", "先选事项，再填申请人")
    number = mask_for(person.id_kind, person.id_number) if person.id_number else ""
    received = QCoreApplication.translate("IntakeScreen", "收件号 {number}")
    head = received.format(number=case.number) if case else ""
    return " · ".join(part for part in (head, person.name, number) if part)


def _saved_pills(intake: OpenIntake) -> list[PillState]:
    if intake.unsaved:
        words = QCoreApplication.translate("IntakeScreen", "草稿未能保存")
        return [PillState(words=words, tone=Tone.ERROR)]
    if intake.saved_at:
        words = QCoreApplication.translate("IntakeScreen", "草稿已存 {time}").format(time=intake.saved_at)
        return [PillState(words=words, tone=Tone.SUCCESS)]
    return []


def _progress_of(step: IntakeStep, progress: Progress) -> StepProgress:
    if progress.received:
        return StepProgress.IN_PROGRESS if step is IntakeStep.OUTCOME else StepProgress.DONE
    if step is progress.current:
        return StepProgress.IN_PROGRESS
    if STEPS.index(step) >= STEPS.index(progress.furthest):
        return StepProgress.IN_PROGRESS if step in progress.begun else StepProgress.NOT_STARTED
    if step in progress.faulty:
        return StepProgress.FAULTY
    return StepProgress.IN_PROGRESS if step in progress.unfinished else StepProgress.DONE


def _reachable(step: IntakeStep, progress: Progress) -> bool:
    if progress.received:
        return step is IntakeStep.OUTCOME
    return step is not IntakeStep.OUTCOME and STEPS.index(step) <= STEPS.index(progress.furthest)
