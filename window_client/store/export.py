"""Cases as a file for people: masked, and safe to open in a spreadsheet."""

import csv
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

import sqlcipher3

from window_client.domain.masking import mask_for, mask_phone
from window_client.store.connection import named_failures
from window_client.store.ids import moment_of
from window_client.store.reader import Reader

Format = Literal["jsonl", "csv"]

_QUERY = """SELECT number, item, status, department, window, clerk, applicant, id_kind, id_number, phone,
    received_ms, updated_ms, due_on, unsent FROM case_row ORDER BY no"""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def export_cases(reader: Reader, target: Path, form: Format) -> int:
    """Write all cases known here, one a line, and return how many. Identity and phone are masked.

    Raises:
        DiskFull, ReadOnly, DiskTrouble: The file was not finished; a former one is as it was.
    """
    fresh = target.with_name(target.name + ".part")
    with named_failures():
        try:
            with fresh.open("w", encoding="utf-8-sig" if form == "csv" else "utf-8", newline="") as file:
                count = _write_csv(file, reader) if form == "csv" else _write_lines(file, reader)
            fresh.replace(target)
        finally:
            fresh.unlink(missing_ok=True)
    return count


def _write_csv(file: Any, reader: Reader) -> int:
    count = 0
    writer: csv.DictWriter[str] | None = None
    for row in _masked_rows(reader):
        if writer is None:
            writer = csv.DictWriter(file, fieldnames=list(row))
            writer.writeheader()
        writer.writerow({name: _plain(value) for name, value in row.items()})
        count += 1
    return count


def _plain(value: object) -> object:
    # a cell that a spreadsheet would run as a formula is made text
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _write_lines(file: Any, reader: Reader) -> int:
    count = 0
    for row in _masked_rows(reader):
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
        count += 1
    return count


def _masked_rows(reader: Reader) -> Iterator[dict[str, Any]]:
    for row in table_tools(reader.connection.connection.driver_connection).query(_QUERY):
        yield _masked(row)


def _masked(row: Mapping[str, Any]) -> dict[str, Any]:
    shown = dict(row)
    shown["id_number"] = mask_for(row["id_kind"], row["id_number"])
    shown["phone"] = mask_phone(row["phone"])
    for name in ("received", "updated"):
        shown[name + "_at"] = moment_of(shown.pop(name + "_ms")).isoformat()
    return shown


def table_tools(driver_connection: Any) -> Any:
    """Return sqlite-utils over an encrypted connection; for migrations, inspection and export."""
    # sqlite-utils catches the errors of the module it finds first; it must find ours
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    import sqlite_utils  # noqa: PLC0415 - only after the line above, and only where it is needed

    return sqlite_utils.Database(driver_connection)


def table_sizes(reader: Reader) -> dict[str, int]:
    """Return how many rows each table has, for the doctor."""
    tools = table_tools(reader.connection.connection.driver_connection)
    return {
        name: tools[name].count for name in sorted(tools.table_names()) if not name.startswith("case_text_")
    }
