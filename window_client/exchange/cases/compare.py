"""Reading the tables of another window's export and comparing them with what is known here.

Nothing is kept: the cases of others reach this window by the platform, in its order and with its verdicts. A
table cannot carry the entries that a case is made of, and entries are never invented from it.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec

from window_client.domain.values import Value, decode
from window_client.exchange.cases.export import MANIFEST, Manifest, add_case, known_case
from window_client.exchange.cases.facts import Telling
from window_client.exchange.cases.failures import NotAnExport
from window_client.exchange.cases.tables import Tables
from window_client.exchange.cases.targets import OutTable, Target
from window_client.exchange.reading.files import read_any
from window_client.exchange.reading.limits import MEGABYTE, Limits, read_bytes
from window_client.exchange.reading.tables import Book, Sheet, plain
from window_client.exchange.writing.sheets import unsafe
from window_client.services.desk import Desk
from window_client.store.reader import Reader

Found = Literal["same", "differs", "unknown", "wrong"]
_OF_THE_EXPORT = "export."
_CASE_NUMBER = "case.number"
COMPARED = Limits(
    file_bytes=200 * MEGABYTE, unpacked_bytes=400 * MEGABYTE, rows=400_000, cells=8_000_000, seconds=600
)
"""An export of this program may be larger than what comes from strangers."""

Rows = Mapping[str, tuple[Mapping[str, str], ...]]


class RowFinding(Value, frozen=True, kw_only=True):
    """What one row is next to what is known here.

    Attributes:
        found: `same`; `differs` (see the columns); `unknown` (no such case or row here); `wrong` (a value
            that the target does not have, a required one that is missing, one that is too long).
        case: Its number.
    """

    table: str
    row: int
    case: str
    found: Found
    columns: tuple[str, ...] = ()


class CompareReport(Value, frozen=True, kw_only=True):
    """What an export of another window holds, row by row."""

    manifest: Manifest
    findings: tuple[RowFinding, ...]

    def count(self, found: Found) -> int:
        """Return how many rows are like this."""
        return sum(one.found == found for one in self.findings)


def read_manifest(folder: Path) -> Manifest:
    """Read what a folder says about itself, and check that its files are as they were written.

    Raises:
        NotAnExport: Something is missing, added or changed.
        FileNotReadable, FileTooLarge: As named.
    """
    try:
        manifest = decode(read_bytes(folder / MANIFEST, Limits()), Manifest)
    except msgspec.MsgspecError as error:
        raise NotAnExport(file=MANIFEST) from error
    for name, digest in manifest.files.items():
        if Path(name).name != name or name == MANIFEST:
            raise NotAnExport(file=MANIFEST)
        if hashlib.sha256(read_bytes(folder / name, COMPARED)).hexdigest() != digest:
            raise NotAnExport(file=name)
    return manifest


def compare(
    desk: Desk, target: Target, folder: Path, names: Callable[[str], str], limits: Limits = COMPARED
) -> CompareReport:
    """Compare an export with what is known here.

    Raises:
        NotAnExport: The folder is none of this target.
        WindowClientError: A file cannot be read, see `read_any`.
    """
    manifest = read_manifest(folder)
    if manifest.target != target.id:
        raise NotAnExport(file=MANIFEST)
    rows = _read(desk, target, folder, manifest, limits)
    telling = Telling(
        names=names,
        items=target.items,
        masked=manifest.masked,
        told_at=manifest.made_at,
        batch=manifest.batch,
    )
    with desk.store.read() as reader:
        known = _Known(desk, reader, target, telling)
        findings = tuple(finding for table in target.tables for finding in _findings(table, rows, known))
    return CompareReport(manifest=manifest, findings=findings)


def _read(desk: Desk, target: Target, folder: Path, manifest: Manifest, limits: Limits) -> Rows:
    found: dict[str, tuple[Mapping[str, str], ...]] = {}
    for name in manifest.files:
        content = read_any(folder / name, desk.clock, limits)
        if isinstance(content, Book) and manifest.form == "xlsx":
            found.update({sheet.name: _of_sheet(sheet, name) for sheet in content.sheets})
        elif isinstance(content, Book):
            found[Path(name).stem] = _of_sheet(content.sheets[0], name, guarded=True)
        else:
            found[Path(name).stem] = tuple(_of_json(content, name))
    for table in target.tables:
        heads = {column.name for column in table.columns}
        if table.name not in found or any(row.keys() != heads for row in found[table.name]):
            raise NotAnExport(file=table.name)
    return found


def _of_sheet(sheet: Sheet, name: str, *, guarded: bool = False) -> tuple[Mapping[str, str], ...]:
    if not sheet.rows:
        raise NotAnExport(file=name)
    heads = [plain(cell) for cell in sheet.rows[0].cells]
    undo = unsafe if guarded else str
    return tuple(
        {head: undo(plain(row.cell(place))) for place, head in enumerate(heads)} for row in sheet.rows[1:]
    )


def _of_json(content: Any, name: str) -> Iterator[Mapping[str, str]]:
    try:
        yield from msgspec.convert(content, list[dict[str, str]])
    except msgspec.ValidationError as error:
        raise NotAnExport(file=name) from error


class _Known:
    """What this window would write for a case, looked up once for each."""

    def __init__(self, desk: Desk, reader: Reader, target: Target, telling: Telling) -> None:
        self._desk, self._reader, self._telling = desk, reader, telling
        self.target = target
        self._last: tuple[str, Tables] = ("", Tables(target))

    def rows(self, number: str, table: str) -> list[tuple[str, ...]]:
        """Return this window's rows of a case in a table; none where the case is not known."""
        if self._last[0] != number:
            self._last = (number, self._tables(number))
        return self._last[1].rows[table]

    def _tables(self, number: str) -> Tables:
        tables = Tables(self.target)
        case = self._reader.case_by_number(number)
        known = known_case(self._desk, self._reader, case.id) if case and case.number == number else None
        if known is not None:
            add_case(tables, known, self._telling)
        return tables


def _findings(table: OutTable, rows: Rows, known: _Known) -> Iterator[RowFinding]:
    number = next((column.name for column in table.columns if column.fact == _CASE_NUMBER), "")
    for place, row in enumerate(rows[table.name], start=2):
        wrong = tuple(_wrong(table, row, known.target))
        case = row.get(number, "")
        found: Found = "wrong"
        columns = wrong
        if not wrong:
            found, columns = _compared(table, row, known.rows(case, table.name))
        yield RowFinding(table=table.name, row=place, case=case, found=found, columns=columns)


def _wrong(table: OutTable, row: Mapping[str, str], target: Target) -> Iterator[str]:
    for column in table.columns:
        value = row[column.name]
        known = target.codes[column.codes].values.values() if column.codes else ()
        missing = column.required and not value
        too_long = bool(column.length) and len(value) > column.length
        if missing or too_long or (column.codes and value and value not in known):
            yield column.name


def _compared(
    table: OutTable, row: Mapping[str, str], own: list[tuple[str, ...]]
) -> tuple[Found, tuple[str, ...]]:
    """Compare with the own row of the same key; what belongs to the export itself is left out."""
    names = [column.name for column in table.columns]
    by_key = {tuple(mine[names.index(name)] for name in table.key): mine for mine in own}
    mine = by_key.get(tuple(row[name] for name in table.key))
    if mine is None:
        return "unknown", ()
    compared = (column for column in table.columns if not column.fact.startswith(_OF_THE_EXPORT))
    different = tuple(
        column.name
        for column in compared
        if mine[names.index(column.name)].strip() != row[column.name].strip()
    )
    return ("differs" if different else "same"), different
