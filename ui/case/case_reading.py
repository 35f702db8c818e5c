"""A case as it is read from the store, and what its page says of it."""

import msgspec
from window_client.services.case_view import CaseView
from window_client.services.counter import Counter

from ui.case.acts import acts_of, waiting_words
from ui.case.case_sections import Names, answers_of, head_of, history_of, numbers_of, papers_of
from ui.case.case_state import CaseState, Fact
from ui.case.further.table import further_of
from ui.case.look_presenter import LookPresenter
from ui.case.material_list import standing_list
from ui.form.parsing import parse
from ui.widgets.answer_list import AnswerSection
from ui.widgets.materials.checklist_state import ChecklistState
from ui.widgets.timeline import TimelineEntry


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """A case as it was read, and what of its page follows from that alone.

    Words are made where the case is read, so that the GUI thread has only to show them; another language
    reads the case once more.
    """

    view: CaseView
    materials: ChecklistState
    answers: tuple[AnswerSection, ...]
    history: tuple[TimelineEntry, ...]
    numbers: tuple[Fact, ...]


def read_case(counter: Counter, case_id: str) -> Opened:
    """Read a case; work of the store's lane.

    Raises:
        WindowClientError: There is no such case, or the store is in trouble.
    """
    view = counter.cases.open(case_id)
    package = counter.desk.catalogue.package(view.case.item, view.case.item_version)
    schema, layout = msgspec.json.decode(package.form), msgspec.json.decode(package.layout)
    return Opened(
        view=view,
        materials=standing_list(view),
        answers=answers_of(view, parse(schema, layout)),
        history=history_of(view, counter.papers.names),
        numbers=numbers_of(view),
    )


def page_of(
    state: CaseState, opened: Opened, looks: LookPresenter, names: Names, *, underway: str
) -> CaseState:
    """Return the page of a case that was read.

    Args:
        state: The page before; its section, chosen paper, panel and notice stay.
        opened: The case.
        looks: What is looked at, and the numbers shown on record.
        names: Returns the name of a person or window by its id.
        underway: Words of an act under way: until it is shown nothing else is offered.
    """
    view = opened.view
    acts = () if underway else acts_of(view)
    return msgspec.structs.replace(
        state,
        loaded=True,
        head=head_of(view, looks.revealed, names),
        acts=acts,
        further=() if underway else further_of(view),
        waiting="" if acts else underway or waiting_words(view),
        look=looks.panel,
        materials=opened.materials,
        answers=opened.answers,
        papers=papers_of(view, state.papers.chosen),
        history=opened.history,
        numbers=opened.numbers,
    )
