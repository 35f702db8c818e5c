"""The widgets that take one answer each; all say `value`, `set_value` and emit `edited`."""

from typing import Any, Protocol

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from ui.form.definition import FieldSpec
from ui.form.label_finder import LabelFinder
from ui.form.values import clean_line, clean_number, clean_paragraphs
from ui.theme.theme import theme
from ui.widgets.date_field import DateField

_LINE_DP = 22


class _SignalLike(Protocol):
    def connect(self, slot: Any, /) -> Any: ...


class Editor(Protocol):
    """What the form needs of a widget that takes an answer."""

    @property
    def edited(self) -> _SignalLike:
        """Emitted when the clerk changed the answer."""
        ...

    @property
    def overflowed(self) -> _SignalLike:
        """Emitted when something did not fit and was left out; carries the limit."""
        ...

    def value(self) -> Any:
        """Return the answer, cleaned; None when there is none."""
        ...

    def set_value(self, value: Any) -> None:
        """Show an answer; None empties the widget. Nothing is emitted."""
        ...

    def set_locked(self, *, locked: bool) -> None:
        """Show the answer without letting it be changed."""
        ...

    def editing(self) -> bool:
        """Say whether something is being written that `value` does not know yet."""
        ...

    def commit(self) -> None:
        """Take over what is being written."""
        ...


class WritesAtOnce:
    """The part of an editor whose value knows every letter as soon as it is written."""

    _composed = False

    def editing(self) -> bool:
        """See Editor; a word that the input method still composes is no answer yet."""
        return self._composed

    def commit(self) -> None:
        """See Editor; there is nothing to take over."""

    def note_composition(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self._composed = bool(event.preeditString())


class LineEditor(WritesAtOnce, QLineEdit):
    """One line of text."""

    edited = Signal()
    overflowed = Signal(int)

    def __init__(self, spec: FieldSpec) -> None:
        """Start empty, with the field's limit."""
        super().__init__()
        self.setMaxLength(spec.max_length)
        self.setPlaceholderText(spec.placeholder)
        self.textEdited.connect(lambda _text: self.edited.emit())
        self.inputRejected.connect(self._tell_limit)

    def value(self) -> Any:
        """See Editor."""
        return clean_line(self.text()) or None

    def set_value(self, value: Any) -> None:
        """See Editor."""
        if value != self.value():
            self.setText("" if value is None else str(value))
            self.setCursorPosition(0)

    def set_locked(self, *, locked: bool) -> None:
        """See Editor."""
        self.setReadOnly(locked)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self.note_composition(event)
        super().inputMethodEvent(event)

    def _tell_limit(self) -> None:
        if len(self.text()) >= self.maxLength():
            self.overflowed.emit(self.maxLength())


class NumberLineEditor(LineEditor):
    """A number that is a name: identity number, credit code, phone; spaces do not count."""

    def __init__(self, spec: FieldSpec) -> None:
        """Leave room for spaces that go away."""
        super().__init__(spec)
        self.setMaxLength(min(spec.max_length, 64) + 16)

    def value(self) -> Any:
        """See Editor."""
        return clean_number(self.text()) or None


class QuantityEditor(LineEditor):
    """A figure; what is none is given as typed, so that the check can name it."""

    def __init__(self, spec: FieldSpec, *, whole: bool) -> None:
        """Start empty."""
        super().__init__(spec)
        self._whole = whole
        self._decimals = spec.decimals
        self.setMaxLength(24)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)

    def value(self) -> Any:
        """See Editor."""
        text = clean_line(self.text()).replace(",", "").replace("，", "")
        return read_quantity(text, whole=self._whole, decimals=self._decimals)


def read_quantity(text: str, *, whole: bool, decimals: int = 2) -> int | float | str | None:
    """Return the number in `text`, the text when it is none (or has too many digits), None when empty."""
    if not text:
        return None
    digits = text.removeprefix("-")
    if digits.isascii() and digits.isdigit():
        return int(text)
    before, point, after = digits.partition(".")
    well = before.isascii() and before.isdigit() and after.isascii() and after.isdigit()
    return float(text) if point and well and not whole and len(after) <= decimals else text


