"""Write what cases add up to: state, list row, text index, paper numbers, counts. Only what changed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, delete, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.domain.case.state import Case
from window_client.domain.clocks.watch import watched_of
from window_client.domain.values import canonical
from window_client.store.in_force import InForce, in_force
from window_client.store.projections.case_rows import papers_of, row_of
from window_client.store.projections.counters import add_counts
from window_client.store.projections.dates import count_dates
from window_client.store.projections.lines import Folded, fold_lines, lines_of_many, open_attention
from window_client.store.projections.watch import write_watched
from window_client.store.schema import case_row, case_state, document, misfit, queue_count
from window_client.store.search.text import index_text

_Row = Mapping[str, Any]


class CaseView(NamedTuple):
    """Everything that is derived of one case."""

    case: Case | None
    misfits: Mapping[str, str]
    unsent: int
    attention: int


def view_of(connection: Connection, folded: Folded) -> CaseView:
    """Complete a fold by what people have closed."""
    attention = open_attention(connection, folded.attention)
    return CaseView(folded.case, folded.misfits, folded.unsent, attention)


class CaseWriter:
    """Collects changed cases and writes them together.

    The work for one case does not depend on how many there are.
    """

    def __init__(self, connection: Connection) -> None:
        """Write on this connection, inside the caller's transaction."""
        self._connection = connection
        self._views: dict[int, CaseView] = {}

    @cached_property
    def _force(self) -> InForce:
        return in_force(self._connection)

    def put(self, no: int, view: CaseView) -> None:
        """Take a case's new view in; `flush` writes it."""
        self._views[no] = view

    def refold(self, case_numbers: Sequence[int], device: str) -> None:
        """Add the lines of cases up anew; `device` is this one."""
        for no, lines in lines_of_many(self._connection, case_numbers, device).items():
            self.put(no, view_of(self._connection, fold_lines(lines)))

    def flush(self) -> None:
        """Write what was put."""
        views, self._views = self._views, {}
        numbers = list(views)
        old = self._old_rows(numbers)
        new = {
            no: row_of(no, view.case, view.unsent, view.attention, self._force)
            for no, view in views.items()
            if view.case is not None
        }
        self._write_states(views)
        self._write_rows(old, new)
        self._write_text(old, new)
        self._write_papers(views, old)
        self._write_misfits(views)
        self._write_watched(views, old)
        self._count(old, new)

    def _write_watched(self, views: Mapping[int, CaseView], old: Mapping[int, _Row]) -> None:
        calendar = self._force.calendar
        days = {
            no: watched_of(view.case, calendar) if view.case else frozenset() for no, view in views.items()
        }
        write_watched(self._connection, days, [no for no in views if no in old])

    def _old_rows(self, numbers: list[int]) -> dict[int, _Row]:
        found: dict[int, _Row] = {}
        for start in range(0, len(numbers), 500):
            wanted = case_row.c.no.in_(numbers[start : start + 500])
            rows = self._connection.execute(select(case_row).where(wanted)).mappings()
            found |= {row["no"]: row for row in rows}
        return found

    def _write_states(self, views: Mapping[int, CaseView]) -> None:
        states = [{"no": no, "body": canonical(v.case)} for no, v in views.items() if v.case is not None]
        statement = upsert(case_state)
        statement = statement.on_conflict_do_update(
            index_elements=["no"], set_={"body": statement.excluded.body}
        )
        self._many(statement, states)
        self._delete(case_state, "no", [no for no, view in views.items() if view.case is None])

    def _write_rows(self, old: Mapping[int, _Row], new: Mapping[int, _Row]) -> None:
        self._many(insert(case_row), [dict(row) for no, row in new.items() if no not in old])
        for no in new.keys() & old.keys():
            changed = {name: value for name, value in new[no].items() if old[no][name] != value}
            if changed:  # naming only these columns spares the indexes of the others
                self._connection.execute(update(case_row).where(case_row.c.no == no).values(**changed))
        self._delete(case_row, "no", [no for no in old if no not in new])

    def _write_text(self, old: Mapping[int, _Row], new: Mapping[int, _Row]) -> None:
        gone = [no for no in old if no not in new or _text(old[no]) != _text(new[no])]
        fresh = [no for no in new if no not in old or _text(old[no]) != _text(new[no])]
        self._many(text("DELETE FROM case_text WHERE rowid = :no"), [{"no": no} for no in gone])
        self._many(
            text("INSERT INTO case_text (rowid, people, address) VALUES (:no, :people, :address)"),
            [
                {
                    "no": no,
                    "people": index_text(new[no]["people"]),
                    "address": index_text(new[no]["address"]),
                }
                for no in sorted(fresh)
            ],
        )

    def _write_papers(self, views: Mapping[int, CaseView], old: Mapping[int, _Row]) -> None:
        wanted = {no: papers_of(no, view.case) if view.case else [] for no, view in views.items()}
        known = self._known_papers([no for no in views if no in old])
        changed = [no for no, rows in wanted.items() if _keys(rows) != known.get(no, frozenset())]
        self._delete(document, "case_no", [no for no in changed if no in known])
        self._many(insert(document), [row for no in changed for row in wanted[no]])

    def _known_papers(self, numbers: list[int]) -> dict[int, frozenset[tuple[str, str]]]:
        found: dict[int, set[tuple[str, str]]] = {}
        for start in range(0, len(numbers), 500):
            wanted = document.c.case_no.in_(numbers[start : start + 500])
            for row in self._connection.execute(select(document).where(wanted)):
                found.setdefault(row.case_no, set()).add((row.number, row.id))
        return {no: frozenset(rows) for no, rows in found.items()}

    def _write_misfits(self, views: Mapping[int, CaseView]) -> None:
        self._delete(misfit, "case_no", list(views))
        self._many(
            insert(misfit),
            [
                {"entry_id": entry, "case_no": no, "why": why}
                for no, view in views.items()
                for entry, why in view.misfits.items()
            ],
        )

    def _count(self, old: Mapping[int, _Row], new: Mapping[int, _Row]) -> None:
        queues: Counter[tuple[str, ...]] = Counter()
        for rows, sign in ((old, -1), (new, 1)):
            for row in rows.values():
                queues[row["queue"], row["window"]] += sign
        add_counts(self._connection, queue_count, queues)
        count_dates(self._connection, old.values(), new.values())

    def _many(self, statement: Any, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(statement, rows)

    def _delete(self, table: Table, column: str, numbers: list[int]) -> None:
        for start in range(0, len(numbers), 500):
            wanted = table.c[column].in_(numbers[start : start + 500])
            self._connection.execute(delete(table).where(wanted))


def _text(row: _Row) -> tuple[str, str]:
    return row["people"], row["address"]


def _keys(rows: list[dict[str, Any]]) -> frozenset[tuple[str, str]]:
    return frozenset((row["number"], row["id"]) for row in rows)
