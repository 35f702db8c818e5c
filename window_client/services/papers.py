"""Papers of a case as PDF: composed from the journal, rendered by whoever can."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import msgspec

from window_client.domain.case.evolve import fold
from window_client.domain.case.parts import DocumentRef
from window_client.domain.case.state import Case
from window_client.domain.documents.certificates import compose_certificate
from window_client.domain.documents.letters import compose, template_of
from window_client.domain.documents.sheet import Sheet
from window_client.domain.form_fields import day_fields
from window_client.errors import WindowClientError
from window_client.services.desk import Desk, UnknownCase
from window_client.store.reader import Reader


class UnknownDocument(WindowClientError):
    """The case has no such document."""

    code = "document.unknown"


class Renderer(Protocol):
    """Turns values into a PDF."""

    def render(self, template: str, values: Mapping[str, object], *, preview: bool, specimen: bool) -> bytes:
        """Render a layout.

        Args:
            template: Name below `resources/templates`.
            values: What the layout asks for.
            preview: Show the paper layer and mark the sheet as a preview.
            specimen: Mark the sheet 样张.
        """


@dataclass(frozen=True, slots=True)
class PaperService:
    """Documents and certificates of cases.

    Attributes:
        names: Name to print for an account or window id.
    """

    desk: Desk
    renderer: Renderer
    names: Callable[[str], str]

    def document(self, case_id: str, document_id: str, *, preview: bool = False) -> bytes:
        """Return a document as it was issued; the same bytes each time.

        Raises:
            UnknownCase, UnknownDocument: There is nothing to show.
        """
        with self.desk.store.read() as reader:
            sheet = self._sheet(reader, case_id, document_id)
        return self._render(template_of(sheet.ref.kind), compose(sheet), preview=preview)

    def certificate(self, case_id: str, *, preview: bool = False) -> bytes:
        """Return the certificate of a case over its layout.

        Raises:
            UnknownCase, UnknownDocument: There is no certificate yet.
        """
        with self.desk.store.read() as reader:
            case = _case(reader, case_id)
        return self.certificate_of(case, preview=preview)

    def certificate_of(self, case: Case, *, preview: bool = False) -> bytes:
        """Return the certificate of a case in hand, such as one that is only proposed.

        Raises:
            UnknownDocument: There is no certificate yet.
        """
        if case.certificate is None:
            raise UnknownDocument
        package = self.desk.catalogue.package(case.item, case.item_version)
        days = day_fields(msgspec.json.decode(package.form, type=dict[str, Any]))
        values = compose_certificate(case, self.desk.item_of(case), self.desk.hall, days=days)
        return self._render(case.certificate.layout, values, preview=preview)

    def _render(self, template: str, values: Mapping[str, object], *, preview: bool) -> bytes:
        specimen = self.desk.hall.practice
        return self.renderer.render(template, values, preview=preview, specimen=specimen)

    def _sheet(self, reader: Reader, case_id: str, document_id: str) -> Sheet:
        ref = _document(_case(reader, case_id), document_id)
        entries = [line.entry for line in reader.history(case_id) if line.counts]
        as_issued = fold(entries[: ref.revision])
        assert as_issued is not None
        issued = entries[ref.revision]
        return Sheet(
            case=as_issued,
            item=self.desk.item_of(as_issued),
            hall=self.desk.hall,
            ref=ref,
            clerk=self.names(issued.clerk),
            window=self.names(issued.window),
        )


def _case(reader: Reader, case_id: str) -> Case:
    case = reader.case(case_id)
    if case is None:
        raise UnknownCase
    return case


def _document(case: Case, document_id: str) -> DocumentRef:
    found = next((ref for ref in case.documents if ref.id == document_id), None)
    if found is None:
        raise UnknownDocument
    return found
