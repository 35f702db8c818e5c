"""The outcome page: what was made out, and which act comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.intake.intake_state import ActChoice, OutcomePageState, PaperTab
from ui.intake.joint_cases import JointCases
from ui.intake.question_panel import QuestionPanel
from ui.theme.scaling import limit_width, set_icon, set_look, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.page_preview import PagePreview
from ui.widgets.texts import text_label
from ui.widgets.view import View


class OutcomePage(View):
    """Left: number, acts. Right: the documents as they will be printed.

    Signals:
        act_requested: The clerk chose an act.
            key: Its key.
        answered: The question before an act was answered.
            key: The question's key.
            values: Its fields.
        panel_dropped: The question should go.
        paper_chosen: Another document should be shown.
            key: The document.
        joint_case_chosen: Another case of the joint application should be shown.
            key: The case.
        print_requested: The document shown should be printed.
        next_requested: The next applicant is waiting.
        case_requested: The case should be opened.
    """

    act_requested = Signal(str)
    answered = Signal(str, dict)
    panel_dropped = Signal()
    paper_chosen = Signal(str)
    joint_case_chosen = Signal(str)
    print_requested = Signal()
    next_requested = Signal()
    case_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until the first display."""
        super().__init__(parent)
        self._state = OutcomePageState()
        self._acts: dict[str, QPushButton] = {}
        self._papers: dict[str, QPushButton] = {}
        self._labels = {name: text_label("key") for name in ("number", "query_code", "status")}
        self._values = {
            "number": text_label("section"),
            "query_code": text_label("section"),
            "status": text_label("strong", wrap=True),
        }
        self._advice = text_label("body", wrap=True)
        self._joint = JointCases()
        self._panel = QuestionPanel()
        self._preview = PagePreview()
        self._print = act_button("print_paper", "secondary", "printer")
        self._next = act_button("next_applicant", "secondary", "plus")
        self._open = act_button("open_case", "secondary", "case")
        self._act_lines = QVBoxLayout()
        space(self._act_lines, 8)
        self._paper_lines = QVBoxLayout()
        space(self._paper_lines, 4)
        layout = QHBoxLayout(self)
        space(layout, 12)
        layout.addWidget(self._left(), 4)
        layout.addWidget(self._right(), 5)
        self._connect()
        self.retranslate()

    def display(self, state: OutcomePageState) -> None:
        """Show `state`."""
        before, self._state = self._state, state
        for name, label in self._values.items():
            label.setText(getattr(state, name))
        self._advice.setText(state.advice)
        self._joint.display(state)
        if state.acts != before.acts:
            self._offer(state.acts)
        self._show_papers(state.papers, state.current)
        self._preview.display(state.preview)
        self._joint.setVisible(bool(state.cases) and state.panel is None)
        for card in (self._act_card, self._paper_card, self._page_card):
            card.setVisible(state.panel is None)  # a question takes their room: all of it is in sight
        self._panel.display(state.panel)
        self._print.setEnabled(bool(state.preview.pages))
        self._hold(busy=state.busy or state.panel is not None)
        self._weigh_next()
        held = before.busy or before.panel is not None
        if state.acts != before.acts or (held and not state.busy and state.panel is None):
            self.enter("")

    def enter(self, _pointer: str) -> None:
        """Give the focus to the proposed act."""
        first = next(iter(self._acts.values()), self._next)
        (first if first.isEnabled() and first.property("role") == "primary" else self._next).setFocus()

    def finish(self) -> None:
        """Do the proposed act, or call the next applicant when nothing is proposed."""
        if self._state.panel or self._state.busy:
            return
        if proposed := self._proposed():
            self.act_requested.emit(proposed.key)
        else:
            self.next_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F9 prints, Esc drops the question, Ctrl+digit turns to a case of the joint application."""
        if event.key() == Qt.Key.Key_F9 and self._print.isEnabled():
            self.print_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self._state.panel:
            self.panel_dropped.emit()
        elif self._joint.take_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set the fixed words in the present language."""
        words = {"number": self.tr("收件号"), "query_code": self.tr("查询码"), "status": self.tr("状态")}
        for name, label in self._labels.items():
            label.setText(words[name])
        for button, text in (
            (self._print, self.tr("F9 打印")),
            (self._open, self.tr("打开办件")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self._case_card.set_title(self.tr("办件"))
        self._act_card.set_title(self.tr("下一步"))
        self._paper_card.set_title(self.tr("文书"))
        self._weigh_next()
        self.setAccessibleName(self.tr("出单"))

    def _left(self) -> QWidget:
        self._case_card = SectionCard()
        grid = QGridLayout()
        space(grid, 6)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(self._labels):
            grid.addWidget(self._labels[name], row, 0)
            grid.addWidget(self._values[name], row, 1)
        self._case_card.body.addLayout(grid)
        self._act_card = SectionCard()
        self._act_card.body.addWidget(self._advice)
        self._act_card.body.addLayout(self._act_lines)
        self._paper_card = SectionCard()
        self._paper_card.body.addLayout(self._paper_lines)
        ways = QVBoxLayout()
        space(ways, 8)
        ways.addWidget(self._open)
        ways.addWidget(self._next)
        content = QWidget()
        lines = QVBoxLayout(content)
        space(lines, 12)
        lines.addWidget(self._joint)
        lines.addWidget(self._case_card)
        lines.addWidget(self._act_card)
        lines.addWidget(self._panel, 9)
        lines.addWidget(self._paper_card)
        lines.addStretch(1)
        left = QWidget()
        column = QVBoxLayout(left)
        space(column, 8)
        column.addWidget(_scrolled(content), 1)
        column.addLayout(ways)
        return left

    def _right(self) -> QWidget:
        card = self._page_card = SectionCard()
        card.acts.addWidget(self._print)
        card.body.addWidget(self._preview, 1)
        limit_width(card, at_least=320)
        return card

    def _connect(self) -> None:
        self._joint.chosen.connect(self.joint_case_chosen)
        self._panel.answered.connect(self.answered)
        self._panel.dropped.connect(self.panel_dropped)
        self._print.clicked.connect(lambda _checked=False: self.print_requested.emit())
        self._next.clicked.connect(lambda _checked=False: self.next_requested.emit())
        self._open.clicked.connect(lambda _checked=False: self.case_requested.emit())

    def _offer(self, acts: tuple[ActChoice, ...]) -> None:
        for old in self._acts.values():
            self._act_lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._acts = {}
        for act in acts:
            button = act_button(f"act_{act.key}", act.role)
            hint = " (Ctrl+Enter)" if act.role == "primary" else ""
            button.setText(f"{act.words}{hint}")
            button.setAccessibleName(act.words)
            button.clicked.connect(lambda _checked=False, key=act.key: self.act_requested.emit(key))
            self._act_lines.addWidget(button)
            self._acts[act.key] = button

    def _show_papers(self, papers: tuple[PaperTab, ...], current: str) -> None:
        if tuple(self._papers) != tuple(paper.key for paper in papers):
            for old in self._papers.values():
                self._paper_lines.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._papers = {paper.key: self._paper(paper) for paper in papers}
        for key, button in self._papers.items():
            button.setChecked(key == current)
        shown = next((one for one in papers if one.key == current), None)
        self._page_card.set_title(shown.title if shown else " ")
        self._page_card.set_help(shown.number if shown else "")

    def _paper(self, paper: PaperTab) -> QPushButton:
        button = act_button(f"paper_{paper.key}", "navigation", "paper")
        button.setCheckable(True)
        button.setText(paper.title)
        button.setToolTip(f"{paper.title} {paper.number}")
        button.setAccessibleName(f"{paper.title} {paper.number}")
        button.clicked.connect(lambda _checked=False, key=paper.key: self.paper_chosen.emit(key))
        self._paper_lines.addWidget(button)
        return button

    def _proposed(self) -> ActChoice | None:
        return next((act for act in self._state.acts if act.role == "primary"), None)

    def _weigh_next(self) -> None:
        proposed = self._proposed() is not None
        words = self.tr("下一位")
        self._next.setText(words if proposed else f"{words} (Ctrl+Enter)")
        self._next.setAccessibleName(words)
        set_look(self._next, role="secondary" if proposed else "primary")
        set_icon(self._next, "plus", "primary" if proposed else "on_primary")

    def _hold(self, *, busy: bool) -> None:
        for button in self._acts.values():
            button.setEnabled(not busy)


def _scrolled(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
