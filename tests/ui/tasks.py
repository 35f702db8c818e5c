"""Task lanes for tests of presenters: one that works at once, one that works when told."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from window_client.errors import WindowClientError

T = TypeVar("T")


class RunsAtOnce:
    """Does the work where it is asked for; anything but a foreseen failure reaches the test."""

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[WindowClientError], None],
    ) -> None:
        answer: Callable[[], None]
        try:
            result = work()
        except WindowClientError as error:
            answer = partial(failed, error)
        else:
            answer = partial(done, result)
        if isValid(owner):
            answer()


class RunsWhenTold:
    """Keeps work until the test lets it go on, as a slow disk does; order and delivery as in a real lane."""

    def __init__(self) -> None:
        self.held = False
        self._asked: list[Callable[[WindowClientError | None], None]] = []

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[WindowClientError], None],
    ) -> None:
        def go_on(trouble: WindowClientError | None) -> None:
            if trouble is None:
                RunsAtOnce().run(work, owner=owner, done=done, failed=failed)
            elif isValid(owner):
                failed(trouble)

        self._asked.append(go_on)
        if not self.held and len(self._asked) == 1:
            self.release()

    def step(self, trouble: WindowClientError | None = None) -> None:
        """Do the next piece of work, or fail it as a disk in trouble does."""
        self._asked[0](trouble)
        self._asked.pop(0)

    def release(self) -> None:
        """Do everything that was asked for, and hold nothing any more."""
        self.held = False
        while self._asked:
            self.step()
