"""How much is read from a file, and for how long."""

from pathlib import Path

from window_client.clock import Clock
from window_client.domain.values import Value
from window_client.exchange.failures import FileNotReadable, FileTooLarge, TooMuch, TooSlow

MEGABYTE = 1 << 20


class Limits(Value, frozen=True, kw_only=True):
    """Bounds on what comes from outside; far above any honest file of a hall.

    Attributes:
        file_bytes: The file as it lies on the disk.
        unpacked_bytes: All parts of a workbook together.
        part_bytes: One part that is not a sheet or the list of texts.
        part_elements: XML elements of such a part.
        rows, columns, cells: Of a table with content; a workbook's cells count together.
        text: Characters of one value.
        depth: Nesting of JSON and XML.
        seconds: Reading, from start to end.
    """

    file_bytes: int = 20 * MEGABYTE
    unpacked_bytes: int = 80 * MEGABYTE
    part_bytes: int = 8 * MEGABYTE
    part_elements: int = 200_000
    rows: int = 20_000
    columns: int = 300
    cells: int = 600_000
    text: int = 20_000
    depth: int = 32
    seconds: int = 30


class Watch:
    """Looks at the clock while a file is read."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        """Start now."""
        self.limits = limits
        self._clock = clock
        self._end_ms = clock.monotonic_ms() + limits.seconds * 1000

    def look(self) -> None:
        """Go on, or give up.

        Raises:
            TooSlow: The time is over.
        """
        if self._clock.monotonic_ms() > self._end_ms:
            raise TooSlow(seconds=self.limits.seconds)

    def allow(self, what: str, count: int, most: int) -> None:
        """Go on while there is no more of something than is read.

        Args:
            what: The thing in the clerk's words.
            count: How many there are.
            most: How many may be.

        Raises:
            TooMuch: There is more.
        """
        if count > most:
            raise TooMuch(what=what, most=most)


def read_bytes(file: Path, limits: Limits) -> bytes:
    """Return a file's content.

    Raises:
        FileNotReadable: Missing, refused, or no plain file.
        FileTooLarge: Larger than is read; it was not loaded.
    """
    try:
        if not file.is_file():
            raise FileNotReadable(file=file.name)
        with file.open("rb") as opened:
            content = opened.read(limits.file_bytes + 1)
    except OSError as error:
        raise FileNotReadable(file=file.name) from error
    if len(content) > limits.file_bytes:
        raise FileTooLarge(file=file.name, megabytes=limits.file_bytes // MEGABYTE)
    return content
