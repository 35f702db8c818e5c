"""The sync's door: positions, lives, epochs, and a disk that went back in time."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.builders import (
    ACTOR,
    BLANK,
    HandClock,
    accepted,
    decided,
    enrolled,
    judged,
    lease,
    received,
    reserved,
)
from tests.store.small_platform import SmallPlatform, greet, push, settle
from window_client.domain.case import events as ev
from window_client.domain.case.parts import Attachment
from window_client.domain.journal import GENESIS
from window_client.domain.transfer import EntryVerdict, FileReceipt, OwnEntry, PlatformVerdict
from window_client.domain.window_events import QuarantineClosed
from window_client.store.errors import EpochChanged, NumbersExhausted, OwnEntryUnknown
from window_client.store.rows import SyncState
from window_client.store.store import Store


def begin_case(store: Store, number: int = 1) -> int:
    with store.begin() as work:
        seq = work.append(received(number), actor=ACTOR, case=f"c{number}").seq
        work.commit()
    return seq


def test_position_names_the_first_entry_without_a_receipt(store: Store) -> None:
    top = begin_case(store)
    start = store.transfer.position()
    assert (start.next, start.top, start.last_hash, start.cursor, start.epoch) == (1, top, GENESIS, "", "")

    store.transfer.record_verdicts("e1", 3, 0)

    place = store.transfer.position()
    assert (place.next, place.epoch) == (3, "e1")
    assert place.last_hash == store.transfer.hash_at(2)
    assert store.transfer.hash_at(top + 1) is None
    store.transfer.record_verdicts("e1", top + 1, 0)
    assert store.transfer.position().next == top + 1


def test_batches_keep_to_their_limits_but_always_move(store: Store) -> None:
    top = begin_case(store)

    assert [one.seq for one in store.transfer.unsent(1, 2, 1 << 20)] == [1, 2]
    assert [one.seq for one in store.transfer.unsent(1, 100, 1)] == [1]
    assert [one.seq for one in store.transfer.unsent(2, 100, 1 << 20)] == list(range(2, top + 1))
    assert store.transfer.unsent(top + 1, 100, 1 << 20) == ()


def test_receipts_never_go_back(store: Store) -> None:
    top = begin_case(store)
    store.transfer.record_verdicts("e1", top + 1, top)
    store.transfer.record_verdicts("e1", 2, 0)

    assert store.transfer.position().next == top + 1
    with store.read() as reader:
        assert reader.history("c1")[0].state is SyncState.STABLE


def test_a_restored_platform_is_noticed_before_anything_is_written(store: Store) -> None:
    top = begin_case(store)
    store.transfer.record_verdicts("e1", top + 1, top)

    with pytest.raises(EpochChanged):
        store.transfer.record_verdicts("e2", top + 1, top)
    with pytest.raises(EpochChanged):
        store.transfer.apply_feed([], "9", "e2")

    store.transfer.reset_epoch("e2", 2)
    place = store.transfer.position()
    assert (place.next, place.cursor, place.epoch, place.top) == (2, "", "e2", top)


def test_more_there_than_here_is_noticed(store: Store) -> None:
    top = begin_case(store)

    with pytest.raises(OwnEntryUnknown):
        store.transfer.record_verdicts("e1", top + 2, 0)
    line = OwnEntry(
        g=9, incarnation=store.transfer.position().incarnation, seq=99, verdict=PlatformVerdict.ACCEPTED
    )
    with pytest.raises(OwnEntryUnknown):
        store.transfer.apply_feed([line], "9", "e1")
    assert store.transfer.position().cursor == ""  # lines and cursor go together


def test_duplicate_does_not_hide_the_real_verdict(store: Store) -> None:
    seq = begin_case(store)
    life = store.transfer.position().incarnation
    told = OwnEntry(g=4, incarnation=life, seq=seq, verdict=PlatformVerdict.HELD, why="stale")
    store.transfer.apply_feed([told], "4", "e1")

    again = EntryVerdict(seq=seq, verdict=PlatformVerdict.DUPLICATE, g=9)
    store.transfer.record_verdicts("e1", seq + 1, 0, [again])

    with store.read() as reader:
        (row,) = reader.quarantine()
        assert (row.verdict, row.why, row.state) == (PlatformVerdict.HELD, "stale", SyncState.HELD)


def test_a_closed_question_leaves_the_list_and_the_journal_says_who(store: Store) -> None:
    seq = begin_case(store)
    renumbered = EntryVerdict(seq=seq, verdict=PlatformVerdict.RENUMBER, g=4, why="number_taken")
    store.transfer.record_verdicts("e1", seq + 1, 0, [renumbered])
    with store.begin() as work:
        (row,) = work.quarantine()
        assert work.case("c1") is not None  # it counts all the same
        assert [one.case_id for one in work.worklist("attention")] == ["c1"]
        work.append(QuarantineClosed(entry=row.entry_id, action="notice", reason="已告知"), actor=ACTOR)
        work.commit()

    with store.read() as reader:
        assert reader.quarantine() == ()
        assert reader.worklist("attention") == ()
    assert store.rebuild(keep=False).differences == ()


def test_a_refused_beginning_takes_the_case_away_but_not_the_work(store: Store) -> None:
    seq = begin_case(store)
    with store.begin() as work:
        work.append(accepted(), actor=ACTOR, case="c1")
        work.commit()
    refused = EntryVerdict(seq=seq, verdict=PlatformVerdict.REFUSED, g=4, why="not_entitled")
    changes = store.transfer.record_verdicts("e1", seq + 1, 0, [refused])

    assert changes.cases == frozenset({"c1"})
    with store.read() as reader:
        assert reader.case("c1") is None
        assert reader.search("张三") == ()
        assert [row.why for row in reader.quarantine()] == ["not_entitled", "unknown_case"]
        assert [line.counts for line in reader.history("c1")] == [False, False]
    assert store.rebuild(keep=False).differences == ()


def test_a_new_life_numbers_only_what_is_unsent_and_keeps_the_old_chain(store: Store) -> None:
    top = begin_case(store, 1)
    store.transfer.record_verdicts("e1", top + 1, 0)
    store.transfer.apply_feed([], "9", "e1")
    begin_case(store, 2)
    before = store.transfer.position()
    with store.read() as reader:
        unsent = [row.entry_id for row in reader.outbox()]

    store.transfer.reincarnate()

    place = store.transfer.position()
    assert place.incarnation != before.incarnation
    assert (place.next, place.top, place.cursor) == (1, 1, "")
    assert [one.entry.id for one in store.transfer.unsent(1, 9, 1 << 20)] == unsent
    assert store.verify_journal().broken is None


def test_leases_arrive_once(store: Store) -> None:
    before = store.transfer.position().top

    store.transfer.add_lease(lease("s", 1, 50, lease_id="L"))
    store.transfer.add_lease(lease("s", 1, 50, lease_id="L"))

    assert store.transfer.position().top == before + 1


def test_contact_keeps_time_and_offset(store: Store, clock: HandClock) -> None:
    assert store.transfer.last_contact() is None
    store.transfer.contact(clock.now() + timedelta(seconds=90))

    assert store.transfer.last_contact() == clock.now() + timedelta(seconds=90)
    assert store.transfer.clock_offset_ms() == 90_000


def test_file_receipts_come_by_the_feed(store: Store) -> None:
    scan = Attachment(sha256="cd" * 32, size=10, name="照片.jpg", media_type="image/jpeg")
    begin_case(store)
    with store.begin() as work:
        work.append(judged(scan), actor=ACTOR, case="c1")
        work.commit()
    summary = store.transfer.unsent_summary()
    assert (summary.files, summary.file_bytes) == (1, 10)

    store.transfer.apply_feed([FileReceipt(g=1, sha256=scan.sha256)], "1", "e1")

    assert store.transfer.is_file_ok(scan.sha256)
    assert store.transfer.unsent_summary().files == 0


def test_a_disk_set_back_gets_its_lost_work_again_and_gives_no_number_twice(
    tmp_path: Path, clock: HandClock
) -> None:
    folder, image = tmp_path / "s", tmp_path / "image"
    platform = SmallPlatform()
    store = enrolled(folder, clock)
    begin_case(store, 1)
    settle(store, platform)
    store.close()
    shutil.copytree(folder, image)
    store = enrolled(folder, clock)
    with store.begin() as work:
        for event in (accepted(), decided(), reserved(1, "Y1000001")):
            work.append(event, actor=ACTOR, case="c1")
        work.append(ev.CertificatePrinted(certificate="cert-1"), actor=ACTOR, case="c1")
        work.commit()
    push(store, platform)
    store.close()
    shutil.rmtree(folder)
    shutil.copytree(image, folder)

    store = enrolled(folder, clock)
    begin_case(store, 2)
    settle(store, platform)
    settle(store, platform)

    with store.read() as reader:
        assert reader.case("c1") == platform.case("c1")
        assert reader.case("c2") == platform.case("c2")
        assert reader.stock(BLANK).next_serial == "Y1000002"  # the sheet that was printed is gone
        assert reader.stock(BLANK).printed == 1
        assert reader.quarantine() == ()
    with store.begin() as work, pytest.raises(NumbersExhausted):
        work.take_number("cert")
    assert store.rebuild(keep=False).differences == ()
    assert store.verify_journal().broken is None
    store.close()


def test_what_an_earlier_life_sent_comes_again_in_order_if_the_platform_lost_it(store: Store) -> None:
    platform = SmallPlatform()
    begin_case(store)
    settle(store, platform)
    store.transfer.reincarnate()
    with store.begin() as work:
        work.append(accepted(), actor=ACTOR, case="c1")
        work.commit()
    settle(store, platform)
    before = platform.case("c1")

    platform.restore(0)
    settle(store, platform)

    with store.read() as reader:
        assert platform.case("c1") == before == reader.case("c1")
        assert reader.unsent_count() == 0
        assert reader.quarantine() == ()
    assert store.verify_journal().broken is None


def test_a_receipt_without_verdicts_takes_the_mark_off_the_case(store: Store) -> None:
    top = begin_case(store)

    changes = store.transfer.record_verdicts("e1", top + 1, 0)

    assert changes.cases == frozenset({"c1"})
    with store.read() as reader:
        assert [(row.unsent, row.sync) for row in reader.worklist("all")] == [(0, SyncState.ACKED)]
        assert reader.worklist("unsent") == ()


@pytest.mark.parametrize("told_complete", [True, False])
def test_what_a_restored_platform_lost_for_good_no_longer_counts(
    store: Store, tmp_path: Path, *, told_complete: bool
) -> None:
    """The other window's PC burned down together with the platform: nobody can send its last entry again."""
    platform = SmallPlatform()
    other = enrolled(tmp_path / "other", device="d2")
    begin_case(other)
    settle(other, platform)
    kept = len(platform.log)
    with other.begin() as work:
        work.append(accepted(), actor=ACTOR, case="c1")
        work.commit()
    settle(other, platform)
    settle(store, platform)
    other.close()
    platform.restore(kept)

    greet(store, platform)
    push(store, platform)
    if told_complete:
        place = store.transfer.position()
        lines = platform.page(place.device, place.incarnation, 0, 100)
        store.transfer.apply_feed(lines, "9", platform.epoch, complete=True)
    else:
        begin_case(store, 3)  # the platform's order grows past the place of what was lost
        settle(store, platform)

    with store.read() as reader:
        assert reader.case("c1") == platform.case("c1")
        assert [(line.entry.kind, line.why) for line in reader.history("c1") if not line.counts] == [
            ("case.accepted", "lost_there")
        ]
    assert store.rebuild(keep=False).differences == ()


def test_what_was_lost_counts_again_when_its_window_sends_it_again(store: Store, tmp_path: Path) -> None:
    platform = SmallPlatform()
    other = enrolled(tmp_path / "other", device="d2")
    begin_case(other)
    settle(other, platform)
    settle(store, platform)
    platform.restore(0)
    greet(store, platform)
    store.transfer.apply_feed([], "0", platform.epoch, complete=True)
    with store.read() as reader:
        assert reader.case("c1") is None

    settle(other, platform)
    settle(store, platform)

    with store.read() as reader:
        assert reader.case("c1") == platform.case("c1")
        assert reader.case("c1") is not None
    assert store.rebuild(keep=False).differences == ()
    other.close()
