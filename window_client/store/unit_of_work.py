"""The one way to change anything: append, and all that follows from it, in one transaction or not at all."""

from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Self

import msgspec
from sqlalchemy import Connection, RootTransaction, Row, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from window_client.clock import Clock
from window_client.domain.case.events import Event
from window_client.domain.case.evolve import evolve
from window_client.domain.hall import Account, Actor, Enrolment
from window_client.domain.hall_names import HallNames
from window_client.domain.journal import Entry, SealedEntry
from window_client.domain.values import canonical
from window_client.domain.window_events import QuarantineClosed, WindowEvent
from window_client.store import journal as journal_table
from window_client.store.ids import milliseconds, moment_of, new_id
from window_client.store.projections import blanks, ledger, numbers
from window_client.store.projections.cases import CaseView, CaseWriter
from window_client.store.reader import ENROLMENT, HALL_NAMES, Reader
from window_client.store.recorded import body_bytes, bounded
from window_client.store.rows import Changes, Draft
from window_client.store.schema import account, case_row, draft, meta, misfit
from window_client.store.schema import journal as journal_rows
from window_client.store.search import finder

MOST_DRAFT_BYTES = 1 << 20


class UnitOfWork(Reader):
    """One transaction; leaving it without `commit` undoes everything."""

    def __init__(self, connection: Connection, clock: Clock, finished: Callable[[], None]) -> None:
        """Begin on a connection of its own; `finished` is called once, when the transaction is over."""
        super().__init__(connection, clock)
        self._finished = finished
        self._transaction: RootTransaction = connection.begin()
        self._head = journal_table.load_head(connection)
        self._cases = CaseWriter(connection)
        self._numbers: dict[str, set[int]] = {}
        self._blanks: dict[str, set[str]] = {}
        self._touched: set[str] = set()
        self._kinds: set[str] = set()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if self._transaction.is_active:
                self._transaction.rollback()
            self._connection.close()
        finally:
            self._finished()

    def commit(self) -> Changes:
        """Make everything durable, at once; tell what changed."""
        self._transaction.commit()
        return Changes(cases=frozenset(self._touched), kinds=frozenset(self._kinds))

    # facts

    def append(
        self, event: Event | WindowEvent, *, actor: Actor, case: str | None = None, base: int | None = None
    ) -> SealedEntry:
        """Record that something happened, and everything that follows from it.

        Args:
            event: What happened.
            actor: Who, where.
            case: The case that it happened to; a case event needs one.
            base: Revision that the clerk was looking at; the present one if left out.

        Raises:
            StepNotAllowed: The case does not allow it; nothing was written.
            TooMuch, TextUnreadable: What was typed cannot be recorded; nothing was written.
            NotEnrolled: The device has no place yet.
        """
        if isinstance(event, Event):
            if case is None:
                raise TypeError(f"{event.kind} belongs to a case")
            return self._append_to_case(event, actor, case, base)
        entry = self._entry(event, actor, None, None)
        return self._write(entry, event, None)

    def _append_to_case(self, event: Event, actor: Actor, case_id: str, base: int | None) -> SealedEntry:
        before = self.case(case_id)
        at = base if base is not None else before.revision if before else 0
        entry = self._entry(event, actor, case_id, at)
        after = evolve(before, entry, event)
        no, self._head = journal_table.number_case(self._connection, self._head, case_id)
        sealed = self._write(entry, event, no)
        self._show(no, after)
        self._touched.add(case_id)
        return sealed

    def _show(self, no: int, after: object) -> None:
        query = case_row.select().with_only_columns(case_row.c.unsent, case_row.c.attention)
        known = self._connection.execute(query.where(case_row.c.no == no)).first()
        view = None if known is None else (known.unsent + 1, known.attention)
        if view is None:  # a case that is only now begun, or begun again after its receipt was refused
            self._cases.refold([no], self._head.device)
        else:
            self._cases.put(no, CaseView(after, self._misfits(no), *view))  # type: ignore[arg-type]
        self._cases.flush()

    def _misfits(self, no: int) -> dict[str, str]:
        rows = self._connection.execute(misfit.select().where(misfit.c.case_no == no))
        return {row.entry_id: row.why for row in rows}

    def _entry(self, event: Event | WindowEvent, actor: Actor, case: str | None, base: int | None) -> Entry:
        now = self._clock.now()
        heard = self._head.platform_at_ms
        return Entry(
            id=new_id(now),
            kind=event.kind,
            case=case,
            base=base,
            at=now,
            monotonic_ms=self._clock.monotonic_ms(),
            platform_at=None if heard is None else moment_of(heard),
            clerk=actor.clerk,
            window=actor.window,
            body=body_bytes(event),
        )

    def _write(self, entry: Entry, event: Event | WindowEvent, case_no: int | None) -> SealedEntry:
        sealed, self._head = journal_table.append(self._connection, self._head, entry, case_no)
        ledger.record(self._connection, self._head.ordinal, case_no, entry, event)
        ledger.record_files(self._connection, event, milliseconds(entry.at))
        self._keep_head()
        self._kinds.add(event.kind)
        if isinstance(event, QuarantineClosed):
            self._recount(event.entry)
        return sealed

    def _recount(self, entry_id: str) -> None:
        query = journal_rows.select().where(journal_rows.c.entry_id == entry_id)
        row = self._connection.execute(query).first()
        if row is not None and row.case_no is not None:
            self._refold([row.case_no])

    # numbers and blanks

    def take_number(self, series: str) -> int:
        """Return the next free counter of this window's valid blocks.

        It is used up by the event that carries it; a number that no committed event carries is free again.

        Raises:
            NumbersExhausted: No block has one left.
        """
        taken = self._numbers.setdefault(series, set())
        return numbers.take(self._connection, series, self.trusted_ms(), taken)

    def take_blank(self, blank_type: str) -> str:
        """Return the serial of the sheet on top; it is used up by the event that reserves it.

        Raises:
            BlanksExhausted: No sheet is left.
        """
        return blanks.take(self._connection, blank_type, self._blanks.setdefault(blank_type, set()))

    # what is not a fact

    def save_draft(self, unfinished: Draft) -> bool:
        """Keep an unfinished intake; tell whether it was taken: an older copy never replaces a newer one.

        Raises:
            TooMuch, TextUnreadable: What was kept before stays.
        """
        now = self._clock.now()
        row = {
            "id": unfinished.id,
            "version": unfinished.version,
            "saved_ms": milliseconds(now),
            "body": bounded(msgspec.structs.replace(unfinished, saved_at=now), MOST_DRAFT_BYTES),
        }
        statement = upsert(draft).on_conflict_do_update(
            index_elements=["id"], set_=row, where=draft.c.version < unfinished.version
        )
        return self._connection.execute(statement, row).rowcount > 0

    def delete_draft(self, draft_id: str) -> None:
        """Forget an unfinished intake; it became a case, or the clerk gave it up."""
        self._connection.execute(delete(draft).where(draft.c.id == draft_id))

    def set_meta(self, name: str, value: object) -> None:
        """Keep a setting under a name."""
        row = {"name": name, "value": canonical(value)}
        self._connection.execute(
            upsert(meta).on_conflict_do_update(index_elements=["name"], set_={"value": row["value"]}), row
        )

    def set_enrolment(self, enrolment: Enrolment) -> None:
        """Tell the store who this device is and where it stands."""
        self.set_meta(ENROLMENT, enrolment)
        self._head = msgspec.structs.replace(self._head, device=enrolment.device)
        self._keep_head()

    def set_hall_names(self, names: HallNames) -> None:
        """Keep what the hall's windows and people are called."""
        self.set_meta(HALL_NAMES, names)

    # accounts that sign in offline, see `accounts`

    def account_row(self, account_id: str) -> Row[Any] | None:
        """Return what is kept of an account."""
        return self._connection.execute(select(account).where(account.c.id == account_id)).first()

    def keep_account(self, row: dict[str, Any]) -> None:
        """Keep an account anew."""
        self._connection.execute(upsert(account).on_conflict_do_update(index_elements=["id"], set_=row), row)

    def change_account(self, account_id: str, **changes: object) -> None:
        """Change what is kept of an account."""
        self._connection.execute(update(account).where(account.c.id == account_id).values(**changes))

    def update_accounts(self, accounts: Sequence[Account]) -> None:
        """Take over the platform's list: details of known accounts, and withdrawal of all others."""
        self._connection.execute(update(account).values(revoked=1))
        for one in accounts:
            self.change_account(one.id, details=canonical(one), revoked=0)

    def head(self) -> journal_table.Head:
        """Return the counters as they stand in this transaction."""
        return self._head

    def _keep_head(self) -> None:
        journal_table.save_head(self._connection, self._head)

    def _refold(self, case_numbers: Sequence[int]) -> None:
        self._cases.refold(case_numbers, self._head.device)
        self._cases.flush()
        self._touched.update(finder.case_ids_of(self._connection, case_numbers))
