"""What the surroundings can do to a store: each has a name, and nothing that was saved is lost."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import ACTOR, KEY, SMALL, HandClock, enrolled, opened, received
from window_client.store.connection import open_raw
from window_client.store.errors import (
    AttachmentMissing,
    Damaged,
    DiskFull,
    DiskLow,
    InUse,
    NotADatabase,
    ReadOnly,
    StoreError,
    TooNew,
    WrongKey,
)
from window_client.store.store import DATABASE, Limits, Store

ROOT = Path(__file__).parents[2]


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    folder = tmp_path / "s"
    store = enrolled(folder)
    fill(store, 40)
    store.close()
    return folder


def fill(store: Store, cases: int) -> None:
    fill_from(store, 1, cases)


def fill_from(store: Store, first: int, last: int) -> None:
    for number in range(first, last + 1):
        with store.begin() as work:
            work.append(received(number), actor=ACTOR, case=f"c{number}")
            work.commit()


def test_wrong_key(closed: Path) -> None:
    with pytest.raises(WrongKey):
        Store.open(closed, bytes(32), clock=HandClock())

    enrolled(closed).close()  # and the right one still opens


def test_nothing_in_the_folder_can_be_read_without_the_key(closed: Path) -> None:
    content = b"".join(path.read_bytes() for path in closed.rglob("*") if path.is_file())

    assert "张三".encode() not in content
    assert b"990101199001010019" not in content
    assert b"SQLite format" not in content


@pytest.mark.parametrize("content", [b"hello", b"PK\x03\x04" + bytes(9_000)])
def test_another_file_in_its_place(tmp_path: Path, content: bytes) -> None:
    (tmp_path / DATABASE).write_bytes(content)

    with pytest.raises((NotADatabase, WrongKey)):
        opened(tmp_path)
    assert (tmp_path / DATABASE).read_bytes() == content


def test_a_plain_database_in_its_place(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / DATABASE)
    plain.execute("CREATE TABLE t (x)")
    plain.close()

    with pytest.raises(NotADatabase):
        opened(tmp_path)


def test_another_programs_database_with_our_key(tmp_path: Path) -> None:
    raw = open_raw(tmp_path / DATABASE, KEY)
    raw.execute("CREATE TABLE t (x)")
    raw.close()

    with pytest.raises(NotADatabase):
        opened(tmp_path)


def test_a_database_of_a_later_program(closed: Path) -> None:
    raw = open_raw(closed / DATABASE, KEY)
    raw.execute("PRAGMA user_version = 999")
    raw.close()

    with pytest.raises(TooNew) as refusal:
        opened(closed)
    assert refusal.value.facts["found"] == 999


def test_a_second_program_is_told(closed: Path) -> None:
    first = opened(closed)
    try:
        with pytest.raises(InUse):
            opened(closed)
    finally:
        first.close()
    opened(closed).close()


def test_the_lock_dies_with_the_program(closed: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from tests.builders import opened; "
        "store = opened(Path(sys.argv[1])); os._exit(9)"
    )
    assert subprocess.run([sys.executable, "-c", script, str(closed)], cwd=ROOT, check=False).returncode == 9

    opened(closed).close()


def test_damaged_pages_are_named_and_the_rest_can_still_be_read(closed: Path) -> None:
    store = enrolled(closed)
    fill_from(store, 41, 160)
    store.close()
    path = closed / DATABASE
    pages = path.stat().st_size // 4096
    with path.open("r+b") as file:
        for page in range(115, pages):  # behind the pages that every new database has
            file.seek(page * 4096 + 100)
            file.write(os.urandom(64))
    store = opened(closed)
    try:
        assert any("HMAC" in line for line in store.damaged_pages())
        with pytest.raises(Damaged):
            store.verify_journal()
        with store.read() as reader:  # the poisoned connection is gone
            assert reader.enrolment() is not None
    finally:
        store.close()


def test_read_only_folder(closed: Path) -> None:
    path = closed / DATABASE
    path.chmod(0o400)
    closed.chmod(0o500)
    try:
        assert run_as_nobody(closed) == "ReadOnly"
    finally:
        closed.chmod(0o700)


def run_as_nobody(folder: Path) -> str:
    """Open and write as a user without rights; root may write everywhere."""
    script = """
