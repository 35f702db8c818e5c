import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Heard
from tests.ui.pages.finding import find, nameless_controls
from ui.widgets.materials.checklist_state import ChecklistState, MaterialRow, VerdictMark
from ui.widgets.materials.material_checklist import MaterialChecklist

ROWS = (
    MaterialRow(key="m1", name="申请书", demand="原件 1 份", standard="签字齐全。", pages=2),
    MaterialRow(key="m2", name="执照", offered=(VerdictMark.QUALIFIED, VerdictMark.MISSING)),
    MaterialRow(key="m3", name="平面图", verdict=VerdictMark.DEFECTIVE, reason="无尺寸"),
    MaterialRow(key="m4", name="制度"),
)


class ChecklistPage:
    """What a clerk does with the keys."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.view = MaterialChecklist()
        qtbot.addWidget(self.view)
        self.view.resize(1000, 500)
        with qtbot.waitActive(self.view):
            self.view.show()
            self.view.activateWindow()
        self.view.display(ChecklistState(rows=ROWS, outcome="可作补正告知"))
        self.table = find(self.view, QTableView, "materials")
        self.table.setFocus()

    def press(self, key: Qt.Key) -> None:
        self._qtbot.keyClick(self.table, key)

    @property
    def current(self) -> str:
        return str(self.table.currentIndex().data(Qt.ItemDataRole.UserRole))

    @property
    def words(self) -> list[str]:
        return [label.text() for label in self.view.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def page(qtbot: QtBot) -> ChecklistPage:
    return ChecklistPage(qtbot)


DIGITS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5)
KEYS = list(zip(DIGITS, VerdictMark, strict=True))


@pytest.mark.parametrize(("key", "verdict"), KEYS)
def test_digits_give_verdicts(page: ChecklistPage, key: Qt.Key, verdict: VerdictMark) -> None:
    heard = Heard(page.view.verdict_given)

    page.press(key)

    assert heard.said == [("m1", verdict.value)]


def test_the_view_decides_nothing(page: ChecklistPage) -> None:
    page.press(Qt.Key.Key_1)

    assert page.table.model().index(0, 3).data() == "未核"


def test_a_verdict_that_is_not_offered_is_not_given(page: ChecklistPage) -> None:
    heard = Heard(page.view.verdict_given)
    page.press(Qt.Key.Key_Down)

    page.press(Qt.Key.Key_5)

    assert heard.said == []
    assert not find(page.view, QPushButton, "verdict_deferred").isEnabled()


def test_after_a_verdict_the_next_open_row_is_current(page: ChecklistPage) -> None:
    judged = msgspec.structs.replace(ROWS[1], verdict=VerdictMark.MISSING)
    page.press(Qt.Key.Key_Down)

    page.view.display(ChecklistState(rows=(ROWS[0], judged, *ROWS[2:])))

    assert page.current == "m4"


def test_a_defective_row_stays_current_for_its_reason(page: ChecklistPage) -> None:
    judged = msgspec.structs.replace(ROWS[0], verdict=VerdictMark.DEFECTIVE)

    page.view.display(ChecklistState(rows=(judged, *ROWS[1:])))

    assert page.current == "m1"


def test_letters_attach_view_and_reason(page: ChecklistPage) -> None:
    heard = {name: Heard(getattr(page.view, f"{name}_requested")) for name in ("attach", "view", "reason")}
    for key in (Qt.Key.Key_S, Qt.Key.Key_V, Qt.Key.Key_R):
        page.press(key)

    assert {name: h.said for name, h in heard.items()} == {name: [("m1",)] for name in heard}


def test_what_has_no_pages_cannot_be_viewed(page: ChecklistPage) -> None:
    heard = Heard(page.view.view_requested)
    page.press(Qt.Key.Key_Down)

    page.press(Qt.Key.Key_V)

    assert heard.said == []


def test_counter_and_outcome_are_said(page: ChecklistPage) -> None:
    assert "合格 0/4，未核 3，不符 1" in page.words
    assert "可作补正告知" in page.words


def test_standard_follows_the_row(page: ChecklistPage) -> None:
    assert "签字齐全。" in page.words

    page.press(Qt.Key.Key_Down)

    assert "签字齐全。" not in page.words


def test_a_read_only_checklist_takes_no_verdict(page: ChecklistPage) -> None:
    page.view.display(ChecklistState(rows=ROWS, read_only=True))
    heard = Heard(page.view.verdict_given)

    page.press(Qt.Key.Key_1)

    assert heard.said == []


def test_every_control_has_a_name(page: ChecklistPage) -> None:
    assert nameless_controls(page.view) == []
