"""A platform that is broken, slow or lies, over real sockets: a clear sentence, nothing lost or doubled."""

import hashlib
from collections.abc import Callable, Iterator
from io import BytesIO

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import select

from sync.client.engine import SyncEngine
from sync.client.http import Patience
from sync.client.link import PlatformLink
from sync.client.local import StoreBox
from sync.platform import tables as t
from sync.platform.practice_hall import CODES
from tests.end_to_end.applications import CARD, DRAFTS, a_scan, qualified
from tests.end_to_end.liar import Ending, Liar, Lie, Spoken
from tests.end_to_end.sentences import check_words
from tests.end_to_end.window_on_loopback import LoopbackWindow, open_window, take_in_blanks
from tests.sync.truth import check_platform, known_to
from window_client.clock import SystemClock
from window_client.services.drafts import application_of
from window_client.store.journal import read_entry
from window_client.store.schema import journal, transfer

SHORT = Patience(connect_s=2, stall_s=1, whole_s=1.5)
HELLO, PUSH, PULL, LEASE, FILES = (
    "/sync/v1/hello",
    "/sync/v1/push",
    "/sync/v1/pull",
    "/sync/v1/lease",
    "/files",
)
Change = Callable[[Spoken], Spoken]


@pytest.fixture(scope="module")
def liar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Liar]:
    with Liar(tmp_path_factory.mktemp("platform")) as liar:
        yield liar


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory, liar: Liar) -> Iterator[LoopbackWindow]:
    """One window for all lies: each leaves it as good as new, or the next test says so."""
    window = open_window(tmp_path_factory.mktemp("window"), liar.address, code=CODES["w1"], patience=SHORT)
    take_in_blanks(window.counter)
    yield window
    window.close()


# ways of answering


def status(code: int, body: bytes = b"", **headers: str) -> Change:
    return lambda _true: Spoken(
        status=code, headers={"Content-Type": "application/json"} | headers, body=body
    )


def says(body: bytes, content_type: str = "application/json") -> Change:
    return lambda _true: Spoken(status=200, headers={"Content-Type": content_type}, body=body)


def with_fields(change: Callable[[dict[str, object]], dict[str, object]]) -> Change:
    return lambda true: replace(
        true, body=msgspec.json.encode((fields := msgspec.json.decode(true.body)) | change(fields))
    )


def field(name: str, value: object) -> Change:
    return with_fields(lambda _fields: {name: value})


def header(name: str, value: str) -> Change:
    return lambda true: replace(true, headers=true.headers | {name: value})


def ending(how: Ending) -> Change:
    return lambda true: replace(true, ending=how)


def one_more(fields: dict[str, object]) -> dict[str, object]:
    """Confirm one entry that was never sent."""
    following, verdicts = fields["next"], fields["verdicts"]
    assert isinstance(following, int)
    assert isinstance(verdicts, list)
    more = {"seq": following, "g": 10**6, "verdict": "accepted"}
    return {"next": following + 1, "verdicts": [*verdicts, more]}


def another_feed(
    change: Callable[[list[bytes], dict[str, object]], tuple[list[bytes], dict[str, object]]],
) -> Change:
    """Change lines and last line of a page; the sum is right again."""

    def changed(true: Spoken) -> Spoken:
        *lines, last = true.body.rstrip(b"\n").split(b"\n")
        lines, end = change(lines, msgspec.json.decode(last))
        content = b"".join(line + b"\n" for line in lines)
        end |= {"count": len(lines), "sum": hashlib.sha256(content).hexdigest()}
        return replace(true, body=content + msgspec.json.encode(end) + b"\n")

    return changed


def unknown_own_entry(lines: list[bytes], end: dict[str, object]) -> tuple[list[bytes], dict[str, object]]:
    """Claim an entry of this window that it never wrote."""
    own = next(msgspec.json.decode(line) for line in lines if b'"seq"' in line and b"sealed" not in line)
    return [*lines, msgspec.json.encode(own | {"g": 10**6, "seq": 10**6})], end


def lease(**changes: object) -> Change:
    return with_fields(lambda fields: {"lease": {**_dict(fields["lease"]), **changes}})


