"""The platform's word on one entry: pure rules over the same table of steps that the window obeys."""

from typing import Protocol

import msgspec

from window_client.domain.case import events as ev
from window_client.domain.case.evolve import evolve
from window_client.domain.case.state import Case
from window_client.domain.case.steps import LEGAL_ACTS, approver_of, may_approve, may_take, refusal_of
from window_client.domain.catalogue import ServiceItem
from window_client.domain.certificate_numbers import KEPT_SERIES
from window_client.domain.hall import Account
from window_client.domain.journal import SCHEMA, Entry
from window_client.domain.transfer import PlatformVerdict as Verdict
from window_client.domain.values import decode
from window_client.domain.window_events import WINDOW_EVENTS

_WINDOW_KINDS = {event.kind: event for event in WINDOW_EVENTS}

PLATFORM_DESK = "platform"
"""Device and window of what departments decide on the platform itself; no window of a hall may act as it."""

FORM_DEPTH = 16

Number = tuple[str, str]
"""Kind and value of a number that only one case may hold."""


class Books(Protocol):
    """What the rules may look up."""

    def account(self, account_id: str) -> Account | None:
        """Return an account of the hall."""

    def item(self, item_id: str) -> ServiceItem | None:
        """Return a service item of this platform."""

    def has_window(self, window_id: str) -> bool:
        """Tell whether the hall has this window."""

    def holder(self, number: Number) -> str | None:
        """Return the case that holds a number."""


class Ruling(msgspec.Struct, frozen=True, kw_only=True):
    """Verdict on an entry and what follows from it; `case` is None when nothing was applied."""

    verdict: Verdict
    why: str = ""
    case: Case | None = None
    takes: tuple[Number, ...] = ()
    frees: tuple[Number, ...] = ()


def judge(entry: Entry, hall: str, case: Case | None, books: Books) -> Ruling:
    """Rule on an entry of a device of `hall`, given its case as it stands now."""
    if entry.schema > SCHEMA:
        return _refused("unknown_kind")
    if entry.kind in _WINDOW_KINDS:
        return _judge_window_event(entry)
    if not ev.is_case_event(entry.kind):
        return _refused("unknown_kind")
    try:
        event = ev.event_of(entry)
    except (msgspec.DecodeError, msgspec.ValidationError, RecursionError):
        return _refused("malformed")
    if entry.case is None or not _flat_enough(_free_values(event)):
        return _refused("malformed")
    objection = _objection(entry, event, hall, case, books)
    return _refused(objection) if objection else _apply(entry, event, case, books)


def numbers_in(entry: Entry) -> tuple[Number, ...]:
    """Return the numbers that an entry would take; none if it is not a case event of its kind."""
    try:
        return _takes(ev.event_of(entry))
    except (KeyError, msgspec.DecodeError, msgspec.ValidationError, RecursionError):
        return ()


def _free_values(event: ev.Event) -> object:
    """Return what an event carries of a form, whose shape no type bounds."""
    if isinstance(event, ev.Received):
        return event.form
    return [one.after for one in event.changes] if isinstance(event, ev.CorrectedOnTheSpot) else None


def _flat_enough(form: object, depth: int = FORM_DEPTH) -> bool:
    """Tell whether a form is nested no deeper than any form is; what is deeper could not be read safely."""
    if not isinstance(form, dict | list):
        return True
    parts = form.values() if isinstance(form, dict) else form
    return depth > 0 and all(_flat_enough(part, depth - 1) for part in parts)


def _judge_window_event(entry: Entry) -> Ruling:
    try:
        decode(bytes(entry.body), _WINDOW_KINDS[entry.kind])
    except (msgspec.DecodeError, msgspec.ValidationError):
        return _refused("malformed")
    return Ruling(verdict=Verdict.ACCEPTED)


def _objection(entry: Entry, event: ev.Event, hall: str, case: Case | None, books: Books) -> str | None:
    """Say what can never become right: wrong hall, wrong person, unknown item."""
    where = event.hall if isinstance(event, ev.Received) else case.hall if case else hall
    if where != hall or not books.has_window(entry.window):
        return "not_entitled"
    name = event.item if isinstance(event, ev.Received) else case.item if case else None
    item = books.item(name) if name else None
    if name and item is None:
        return "unknown_item"
    account = books.account(entry.clerk)
    if account is None or not _entitled(account, entry, event, item):
        return "not_entitled"
    return None if _approved(entry, event, books) else "second_person"


def _entitled(account: Account, entry: Entry, event: ev.Event, item: ServiceItem | None) -> bool:
    if item and account.items and item.id not in account.items:
        return False
    at_desk = entry.window == PLATFORM_DESK
    window_decides = item is None or item.decided_by == "window"
    return may_take(account.role, event, at_desk=at_desk, window_decides=window_decides)


def _approved(entry: Entry, event: ev.Event, books: Books) -> bool:
    """Tell whether the second person, where the event names one, is known and in the right role."""
    name = approver_of(event)
    second = books.account(name) if name else None
    return not name or (second is not None and may_approve(second, event, taken_by=entry.clerk))


def _apply(entry: Entry, event: ev.Event, case: Case | None, books: Books) -> Ruling:
    why = refusal_of(case, event)
    if why:
        return Ruling(verdict=Verdict.HELD, why=why)
    revision = case.revision if case else 0
    if type(event) in LEGAL_ACTS and entry.base != revision:
        return Ruling(verdict=Verdict.HELD, why="stale")
    wanted = _takes(event)
    clashes = [number for number in wanted if _clashes(number, entry, books)]
    if any(kind not in _RENUMBERED for kind, _ in clashes):
        return Ruling(verdict=Verdict.HELD, why="number_taken")
    side_by_side = entry.base is not None and entry.base != revision
    return Ruling(
        verdict=Verdict.RENUMBER if clashes else Verdict.MERGED if side_by_side else Verdict.ACCEPTED,
        why="number_taken" if clashes else "",
        case=evolve(case, entry, event),
        takes=tuple(number for number in wanted if number not in clashes),
        frees=_frees(event),
    )


_RENUMBERED = frozenset({"case", "document"})
"""Kinds of numbers whose clash does not stop the act: the act counts, the paper must be corrected."""


def _takes(event: ev.Event) -> tuple[Number, ...]:
    """Return the numbers that an act uses up; a licence that is changed or renewed keeps its own number."""
    if isinstance(event, ev.Received):
        return (("case", event.number),)
    if isinstance(event, ev.DocumentIssued):
        return (("document", event.number),)
    if isinstance(event, ev.CertificateReserved):
        sheet = (f"blank/{event.blank_type}", event.blank_serial)
        own = (f"certificate/{event.layout}", event.number)  # certificates of two kinds may bear one number
        return (sheet,) if event.series.startswith(KEPT_SERIES) else (own, sheet)
    return ()


def _clashes(number: Number, entry: Entry, books: Books) -> bool:
    holder = books.holder(number)
    if number[0].startswith("blank/"):
        return holder is not None  # a sheet is spent once, also by its own case
    return holder not in {None, entry.case}


def _frees(event: ev.Event) -> tuple[Number, ...]:
    if isinstance(event, ev.CertificateNotPrinted):
        return ((f"blank/{event.blank_type}", event.blank_serial),)
    return ()


def _refused(why: str) -> Ruling:
    return Ruling(verdict=Verdict.REFUSED, why=why)
