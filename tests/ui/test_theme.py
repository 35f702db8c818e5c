import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.application import Desktop
from ui.theme.fonts import FAMILY, screen_font
from ui.theme.icons import draw_icon, icon_names
from ui.theme.scaling import fix_size, set_icon, space
from ui.theme.stylesheet import build_stylesheet, styles_folder
from ui.theme.tokens import contrast, load_tokens
from ui.widgets.buttons import Role, act_button

TEXT_ON_GROUND = (
    ("text", "page"),
    ("text", "card"),
    ("text_muted", "page"),
    ("text_muted", "neutral_surface"),
    ("placeholder", "card"),
    ("link", "page"),
    ("on_primary", "primary"),
    ("on_primary", "practice"),
    ("on_header", "header"),
    ("on_header_muted", "header"),
    ("primary", "selected"),
    ("link", "error_surface"),
    *((tone, f"{tone}_surface") for tone in ("success", "warning", "error", "info", "neutral")),
)
EDGE_ON_GROUND = (
    ("border_strong", "card"),
    ("focus", "card"),
    ("focus", "page"),
    ("focus_on_dark", "primary"),
)


@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_has_aa_contrast(text: str, ground: str) -> None:
    colours = load_tokens().colours

    assert contrast(colours[text], colours[ground]) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGE_ON_GROUND)
def test_edges_of_controls_can_be_seen(edge: str, ground: str) -> None:
    colours = load_tokens().colours

    assert contrast(colours[edge], colours[ground]) >= 3


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_stylesheet_leaves_no_token_unfilled() -> None:
    sheet = build_stylesheet(load_tokens(), 1.5)

    assert re.findall(r"@\w+|\ddp|\dfp", sheet) == []


def test_stylesheet_measures_follow_the_scale() -> None:
    template = (styles_folder() / "window_client.qss").read_text("utf-8")
    assert "font-size: 20fp" in template

    assert "font-size: 40px" in build_stylesheet(load_tokens(), 2)


def test_stylesheet_names_only_pictures_that_exist() -> None:
    names = re.findall(
        r'url\("@styles/([^"]+)"\)', (styles_folder() / "window_client.qss").read_text("utf-8")
    )

    assert names
    assert [name for name in names if not (styles_folder() / name).is_file()] == []


def test_scale_renews_what_is_open(qtbot: QtBot, desktop: Desktop) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    space(layout, 8, (10, 0, 0, 0))
    button = act_button("print", "primary")
    set_icon(button, "printer", "on_primary")
    fixed = QWidget(window)
    fix_size(fixed, width=50)
    layout.addWidget(button)

    desktop.theme.set_percent(200)

    assert layout.spacing() == 16
    assert layout.contentsMargins().left() == 20
    assert button.iconSize().width() == 36
    assert fixed.width() == 100


@pytest.mark.parametrize(("asked", "given"), [(20, 100), (150, 150), (900, 200)])
def test_scale_stays_between_100_and_200(desktop: Desktop, asked: int, given: int) -> None:
    desktop.theme.set_percent(asked)

    assert desktop.theme.percent == given


@pytest.mark.parametrize("name", icon_names())
def test_icon_draws_in_the_colour_asked_for(name: str) -> None:
    image = draw_icon(name, "#ff0000", 24).toImage()

    inked = [
        image.pixelColor(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(colour.red() > 240 and colour.green() < 16 for colour in inked)


@pytest.mark.parametrize("letter", ["喆", "㐂", "䶮", "\U00020bb7", "\U00030edd"])
def test_rare_letters_are_drawn_in_bold_too(qtbot: QtBot, letter: str) -> None:
    """Two missing glyphs would be the same box."""
    pictures = []
    for text in (letter, "\U0010fffd"):
        field = QLineEdit(text)
        qtbot.addWidget(field)
        font = screen_font(40, steady=True)
        font.setBold(True)
        field.setFont(font)
        field.setStyleSheet("font-size: 40px; font-weight: bold; border: none")
        field.resize(80, 60)
        pictures.append(field.grab().toImage())

    assert pictures[0] != pictures[1]


def test_bundled_typeface_is_used(desktop: Desktop) -> None:
    assert desktop.application.font().families()[0] == FAMILY
    assert desktop.application.font().pixelSize() == 14


def _button(role: Role) -> QWidget:
    button = act_button("x", role)
    button.setText("文字")
    return button


CONTROLS: dict[str, Callable[[], QWidget]] = {
    "primary": lambda: _button("primary"),
    "secondary": lambda: _button("secondary"),
    "quiet": lambda: _button("quiet"),
    "danger": lambda: _button("danger"),
    "link": lambda: _button("link"),
    "line": QLineEdit,
    "paragraph": QPlainTextEdit,
    "combo": QComboBox,
    "check": lambda: QCheckBox("甲"),
    "radio": lambda: QRadioButton("甲"),
}


@pytest.mark.parametrize("kind", CONTROLS)
def test_focus_can_be_seen(qtbot: QtBot, kind: str) -> None:
    page = QWidget()
    layout = QVBoxLayout(page)
    control, other = CONTROLS[kind](), QLineEdit()
    layout.addWidget(control)
    layout.addWidget(other)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    other.setFocus()
    without = control.grab().toImage()

    control.setFocus(Qt.FocusReason.TabFocusReason)

    assert control.grab().toImage() != without
