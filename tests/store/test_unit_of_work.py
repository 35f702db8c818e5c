"""One transaction: everything or nothing, one writer at a time, one snapshot for a reader."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.builders import ACTOR, KEY, HandClock, accepted, decided, judged, opened, received
from window_client.domain.case.evolve import StepNotAllowed
from window_client.domain.case.parts import Attachment
from window_client.domain.journal import GENESIS, chain_hash
from window_client.domain.window_events import SignedIn
from window_client.store.connection import named_failures, open_raw
from window_client.store.errors import Busy, NotEnrolled, ReadOnly
from window_client.store.rows import Changes, Draft, Queue, SyncState
from window_client.store.store import DATABASE, Store


def test_leaving_without_commit_undoes_everything(store: Store) -> None:
    before = store.transfer.position()
    with store.begin() as work:
        work.append(received(), actor=ACTOR, case="c")
        work.save_draft(Draft(id="d", clerk="clerk1", item="elderly_card", version=1))

    with store.read() as reader:
        assert (reader.case("c"), reader.drafts(), reader.search("张三")) == (None, (), ())
        assert reader.counts()[Queue.ALL] == 0
    assert store.transfer.position() == before


def test_an_error_inside_undoes_everything(store: Store) -> None:
    def half_done() -> None:
        with store.begin() as work:
            work.append(received(), actor=ACTOR, case="c")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_done()

    with store.read() as reader:
        assert reader.case("c") is None
    with store.begin() as work:  # and the next one is not blocked
        work.append(received(), actor=ACTOR, case="c")
        work.commit()


def test_a_refused_step_writes_nothing_and_leaves_the_work_usable(store: Store) -> None:
    with store.begin() as work:
        work.append(received(), actor=ACTOR, case="c")
        with pytest.raises(StepNotAllowed):
            work.append(decided(), actor=ACTOR, case="c")
        changes = work.commit()

    assert changes == Changes(cases=frozenset({"c"}), kinds=frozenset({"case.received"}))
    with store.read() as reader:
        assert [line.entry.kind for line in reader.history("c")] == ["case.received"]


def test_entries_are_chained_and_carry_their_circumstances(store: Store, clock: HandClock) -> None:
    store.transfer.contact(clock.now() + timedelta(seconds=3))
    clock.pass_by(timedelta(minutes=1))
    with store.begin() as work:
        top = work.head()
        first = work.append(received(), actor=ACTOR, case="c")
        second = work.append(judged(), actor=ACTOR, case="c")
        work.commit()

    assert [first.seq, second.seq] == [top.seq + 1, top.seq + 2]
    assert first.hash == chain_hash(top.hash, first.incarnation, first.seq, first.entry)
    assert second.hash == chain_hash(first.hash, first.incarnation, second.seq, second.entry)
    assert (first.entry.base, second.entry.base) == (0, 1)
    assert first.entry.at == clock.now()
    assert first.entry.platform_at == clock.now() - timedelta(seconds=57)
    assert second.entry.monotonic_ms == clock.monotonic_ms()
    assert store.transfer.hash_at(0) == GENESIS
    assert store.transfer.hash_at(second.seq) == second.hash


def test_sent_form_is_the_stored_form(store: Store) -> None:
    with store.begin() as work:
        sealed = work.append(received(), actor=ACTOR, case="c")
        work.commit()

    (read_back,) = store.transfer.unsent(sealed.seq, 10, 1 << 20)

    assert read_back == sealed


def test_nothing_is_recorded_before_enrolment(tmp_path: Path) -> None:
    store = opened(tmp_path / "fresh")
    with store.begin() as work, pytest.raises(NotEnrolled):
        work.append(SignedIn(offline=True), actor=ACTOR)
    store.close()


def test_second_unit_of_work_waits_for_the_first(store: Store) -> None:
    order: list[str] = []
    begun = threading.Event()

    def second() -> None:
        begun.set()
        with store.begin() as work:
            order.append("second")
            work.append(received(2), actor=ACTOR, case="c2")
            work.commit()

    with store.begin() as work:
        thread = threading.Thread(target=second)
        thread.start()
        begun.wait()
        work.append(received(1), actor=ACTOR, case="c1")
        order.append("first")
        work.commit()
    thread.join()

    assert order == ["first", "second"]
    with store.read() as reader:
        assert reader.counts()[Queue.TO_ACCEPT] == 2


def test_the_database_is_taken_at_the_beginning_and_not_at_the_first_write(store: Store) -> None:
    """Whoever else has it open is told at once: a reader that turns writer would fail half way."""
    other = open_raw(store.folder / DATABASE, KEY)
    other.execute("PRAGMA busy_timeout = 0")
    with store.begin(), pytest.raises(Busy), named_failures():
        other.execute("BEGIN IMMEDIATE")
    other.close()


def test_a_unit_of_work_inside_another_is_a_bug_and_not_a_hang(store: Store) -> None:
    with store.begin(), pytest.raises(RuntimeError, match="open in this thread"):
        store.begin()


def test_a_reader_sees_one_moment(store: Store) -> None:
    with store.read() as reader:
        assert reader.case("c") is None
        with store.begin() as work:
            work.append(received(), actor=ACTOR, case="c")
            work.commit()

        assert reader.case("c") is None
        assert reader.counts()[Queue.ALL] == 0
    with store.read() as reader:
        assert reader.case("c") is not None


def test_a_reader_cannot_write(store: Store) -> None:
    with store.read() as reader, pytest.raises(ReadOnly):
        reader.connection.exec_driver_sql("DELETE FROM draft")


@pytest.mark.parametrize("table", ["journal", "chain"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET ordinal = 99", "DELETE FROM {}"])
def test_the_journal_can_only_grow(store: Store, table: str, verb: str) -> None:
    with store.begin() as work, pytest.raises(Exception, match="append-only"):
        work.connection.exec_driver_sql(verb.format(table))


def test_a_bugs_message_names_no_applicant(store: Store) -> None:
    with store.begin() as work, pytest.raises(Exception, match="no such column") as bug:
        work.connection.execute(text("SELECT nowhere FROM case_row WHERE name = :name"), {"name": "张三"})

    assert "张三" not in str(bug.value)


def test_tidying_folds_the_log_into_the_database(store: Store) -> None:
    with store.begin() as work:
        work.append(received(), actor=ACTOR, case="c")
        work.commit()
    store._ballast.give_back()

    store.tidy()

    assert (store.folder / f"{DATABASE}-wal").stat().st_size == 0
    assert store._ballast.held
    with store.read() as reader:
        assert reader.case("c") is not None


def test_an_older_draft_never_replaces_a_newer_one(store: Store) -> None:
    newer = Draft(id="d", clerk="clerk1", item="elderly_card", version=5, body={"phone": "19900000001"})
    older = Draft(id="d", clerk="clerk1", item="elderly_card", version=4, body={})
    with store.begin() as work:
        assert work.save_draft(newer)
        assert not work.save_draft(older)
        work.commit()

    with store.read() as reader:
        (kept,) = reader.drafts()
        assert (kept.version, kept.body) == (5, newer.body)
    with store.begin() as work:
        work.delete_draft("d")
        work.commit()
    with store.read() as reader:
        assert reader.draft("d") is None


def test_files_named_by_an_entry_wait_to_be_sent_once(store: Store) -> None:
    scan = Attachment(sha256="ab" * 32, size=10, name="身份证.jpg", media_type="image/jpeg")
    for number in (1, 2):
        with store.begin() as work:
            work.append(received(number), actor=ACTOR, case=f"c{number}")
            work.append(judged(scan), actor=ACTOR, case=f"c{number}")
            work.commit()

    (waiting,) = store.transfer.files_to_send()
    assert (waiting.sha256, waiting.sent_bytes, waiting.url) == (scan.sha256, 0, "")
    store.transfer.set_upload(scan.sha256, "/files/7", 4)
    assert [file.sent_bytes for file in store.transfer.files_to_send()] == [4]
    store.transfer.file_ok(scan.sha256)
    store.transfer.set_upload(scan.sha256, "/files/7", 4)  # a late answer brings nothing back
    assert store.transfer.files_to_send() == ()
    assert store.transfer.is_file_ok(scan.sha256)


def test_history_says_how_far_each_entry_has_come(store: Store) -> None:
    with store.begin() as work:
        seq = work.append(received(), actor=ACTOR, case="c").seq
        work.append(accepted(), actor=ACTOR, case="c")
        work.commit()
    store.transfer.record_verdicts("e1", seq + 1, seq)

    with store.read() as reader:
        assert [line.state for line in reader.history("c")] == [SyncState.STABLE, SyncState.PENDING]
        (row,) = reader.worklist("all")
        assert (row.unsent, row.sync) == (1, SyncState.PENDING)
        assert [late.kind for late in reader.outbox()] == ["case.accepted"]
