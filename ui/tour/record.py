"""What the tour leaves behind: a line, a picture and the papers of each step."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from printing.pages import page_count, page_text

from ui.tour.driver import Driver, TourFailed

_UNFIT = re.compile(r"[\s/\\:*?\"<>|]+")


class Record:
    """Numbers the steps, prints one line each, keeps pictures and papers in a folder."""

    def __init__(self, out: Path, driver: Driver, printed: Path) -> None:
        """Empty the folder of what an earlier tour left.

        Args:
            out: Where pictures and papers go.
            driver: Takes the pictures.
            printed: Where the folder printer writes.
        """
        self._out, self._driver, self._printed = out, driver, printed
        self._step = 0
        self._pictures = 0
        self._kept: set[str] = set()
        out.mkdir(parents=True, exist_ok=True)
        for old in (*out.glob("[0-9][0-9]-*.png"), *out.glob("[0-9][0-9]-*.pdf")):
            old.unlink()

    @contextmanager
    def step(self, what: str) -> Iterator[list[str]]:
        """Take one step; what is put into the list is its result on the line that is printed.

        Raises:
            TourFailed: The step did not happen; its line is printed and its picture saved.
        """
        self._step += 1
        results: list[str] = []
        try:
            yield results
        except Exception as failure:
            self._say("FAILED", what, f"{type(failure).__name__}: {failure}")
            self._driver.picture(self._out / f"{self._step:02}-failed.png")
            raise TourFailed(what) from failure
        self._say("ok", what, " · ".join(results))

    def picture(self, name: str) -> None:
        """Keep a picture of the window, without messages of what was done before."""
        self._driver.close_messages()
        self._pictures += 1
        self._driver.picture(self._out / f"{self._pictures:02}-{name}.png")

    def paper(self, name: str, *words: str) -> bytes:
        """Wait for a paper to come out of the printer, read it, keep it under a speaking name.

        Raises:
            TourFailed: Nothing came, or it does not say these words.
        """
        self._driver.until(lambda: bool(self._fresh()), f"{name} comes out of the printer")
        file = self._fresh()[0]
        self._kept.add(file.name)
        content = file.read_bytes()
        text = _UNFIT.sub("", "".join(page_text(content, n) for n in range(page_count(content))))
        missing = [word for word in words if _UNFIT.sub("", word) not in text]
        if missing:
            raise TourFailed(f"{file.name} does not say {missing}")
        (self._out / f"{len(self._kept):02}-{name}.pdf").write_bytes(content)
        return content

    def _fresh(self) -> list[Path]:
        new = [file for file in self._printed.glob("*.pdf") if file.name not in self._kept]
        return sorted(new, key=lambda file: file.stat().st_mtime_ns)

    def _say(self, outcome: str, what: str, result: str) -> None:
        sys.stdout.write(f"{self._step:02} {outcome:6} {what}{' — ' if result else ''}{result}\n")
        sys.stdout.flush()
