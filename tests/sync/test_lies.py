"""A platform that lies, or somebody in its place: nothing is believed that does not fit."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from starlette.types import ASGIApp

from sync.client.credentials import MemoryBox, new_private_key
from sync.client.entrance import SALT_BYTES, EnrolmentSalt, EnrolmentTry, sign_in
from sync.client.probe import probe
from sync.errors import (
    BadAnswer,
    CaptivePortal,
    DeviceRevoked,
    NotAdmitted,
    PlatformBusy,
    PlatformFull,
    PlatformTrouble,
    RequestRefused,
    SignInPaused,
    SyncError,
    UpdateNeeded,
    WrongEnrolmentCode,
    WrongPassword,
)
from tests.sync.builders import PASSWORD, Site, WindowRig
from tests.sync.transport import ADDRESS
from tests.sync.truth import entries_at, known_to

Twist = Callable[[dict[str, Any]], Any]


class Liar:
    """Stands before the real platform and changes its answers on one path."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.path, self.twist = "", (lambda answer: answer)
        self.status: int | None = None
        self.headers: list[tuple[bytes, bytes]] | None = None
        self.body: bytes | None = None

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["path"] != self.path:
            await self.app(scope, receive, send)
            return
        sent: list[Any] = []

        async def collect(message: Any) -> None:
            sent.append(message)

        await self.app(scope, receive, collect)
        start = sent[0]
        content = b"".join(part.get("body", b"") for part in sent[1:])
        content = self.body if self.body is not None else self._twisted(content)
        headers = [pair for pair in start["headers"] if pair[0] != b"content-length"]
        headers = self.headers if self.headers is not None else headers
        await send(start | {"status": self.status or start["status"], "headers": headers})
        await send({"type": "http.response.body", "body": content})

    def _twisted(self, content: bytes) -> bytes:
        if not content.startswith(b"{") or b"\n" in content:
            return content
        answer = self.twist(msgspec.json.decode(content))
        return answer if isinstance(answer, bytes) else msgspec.json.encode(answer)


@pytest.fixture
def liar(site: Site) -> tuple[Liar, WindowRig]:
    window = site.window()
    window.settle()
    window.receive("n1")
    adapter = site.lines[0]
    adapter.app = Liar(adapter.app)
    return adapter.app, window


def lie(path: str, twist: Twist, liar: tuple[Liar, WindowRig]) -> Any:
    before = liar[1].journal.position()
    liar[0].path, liar[0].twist = path, twist
    report = liar[1].sync()
    assert report.sent == 0 or path != "/sync/v1/push"
    after = liar[1].journal.position()
    assert (after.next_unsent, after.incarnation) == (before.next_unsent, before.incarnation) or report.sent
    return report.trouble


@pytest.mark.parametrize(
    ("twist", "what"),
    [
        (lambda a: a | {"nonce": "x"}, "nonce"),
        (lambda a: a | {"proto": 9}, "proto"),
        (lambda a: a | {"epoch": ""}, "position"),
        (lambda a: a | {"next": 0}, "position"),
        (lambda a: a | {"last_hash": "abc"}, "hash"),
        (lambda a: a | {"next": 1, "last_hash": "1" * 64}, "hash"),
        (lambda a: a | {"stable_seq": 99}, "stable_seq"),
        (lambda a: a | {"limits": {"push_bytes": 3}}, "limits"),
        (lambda _: {}, "HelloAnswer"),
        (lambda _: [1], "HelloAnswer"),
        (lambda _: b"{" * 10, "HelloAnswer"),
        (lambda a: a | {"epoch": "z" * 300_000}, "size"),
    ],
)
def test_a_hello_that_does_not_fit_is_not_believed(
    liar: tuple[Liar, WindowRig], twist: Twist, what: str
) -> None:
    trouble = lie("/sync/v1/hello", twist, liar)

    assert isinstance(trouble, BadAnswer)
    assert trouble.facts["what"] == what


