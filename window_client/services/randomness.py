"""The system's randomness behind the desk's interface."""

import secrets
from uuid import UUID, uuid4


class SystemRandomness:
    """Unpredictable ids and codes."""

    def uuid(self) -> UUID:
        """Return a random UUID."""
        return uuid4()

    def digits(self, count: int) -> str:
        """Return unpredictable decimal digits; the query code guards the applicant's view of the case."""
        return "".join(secrets.choice("0123456789") for _ in range(count))
