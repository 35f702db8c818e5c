"""Whether a finding may rest on a paper that was not handed in now."""

from collections.abc import Iterable
from datetime import date

from window_client.domain.case import refusals as no
from window_client.domain.case.consents import ConsentTo
from window_client.domain.case.parts import MaterialVerdict, Verdict
from window_client.domain.case.standing import LookUpResult, listed
from window_client.domain.catalogue import Material

SHARED_GROUND = "shared"
"""Code of the ground 通过数据共享核验 in every package."""


def needs_consent(found: MaterialVerdict) -> ConsentTo | None:
    """Return what the applicant must have agreed to for this finding, None for nothing."""
    if found.reused:
        return ConsentTo.REUSE
    if found.verdict is Verdict.EXEMPT and found.code == SHARED_GROUND:
        return ConsentTo.SHARING
    return None


def check_taken_over(found: MaterialVerdict, material: Material, today: date) -> None:
    """Let a finding pass if the applicant agreed to it and the earlier paper is still valid.

    Raises:
        ReuseNotAllowed: Taken over with another finding than 合格, or after its last day.
        ConsentMissing: No consent to this purpose.
    """
    earlier = found.reused
    if earlier:
        over = earlier.valid_until is not None and earlier.valid_until < today
        if over or found.verdict is not Verdict.QUALIFIED or earlier.seen_on > today:
            raise no.ReuseNotAllowed(material=material.name)
    wanted = needs_consent(found)
    if wanted and (found.consent is None or found.consent.to is not wanted):
        raise no.ConsentMissing(material=material.name)


def check_unlisted(look_ups: Iterable[LookUpResult]) -> None:
    """Let pass what is open only to applicants who stand on no list.

    Raises:
        ListedApplicant: The applicant stands on one.
    """
    found = listed(look_ups)
    if found:
        on = found.as_of.isoformat() if found.as_of else ""
        raise no.ListedApplicant(source=found.source, reason=found.reason, on=on)
