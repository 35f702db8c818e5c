"""A date typed as 2026-11-22 or 20261122."""

import re
import unicodedata
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_EIGHT_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})")
_PARTS = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_LONGEST = 20


def read_date(text: str) -> date | None:
    """Read a date as clerks type it, or return None: 8 digits, or with - / . or 年月日; full-width too."""
    plain = unicodedata.normalize("NFKC", text).strip()
    found = _EIGHT_DIGITS.fullmatch(plain) or _PARTS.fullmatch(plain)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


class DateField(QLineEdit):
    """Takes a date as text; leaving the field writes it out, what is no date stays as typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(QCoreApplication.translate("DateField", "年-月-日"))

    @property
    def typed_date(self) -> str:
        """The date as yyyy-mm-dd, or the text as typed when it is none."""
        found = read_date(self.text())
        return found.isoformat() if found else self.text().strip()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write the date out."""
        if self.text() != self.typed_date:
            self.setText(self.typed_date)
        super().focusOutEvent(event)
