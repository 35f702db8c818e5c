"""Events of both families as they stand in entries."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from window_client.domain.case.events import Event, event_of, is_case_event
from window_client.domain.journal import Entry
from window_client.domain.values import canonical, decode
from window_client.domain.window_events import WINDOW_EVENTS, WindowEvent

_WINDOW_KINDS: Mapping[str, type[WindowEvent]] = MappingProxyType({kind.kind: kind for kind in WINDOW_EVENTS})


def recorded_event(entry: Entry) -> Event | WindowEvent:
    """Read the event out of an own entry.

    Raises:
        KeyError: Unknown kind.
        msgspec.ValidationError: The body does not fit its kind.
    """
    if is_case_event(entry.kind):
        return event_of(entry)
    return decode(bytes(entry.body), _WINDOW_KINDS[entry.kind])


def body_bytes(event: Event | WindowEvent) -> msgspec.Raw:
    """Return an event as an entry's body."""
    return msgspec.Raw(canonical(event))
