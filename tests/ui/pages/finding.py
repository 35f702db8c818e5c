"""How page objects find widgets, and what every screen must satisfy."""

from collections.abc import Iterator
from typing import TypeVar

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

W = TypeVar("W", bound=QWidget)
_CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea)


def find(root: QWidget, kind: type[W], name: str) -> W:
    """Return the widget with this object name, or fail with the names that are there."""
    found = [w for w in root.findChildren(kind, name) if shiboken6.isValid(w)]
    if not found:
        there = sorted({w.objectName() for w in root.findChildren(kind) if w.objectName()})
        raise AssertionError(f"no {kind.__name__} named {name!r}; there are {there}")
    return found[-1]


def nameless_controls(root: QWidget) -> list[str]:
    """Return the controls below `root` that assistive tools could not name."""
    return [_describe(control) for control in _controls(root) if not _name(control)]


def _controls(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        reachable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and isinstance(widget, _CONTROLS)
        if reachable and widget.isVisibleTo(root) and not _is_part(widget):
            yield widget


def _is_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox) or widget.objectName().startswith("qt_")


def _name(control: QWidget) -> str:
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName().strip() or text.strip()


def _describe(control: QWidget) -> str:
    return f"{type(control).__name__} {control.objectName()!r} in {type(control.parentWidget()).__name__}"
