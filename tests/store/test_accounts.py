"""Signing in offline: the right person, for a limited time, and no guessing."""

from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from tests.builders import HandClock
from window_client.domain.hall import Account, Role
from window_client.store.accounts import OfflineAccounts
from window_client.store.errors import AccountLocked, AccountUnknown, OfflineExpired, SignInRefused
from window_client.store.store import Store

CLERK = Account(id="clerk1", name="李明", role=Role.CLERK, offline_days=45)
WORD = "演示密码"


@pytest.fixture
def accounts(store: Store, clock: HandClock) -> OfflineAccounts:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    accounts = OfflineAccounts(store.read, store.begin, clock, cheap)
    accounts.remember(CLERK, WORD)
    return accounts


def fail(accounts: OfflineAccounts, times: int) -> list[int | str]:
    left = []
    for _ in range(times):
        with pytest.raises(SignInRefused) as refusal:
            accounts.check("clerk1", "falsch")
        left.append(refusal.value.facts["left"])
    return left


def test_right_and_wrong_passwords(accounts: OfflineAccounts) -> None:
    assert accounts.check("clerk1", WORD) == CLERK
    assert fail(accounts, 2) == [4, 3]
    assert accounts.check("clerk1", WORD) == CLERK
    assert fail(accounts, 1) == [4]  # success begins the count anew
    with pytest.raises(AccountUnknown):
        accounts.check("nobody", WORD)


def test_five_failures_lock_for_a_growing_time(accounts: OfflineAccounts, clock: HandClock) -> None:
    fail(accounts, 5)
    with pytest.raises(AccountLocked) as locked:
        accounts.check("clerk1", WORD)
    assert locked.value.facts == {"seconds": 60}

    clock.pass_by(timedelta(seconds=60))
    fail(accounts, 1)
    with pytest.raises(AccountLocked) as longer:
        accounts.check("clerk1", WORD)
    assert longer.value.facts == {"seconds": 120}
    clock.pass_by(timedelta(seconds=120))
    assert accounts.check("clerk1", WORD) == CLERK


def test_a_lock_never_lasts_longer_than_an_hour(accounts: OfflineAccounts, clock: HandClock) -> None:
    for _ in range(30):
        clock.pass_by(timedelta(hours=1))
        fail(accounts, 1)

    with pytest.raises(AccountLocked) as locked:
        accounts.check("clerk1", WORD)
    assert locked.value.facts == {"seconds": 3600}


def test_setting_the_clock_changes_no_lock(accounts: OfflineAccounts, clock: HandClock) -> None:
    clock.pass_by(timedelta(days=1))
    fail(accounts, 5)
    clock.set_back(timedelta(days=1))

    with pytest.raises(AccountLocked):
        accounts.check("clerk1", WORD)


def test_offline_days_end_and_setting_the_clock_back_does_not_bring_them_back(
    accounts: OfflineAccounts, clock: HandClock
) -> None:
    clock.pass_by(timedelta(days=45))
    assert accounts.check("clerk1", WORD) == CLERK
    clock.pass_by(timedelta(seconds=1))
    with pytest.raises(OfflineExpired) as expired:
        accounts.check("clerk1", WORD)
    assert expired.value.facts == {"days": 45}
    clock.set_back(timedelta(days=3))
    with pytest.raises(OfflineExpired):
        accounts.check("clerk1", WORD)

    accounts.remember(CLERK, "neu")
    assert accounts.check("clerk1", "neu") == CLERK


def test_the_clock_set_back_after_a_sign_in_gains_nothing(
    accounts: OfflineAccounts, clock: HandClock
) -> None:
    clock.pass_by(timedelta(days=45))
    accounts.check("clerk1", WORD)
    clock.set_back(timedelta(days=40))
    clock.pass_by(timedelta(days=40, seconds=1))

    with pytest.raises(OfflineExpired):
        accounts.check("clerk1", WORD)


def test_withdrawn_accounts_cannot_sign_in_and_details_follow_the_platform(
    accounts: OfflineAccounts, store: Store
) -> None:
    promoted = Account(id="clerk1", name="李明", role=Role.SUPERVISOR, offline_days=10)
    store.transfer.set_accounts([promoted])
    assert accounts.check("clerk1", WORD) == promoted
    assert accounts.known() == (promoted,)

    store.transfer.set_accounts([])
    assert accounts.known() == ()
    with pytest.raises(AccountUnknown):
        accounts.check("clerk1", WORD)


def test_no_password_is_stored(accounts: OfflineAccounts, store: Store) -> None:
    with store.begin() as work:
        row = work.account_row("clerk1")

    assert row is not None
    assert row.verifier.startswith("$argon2id$")
    assert WORD not in str(row)
    assert accounts.known() == (CLERK,)
