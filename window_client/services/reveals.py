"""Showing a masked number in full: the one read that writes, because somebody must answer for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from window_client.domain.case.state import Case
from window_client.domain.window_events import FieldRevealed
from window_client.errors import WindowClientError
from window_client.services.desk import Desk, UnknownCase

APPLICANT_NUMBER = "applicant.id_number"
AGENT_NUMBER = "agent.id_number"
MOST_REASON = 200


class RevealReasonMissing(WindowClientError):
    """A number is shown in full only for a reason."""

    code = "reveal.reason_missing"


class NothingToReveal(WindowClientError):
    """The case has no such value."""

    code = "reveal.nothing"


@dataclass(frozen=True, slots=True)
class RevealService:
    """Shows masked values of cases and records who looked, and why."""

    desk: Desk

    def reveal(self, case_id: str, field: str, reason: str) -> str:
        """Return a masked value in full, after the look stands in the journal.

        Args:
            case_id: The case.
            field: APPLICANT_NUMBER or AGENT_NUMBER.
            reason: Why the clerk must see it; cut after MOST_REASON characters.

        Raises:
            RevealReasonMissing, UnknownCase, NothingToReveal: Nothing is shown or recorded.
        """
        why = reason.strip()[:MOST_REASON]
        if not why:
            raise RevealReasonMissing
        with self.desk.store.begin() as work:
            case = work.case(case_id)
            if case is None:
                raise UnknownCase
            value = _VALUES[field](case)
            if not value:
                raise NothingToReveal
            work.append(FieldRevealed(field=f"{case_id}/{field}", reason=why), actor=self.desk.actor)
            work.commit()
        return value


def _agent_number(case: Case) -> str:
    return case.agent.person.id_number if case.agent else ""


_VALUES: Mapping[str, Callable[[Case], str]] = MappingProxyType(
    {APPLICANT_NUMBER: lambda case: case.applicant.id_number, AGENT_NUMBER: _agent_number}
)
