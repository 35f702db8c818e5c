"""The tus part, spoken to by hand and by the window."""

import base64
import hashlib
from collections.abc import Mapping

import pytest
import requests

from sync.client.report import SyncOutcome
from tests.sync.builders import Site, WindowRig, a_pdf
from tests.sync.transport import ADDRESS, Fault

CONTENT = a_pdf(200_000)
SHA = hashlib.sha256(CONTENT).hexdigest()


class Tus:
    """A tus client by hand."""

    def __init__(self, window: WindowRig) -> None:
        self.window = window

    def call(self, method: str, path: str, body: bytes | None = None, **headers: str) -> requests.Response:
        known = {"Tus-Resumable": "1.0.0", "Authorization": f"Bearer {self.token}"}
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.window.session.request(method, ADDRESS + path, data=body, headers=known | named)

    @property
    def token(self) -> str:
        return self.window.credentials().tokens.access

    def create(self, sha: str = SHA, length: int = len(CONTENT), **more: str) -> requests.Response:
        metadata = "sha256 " + base64.b64encode(sha.encode()).decode()
        body = more.pop("body", "").encode() or None
        return self.call("POST", "/files", body, Upload_Length=str(length), Upload_Metadata=metadata, **more)

    def patch(self, url: str, offset: int, body: bytes, **more: str) -> requests.Response:
        kind = {"Content_Type": "application/offset+octet-stream", "Upload_Offset": str(offset)}
        return self.call("PATCH", url, body, **(kind | more))

    def offset(self, url: str) -> int:
        return int(self.call("HEAD", url).headers["upload-offset"])


@pytest.fixture
def tus(site: Site) -> Tus:
    return Tus(site.window())


def checksum(data: bytes) -> str:
    return "sha256 " + base64.b64encode(hashlib.sha256(data).digest()).decode()


def errors(answer: requests.Response) -> tuple[int, Mapping[str, object]]:
    return answer.status_code, answer.json()


def test_abilities_are_told(tus: Tus) -> None:
    answer = tus.call("OPTIONS", "/files")

    assert answer.status_code == 204
    assert answer.headers["tus-version"] == "1.0.0"
    extensions = set(answer.headers["tus-extension"].split(","))
    assert extensions == {"creation", "creation-with-upload", "checksum", "expiration", "termination"}
    assert answer.headers["tus-checksum-algorithm"] == "sha256"
    assert int(answer.headers["tus-max-size"]) > 0


def test_a_file_goes_up_in_pieces_and_comes_down_in_ranges(tus: Tus) -> None:
    url = tus.create().headers["location"]
    first = tus.patch(url, 0, CONTENT[:70_000])
    assert (first.status_code, first.headers["upload-offset"]) == (204, "70000")
    assert tus.call("HEAD", url).headers["cache-control"] == "no-store"
    last = tus.patch(url, 70_000, CONTENT[70_000:], Upload_Checksum=checksum(CONTENT[70_000:]))
    assert last.status_code == 204

    whole = tus.call("GET", f"/sync/v1/blob/{SHA}")
    part = tus.call("GET", f"/sync/v1/blob/{SHA}", Range="bytes=10-19")

    assert whole.content == CONTENT
    assert (part.status_code, part.content) == (206, CONTENT[10:20])


def test_a_file_may_come_with_its_creation(tus: Tus) -> None:
    metadata = "sha256 " + base64.b64encode(SHA.encode()).decode()
    kind = "application/offset+octet-stream"
    answer = tus.call(
        "POST",
        "/files",
        CONTENT,
        Upload_Length=str(len(CONTENT)),
        Upload_Metadata=metadata,
        Content_Type=kind,
    )

    assert (answer.status_code, answer.headers["upload-offset"]) == (201, str(len(CONTENT)))
    assert tus.call("GET", f"/sync/v1/blob/{SHA}").content == CONTENT


def test_known_content_is_whole_at_creation(tus: Tus) -> None:
    tus.patch(tus.create().headers["location"], 0, CONTENT)

    assert tus.create().headers["upload-offset"] == str(len(CONTENT))


def test_an_empty_file_is_whole_at_creation(tus: Tus) -> None:
    nothing = hashlib.sha256(b"").hexdigest()

    assert tus.create(nothing, 0).status_code == 201
    assert tus.call("GET", f"/sync/v1/blob/{nothing}").content == b""


def test_another_offset_is_a_conflict_and_changes_nothing(tus: Tus) -> None:
    url = tus.create().headers["location"]
    tus.patch(url, 0, CONTENT[:1000])

    assert errors(tus.patch(url, 0, CONTENT[:1000])) == (409, {"error": "offset"})
    assert errors(tus.patch(url, 2000, CONTENT[:1000])) == (409, {"error": "offset"})
    assert tus.offset(url) == 1000


def test_a_chunk_that_does_not_fit_its_checksum_does_not_count(tus: Tus) -> None:
    url = tus.create().headers["location"]

    answer = tus.patch(url, 0, CONTENT[:1000], Upload_Checksum=checksum(b"other"))

    assert errors(answer) == (460, {"error": "hash"})
    assert tus.offset(url) == 0


def test_a_whole_file_that_does_not_fit_its_hash_is_gone(tus: Tus) -> None:
    url = tus.create().headers["location"]
    wrong = CONTENT[:-1] + b"?"

    assert errors(tus.patch(url, 0, wrong)) == (460, {"error": "hash"})
    assert tus.call("HEAD", url).status_code == 404
    assert tus.call("GET", f"/sync/v1/blob/{SHA}").status_code == 404


