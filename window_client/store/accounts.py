"""Signing in without the platform: slow verifiers, an end date, and a lock that grows with each failure.

The failure is counted before the password is looked at, so that pulling the plug gives no free try; and the
time is the latest that this store has ever seen, so that setting the PC's clock back opens no lock.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import func, select

from window_client.clock import Clock
from window_client.domain.hall import Account
from window_client.domain.values import canonical, decode
from window_client.store.errors import AccountLocked, AccountUnknown, OfflineExpired, SignInRefused
from window_client.store.ids import milliseconds
from window_client.store.reader import Reader
from window_client.store.schema import account as table
from window_client.store.unit_of_work import UnitOfWork

FREE_TRIES = 5
_FIRST_LOCK_MS = 60_000
_LONGEST_LOCK_MS = 3_600_000
_DAY_MS = timedelta(days=1) // timedelta(milliseconds=1)


class OfflineAccounts:
    """The accounts that have signed in on this device."""

    def __init__(
        self,
        read: Callable[[], AbstractContextManager[Reader]],
        begin: Callable[[], UnitOfWork],
        clock: Clock,
        hasher: PasswordHasher | None = None,
    ) -> None:
        """Work through the store's snapshots and units of work; `hasher` defaults to Argon2id, RFC 9106."""
        self._read = read
        self._begin = begin
        self._clock = clock
        self._hasher = hasher or PasswordHasher()

    def remember(self, account: Account, password: str) -> None:
        """Let somebody sign in offline whom the platform has just let in."""
        row = {
            "id": account.id,
            "details": canonical(account),
            "verifier": self._hasher.hash(password),
            "failures": 0,
            "locked_until_ms": 0,
            "revoked": 0,
        }
        with self._begin() as work:
            now = milliseconds(self._clock.now()) + work.head().clock_offset_ms
            work.keep_account(row | {"confirmed_ms": now, "seen_ms": now})
            work.commit()

    def check(self, account_id: str, password: str) -> Account:
        """Return the account if the password is right and the account may sign in offline now.

        Raises:
            AccountUnknown: It never signed in here, or was withdrawn.
            AccountLocked: Too many failures.
            OfflineExpired: It must meet the platform again; nothing unsent is lost by that.
            SignInRefused: Wrong password.
        """
        row, failures = self._count_try(account_id)
        account = decode(row.details, Account)
        try:
            self._hasher.verify(row.verifier, password)
        except VerificationError as error:
            raise SignInRefused(left=max(0, FREE_TRIES - failures)) from error
        with self._begin() as work:
            work.change_account(account_id, failures=0, locked_until_ms=0)
            work.commit()
        return account

    def known(self) -> tuple[Account, ...]:
        """Return the accounts that have signed in here and still may, by id."""
        query = select(table.c.details).where(table.c.revoked == 0).order_by(table.c.id)
        with self._read() as reader:
            return tuple(decode(row.details, Account) for row in reader.rows(query))

    def last_here(self) -> str:
        """Return whose password was asked for last on this PC, empty when nobody's was."""
        latest = func.max(table.c.confirmed_ms, table.c.seen_ms).desc()
        query = select(table.c.id).where(table.c.revoked == 0).order_by(latest).limit(1)
        with self._read() as reader:
            return next((str(row.id) for row in reader.rows(query)), "")

    def _count_try(self, account_id: str) -> tuple[Any, int]:
        with self._begin() as work:
            row = work.account_row(account_id)
            if row is None or row.revoked:
                raise AccountUnknown
            now = max(work.trusted_ms(), row.seen_ms)
            refusal = _refusal(row, now)
            failures = row.failures + (refusal is None)
            lock_end = row.locked_until_ms if refusal else _lock_end(now, failures)
            work.change_account(account_id, failures=failures, locked_until_ms=lock_end, seen_ms=now)
            work.commit()
        if refusal is not None:
            raise refusal
        return row, failures


def _refusal(row: Any, now: int) -> AccountLocked | OfflineExpired | None:
    if row.locked_until_ms > now:
        return AccountLocked(seconds=-(-(row.locked_until_ms - now) // 1000))
    days = decode(row.details, Account).offline_days
    return OfflineExpired(days=days) if now > row.confirmed_ms + days * _DAY_MS else None


def _lock_end(now: int, failures: int) -> int:
    if failures < FREE_TRIES:
        return 0
    return now + min(_FIRST_LOCK_MS << min(failures - FREE_TRIES, 10), _LONGEST_LOCK_MS)
