"""One running program per store folder, held by the operating system so that a crash frees it."""

import os
import sys
from pathlib import Path

from window_client.store.errors import InUse

if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderLock:
    """The lock on a store folder; closing the file, or the end of the process, frees it."""

    def __init__(self, folder: Path) -> None:
        """Take the lock.

        Raises:
            InUse: Another program holds it.
        """
        self._file = os.open(folder / "window.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._file)
        except OSError as error:
            os.close(self._file)
            raise InUse from error

    def release(self) -> None:
        """Free the folder."""
        os.close(self._file)
