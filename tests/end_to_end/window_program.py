"""A window as a process that can be killed. Lives are forked from a warm process, so that starting is cheap.

Each line on standard input, `<number> <seed> <address>`, begins one life; standard output tells its process
id, the kinds of work that it begins, and how it ended. A life never ends by itself.
"""

import os
import sys
import traceback
from pathlib import Path
from random import Random
from typing import NoReturn

from printing.layout import load_layout
from printing.printers.folder import FolderPrinter
from printing.renderer import LayoutRenderer
from printing.samples import sample_values
from tests.end_to_end.clerk import Clerk
from tests.end_to_end.diary import SIGN_IN, FileDiary
from tests.end_to_end.window_on_loopback import open_window
from window_client.domain.packaged import calendar
from window_client.services.catalogue import Catalogue, load_catalogue

BROKE = 3


def live(folder: Path, number: int, seed: int, address: str, catalogue: Catalogue) -> None:
    """Sign in and work."""
    diary = FileDiary(diary_file(folder, number))
    diary.phase(SIGN_IN)
    window = open_window(folder / "window", address, catalogue=catalogue)
    Clerk(window, FolderPrinter(folder=folder / "printed"), Random(seed), diary).work()


def diary_file(folder: Path, number: int) -> Path:
    """Return where a life writes."""
    return folder / "diaries" / f"{number:04}.jsonl"


def main(folder: Path) -> None:
    """Begin lives, one after the other."""
    catalogue = warmed_up()
    for line in sys.stdin:
        number, seed, address = line.split()
        child = os.fork()
        if not child:
            _be_born(folder, int(number), int(seed), address, catalogue)
        _, status = os.waitpid(child, 0)
        _tell(f"ended {os.waitstatus_to_exitcode(status)}")


def warmed_up() -> Catalogue:
    """Load once what every life needs: rules, forms, fonts."""
    catalogue = load_catalogue()
    for item in catalogue.items():
        catalogue.checker(item.id)
    calendar()
    for template in ("certificates/elderly_card", "certificates/food_business_licence"):
        layout = load_layout(template)
        LayoutRenderer().render(template, sample_values(layout), preview=False, specimen=True)
    return catalogue


def _be_born(folder: Path, number: int, seed: int, address: str, catalogue: Catalogue) -> NoReturn:
    _tell(f"born {os.getpid()}")
    try:
        live(folder, number, seed, address, catalogue)
    except BaseException:  # noqa: BLE001  the only way out of a life is a kill; anything else is a finding
        traceback.print_exc()
        sys.stderr.flush()
    os._exit(BROKE)


def _tell(words: str) -> None:
    os.write(1, f"{words}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
