"""The screen of certificates: what to print, to answer, to hand over, and what is left to print on."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.services.test_steps import CARD, judged
from tests.ui.conftest import Heard
from tests.ui.counter_fixture import MONDAY_MORNING
from tests.ui.pages.finding import find, nameless_controls
from tests.ui.pages.print_strip_page import PrintStripPage
from tests.ui.print_flow.desk import PrintDesk, a_print_desk
from ui.certificates.certificates_presenter import CertificatesPresenter
from ui.certificates.certificates_view import CertificatesView
from window_client.clock import hall_day
from window_client.domain.case.parts import MaterialVerdict, Status, Verdict
from window_client.domain.case.state import Case

CTRL = Qt.KeyboardModifier.ControlModifier


class CertificatesPage:
    """Reads tables, presses keys."""

    def __init__(self, qtbot: QtBot, place: Path) -> None:
        self.desk: PrintDesk = a_print_desk(place)
        self.view = CertificatesView()
        self.presenter = CertificatesPresenter(self.view, self.desk.tools, self.desk.flow)
        self.strip = PrintStripPage(qtbot, self.view.strip)
        window = QWidget()
        inside = QVBoxLayout(window)
        inside.addWidget(self.desk.messages)
        inside.addWidget(self.view, 1)
        qtbot.addWidget(window)
        window.resize(1190, 700)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        self._window = window

    def show(self) -> None:
        self.presenter.refresh()
        self.view.take_focus()
        self.settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.settle()
        target = QApplication.focusWidget()
        assert target is not None
        assert self.view.isAncestorOf(target)
        QTest.keyClick(target, key, held)
        self.settle()

    def settle(self) -> None:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()

    @property
    def words(self) -> str:
        self.settle()
        return "\n".join(label.text() for label in self.view.findChildren(QLabel) if label.isVisible())

    def rows(self, name: str = "certificates") -> list[list[str]]:
        table = find(self.view, QTableView, name)
        assert table.isVisible()
        model = table.model()
        columns = range(model.columnCount())
        return [[str(model.index(row, c).data()) for c in columns] for row in range(model.rowCount())]

    def shelves(self) -> list[str]:
        found = self.view.findChildren(QPushButton)
        return [b.accessibleName() for b in found if b.objectName().startswith("shelf_")]


@pytest.fixture
def page(qtbot: QtBot, tmp_path: Path) -> Iterator[CertificatesPage]:
    made = CertificatesPage(qtbot, tmp_path)
    yield made
    made.desk.close()


def printed(page: CertificatesPage, number: int) -> Case:
    case = page.desk.granted(number)
    case = page.desk.counter.results.reserve_certificate(case.id, case.revision).case
    return page.desk.counter.results.printed(case.id, case.revision).case


def reserved(page: CertificatesPage, number: int) -> Case:
    case = page.desk.granted(number)
    return page.desk.counter.results.reserve_certificate(case.id, case.revision).case


def one_of_each(page: CertificatesPage) -> None:
    printed(page, 1)
    page.desk.granted(2)
    reserved(page, 3)


def test_what_waits_for_an_answer_comes_first(page: CertificatesPage) -> None:
    one_of_each(page)

    page.show()

    assert [row[0] for row in page.rows()] == ["待登记出纸", "待制证", "待领取"]
    assert page.rows()[0][1:4] == ["老年人优待证申领", "张三", "990***********0010"]
    assert page.shelves()[:4] == [
        "全部 3  Ctrl+1", "待登记出纸 1  Ctrl+2", "待制证 1  Ctrl+3", "待领取 1  Ctrl+4",
    ]  # fmt: skip


def test_each_shelf_has_its_key(page: CertificatesPage) -> None:
    one_of_each(page)
    page.show()

    for key, state in ((Qt.Key.Key_2, "待登记出纸"), (Qt.Key.Key_3, "待制证"), (Qt.Key.Key_4, "待领取")):
        page.press(key, CTRL)
        assert [row[0] for row in page.rows()] == [state]


def test_p_previews_and_ctrl_enter_prints(page: CertificatesPage) -> None:
    case = page.desk.granted()
    page.show()

    page.press(Qt.Key.Key_P)
    assert "样000001" in page.words
    assert page.desk.case(case.id).certificate is None
    page.press(Qt.Key.Key_Return, CTRL)
    assert page.strip.asks
    assert page.rows()[0][0] == "待登记出纸"
    page.press(Qt.Key.Key_1)

    assert page.desk.case(case.id).status is Status.CERTIFICATE_PRODUCED
    assert page.rows()[0][0] == "待领取"
    assert len(page.desk.printed_files()) == 1


def test_escape_leaves_the_preview_with_nothing_taken(page: CertificatesPage) -> None:
    case = page.desk.granted()
    page.show()
    page.press(Qt.Key.Key_P)

    page.press(Qt.Key.Key_Escape)

    assert page.desk.case(case.id) == case
    assert page.rows()[0][0] == "待制证"


def test_enter_opens_the_case(page: CertificatesPage) -> None:
    case = page.desk.granted()
    asked = Heard(page.presenter.case_requested)
    page.show()

    page.press(Qt.Key.Key_Return)

    assert asked.said == [(case.id,)]


def test_p_on_an_open_print_asks_for_the_answer(page: CertificatesPage) -> None:
    case = reserved(page, 1)
    page.show()

    page.press(Qt.Key.Key_P)
    page.press(Qt.Key.Key_3)

    assert page.desk.case(case.id).status is Status.GRANTED
    assert page.rows()[0][0] == "待制证"


def test_what_lies_ready_is_not_printed_again(page: CertificatesPage) -> None:
    printed(page, 1)
    page.show()

    page.press(Qt.Key.Key_P)

    assert page.desk.said() == ["证照已出纸，请打开办件登记领取。"]


def test_how_long_it_has_waited(page: CertificatesPage) -> None:
    printed(page, 1)
    page.desk.counter.desk.clock.pass_by(timedelta(days=9))  # type: ignore[attr-defined]
    page.show()

    assert page.rows()[0][-1] == "9 天"


def test_a_change_elsewhere_shows_itself(page: CertificatesPage) -> None:
    page.show()
    case = page.desk.granted()

    page.desk.changes.announce(frozenset({case.id}))

    assert page.rows()[0][0] == "待制证"


def test_stock_says_what_is_left(page: CertificatesPage) -> None:
    for number in (1, 2):
        reserved(page, number)
    page.show()
    page.press(Qt.Key.Key_5, CTRL)

    stock = {(row[0], row[1]): row[2:] for row in page.rows("stock")}
    assert stock["空白证照", "老年人优待证"] == ["198", "样000003", "充足"]
    assert stock["空白证照", "食品经营许可证"] == ["200", "样000001", "充足"]
    assert stock["编号", "老年人优待证"] == ["198", "—", "充足"]
    assert stock["编号", "申请材料收件回执"][0] == "198"
    assert "不足" not in page.words


def test_numbers_that_run_low_are_marked_and_stand_on_top(page: CertificatesPage) -> None:
    for number in range(101):
        page.desk.counter.intake.receive("elderly_card", replace(CARD, id=f"n{number}"))
    page.show()
    assert "2 种空白或编号不足" in page.words

    page.press(Qt.Key.Key_5, CTRL)

    assert [row[1:3] + row[-1:] for row in page.rows("stock")[:2]] == [
        ["办件", "99", "不足"],
        ["申请材料收件回执", "99", "不足"],
    ]


def test_a_step_before_the_certificate_leads_to_the_case(page: CertificatesPage) -> None:
    """A photograph is still out: the case comes first."""
    today = hall_day(MONDAY_MORNING)
    application = judged(page.desk.counter)
    verdicts = tuple(
        MaterialVerdict(material=one.material, verdict=Verdict.DEFERRED, due_on=today)
        if one.material == "photo"
        else one
        for one in application.verdicts
    )
    counter = page.desk.counter
    case = counter.intake.receive("elderly_card", replace(application, verdicts=verdicts)).case
    case = counter.intake.accept(case.id, case.revision).case
    counter.results.decide_at_window(case.id, case.revision)
    asked = Heard(page.presenter.case_requested)
    page.show()

    page.press(Qt.Key.Key_P)

    assert asked.said == [(case.id,)]
    assert page.desk.said() == ["制证之前还有一步要办，请先在办件中办理。"]


def test_the_keys_work_on_when_a_list_runs_empty(page: CertificatesPage) -> None:
    reserved(page, 1)
    page.show()
    page.press(Qt.Key.Key_2, CTRL)
    page.press(Qt.Key.Key_P)
    page.press(Qt.Key.Key_3)
    assert "没有要制发的证照" in page.words

    page.press(Qt.Key.Key_3, CTRL)

    assert [row[0] for row in page.rows()] == ["待制证"]


def test_every_control_has_a_name(page: CertificatesPage) -> None:
    page.desk.granted()
    page.show()
    assert nameless_controls(page.view) == []
    page.press(Qt.Key.Key_P)
    assert nameless_controls(page.view) == []
    page.press(Qt.Key.Key_Return, CTRL)
    assert nameless_controls(page.view) == []


def test_nothing_to_do_says_so(page: CertificatesPage) -> None:
    page.show()

    assert "没有要制发的证照" in page.words
