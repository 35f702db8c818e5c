"""Which printer prints which papers on this PC."""

from pathlib import Path
from urllib.parse import urlsplit

from printing.printers.folder import FolderPrinter
from printing.printers.ipp import IppPrinter
from printing.printers.ipp_link import Link
from printing.printers.model import Printer
from window_client.settings import Settings

DOCUMENTS, CERTIFICATES = "documents", "certificates"


def printer_for(kind: str, settings: Settings, folder: Path) -> Printer:
    """Return the printer for a kind of paper: its queue, or the folder `printed` below the data folder."""
    address = settings.printers.get(kind, "")
    if not address:
        return FolderPrinter(folder=folder / "printed")
    return IppPrinter(name=_short(address), link=Link(uri=address))


def _short(address: str) -> str:
    parts = urlsplit(address)
    return parts.path.rsplit("/", 1)[-1] or parts.netloc
