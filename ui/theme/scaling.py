"""Measures that follow the scale while the program runs.

Layouts and widgets remember what they were given at 100 %; a change of scale walks the open windows and
renews them. Everything else (text, borders, padding) stands in the style sheet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QLayout, QWidget

if TYPE_CHECKING:
    from ui.theme.theme import Theme

Edges = tuple[int, int, int, int]


def _theme() -> Theme:
    from ui.theme.theme import theme  # noqa: PLC0415  the theme walks with rescale() below

    return theme()


def space(layout: QLayout, gap: int = 8, margins: Edges = (0, 0, 0, 0)) -> None:
    """Set a layout's gap and margins (left, top, right, bottom), in pixels at 100 %."""
    layout.setProperty("dp_gap", gap)
    layout.setProperty("dp_margins", list(margins))
    _space_now(layout, _theme())


def fix_size(widget: QWidget, width: int | None = None, height: int | None = None) -> None:
    """Fix a widget's width or height, in pixels at 100 %."""
    widget.setProperty("dp_width", width or 0)
    widget.setProperty("dp_height", height or 0)
    _fix_now(widget, _theme())


def limit_width(widget: QWidget, at_least: int = 0, at_most: int = 0) -> None:
    """Bound a widget's width, in pixels at 100 %; 0 leaves a side open."""
    widget.setProperty("dp_min_width", at_least)
    widget.setProperty("dp_max_width", at_most)
    _limit_now(widget, _theme())


def set_icon(target: QAbstractButton | QLabel, name: str, colour: str = "primary", size_dp: int = 18) -> None:
    """Show an icon, by name and colour role; an empty name takes it away."""
    target.setProperty("icon_name", name)
    target.setProperty("icon_colour", colour)
    target.setProperty("icon_dp", size_dp)
    _icon_now(target, _theme())


def set_look(widget: QWidget, **properties: str | bool) -> None:
    """Set the properties that the style sheet looks at, and restyle only when one changed."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed:
        restyle(widget)


def restyle(widget: QWidget) -> None:
    """Make the style sheet look at the widget's and its labels' properties again."""
    for each in (widget, *widget.findChildren(QLabel)):
        each.style().unpolish(each)
        each.style().polish(each)


def rescale(window: QWidget, theme: Theme) -> None:
    """Renew all remembered measures and icons below `window`."""
    for layout in window.findChildren(QLayout):
        _space_now(layout, theme)
    for widget in (window, *window.findChildren(QWidget)):
        _fix_now(widget, theme)
        _limit_now(widget, theme)
        if isinstance(widget, QAbstractButton | QLabel):
            _icon_now(widget, theme)


def _space_now(layout: QLayout, theme: Theme) -> None:
    gap = layout.property("dp_gap")
    if gap is None:
        return
    left, top, right, bottom = (theme.px(edge) for edge in layout.property("dp_margins"))
    layout.setContentsMargins(left, top, right, bottom)
    layout.setSpacing(theme.px(gap))
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(theme.px(layout.property("dp_column_gap") or gap))


def _fix_now(widget: QWidget, theme: Theme) -> None:
    if width := widget.property("dp_width"):
        widget.setFixedWidth(theme.px(width))
    if height := widget.property("dp_height"):
        widget.setFixedHeight(theme.px(height))


def _limit_now(widget: QWidget, theme: Theme) -> None:
    if at_least := widget.property("dp_min_width"):
        widget.setMinimumWidth(theme.px(at_least))
    if at_most := widget.property("dp_max_width"):
        widget.setMaximumWidth(theme.px(at_most))


def _icon_now(target: QAbstractButton | QLabel, theme: Theme) -> None:
    name = target.property("icon_name")
    if name is None:
        return
    colour, size_dp = target.property("icon_colour"), target.property("icon_dp")
    if isinstance(target, QLabel):
        _show_picture(target, theme, name, colour, size_dp)
        return
    target.setIconSize(QSize(theme.px(size_dp), theme.px(size_dp)))
    if name:
        target.setIcon(theme.icon(name, colour, size_dp))


def _show_picture(label: QLabel, theme: Theme, name: str, colour: str, size_dp: int) -> None:
    if name:
        label.setPixmap(theme.pixmap(name, colour, size_dp))
    else:
        label.clear()
