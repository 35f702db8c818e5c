"""“打印到文件”: the printer of a practice hall and of a PC without one."""

import os
import re
from pathlib import Path
from tempfile import NamedTemporaryFile

import msgspec

from printing.errors import FolderUnwritable, JobUnknown
from printing.printers.model import Job, JobId, JobState, PrinterState

_UNFIT = re.compile(r"[\x00-\x1f\x7f/\\:*?\"<>|]+")
_LONGEST_STEM_BYTES = 150


class FolderPrinter(msgspec.Struct, frozen=True, kw_only=True):
    """Writes each job as a file of its own; nothing is ever overwritten.

    Attributes:
        name: What people choose it by.
        folder: Where the files go; made when the first one is written.
    """

    name: str = "打印到文件"
    folder: Path

    def preflight(self) -> PrinterState:
        """Tell whether the folder can be written."""
        place = next((part for part in (self.folder, *self.folder.parents) if part.exists()), None)
        fit = place is not None and place.is_dir() and os.access(place, os.W_OK)
        return PrinterState.READY if fit else PrinterState.MISSING

    def submit(self, pdf: bytes, *, job_name: str, media: str, copies: int = 1) -> JobId:  # noqa: ARG002
        """Write the file and make it last before its name appears; copies and paper are the reader's affair.

        Raises:
            FolderUnwritable: no right, no room, no disk.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, prefix=".printing-", delete=False) as file:
                file.write(pdf)
                file.flush()
                os.fsync(file.fileno())
            return self._name(Path(file.name), job_name)
        except OSError as problem:
            raise FolderUnwritable(reason=problem.strerror or "OSError") from problem

    def job_state(self, job: JobId) -> Job:
        """Tell that a file is written.

        Raises:
            JobUnknown: no such file.
        """
        if Path(job).name != job or not (self.folder / job).is_file():
            raise JobUnknown(printer=self.name, job=job)
        return Job(state=JobState.COMPLETED)

    def cancel(self, job: JobId) -> None:
        """Leave the file: it is written, and a written paper is never taken back silently."""
        self.job_state(job)

    def _name(self, written: Path, job_name: str) -> JobId:
        """Give the file the first free name by linking, which fails where a name is taken."""
        stem = _file_stem(job_name)
        number = 1
        while True:
            target = self.folder / (f"{stem}.pdf" if number == 1 else f"{stem}-{number}.pdf")
            try:
                _move_without_replacing(written, target)
            except FileExistsError:
                number += 1
                continue
            return JobId(target.name)


def _file_stem(job_name: str) -> str:
    """Return a file name that Windows and Linux both take."""
    stem = _UNFIT.sub("_", job_name).strip(" ._") or "paper"
    return stem.encode()[:_LONGEST_STEM_BYTES].decode("utf-8", "ignore")


def _move_without_replacing(source: Path, target: Path) -> None:
    if os.name == "nt":  # there rename itself refuses a taken name
        source.rename(target)
        return
    os.link(source, target)
    source.unlink()
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
