"""The item page: find the item, answer what picks its materials."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.form.form_view import FormView
from ui.intake.intake_state import ItemPageState
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.search_box import SearchBox
from ui.widgets.texts import ElidedLabel, icon_label, text_label
from ui.widgets.view import View


class ItemPage(View):
    """A search box, or the chosen item with its questions.

    Signals:
        search_requested: The clerk typed.
            query: What.
        item_chosen: An item was picked.
            item: Its id.
        change_requested: Another item is wanted.
        edited: Answers changed.
            values: As `ui.intake.item_form` reads them.
        done: The clerk is done with the page.
            values: As above.
        back_requested: The clerk goes back.
    """

    search_requested = Signal(str)
    item_chosen = Signal(str)
    change_requested = Signal()
    edited = Signal(dict)
    done = Signal(dict)
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show the search."""
        super().__init__(parent)
        self._state = ItemPageState()
        self._search = SearchBox()
        self._finder = SectionCard()
        self._finder.body.addWidget(self._search)
        self._finder.body.addStretch(1)
        self._name = text_label("section", wrap=True)
        self._facts = ElidedLabel("muted")
        self._change = act_button("change_item", "secondary", "search")
        self._card = self._chosen_card()
        self._form = FormView(inset=0)
        layout = QVBoxLayout(self)
        space(layout, 12)
        layout.addWidget(self._finder, 1)
        layout.addWidget(self._card)
        layout.addWidget(self._form, 1)
        self._connect()
        self.retranslate()

    def display(self, state: ItemPageState) -> None:
        """Show `state`."""
        if self._state.chosen and not state.chosen:
            self._search.clear()  # the next applicant wants something else
        self._state = state
        self._finder.setVisible(not state.chosen)
        self._card.setVisible(bool(state.chosen))
        self._form.setVisible(bool(state.chosen))
        self._search.display(state.search)
        self._name.setText(state.chosen)
        self._facts.display(state.facts)
        if state.chosen:
            self._form.display(state.form)

    def enter(self, pointer: str) -> None:
        """Give the focus to a question, or to the search."""
        if self._state.chosen and self._state.form.form.groups:
            self._form.go_to(pointer)
        elif self._state.chosen:
            self._change.setFocus()
        else:
            self._search.setFocus()

    def flush(self) -> None:
        """Hand over what was typed last."""
        self._form.flush()

    def finish(self) -> None:
        """Say that the page is done."""
        if self._state.chosen:
            self._form.finish()

    def retranslate(self) -> None:
        """Set the fixed words in the present language."""
        self._finder.set_title(self.tr("申请人要办什么？"))
        self._finder.set_help(
            self.tr("输入事项名称、拼音首字母或申请人的说法，如“开饭店”“lnz”；↑↓ 选择，Enter 确定")
        )
        self._search.set_words(self.tr("查找事项"), self.tr("事项名称、首字母或日常说法"))
        self._change.setText(self.tr("F3 更换事项"))
        self._change.setAccessibleName(self.tr("更换事项"))

    def _chosen_card(self) -> SectionCard:
        card = SectionCard()
        words = QVBoxLayout()
        space(words, 2)
        words.addWidget(self._name)
        words.addWidget(self._facts)
        line = QHBoxLayout()
        space(line, 12)
        line.addWidget(icon_label("certificate", "primary", 24))
        line.addLayout(words, 1)
        line.addWidget(self._change)
        card.body.addLayout(line)
        return card

    def _connect(self) -> None:
        self._search.search_requested.connect(self.search_requested)
        self._search.chosen.connect(self.item_chosen)
        self._change.clicked.connect(lambda _checked=False: self.change_requested.emit())
        self._form.draft_changed.connect(self.edited)
        self._form.page_done_requested.connect(self.done)
        self._form.back_requested.connect(self.back_requested)
