"""The outbox reads page by page and leaves nothing out."""

from datetime import timedelta

import pytest

from tests.services.unsettled import EPOCH, SENIOR, a_scan, holding, platform_says, receive
from tests.ui.counter_fixture import HandClock
from window_client.domain.transfer import EntryVerdict, FileReceipt, PlatformVerdict
from window_client.services.counter import Counter
from window_client.services.outbox import OutboxFilter, OutboxLine, line_key
from window_client.store.rows import OutboxRow, SyncState
from window_client.store.unsettled import UnsentFile


def all_pages(counter: Counter, chosen: OutboxFilter, limit: int) -> list[OutboxLine]:
    lines: list[OutboxLine] = []
    while True:
        page = counter.outbox.page(chosen, line_key(lines[-1]) if lines else "", limit=limit)
        lines += page.lines
        if not page.more:
            return lines


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 1000])
def test_pages_join_to_the_whole_in_order(counter: Counter, limit: int) -> None:
    receive(counter, 1, a_scan(counter, "a.pdf"))
    platform_says(counter, holding("document.issued"))
    receive(counter, 2, a_scan(counter, "b.pdf"), a_scan(counter, "c.pdf"))

    lines = all_pages(counter, OutboxFilter.ALL, limit)

    sections = [line_key(line).partition("/")[0] for line in lines]
    assert sections == sorted(sections, key=["attention", "unsent", "files"].index)
    counts = counter.outbox.counts()
    assert [sections.count(one) for one in ("attention", "unsent", "files")] == [
        counts.attention,
        counts.entries,
        counts.files,
    ]
    assert (counts.attention, counts.files) == (1, 3)
    assert len({line_key(line) for line in lines}) == len(lines)


def test_a_file_names_its_case_its_bytes_and_no_person_in_full(counter: Counter, clock: HandClock) -> None:
    clock.pass_by(timedelta(minutes=3))
    scan = a_scan(counter, "张三身份证.pdf", size=9_000)
    done = receive(counter, 1, scan)
    counter.desk.store.transfer.set_upload(scan.sha256, "/files/1", 4_096)

    [file] = counter.outbox.page(OutboxFilter.FILES).lines

    assert isinstance(file, UnsentFile)
    assert (file.case_id, file.number, file.applicant) == (done.case.id, done.case.number, "张*")
    assert (file.sent_bytes, file.size, file.added_at) == (4_096, scan.size, clock.now())
    assert "张三" not in repr(file)


def test_a_receipt_takes_the_file_out_and_the_next_page_goes_on_behind_it(counter: Counter) -> None:
    receive(counter, 1, *(a_scan(counter, f"{n}.pdf") for n in range(3)))
    first = counter.outbox.page(OutboxFilter.FILES, limit=1).lines[0]
    assert isinstance(first, UnsentFile)
    store = counter.desk.store.transfer
    store.apply_feed([FileReceipt(g=99, sha256=first.sha256)], "c1", EPOCH)

    rest = counter.outbox.page(OutboxFilter.FILES, line_key(first)).lines

    assert len(rest) == 2
    assert counter.outbox.counts().files == 2


def test_failed_files_are_those_named(counter: Counter) -> None:
    scans = [a_scan(counter, f"{n}.pdf") for n in range(3)]
    receive(counter, 1, *scans)

    page = counter.outbox.page(OutboxFilter.FAILED, failed=frozenset({scans[1].sha256}))

    assert [line_key(line) for line in page.lines] == [f"files/{scans[1].sha256}"]


def test_settled_entries_leave_and_refused_ones_stay(counter: Counter) -> None:
    receive(counter)
    platform_says(counter, holding("case.received"))

    assert counter.outbox.page(OutboxFilter.UNSENT).lines == ()
    rows = [row for row in counter.outbox.page(OutboxFilter.ATTENTION).lines if isinstance(row, OutboxRow)]
    assert (rows[0].kind, rows[0].state, rows[0].why) == ("case.received", SyncState.HELD, "stale")
    assert {(row.state, row.why) for row in rows[1:]} == {(SyncState.MISFIT, "unknown_case")}


def test_an_unsent_step_that_no_longer_fits_stands_once_among_those_for_a_person(counter: Counter) -> None:
    done = receive(counter)
    counter.intake.accept(done.case.id, done.case.revision)
    refuse_receipt_only(counter)

    lines = all_pages(counter, OutboxFilter.ALL, 2)

    [accepted] = [one for one in lines if isinstance(one, OutboxRow) and one.kind == "case.accepted"]
    assert (accepted.state, line_key(accepted).partition("/")[0]) == (SyncState.MISFIT, "attention")
    assert "case.accepted" in {row.kind for row in counter.work.outbox()}, "it is still to be sent"
    states = {getattr(line, "state", None) for line in all_pages(counter, OutboxFilter.UNSENT, 2)}
    assert states <= {SyncState.PENDING}


def refuse_receipt_only(counter: Counter) -> None:
    """The platform confirms everything before the acceptance, and holds the receipt."""
    store, rows = counter.desk.store.transfer, counter.work.outbox()
    first = store.position().next
    kinds = [row.kind for row in rows]
    held = EntryVerdict(
        seq=first + kinds.index("case.received"), g=1, verdict=PlatformVerdict.HELD, why="exists"
    )
    store.record_verdicts(EPOCH, first + kinds.index("case.accepted"), 0, [held])


def test_the_oldest_wait_counts_files_too(counter: Counter, clock: HandClock) -> None:
    began = clock.now()
    receive(counter, 1, a_scan(counter))
    clock.pass_by(timedelta(hours=5))
    assert counter.outbox.counts().oldest_at == began

    platform_says(counter, holding("nothing"))

    counts = counter.outbox.counts()
    assert (counts.entries, counts.files, counts.oldest_at) == (0, 1, began)
    assert SENIOR.name not in repr(counts)
