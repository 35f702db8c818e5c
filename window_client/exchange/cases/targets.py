"""What a target wants: tables, columns, codes. All of it is data in `resources/exchange/<target>.json`.

A value without a code there stops the export and is named; nothing is guessed. A hall adds or corrects codes
in a file of its own (`HallCodes`), because some are assigned to it by the receiving platform.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

import resources
from window_client.domain.values import Value, decode
from window_client.exchange.cases.failures import TargetNotUnderstood, TargetUnknown
from window_client.exchange.reading.limits import Limits, read_bytes

T = TypeVar("T")
CODES_FOLDER = "exchange"
"""In the data folder: `<target>.json` there holds the hall's own codes."""

Source = Literal["case", "accepted", "step", "procedure", "procedure_ended", "result", "material", "rating"]
"""What a table has a row for: every case, every accepted case, every step of a case, every special procedure
(those that have ended), every case that came to an end, every material taken in, every rating."""

Look = Literal["text", "day", "moment", "count"]


class CodeSet(Value, frozen=True, kw_only=True):
    """Codes of one kind: our value → theirs.

    Attributes:
        source: Standard or document that says so.
        confirmed: False where no source was read and the hall must ask the receiving platform (待核).
    """

    title: str
    source: str
    values: dict[str, str]
    confirmed: bool = False


class OutColumn(Value, frozen=True, kw_only=True):
    """One column.

    Attributes:
        fact: Name of a fact of `facts`; empty for a constant.
        codes: Code set through which the fact goes.
        constant: Name of a constant of the target or hall.
        length: Most characters, 0 for no bound; a longer value stops the export and is never cut.
        look: `day` 2026-03-02, `moment` 2026-03-02 09:05:00 in hall time.
    """

    name: str
    title: str
    fact: str = ""
    codes: str = ""
    constant: str = ""
    required: bool = False
    length: int = 0
    look: Look = "text"


class OutTable(Value, frozen=True, kw_only=True):
    """One table.

    Attributes:
        only: Rows whose facts have one of these values; others belong elsewhere at this target.
        key: Columns by which a row is known again.
    """

    name: str
    title: str
    rows: Source
    columns: tuple[OutColumn, ...]
    only: dict[str, tuple[str, ...]] = {}
    key: tuple[str, ...] = ()


class Target(Value, frozen=True, kw_only=True):
    """A platform that takes tables.

    Attributes:
        items: Codes of service items at the target: item → name of the code → code.
    """

    id: str
    title: str
    source: str
    tables: tuple[OutTable, ...]
    codes: dict[str, CodeSet]
    constants: dict[str, str] = {}
    items: dict[str, dict[str, str]] = {}

    def unconfirmed(self) -> tuple[str, ...]:
        """Return the titles of code sets without a confirmed source (待核)."""
        return tuple(one.title for one in self.codes.values() if not one.confirmed)


class HallCodes(Value, frozen=True, kw_only=True):
    """A hall's own additions: codes by set, constants, codes of items."""

    codes: dict[str, dict[str, str]] = {}
    constants: dict[str, str] = {}
    items: dict[str, dict[str, str]] = {}
    confirmed: tuple[str, ...] = ()


def targets() -> tuple[str, ...]:
    """Return the names of the targets known."""
    return tuple(sorted(file.stem for file in resources.path("exchange").glob("*.json")))


def load_target(name: str, hall_codes: Path | None = None) -> Target:
    """Read a target's description, with the hall's own codes over it.

    Raises:
        TargetUnknown: There is none of this name.
        TargetNotUnderstood: It, or the hall's file, does not fit; names the place.
        FileNotReadable, FileTooLarge: The hall's file.
    """
    if name not in targets():
        raise TargetUnknown(name=name[:40], known="、".join(targets()))
    content = resources.read_bytes("exchange", f"{name}.json")
    target = _decoded(content, Target, name)
    _check(target)
    if hall_codes is None:
        return target
    return _with(target, _decoded(read_bytes(hall_codes, Limits()), HallCodes, hall_codes.name))


def codes_beside(data: Path, name: str) -> Path | None:
    """Return the hall's own codes for a target, where an administrator put them into the data folder."""
    file = data / CODES_FOLDER / f"{name}.json"
    return file if name in targets() and file.is_file() else None


def _decoded(content: bytes, kind: type[T], name: str) -> T:
    try:
        return decode(content, kind)
    except msgspec.MsgspecError as error:
        raise TargetNotUnderstood(name=name, why=str(error)) from error


def _check(target: Target) -> None:
    for table in target.tables:
        names = [column.name for column in table.columns]
        unknown = {column.codes for column in table.columns if column.codes} - target.codes.keys()
        if unknown or len(set(names)) != len(names) or not set(table.key) <= set(names):
            raise TargetNotUnderstood(name=target.id, why=f"{table.name} {'、'.join(sorted(unknown))}")


def _with(target: Target, hall: HallCodes) -> Target:
    unknown = (hall.codes.keys() | set(hall.confirmed)) - target.codes.keys()
    if unknown:
        raise TargetNotUnderstood(name=target.id, why="、".join(sorted(unknown)))
    codes = {
        name: msgspec.structs.replace(
            known,
            values={**known.values, **hall.codes.get(name, {})},
            confirmed=known.confirmed or name in hall.confirmed,
        )
        for name, known in target.codes.items()
    }
    return msgspec.structs.replace(
        target,
        codes=codes,
        constants={**target.constants, **hall.constants},
        items=_merged(target.items, hall.items),
    )


def _merged(
    first: Mapping[str, dict[str, str]], second: Mapping[str, dict[str, str]]
) -> dict[str, dict[str, str]]:
    return {name: {**first.get(name, {}), **second.get(name, {})} for name in (*first, *second)}
