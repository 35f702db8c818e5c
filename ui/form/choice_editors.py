"""Answers chosen from a few: radio buttons, checks, yes or no."""

from typing import Any

import msgspec
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from ui.form.definition import Choice, FieldSpec
from ui.form.editors import WritesAtOnce
from ui.theme.scaling import space


class _Buttons(WritesAtOnce, QWidget):
    """Buttons side by side, in as many columns as fit."""

    edited = Signal()
    overflowed = Signal(int)

    def __init__(self, buttons: list[QAbstractButton]) -> None:
        super().__init__()
        self.setProperty("choices", "true")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._buttons = buttons
        self._columns = 0
        self._grid = QGridLayout(self)
        space(self._grid, 2)
        for button in buttons:
            button.clicked.connect(lambda _checked=False: self.edited.emit())
        if buttons:
            self.setFocusProxy(buttons[0])
        self._flow(len(buttons))

    def set_locked(self, *, locked: bool) -> None:
        """See Editor."""
        for button in self._buttons:
            button.setEnabled(not locked)

    def minimumSizeHint(self) -> QSize:
        """Need no more width than the widest button."""
        hint = super().minimumSizeHint()
        return QSize(max((b.sizeHint().width() for b in self._buttons), default=0), hint.height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a change of scale."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the number of columns again."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        widest = max((button.sizeHint().width() for button in self._buttons), default=1) + 6
        self._flow(max(1, min(len(self._buttons), self.width() // max(widest, 1))))

    def _flow(self, columns: int) -> None:
        if columns == self._columns:
            return
        for number, button in enumerate(self._buttons):
            self._grid.addWidget(button, number // columns, number % columns, Qt.AlignmentFlag.AlignLeft)
        for column in range(max(self._columns, columns) + 1):
            self._grid.setColumnStretch(column, 1 if column == columns else 0)
        self._columns = columns
        self.updateGeometry()


class RadioEditor(_Buttons):
    """One of a few."""

    def __init__(self, spec: FieldSpec) -> None:
        """Offer the choices, none chosen."""
        self._choices = spec.choices
        super().__init__([QRadioButton(choice.label) for choice in spec.choices])
        self._group = QButtonGroup(self)
        for number, button in enumerate(self._buttons):
            button.setAccessibleName(f"{spec.title} {button.text()}")
            self._group.addButton(button, number)
        self._group.buttonToggled.connect(lambda _button, _on: self._lead())

    def _lead(self) -> None:
        """The focus comes to the answer that stands, to the first where there is none."""
        chosen = self._group.checkedButton() or next(iter(self._buttons), None)
        if chosen is not None and self.focusProxy() is not chosen:
            self.setFocusProxy(chosen)

    def value(self) -> Any:
        """See Editor."""
        chosen = self._group.checkedId()
        return self._choices[chosen].value if chosen >= 0 else None

    def set_value(self, value: Any) -> None:
        """See Editor."""
        self._group.setExclusive(False)
        for choice, button in zip(self._choices, self._buttons, strict=True):
            button.setChecked(value is not None and choice.value == value)
        self._group.setExclusive(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits choose: 1 the first, 2 the second."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._buttons) and not event.modifiers():
            self._buttons[number].setFocus()
            self._buttons[number].click()
        else:
            super().keyPressEvent(event)


class YesNoEditor(RadioEditor):
    """Yes, no, or not answered yet."""

    def __init__(self, spec: FieldSpec) -> None:
        """Offer both answers, none chosen."""
        yes = QCoreApplication.translate("YesNoEditor", "是")
        no = QCoreApplication.translate("YesNoEditor", "否")
        answers = (Choice(value=True, label=yes), Choice(value=False, label=no))
        super().__init__(msgspec.structs.replace(spec, choices=answers))


class ChecksEditor(_Buttons):
    """Any of several."""

    def __init__(self, spec: FieldSpec) -> None:
        """Offer the choices, none chosen."""
        self._choices = spec.choices
        super().__init__([QCheckBox(choice.label) for choice in spec.choices])
        for button in self._buttons:
            button.setAccessibleName(f"{spec.title} {button.text()}")

    def value(self) -> Any:
        """See Editor."""
        pairs = zip(self._choices, self._buttons, strict=True)
        return [choice.value for choice, button in pairs if button.isChecked()] or None

    def set_value(self, value: Any) -> None:
        """See Editor."""
        chosen = value if isinstance(value, list) else []
        for choice, button in zip(self._choices, self._buttons, strict=True):
            button.setChecked(choice.value in chosen)
