"""Is this file what it claims to be, whole? A cheap look at both ends, before it is kept for ever."""

from typing import NamedTuple

from window_client.store.errors import AttachmentIncomplete, AttachmentRefused

TAIL_BYTES = 64 << 10


class Format(NamedTuple):
    """A kind of file: how it begins, and what must stand near its end."""

    media_type: str
    starts: tuple[bytes, ...]
    ending: bytes


_FORMATS = (
    Format("image/jpeg", (b"\xff\xd8\xff",), b"\xff\xd9"),
    Format("image/png", (b"\x89PNG\r\n\x1a\n",), b"IEND\xaeB`\x82"),
    Format("application/pdf", (b"%PDF-",), b"%%EOF"),
    Format("image/tiff", (b"II*\x00", b"MM\x00*"), b""),
)


def media_type_of(name: str, beginning: bytes, tail: bytes) -> str:
    """Return what a file is by its content; its name and its claimed type prove nothing.

    Args:
        name: For the message only.
        beginning: The first bytes, at least eight unless the file is shorter.
        tail: The last bytes, up to `TAIL_BYTES`.

    Raises:
        AttachmentRefused: None of the kinds that are taken.
        AttachmentIncomplete: It begins as one of them, but its end is missing.
    """
    for kind in _FORMATS:
        if beginning.startswith(kind.starts):
            if kind.ending not in tail:
                raise AttachmentIncomplete(name=name, kind=kind.media_type)
            return kind.media_type
    raise AttachmentRefused(name=name)
