"""The page of a case, as a clerk reads it and works it: keys only."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QTableView, QWidget

from tests.ui.pages.finding import find
from tests.ui.pages.print_strip_page import PrintStripPage
from ui.case.case_view import CaseView

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def settle() -> None:
    """Let what is on its way arrive."""
    for _turn in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()


class CasePage:
    """Reads words, presses keys."""

    def __init__(self, view: CaseView, strip: PrintStripPage) -> None:
        self.view = view
        self.strip = strip

    # reading

    @property
    def words(self) -> str:
        """Every word of labels and tables on screen."""
        settle()
        labels = [label.text() for label in self.view.findChildren(QLabel) if label.isVisible()]
        return "\n".join([*labels, *self._cells()])

    @property
    def acts(self) -> list[str]:
        """The next acts, the proposed one first."""
        settle()
        return [b.accessibleName() for b in self._buttons("act_") if b.objectName() != "act_further"]

    @property
    def further(self) -> list[str]:
        """The less usual acts, behind one key."""
        settle()
        return [line.split("  ", 1)[1] for line in self.view.acts.further_lines]

    @property
    def siblings(self) -> list[str]:
        """The cases of the joint application, as the head names them."""
        settle()
        return [b.text() for b in self._buttons("sibling_")]

    @property
    def primary(self) -> str:
        """The proposed act."""
        found = [b.accessibleName() for b in self._buttons("act_") if b.property("role") == "primary"]
        assert len(found) == 1
        return found[0]

    @property
    def tab(self) -> str:
        """The section on screen."""
        return next(b.accessibleName() for b in self._buttons("section_") if b.isChecked())

    def rows(self, name: str) -> list[list[str]]:
        """Cells of a visible table."""
        table = next(t for t in self.view.findChildren(QTableView, name) if t.isVisible())
        model = table.model()
        columns = range(model.columnCount())
        return [[str(model.index(row, c).data()) for c in columns] for row in range(model.rowCount())]

    # doing

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        settle()
        target = QApplication.focusWidget()
        assert target is not None, "the focus is nowhere"
        assert target is self.view or self.view.isAncestorOf(target)
        QTest.keyClick(target, key, held)
        settle()

    def type(self, text: str) -> None:
        """Type into the field that has the focus."""
        settle()
        target = QApplication.focusWidget()
        assert target is not None
        if text.isascii():
            QTest.keyClicks(target, text)
        else:  # as an input method delivers it
            composed = QInputMethodEvent()
            composed.setCommitString(text)
            QApplication.sendEvent(target, composed)
        settle()

    def alt(self, key: Qt.Key) -> None:
        self.press(key, ALT)

    def done(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, CTRL)

    def back(self) -> None:
        self.press(Qt.Key.Key_Escape)

    def begin_further(self, act: str) -> None:
        """Open the list of the less usual acts and press the key in front of one."""
        self.alt(Qt.Key.Key_Q)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "nothing further is offered"
        lines = [line.text().removeprefix("&").split("  ", 1) for line in menu.actions()]
        key = {words: key for key, words in lines}[act]
        QTest.keyClick(menu, Qt.Key(ord(key)))
        settle()

    def fill(self, **fields: str) -> None:
        """Type into fields by their names, in place of what stood there."""
        for name, text in fields.items():
            self.focus(f"field_{name}")
            self.press(Qt.Key.Key_A, CTRL)
            self.type(text)

    def choose(self, name: str, number: int) -> None:
        """Press the digit of an answer."""
        self.focus(f"field_{name}")
        self.press(Qt.Key(Qt.Key.Key_0 + number))

    def tick(self, name: str) -> None:
        """Tick the first box of a field."""
        self.focus(f"field_{name}")
        self.press(Qt.Key.Key_Space)

    def approve(self, account: str, password: str) -> None:
        """Let the second person put account and password in, and do the act."""
        for name, text in (("second_account", account), ("second_password", password)):
            self.focus(name)
            self.press(Qt.Key.Key_A, CTRL)
            self.type(text)
        self.done()

    def section(self, number: int) -> None:
        self.press(Qt.Key(Qt.Key.Key_0 + number), CTRL)

    def focus(self, name: str) -> QWidget:
        """Put the focus on a widget, as Tab would after enough presses."""
        widget = next(w for w in self.view.findChildren(QWidget, name) if w.isVisibleTo(self.view))
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        return widget

    def button(self, name: str) -> QPushButton:
        return find(self.view, QPushButton, name)

    def _buttons(self, start: str) -> list[QPushButton]:
        found = self.view.findChildren(QPushButton)
        return [b for b in found if b.isVisible() and b.objectName().startswith(start)]

    def _cells(self) -> list[str]:
        tables = [t for t in self.view.findChildren(QTableView) if t.isVisible()]
        return [
            str(t.model().index(row, column).data())
            for t in tables
            for row in range(t.model().rowCount())
            for column in range(t.model().columnCount())
        ]
