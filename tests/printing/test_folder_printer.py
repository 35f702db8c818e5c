"""The printer that writes files: never overwritten, never half, never outside its folder."""

import errno
import os
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.errors import FolderUnwritable, JobUnknown
from printing.printers import JobId, JobState, Printer, PrinterState
from printing.printers.folder import FolderPrinter

A4 = "iso_a4_210x297mm"


def test_each_job_is_a_file_of_its_own(tmp_path: Path) -> None:
    printer: Printer = FolderPrinter(folder=tmp_path / "new" / "folder")
    jobs = [
        printer.submit(f"%PDF {n}".encode(), job_name="青政受〔2026〕000123号", media=A4) for n in range(3)
    ]

    assert jobs == [f"青政受〔2026〕000123号{tail}.pdf" for tail in ("", "-2", "-3")]
    assert [(tmp_path / "new/folder" / job).read_bytes() for job in jobs] == [b"%PDF 0", b"%PDF 1", b"%PDF 2"]
    assert printer.job_state(jobs[1]).state is JobState.COMPLETED


@given(st.text(max_size=300))
def test_no_job_name_leaves_the_folder(tmp_path_factory: pytest.TempPathFactory, job_name: str) -> None:
    folder = tmp_path_factory.mktemp("papers")
    job = FolderPrinter(folder=folder).submit(b"%PDF", job_name=job_name, media=A4)

    assert [file.name for file in folder.iterdir()] == [job]
    assert (folder / job).resolve().parent == folder.resolve()


def test_many_windows_writing_at_once_lose_no_file(tmp_path: Path) -> None:
    printer = FolderPrinter(folder=tmp_path)

    def write(number: int) -> None:
        printer.submit(str(number).encode(), job_name="同名", media=A4)

    threads = [Thread(target=write, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(int(file.read_bytes()) for file in tmp_path.iterdir()) == list(range(20))


def test_a_folder_that_cannot_be_made_is_told_before_and_while_printing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    printer = FolderPrinter(folder=tmp_path / "file" / "folder")

    assert printer.preflight() is PrinterState.MISSING
    with pytest.raises(FolderUnwritable):
        printer.submit(b"%PDF", job_name="x", media=A4)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        with Path("/dev/full").open("wb", buffering=0) as device:
            device.write(b"x")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FolderUnwritable) as problem:
        FolderPrinter(folder=tmp_path).submit(b"%PDF", job_name="x", media=A4)

    assert problem.value.facts == {"reason": os.strerror(errno.ENOSPC)}
    assert list(tmp_path.glob("*.pdf")) == []


@pytest.mark.parametrize("job", ["none.pdf", "../other.pdf", "/etc/hostname", ""])
def test_only_its_own_jobs_are_known(tmp_path: Path, job: str) -> None:
    with pytest.raises(JobUnknown):
        FolderPrinter(folder=tmp_path).job_state(JobId(job))
    with pytest.raises(JobUnknown):
        FolderPrinter(folder=tmp_path).cancel(JobId(job))
