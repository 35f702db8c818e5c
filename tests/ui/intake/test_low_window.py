"""All pages of the intake work in the main window at 1366×700: what leads on is in sight, notice or not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.intake.visits import at, elderly_item, elderly_person
from tests.ui.pages.intake_page import IntakePage
from ui.intake.intake_state import IntakeStep
from ui.message_bar import Message, MessageBar
from ui.shell.main_window import MainWindow
from ui.shell.shell_state import NavigationItem, ShellState
from ui.widgets.tone import Tone
from window_client.services.counter import Counter

NOTICE = Message(
    happened="申请材料收件回执没有打印。",
    work="办件已保存。",
    next_step="请检查打印机后按 F9 再打印。",
    tone=Tone.ERROR,
)
STATE = ShellState(
    hall="演示县政务服务中心", window="3号综合窗口", clerk="王小明", practice=True, current="intake",
    navigation=(NavigationItem(key="intake", title="收件", icon="inbox"),),
)  # fmt: skip


class LowPage(IntakePage):
    """The screen in the real frame."""

    def _window_around(self, size: tuple[int, int]) -> QWidget:
        window = MainWindow()
        window.presence.admit()
        window.add_screen("intake", self.view)
        window.display(STATE)
        window.resize(*size)
        self.bar: MessageBar = window.messages
        return window

    def out_of_sight(self) -> list[str]:
        """Names of what leads on and cannot be seen whole."""
        for _pass in range(20):  # a list that gives way makes room for what stands below it
            QApplication.processEvents()
        buttons = (self.view.findChild(QPushButton, name) for name in ("back", "next", "next_applicant"))
        return [one.objectName() for one in buttons if one and one.isVisible() and not self._in_sight(one)]

    def _in_sight(self, widget: QWidget) -> bool:
        place = widget.visibleRegion().boundingRect()
        return place.size() == widget.size() and self.window.rect().contains(
            widget.mapTo(self.window, QPoint())
        )


@pytest.fixture
def page(qtbot: QtBot, counter: Counter) -> Iterator[LowPage]:
    shown = LowPage(qtbot, counter, size=(1366, 700))
    yield shown
    shown.shut()


@pytest.mark.parametrize("notices", [0, 1])
def test_what_leads_on_is_in_sight_on_every_page(page: LowPage, notices: int) -> None:
    seen: dict[str, list[str]] = {}

    def look(name: str) -> None:
        page.bar.clear()
        for _each in range(notices):
            page.bar.post(NOTICE)
        seen[name] = page.out_of_sight()

    look("search")
    page.find_item("坐公交免费")
    look("questions")
    page.press(Qt.Key.Key_F3)
    elderly_item(page)
    look("applicant")
    elderly_person(page)
    look("form")
    page.page_done()
    at(page, IntakeStep.MATERIALS)
    look("materials")
    page.press(Qt.Key.Key_3)
    look("a defect")
    page.press(Qt.Key.Key_Escape)
    page.judge_all()
    page.page_done()
    at(page, IntakeStep.CHECK)
    look("check")
    page.page_done()
    at(page, IntakeStep.OUTCOME)
    look("outcome")

    assert {name: hidden for name, hidden in seen.items() if hidden} == {}
