"""What the intake screen shows."""

from enum import StrEnum

import msgspec

from ui.form.definition import FormDefinition
from ui.form.form_state import FormState
from ui.intake.known_state import KnownState
from ui.judging.question import Question
from ui.widgets.answer_list import AnswerSection
from ui.widgets.buttons import Role
from ui.widgets.error_summary import Fault
from ui.widgets.materials.checklist_state import ChecklistState
from ui.widgets.page_header import PageHeaderState
from ui.widgets.page_preview import PagePreviewState
from ui.widgets.progress_strip import ProgressStripState
from ui.widgets.search_box import SearchState
from ui.widgets.step_list import StepListState


class IntakeStep(StrEnum):
    """The pages, in order; the value is saved in drafts."""

    ITEM = "item"
    APPLICANT = "applicant"
    FORM = "form"
    MATERIALS = "materials"
    CHECK = "check"
    OUTCOME = "outcome"


STEPS = tuple(IntakeStep)
EMPTY_FORM = FormState(form=FormDefinition(groups=()))


class GuideLine(msgspec.Struct, frozen=True, kw_only=True):
    """One fact of the guide; `unconfirmed` marks it 待核."""

    words: str
    detail: str = ""
    unconfirmed: bool = False


class GuideSection(msgspec.Struct, frozen=True, kw_only=True):
    """Facts under one heading."""

    title: str
    lines: tuple[GuideLine, ...]


class GuideState(msgspec.Struct, frozen=True, kw_only=True):
    """What the pane beside the page says about the item."""

    title: str = ""
    sections: tuple[GuideSection, ...] = ()


class ItemPageState(msgspec.Struct, frozen=True, kw_only=True):
    """The item page.

    Attributes:
        search: Results while no item is chosen.
        chosen: Name of the chosen item, empty before.
        facts: One line about it: department, handling, limit.
        form: Guiding questions and the procedure.
    """

    search: SearchState = SearchState()
    chosen: str = ""
    facts: str = ""
    form: FormState = EMPTY_FORM


class ApplicantPageState(msgspec.Struct, frozen=True, kw_only=True):
    """The applicant page; `offer` is there while known data can be taken over, `known` warns and tells."""

    form: FormState = EMPTY_FORM
    offer: ProgressStripState | None = None
    known: KnownState = KnownState()


class MaterialsPageState(msgspec.Struct, frozen=True, kw_only=True):
    """The materials page: checklist, the open question, the file looked at, papers to take over."""

    checklist: ChecklistState = ChecklistState()
    panel: Question | None = None
    preview: PagePreviewState | None = None
    reuse: ProgressStripState | None = None


class CheckPageState(msgspec.Struct, frozen=True, kw_only=True):
    """The check page.

    Attributes:
        sections: Every answer.
        faults: What keeps the application from being received.
        refusals: Counts up each time that the application could not be received.
        remark: What the verdicts will lead to.
        remark_calm: Whether the remark is good news.
    """

    sections: tuple[AnswerSection, ...] = ()
    faults: tuple[Fault, ...] = ()
    refusals: int = 0
    remark: str = ""
    remark_calm: bool = True


class ActChoice(msgspec.Struct, frozen=True, kw_only=True):
    """An act on offer after receipt; at most one is the proposal (role `primary`)."""

    key: str
    words: str
    role: Role = "secondary"


class JointLine(msgspec.Struct, frozen=True, kw_only=True):
    """One of the cases of a joint application (一件事): its item, number and status in words."""

    key: str
    item: str
    number: str
    status: str


class PaperTab(msgspec.Struct, frozen=True, kw_only=True):
    """A document made out on the case."""

    key: str
    title: str
    number: str


class OutcomePageState(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome page.

    Attributes:
        number: Case number.
        query_code: Code for the applicant's look-up.
        status: Where the case stands, in words.
        advice: What is proposed now and why.
        acts: Acts on offer, the proposed one first.
        papers: Documents so far.
        current: Key of the document shown.
        preview: Its pages.
        panel: Question before an act.
        busy: Whether an act is being written.
        joint: The joint matter's name, empty for an application of one case.
        cases: All cases of a joint application.
        shown: Key of the one that number, status, advice and acts are about.
    """

    joint: str = ""
    cases: tuple[JointLine, ...] = ()
    shown: str = ""
    number: str = ""
    query_code: str = ""
    status: str = ""
    advice: str = ""
    acts: tuple[ActChoice, ...] = ()
    papers: tuple[PaperTab, ...] = ()
    current: str = ""
    preview: PagePreviewState = PagePreviewState()
    panel: Question | None = None
    busy: bool = False


class IntakeState(msgspec.Struct, frozen=True, kw_only=True):
    """The whole screen.

    Attributes:
        focus: Pointer of the field to go to when the page changes; empty goes to the first.
        returning: Whether the page was opened from the check page and leads straight back.
        busy: Whether the next page is being prepared.
    """

    header: PageHeaderState
    steps: StepListState
    current: IntakeStep = IntakeStep.ITEM
    focus: str = ""
    returning: bool = False
    busy: bool = False
    guide: GuideState = GuideState()
    guide_open: bool = True
    item: ItemPageState = ItemPageState()
    applicant: ApplicantPageState = ApplicantPageState()
    form: FormState = EMPTY_FORM
    materials: MaterialsPageState = MaterialsPageState()
    check: CheckPageState = CheckPageState()
    outcome: OutcomePageState = OutcomePageState()
