"""A task lane that works at once, for tests of presenters."""

from collections.abc import Callable
from typing import TypeVar

from window_client.errors import WindowClientError

T = TypeVar("T")


class RunsAtOnce:
    """Does the work where it is asked for; anything but a foreseen failure reaches the test."""

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[WindowClientError], None],
    ) -> None:
        try:
            result = work()
        except WindowClientError as error:
            failed(error)
        else:
            done(result)
