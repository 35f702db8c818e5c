"""What every printer can be asked, in closed vocabularies."""

from enum import StrEnum
from typing import NewType, Protocol

import msgspec

JobId = NewType("JobId", str)
"""A printer's own name of a job."""


class PrinterState(StrEnum):
    """Whether a printer takes work. Values are stored and shown: never change one."""

    READY = "ready"
    BUSY = "busy"
    PAPER_OUT = "paper_out"  # takes the job and waits for paper
    ATTENTION = "attention"  # takes the job and waits for a hand: door open, jam, toner
    PAUSED = "paused"  # would keep the job for an unknown time
    REJECTING = "rejecting"
    MISSING = "missing"  # no queue of this name
    UNREACHABLE = "unreachable"


REFUSING = frozenset(
    {PrinterState.PAUSED, PrinterState.REJECTING, PrinterState.MISSING, PrinterState.UNREACHABLE}
)
"""States in which nothing is sent."""


class JobState(StrEnum):
    """Where a job stands. Values are stored and shown: never change one."""

    QUEUED = "queued"
    PRINTING = "printing"
    PAPER_OUT = "paper_out"
    ATTENTION = "attention"
    FAILED = "failed"
    CANCELLED = "cancelled"
    COMPLETED = "completed"


FINAL = frozenset({JobState.FAILED, JobState.CANCELLED, JobState.COMPLETED})
"""States that never change again. None of them proves a good sheet: that the clerk answers."""


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """A state with the printer's own words for it, for the log.

    Attributes:
        reasons: Keywords of RFC 8011 §5.3.8 and §5.4.12; none of them holds personal data.
        sheets_done: Sheets that came out, where the printer counts them.
    """

    state: JobState
    reasons: tuple[str, ...] = ()
    sheets_done: int | None = None


class Printer(Protocol):
    """Something that takes PDF."""

    @property
    def name(self) -> str:
        """Return the name that people choose the printer by."""

    def preflight(self) -> PrinterState:
        """Ask whether a job would be taken; never raises."""

    def submit(self, pdf: bytes, *, job_name: str, media: str, copies: int = 1) -> JobId:
        """Send a PDF exactly once.

        Args:
            pdf: The file's content.
            job_name: Shown in the queue; a document number, never an applicant's name.
            media: Paper by its PWG name, such as `iso_a4_210x297mm`.
            copies: How many, 1 to 99.

        Raises:
            PrinterRefused, PaperNotSupported, JobRefused: nothing was sent or taken.
            SubmitUncertain: it may have been taken; a person must look.
        """

    def job_state(self, job: JobId) -> Job:
        """Ask where a job stands.

        Raises:
            JobUnknown: the printer has forgotten it or never had it.
            PrinterUnreachable: no answer in time; the job goes on as it was.
        """

    def cancel(self, job: JobId) -> None:
        """Ask to stop a job; a job that already ended is left alone. Raises as `job_state`."""