class DateEditor(WritesAtOnce, DateField):
    """A date."""

    edited = Signal()
    overflowed = Signal(int)

    def __init__(self, _spec: FieldSpec) -> None:
        """Start empty."""
        super().__init__()
        self.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> Any:
        """See Editor."""
        return self.typed_date or None

    def set_value(self, value: Any) -> None:
        """See Editor."""
        if value != self.value():
            self.setText("" if value is None else str(value))

    def set_locked(self, *, locked: bool) -> None:
        """See Editor."""
        self.setReadOnly(locked)


class ParagraphEditor(WritesAtOnce, QPlainTextEdit):
    """Several lines; Enter breaks the line, Tab leaves."""

    edited = Signal()
    overflowed = Signal(int)

    def __init__(self, spec: FieldSpec) -> None:
        """Start empty, as high as the field asks."""
        super().__init__()
        self._limit = spec.max_length
        self._quiet = False
        self.setTabChangesFocus(True)
        self.setPlaceholderText(spec.placeholder)
        self.setFixedHeight(theme().px(spec.rows * _LINE_DP + 14))
        self.textChanged.connect(self._changed)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self.note_composition(event)
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as much as fits, and say so when not all did."""
        text = source.text()
        selected = len(self.textCursor().selectedText())
        room = max(self._limit - len(self.toPlainText()) + selected, 0)
        self.textCursor().insertText(text[:room])
        if len(text) > room:
            self.overflowed.emit(self._limit)

    def value(self) -> Any:
        """See Editor."""
        return clean_paragraphs(self.toPlainText()) or None

    def set_value(self, value: Any) -> None:
        """See Editor."""
        if value != self.value():
            self._quiet = True
            self.setPlainText("" if value is None else str(value))
            self._quiet = False

    def set_locked(self, *, locked: bool) -> None:
        """See Editor."""
        self.setReadOnly(locked)
        self.setProperty("readOnly", locked)

    def _changed(self) -> None:
        surplus = len(self.toPlainText()) - self._limit
        if surplus > 0 and not self._quiet:
            cursor = self.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, surplus)
            cursor.removeSelectedText()
            self.overflowed.emit(self._limit)
        elif not self._quiet:
            self.edited.emit()


class ComboEditor(WritesAtOnce, QComboBox):
    """One of many; typing finds the label, by its words or by pinyin initials, and Enter takes it."""

    edited = Signal()
    overflowed = Signal(int)

    def __init__(self, spec: FieldSpec) -> None:
        """Offer the choices, none chosen."""
        super().__init__()
        self._values = [choice.value for choice in spec.choices]
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems([choice.label for choice in spec.choices])
        self.setCurrentIndex(-1)
        if line := self.lineEdit():
            line.setPlaceholderText(spec.placeholder or self.tr("请选择"))
            line.setMaxLength(200)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self._finder = LabelFinder(self)
        self._finder.taken.connect(self.focusNextChild)
        self.setCompleter(self._finder)
        self.currentTextChanged.connect(lambda _text: self.edited.emit())

    def value(self) -> Any:
        """See Editor; a text that is no label is given as typed."""
        text = clean_line(self.currentText())
        found = self.findText(text, Qt.MatchFlag.MatchExactly) if text else -1
        return self._values[found] if found >= 0 else text or None

    def set_value(self, value: Any) -> None:
        """See Editor."""
        before = self.blockSignals(True)  # noqa: FBT003  Qt's own name
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        if value not in self._values:
            self.setEditText("" if value is None else str(value))
        self.blockSignals(before)

    def set_locked(self, *, locked: bool) -> None:
        """See Editor."""
        self.setEnabled(not locked)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the only label that fits what was typed; with several the clerk has not chosen yet."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._finder.take_the_only_one()

    def wheelEvent(self, event: Any) -> None:
        """Scroll the page, not the answer."""
        event.ignore()
