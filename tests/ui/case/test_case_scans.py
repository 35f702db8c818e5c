"""Scans that come in while materials are judged at an open case."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.ui.case.case_desk import CaseDesk
from tests.ui.pages.case_page import CasePage, settle
from window_client.domain.case.parts import Status, Verdict

CHECKLIST = "materials"


def opened(around: CaseDesk, case_id: str) -> None:
    around.presenter.open(case_id)
    settle()


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    image = QImage(30, 40, QImage.Format.Format_RGB32)
    image.fill(0x884422)
    path = tmp_path / "补正.png"
    image.save(str(path))
    return path


def test_a_supplement_is_scanned_and_judged_in_one_go(around: CaseDesk, page: CasePage, scan: Path) -> None:
    case = around.food(missing=("application",))
    case = around.counter.intake.request_correction(case.id, case.revision).case
    opened(around, case.id)
    page.alt(Qt.Key.Key_Z)

    around.view.panel.attach_file("application", str(scan))
    assert page.rows(CHECKLIST)[0][2] == "1"
    page.press(Qt.Key.Key_1)
    page.done()

    after = around.desk.case(case.id)
    verdict = after.verdict_of("application")
    assert after.status is Status.RECEIVED
    assert verdict is not None
    assert [file.name for file in verdict.attachments] == ["补正.png"]
    content = around.counter.desk.store.attachments.read(verdict.attachments[0].sha256)
    assert content == scan.read_bytes()


def test_a_further_scan_joins_a_verdict_just_given(around: CaseDesk, page: CasePage, scan: Path) -> None:
    case, before = around.with_scan()
    opened(around, case.id)
    page.alt(Qt.Key.Key_H)
    page.press(Qt.Key.Key_Down)
    page.press(Qt.Key.Key_1)

    around.view.panel.attach_file("photo", str(scan))
    around.view.panel.attach_file("photo", str(scan))
    assert page.rows(CHECKLIST)[1][2] == "2"
    assert "“补正.png”已在这项材料的附件中。" in around.desk.said()
    page.done()

    found = around.desk.case(case.id).verdict_of("photo")
    assert found is not None
    assert found.verdict is Verdict.QUALIFIED
    assert [file.name for file in found.attachments] == [before.name, "补正.png"]


def test_a_scan_without_a_verdict_is_not_lost_without_a_word(
    around: CaseDesk, page: CasePage, scan: Path
) -> None:
    case = around.unjudged()
    opened(around, case.id)
    page.done()
    page.press(Qt.Key.Key_1)
    around.view.panel.attach_file("photo", str(scan))

    page.done()

    assert around.desk.case(case.id).verdicts == case.verdicts
    assert "已附扫描件的材料请先给出结论：近期1寸免冠彩色照片。" in around.desk.said()


def test_what_was_just_scanned_can_be_looked_at(around: CaseDesk, page: CasePage, scan: Path) -> None:
    case = around.unjudged()
    opened(around, case.id)
    page.done()
    page.press(Qt.Key.Key_Down)
    around.view.panel.attach_file("photo", str(scan))

    page.press(Qt.Key.Key_V)

    assert page.tab == "查看：近期1寸免冠彩色照片"
    page.back()
    assert page.tab == "正在办理：核验材料"
    assert page.rows(CHECKLIST)[1][2] == "1"


def test_a_file_that_is_gone_is_named(around: CaseDesk, page: CasePage, tmp_path: Path) -> None:
    case = around.unjudged()
    opened(around, case.id)
    page.done()

    around.view.panel.attach_file("photo", str(tmp_path / "gone.png"))

    assert len(around.desk.said()) == 1
    assert page.rows(CHECKLIST)[1][2] == "—"
