"""The days to be watched beside each case: one row each, written only where they changed."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select

from window_client.domain.clocks.watch import Watched, WatchKind
from window_client.store.schema import case_watch

_AT_ONCE = 500


def write_watched(
    connection: Connection, wanted: Mapping[int, frozenset[Watched]], may_be_known: Iterable[int]
) -> None:
    """Bring the rows of some cases to what is wanted; only cases in `may_be_known` can have rows yet."""
    known = _known(connection, list(may_be_known))
    changed = [no for no, days in wanted.items() if days != known.get(no, frozenset())]
    gone = [no for no in changed if no in known]
    for start in range(0, len(gone), _AT_ONCE):
        some = case_watch.c.case_no.in_(gone[start : start + _AT_ONCE])
        connection.execute(delete(case_watch).where(some))
    rows = [
        {"kind": str(one.kind), "due_on": one.due_on, "case_no": no, "subject": one.subject}
        for no in changed
        for one in sorted(wanted[no])
    ]
    if rows:
        connection.execute(insert(case_watch), rows)


def _known(connection: Connection, numbers: list[int]) -> dict[int, frozenset[Watched]]:
    found: dict[int, set[Watched]] = {}
    for start in range(0, len(numbers), _AT_ONCE):
        some = case_watch.c.case_no.in_(numbers[start : start + _AT_ONCE])
        for row in connection.execute(select(case_watch).where(some)):
            one = Watched(kind=WatchKind(row.kind), due_on=row.due_on, subject=row.subject)
            found.setdefault(row.case_no, set()).add(one)
    return {no: frozenset(days) for no, days in found.items()}
