"""Pictures of a proposed certificate."""

from printing.layout import load_layout
from printing.pages import page_count, page_png
from window_client.domain.case.state import Case
from window_client.domain.documents.certificates import validity_text
from window_client.services.papers import PaperService

from ui.print_flow.print_state import PreviewState

_WIDTH_PX = 1_100
_MOST_DPI = 300
_MM_PER_INCH = 25.4


def page_pictures(papers: PaperService, case: Case) -> tuple[bytes, ...]:
    """Return the pages of a certificate with what the blank carries, sharp at the width of a page view.

    Raises:
        PrintingError: The certificate cannot be made, such as for a missing glyph.
    """
    assert case.certificate is not None
    pdf = papers.certificate_of(case, preview=True)
    width_mm = load_layout(case.certificate.layout).size_mm[0]
    return pdf_pictures(pdf, width_mm)


def pdf_pictures(pdf: bytes, width_mm: float = 210.0) -> tuple[bytes, ...]:
    """Return the pages of a PDF as PNG."""
    dpi = min(_MOST_DPI, round(_WIDTH_PX / (width_mm / _MM_PER_INCH)))
    return tuple(page_png(pdf, page, dpi) for page in range(page_count(pdf)))


def preview_of(case: Case, kind: str, pages: tuple[bytes, ...], printer: str) -> PreviewState:
    """Return the preview of a proposed certificate."""
    paper = case.certificate
    assert paper is not None
    return PreviewState(
        case_id=case.id,
        title=f"{kind} · {case.number}",
        number=paper.number,
        blank=paper.blank_serial,
        validity=validity_text(paper.valid_from, paper.valid_until),
        printer=printer,
        pages=pages,
        ready=True,
    )
