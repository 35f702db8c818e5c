"""How numbers are made from the counters of a leased block.

A series is one unbroken row of counters; the platform leases disjoint blocks of it to windows, so no two
windows can make the same number while both are offline.
"""

from collections.abc import Mapping
from types import MappingProxyType

from window_client.domain.case.parts import DocumentKind
from window_client.domain.certificate_numbers import CERTIFICATE_RULES
from window_client.domain.hall import Hall

__all__ = [
    "CASE_NUMBER_LENGTH",
    "CASE_SERIES",
    "CERTIFICATE_RULES",
    "case_number",
    "certificate_number",
    "document_number",
    "is_case_number",
    "mod_11_10",
    "series_name",
]

CASE_SERIES = "case"
CASE_NUMBER_LENGTH = 17

_WORDS: Mapping[DocumentKind, str] = MappingProxyType(
    {
        DocumentKind.RECEIPT: "收",
        DocumentKind.JOINT_RECEIPT: "合收",
        DocumentKind.CORRECTION_NOTICE: "补",
        DocumentKind.SUPPLEMENT_RECEIPT: "补收",
        DocumentKind.LICENCE_NOT_NEEDED_NOTICE: "不受",
        DocumentKind.DECLINE_NOTICE: "不予受",
        DocumentKind.ACCEPTANCE_NOTICE: "受",
        DocumentKind.DEFERRAL_PROMISE: "容缺",
        DocumentKind.COMMITMENT: "承诺",
        DocumentKind.GRANT_DECISION: "准",
        DocumentKind.REFUSAL_DECISION: "不准",
        DocumentKind.DELIVERY_RECORD: "送",
        DocumentKind.SPOT_CORRECTION: "更",
        DocumentKind.TERMINATION_NOTICE: "终",
        DocumentKind.TRANSFER_SLIP: "交",
        DocumentKind.SPECIAL_PROCEDURE_NOTICE: "特",
        DocumentKind.EXTENSION_NOTICE: "延",
        DocumentKind.HEARING_RIGHT_NOTICE: "听告",
        DocumentKind.HEARING_NOTICE: "听通",
        DocumentKind.HEARING_RECORD: "听录",
        DocumentKind.THIRD_PARTY_NOTICE: "利告",
        DocumentKind.WITHDRAWAL_APPLICATION: "撤申",
        DocumentKind.WITHDRAWAL_PERMISSION: "准撤",
        DocumentKind.RETURN_NOTICE: "退",
        DocumentKind.POST_CHECK_RESULT: "核",
        DocumentKind.RESULT_PROOF: "果",
    }
)
"""Nature of the act in a document number (执法性质)."""


def mod_11_10(digits: str) -> str:
    """Return the ISO 7064 MOD 11,10 check digit (GB/T 17710) of a row of decimal digits."""
    product = 10
    for digit in digits:
        total = (product + int(digit)) % 10 or 10
        product = total * 2 % 11
    return str((11 - product) % 10)


def series_name(series: str, hall: Hall, year: int) -> str:
    """Return the full name of a series: numbers are counted per hall and year."""
    return f"{series}/{hall.id}/{year}"


def case_number(hall: Hall, year: int, counter: int) -> str:
    """Return a case number: division code, year, six-digit counter, check digit; 17 digits."""
    stem = f"{hall.region}{year:04d}{counter:06d}"
    return stem + mod_11_10(stem)


def is_case_number(text: str) -> bool:
    """Tell whether 17 digits carry the right check digit, so that a slip of the finger is caught."""
    plain = len(text) == CASE_NUMBER_LENGTH and text.isascii() and text.isdigit()
    return plain and mod_11_10(text[:-1]) == text[-1]


def document_number(kind: DocumentKind, hall: Hall, year: int, counter: int) -> str:
    """Return a document number: place, nature of the act, year, counter (文号)."""
    return f"{hall.short}{_WORDS[kind]}〔{year}〕{counter:06d}号"


def certificate_number(rule: str, hall: Hall, year: int, counter: int, form: Mapping[str, object]) -> str:
    """Return the printed number of a certificate.

    Raises:
        KeyError: No such rule; the catalogue linter reports it.
    """
    return CERTIFICATE_RULES[rule](hall, year, counter, form)
