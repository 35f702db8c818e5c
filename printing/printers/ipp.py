"""A printer or CUPS queue over IPP (RFC 8011): vectors to paper, and an honest answer about every job."""

import msgspec

from printing.errors import (
    JobRefused,
    JobUnknown,
    PaperNotSupported,
    PrinterRefused,
    PrinterReplyUnreadable,
    PrinterUnreachable,
    SubmitUncertain,
)
from printing.printers.ipp_link import Link, NoAnswerError
from printing.printers.ipp_message import Attribute, Group, MalformedReplyError, Operation, Reply, Tag
from printing.printers.model import REFUSING, Job, JobId, JobState, PrinterState

_NOT_FOUND = 0x0406
_NOT_POSSIBLE = 0x0404
_STOPPED = 5
_PROCESSING = 4
_MOST_COPIES = 99
_PDF = "application/pdf"

_PRINTER_ASKED = (
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "media-supported",
    "document-format-supported",
)
_JOB_ASKED = ("job-state", "job-state-reasons", "job-media-sheets-completed")
_PAPER = ("media-empty", "media-needed")
_HAND = (
    "media-jam",
    "door-open",
    "cover-open",
    "marker-supply-empty",
    "toner-empty",
    "output-area-full",
    "interlock-open",
)
_BY_A_PERSON = frozenset({"job-canceled-by-user", "job-canceled-by-operator"})


class IppPrinter(msgspec.Struct, frozen=True, kw_only=True):
    """One queue.

    Attributes:
        name: What people choose it by.
        link: The way there.
        user: Who is shown in the queue; a window, not a person.
    """

    name: str
    link: Link
    user: str = "window"

    def preflight(self) -> PrinterState:
        """Ask the queue for its state; silence and nonsense are states too."""
        try:
            return printer_state(self._about_printer())
        except (NoAnswerError, MalformedReplyError):
            return PrinterState.UNREACHABLE

    def submit(self, pdf: bytes, *, job_name: str, media: str, copies: int = 1) -> JobId:
        """Send a PDF once, after asking whether this very queue will take it (see `Printer.submit`)."""
        self._check(media, copies)
        wanted = (
            self._user(),
            Attribute(Tag.NAME, "job-name", (job_name,)),
            Attribute(Tag.MIME, "document-format", (_PDF,)),
            Attribute(Tag.BOOLEAN, "ipp-attribute-fidelity", (False,)),
        )
        reply = self._send(wanted, _job_template(media, copies), pdf)
        number = reply.first(Tag.JOB).number("job-id")
        if not reply.good or number is None:
            raise JobRefused(printer=self.name, status=f"0x{reply.status:04x}")
        return JobId(str(number))

    def job_state(self, job: JobId) -> Job:
        """Ask for a job's state; what the printer itself needs is asked too, for CUPS keeps it there."""
        reply = self._job(
            Operation.GET_JOB, job, (Attribute(Tag.KEYWORD, "requested-attributes", _JOB_ASKED),)
        )
        found = reply.first(Tag.JOB)
        needs = self._asked(Operation.GET_PRINTER, _PRINTER_WANTED).first(Tag.PRINTER)
        return Job(
            state=job_state(found, needs),
            reasons=found.words("job-state-reasons") + needs.words("printer-state-reasons"),
            sheets_done=found.number("job-media-sheets-completed"),
        )

    def cancel(self, job: JobId) -> None:
        """Ask to stop a job; one that already ended is left alone."""
        self._job(Operation.CANCEL_JOB, job, (self._user(),))

    def _check(self, media: str, copies: int) -> None:
        """Find every reason for refusal before a byte of the paper leaves this PC."""
        try:
            reply = self._about_printer()
            state = printer_state(reply)
        except (NoAnswerError, MalformedReplyError):
            reply, state = Reply(0, ()), PrinterState.UNREACHABLE
        if state in REFUSING:
            raise PrinterRefused(printer=self.name, state=state.value)
        known = reply.first(Tag.PRINTER)
        supported = known.words("media-supported")
        if supported and media not in supported:
            raise PaperNotSupported(printer=self.name, media=media)
        formats = known.words("document-format-supported")
        if (formats and _PDF not in formats) or not 1 <= copies <= _MOST_COPIES:
            raise JobRefused(printer=self.name, status="format" if copies <= _MOST_COPIES else "copies")

    def _send(self, wanted: tuple[Attribute, ...], job: tuple[Attribute, ...], pdf: bytes) -> Reply:
        try:
            return self.link.ask(Operation.PRINT_JOB, wanted, job, pdf)
        except NoAnswerError as problem:
            if problem.sent:
                raise SubmitUncertain(printer=self.name) from problem
            raise PrinterRefused(printer=self.name, state=PrinterState.UNREACHABLE.value) from problem
        except MalformedReplyError as problem:
            raise SubmitUncertain(printer=self.name) from problem

    def _about_printer(self) -> Reply:
        return self.link.ask(Operation.GET_PRINTER, _PRINTER_WANTED)

    def _job(self, operation: Operation, job: JobId, wanted: tuple[Attribute, ...]) -> Reply:
        if not job.isdigit():
            raise JobUnknown(printer=self.name, job=job)
        reply = self._asked(operation, (Attribute(Tag.INTEGER, "job-id", (int(job),)), *wanted))
        ended = operation is Operation.CANCEL_JOB and reply.status == _NOT_POSSIBLE
        if not reply.good and not ended:
            raise JobUnknown(printer=self.name, job=job)
        return reply

    def _asked(self, operation: Operation, wanted: tuple[Attribute, ...]) -> Reply:
        try:
            return self.link.ask(operation, wanted)
        except NoAnswerError as problem:
            raise PrinterUnreachable(printer=self.name) from problem
        except MalformedReplyError as problem:
            raise PrinterReplyUnreadable(printer=self.name) from problem

    def _user(self) -> Attribute:
        return Attribute(Tag.NAME, "requesting-user-name", (self.user,))


