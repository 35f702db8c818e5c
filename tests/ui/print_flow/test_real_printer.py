"""The whole way to a real printer program: certificate, empty tray, broken device, answer."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from printing.printers.model import JobId, JobState
from tests.printing.conftest import TestPrinter, printer_folder, running_printer, test_printer, wait_for
from tests.ui.print_flow.test_print_flow import Around
from ui.print_flow.port import Tray
from window_client.domain.case.parts import Status

__all__ = ["printer_folder", "running_printer", "test_printer"]  # fixtures of the printing tests


def words_now(around: Around) -> str:
    """Let the flow ask the printer, and read the strip."""
    around.flow._look()
    return around.page.words


@pytest.mark.slow
def test_a_certificate_on_a_real_printer(qtbot: QtBot, tmp_path: Path, test_printer: TestPrinter) -> None:
    around = Around(qtbot, tmp_path, Tray(printer=test_printer.printer))
    test_printer.behave("paper-out")
    case_id = around.print_one()
    job = JobId(around.flow.open_prints[0].job)
    test_printer.until(job, JobState.PAPER_OUT)
    around.flow._look()
    assert "打印机缺纸，请装入空白证照" in around.page.words

    test_printer.refill()
    test_printer.until(job, JobState.COMPLETED)
    wait_for(lambda: words_now(around), lambda words: "打印机报告已完成" in words)
    assert test_printer.printed().startswith(b"%PDF")
    around.page.came_out()

    assert around.desk.case(case_id).status is Status.CERTIFICATE_PRODUCED
    around.desk.close()
