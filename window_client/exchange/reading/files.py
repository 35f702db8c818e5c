"""Opening a file by what it is, not by what it is called."""

from pathlib import Path
from typing import Any

from window_client.clock import Clock
from window_client.exchange.failures import KindUnknown, NothingInside
from window_client.exchange.reading.csv_file import read_csv
from window_client.exchange.reading.json_file import read_json
from window_client.exchange.reading.limits import Limits, Watch, read_bytes
from window_client.exchange.reading.tables import Book
from window_client.exchange.reading.workbook import read_workbook
from window_client.exchange.reading.workbook_gate import OLE_MARK, ZIP_MARK

_BEGINS_JSON = (b"{", b"[")
_TEXT_ENDINGS = frozenset({".csv", ".tsv", ".txt"})
_MARK = b"\xef\xbb\xbf"


def read_tables(file: Path, clock: Clock, limits: Limits | None = None) -> Book:
    """Read a workbook or comma-separated table.

    Raises:
        KindUnknown: It is something else.
        NothingInside: No visible sheet holds anything.
        WindowClientError: The file cannot be taken; nothing was kept.
    """
    bounds = limits or Limits()
    content, watch = read_bytes(file, bounds), Watch(bounds, clock)
    if content.startswith((ZIP_MARK, OLE_MARK)):
        book = read_workbook(content, watch)
    elif file.suffix.lower() in _TEXT_ENDINGS:
        book = read_csv(content, watch)
    else:
        raise KindUnknown(file=file.name)
    if not book.visible():
        raise NothingInside
    return book


def read_any(file: Path, clock: Clock, limits: Limits | None = None) -> Any:
    """Read JSON as plain values, anything else as a `Book`.

    Raises:
        WindowClientError: See `read_tables` and `read_json`.
    """
    bounds = limits or Limits()
    content = read_bytes(file, bounds)
    if content.removeprefix(_MARK).lstrip().startswith(_BEGINS_JSON) or file.suffix.lower() == ".json":
        return read_json(content, Watch(bounds, clock))
    return read_tables(file, clock, bounds)
