"""What must hold when the last life has finished its work: nothing acknowledged lost, nothing doubled."""

import hashlib
from collections import Counter, defaultdict
from pathlib import Path
from threading import Event

from sqlalchemy import select

from sync.platform import tables as t
from sync.platform.core import Platform
from sync.platform.practice_hall import CODES
from tests.end_to_end.applications import FOOD, a_scan
from tests.end_to_end.clerk import paper_of
from tests.end_to_end.window_on_loopback import LoopbackWindow, open_window
from tests.end_to_end.witness import Witness
from tests.sync.truth import check_platform
from window_client.clock import SystemClock
from window_client.domain.case import events as ev
from window_client.domain.case.parts import CertificateStatus, DocumentKind, Status
from window_client.domain.case.state import Case
from window_client.domain.transfer import APPLIED
from window_client.domain.values import canonical
from window_client.store.journal import read_entry
from window_client.store.schema import case_row, journal

ONCE_A_CASE = frozenset(
    {
        kind.kind
        for kind in (ev.Received, ev.Accepted, ev.Decided, ev.CertificatePrinted, ev.CertificateDelivered,
                     ev.Completed, ev.Rated, ev.Archived)
    }
)  # fmt: skip


def check_store(window: LoopbackWindow) -> None:
    """The file, the chain and everything derived from it are whole, and nothing is left open."""
    store = window.counter.desk.store
    report = store.verify_journal()
    assert (report.broken, report.incarnations) == (None, 1)
    assert store.rebuild(keep=False).differences == ()
    assert store.damaged_pages() == ()
    assert list((store.folder / "attachments").glob("incoming-*")) == []
    left = window.counter.work.unfinished()
    assert (left.open_prints, left.drafts, left.unsent, left.attention, left.files) == ((), (), 0, 0, 0)


def own_cases(window: LoopbackWindow) -> tuple[Case, ...]:
    """Return the cases that this window took in."""
    mine = case_row.c.window == window.counter.desk.actor.window
    with window.counter.desk.store.read() as reader:
        ids = [row.case_id for row in reader.rows(select(case_row.c.case_id).where(mine))]
        cases = [reader.case(one) for one in ids]
    return tuple(case for case in cases if case is not None)


def check_acknowledged(window: LoopbackWindow, witness: Witness) -> None:
    """Every acknowledged step is there once, and no step was taken twice because its word was lost."""
    histories = {case.id: window.counter.work.history(case.id) for case in own_cases(window)}
    there = Counter(line.entry.id for lines in histories.values() for line in lines)
    assert {entry: there[entry] for entry in witness.entries} == dict.fromkeys(witness.entries, 1)
    cases = {line.entry.id: case for case, lines in histories.items() for line in lines}
    assert {entry: cases[entry] for entry in witness.entries} == witness.entries
    for case, lines in histories.items():
        assert all(line.counts for line in lines), case
        kinds = Counter(line.entry.kind for line in lines)
        assert {kind: kinds[kind] for kind in ONCE_A_CASE} == dict.fromkeys(ONCE_A_CASE, 1), case


def check_numbers(cases: tuple[Case, ...], witness: Witness) -> None:
    """Each intake became one case, and no number stands on two things."""
    assert {case.status for case in cases} == {Status.ARCHIVED}
    assert witness.applications <= {case.application for case in cases}
    assert all(whole(case) for case in cases)
    certificates = [case.certificate for case in cases if case.certificate]
    for values in (
        [case.application for case in cases],
        [case.number for case in cases],
        [paper.number for case in cases for paper in case.documents],
        [paper.number for paper in certificates],
        [(paper.blank_type, paper.blank_serial) for paper in certificates],
    ):
        assert [value for value, count in Counter(values).items() if count > 1] == []


def whole(case: Case) -> bool:
    """No step was done by half: findings on all materials, and each paper that the steps call for, once."""
    kinds = {DocumentKind.RECEIPT, DocumentKind.DELIVERY_RECORD}
    if case.item == FOOD:
        kinds |= {DocumentKind.ACCEPTANCE_NOTICE, DocumentKind.GRANT_DECISION}
    return len(case.verdicts) == len(case.materials) and Counter(kinds) == Counter(
        paper.kind for paper in case.documents
    )