_PRINTER_WANTED = (Attribute(Tag.KEYWORD, "requested-attributes", _PRINTER_ASKED),)


def _job_template(media: str, copies: int) -> tuple[Attribute, ...]:
    """Ask for the sheet as it is: a scaled certificate misses its form by millimetres."""
    return (
        Attribute(Tag.INTEGER, "copies", (copies,)),
        Attribute(Tag.KEYWORD, "media", (media,)),
        Attribute(Tag.KEYWORD, "print-scaling", ("none",)),
        Attribute(Tag.KEYWORD, "sides", ("one-sided",)),
    )


def printer_state(reply: Reply) -> PrinterState:
    """Read a queue's answer about itself."""
    if reply.status == _NOT_FOUND:
        return PrinterState.MISSING
    if not reply.good:
        return PrinterState.UNREACHABLE
    found = reply.first(Tag.PRINTER)
    if not found.flag("printer-is-accepting-jobs", default=True):
        return PrinterState.REJECTING
    reasons = found.words("printer-state-reasons")
    if "paused" in reasons:
        return PrinterState.PAUSED
    return _needing(reasons) or _by_number(found.number("printer-state"))


def _needing(reasons: tuple[str, ...]) -> PrinterState | None:
    """Tell what a printer waits for; keywords end in -error, -warning or -report."""
    if any(reason.startswith(_PAPER) for reason in reasons):
        return PrinterState.PAPER_OUT
    severe = [reason for reason in reasons if not reason.endswith("-report")]
    return PrinterState.ATTENTION if any(reason.startswith(_HAND) for reason in severe) else None


def _by_number(state: int | None) -> PrinterState:
    if state == _STOPPED:
        return PrinterState.ATTENTION
    return PrinterState.BUSY if state == _PROCESSING else PrinterState.READY


def job_state(job: Group, printer: Group) -> JobState:
    """Read a job's state (RFC 8011 §5.3.7) with what its printer waits for.

    A job that a failing device ends is *canceled* to CUPS; only a person's cancellation is one to us.
    """
    reasons = job.words("job-state-reasons")
    match job.number("job-state"):
        case 9:
            errors = "job-completed-with-errors" in reasons
            return JobState.FAILED if errors else JobState.COMPLETED
        case 8:
            return JobState.FAILED
        case 7:
            return JobState.CANCELLED if _BY_A_PERSON & set(reasons) else JobState.FAILED
        case 3 | 4:
            return JobState.QUEUED
    waiting = _needing(reasons + printer.words("printer-state-reasons"))
    return {
        PrinterState.PAPER_OUT: JobState.PAPER_OUT,
        PrinterState.ATTENTION: JobState.ATTENTION,
    }.get(waiting or PrinterState.READY, JobState.PRINTING)