def _dict(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value


NONSENSE = (b"", b"{}", b"null", b"[" * 100_000, b"\xff\xfe\x00", b'{"next": 1e400}', b'"' + b"x" * 100_000)
LOGIN = says(b"<html>please log in</html>", "text/html; charset=utf-8")

LIES: list[tuple[str, Change, str]] = [
    *((path, status(500), "sync.platform_trouble") for path in (HELLO, PUSH, PULL, LEASE, FILES)),
    *((path, status(200, b"\x00"), "sync.bad_answer") for path in (PULL, LEASE)),
    *((HELLO, says(body), "sync.bad_answer") for body in NONSENSE),
    *((PUSH, says(body), "sync.bad_answer") for body in NONSENSE[:2]),
    *((path, LOGIN, "sync.captive_portal") for path in (HELLO, PUSH, PULL, LEASE)),
    (HELLO, status(302, Location="http://127.0.0.1:9/"), "sync.captive_portal"),
    (HELLO, status(503), "sync.platform_busy"),
    (HELLO, lambda _: Spoken(status=503, headers={"Retry-After": "9" * 50}, body=b""), "sync.platform_busy"),
    (HELLO, status(507), "sync.platform_full"),
    (HELLO, status(401, b'{"error": "token"}'), "sync.not_admitted"),
    (HELLO, status(401, b'{"error": "revoked"}'), "sync.device_revoked"),
    (HELLO, status(426, b'{"error": "proto"}'), "sync.update_needed"),
    (HELLO, status(418, b'{"error": "teapot"}'), "sync.request_refused"),
    (HELLO, field("nonce", "f" * 24), "sync.bad_answer"),
    (HELLO, field("proto", 99), "sync.bad_answer"),
    (HELLO, field("next", -5), "sync.bad_answer"),
    (HELLO, field("last_hash", "no hash"), "sync.bad_answer"),
    (HELLO, with_fields(lambda _: {"next": 2, "last_hash": "ab" * 32}), "sync.bad_answer"),
    (HELLO, with_fields(lambda _: {"next": 10**6, "last_hash": "ab" * 32}), "sync.bad_answer"),
    (HELLO, field("limits", {"push_bytes": 0, "push_entries": 0}), "sync.bad_answer"),
    (PUSH, with_fields(one_more), "sync.bad_answer"),
    (PUSH, field("next", 10**6), "sync.bad_answer"),
    (PUSH, field("last_hash", "ab" * 32), "sync.bad_answer"),
    (PUSH, field("verdicts", []), "sync.bad_answer"),
    (PUSH, field("epoch", "another"), "sync.bad_answer"),
    (PULL, says(b"{}\n", "application/x-ndjson"), "sync.bad_answer"),
    (PULL, lambda true: replace(true, body=true.body[:-30]), "sync.bad_answer"),
    (PULL, lambda true: replace(true, body=true.body.replace(b"accepted", b"refused!")), "sync.bad_answer"),
    (PULL, another_feed(lambda _, end: ([], end | {"more": True})), "sync.bad_answer"),
    (PULL, another_feed(lambda lines, end: (lines[::-1], end)), "sync.bad_answer"),
    (PULL, another_feed(unknown_own_entry), "sync.bad_answer"),
    (LEASE, lease(series="case/other/2026"), "sync.bad_answer"),
    (LEASE, lease(low=7, high=6), "sync.bad_answer"),
    (LEASE, lease(high=10**9), "sync.bad_answer"),
    (LEASE, lease(valid_until="2001-01-01T00:00:00Z"), "sync.bad_answer"),
    (FILES, header("location", "http://elsewhere.test/files/x"), "sync.bad_answer"),
    (FILES, header("location", "/files/<x>"), "sync.bad_answer"),
    (FILES, header("upload-offset", "9" * 15), "sync.bad_answer"),
    *((path, ending(Ending.CUT), "sync.connection_cut") for path in (HELLO, PUSH, PULL, LEASE)),
    *((path, ending(Ending.ENDLESS), "sync.bad_answer") for path in (HELLO, PUSH, PULL, LEASE)),
    *((path, ending(Ending.SILENT), "sync.no_answer") for path in (HELLO, PUSH, PULL, LEASE, FILES)),
    *((path, ending(Ending.DRIPPING), "sync.no_answer") for path in (HELLO, PUSH, PULL, LEASE)),
]


@pytest.mark.parametrize(
    ("path", "change", "code"),
    LIES,
    ids=[f"{n}-{path[-5:]}-{code}" for n, (path, _, code) in enumerate(LIES)],
)
def test_a_lie_costs_time_and_nothing_else(
    window: LoopbackWindow, liar: Liar, path: str, change: Change, code: str
) -> None:
    work(window)
    before = entries(window)
    liar.lie = about(path, change)

    report = window.sync()

    check_words(report.trouble, code)
    assert entries(window)[: len(before)] == before
    assert confirmed(window) <= known_to(liar.platform)
    liar.lie = None
    check_settles(window, liar)
    assert entries(window)[: len(before)] == before


def test_a_gap_claimed_of_entries_that_were_taken_costs_a_greeting(
    window: LoopbackWindow, liar: Liar
) -> None:
    """The next hello shows that the platform has them: nothing is sent twice, nothing fails."""
    work(window)
    before = entries(window)
    liar.lie = about(PUSH, status(409, b'{"error": "gap"}'))

    report = window.sync()

    assert report.trouble is None
    assert entries(window)[: len(before)] == before
    assert confirmed(window) <= known_to(liar.platform)
    liar.lie = None
    check_settles(window, liar)


@pytest.mark.parametrize("code", [404, 410, 409, 204], ids=["unknown", "gone", "elsewhere", "no progress"])
def test_a_platform_that_never_gets_on_with_a_file_does_not_hold_us_for_ever(
    window: LoopbackWindow, liar: Liar, code: int
) -> None:
    work(window)
    before = entries(window)
    never = Spoken(status=code, headers={"upload-offset": "0"}, body=b"")
    liar.lie = lambda method, _asked, truth: never if method == "PATCH" else truth()

    report = window.sync()

    assert report.outcome == "waiting"
    assert {one.code for one in report.item_troubles} == {"sync.request_refused"}
    assert window.counter.work.unfinished().files == 1
    liar.lie = None
    check_settles(window, liar)
    assert entries(window)[: len(before)] == before


def test_no_platform_at_all(window: LoopbackWindow, liar: Liar) -> None:
    work(window)
    before = entries(window)
    store = window.counter.desk.store
    nowhere = PlatformLink("http://127.0.0.1:9", SystemClock(), StoreBox(store), patience=SHORT)

    report = SyncEngine(nowhere, window.engine._journal, SystemClock()).run()

    check_words(report.trouble, "sync.connection_refused")
    assert entries(window) == before
    check_settles(window, liar)


def work(window: LoopbackWindow) -> None:
    """Have something to send: a case with an attachment; it uses up numbers, so that more are asked for."""
    settle(window)
    counter = window.counter
    name = counter.drafts.new_id()
    scan = counter.desk.store.attachments.put(BytesIO(a_scan(name)), "scan.jpg")
    verdicts = list(qualified(counter.desk.catalogue.item(CARD), DRAFTS[CARD].answers))
    verdicts[0] = replace(verdicts[0], attachments=(scan,))
    draft = replace(DRAFTS[CARD], verdicts=tuple(verdicts), attachments={verdicts[0].material: (scan,)})
    case = counter.intake.receive(CARD, application_of(name, draft)).case
    counter.intake.accept(case.id, case.revision)


def settle(window: LoopbackWindow) -> None:
    """Sync with an honest platform until all is done; a busy machine may be slower than our patience."""
    for _ in range(20):
        window.engine.pauses.clear()
        report = window.sync()
        if report.outcome == "settled":
            return
    raise AssertionError(report.trouble)


def about(path: str, change: Change) -> Lie:
    """Lie about one path only."""
    return lambda _method, asked, truth: change(truth()) if asked.partition("?")[0] == path else truth()


def entries(window: LoopbackWindow) -> list[str]:
    """Ids of the whole journal, in order."""
    with window.counter.desk.store.read() as reader:
        rows = reader.rows(select(journal.c.content).order_by(journal.c.ordinal))
        return [read_entry(row.content).id for row in rows]


def confirmed(window: LoopbackWindow) -> set[str]:
    """Ids of what the window believes the platform to have."""
    query = select(journal.c.entry_id).join(transfer, transfer.c.ordinal == journal.c.ordinal)
    with window.counter.desk.store.read() as reader:
        return {row.entry_id for row in reader.rows(query.where(transfer.c.state != "pending"))}


def check_settles(window: LoopbackWindow, liar: Liar) -> None:
    """Journal and projections are whole; with an honest platform everything arrives, once."""
    store = window.counter.desk.store
    assert store.verify_journal().broken is None
    assert store.rebuild(keep=False).differences == ()
    settle(window)
    check_platform(liar.platform)
    with liar.platform.database.read() as tx:
        rows = tx.execute(select(t.entry.c.entry_id).where(t.entry.c.verdict != "duplicate")).scalars().all()
    mine = set(entries(window))
    assert sorted(one for one in rows if one in mine) == sorted(mine)
    left = window.counter.work.unfinished()
    assert (left.unsent, left.files, left.attention) == (0, 0, 0)
