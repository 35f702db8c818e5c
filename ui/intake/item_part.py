"""The item page's reasoning."""

from typing import Any

from PySide6.QtCore import QObject

from ui.form.form_state import FormState
from ui.intake import item_form
from ui.intake.intake_state import ItemPageState
from ui.intake.intake_tools import Tools
from ui.intake.item_form import ItemAnswers
from ui.intake.item_words import facts_line
from ui.intake.open_intake import OpenIntake
from ui.widgets.error_summary import Fault
from ui.widgets.search_box import SearchHit, SearchState

_MOST_HITS = 50


class ItemPart(QObject):
    """Search, choice and guiding questions."""

    def __init__(self, tools: Tools, intake: OpenIntake, parent: QObject | None = None) -> None:
        """Search for everything."""
        super().__init__(parent)
        self._tools = tools
        self._intake = intake
        self._refused = False
        self._refusals = 0
        self._query = ""
        self._not_excluded = False
        self.searching = True

    def begin(self, *, settled: bool = False) -> None:
        """Forget the intake before; `settled` says that a resumed draft had passed this page."""
        self._query, self._refused = "", False
        self._not_excluded = settled
        self.searching = self._intake.item is None

    def search(self, query: str) -> None:
        """Look for items."""
        self._query = query
        self._intake.changed.emit()

    def change(self) -> None:
        """Offer the search again."""
        self._query, self.searching = "", True
        self._intake.changed.emit()

    def keep(self) -> None:
        """Leave the search with the item as it was."""
        self.searching = False
        self._intake.changed.emit()

    def choose(self, item: str) -> None:
        """Take an item."""
        self._intake.choose(item)
        self._refused, self.searching = False, False
        self._intake.changed.emit()

    def edited(self, values: dict[str, Any]) -> None:
        """Take the answers over."""
        found = item_form.read(values)
        self._not_excluded = found.not_excluded
        self._intake.update("item", answers=found.answers, by_commitment=found.by_commitment)

    def done(self, values: dict[str, Any]) -> bool:
        """Take the answers over and say whether the page may be left."""
        self.edited(values)
        self._refused = bool(self.faults())
        self._refusals += self._refused
        return not self._refused

    def faults(self) -> tuple[Fault, ...]:
        """Return what is open."""
        item = self._intake.item
        return item_form.faults(self._answers(), item) if item else ()

    def state(self) -> ItemPageState:
        """Return what the page shows."""
        item = self._intake.item
        if item is None or self.searching:
            return ItemPageState(search=self._found())
        answers = self._answers()
        form = FormState(
            form=item_form.definition(item),
            values=item_form.values_of(answers, item),
            faults=self.faults() if self._refused else (),
            refusals=self._refusals,
        )
        return ItemPageState(search=self._found(), chosen=item.name, facts=facts_line(item), form=form)

    def _answers(self) -> ItemAnswers:
        draft = self._intake.draft
        if draft is None:
            return ItemAnswers()
        return ItemAnswers(
            answers=draft.answers, by_commitment=draft.by_commitment, not_excluded=self._not_excluded
        )

    def _found(self) -> SearchState:
        found = self._tools.counter.desk.catalogue.search(self._query)
        hits = tuple(
            SearchHit(key=item.id, title=item.name, detail=facts_line(item), icon="certificate")
            for item in found[:_MOST_HITS]
        )
        listed = self.tr("找到 {count} 项") if self._query else self.tr("本机目录共 {count} 项，离线可查")
        footer = listed.format(count=len(found))
        nothing = self.tr("没有找到。换个说法，或问清申请人要办成什么事。")
        return SearchState(query=self._query, hits=hits, footer=footer if hits else nothing)
