"""The chosen line in full: why it is still here, what to do, where to go."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from window_client.services.outbox import OutboxLine
from window_client.store.rows import OutboxRow, SyncState
from window_client.store.unsettled import UnsentFile

from ui.error_messages import sentences
from ui.outbox.outbox_rows import line_reason, line_state, line_title
from ui.outbox.outbox_state import OutboxState
from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.pill import Pill, PillState
from ui.widgets.texts import ElidedLabel, text_label
from ui.widgets.view import FramedView
from ui.words.entry_words import reason_words


class LineDetail(FramedView):
    """Shows one line of the outbox.

    Signals:
        open_requested: The clerk opens what the line is about.
    """

    open_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until a line is chosen."""
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._shown: tuple[OutboxLine, OutboxState, int] | None = None
        self._title = ElidedLabel("strong")
        self._pill = Pill()
        self._reason = text_label("body", wrap=True)
        self._reason.setObjectName("line_reason")
        self._next = text_label("muted", wrap=True)
        self._open = act_button("open_line", "secondary", "next")
        self._open.clicked.connect(lambda _checked=False: self.open_requested.emit())
        head = QHBoxLayout()
        space(head, 10)
        head.addWidget(self._pill)
        head.addWidget(self._title, 1)
        words = QVBoxLayout()
        space(words, 3)
        words.addLayout(head)
        words.addWidget(self._reason)
        words.addWidget(self._next)
        layout = QHBoxLayout(self)
        space(layout, 16, (16, 10, 16, 10))
        layout.addLayout(words, 1)
        layout.addWidget(self._open, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def display(self, line: OutboxLine | None, state: OutboxState, before: int = 0) -> None:
        """Show a line; None hides the strip."""
        self._shown = None if line is None else (line, state, before)
        self.setVisible(line is not None)
        if line is None:
            return
        mark = line_state(line, state)
        self._pill.display(PillState(words=mark.text, tone=mark.tone, icon=mark.icon))
        self._title.display(" · ".join(part for part in (line_title(line), line.number) if part))
        self._reason.setText(line_reason(line, state, before))
        further = self._further(line, state)
        self._next.setText(further)
        self._next.setVisible(bool(further))
        self._open.setText(self.tr("去处理") if needs_person(line) else self.tr("打开办件"))
        self._open.setVisible(needs_person(line) or line.case_id is not None)

    def retranslate(self) -> None:
        """Say it in the present language."""
        if self._shown:
            self.display(*self._shown)

    def _further(self, line: OutboxLine, state: OutboxState) -> str:
        if needs_person(line) and isinstance(line, OutboxRow):
            return reason_words(line.why).next_step
        notice = state.items.get(line.sha256) if isinstance(line, UnsentFile) else state.trouble
        return sentences(notice.work, notice.next_step) if notice else ""


def needs_person(line: OutboxLine) -> bool:
    """Tell whether a line waits for a person rather than for the line to the platform."""
    return isinstance(line, OutboxRow) and line.state is not SyncState.PENDING
