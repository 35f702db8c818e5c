"""The certificate before it is printed: all of it in sight on a small screen, and as large as the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from printing.layout import load_layout
from printing.render import render
from printing.samples import sample_values
from tests.ui.conftest import Heard
from ui.print_flow.certificate_preview import CertificatePreview
from ui.print_flow.large_pages import LargePages
from ui.print_flow.preview_pages import pdf_pictures
from ui.print_flow.print_state import PreviewState
from ui.widgets.page_preview import PagePreview

ROOM = (198, 288, 1146, 431)
"""What a case leaves for the preview on a screen of 1366×768 at 100 %."""

SHAPES = ("food_business_licence", "hr_service_licence", "elderly_card")


def state_of(name: str) -> PreviewState:
    layout = load_layout(f"certificates/{name}")
    pdf = render(layout, sample_values(layout), mode="preview")
    return PreviewState(
        case_id="c1", title=f"{layout.title} · 99010020260003028", number="JY29901000001017",
        blank="样7A36-000001", validity="2026年11月23日至2031年11月22日", printer="打印到文件 · 就绪",
        pages=pdf_pictures(pdf, layout.size_mm[0]), ready=True,
    )  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    return window


def shown(window: QWidget, name: str) -> CertificatePreview:
    preview = CertificatePreview(window)
    preview.setGeometry(*ROOM)
    preview.display(state_of(name))
    window.show()
    QGuiApplication.processEvents()
    return preview


def page_of(part: QWidget) -> tuple[int, int]:
    """Return the height of the page on screen and of the room for it."""
    pages = part.findChild(PagePreview)
    assert pages is not None
    return pages._picture.pixmap().height(), pages._scroll.viewport().height()


@pytest.mark.parametrize("name", SHAPES)
def test_the_whole_certificate_is_in_sight_and_has_the_height(window: QWidget, name: str) -> None:
    preview = shown(window, name)
    page, room = page_of(preview)
    area = preview.findChild(QScrollArea, "pages")

    assert page <= room
    assert page >= 0.9 * room
    assert room >= 330
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("name", SHAPES)
def test_f11_shows_it_as_large_as_the_window_and_esc_comes_back(
    window: QWidget, qtbot: QtBot, name: str
) -> None:
    preview = shown(window, name)
    went_back = Heard(preview.back_requested)
    preview.setFocus()
    small, _room = page_of(preview)

    qtbot.keyClick(preview, Qt.Key.Key_F11)
    QGuiApplication.processEvents()
    large = window.findChild(LargePages)
    assert large is not None
    assert large.isVisible()
    assert page_of(large)[0] >= 600
    assert page_of(large)[0] > 1.5 * small

    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert not large.isVisible()
    assert went_back.said == []


def test_nothing_is_enlarged_before_there_is_a_page(window: QWidget, qtbot: QtBot) -> None:
    preview = CertificatePreview(window)
    window.show()
    preview.display(PreviewState(case_id="c1", title="证照"))
    qtbot.keyClick(preview, Qt.Key.Key_F11)

    assert window.findChild(LargePages) is None
