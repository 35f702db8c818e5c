"""Writing the cases of a period for a target: all tables or none, and the journal is told before."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import msgspec
from sqlalchemy import select

from window_client.clock import HALL_ZONE
from window_client.domain.hall import Role
from window_client.domain.values import Value
from window_client.domain.window_events import RecordsExported
from window_client.exchange.cases.facts import KnownCase, Telling, facts_for
from window_client.exchange.cases.failures import PeriodBackwards, TablesNotWritten, WholeNotAllowed
from window_client.exchange.cases.tables import MOST_CASES, Tables
from window_client.exchange.cases.targets import Target
from window_client.exchange.failures import TooMuch
from window_client.exchange.writing.files import folder_to_be
from window_client.exchange.writing.sheets import Format, Grid, write_grids
from window_client.services.desk import Desk
from window_client.store.reader import Reader
from window_client.store.schema import case_row

MANIFEST = "manifest.json"
_MS = timedelta(milliseconds=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Period(Value, frozen=True, kw_only=True):
    """Hall days on which cases were received, both included."""

    first_on: date
    last_on: date


class Manifest(Value, frozen=True, kw_only=True):
    """What lies in the folder of an export.

    Attributes:
        masked: Whether identity numbers, telephones and addresses are hidden.
        files: SHA-256 of each file, in hex.
        unconfirmed: Titles of the code sets whose source nobody has confirmed (待核).
    """

    target: str
    title: str
    period: Period
    form: Format
    masked: bool
    batch: str
    made_at: datetime
    window: str
    clerk: str
    cases: int
    rows: dict[str, int]
    files: dict[str, str]
    unconfirmed: tuple[str, ...] = ()


class Order(Value, frozen=True, kw_only=True):
    """What is to be exported, where to and how; `role` is that of whoever asks."""

    period: Period
    form: Format
    masked: bool
    out: Path
    role: Role = Role.CLERK


def export_cases(desk: Desk, target: Target, order: Order, names: Callable[[str], str]) -> Manifest:
    """Write the tables of a target into a new folder and record it in the journal.

    The entry stands before the folder has its name: an export that is told and was not finished does no harm,
    one that nobody was told of does.

    Raises:
        PeriodBackwards, WholeNotAllowed, TooMuch, FileExists, FileNotWritable: No file was written.
        TablesNotWritten: Values have no code, are missing or too long; no file was written.
    """
    _check(order)
    batch = desk.new_id()
    telling = Telling(
        names=names,
        items=target.items,
        masked=order.masked,
        told_at=desk.clock.now(),
        batch=batch,
    )
    tables, cases = told_tables(desk, target, order.period, telling)
    if tables.stops:
        first = tables.stops[0]
        raise TablesNotWritten(
            tuple(tables.stops),
            why=first.why,
            table=first.table,
            column=f"{first.title}（{first.column}）",
            value=first.value,
            case=first.case,
            count=len(tables.stops),
        )
    with folder_to_be(order.out) as folder:
        files = write_grids(folder, _grids(tables), order.form)
        manifest = _manifest(desk, target, order, tables, cases, batch, files)
        (folder / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=1))
        _record(desk, manifest)
    return manifest


def _check(order: Order) -> None:
    if order.period.last_on < order.period.first_on:
        raise PeriodBackwards(first=str(order.period.first_on), last=str(order.period.last_on))
    if not order.masked and order.role is not Role.SUPERVISOR:
        raise WholeNotAllowed


def told_tables(desk: Desk, target: Target, period: Period, telling: Telling) -> tuple[Tables, int]:
    """Return the tables of a period, with what stops them, and how many cases are in them."""
    tables, count = Tables(target), 0
    with desk.store.read() as reader:
        for known in known_cases(desk, reader, period):
            count += 1
            add_case(tables, known, telling)
    return tables, count


def add_case(tables: Tables, known: KnownCase, telling: Telling) -> None:
    """Add the rows that a case has in each table."""
    for table in tables.target.tables:
        for facts in facts_for(table.rows, known, telling):
            tables.add(table, facts)


def known_cases(desk: Desk, reader: Reader, period: Period) -> Iterator[KnownCase]:
    """Yield the cases received in a period, in the order of their coming.

    Raises:
        TooMuch: More than one export holds.
    """
    low, high = _start_ms(period.first_on), _start_ms(period.last_on + timedelta(days=1))
    received = select(case_row.c.case_id).where(case_row.c.received_ms >= low, case_row.c.received_ms < high)
    rows = reader.rows(received.order_by(case_row.c.received_ms, case_row.c.no).limit(MOST_CASES + 1))
    if len(rows) > MOST_CASES:
        raise TooMuch(what="办件", most=MOST_CASES)
    for row in rows:
        known = known_case(desk, reader, row.case_id)
        if known is not None:
            yield known


def known_case(desk: Desk, reader: Reader, case_id: str) -> KnownCase | None:
    """Return a case with its item and history, None if it is not known here."""
    case = reader.case(case_id)
    return None if case is None else KnownCase(case, desk.item_of(case), reader.history(case_id))


def _start_ms(day: date) -> int:
    return (datetime.combine(day, time(), tzinfo=HALL_ZONE) - _EPOCH) // _MS


def _grids(tables: Tables) -> tuple[Grid, ...]:
    return tuple(
        Grid(
            name=table.name,
            heads=tuple(column.name for column in table.columns),
            rows=tuple(tables.rows[table.name]),
        )
        for table in tables.target.tables
    )


def _manifest(  # noqa: PLR0913, PLR0917  it says all there is to say
    desk: Desk, target: Target, order: Order, tables: Tables, cases: int, batch: str, files: tuple[Path, ...]
) -> Manifest:
    return Manifest(
        target=target.id,
        title=target.title,
        period=order.period,
        form=order.form,
        masked=order.masked,
        batch=batch,
        made_at=desk.clock.now(),
        window=desk.actor.window,
        clerk=desk.actor.clerk,
        cases=cases,
        rows={name: len(rows) for name, rows in tables.rows.items()},
        files={file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files},
        unconfirmed=target.unconfirmed(),
    )


def _record(desk: Desk, manifest: Manifest) -> None:
    """Say in the journal what left: target, form, period, masked or whole, batch."""
    told = manifest.period
    kind = "masked" if manifest.masked else "whole"
    what = f"{manifest.target} {manifest.form} {told.first_on}..{told.last_on} {kind} {manifest.batch}"
    with desk.store.begin() as work:
        work.append(RecordsExported(what=what, count=manifest.cases), actor=desk.actor)
        work.commit()
