"""Pictures and text of a PDF's pages, without a screen (PDFium)."""

import io
from threading import Lock

import pypdfium2

from printing.errors import PageUnreadable

_ONE_AT_A_TIME = Lock()
"""PDFium is not safe for threads."""

_LARGEST_PIXELS = 80_000_000
"""An A3 page at 600 dpi has 70 million."""


def page_png(pdf: bytes, page: int, dpi: int) -> bytes:
    """Return one page as PNG on white ground.

    Args:
        pdf: The file's content.
        page: Number from 0.
        dpi: Resolution; 96 shows a page at its size on an ordinary screen.

    Raises:
        PageUnreadable: no PDF, no such page, or a picture beyond 80 million pixels.
    """
    with _ONE_AT_A_TIME, _opened(pdf, page) as document:
        sheet = document[page]
        pixels = sheet.get_width() * sheet.get_height() * (dpi / 72) ** 2
        if not 0 < pixels <= _LARGEST_PIXELS:
            raise PageUnreadable(page=page)
        picture = sheet.render(scale=dpi / 72).to_pil()
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has.

    Raises:
        PageUnreadable: it is no PDF.
    """
    with _ONE_AT_A_TIME, _opened(pdf, 0) as document:
        return len(document)


def page_text(pdf: bytes, page: int) -> str:
    """Return the text of a page as a reader would copy it, lines separated by line feeds.

    Raises:
        PageUnreadable: no PDF or no such page.
    """
    with _ONE_AT_A_TIME, _opened(pdf, page) as document:
        return str(document[page].get_textpage().get_text_range()).replace("\r\n", "\n")


def _opened(pdf: bytes, page: int) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as problem:
        raise PageUnreadable(page=page) from problem
    if not 0 <= page < len(document):
        document.close()
        raise PageUnreadable(page=page)
    return document
