"""What comes from outside is bounded in size and time, and understood or refused."""

import asyncio
import gzip
from typing import Any

import msgspec
import pytest
import requests
from sqlalchemy import Connection, event

from sync.client.credentials import DeviceCredentials
from sync.errors import PlatformFull
from sync.messages import Limits, SignInRequest, Tokens
from sync.platform.app import make_app
from sync.platform.problems import Declined
from sync.wire import Garbled, TooLarge, chain_hash_of_bytes, feed_page, pack, read_feed_page, unpack
from tests.sync.builders import START, Site, WindowRig, received
from tests.sync.hand import HandDevice
from tests.sync.test_verdicts import entry_of
from tests.sync.transport import ADDRESS
from window_client.domain.journal import chain_hash
from window_client.domain.transfer import FileReceipt
from window_client.domain.values import canonical


def post(window: WindowRig, path: str, body: bytes, **headers: str) -> requests.Response:
    token = {"Authorization": f"Bearer {window.credentials().tokens.access}"}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return window.session.post(ADDRESS + path, data=body, headers=token | named)


@pytest.mark.parametrize(
    ("body", "headers", "status", "error"),
    [
        (b"", {}, 422, "malformed"),
        (b"not json", {}, 422, "malformed"),
        (b'{"epoch":', {}, 422, "malformed"),
        (b"[" * 100_000, {}, 422, "malformed"),
        (b"\xff\xfe", {}, 422, "malformed"),
        (b'{"epoch":"e"}', {}, 422, "malformed"),
        (b"{}", {"Content_Encoding": "br"}, 415, "encoding"),
        (b"{}", {"Content_Encoding": "gzip"}, 422, "malformed"),
        (gzip.compress(b"{}")[:-4], {"Content_Encoding": "gzip"}, 422, "malformed"),
        (gzip.compress(bytes(9_000_000)), {"Content_Encoding": "gzip"}, 413, "too_large"),
        (bytes(300_000), {}, 413, "too_large"),
    ],
    ids=lambda value: str(value)[:20] if isinstance(value, str | int) else "",
)
def test_a_bad_body_is_refused_by_name(
    site: Site, body: bytes, headers: dict[str, str], status: int, error: str
) -> None:
    answer = post(site.window(), "/sync/v1/push", body, **headers)

    assert (answer.status_code, answer.json()) == (status, {"error": error})


def test_a_bomb_never_unfolds() -> None:
    with pytest.raises(TooLarge):
        unpack(gzip.compress(bytes(50_000_000)), 1_000_000)


def test_packing_is_undone_and_always_the_same() -> None:
    assert unpack(pack(b"abc" * 99), 1000) == b"abc" * 99
    assert pack(b"abc") == pack(b"abc")
    with pytest.raises(Garbled):
        unpack(pack(b"abc") + b"more", 1000)


def test_bytes_and_values_hash_the_same() -> None:
    entry = entry_of(received("n1"))

    assert chain_hash_of_bytes("p", "i", 7, canonical(entry)) == chain_hash("p", "i", 7, entry)


@pytest.mark.parametrize("damage", ["cut", "no_end", "changed", "lines", "count", "no_newline", "empty"])
def test_a_page_of_the_feed_is_taken_whole_or_not_at_all(damage: str) -> None:
    lines = [FileReceipt(g=n, sha256=f"{n:064x}") for n in range(1, 4)]
    page = b"".join(feed_page(lines, epoch="e", to="e.3.s", more=False))
    assert read_feed_page(page)[0] == tuple(lines)
    rows = page.splitlines(keepends=True)
    damaged = {
        "cut": page[:-30],
        "no_end": b"".join(rows[:-1]),
        "changed": page.replace(b'"g":2', b'"g":9'),
        "lines": b"".join(rows[1:]),
        "count": page.replace(b'"count":3', b'"count":2'),
        "no_newline": page[:-1],
        "empty": b"",
    }[damage]

    with pytest.raises(Garbled):
        read_feed_page(damaged)


def hand(site: Site) -> HandDevice:
    return HandDevice(site.platform, site.platform.people.place_of(token_of(site.window())))


def token_of(window: WindowRig) -> str:
    return window.credentials().tokens.access


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"first": 3}, 409, "gap"),
        ({"first": 0}, 409, "gap"),
        ({"epoch": "e0"}, 409, "epoch"),
        ({"device": "d-other"}, 403, "other_device"),
        ({"last": "0" * 64}, 422, "chain"),
        ({"entries": (msgspec.Raw(b"{}"),) * 501}, 413, "too_large"),
    ],
)
def test_a_push_out_of_place_is_refused_whole(
    site: Site, changes: dict[str, Any], status: int, error: str
) -> None:
    device = hand(site)
    request = device.request(canonical(entry_of(received("n1"))), **changes)
    if "first" in changes:  # the hash speaks for the place, too
        entry = bytes(request.entries[0])
        last = chain_hash_of_bytes(request.prev, "hand", request.first, entry)
        request = msgspec.structs.replace(request, last=last)

    with pytest.raises(Declined) as refusal:
        site.platform.ledger.push(device.place, request)

    assert (refusal.value.status, refusal.value.problem.error) == (status, error)
    with site.platform.database.read() as tx:
        assert tx.exec_driver_sql("select count(*) from entry").scalar() == 0


