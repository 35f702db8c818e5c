"""What the 需处理 screen shows."""

from datetime import datetime

import msgspec
from window_client.services.quarantine import QuarantineView

from ui.form.definition import FormDefinition


class QuarantineState(msgspec.Struct, frozen=True, kw_only=True):
    """One record among those that wait for a person.

    Attributes:
        now: The moment for which ages are told.
        found: The record, None when nothing waits.
        form: The form that its answers belong to, None when it has none.
        position: Place among the records, from 1; 0 when nothing waits.
        total: How many wait.
        people: Names of accounts and windows that occur, by id.
        loaded: Whether the records have been read.
    """

    now: datetime
    found: QuarantineView | None = None
    form: FormDefinition | None = None
    position: int = 0
    total: int = 0
    people: dict[str, str] = {}
    loaded: bool = False

    def name(self, known: str) -> str:
        """Return the name of an account or window; its id where no name is known."""
        return self.people.get(known, known)
