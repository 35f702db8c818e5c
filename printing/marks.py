"""Words across a page that say what a paper is not."""

from typing import Annotated

import msgspec
from msgspec import Meta

from printing.errors import MarksContradict


class Marks(msgspec.Struct, frozen=True, kw_only=True):
    """What is printed large across every page.

    Attributes:
        sample: A demo or training paper.
        reprint_no: The how-manieth reprint it is; 0 for the first print.
        void: A paper of a cancelled case or voided certificate, kept as evidence.
        plain_paper: Draw what the blank would carry; only on samples, for real blanks carry it already.
    """

    sample: bool = False
    reprint_no: Annotated[int, Meta(ge=0, le=999)] = 0
    void: bool = False
    plain_paper: bool = False

    def __post_init__(self) -> None:
        """Keep anybody from printing a certificate with its form on plain paper as if it were genuine."""
        if self.plain_paper and not self.sample:
            raise MarksContradict

    def words(self, *, preview: bool) -> tuple[str, ...]:
        """Return the words in the order in which they are stacked."""
        marks = [(preview, "预览无效"), (self.sample, "样张"), (self.void, "作废")]
        words = [word for wanted, word in marks if wanted]
        return (*words, f"补打 {self.reprint_no}") if self.reprint_no else tuple(words)


NO_MARKS = Marks()
"""An ordinary paper."""
