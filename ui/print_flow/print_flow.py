"""Printing certificates and documents, and the question what came out."""

import msgspec
from printing.errors import PrinterRefused
from printing.printers.model import FINAL, REFUSING, Job, JobId, PrinterState
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from window_client.domain.case.state import Case
from window_client.errors import WindowClientError
from window_client.services.desk import StepDone
from window_client.store.rows import CaseRow

from ui.print_flow.documents import DocumentPrinting
from ui.print_flow.port import PrintOutcome, Reached
from ui.print_flow.previews import Previews
from ui.print_flow.print_state import Answer, OpenPrint
from ui.print_flow.print_tools import PrintTools
from ui.print_flow.print_words import TROUBLE, job_words, printer_words, strip_of

_WATCH_MS = 2_000


class PrintFlow(QObject):
    """One for the whole desktop: there is one tray, and one question at a time.

    A certificate: preview (nothing taken) → ask the printer → take number and blank → PDF → printer → the
    strip asks what came out. What surely did not reach the printer is recorded as 未出 at once; everything
    else only the clerk can answer.

    Signals:
        strip_changed: The question changed.
            state: A StripState, or None when nothing is open.
        preview_changed: A preview is on its way or ready.
            state: A PreviewState.
        attention_requested: The clerk must look at the strip now.
        printing_begun: A previewed certificate went on its way; the preview can close.
            case_id: The case.
        step_sent, step_over: A step of the case is being recorded; it was, or was refused. The announcement
            of the changed case follows at once.
            case_id: The case.
    """

    strip_changed = Signal(object)
    preview_changed = Signal(object)
    attention_requested = Signal()
    printing_begun = Signal(str)
    step_sent = Signal(str)
    step_over = Signal(str)

    def __init__(self, tools: PrintTools, parent: QObject | None = None) -> None:
        """Start with nothing open; `ask_open` finds what the last run left."""
        super().__init__(parent)
        self._tools = tools
        self._previews = Previews(tools, self._blocked, self)
        self._previews.changed.connect(self.preview_changed)
        self._letters = DocumentPrinting(tools, self)
        self._open: tuple[OpenPrint, ...] = ()
        self._asking_reason = False
        self._sending = ""
        self._recording = ""
        self._looking = False
        self._watch = QTimer(self)
        self._watch.setObjectName("print_watch_ms")
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._look)

    @property
    def open_prints(self) -> tuple[OpenPrint, ...]:
        """Certificates whose answer is open, the one asked about first."""
        return self._open

    def show_again(self) -> None:
        """Say the strip once more, for a view that was just made or a change of language."""
        self._show()

    # what the last run left

    @Slot()
    def ask_open(self) -> None:
        """Ask about every certificate that went to the printer and has no answer."""
        self._tools.tasks.run(self._find_open, owner=self, done=self._take_open, failed=self._tools.fail)

    def _find_open(self) -> tuple[OpenPrint, ...]:
        cases = self._tools.counter.cases
        rows = self._tools.counter.work.unfinished().open_prints
        return tuple(_open_print(view.case, view.item.result.name) for view in map(cases.open, _ids(rows)))

    def _take_open(self, found: tuple[OpenPrint, ...]) -> None:
        known = {one.case_id: one for one in self._open}
        self._open = tuple(known.get(one.case_id, one) for one in found)
        self._show()

    @Slot(str)
    def preview(self, case_id: str) -> None:
        """Show what the certificate of a granted case would look like; takes nothing."""
        self._previews.show(case_id)

    @Slot(str, str)
    def print_document(self, case_id: str, document_id: str) -> None:
        """Print a document in as many copies as it was issued; no answer is asked."""
        self._letters.print(case_id, document_id)

    # certificates

    @Slot(str)
    def print_certificate(self, case_id: str) -> None:
        """Print the certificate that was previewed; a printer that would refuse is told before."""
        if not self._previews.is_ready(case_id) or self._sending:
            return
        self._sending = case_id
        self.step_sent.emit(case_id)
        self._tools.printing.run(
            self._tools.certificates.check,
            owner=self,
            done=lambda state: self._checked(case_id, state),
            failed=self._send_failed,
        )

    def _checked(self, case_id: str, state: PrinterState) -> None:
        if state in REFUSING:
            words = printer_words(state)
            self._send_failed(PrinterRefused(printer=self._tools.certificates.name, state=words))
            return
        self._tools.tasks.run(
            lambda: self._reserve(case_id), owner=self, done=self._reserved, failed=self._send_failed
        )

    def _reserve(self, case_id: str) -> tuple[StepDone, str]:
        view = self._tools.counter.cases.open(case_id)
        done = self._tools.counter.results.reserve_certificate(case_id, view.case.revision)
        return done, view.item.result.name

    def _reserved(self, reserved: tuple[StepDone, str]) -> None:
        done, kind = reserved
        case = done.case
        self._open = (*self._open, msgspec.structs.replace(_open_print(case, kind), sent=True))
        self._previews.forget()
        self._show()
        self.printing_begun.emit(case.id)
        self._end_step(case.id)
        self._tools.printing.run(
            lambda: self._send(case),
            owner=self,
            done=lambda outcome: self._sent(case.id, outcome),
            failed=lambda error: self._not_sent(case.id, error),
        )

    def _send(self, case: Case) -> PrintOutcome:
        assert case.certificate is not None
        pdf = self._tools.counter.papers.certificate_of(case)
        return self._tools.certificates.submit(pdf, case.certificate.number)

    def _sent(self, case_id: str, outcome: PrintOutcome) -> None:
        if outcome.reached is Reached.NOBODY and outcome.error is not None:
            self._not_sent(case_id, outcome.error)
            return
        self._sending = ""
        if outcome.error is not None:
            self._tools.fail_everywhere(outcome.error)
        self._change(
            case_id,
            uncertain=outcome.reached is Reached.UNCERTAIN,
            job=outcome.job or "",
            printer=outcome.printer,
        )
        self.attention_requested.emit()
        self._look()

    def _not_sent(self, case_id: str, error: WindowClientError) -> None:
        """Nothing left this PC, so nobody needs to be asked: number and blank are free again."""
        self._sending = ""
        self._tools.fail_everywhere(error)
        self._record(case_id, Answer.NOT_PRINTED, "")

    def _send_failed(self, error: WindowClientError) -> None:
        case_id, self._sending = self._sending, ""
        self._tools.fail(error)
        self._show()
        self._end_step(case_id)

    # the answer

    @Slot(str)
    def answer(self, answer: str) -> None:
        """Take the clerk's word about the first open print; 废张 asks for its reason first."""
        if not self._open or self._open[0].case_id in {self._sending, self._recording}:
            return
        if answer == Answer.SPOILED:
            self._asking_reason = True
            self._show()
            return
        self._record(self._open[0].case_id, Answer(answer), "")

    @Slot(str)
    def give_reason(self, reason: str) -> None:
        """Record 废张 with its reason."""
        if self._open and self._asking_reason and not self._recording:
            self._record(self._open[0].case_id, Answer.SPOILED, reason)

    @Slot()
    def take_answer_back(self) -> None:
        """It was not 废张 after all."""
        self._asking_reason = False
        self._show()

    def _record(self, case_id: str, answer: Answer, reason: str) -> None:
        self._recording = case_id
        self.step_sent.emit(case_id)
        self._tools.tasks.run(
            lambda: self._write(case_id, answer, reason),
            owner=self,
            done=lambda _done: self._answered(case_id, answer),
            failed=lambda error: self._answer_failed(case_id, error),
        )

    def _write(self, case_id: str, answer: Answer, reason: str) -> StepDone:
        results = self._tools.counter.results
        # what came out of the printer is true whatever else happened to the case meanwhile
        revision = self._tools.counter.cases.open(case_id).case.revision
        if answer is Answer.PRINTED:
            return results.printed(case_id, revision)
        if answer is Answer.SPOILED:
            return results.spoiled(case_id, revision, reason)
        return results.not_printed(case_id, revision)

    def _answered(self, case_id: str, answer: Answer) -> None:
        self._recording = ""
        gone = next((one for one in self._open if one.case_id == case_id), None)
        self._asking_reason = self._asking_reason and self._open[0].case_id != case_id
        self._open = tuple(one for one in self._open if one.case_id != case_id)
        self._show()
        if gone is not None:
            self._tools.tell(self._answer_words(gone, answer))
        self._end_step(case_id)

    def _answer_words(self, gone: OpenPrint, answer: Answer) -> str:
        words = {
            Answer.PRINTED: self.tr("已登记出纸：{kind} {number}。"),
            Answer.SPOILED: self.tr("废张 {blank} 已登记，证照编号 {number} 保留，可以重新制证。"),
            Answer.NOT_PRINTED: self.tr("已登记未出纸，证照编号 {number} 和空白证照 {blank} 留待重新制证。"),
        }[answer]
        return words.format(kind=gone.kind, number=gone.number, blank=gone.blank_serial)

    def _answer_failed(self, case_id: str, error: WindowClientError) -> None:
        self._recording = ""
        self._tools.fail(error)
        self.ask_open()
        self._end_step(case_id)

    # the printer's own words

    def _look(self) -> None:
        watched = [one for one in self._open if one.job and not one.over]
        if not watched:
            self._watch.stop()
            return
        self._watch.start()
        if self._looking:  # a slow printer is not asked again before it has answered
            return
        self._looking = True
        first = watched[0]
        self._tools.printing.run(
            lambda: self._tools.certificates.look(JobId(first.job)),
            owner=self,
            done=lambda job: self._looked(first.case_id, job),
            failed=self._tools.fail,
        )

    def _looked(self, case_id: str, job: Job | None) -> None:
        self._looking = False
        if job is not None:
            over, trouble = job.state in FINAL, job.state in TROUBLE
            self._change(case_id, job_words=job_words(job.state), over=over, trouble=trouble)

    # helpers

    def _blocked(self, blank_type: str) -> bool:
        """Say whether a sheet of this kind waits for its answer, and lead the clerk there."""
        waiting = any(one.blank_type == blank_type for one in self._open)
        if waiting:
            self.attention_requested.emit()
        return waiting

    def _change(self, case_id: str, **changes: object) -> None:
        self._open = tuple(
            msgspec.structs.replace(one, **changes) if one.case_id == case_id else one for one in self._open
        )
        self._show()

    def _end_step(self, case_id: str) -> None:
        self.step_over.emit(case_id)
        self._tools.changes.announce(frozenset({case_id}))

    def _show(self) -> None:
        busy = bool(self._open) and self._open[0].case_id == self._sending
        self.strip_changed.emit(strip_of(self._open, asking_reason=self._asking_reason, busy=busy))


def _ids(rows: tuple[CaseRow, ...]) -> tuple[str, ...]:
    return tuple(row.case_id for row in rows)


def _open_print(case: Case, kind: str) -> OpenPrint:
    paper = case.certificate
    assert paper is not None
    return OpenPrint(
        case_id=case.id,
        kind=kind,
        number=paper.number,
        blank_type=paper.blank_type,
        blank_serial=paper.blank_serial,
    )
