"""What an import of items did: row, fact, what was done."""

from typing import Literal

from window_client.domain.catalogue_finding import Finding
from window_client.domain.values import Value

Kind = Literal["cleaned", "left_out", "missing", "assumed", "duplicate", "differs", "not_taken"]


class Note(Value, frozen=True, kw_only=True):
    """One thing that was done to one fact.

    Attributes:
        place: Sheet and row, or the place in JSON.
        fact: Name of the fact in words; empty for a row as a whole.
        kind: `cleaned` (debris taken out), `left_out` (could not be used), `missing` (not in the file),
            `assumed` (understood in one of several ways), `duplicate` (stands there twice), `differs`
            (another row says otherwise; the first counts), `not_taken` (a column that has no place here).
    """

    place: str
    fact: str
    kind: Kind
    words: str


class ImportedItem(Value, frozen=True, kw_only=True):
    """A draft package that was made."""

    id: str
    name: str
    code: str
    materials: int
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """Return how many findings keep the draft from being published."""
        return sum(one.level == "error" for one in self.findings)


class ImportReport(Value, frozen=True, kw_only=True):
    """What became of a file."""

    file: str
    items: tuple[ImportedItem, ...]
    notes: tuple[Note, ...]

    def count(self, kind: Kind) -> int:
        """Return how many notes are of a kind."""
        return sum(one.kind == kind for one in self.notes)
