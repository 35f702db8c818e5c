"""Files of a material: taken from the disk, shown as pages."""

from pathlib import Path
from typing import ClassVar

from printing.pages import page_count, page_png
from window_client.domain.case.parts import Attachment
from window_client.errors import WindowClientError
from window_client.store.attachments import AttachmentStore

_SCREEN_DPI = 110
_MOST_PAGES = 30
_PDF = "application/pdf"


class FileNotReadable(WindowClientError):
    """The file that the clerk chose is gone or cannot be opened."""

    code: ClassVar[str] = "intake.file_not_readable"


def take_in(store: AttachmentStore, path: Path) -> Attachment:
    """Keep a file from the disk.

    Raises:
        FileNotReadable: It cannot be opened.
        StoreError: As `AttachmentStore.put` says.
    """
    try:
        with path.open("rb") as file:
            return store.put(file, path.name)
    except OSError as error:
        raise FileNotReadable(name=path.name[:80]) from error


def pictures(store: AttachmentStore, files: tuple[Attachment, ...]) -> tuple[bytes, ...]:
    """Return the first pages of the files as pictures.

    Raises:
        AttachmentMissing, AttachmentDamaged, PageUnreadable: As named.
    """
    pages: list[bytes] = []
    for file in files:
        content = store.read(file.sha256)
        if file.media_type == _PDF:
            count = min(page_count(content), _MOST_PAGES - len(pages))
            pages += [page_png(content, number, _SCREEN_DPI) for number in range(count)]
        elif len(pages) < _MOST_PAGES:
            pages.append(content)
    return tuple(pages)
