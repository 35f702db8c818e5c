"""Disks and platforms that go back in time, clocks that are wrong."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from sync.client.report import SyncOutcome
from tests.sync.builders import START, Site, WindowRig
from tests.sync.truth import check_confirmed, check_platform, check_settled, entries_at, known_to
from window_client.domain.values import decode
from window_client.domain.window_events import BlockLeased
from window_client.store.journal import read_entry
from window_client.store.reader import Reader
from window_client.store.schema import journal, transfer


def test_a_restored_disk_loses_nothing_that_was_sent_and_doubles_nothing(site: Site) -> None:
    window = site.window()
    waiting = window.receive("n1")
    window.image()
    sent = window.receive("n2")
    window.settle()
    before = window.journal.position().incarnation

    window.roll_back()
    again = window.receive("n3")
    report = window.settle()

    assert window.journal.position().incarnation != before
    assert {window.status(case) for case in (waiting, sent, again)} == {"received"}
    assert report.outcome is SyncOutcome.SETTLED
    check_platform(site.platform)
    check_settled(site)


def test_a_cloned_disk_works_beside_the_original(site: Site) -> None:
    window = site.window()
    window.settle()
    window.image("clone")
    first = window.receive("n1")
    window.settle()
    window.image("original")
    window.roll_back("clone")
    second = window.receive("n2")
    window.settle()
    window.image("clone")
    window.roll_back("original")
    third = window.receive("n3")
    window.settle()

    assert {window.status(case) for case in (first, second, third)} == {"received"}
    check_platform(site.platform)
    check_settled(site)


def test_blocks_of_a_lost_life_are_not_used_again(site: Site) -> None:
    window = site.window()
    window.image()
    window.receive("n1")
    window.settle()
    window.roll_back()
    window.settle()

    with window.store.read() as reader:
        blocks = {(block.low, block.high) for block in leases_in(reader)}
    with site.platform.database.read() as tx:
        given = {tuple(row) for row in tx.exec_driver_sql("select low, high from lease")}
    assert len(given) == 2
    assert blocks < given


def leases_in(reader: Reader) -> list[BlockLeased]:
    rows = reader.rows(select(journal.c.content).where(journal.c.kind == BlockLeased.kind))
    return [decode(bytes(read_entry(row.content).body), BlockLeased) for row in rows]


def test_a_restored_platform_gets_again_what_it_lost(site: Site) -> None:
    first, second = site.window(1), site.window(2)
    kept = first.receive("n1")
    first.settle()
    site.back_up()
    lost = first.receive("n2")
    first.settle()
    second.settle()

    site.restore()
    first.settle()
    second.settle()

    assert entries_at(first) <= known_to(site.platform)
    assert {second.status(case) for case in (kept, lost)} == {"received"}
    check_platform(site.platform)
    check_settled(site)
    check_confirmed(site)


def test_a_platform_put_back_behind_our_back_is_noticed_too(site: Site) -> None:
    window = site.window()
    window.receive("n1")
    window.settle()
    site.back_up()
    window.receive("n2")
    window.settle()

    site.restore()
    with site.platform.database.write() as tx:  # somebody copied files: the epoch did not change
        tx.exec_driver_sql(
            "update meta set value = ? where name = 'epoch'", (window.journal.position().epoch,)
        )
    window.settle()

    assert entries_at(window) <= known_to(site.platform)
    check_settled(site)


def test_work_of_an_earlier_life_comes_again_after_a_restore(site: Site) -> None:
    window = site.window()
    window.settle()
    site.back_up()
    window.image()
    window.receive("n1")
    window.settle()
    window.image("later")
    window.receive("n2")
    window.settle()
    window.roll_back("later")
    window.settle()  # a new life; n1 is confirmed in the old one

    site.restore()
    window.settle()

    assert entries_at(window) <= known_to(site.platform)
    check_platform(site.platform)
    check_settled(site)


def test_only_what_is_in_a_backup_is_stable(site: Site) -> None:
    window = site.window()
    window.receive("n1")
    window.settle()
    window.receive("n2")
    window.settle()
    assert states_of(window) == {"acked"}

    site.back_up()
    window.receive("n3")
    window.settle()

    assert states_of(window) == {"acked", "stable"}


def states_of(window: WindowRig) -> set[str]:
    with window.store.read() as reader:
        return {row.state for row in reader.rows(select(transfer.c.state))}


@pytest.mark.parametrize("days", [-366, 366])
def test_a_clock_a_year_off_changes_no_verdict(site: Site, days: int) -> None:
    window = site.window()
    window.settle()
    steady = site.clock
    steady.set_wall(START + timedelta(days=days))
    case = window.receive("n1")
    window.accept(case)
    steady.set_wall(START)

    report = window.settle()

    assert report.verdicts == {"accepted": 3}


def test_numbers_leased_after_a_restore_lie_behind_all_before(site: Site) -> None:
    first = site.window(1)
    site.back_up()
    first.settle()
    site.restore()
    second = site.window(2)
    second.settle()
    first.settle()

    with first.store.read() as reader:
        mine = leases_in(reader)
    with second.store.read() as reader:
        theirs = leases_in(reader)
    assert max(block.high for block in mine) < min(block.low for block in theirs)
