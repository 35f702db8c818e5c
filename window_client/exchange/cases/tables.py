"""From facts to the cells of a target's tables: through its codes, within its lengths, or not at all."""

from collections.abc import Iterator
from datetime import date, datetime

from window_client.clock import HALL_ZONE
from window_client.domain.values import Value
from window_client.exchange.cases.facts import Fact, Facts
from window_client.exchange.cases.targets import OutColumn, OutTable, Target

MOST_STOPS = 200
MOST_CASES = 20_000


class Stop(Value, frozen=True, kw_only=True):
    """A value that keeps the tables back.

    Attributes:
        why: `no_code` (the target has no code for it), `missing` (required and empty), `too_long`.
        value: Our value, never one of a person; the number of characters where it is too long.
        case: Number of the case.
    """

    why: str
    table: str
    column: str
    title: str
    value: str
    case: str


class Tables:
    """Collects the rows of all tables of one target, and what stops them."""

    def __init__(self, target: Target) -> None:
        """Begin empty."""
        self.target = target
        self.rows: dict[str, list[tuple[str, ...]]] = {table.name: [] for table in target.tables}
        self.stops: list[Stop] = []

    def add(self, table: OutTable, facts: Facts) -> None:
        """Add a row, unless it belongs elsewhere at this target."""
        if all(_said(facts.get(name)) in allowed for name, allowed in table.only.items()):
            self.rows[table.name].append(tuple(self._cells(table, facts)))

    def _cells(self, table: OutTable, facts: Facts) -> Iterator[str]:
        for column in table.columns:
            text, why = self._cell(column, facts)
            if column.required and not text and not why:
                why = "missing"
            if not why and column.length and len(text) > column.length:
                why, text = "too_long", str(len(text))
            if why and len(self.stops) < MOST_STOPS:
                self.stops.append(_stop(why, table, column, text, facts))
            yield text

    def _cell(self, column: OutColumn, facts: Facts) -> tuple[str, str]:
        if column.constant:
            return self.target.constants.get(column.constant, ""), ""
        value = facts.get(column.fact)
        if not column.codes:
            return shown(value, column), ""
        said = _said(value)
        if not said and not column.required:
            return "", ""
        code = self.target.codes[column.codes].values.get(said)
        return (said, "no_code") if code is None else (code, "")


def _stop(why: str, table: OutTable, column: OutColumn, text: str, facts: Facts) -> Stop:
    return Stop(
        why=why,
        table=table.name,
        column=column.name,
        title=column.title,
        value=text,
        case=str(facts.get("case.number", "")),
    )


def _said(value: Fact) -> str:
    return "" if value is None else str(value)


def shown(value: Fact, column: OutColumn) -> str:
    """Return a fact as the column wants it; moments in hall time."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        local = value.astimezone(HALL_ZONE)
        return f"{local:%Y-%m-%d}" if column.look == "day" else f"{local:%Y-%m-%d %H:%M:%S}"
    if isinstance(value, date):
        return f"{value:%Y-%m-%d} 00:00:00" if column.look == "moment" else value.isoformat()
    return str(value)
