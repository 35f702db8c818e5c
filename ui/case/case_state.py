"""What the screen of a case shows."""

from enum import StrEnum

import msgspec

from ui.form.form_state import FormState
from ui.judging.question import Question
from ui.print_flow.print_state import PreviewState
from ui.widgets.answer_list import AnswerSection
from ui.widgets.buttons import Role
from ui.widgets.clocks.clocks_state import ClocksState
from ui.widgets.masked_number import MaskedNumberState
from ui.widgets.materials.checklist_state import ChecklistState
from ui.widgets.page_preview import PagePreviewState
from ui.widgets.pill import PillState
from ui.widgets.table_state import TableState
from ui.widgets.timeline import TimelineEntry


class Section(StrEnum):
    """The parts of the page, in order; Ctrl and a digit goes to one, 0 to the act being prepared."""

    PANEL = "panel"
    MATERIALS = "materials"
    ANSWERS = "answers"
    PAPERS = "papers"
    HISTORY = "history"
    NUMBERS = "numbers"


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """Something that the clerk may do now.

    Attributes:
        key: An Action, or one of the screen's own acts.
        words: What it does.
        shortcut: Its key.
        role: Weight; the first act is the primary one.
    """

    key: str
    words: str
    shortcut: str
    role: Role = "secondary"


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Applicant or agent in the head.

    Attributes:
        field: The service's name of the masked number.
        title: 申请人 or 代理人.
        name: May be long.
        number: The masked number and, after a recorded look, the whole of it.
        note: More about the person, such as the authority of an agent.
    """

    field: str
    title: str
    name: str
    number: MaskedNumberState
    note: str = ""


class ClockState(msgspec.Struct, frozen=True, kw_only=True):
    """The promise: its day in words, days left in words, the light."""

    promised: str
    left: str
    light: PillState


class Sibling(msgspec.Struct, frozen=True, kw_only=True):
    """A case of the same joint application.

    Attributes:
        key: The case, empty where it is not on this PC.
        words: Its item and how it stands.
        shortcut: Its key, empty where all keys are taken.
        here: Whether it is the one on the page.
    """

    key: str
    words: str
    shortcut: str
    here: bool


class JointState(msgspec.Struct, frozen=True, kw_only=True):
    """The joint application (一件事) of a case: its name with the case's place in it, and its cases."""

    title: str
    siblings: tuple[Sibling, ...]


class HeadState(msgspec.Struct, frozen=True, kw_only=True):
    """The head of the page."""

    item: str = ""
    number: str = ""
    received: str = ""
    pills: tuple[PillState, ...] = ()
    parties: tuple[Party, ...] = ()
    clock: ClockState | None = None
    without_clock: str = ""
    joint: JointState | None = None


class Fact(msgspec.Struct, frozen=True, kw_only=True):
    """A line of a panel or of the certificate: what, and its value in words."""

    title: str
    words: str


class PanelState(msgspec.Struct, frozen=True, kw_only=True):
    """An act being prepared, or something looked at, in the place of a section.

    Attributes:
        key: What it is; another key begins the fields afresh.
        title: The act.
        help: What it leads to.
        facts: What it will put down.
        act: Words of the button that does it; none where there is nothing to do.
        form, checklist, question: What the clerk fills in.
        pages: A document looked at.
        certificate: A certificate before printing.
        clocks: The case's clocks, each with its reckoning.
        second: Who must approve the act with account and password; empty where one person is enough.
        busy: Whether it is being done.
    """

    key: str = ""
    title: str = ""
    help: str = ""
    facts: tuple[Fact, ...] = ()
    act: str = ""
    form: FormState | None = None
    checklist: ChecklistState | None = None
    question: Question | None = None
    pages: PagePreviewState | None = None
    certificate: PreviewState | None = None
    clocks: ClocksState | None = None
    second: str = ""
    busy: bool = False


class PapersState(msgspec.Struct, frozen=True, kw_only=True):
    """Documents and the certificate."""

    documents: TableState = TableState()
    chosen: str = ""
    certificate: tuple[Fact, ...] = ()
    certificate_mark: PillState | None = None


class CaseState(msgspec.Struct, frozen=True, kw_only=True):
    """The whole page.

    Attributes:
        loaded: False before the case was read.
        waiting: What the case waits for where the clerk has nothing to do, an act under way first of all.
        panel: The act being prepared.
        look: What is looked at, over the act.
        stale: Whether the case moved on while the clerk was preparing an act.
    """

    loaded: bool = False
    case_id: str = ""
    head: HeadState = HeadState()
    acts: tuple[Act, ...] = ()
    further: tuple[Act, ...] = ()
    waiting: str = ""
    stale: bool = False
    section: Section = Section.MATERIALS
    panel: PanelState | None = None
    look: PanelState | None = None
    materials: ChecklistState = ChecklistState()
    answers: tuple[AnswerSection, ...] = ()
    papers: PapersState = PapersState()
    history: tuple[TimelineEntry, ...] = ()
    numbers: tuple[Fact, ...] = ()