def test_what_came_before_a_cut_counts_and_the_rest_is_cut_off(tus: Tus, site: Site) -> None:
    url = tus.create().headers["location"]
    tus.window.line.script(Fault.CUT_REQUEST)
    with pytest.raises(requests.ConnectionError):
        tus.patch(url, 0, CONTENT)
    half = tus.offset(url)
    assert half == len(CONTENT) // 2
    part = next((site.folder / "platform" / "files" / "uploads").glob("*.part"))
    with part.open("ab") as file:  # a broken process left bytes that were never counted
        file.write(b"rubbish" * 20_000)

    tus.patch(url, half, CONTENT[half:])

    assert tus.call("GET", f"/sync/v1/blob/{SHA}").content == CONTENT


def test_more_bytes_than_announced_are_refused(tus: Tus) -> None:
    url = tus.create(length=100).headers["location"]

    assert errors(tus.patch(url, 0, CONTENT[:101])) == (413, {"error": "too_large"})


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ({"Upload_Length": "a"}, 422),
        ({"Upload_Length": "-5"}, 422),
        ({"Upload_Length": "9" * 16}, 422),
        ({"Upload_Length": str(10**10)}, 413),
        ({"Upload_Metadata": "sha256 !!!"}, 422),
        ({"Upload_Metadata": "name eA=="}, 422),
        ({"Tus_Resumable": "0.2.2"}, 412),
        ({"Authorization": "Bearer nobody"}, 401),
    ],
)
def test_bad_creations_are_refused_by_name(tus: Tus, changes: dict[str, str], status: int) -> None:
    good = {"Upload_Length": "5", "Upload_Metadata": "sha256 " + base64.b64encode(SHA.encode()).decode()}

    assert tus.call("POST", "/files", None, **(good | changes)).status_code == status


def test_uploads_end(tus: Tus, site: Site) -> None:
    url = tus.create().headers["location"]
    assert tus.call("DELETE", url).status_code == 204
    assert tus.call("HEAD", url).status_code == 404

    late = tus.create().headers["location"]
    site.clock.advance(hours=73)
    tus.window.settle()
    assert tus.call("HEAD", late).status_code == 410
    assert tus.call("HEAD", late).status_code == 404


def test_an_upload_belongs_to_its_device(tus: Tus, site: Site) -> None:
    url = tus.create().headers["location"]

    assert Tus(site.window(2)).call("HEAD", url).status_code == 404


def test_forgotten_uploads_are_swept_away(tus: Tus, site: Site) -> None:
    tus.create()
    site.clock.advance(hours=73)

    assert site.platform.files.sweep() == 1
    assert list((site.folder / "platform" / "files" / "uploads").iterdir()) == []


def test_a_platform_that_died_before_verifying_is_asked_to_do_it(site: Site) -> None:
    window = site.window()
    scan = window.attach(CONTENT)
    window.receive("n1", scan)
    window.settle()
    with site.platform.database.write() as tx:  # as if it had died between the last byte and the receipt
        tx.exec_driver_sql("delete from file_receipt")
        tx.exec_driver_sql("delete from blob")
    upload = next(iter(uploads_of(site)))
    path = site.platform.files.path_of(scan.sha256)
    path.rename(site.folder / "platform" / "files" / "uploads" / f"{upload}.part")
    tus = Tus(window)

    assert tus.patch(f"/files/{upload}", len(CONTENT), b"").status_code == 204
    assert tus.call("GET", f"/sync/v1/blob/{SHA}").content == CONTENT


def uploads_of(site: Site) -> list[str]:
    with site.platform.database.read() as tx:
        return [row.id for row in tx.exec_driver_sql("select id from upload")]


def test_a_cut_sends_little_again(site: Site) -> None:
    window = site.window()
    window.settle()
    size = 1_000_000
    window.receive("n1", window.attach(a_pdf(size)))
    window.line.bytes_up = 0
    seen = 0

    def cut_every_third_chunk(path: str) -> None:
        nonlocal seen
        seen += path.startswith("/files/")
        if path.startswith("/files/") and seen % 3 == 0:
            window.line.script(Fault.CUT_REQUEST)

    window.line.before = cut_every_third_chunk
    window.settle(rounds=100)

    assert site.platform.files.holds(
        site.platform.people.place_of(window.credentials().tokens.access),
        hashlib.sha256(a_pdf(size)).hexdigest(),
    )
    assert window.line.bytes_up <= 1.6 * size


def test_a_file_damaged_on_this_pc_waits_alone_and_a_person_hears_of_it(site: Site) -> None:
    window = site.window()
    good, bad = window.attach(a_pdf(5000, 1)), window.attach(a_pdf(5000, 2))
    window.receive("n1", good, bad)
    for file in (window.folder / "attachments").rglob("*"):
        if file.is_file() and file == window.store.attachments._path(bad.sha256):
            file.write_bytes(file.read_bytes()[:-40] + bytes(40))

    report = window.sync()

    assert report.outcome is SyncOutcome.WAITING
    assert report.pending.entries == 0
    assert [one.item for one in report.item_troubles] == [bad.sha256]
    assert window.store.transfer.is_file_ok(good.sha256)
    assert not window.store.transfer.is_file_ok(bad.sha256)
    assert window.sync().item_troubles == ()
