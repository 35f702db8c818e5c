"""What must hold between windows and platform whatever happened (the invariants I1-I10 of the protocol)."""

import hashlib
from collections import Counter, defaultdict

from sqlalchemy import select

from sync.platform import tables as t
from sync.platform.core import Platform
from tests.sync.builders import Site, WindowRig
from window_client.domain.case.events import event_of
from window_client.domain.case.evolve import evolve
from window_client.domain.case.state import Case
from window_client.domain.journal import Entry
from window_client.domain.transfer import APPLIED
from window_client.domain.values import canonical, decode
from window_client.store.schema import attachment, journal, transfer
from window_client.store.store import Store


def entries_at(rig: WindowRig) -> set[str]:
    """Ids of everything that a window's own journal holds."""
    return journal_ids(rig.store)


def journal_ids(store: Store) -> set[str]:
    """Ids of everything in a store's journal."""
    with store.read() as reader:
        return {row.entry_id for row in reader.rows(select(journal.c.entry_id))}


def confirmed_at(rig: WindowRig) -> set[str]:
    """Ids of entries that a window believes to be on the platform."""
    query = select(journal.c.entry_id).join(transfer, transfer.c.ordinal == journal.c.ordinal)
    with rig.store.read() as reader:
        return {row.entry_id for row in reader.rows(query.where(transfer.c.state != "pending"))}


def known_to(platform: Platform) -> set[str]:
    """Ids of every entry that the platform has."""
    with platform.database.read() as tx:
        return set(tx.scalars(select(t.known_entry.c.entry_id)))


def check_platform(platform: Platform) -> None:
    """I2, I4, I5, I6, I8: always."""
    with platform.database.read() as tx:
        rows = tx.execute(select(t.entry).order_by(t.entry.c.g)).all()
        receipts = list(tx.scalars(select(t.file_receipt.c.g)))
        cases = {row.id: decode(row.body, Case) for row in tx.execute(select(t.case))}
        numbers = tx.execute(select(t.number)).all()
    counts = Counter(row.entry_id for row in rows if row.verdict not in {"duplicate", "refused"})
    assert not [one for one, n in counts.items() if n > 1], "I2: an entry counts twice"
    assert sorted([*(row.g for row in rows), *receipts]) == list(range(1, len(rows) + len(receipts) + 1)), (
        "I4"
    )
    lives = defaultdict(list)
    for row in rows:
        lives[row.device, row.incarnation].append(row.seq)
    assert all(seqs == list(range(1, len(seqs) + 1)) for seqs in lives.values()), "I8: a hole in a journal"
    assert _replayed(rows) == cases, "I5: the cases are not what their entries add up to"
    assert len({(row.kind, row.value) for row in numbers}) == len(numbers), "I6: a number held twice"


def check_settled(site: Site) -> None:
    """I3, I9: after everybody has synced."""
    with site.platform.database.read() as tx:
        cases = {row.id: row.body for row in tx.execute(select(t.case))}
    for rig in site.windows:
        with rig.store.read() as reader:
            for case_id, body in cases.items():
                mine = reader.case(case_id)
                assert mine is not None, "I3: a case has not arrived"
                assert canonical(mine) == body, "I3: window and platform differ"
        waits = rig.store.transfer.unsent_summary()
        assert (waits.entries, waits.files) == (0, 0), "I7: something still waits"
        check_files(site.platform, rig)


def check_files(platform: Platform, rig: WindowRig) -> None:
    """I9: a file that a window counts as received is on the platform, byte for byte."""
    with rig.store.read() as reader:
        received = [row.sha256 for row in reader.rows(select(attachment)) if row.state == "acked"]
    for sha256 in received:
        blob = platform.files.path_of(sha256)
        assert blob.exists(), "I9: a file counts as received and is not there"
        assert hashlib.sha256(blob.read_bytes()).hexdigest() == sha256, "I9: a file has another content"


def check_confirmed(site: Site) -> None:
    """I10: what a window counts as confirmed is on the platform."""
    there = known_to(site.platform)
    for rig in site.windows:
        assert confirmed_at(rig) <= there, "I10: confirmed and not there"


def _replayed(rows: object) -> dict[str, Case]:
    cases: dict[str, Case] = {}
    for row in rows:  # type: ignore[attr-defined]
        if row.verdict in APPLIED and row.case_id:
            entry = decode(row.raw, Entry)
            cases[row.case_id] = evolve(cases.get(row.case_id), entry, event_of(entry))
    return cases
