"""Where the cases of a joint application stand together: one exit (一口出) when the last of them is ready."""

from collections.abc import Iterable

from window_client.domain.case.parts import Status
from window_client.domain.case.state import Case
from window_client.domain.catalogue import ServiceItem, makes_certificate
from window_client.domain.values import Value

ENDED_WITHOUT_RESULT = frozenset(
    {
        Status.LICENCE_NOT_NEEDED,
        Status.ACCEPTANCE_DECLINED,
        Status.REFUSED,
        Status.TERMINATED,
        Status.WITHDRAWN,
        Status.RETURNED,
        Status.REVOKED,
    }
)
AFTER_DELIVERY = frozenset({Status.DELIVERED, Status.COMPLETED, Status.ARCHIVED})


class Standing(Value, frozen=True, kw_only=True):
    """Ids of a joint application's cases by what its exit still waits for.

    Attributes:
        waiting: Neither ready nor ended; the exit waits for them.
        ready: Their result lies here and can be handed over.
        ended: Nothing is left to hand over, or it was handed over.
    """

    waiting: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    ended: tuple[str, ...] = ()


def standing(cases: Iterable[tuple[Case, ServiceItem]]) -> Standing:
    """Sort the cases of one joint application."""
    found: dict[str, list[str]] = {"waiting": [], "ready": [], "ended": []}
    for case, item in cases:
        found[_place(case, item)].append(case.id)
    return Standing(**{name: tuple(ids) for name, ids in found.items()})


def _place(case: Case, item: ServiceItem) -> str:
    if case.status in ENDED_WITHOUT_RESULT | AFTER_DELIVERY:
        return "ended"
    ready = Status.CERTIFICATE_PRODUCED if makes_certificate(item) else Status.GRANTED
    return "ready" if case.status is ready else "waiting"
