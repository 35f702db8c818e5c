"""The base of everything that happens at a window apart from any case."""

from typing import ClassVar

from window_client.domain.values import Value


class WindowEvent(Value, frozen=True, kw_only=True):
    """A fact about the window itself."""

    kind: ClassVar[str]
