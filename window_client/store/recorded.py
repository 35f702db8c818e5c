"""Events of both families as they stand in entries."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from window_client.domain.case.events import Event, event_of, is_case_event
from window_client.domain.journal import Entry
from window_client.domain.values import canonical, decode
from window_client.domain.window_events import WINDOW_EVENTS, WindowEvent
from window_client.store.errors import TextUnreadable, TooMuch

MOST_EVENT_BYTES = 300 * 1024
"""Larger events are refused: packed, each must fit one push (256 KiB), or it would hold up all behind it."""

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
    """Return an event as an entry's body.

    Raises:
        TooMuch, TextUnreadable: It cannot be recorded.
    """
    return msgspec.Raw(bounded(event, MOST_EVENT_BYTES))


def bounded(value: object, most_bytes: int) -> bytes:
    """Return the canonical form of something that people typed.

    Raises:
        TooMuch: It is larger than `most_bytes`.
        TextUnreadable: It holds half a character (an unpaired surrogate), which is no text.
    """
    try:
        data = canonical(value)
    except UnicodeEncodeError as error:
        raise TextUnreadable from error
    if len(data) > most_bytes:
        raise TooMuch(limit_kb=most_bytes >> 10)
    return data
