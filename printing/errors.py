"""What can go wrong between values and paper; the words stand in resources/messages/*/printing.toml."""

import unicodedata
from typing import ClassVar

from window_client.errors import WindowClientError


class PrintingError(WindowClientError):
    """Anything that keeps a paper from being made. Nothing has been spooled when it is raised."""

    code: ClassVar[str] = "printing.failed"


class LayoutUnknown(PrintingError):
    """No layout has this name. Facts: `layout`."""

    code: ClassVar[str] = "printing.layout_unknown"


class LayoutInvalid(PrintingError):
    """A layout file breaks the schema or its own declarations. Facts: `layout`, `problem`."""

    code: ClassVar[str] = "printing.layout_invalid"


class ValueMissing(PrintingError):
    """A value that the paper must show was not supplied. Facts: `name`."""

    code: ClassVar[str] = "printing.value_missing"


class ValueUnsuitable(PrintingError):
    """A value has a kind that its place cannot show, say text for a date. Facts: `name`, `kind`."""

    code: ClassVar[str] = "printing.value_unsuitable"


class GlyphMissing(PrintingError):
    """No font has this character; names are never printed with holes. Facts: `character`, `code_point`."""

    code: ClassVar[str] = "printing.glyph_missing"

    @classmethod
    def of(cls, character: str) -> "GlyphMissing":
        """Name the character as a clerk can read it aloud and look it up."""
        invisible = unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp", "Zs"}
        shown = "?" if invisible else character
        return cls(character=shown, code_point=f"U+{ord(character):04X}")


class TextOverflows(PrintingError):
    """A text does not fit its box even at the smallest allowed size. Facts: `item`."""

    code: ClassVar[str] = "printing.text_overflows"


class TooManyPages(PrintingError):
    """The values fill more pages than a paper of this kind may have. Facts: `pages`, `limit`."""

    code: ClassVar[str] = "printing.too_many_pages"


class PictureUnreadable(PrintingError):
    """An image is too large or is not a picture. Facts: `name`."""

    code: ClassVar[str] = "printing.picture_unreadable"


class CodeTooLong(PrintingError):
    """A QR code or barcode cannot hold its text. Facts: `item`, `length`."""

    code: ClassVar[str] = "printing.code_too_long"


class MarksContradict(PrintingError):
    """The paper layer was asked for on a paper that is not marked as a sample."""

    code: ClassVar[str] = "printing.marks_contradict"


class FontsUnusable(PrintingError):
    """A font named by the roles file is absent, damaged or not TrueType. Facts: `font`."""

    code: ClassVar[str] = "printing.fonts_unusable"


class PageUnreadable(PrintingError):
    """A PDF or one of its pages cannot be drawn. Facts: `page`."""

    code: ClassVar[str] = "printing.page_unreadable"


class PrinterRefused(PrintingError):
    """The printer cannot take a job now; nothing was sent. Facts: `printer`, `state`."""

    code: ClassVar[str] = "printing.printer_refused"


class PaperNotSupported(PrintingError):
    """The printer does not know this paper size; nothing was sent. Facts: `printer`, `media`."""

    code: ClassVar[str] = "printing.paper_not_supported"


class JobRefused(PrintingError):
    """The printer answered that it will not take this job. Facts: `printer`, `status`."""

    code: ClassVar[str] = "printing.job_refused"


class SubmitUncertain(PrintingError):
    """The connection broke while the job was sent: it may or may not be printed. Facts: `printer`."""

    code: ClassVar[str] = "printing.submit_uncertain"


class JobUnknown(PrintingError):
    """The printer knows no such job (any more). Facts: `printer`, `job`."""

    code: ClassVar[str] = "printing.job_unknown"


class PrinterUnreachable(PrintingError):
    """The printer or print service does not answer in time. Facts: `printer`."""

    code: ClassVar[str] = "printing.printer_unreachable"


class PrinterReplyUnreadable(PrintingError):
    """What answered does not speak IPP. Facts: `printer`."""

    code: ClassVar[str] = "printing.printer_reply_unreadable"


class FolderUnwritable(PrintingError):
    """The folder for printed files cannot be written, or the disk is full. Facts: `reason`."""

    code: ClassVar[str] = "printing.folder_unwritable"
