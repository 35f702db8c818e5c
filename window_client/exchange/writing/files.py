"""A file or folder appears under its name only when it is finished; nothing is overwritten."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from window_client.exchange.failures import FileExists, FileNotWritable


def written(target: Path, write: Callable[[Path], object]) -> None:
    """Let `write` make a file beside its place, then give it its name.

    Raises:
        FileExists, FileNotWritable: Nothing is there that was not before.
    """
    with _beside(target, lambda fresh: fresh.unlink(missing_ok=True)) as fresh:
        write(fresh)


@contextmanager
def folder_to_be(target: Path) -> Iterator[Path]:
    """Give a folder to write into; it becomes `target` when the block ends well.

    Raises:
        FileExists, FileNotWritable: Nothing is there that was not before.
    """
    with _beside(target, lambda fresh: shutil.rmtree(fresh, ignore_errors=True)) as fresh:
        fresh.mkdir(parents=True)
        yield fresh


@contextmanager
def _beside(target: Path, remove: Callable[[Path], object]) -> Iterator[Path]:
    if target.exists():
        raise FileExists(file=target.name)
    fresh = target.with_name(f".{target.name}.part")
    try:
        remove(fresh)
        yield fresh
        fresh.rename(target)
    except OSError as error:
        raise FileNotWritable(file=target.name) from error
    finally:
        remove(fresh)
