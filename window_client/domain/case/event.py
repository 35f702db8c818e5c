"""What every event of a case is."""

from typing import ClassVar

from window_client.domain.values import Value


class Event(Value, frozen=True, kw_only=True):
    """A fact in the past tense. `kind` is stored and sent."""

    kind: ClassVar[str]
