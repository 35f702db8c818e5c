"""Reasons and second persons: what several steps ask for alike."""

from window_client.domain.case import refusals as no
from window_client.domain.case.circumstances import Circumstances


def reasoned(text: str) -> str:
    """Return a reason without blanks around it.

    Raises:
        ReasonMissing: It is empty.
    """
    if not text.strip():
        raise no.ReasonMissing
    return text.strip()


def approved(by: str, around: Circumstances, *, other: bool = False) -> str:
    """Return the account that approves a step.

    Whether it has the right role is asked where accounts are known: at the window before, at the platform
    always.

    Args:
        by: Account of the second person.
        around: With the account that takes the step.
        other: The second person may not be the one who takes the step.

    Raises:
        SecondPersonNeeded: There is none, or it is the same person.
    """
    if not by or (other and by == around.actor):
        raise no.SecondPersonNeeded
    return by