def check_blanks(window: LoopbackWindow, cases: tuple[Case, ...], received: int) -> None:
    """Every sheet is where the cases say: a serial on one certificate at most, the others in the drawer."""
    printed = Counter(case.certificate.blank_type for case in cases if case.certificate)
    spoiled: Counter[str] = Counter()
    for case in cases:
        if case.certificate:
            spoiled[case.certificate.blank_type] += len(case.certificate.spoiled)
    for blank_type in printed:
        stock = window.counter.work.blanks(blank_type)
        assert stock.reserved == 0
        assert (stock.printed, stock.spoiled) == (printed[blank_type], spoiled[blank_type])
        assert stock.left + stock.printed + stock.spoiled == received
    spent = [(c.certificate.blank_type, one) for c in cases if c.certificate for one in c.certificate.spoiled]
    used = [(c.certificate.blank_type, c.certificate.blank_serial) for c in cases if c.certificate]
    assert max(Counter((*spent, *used)).values()) == 1


def check_papers(folder: Path, cases: tuple[Case, ...], witness: Witness) -> None:
    """Each sheet went to the printer once: whole files, one for each printed certificate, none twice."""
    files = {file.name: file.read_bytes() for file in folder.glob("*.pdf")}
    assert witness.papers <= files.keys()
    assert [n for n, pdf in files.items() if not (pdf.startswith(b"%PDF") and b"%%EOF" in pdf[-9:])] == []
    held = [case for case in cases if case.certificate]
    assert {case.certificate.status for case in held if case.certificate} == {CertificateStatus.DELIVERED}
    wanted = {f"{paper_of(case)}.pdf" for case in held}
    spoiled = {
        f"{case.certificate.blank_type}-{serial}.pdf"
        for case in held
        if case.certificate
        for serial in case.certificate.spoiled
    }
    assert files.keys() == wanted | spoiled


def check_scans(window: LoopbackWindow, cases: tuple[Case, ...], witness: Witness) -> dict[str, bytes]:
    """Every acknowledged attachment reads back byte for byte; return those on cases by hash."""
    store = window.counter.desk.store.attachments
    for draft, sha256 in witness.scans.items():
        assert store.read(sha256) == a_scan(draft)
    named = {one.sha256: case for case in cases for found in case.verdicts for one in found.attachments}
    assert len(named) == len(cases)
    contents = {sha256: a_scan(case.application) for sha256, case in named.items()}
    assert [sha for sha, content in contents.items() if hashlib.sha256(content).hexdigest() != sha] == []
    return contents


def check_second_window(folder: Path, address: str, cases: tuple[Case, ...]) -> None:
    """A window that never was there gets the same cases from the platform, byte for byte."""
    second = open_window(folder / "second", address, code=CODES["w2"])
    read_all = Event()

    def stop_at_leases(step: str, _done: int, _of: int) -> None:
        if step == "lease":  # the last thing, when everything is read; this window needs no numbers
            read_all.set()

    report = second.engine.run(stop=read_all, progress=stop_at_leases)
    assert report.trouble is None
    with second.counter.desk.store.read() as reader:
        for case in cases:
            there = reader.case(case.id)
            assert there is not None
            assert canonical(there) == canonical(case)
    second.close()


def check_platform_data(folder: Path, entries: set[str], contents: dict[str, bytes]) -> None:
    """The platform has every entry of the window once, applied, and every attachment byte for byte."""
    platform = Platform(folder, SystemClock())
    check_platform(platform)
    with platform.database.read() as tx:
        rows = tx.execute(select(t.entry.c.entry_id, t.entry.c.verdict)).all()
    verdicts = defaultdict(list)
    for row in rows:
        verdicts[row.entry_id].append(row.verdict)
    assert {one: len(verdicts[one]) for one in entries} == dict.fromkeys(entries, 1)
    assert {verdicts[one][0] for one in entries} <= {verdict.value for verdict in APPLIED}
    for sha256, content in contents.items():
        assert platform.files.path_of(sha256).read_bytes() == content
    platform.close()


def own_entries(window: LoopbackWindow) -> set[str]:
    """Return the ids of the whole journal."""
    with window.counter.desk.store.read() as reader:
        return {read_entry(row.content).id for row in reader.rows(select(journal.c.content))}
