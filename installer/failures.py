"""What can go wrong while setting up, and the words for it."""

import re


class SetupFailed(Exception):
    """A step that could not be done.

    Attributes:
        what: What happened, one sentence.
        next_step: What the person at the keyboard can do about it.
    """

    def __init__(self, what: str, next_step: str) -> None:
        """Keep both sentences."""
        super().__init__(f"{what} {next_step}")
        self.what = what
        self.next_step = next_step


_PIP_SIGNS = (
    (
        r"Max retries exceeded|NewConnectionError|timed out|Name or service not known|name resolution",
        "The package mirror could not be reached.",
        "Check the network or pip's settings (`pip config list`) and start again.",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "A downloaded package differs from the one that was checked (wrong checksum).",
        "Do not use it. Try another package mirror; if it stays, report it with the log.",
    ),
    (
        r"No matching distribution found for ([\w.-]+)",
        "No ready-made {0} exists for this machine or in your package mirror.",
        "See installer/requirements for the versions; served are Linux x86_64 and aarch64, Windows x64.",
    ),
    (
        r"No space left on device|not enough space on the disk",
        "The disk is full.",
        "Free about 1 GB and start again.",
    ),
    (
        r"Permission denied|Access is denied",
        "A file in .venv may not be written.",
        "Start as the user who owns this folder, or delete .venv and start again.",
    ),
)


def explain_pip(output: str) -> tuple[str, str]:
    """Read pip's output for the first known sign of trouble.

    Returns:
        What happened and what to do about it, a sentence each.
    """
    for pattern, what, next_step in _PIP_SIGNS:
        if found := re.search(pattern, output):
            return what.format(*found.groups()), next_step
    return "The packages could not be installed.", "Read the end of the log and start again."
