"""What papers and screens call the windows and people of a hall, as the platform tells every window."""

import hashlib

from window_client.domain.values import Value, canonical


class HallNames(Value, frozen=True, kw_only=True):
    """Names by id; papers and lists of any window print them.

    Attributes:
        windows: Name of each window.
        people: Name of each account, also of departments.
    """

    windows: dict[str, str] = {}
    people: dict[str, str] = {}

    @property
    def version(self) -> str:
        """Return what stands for exactly these names; windows send it to learn whether theirs are old."""
        return hashlib.sha256(canonical(self)).hexdigest()[:16]

    def of(self, known: str) -> str:
        """Return what to print for a window's or account's id; an unknown one prints as it is."""
        return self.windows.get(known) or self.people.get(known) or known
