"""A printer as the screens use it: every sheet sent gets one outcome, never an exception."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from printing.errors import JobUnknown, PrintingError, SubmitUncertain
from printing.printers.model import Job, JobId, Printer, PrinterState

A4 = "iso_a4_210x297mm"


class Reached(StrEnum):
    """What is certain about a paper after it was sent."""

    PRINTER = "printer"  # the printer has it
    NOBODY = "nobody"  # nothing was sent or taken
    UNCERTAIN = "uncertain"  # a person must look


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOutcome:
    """What became of a paper that was sent.

    Attributes:
        printer: Name of the printer.
        job: The printer's name of the job, None where nothing arrived.
        error: Why it did not arrive, or not for certain.
    """

    printer: str
    reached: Reached
    job: JobId | None = None
    error: PrintingError | None = None


class PrinterPort(Protocol):
    """Where papers of one kind go; every call may block and belongs on the printing lane."""

    @property
    def name(self) -> str:
        """Return the name that people know the printer by."""

    def check(self) -> PrinterState:
        """Ask whether a paper would be taken."""

    def submit(self, pdf: bytes, job_name: str, *, copies: int = 1) -> PrintOutcome:
        """Send a PDF once.

        Args:
            pdf: The file's content.
            job_name: Shown in the queue; a document's number, never an applicant's name.
            copies: How many.
        """

    def look(self, job: JobId) -> Job | None:
        """Ask where a job stands; None where the printer does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tray:
    """A printer with the paper that lies in it.

    Attributes:
        media: Paper by its PWG name.
    """

    printer: Printer
    media: str = A4

    @property
    def name(self) -> str:
        """See PrinterPort."""
        return self.printer.name

    def check(self) -> PrinterState:
        """See PrinterPort."""
        return self.printer.preflight()

    def submit(self, pdf: bytes, job_name: str, *, copies: int = 1) -> PrintOutcome:
        """See PrinterPort."""
        try:
            job = self.printer.submit(pdf, job_name=job_name, media=self.media, copies=copies)
        except SubmitUncertain as error:
            return PrintOutcome(printer=self.name, reached=Reached.UNCERTAIN, error=error)
        except PrintingError as error:
            return PrintOutcome(printer=self.name, reached=Reached.NOBODY, error=error)
        return PrintOutcome(printer=self.name, reached=Reached.PRINTER, job=job)

    def look(self, job: JobId) -> Job | None:
        """See PrinterPort."""
        try:
            return self.printer.job_state(job)
        except (JobUnknown, PrintingError):
            return None
