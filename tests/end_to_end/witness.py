"""Compares what the program acknowledged, by the clerk's diary, with what it says and has afterwards."""

from collections.abc import Iterable

from tests.end_to_end.diary import Doing, Done, Line, Opened

ONCE = frozenset({"receive", "accept", "decide", "issue", "deliver", "complete", "rate", "archive"})
"""Steps that nobody may take twice on one case."""


class Witness:
    """Reads the diaries of all lives, in order.

    Attributes:
        entries: Every acknowledged entry of the journal with its case.
        scans: Draft and content hash of every acknowledged attachment.
        papers: Every acknowledged file of the printer.
        applications: Every intake of which something was acknowledged.
    """

    def __init__(self) -> None:
        self.entries: dict[str, str] = {}
        self.scans: dict[str, str] = {}
        self.papers: set[str] = set()
        self.applications: set[str] = set()
        self._taken: set[tuple[str, str]] = set()
        self._drafts: dict[str, int] = {}
        self._open_prints: set[str] = set()
        self._doing: Doing | None = None

    def read(self, diary: Iterable[Line]) -> None:
        """Follow one life."""
        for line in diary:
            if isinstance(line, Opened):
                self._check_start(line)
            elif isinstance(line, Doing):
                self._doing = line
            else:
                self._take_down(line)
                self._doing = None

    def _check_start(self, opened: Opened) -> None:
        """What was open before the kill is listed, and nothing else; only the step in hand may be either."""
        step = self._doing or Doing(step="", about="")
        for draft in self._drafts.keys() | opened.drafts.keys():
            sure = self._drafts.get(draft)
            listed = opened.drafts.get(draft)
            known = listed == sure or (step.about == draft and step.step in {"draft", "receive"})
            assert known, f"draft {draft}: acknowledged {sure}, listed {listed}, in hand {step}"
        for case in self._open_prints ^ opened.open_prints:
            assert step.about == case, f"open print {case}, in hand {step}"
            assert step.step in {"reserve", "answer"}
        self._drafts, self._open_prints = dict(opened.drafts), set(opened.open_prints)
        self._doing = None

    def _take_down(self, done: Done) -> None:
        for entry in done.entries:
            assert entry not in self.entries, f"{entry} acknowledged twice"
            self.entries[entry] = done.case
        if done.step in ONCE:
            assert (done.step, done.case) not in self._taken, f"{done.step} twice on {done.case}"
            self._taken.add((done.step, done.case))
        match done.step:
            case "draft":
                self._drafts[done.about] = done.version
                self.applications.add(done.about)
            case "attach":
                self.scans[done.about] = done.file
            case "receive":
                del self._drafts[done.about]
            case "print":
                assert done.file not in self.papers
                self.papers.add(done.file)
            case "reserve":
                self._open_prints.add(done.case)
            case "answer":
                self._open_prints.remove(done.case)
            case _:
                assert done.case