import os, sys
from pathlib import Path
from tests.builders import ACTOR, opened, received
from window_client.store.errors import StoreError
folder = Path(sys.argv[1])
if os.getuid() == 0:
    os.chown(folder, 65534, 65534)
    for path in folder.iterdir():
        os.chown(path, 65534, 65534)
    for above in folder.parents[:3]:
        above.chmod(above.stat().st_mode | 0o011)
    os.setgid(65534)
    os.setuid(65534)
try:
    with opened(folder).begin() as work:
        work.append(received(900), actor=ACTOR, case="x")
        work.commit()
except StoreError as error:
    print(type(error).__name__)
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_a_full_database_says_that_saved_work_is_safe(store: Store) -> None:
    """SQLite's own page limit gives the same error as a full disk, on every system."""
    fill(store, 5)
    with store._writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")  # SQLite raises that to the present size

    saved = fill_until_full(store, 6)

    assert_intact(store, saved)
    assert not store._ballast.held


def fill_until_full(store: Store, number: int) -> int:
    """Work on until the disk is full; return the last case that was saved."""
    while True:
        try:
            with store.begin() as work:
                work.append(received(number), actor=ACTOR, case=f"c{number}")
                work.commit()
        except DiskFull:
            return number - 1
        number += 1


def assert_intact(store: Store, saved: int) -> None:
    with store.read() as reader:
        assert reader.case(f"c{saved}") is not None
        assert reader.case(f"c{saved + 1}") is None
    assert store.verify_journal().broken is None
    assert store.damaged_pages() == ()


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of three megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("only root may mount a small disk; the page limit above covers the rest")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_gives_the_ballast_back_and_work_goes_on(tiny_disk: Path) -> None:
    limits = Limits(ballast=1 << 20, scan_floor=0, attachment=1 << 22)
    store = enrolled(tiny_disk / "s", limits=limits)
    try:
        assert store._ballast.held
        saved = fill_until_full(store, 1)

        assert not store._ballast.held
        assert_intact(store, saved)
        with store.begin() as work:
            work.append(received(saved + 1), actor=ACTOR, case=f"c{saved + 1}")
            work.commit()
        assert_intact(store, saved + 1)
    finally:
        store.close()
    enrolled(tiny_disk / "s", limits=limits).close()  # without room for a ballast it opens all the same


def test_a_full_disk_refuses_a_scan_and_keeps_no_half(tiny_disk: Path) -> None:
    store = enrolled(tiny_disk / "s", limits=Limits(ballast=0, scan_floor=0, attachment=1 << 24))
    scan = b"%PDF-1.7 " + os.urandom(4 << 20) + b"%%EOF"
    (tiny_disk.parent / "scan.pdf").write_bytes(scan)

    with pytest.raises(DiskFull):
        store.attachments.put(tiny_disk.parent / "scan.pdf", "scan.pdf")

    assert [path for path in (tiny_disk / "s" / "attachments").rglob("*") if path.is_file()] == []
    store.close()


def test_little_room_stops_scans_before_it_stops_cases(tmp_path: Path) -> None:
    store = enrolled(tmp_path / "s", limits=Limits(ballast=0, scan_floor=1 << 60, attachment=1 << 20))
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7 %%EOF")

    with pytest.raises(DiskLow):
        store.attachments.put(tmp_path / "scan.pdf", "scan.pdf")
    fill(store, 1)
    with pytest.raises(AttachmentMissing):
        store.attachments.read("00" * 32)
    store.close()


def test_bugs_pass_through_unchanged(store: Store) -> None:
    with store.begin() as work, pytest.raises(Exception, match="no such table") as bug:
        work.connection.exec_driver_sql("SELECT * FROM nowhere")

    assert not isinstance(bug.value, StoreError)


def test_a_missing_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises((ReadOnly, NotADirectoryError)):
        Store.open(tmp_path / "file" / "s", KEY, clock=HandClock(), limits=SMALL)
