"""Why a material need not be handed in: the ground, and how the clerk made sure of it."""

_CHECKED = "；核验："
LONGEST_CHECK = 120


def exemption_reason(ground: str, check: str) -> str:
    """Return the reason of the verdict as it is recorded and printed, in Chinese on every screen.

    Args:
        ground: The catalogue's words.
        check: How, under which number and when it was checked, in the clerk's words.
    """
    return f"{ground}{_CHECKED}{check.strip()}"


def check_of(reason: str, ground: str) -> str:
    """Return the clerk's words from a recorded reason, empty where there are none."""
    head = f"{ground}{_CHECKED}"
    return reason.removeprefix(head) if reason.startswith(head) else ""
