"""Measures that follow the scale while the program runs.

Layouts and widgets remember what they were given at 100 %; a change of scale renews it (`remembered`).
Everything else (text, borders, padding) stands in the style sheet.
"""

from PySide6.QtWidgets import QAbstractButton, QLabel, QLayout, QWidget

from ui.theme.remembered import fix_now, icon_now, limit_now, space_now
from ui.theme.theme import theme

Edges = tuple[int, int, int, int]


def space(layout: QLayout, gap: int = 8, margins: Edges = (0, 0, 0, 0)) -> None:
    """Set a layout's gap and margins (left, top, right, bottom), in pixels at 100 %."""
    layout.setProperty("dp_gap", gap)
    layout.setProperty("dp_margins", list(margins))
    space_now(layout, theme())


def fix_size(widget: QWidget, width: int | None = None, height: int | None = None) -> None:
    """Fix a widget's width or height, in pixels at 100 %."""
    widget.setProperty("dp_width", width or 0)
    widget.setProperty("dp_height", height or 0)
    fix_now(widget, theme())


def limit_width(widget: QWidget, at_least: int = 0, at_most: int = 0) -> None:
    """Bound a widget's width, in pixels at 100 %; 0 leaves a side open."""
    widget.setProperty("dp_min_width", at_least)
    widget.setProperty("dp_max_width", at_most)
    limit_now(widget, theme())


def limit_height(widget: QWidget, at_least: int = 0, at_most: int = 0) -> None:
    """Bound a widget's height, in pixels at 100 %; 0 leaves a side open."""
    widget.setProperty("dp_min_height", at_least)
    widget.setProperty("dp_max_height", at_most)
    limit_now(widget, theme())


def set_icon(target: QAbstractButton | QLabel, name: str, colour: str = "primary", size_dp: int = 18) -> None:
    """Show an icon, by name and colour role; an empty name takes it away."""
    target.setProperty("icon_name", name)
    target.setProperty("icon_colour", colour)
    target.setProperty("icon_dp", size_dp)
    icon_now(target, theme())


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
