"""Work that was begun and not ended: go on, set aside, confirm; nothing here can be thrown away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.texts import ElidedLabel, icon_label
from ui.widgets.view import View
from ui.workbench.workbench_state import OpenKind, OpenWork, OpenWorkState


class UnfinishedPanel(View):
    """Hidden while there is nothing.

    Signals:
        resume_requested: Go on with a draft.
            draft: Its id.
        aside_requested: Show a draft no more until the next start; it stays saved.
            draft: Its id.
        confirm_requested: Say what came out of the printer.
            case: Id of the case.
        all_requested: Show everything, also what was set aside.
    """

    resume_requested = Signal(str)
    aside_requested = Signal(str)
    confirm_requested = Signal(str)
    all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is something."""
        super().__init__(parent)
        self._state = OpenWorkState()
        self._rows: list[QWidget] = []
        self._card = SectionCard()
        self._all = act_button("show_all_unfinished", "link")
        self._all.clicked.connect(lambda _checked=False: self.all_requested.emit())
        self._card.acts.addWidget(self._all)
        self._lines = QVBoxLayout()
        space(self._lines, 4)
        self._card.body.addLayout(self._lines)
        layout = QVBoxLayout(self)
        space(layout, 0)
        layout.addWidget(self._card)
        self.retranslate()

    def display(self, state: OpenWorkState) -> None:
        """Show `state`; rows are made anew only when they changed."""
        if state != self._state:
            self._state = state
            self._rebuild()
        self.setVisible(bool(state.rows or state.hidden or state.aside))

    def enter(self) -> bool:
        """Give the focus to the first row; say whether there is one."""
        if not self._state.rows:
            return False
        first = self._rows[0].findChild(QPushButton, f"go_{self._state.rows[0].key}")
        assert isinstance(first, QPushButton)
        first.setFocus()
        return True

    def retranslate(self) -> None:
        """Say the fixed words in the present language."""
        self._card.set_title(self.tr("未完成的工作"))
        self._rebuild()

    def _rebuild(self) -> None:
        for old in self._rows:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._row(work) for work in self._state.rows]
        for row in self._rows:
            self._lines.addWidget(row)
        more = self._state.hidden + self._state.aside
        self._all.setText(self.tr("显示另外 {count} 件").format(count=more))
        self._all.setVisible(bool(more))

    def _row(self, work: OpenWork) -> QWidget:
        row = QWidget()
        title, detail = ElidedLabel("strong"), ElidedLabel("help")
        title.display(work.title)
        detail.display(work.detail)
        words = QVBoxLayout()
        space(words, 0)
        words.addWidget(title)
        words.addWidget(detail)
        layout = QHBoxLayout(row)
        space(layout, 10)
        printed = work.kind is OpenKind.PRINT
        layout.addWidget(
            icon_label("printer" if printed else "edit", "warning" if printed else "primary", 20)
        )
        layout.addLayout(words, 1)
        for button in self._buttons(work):
            layout.addWidget(button)
        return row

    def _buttons(self, work: OpenWork) -> list[QWidget]:
        go = act_button(f"go_{work.key}")
        if work.kind is OpenKind.PRINT:
            go.setText(self.tr("去确认"))
            go.clicked.connect(lambda _checked=False: self.confirm_requested.emit(work.key))
            go.setAccessibleName(f"{go.text()} {work.title}")
            return [go]
        go.setText(self.tr("继续"))
        go.clicked.connect(lambda _checked=False: self.resume_requested.emit(work.key))
        aside = act_button(f"aside_{work.key}", "quiet")
        aside.setText(self.tr("搁置"))
        aside.setToolTip(self.tr("今天先不看；内容仍保存着，下次启动再提示"))
        aside.clicked.connect(lambda _checked=False: self.aside_requested.emit(work.key))
        for button in (go, aside):
            button.setAccessibleName(f"{button.text()} {work.title}")
        return [go, aside]
