"""For runs in a scratch folder: nothing is read from or left in the system's keyring."""


class NoKeyring:
    """A PC without a keyring: the store opens with a clerk's password only."""

    def get(self, name: str) -> str | None:
        """Know nothing."""
        del name
        return None

    def set(self, name: str, value: str) -> bool:
        """Keep nothing, and say so."""
        del name, value
        return False
