"""What the rules look up and what a batch changes, read once per transaction and written at its end."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from sync.platform import tables as t
from sync.platform.judging import PLATFORM_DESK, Number, Ruling
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem
from window_client.domain.hall import Account
from window_client.domain.values import canonical, decode


class TransactionBooks:
    """The books as one writing transaction sees them, its own changes included."""

    def __init__(self, tx: Connection, hall: str, device: str) -> None:
        """Look up nothing yet."""
        self._tx, self._hall, self._device = tx, hall, device
        self._accounts: dict[str, Account | None] = {}
        self._items: dict[str, ServiceItem | None] = {}
        self._cases: dict[str, Case | None] = {}
        self._stored: set[str] = set()
        self._holders: dict[Number, str | None] = {}
        self._moved: set[Number] = set()
        self._windows: frozenset[str] | None = None

    def account(self, account_id: str) -> Account | None:
        """Return an account of the hall."""
        if account_id not in self._accounts:
            mine = (t.account.c.id == account_id) & (t.account.c.hall == self._hall)
            body = self._tx.scalar(select(t.account.c.body).where(mine))
            self._accounts[account_id] = decode(body, Account) if body else None
        return self._accounts[account_id]

    def item(self, item_id: str) -> ServiceItem | None:
        """Return a service item of this platform."""
        if item_id not in self._items:
            body = self._tx.scalar(select(t.item.c.body).where(t.item.c.id == item_id))
            self._items[item_id] = decode(body, ServiceItem) if body else None
        return self._items[item_id]

    def has_window(self, window_id: str) -> bool:
        """Tell whether the hall has this window."""
        if self._windows is None:
            rows = self._tx.scalars(select(t.window.c.id).where(t.window.c.hall == self._hall))
            self._windows = frozenset(rows) if self._device != PLATFORM_DESK else frozenset({PLATFORM_DESK})
        return window_id in self._windows

    def holder(self, number: Number) -> str | None:
        """Return the case that holds a number."""
        if number not in self._holders:
            here = (t.number.c.kind == number[0]) & (t.number.c.value == number[1])
            self._holders[number] = self._tx.scalar(select(t.number.c.case_id).where(here))
        return self._holders[number]

    def case(self, case_id: str) -> Case | None:
        """Return a case as it stands, with what this transaction did to it."""
        if case_id not in self._cases:
            self.look_up((case_id,), ())
        return self._cases[case_id]

    def look_up(self, case_ids: Iterable[str], numbers: Iterable[Number]) -> None:
        """Read at once what a batch will ask for one by one."""
        wanted, values = set(case_ids), set(numbers)
        found = self._tx.execute(select(t.case.c.id, t.case.c.body).where(t.case.c.id.in_(wanted)))
        self._cases |= dict.fromkeys(wanted) | {row.id: decode(row.body, Case) for row in found}
        self._stored |= {name for name in wanted if self._cases[name]}
        held = select(t.number).where(t.number.c.value.in_({value for _, value in values}))
        self._holders |= dict.fromkeys(values)
        self._holders |= {(row.kind, row.value): row.case_id for row in self._tx.execute(held)}

    def take(self, ruling: Ruling) -> None:
        """Let a ruling count: the case moves on, numbers change hands."""
        if ruling.case is None:
            return
        self._cases[ruling.case.id] = ruling.case
        for number in ruling.frees:
            self._holders[number] = None
            self._moved.add(number)
        for number in ruling.takes:
            if self.holder(number) is None:
                self._holders[number] = ruling.case.id
                self._moved.add(number)

    def write(self, touched: Mapping[str, int]) -> None:
        """Store what changed; `touched` gives the place in the order of the last change of each case."""
        self._replace(t.number, [_number_row(one, self._holders[one]) for one in sorted(self._moved)])
        rows = [_row(case, self._hall, g) for name, g in touched.items() if (case := self._cases[name])]
        new = [row for row in rows if row["id"] not in self._stored]
        if new:
            self._tx.execute(insert(t.case), new)
        for row in rows:
            if row["id"] in self._stored:
                self._tx.execute(update(t.case).where(t.case.c.id == row["id"]).values(row))

    def _replace(self, table: Table, rows: Sequence[dict[str, str | None]]) -> None:
        if not rows:
            return
        same = (table.c.kind == bindparam("of")) & (table.c.value == bindparam("text"))
        self._tx.execute(delete(table).where(same), [{"of": r["kind"], "text": r["value"]} for r in rows])
        held = [row for row in rows if row["case_id"] is not None]
        if held:
            self._tx.execute(insert(table), held)


def _number_row(number: Number, holder: str | None) -> dict[str, str | None]:
    return {"kind": number[0], "value": number[1], "case_id": holder}


def _row(case: Case, hall: str, g: int) -> dict[str, object]:
    return {
        "id": case.id,
        "hall": hall,
        "number": case.number,
        "item": case.item,
        "status": case.status.value,
        "revision": case.revision,
        "g": g,
        "body": canonical(case),
    }
