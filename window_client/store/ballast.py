"""Room kept back on the disk, because a full disk can not even delete (SQLite needs room for its log)."""

import contextlib
import os
import shutil
from pathlib import Path

_BLOCK = bytes(1 << 20)


class Ballast:
    """A file of known size that is given up when the disk is full and put back when there is room."""

    def __init__(self, path: Path, size: int) -> None:
        """Name the file and its size in bytes; nothing is written yet."""
        self._path = path
        self._size = size

    @property
    def held(self) -> bool:
        """Whether the room is still kept back."""
        return self._path.exists() and self._path.stat().st_size >= self._size

    def take(self) -> bool:
        """Keep the room back if the disk has at least twice as much; tell whether it is held now."""
        if self.held:
            return True
        if shutil.disk_usage(self._path.parent).free < 2 * self._size:
            return False
        try:
            self._write()
        except OSError:
            self.give_back()
            return False
        return True

    def give_back(self) -> None:
        """Free the room."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _write(self) -> None:
        with self._path.open("wb") as file:
            if hasattr(os, "posix_fallocate") and self._size:
                os.posix_fallocate(file.fileno(), 0, self._size)
            else:
                for start in range(0, self._size, len(_BLOCK)):
                    file.write(_BLOCK[: self._size - start])
            file.flush()
            os.fsync(file.fileno())
