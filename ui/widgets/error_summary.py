"""The frame on top of a page that lists what must be corrected."""

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme.scaling import space
from ui.widgets.buttons import act_button
from ui.widgets.texts import icon_label, text_label
from ui.widgets.view import FramedView


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One thing to correct.

    Attributes:
        pointer: Where, as a JSON pointer.
        title: The field's label.
        message: What is wrong and what is wanted, the same words as at the field.
    """

    pointer: str
    title: str
    message: str


class ErrorSummary(FramedView):
    """Lists the faults as links; Enter goes to the first. It never takes the focus by itself: whoever heard
    the clerk's Ctrl+Enter and found faults gives it the focus.

    Signals:
        jump_requested: The clerk wants to go to a field.
            pointer: The field's pointer.
    """  # noqa: D205

    jump_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Stay hidden until there is a fault."""
        super().__init__(parent)
        self.setObjectName("error_summary")
        self.setProperty("surface", "faults")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._faults: tuple[Fault, ...] = ()
        self._links: list[QPushButton] = []
        self._heading = text_label("section")
        head = QHBoxLayout()
        space(head, 8)
        head.addWidget(icon_label("error", "error", 20))
        head.addWidget(self._heading)
        head.addStretch(1)
        self._hint = text_label("help")
        head.addWidget(self._hint)
        self._lines = QVBoxLayout(self)
        space(self._lines, 2, (14, 10, 14, 10))
        self._lines.addLayout(head)
        self.hide()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is listed."""
        return self._faults

    def display(self, faults: tuple[Fault, ...]) -> None:
        """List `faults`; hidden when there are none."""
        if faults == self._faults:
            return
        here = self.focusWidget()
        held = here is not None and here.hasFocus()
        self._faults = faults
        self._rebuild()
        self.setVisible(bool(faults))
        if held and faults:
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # the link under the focus may be gone

    def retranslate(self) -> None:
        """Say the heading in the present language."""
        self._rebuild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the first field, arrows move between the links."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._faults:
            self.jump_requested.emit(self._faults[0].pointer)
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def _rebuild(self) -> None:
        for link in self._links:
            link.hide()
            link.deleteLater()
        heading = self.tr("有 {count} 处需要修改").format(count=len(self._faults))
        self._heading.setText(heading)
        self._hint.setText(self.tr("Enter 到第一处 · F8 到下一处"))
        self.setAccessibleName(heading)
        self._links = [self._link(number, fault) for number, fault in enumerate(self._faults)]

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The summary and its links, in the order of Tab."""
        return (self, *self._links)

    def _link(self, number: int, fault: Fault) -> QPushButton:
        link = act_button(f"fault_{number}", "link")
        text = f"{fault.title}{_stop_after(fault.title)}{fault.message}"
        link.setText(text)
        link.setAccessibleName(text)
        link.clicked.connect(lambda _checked=False, at=fault.pointer: self.jump_requested.emit(at))
        self._lines.addWidget(link)
        return link


def _stop_after(title: str) -> str:
    """A question's own mark is enough."""
    return "：" if title and title[-1] not in "？?：:" else ""
