"""From the moment an act is sent until the page shows what came of it."""

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication


class _Stage(Enum):
    REST = auto()
    SENT = auto()  # the store has the act, nobody knows its outcome
    OVER = auto()  # it was done or refused; the case on screen is the one before it
    UNREAD = auto()  # the same, and the case could not be read


class Underway:
    """Between sending and showing nothing else can be begun: it would be done on a state that is gone.

    A paper asked for in between is kept in mind: the clerk means the one that the act issues.
    """

    def __init__(self) -> None:
        """Rest."""
        self._stage = _Stage.REST
        self._wish: tuple[Callable[[str], None], str] | None = None
        self._issued = ""

    def __bool__(self) -> bool:
        """Return whether the acts on screen are not to be trusted."""
        return self._stage is not _Stage.REST

    @property
    def words(self) -> str:
        """What stands in the place of the acts; empty at rest."""
        translate = QCoreApplication.translate
        if self._stage is _Stage.UNREAD:
            return translate("CaseUnderway", "没有读到办件的最新状态，请按 F5 刷新。")
        return translate("CaseUnderway", "正在处理……") if self else ""

    def send(self) -> None:
        """An act was sent."""
        self._stage, self._wish, self._issued = _Stage.SENT, None, ""

    def done(self, paper: str, lead_on: Callable[[str], None]) -> None:
        """It was done.

        Args:
            paper: The document it issued, empty for none; what was wished of a paper means this one.
            lead_on: What is done with the paper where nothing was wished.
        """
        act, wished = self._wish or (lead_on, "")
        self._stage, self._wish, self._issued = _Stage.OVER, (act, paper or wished), paper

    def over(self) -> None:
        """It was refused, or it leads to nothing; what was wished of its paper is void."""
        self._stage, self._wish = _Stage.OVER, None

    def unread(self) -> None:
        """The case could not be read."""
        if self._stage is _Stage.OVER:
            self._stage, self._wish = _Stage.UNREAD, None

    def shown(self) -> bool:
        """The case was read; return whether this ends what was under way.

        One lane reads and writes in the order asked for, so every reading that arrives after the outcome
        of an act contains it.
        """
        ends = self._stage in {_Stage.OVER, _Stage.UNREAD}
        if ends:
            self._stage = _Stage.REST
        return ends

    def forget(self) -> None:
        """Another case comes on screen."""
        self._stage, self._wish = _Stage.REST, None

    def wish(self, act: Callable[[str], None], paper: str) -> None:
        """Keep in mind what the clerk wants of a paper."""
        self._wish = (act, self._issued or paper)

    def grant(self) -> None:
        """Do what was kept in mind."""
        wish, self._wish = self._wish, None
        if wish:
            wish[0](wish[1])
