"""The check page's list: every answer with a way to change it."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.theme.scaling import limit_width, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard, rule
from ui.widgets.texts import text_label
from ui.widgets.view import View


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """One answer.

    Attributes:
        title: The question.
        words: The answer in words; empty reads 未填写.
        pointer: What 更改 leads to; no such link where empty.
        note: Where the value came from, or what is wrong with it.
    """

    title: str
    words: str = ""
    pointer: str = ""
    note: str = ""


class AnswerSection(msgspec.Struct, frozen=True, kw_only=True):
    """Answers under one heading."""

    title: str
    answers: tuple[Answer, ...]


class AnswerList(View):
    """Shows all answers, read only.

    Signals:
        change_requested: The clerk wants to change an answer and come back.
            pointer: The answer's pointer.
    """

    change_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._sections: tuple[AnswerSection, ...] = ()
        self._cards = QVBoxLayout(self)
        space(self._cards, 12)

    def display(self, sections: tuple[AnswerSection, ...]) -> None:
        """Show `sections`."""
        self._sections = sections
        while item := self._cards.takeAt(0):
            if old := item.widget():
                old.hide()  # until it is deleted it would stand over the new ones
                old.deleteLater()
        for section in sections:
            card = SectionCard(section.title)
            self._fill(card, section)
            self._cards.addWidget(card)
        self._cards.addStretch(1)

    def retranslate(self) -> None:
        """Say the links in the present language."""
        self.display(self._sections)

    def _fill(self, card: SectionCard, section: AnswerSection) -> None:
        grid = QGridLayout()
        space(grid, 6)
        grid.setColumnStretch(1, 1)
        for number, answer in enumerate(section.answers):
            if number:
                grid.addWidget(rule(), number * 2 - 1, 0, 1, 3)
            self._put(grid, number * 2, answer)
        card.body.addLayout(grid)

    def _put(self, grid: QGridLayout, row: int, answer: Answer) -> None:
        key = text_label("key", answer.title, wrap=True)
        limit_width(key, at_least=168, at_most=168)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(key, row, 0, top)
        grid.addWidget(self._value(answer), row, 1)
        if answer.pointer:
            grid.addWidget(self._link(answer), row, 2, top)

    def _value(self, answer: Answer) -> QWidget:
        value = QWidget()
        words = QVBoxLayout(value)
        space(words, 2)
        given = text_label("body", answer.words, wrap=True)
        if not answer.words:
            given = text_label("empty", self.tr("未填写"))
        words.addWidget(given)
        if answer.note:
            words.addWidget(text_label("help", answer.note, wrap=True))
        return value

    def _link(self, answer: Answer) -> QWidget:
        link = act_button(f"change{answer.pointer.replace('/', '_')}", "link")
        link.setText(self.tr("更改"))
        link.setAccessibleName(self.tr("更改：{title}").format(title=answer.title))
        link.clicked.connect(lambda _checked=False, at=answer.pointer: self.change_requested.emit(at))
        return link
