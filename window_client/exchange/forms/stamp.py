"""The mark by which a form is known again: item, version, digest, id."""

import re

from window_client.domain.catalogue import CataloguePackage
from window_client.domain.values import Value
from window_client.exchange.forms.failures import FormNotOurs
from window_client.exchange.reading.tables import Book

SHEET = "_form"
LAYOUT = "1"
"""Version of how the workbook is laid out."""

_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)


class Stamp(Value, frozen=True, kw_only=True):
    """What the hidden sheet says.

    Attributes:
        form: Id of the workbook as it was made.
        digest: Of the package from which it was made.
    """

    form: str
    item: str
    version: int
    digest: str

    def rows(self) -> tuple[tuple[str, str], ...]:
        """Return the lines of the hidden sheet."""
        return (
            ("layout", LAYOUT),
            ("form", self.form),
            ("item", self.item),
            ("version", str(self.version)),
            ("digest", self.digest),
        )


def stamp_for(package: CataloguePackage, form: str) -> Stamp:
    """Return the mark of a new form."""
    return Stamp(form=form, item=package.item.id, version=package.item.version, digest=package.digest)


def stamp_of(book: Book) -> Stamp:
    """Read the mark of a workbook.

    Raises:
        FormNotOurs: There is none, or it is damaged.
    """
    sheet = book.sheet(SHEET)
    found = {str(row.cell(0)): str(row.cell(1)) for row in sheet.rows} if sheet else {}
    fits = found.get("layout") == LAYOUT and _ID.fullmatch(found.get("form", ""))
    version = found.get("version", "")
    if not (fits and version.isascii() and version.isdigit() and {"item", "digest"} <= found.keys()):
        raise FormNotOurs
    return Stamp(form=found["form"], item=found["item"], version=int(version[:9]), digest=found["digest"])
