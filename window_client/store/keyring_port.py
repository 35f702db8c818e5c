"""The operating system's keyring, asked in a thread with a time limit, because it may wait for a prompt."""

import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")

TIME_LIMIT_S = 5.0


class KeyringPort(Protocol):
    """A place that keeps a short text per name; None and False say that it could not."""

    def get(self, name: str) -> str | None:
        """Return what is kept under a name."""

    def set(self, name: str, value: str) -> bool:
        """Keep a value under a name; tell whether it was kept."""


class SystemKeyring:
    """The keyring of the desktop or of Windows, through the `keyring` package."""

    def __init__(self, service: str = "window-client", time_limit_s: float = TIME_LIMIT_S) -> None:
        """Use entries of one service name."""
        self._service = service
        self._time_limit_s = time_limit_s

    def get(self, name: str) -> str | None:
        """Return what is kept, None if there is none, no keyring, or no answer in time."""

        def ask() -> str | None:
            import keyring  # noqa: PLC0415 - costs a tenth of a second and may talk to the desktop

            return keyring.get_password(self._service, name)

        return _within(self._time_limit_s, ask)

    def set(self, name: str, value: str) -> bool:
        """Keep a value if there is a keyring that answers in time."""

        def tell() -> bool:
            import keyring  # noqa: PLC0415 - as above

            keyring.set_password(self._service, name, value)
            return True

        return _within(self._time_limit_s, tell) or False


class NoKeyring:
    """Keeps nothing; for devices where the keyring is not to be used."""

    def get(self, name: str) -> None:
        """Return nothing."""

    def set(self, name: str, value: str) -> bool:  # noqa: ARG002 - the shape of the port
        """Keep nothing."""
        return False


def _within(seconds: float, work: Callable[[], T]) -> T | None:
    found: list[T] = []

    def run() -> None:
        from keyring.errors import KeyringError  # noqa: PLC0415 - as above

        try:
            found.append(work())
        except (KeyringError, OSError, RuntimeError):  # locked, dismissed, no bus, no backend: the file it is
            return

    # a daemon: a prompt that nobody answers must not keep the program from ending
    thread = threading.Thread(target=run, name="keyring", daemon=True)
    thread.start()
    thread.join(seconds)
    return found[0] if found else None
