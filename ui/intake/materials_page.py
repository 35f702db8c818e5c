"""The materials page: one verdict each, with reasons and files."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.intake.intake_state import MaterialsPageState
from ui.intake.question_panel import QuestionPanel
from ui.judging.scan_dialog import choose_scans
from ui.theme.scaling import limit_height, space
from ui.widgets.buttons import act_button
from ui.widgets.cards import SectionCard
from ui.widgets.materials.material_checklist import MaterialChecklist
from ui.widgets.page_preview import PagePreview
from ui.widgets.progress_strip import ProgressStrip
from ui.widgets.view import View


class MaterialsPage(View):
    """The checklist with the question or the picture under it.

    Signals:
        verdict_given: The clerk judged a material.
            key: The material.
            verdict: The value of a VerdictMark.
        reason_requested: The clerk wants to give or change the reason.
            key: The material.
        file_chosen: A file should be kept with a material.
            key: The material.
            path: Where the file is.
        view_requested: The clerk wants to see what is attached.
            key: The material.
        answered: The open question was answered.
            key: The question's key.
            values: Its fields.
        reuse_requested: A paper of an earlier case should be taken over.
            key: The material whose row is current.
        panel_dropped: The question or the picture should go.
        done: The clerk is done with the page.
        back_requested: The clerk goes back.
    """

    verdict_given = Signal(str, str)
    reason_requested = Signal(str)
    file_chosen = Signal(str, str)
    view_requested = Signal(str)
    answered = Signal(str, dict)
    reuse_requested = Signal(str)
    panel_dropped = Signal()
    done = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show an empty list until the first display."""
        super().__init__(parent)
        self._state = MaterialsPageState()
        self._reuse = ProgressStrip()
        self._reuse.setObjectName("reuse")
        self._checklist = MaterialChecklist()
        self._panel = QuestionPanel()
        limit_height(self._panel, at_most=300)
        self._pages = PagePreview()
        self._picture = SectionCard()
        self._close = act_button("close_picture", "quiet", "close")
        self._picture.acts.addWidget(self._close)
        self._picture.body.addWidget(self._pages, 1)
        limit_height(self._picture, at_most=340)
        self._picture.hide()
        layout = QVBoxLayout(self)
        space(layout, 12)
        layout.addWidget(self._reuse)
        for part, share in ((self._checklist, 3), (self._panel, 5), (self._picture, 5)):
            layout.addWidget(part, share)
        self._connect()
        self.retranslate()

    def display(self, state: MaterialsPageState) -> None:
        """Show `state`; when the question is answered the focus goes back to the list."""
        was_open = self._state.panel is not None or self._state.preview is not None
        self._state = state
        self._reuse.display(None if state.panel or state.preview else state.reuse)
        self._checklist.display(state.checklist)
        self._panel.display(state.panel)
        self._picture.setVisible(state.preview is not None)
        if state.preview:
            self._picture.set_title(state.preview.title)
            self._pages.display(state.preview)
        if was_open and state.panel is None and state.preview is None:
            self._checklist.setFocus()

    def enter(self, pointer: str) -> None:
        """Give the focus to the list, at a material."""
        if pointer:
            self._checklist.choose(pointer.removeprefix("/"))
        self._checklist.setFocus()

    def finish(self) -> None:
        """Say that the page is done."""
        self.done.emit()

    @property
    def current(self) -> str:
        """The material whose row is current."""
        return self._checklist.current

    def attach_file(self, material: str, path: Path) -> None:
        """Keep a file with a material; what the file dialog does after its choice."""
        self.file_chosen.emit(material, str(path))

    def take_over(self) -> bool:
        """Take over an earlier paper, if there is one; say whether there is."""
        if self._state.reuse is not None and self._state.panel is None:
            self.reuse_requested.emit(self._checklist.current)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the question or the picture first, then goes back."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._state.panel or self._state.preview:
            self.panel_dropped.emit()
        else:
            self.back_requested.emit()

    def retranslate(self) -> None:
        """Set the fixed words in the present language."""
        self.setAccessibleName(self.tr("材料核验"))
        self._close.setText(self.tr("关闭 (Esc)"))
        self._close.setAccessibleName(self.tr("关闭附件预览"))

    def _connect(self) -> None:
        self._checklist.verdict_given.connect(self.verdict_given)
        self._checklist.reason_requested.connect(self.reason_requested)
        self._checklist.view_requested.connect(self.view_requested)
        self._checklist.attach_requested.connect(self._ask_for_file)
        self._reuse.chosen.connect(lambda _key: self.take_over())
        self._panel.answered.connect(self.answered)
        self._panel.dropped.connect(self.panel_dropped)
        self._close.clicked.connect(lambda _checked=False: self.panel_dropped.emit())

    def _ask_for_file(self, material: str) -> None:
        choose_scans(self, lambda path: self.attach_file(material, Path(path)))
