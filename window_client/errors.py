"""Failures that the program foresees, named by code; their words stand in resources/messages."""

from typing import ClassVar


class WindowClientError(Exception):
    """A failure this program foresees.

    Attributes:
        code: Names the failure in logs, tests and `resources/messages`. Never reused, never renamed.
        facts: Values that the clerk's sentence may quote. No applicant's data.
    """

    code: ClassVar[str]

    def __init__(self, **facts: str | int) -> None:
        """Keep the facts; whoever shows the failure looks up the words."""
        super().__init__(f"{self.code} {facts}" if facts else self.code)
        self.facts = facts