def test_another_history_under_known_numbers_is_a_fork(site: Site) -> None:
    device = hand(site)
    twin = HandDevice(site.platform, device.place)
    device.push(entry_of(received("n1")))

    with pytest.raises(Declined, match="fork") as refusal:
        twin.push(entry_of(received("n2"), "c2"))
    assert refusal.value.problem.next == 2

    twin.next, twin.last = 2, "1" * 64
    with pytest.raises(Declined, match="fork"):
        twin.push(entry_of(received("n2"), "c2"))


def test_a_push_that_comes_again_gets_the_first_verdicts(site: Site) -> None:
    device = hand(site)
    request = device.request(*(canonical(entry_of(received(f"n{n}"), f"c{n}")) for n in range(3)))

    first = site.platform.ledger.push(device.place, request)
    again = site.platform.ledger.push(device.place, request)

    assert again.verdicts == first.verdicts
    assert again.next == 4


def test_a_push_may_overlap_what_is_known(site: Site) -> None:
    device = hand(site)
    raws = [canonical(entry_of(received(f"n{n}"), f"c{n}")) for n in range(3)]
    whole = device.request(*raws)
    device.push_raw(*raws[:2])

    answer = site.platform.ledger.push(device.place, whole)

    assert [(one.seq, one.g) for one in answer.verdicts] == [(1, 1), (2, 2), (3, 3)]


@pytest.mark.parametrize("raw", [b"7", b'{"id":"x"}', b'{"id" : "y"}', b'"\\ud800"', b'{"id":"\\u0000"}'])
def test_bytes_that_are_no_entry_are_recorded_and_refused(site: Site, raw: bytes) -> None:
    verdicts = hand(site).push_raw(raw, canonical(entry_of(received("n1"))))

    assert [(one.verdict.value, one.why) for one in verdicts] == [("refused", "malformed"), ("accepted", "")]


@pytest.mark.parametrize("depth", [20, 900, 980, 1000, 5000, 100_000])
def test_a_body_nested_without_end_holds_nothing_up(site: Site, depth: int) -> None:
    entry = entry_of(received("n1"))
    deep = bytes(entry.body).replace('"演示路1号"'.encode(), b"[" * depth + b"]" * depth)
    raw = canonical(entry).replace(bytes(entry.body), deep)

    verdicts = hand(site).push_raw(raw, canonical(entry_of(received("n2"), "c2")))

    assert verdicts[0].verdict == "refused"
    assert verdicts[1].verdict == "accepted"


def test_a_platform_short_of_time_says_how_far_it_went(site: Site) -> None:
    device = hand(site)
    request = device.request(*(canonical(entry_of(received(f"n{n}"), f"c{n}")) for n in range(3)))
    site.platform.ledger._clock = SlowClock()  # type: ignore[assignment]

    answer = site.platform.ledger.push(device.place, request)

    assert answer.next == 2
    assert len(answer.verdicts) == 1


class SlowClock:
    """Ten seconds pass at every look."""

    def __init__(self) -> None:
        self._ms = 0

    def monotonic_ms(self) -> int:
        self._ms += 10_000
        return self._ms


def test_a_body_that_stops_flowing_is_given_up(site: Site) -> None:
    site.platform.settings = msgspec.structs.replace(site.platform.settings, stall_s=0)
    window = site.window()
    token = token_of(window)
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        await asyncio.get_running_loop().create_future()  # never
        return {}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": "/sync/v1/push", "raw_path": b"", "root_path": "",
        "query_string": b"", "headers": [(b"authorization", f"Bearer {token}".encode())],
        "http_version": "1.1", "scheme": "http",
    }  # fmt: skip
    asyncio.run(make_app(site.platform)(scope, receive, send))

    assert sent[0]["status"] == 408


def test_a_batch_never_grows_beyond_what_the_platform_takes(site: Site) -> None:
    site.platform.settings = msgspec.structs.replace(
        site.platform.settings, limits=Limits(push_bytes=2048, push_entries=7)
    )
    site.platform.ledger._settings = site.platform.settings
    window = site.window()
    for n in range(20):
        window.receive(f"n{n}")

    assert window.settle().outcome == "settled"


def test_messages_keep_secrets_out_of_their_text() -> None:
    secret = "s3cret"
    tokens = Tokens(access=secret, access_until=START, refresh=secret, refresh_until=START)

    assert secret not in repr(SignInRequest(account="9001", password=secret))
    assert secret not in repr(DeviceCredentials(device="d", private_key=secret, tokens=tokens))


def test_a_full_platform_says_so_and_goes_on_when_there_is_room(site: Site) -> None:
    window = site.window()
    window.settle()
    for n in range(30):
        window.receive(f"n{n}")
    full = PageLimit(site, 2)

    report = window.sync()

    assert isinstance(report.trouble, PlatformFull)
    assert report.pending.entries == 60
    full.lift()
    assert window.settle().outcome == "settled"


class PageLimit:
    """Lets the platform's database grow by some pages only."""

    def __init__(self, site: Site, pages: int) -> None:
        self._engine = site.platform.database.engine
        with site.platform.database.read() as tx:
            self._limit = int(tx.exec_driver_sql("pragma page_count").scalar() or 0) + pages
        event.listen(self._engine, "begin", self._apply)

    def _apply(self, tx: Connection) -> None:
        tx.exec_driver_sql(f"pragma max_page_count={self._limit}")

    def lift(self) -> None:
        self._limit = 2**31 - 2
