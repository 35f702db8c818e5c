"""What the rules look up and what a batch changes, read once per transaction and written at its end."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

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
        return self._tx.scalar(select(t.number.c.case_id).where(_is(number)))

    def case(self, case_id: str) -> Case | None:
        """Return a case as it stands, with what this transaction did to it."""
        if case_id not in self._cases:
            body = self._tx.scalar(select(t.case.c.body).where(t.case.c.id == case_id))
            self._cases[case_id] = decode(body, Case) if body else None
            if body:
                self._stored.add(case_id)
        return self._cases[case_id]

    def take(self, ruling: Ruling) -> None:
        """Let a ruling count: the case moves on, numbers change hands."""
        if ruling.case is None:
            return
        self._cases[ruling.case.id] = ruling.case
        for number in ruling.frees:
            self._tx.execute(delete(t.number).where(_is(number)))
        for kind, value in ruling.takes:
            if self.holder((kind, value)) is None:
                self._tx.execute(insert(t.number).values(kind=kind, value=value, case_id=ruling.case.id))

    def write_cases(self, touched: Iterable[tuple[str, int]]) -> None:
        """Store cases that changed; `touched` gives the place in the order of the last change of each."""
        for case_id, g in dict(touched).items():
            case = self._cases[case_id]
            if case is None:
                continue
            row = _row(case, self._hall, g)
            if case_id in self._stored:
                self._tx.execute(update(t.case).where(t.case.c.id == case_id).values(row))
            else:
                self._tx.execute(insert(t.case).values(row))


def _is(number: Number) -> ColumnElement[bool]:
    return (t.number.c.kind == number[0]) & (t.number.c.value == number[1])


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