@pytest.mark.parametrize(
    ("twist", "what"),
    [
        (lambda a: a | {"next": a["next"] + 7}, "next"),
        (lambda a: a | {"next": 1}, "next"),
        (lambda a: a | {"last_hash": "1" * 64}, "hash"),
        (lambda a: a | {"verdicts": a["verdicts"][:-1]}, "verdicts"),
        (lambda a: a | {"verdicts": a["verdicts"][::-1]}, "verdicts"),
        (lambda a: a | {"epoch": "other"}, "epoch"),
        (lambda a: a | {"stable_seq": 1000}, "stable_seq"),
        (lambda a: a | {"verdicts": [v | {"verdict": "loved"} for v in a["verdicts"]]}, "PushAnswer"),
    ],
)
def test_verdicts_that_do_not_fit_confirm_nothing(
    liar: tuple[Liar, WindowRig], twist: Twist, what: str
) -> None:
    trouble = lie("/sync/v1/push", twist, liar)

    assert isinstance(trouble, BadAnswer)
    assert trouble.facts["what"] == what


def page_of(*lines: dict[str, Any], **end: Any) -> bytes:
    content = b"".join(msgspec.json.encode(line) + b"\n" for line in lines)
    last = {"end": True, "epoch": "?", "to": "t", "more": False, "count": len(lines)}
    last |= {"sum": hashlib.sha256(content).hexdigest()} | end
    return content + msgspec.json.encode(last) + b"\n"


SHA = "a" * 64


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (lambda *_: page_of(epoch="other"), "epoch"),
        (lambda epoch, _: page_of(epoch=epoch, more=True), "progress"),
        (lambda epoch, _: page_of({"type": "file", "g": 5, "sha256": "x"}, epoch=epoch), "own"),
        (
            lambda epoch, _: page_of(
                {"type": "file", "g": 5, "sha256": SHA}, {"type": "file", "g": 5, "sha256": SHA}, epoch=epoch
            ),
            "order",
        ),
        (
            lambda epoch, inc: page_of(
                {"type": "own", "g": 5, "incarnation": inc, "seq": 999, "verdict": "accepted"}, epoch=epoch
            ),
            "own",
        ),
        (lambda epoch, _: page_of({"type": "file", "g": 5, "sha256": SHA}, epoch=epoch, sum=SHA), "feed"),
        (lambda epoch, _: page_of({"type": "gift"}, epoch=epoch), "feed"),
        (lambda *_: b"", "feed"),
    ],
)
def test_a_page_that_does_not_fit_is_not_taken_over(
    liar: tuple[Liar, WindowRig], make: Callable[[str, str], bytes], what: str
) -> None:
    at = liar[1].journal.position()
    liar[0].path, liar[0].body = "/sync/v1/pull", make(at.epoch, at.incarnation)
    liar[0].headers = [(b"content-type", b"application/x-ndjson")]

    trouble = liar[1].sync().trouble

    assert isinstance(trouble, BadAnswer)
    assert trouble.facts["what"] == what
    assert liar[1].journal.position().cursor == at.cursor


@pytest.mark.parametrize(
    "twist",
    [
        lambda a: {"lease": a["lease"] | {"series": "case/h9/2026"}},
        lambda a: {"lease": a["lease"] | {"id": "other"}},
        lambda a: {"lease": a["lease"] | {"low": 9, "high": 3}},
        lambda a: {"lease": a["lease"] | {"low": 0}},
        lambda a: {"lease": a["lease"] | {"high": 10**9}},
    ],
)
def test_a_block_that_was_not_asked_for_is_not_used(site: Site, twist: Twist) -> None:
    window = site.window()
    adapter = site.lines[0]
    false = Liar(adapter.app)
    adapter.app = false
    false.path, false.twist = "/sync/v1/lease", twist

    assert isinstance(window.sync().trouble, BadAnswer)
    assert window.journal.number_stock() == ()


