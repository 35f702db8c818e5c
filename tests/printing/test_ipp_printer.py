"""Our IPP client against a real printer program: paper, no paper, failure, cancellation."""

import pytest

from printing.errors import JobRefused, JobUnknown, PaperNotSupported, PrinterRefused
from printing.layout import load_layout
from printing.printers import JobId, JobState, PrinterState
from printing.printers.ipp import IppPrinter
from printing.printers.ipp_link import Link
from printing.render import render
from printing.samples import sample_values
from tests.printing.conftest import TestPrinter, free_port, wait_for

A4 = "iso_a4_210x297mm"


@pytest.fixture(scope="module")
def paper() -> bytes:
    layout = load_layout("documents/receipt")
    return render(layout, sample_values(layout), mode="print")


def send(target: TestPrinter, paper: bytes) -> JobId:
    return target.printer.submit(paper, job_name="青政受〔2026〕000123号𠮷", media=A4)


def test_a_paper_is_printed_byte_for_byte(test_printer: TestPrinter, paper: bytes) -> None:
    job = send(test_printer, paper)

    assert test_printer.until(job, JobState.COMPLETED, JobState.FAILED).state is JobState.COMPLETED
    assert test_printer.printed() == paper


def test_an_empty_tray_is_told_and_the_job_goes_on_after_refilling(
    test_printer: TestPrinter, paper: bytes
) -> None:
    test_printer.behave("paper-out")
    job = send(test_printer, paper)

    waiting = test_printer.until(job, JobState.PAPER_OUT)
    assert any(reason.startswith("media-empty") for reason in waiting.reasons)
    assert test_printer.printer.preflight() is PrinterState.PAPER_OUT

    test_printer.refill()
    assert test_printer.until(job, JobState.COMPLETED, JobState.FAILED).state is JobState.COMPLETED


def test_a_broken_device_is_a_failure_and_not_a_cancellation(test_printer: TestPrinter, paper: bytes) -> None:
    test_printer.behave("broken")
    job = send(test_printer, paper)

    states = (JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED)
    assert test_printer.until(job, *states).state is JobState.FAILED


def test_a_cancelled_job_says_that_a_person_did_it(test_printer: TestPrinter, paper: bytes) -> None:
    test_printer.behave("slow")
    job = send(test_printer, paper)
    test_printer.until(job, JobState.PRINTING)
    test_printer.printer.cancel(job)
    test_printer.refill()

    assert test_printer.until(job, JobState.CANCELLED, JobState.COMPLETED).state is JobState.CANCELLED


def test_cancelling_what_is_printed_changes_nothing(test_printer: TestPrinter, paper: bytes) -> None:
    job = send(test_printer, paper)
    test_printer.until(job, JobState.COMPLETED)
    test_printer.printer.cancel(job)

    assert test_printer.printer.job_state(job).state is JobState.COMPLETED


def test_paper_that_the_printer_does_not_know_is_refused_before_sending(
    test_printer: TestPrinter, paper: bytes
) -> None:
    with pytest.raises(PaperNotSupported):
        test_printer.printer.submit(paper, job_name="x", media="custom_card_900x900mm")


@pytest.mark.parametrize("copies", [0, 100, -1])
def test_absurd_numbers_of_copies_are_refused(test_printer: TestPrinter, paper: bytes, copies: int) -> None:
    with pytest.raises(JobRefused):
        test_printer.printer.submit(paper, job_name="x", media=A4, copies=copies)


@pytest.mark.parametrize("job", ["999999", "", "none", "-1"])
def test_a_job_that_was_never_sent_is_unknown(test_printer: TestPrinter, job: str) -> None:
    with pytest.raises(JobUnknown):
        test_printer.printer.job_state(JobId(job))


def test_a_printer_that_is_switched_off_is_refused_before_sending(paper: bytes) -> None:
    off = IppPrinter(name="关机", link=Link(uri=f"ipp://localhost:{free_port()}/ipp/print"))

    assert off.preflight() is PrinterState.UNREACHABLE
    with pytest.raises(PrinterRefused) as problem:
        off.submit(paper, job_name="x", media=A4)
    assert problem.value.facts == {"printer": "关机", "state": "unreachable"}


def test_two_jobs_keep_their_own_states(test_printer: TestPrinter, paper: bytes) -> None:
    first = send(test_printer, paper)
    test_printer.until(first, JobState.COMPLETED)
    test_printer.behave("broken")
    second = send(test_printer, paper)

    wait_for(lambda: test_printer.printer.job_state(second).state, JobState.FAILED.__eq__)
    assert test_printer.printer.job_state(first).state is JobState.COMPLETED
