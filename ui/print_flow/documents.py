"""Letters and receipts: printed in their copies, with nothing to answer afterwards."""

from PySide6.QtCore import QObject
from window_client.domain.case.parts import DocumentRef
from window_client.domain.case.state import Case
from window_client.domain.documents.words import TITLES
from window_client.services.papers import UnknownDocument

from ui.print_flow.port import PrintOutcome
from ui.print_flow.print_tools import PrintTools


class DocumentPrinting(QObject):
    """Sends documents of cases to the letters' printer."""

    def __init__(self, tools: PrintTools, parent: QObject) -> None:
        """Work with these tools."""
        super().__init__(parent)
        self._tools = tools

    def print(self, case_id: str, document_id: str) -> None:
        """Print a document in as many copies as it was issued."""
        self._tools.tasks.run(
            lambda: self._find(case_id, document_id),
            owner=self,
            done=lambda found: self._send(*found),
            failed=self._tools.fail_everywhere,
        )

    def _find(self, case_id: str, document_id: str) -> tuple[Case, DocumentRef]:
        case = self._tools.counter.cases.open(case_id).case
        found = next((ref for ref in case.documents if ref.id == document_id), None)
        if found is None:
            raise UnknownDocument
        return case, found

    def _send(self, case: Case, ref: DocumentRef) -> None:
        papers, printer = self._tools.counter.papers, self._tools.documents

        def send() -> PrintOutcome:
            return printer.submit(papers.document(case.id, ref.id), ref.number, copies=ref.copies)

        self._tools.printing.run(
            send,
            owner=self,
            done=lambda outcome: self._sent(ref, outcome),
            failed=self._tools.fail_everywhere,
        )

    def _sent(self, ref: DocumentRef, outcome: PrintOutcome) -> None:
        if outcome.error is not None:
            self._tools.fail_everywhere(outcome.error)
            return
        words = self.tr("已送到“{printer}”：{name} {number}，{copies} 份。")
        name = TITLES[ref.kind]
        told = words.format(printer=outcome.printer, name=name, number=ref.number, copies=ref.copies)
        self._tools.tell(told)
