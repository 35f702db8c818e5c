"""Scans: stored once, unreadable without the key, checked when read, refused when not what they seem."""

import io
import os
import tracemalloc
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import given

from tests.builders import KEY
from window_client.store.attachment_cipher import BLOCK, DecryptingReader, EncryptingWriter
from window_client.store.attachments import AttachmentStore
from window_client.store.errors import (
    AttachmentDamaged,
    AttachmentIncomplete,
    AttachmentMissing,
    AttachmentRefused,
    AttachmentTooLarge,
)

PNG = b"\x89PNG\r\n\x1a\n" + b"picture" * 10 + b"IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0" + b"picture" * 10 + b"\xff\xd9"
PDF = b"%PDF-1.7\n" + b"paper " * 10 + b"%%EOF\n"
TIFF = b"II*\x00" + b"picture" * 10


@pytest.fixture
def files(tmp_path: Path) -> AttachmentStore:
    return AttachmentStore(tmp_path / "attachments", KEY, 4 << 20, 0)


def stored(files: AttachmentStore) -> list[Path]:
    return [path for path in files._folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("content", "media_type"),
    [(PNG, "image/png"), (JPEG, "image/jpeg"), (PDF, "application/pdf"), (TIFF, "image/tiff")],
)
def test_known_kinds_are_told_by_their_content(
    files: AttachmentStore, content: bytes, media_type: str
) -> None:
    kept = files.put(io.BytesIO(content), "C:\\扫描\\照片.bin")

    assert (kept.media_type, kept.name, kept.size) == (media_type, "照片.bin", len(content))
    assert files.read(kept.sha256) == content
    assert files.has(kept.sha256)


def test_the_same_file_is_stored_once(files: AttachmentStore, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)

    first = files.put(tmp_path / "a.pdf", "a.pdf")
    second = files.put(io.BytesIO(PDF), "另一份.pdf")

    assert first.sha256 == second.sha256
    assert len(stored(files)) == 1


def test_nothing_can_be_read_without_the_key(files: AttachmentStore) -> None:
    kept = files.put(io.BytesIO(PDF * 100), "a.pdf")

    (path,) = stored(files)
    assert b"paper" not in path.read_bytes()
    assert kept.sha256 not in str(path)  # not even which paper it is
    other = AttachmentStore(files._folder, bytes(32), 4 << 20, 0)
    assert not other.has(kept.sha256)


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"", AttachmentRefused),
        (b"MZ program", AttachmentRefused),
        ("身份证".encode(), AttachmentRefused),
        (PNG[:-12], AttachmentIncomplete),
        (JPEG[:-2], AttachmentIncomplete),
        (PDF[:-6], AttachmentIncomplete),
        (PDF + bytes(4 << 20), AttachmentTooLarge),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    files: AttachmentStore, content: bytes, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        files.put(io.BytesIO(content), "x")

    assert stored(files) == []


@pytest.mark.parametrize("place", [0, 20, 40, 1 << 20, -30, -1])
def test_a_changed_byte_is_found_and_the_file_is_left(files: AttachmentStore, place: int) -> None:
    content = PDF[:9] + os.urandom(3 << 20) + b"%%EOF"
    kept = files.put(io.BytesIO(content), "a.pdf")
    (path,) = stored(files)
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)

    with pytest.raises(AttachmentDamaged):
        files.read(kept.sha256)
    assert list(files.damaged(iter([kept.sha256]))) == [kept.sha256]
    assert path.exists()
    files.put(io.BytesIO(content), "a.pdf")  # scanning it again mends it
    assert files.read(kept.sha256) == content


@pytest.mark.parametrize("length", [0, 10, 60, 2 << 20])
def test_a_cut_off_file_is_found(files: AttachmentStore, length: int) -> None:
    kept = files.put(io.BytesIO(PDF[:9] + os.urandom(3 << 20) + b"%%EOF"), "a.pdf")
    (path,) = stored(files)
    os.truncate(path, length)

    with pytest.raises(AttachmentDamaged):
        files.read(kept.sha256)


def test_two_files_changed_for_each_other_are_found(files: AttachmentStore) -> None:
    first, second = (files.put(io.BytesIO(content), "x") for content in (PDF, PNG))
    one, other = files._path(first.sha256), files._path(second.sha256)
    other.write_bytes(one.read_bytes())

    with pytest.raises(AttachmentDamaged):
        files.open(second.sha256)


def test_missing_file_has_its_own_name(files: AttachmentStore) -> None:
    with pytest.raises(AttachmentMissing):
        files.read("00" * 32)


def test_upload_can_go_on_from_any_place(files: AttachmentStore) -> None:
    content = PDF[:9] + os.urandom(2_500_000) + b"%%EOF"
    kept = files.put(io.BytesIO(content), "a.pdf")

    with files.open(kept.sha256) as file:
        for place in (0, 1, BLOCK - 1, BLOCK, BLOCK + 5, 2 * BLOCK, len(content) - 3, len(content)):
            file.seek(place)
            assert file.read(100) == content[place : place + 100]


@given(st.lists(st.binary(max_size=40), max_size=6), st.integers(0, 3), st.integers(0, 50))
def test_any_content_comes_back_from_any_place(pieces: list[bytes], blocks: int, start: int) -> None:
    content = bytes(blocks * BLOCK // 2) + b"".join(pieces)
    target = io.BytesIO()
    writer = EncryptingWriter(target, KEY)
    for at in range(0, len(content), 700_001):
        writer.write(content[at : at + 700_001])
    writer.finish(b"d" * 32, len(content))

    reader = io.BufferedReader(DecryptingReader(target, KEY, b"d" * 32))

    reader.seek(start)
    assert reader.read() == content[start:]


def test_a_large_scan_never_stands_whole_in_memory(tmp_path: Path) -> None:
    files = AttachmentStore(tmp_path / "attachments", KEY, 32 << 20, 0)
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(PDF[:9] + bytes(30 << 20) + b"%%EOF")
    tracemalloc.start()
    kept = files.put(scan, "scan.pdf")
    with files.open(kept.sha256) as file:
        while file.read(1 << 16):
            pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < 8 << 20


def test_a_reader_that_stops_half_way_closes_its_file(files: AttachmentStore) -> None:
    kept = files.put(io.BytesIO(PDF), "a.pdf")

    with files.open(kept.sha256) as file:
        assert file.read(4) == b"%PDF"
    assert file.closed
