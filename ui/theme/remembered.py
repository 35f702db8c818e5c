"""What layouts and widgets were given at 100 %, put on them at the present scale."""

from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QLayout, QWidget


class Scale(Protocol):
    """What the theme knows of the scale."""

    def px(self, dp: float) -> int:
        """Return a measure given at 100 % in pixels."""
        ...

    def pixmap(self, name: str, colour: str, size_dp: int) -> QPixmap:
        """Return an icon as a picture."""
        ...

    def icon(self, name: str, colour: str, size_dp: int) -> QIcon:
        """Return an icon for a button."""
        ...


def rescale(window: QWidget, scale: Scale) -> None:
    """Renew all remembered measures and icons below `window`."""
    for layout in window.findChildren(QLayout):
        space_now(layout, scale)
    for widget in (window, *window.findChildren(QWidget)):
        fix_now(widget, scale)
        limit_now(widget, scale)
        if isinstance(widget, QAbstractButton | QLabel):
            icon_now(widget, scale)


def space_now(layout: QLayout, scale: Scale) -> None:
    """Space a layout by what it remembers."""
    gap = layout.property("dp_gap")
    if gap is None:
        return
    left, top, right, bottom = (scale.px(edge) for edge in layout.property("dp_margins"))
    layout.setContentsMargins(left, top, right, bottom)
    layout.setSpacing(scale.px(gap))
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(scale.px(layout.property("dp_column_gap") or gap))


def fix_now(widget: QWidget, scale: Scale) -> None:
    """Fix a size by what the widget remembers."""
    if width := widget.property("dp_width"):
        widget.setFixedWidth(scale.px(width))
    if height := widget.property("dp_height"):
        widget.setFixedHeight(scale.px(height))


def limit_now(widget: QWidget, scale: Scale) -> None:
    """Bound width and height by what the widget remembers."""
    if at_least := widget.property("dp_min_width"):
        widget.setMinimumWidth(scale.px(at_least))
    if at_most := widget.property("dp_max_width"):
        widget.setMaximumWidth(scale.px(at_most))
    if at_least := widget.property("dp_min_height"):
        widget.setMinimumHeight(scale.px(at_least))
    if at_most := widget.property("dp_max_height"):
        widget.setMaximumHeight(scale.px(at_most))


def icon_now(target: QAbstractButton | QLabel, scale: Scale) -> None:
    """Draw the icon that the widget remembers."""
    name = target.property("icon_name")
    if name is None:
        return
    colour, size_dp = target.property("icon_colour"), target.property("icon_dp")
    if isinstance(target, QLabel):
        _show_picture(target, scale, name, colour, size_dp)
        return
    target.setIconSize(QSize(scale.px(size_dp), scale.px(size_dp)))
    if name:
        target.setIcon(scale.icon(name, colour, size_dp))


def _show_picture(label: QLabel, scale: Scale, name: str, colour: str, size_dp: int) -> None:
    if name:
        label.setPixmap(scale.pixmap(name, colour, size_dp))
    else:
        label.clear()
