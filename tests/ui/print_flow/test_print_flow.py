"""From preview to the clerk's answer, on the real store, with files for paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from printing.errors import PrinterRefused, SubmitUncertain
from printing.pages import page_text
from printing.printers.model import Job, JobId, JobState, PrinterState
from tests.ui.conftest import Heard
from tests.ui.pages.print_strip_page import PrintStripPage
from tests.ui.print_flow.desk import a_print_desk
from ui.print_flow.port import PrinterPort, PrintOutcome, Reached
from ui.print_flow.print_state import PreviewState
from ui.print_flow.print_strip import PrintStrip
from ui.task_runner import TaskRunner
from window_client.domain.case.parts import CertificateStatus, Status


class OddPrinter:
    """A printer that behaves as it is told."""

    name = "异常打印机"

    def __init__(self, state: PrinterState = PrinterState.READY, reached: Reached = Reached.PRINTER) -> None:
        self.state = state
        self.reached = reached
        self.job = Job(state=JobState.PAPER_OUT)
        self.sent: list[str] = []

    def check(self) -> PrinterState:
        return self.state

    def submit(self, _pdf: bytes, job_name: str, *, copies: int = 1) -> PrintOutcome:
        self.sent += [job_name] * copies
        errors = {
            Reached.NOBODY: PrinterRefused(printer=self.name, state="已暂停"),
            Reached.UNCERTAIN: SubmitUncertain(printer=self.name),
        }
        job = JobId("1") if self.reached is Reached.PRINTER else None
        return PrintOutcome(printer=self.name, reached=self.reached, job=job, error=errors.get(self.reached))

    def look(self, _job: JobId) -> Job | None:
        return self.job


class Around:
    """A print flow with its strip on a screen."""

    def __init__(self, qtbot: QtBot, place: Path, certificates: PrinterPort | None = None) -> None:
        self.desk = a_print_desk(place, certificates)
        qtbot.addWidget(self.desk.messages)
        self.strip = PrintStrip()
        qtbot.addWidget(self.strip)
        self.flow = self.desk.flow
        self.flow.strip_changed.connect(self.strip.display)
        self.strip.answered.connect(self.flow.answer)
        self.strip.reason_given.connect(self.flow.give_reason)
        self.strip.answer_taken_back.connect(self.flow.take_answer_back)
        self.page = PrintStripPage(qtbot, self.strip)

    def print_one(self, number: int = 1) -> str:
        case = self.desk.granted(number)
        self.flow.preview(case.id)
        self.flow.print_certificate(case.id)
        return case.id

    def paper(self, case_id: str) -> tuple[CertificateStatus, str]:
        certificate = self.desk.case(case_id).certificate
        assert certificate is not None
        return certificate.status, certificate.blank_serial


@pytest.fixture
def around(qtbot: QtBot, tmp_path: Path) -> Iterator[Around]:
    made = Around(qtbot, tmp_path)
    yield made
    made.desk.close()


def test_preview_shows_number_and_blank_and_takes_nothing(around: Around) -> None:
    case = around.desk.granted()
    seen = Heard(around.flow.preview_changed)

    around.flow.preview(case.id)

    last: PreviewState = seen.said[-1][0]
    assert last.ready
    assert last.blank == "样000001"
    assert last.number.startswith("9901002026")
    assert last.printer == "打印到文件 · 就绪"
    assert last.pages[0].startswith(b"\x89PNG")
    assert around.desk.case(case.id) == case
    assert not around.page.asks


def test_nothing_is_printed_that_was_not_previewed(around: Around) -> None:
    case = around.desk.granted()

    around.flow.print_certificate(case.id)

    assert around.desk.case(case.id).certificate is None
    assert around.desk.printed_files() == []


def test_printed_and_answered(around: Around) -> None:
    heard = Heard(around.desk.changes.changed)
    case_id = around.print_one()
    certificate = around.desk.case(case_id).certificate
    assert certificate is not None
    assert around.page.asks
    assert certificate.number in around.page.words
    assert "样000001" in around.page.words
    assert around.page.choices == ["1 已出纸", "2 废张", "3 未出"]
    assert around.desk.printed_files() == [f"{certificate.number}.pdf"]
    text = page_text((around.desk.folder / f"{certificate.number}.pdf").read_bytes(), 0)
    assert "样张" in text

    around.page.came_out()

    assert around.desk.case(case_id).status is Status.CERTIFICATE_PRODUCED
    assert not around.page.asks
    assert heard.said[-1] == (frozenset({case_id}),)


@pytest.mark.parametrize(
    ("key", "reason"), [(Qt.Key.Key_1, "卡纸"), (Qt.Key.Key_2, "污损"), (Qt.Key.Key_3, "错位")]
)
def test_a_spoiled_sheet_is_spent_and_the_number_stays(around: Around, key: Qt.Key, reason: str) -> None:
    case_id = around.print_one()
    number = around.desk.case(case_id).certificate

    around.page.is_spoiled()
    assert around.page.choices == ["1 卡纸", "2 污损", "3 错位", "4 其他", "返回 Esc"]
    around.page.press(key)

    certificate = around.desk.case(case_id).certificate
    assert certificate is not None
    assert number is not None
    assert (certificate.status, certificate.spoiled) == (CertificateStatus.UNPRINTED, ("样000001",))
    [spoiled] = [line for line in around.desk.counter.work.history(case_id) if "spoiled" in line.entry.kind]
    assert reason.encode() in bytes(spoiled.entry.body)

    around.flow.preview(case_id)
    around.flow.print_certificate(case_id)
    again = around.desk.case(case_id).certificate
    assert again is not None
    assert (again.number, again.blank_serial) == (number.number, "样000002")


def test_another_reason_is_written_in_words(around: Around) -> None:
    case_id = around.print_one()
    around.page.is_spoiled()
    around.page.press(Qt.Key.Key_4)
    around.page.write_reason("  ")
    assert around.paper(case_id)[0] is CertificateStatus.RESERVED

    around.page.write_reason("墨粉脱落")

    assert around.paper(case_id)[0] is CertificateStatus.UNPRINTED


def test_spoiled_can_be_taken_back_and_enter_answers_nothing(around: Around) -> None:
    case_id = around.print_one()
    around.page.press(Qt.Key.Key_Return)
    around.page.is_spoiled()
    around.page.press(Qt.Key.Key_Escape)

    assert around.page.choices[0] == "1 已出纸"
    assert around.paper(case_id)[0] is CertificateStatus.RESERVED


def test_what_did_not_come_leaves_the_blank_in_the_tray(around: Around) -> None:
    case_id = around.print_one()

    around.page.did_not_come()

    assert around.paper(case_id) == (CertificateStatus.UNPRINTED, "样000001")
    assert around.desk.counter.work.blanks("blank-elderly").left == 200


def test_the_next_sheet_of_that_kind_waits_for_the_answer(around: Around) -> None:
    around.print_one()
    second = around.desk.granted(2)
    seen, called = Heard(around.flow.preview_changed), Heard(around.flow.attention_requested)

    around.flow.preview(second.id)
    around.flow.print_certificate(second.id)

    assert seen.said[-1][0].words == "请先登记上一张证照的出纸结果，再制下一张。"
    assert called.said == [()]
    assert around.desk.case(second.id).certificate is None
    around.page.came_out()
    around.flow.preview(second.id)
    assert seen.said[-1][0].ready


def test_a_sheet_without_an_answer_is_asked_about_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    before = Around(qtbot, tmp_path)
    case_id = before.print_one()
    before.desk.close()

    after = Around(qtbot, tmp_path)
    after.flow.ask_open()

    assert after.page.asks
    assert "上次没有登记结果" in after.page.words
    after.page.came_out()
    assert after.desk.case(case_id).status is Status.CERTIFICATE_PRODUCED
    after.desk.close()


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (PrinterState.MISSING, "找不到"),
        (PrinterState.PAUSED, "已暂停"),
        (PrinterState.REJECTING, "不接收任务"),
        (PrinterState.UNREACHABLE, "没有应答"),
    ],
)
def test_a_refusing_printer_is_told_before_anything_is_taken(
    qtbot: QtBot, tmp_path: Path, state: PrinterState, words: str
) -> None:
    printer = OddPrinter(state)
    around = Around(qtbot, tmp_path, printer)

    case_id = around.print_one()

    assert around.desk.case(case_id).certificate is None
    assert printer.sent == []
    assert f"打印机“异常打印机”现在不能接收任务（{words}）。" in around.desk.said()
    around.desk.close()


def test_what_surely_never_left_is_free_again_without_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    around = Around(qtbot, tmp_path, OddPrinter(reached=Reached.NOBODY))

    case_id = around.print_one()

    assert around.paper(case_id)[0] is CertificateStatus.UNPRINTED
    assert not around.page.asks
    assert len(around.desk.said()) == 2
    around.desk.close()


def test_what_may_have_arrived_is_asked_about(qtbot: QtBot, tmp_path: Path) -> None:
    around = Around(qtbot, tmp_path, OddPrinter(reached=Reached.UNCERTAIN))

    case_id = around.print_one()

    assert around.paper(case_id)[0] is CertificateStatus.RESERVED
    assert "不能确定打印机是否收到" in around.page.words
    around.desk.close()


def test_the_strip_says_what_the_printer_says(qtbot: QtBot, tmp_path: Path) -> None:
    printer = OddPrinter()
    around = Around(qtbot, tmp_path, printer)
    around.print_one()
    assert "打印机缺纸，请装入空白证照" in around.page.words

    printer.job = Job(state=JobState.COMPLETED)
    around.flow._look()

    assert "打印机报告已完成" in around.page.words
    assert around.page.asks, "no printer's word proves a good sheet"
    around.desk.close()


def test_a_document_is_printed_in_its_copies_and_nothing_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    around = Around(qtbot, tmp_path)
    case = around.desk.granted()
    receipt = case.documents[0]

    around.flow.print_document(case.id, receipt.id)

    assert around.desk.printed_files() == [f"{receipt.number}.pdf"]
    assert around.desk.said() == [f"已送到“打印到文件”：申请材料收件回执 {receipt.number}，2 份。"]
    assert not around.page.asks
    around.desk.close()


def test_an_unknown_document_is_told(around: Around) -> None:
    case = around.desk.granted()

    around.flow.print_document(case.id, "none")

    assert around.desk.printed_files() == []
    assert len(around.desk.said()) == 1


def test_on_threads_of_their_own_nothing_is_printed_twice(qtbot: QtBot, tmp_path: Path) -> None:
    """The real lanes: a second Ctrl+Enter while the first is on its way does nothing."""
    runner = TaskRunner()
    desk = a_print_desk(tmp_path, lanes=(runner.store, runner.printing))
    qtbot.addWidget(desk.messages)
    case, seen = desk.granted(), Heard(desk.flow.preview_changed)
    desk.flow.preview(case.id)
    qtbot.waitUntil(lambda: bool(seen.said) and seen.said[-1][0].ready)

    desk.flow.print_certificate(case.id)
    desk.flow.print_certificate(case.id)
    qtbot.waitUntil(lambda: bool(desk.flow.open_prints) and desk.flow.open_prints[0].job != "")
    desk.flow.answer("printed")
    qtbot.waitUntil(lambda: not desk.flow.open_prints)

    assert len(desk.printed_files()) == 1
    assert desk.case(case.id).status is Status.CERTIFICATE_PRODUCED
    runner.shutdown()
    desk.close()