@pytest.mark.parametrize(
    ("status", "headers", "body", "error"),
    [
        (200, [(b"content-type", b"text/html")], b"<html>log in</html>", CaptivePortal),
        (302, [(b"location", b"http://portal/")], b"", CaptivePortal),
        (511, [], b"", CaptivePortal),
        (404, [(b"content-type", b"text/html; charset=utf-8")], b"<html>", CaptivePortal),
        (200, [(b"content-type", b"text/plain")], b"ok", BadAnswer),
        (200, [], b"", BadAnswer),
        (404, [], b"", BadAnswer),
        (500, [], b"oops", PlatformTrouble),
        (502, [(b"content-type", b"text/html")], b"<html>", PlatformTrouble),
        (503, [], b"", PlatformBusy),
        (507, [], b"", PlatformFull),
        (426, [], b'{"error":"proto"}', UpdateNeeded),
        (401, [], b'{"error":"revoked"}', DeviceRevoked),
        (418, [], b'{"error":"teapot"}', RequestRefused),
    ],
)
def test_every_answer_has_its_name(
    liar: tuple[Liar, WindowRig],
    status: int,
    headers: list[tuple[bytes, bytes]],
    body: bytes,
    error: type[SyncError],
) -> None:
    liar[0].path, liar[0].status, liar[0].headers, liar[0].body = "/sync/v1/hello", status, headers, body

    assert type(liar[1].sync().trouble) is error


def test_a_revoked_device_is_told_so_and_keeps_its_work(site: Site) -> None:
    window = site.window()
    window.settle()
    window.receive("n1")
    site.platform.people.revoke(window.credentials().device)

    report = window.sync()

    assert isinstance(report.trouble, DeviceRevoked)
    assert report.pending.entries == 2
    assert not entries_at(window) <= known_to(site.platform)


def test_people_sign_in_at_the_platform(site: Site) -> None:
    window = site.window()

    assert sign_in(window.link, "9001", PASSWORD).name == "王小明"
    for account in ("9001", "nobody"):
        with pytest.raises(WrongPassword):
            sign_in(window.link, account, "wrong")


def test_guessing_passwords_makes_the_account_wait_and_then_it_opens(site: Site) -> None:
    window = site.window()
    for _ in range(5):
        with pytest.raises(WrongPassword):
            sign_in(window.link, "9001", "wrong")

    with pytest.raises(SignInPaused) as pause:
        sign_in(window.link, "9001", PASSWORD)
    assert 0 < int(pause.value.facts["seconds"]) <= 301

    site.clock.advance(seconds=301)
    assert sign_in(window.link, "9001", PASSWORD).id == "9001"


def test_an_enrolment_code_works_once_and_again_for_the_same_try(site: Site) -> None:
    window = site.window(1)
    attempt = EnrolmentTry("CODE-2 ")
    first, _ = attempt.run(window.link, app="t")
    second, _ = attempt.run(window.link, app="t")

    assert first == second
    assert first.window.id == "w2"
    for code in ("CODE-2", "CODE-9", ""):
        with pytest.raises(WrongEnrolmentCode):
            EnrolmentTry(code).run(window.link, app="t")


def test_the_same_device_may_use_its_code_again_while_the_code_lives(site: Site, tmp_path: Path) -> None:
    window = site.window(1)
    salt = EnrolmentSalt(tmp_path)
    first, _ = EnrolmentTry("CODE-2", salt.take()).run(window.link, app="t")

    again, credentials = EnrolmentTry(" CODE-2", EnrolmentSalt(tmp_path).take()).run(window.link, app="t")

    assert (again, credentials.device) == (first, first.device)
    site.clock.advance(days=2)
    with pytest.raises(WrongEnrolmentCode):
        EnrolmentTry("CODE-2", salt.take()).run(window.link, app="t")


def test_a_torn_salt_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "enrolment.salt").write_bytes(b"half")
    salt = EnrolmentSalt(tmp_path).take()
    assert len(salt) == SALT_BYTES
    assert EnrolmentSalt(tmp_path).take() == salt


def test_an_old_enrolment_code_is_refused(site: Site) -> None:
    window = site.window(1)
    site.clock.advance(days=2)

    with pytest.raises(WrongEnrolmentCode):
        EnrolmentTry("CODE-2").run(window.link, app="t")


def test_a_stolen_refresh_token_is_worth_nothing_without_the_key(site: Site) -> None:
    window = site.window()
    thief = MemoryBox(msgspec.structs.replace(window.credentials(), private_key=new_private_key()))
    site.clock.advance(minutes=20)

    result = probe(ADDRESS, site.clock, thief, session=window.session)

    assert isinstance(result.trouble, NotAdmitted)
