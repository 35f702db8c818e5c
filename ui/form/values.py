"""Answers by pointer, as a nested document, and cleaned of what nobody means to type."""

import unicodedata
from typing import Any

Answers = dict[str, Any]


def flat(document: Answers, prefix: str = "") -> Answers:
    """Return `{"a/b": value}` for a nested document; arrays are values."""
    found: Answers = {}
    for name, value in document.items():
        if isinstance(value, dict):
            found |= flat(value, f"{prefix}{name}/")
        else:
            found[f"{prefix}{name}"] = value
    return found


def nested(answers: Answers) -> Answers:
    """Return the nested document for `{"a/b": value}`; None stands for no answer and is left out."""
    document: Answers = {}
    for name, value in answers.items():
        if value is None:
            continue
        *path, last = name.split("/")
        place = document
        for step in path:
            place = place.setdefault(step, {})
        place[last] = value
    return document


def clean_line(text: str) -> str:
    """Remove outer spaces and line breaks, and make full-width digits, letters and spaces half-width."""
    return "".join(_half_width(letter) for letter in text.replace("\n", " ")).strip()


def clean_number(text: str) -> str:
    """Remove all spaces and make everything half-width and upper-case."""
    return "".join(clean_line(text).split()).upper()


def clean_paragraphs(text: str) -> str:
    """Remove outer white space, keep line breaks."""
    return text.replace("\r\n", "\n").strip()


def _half_width(letter: str) -> str:
    # Only what looks the same: Chinese punctuation must stay, so no NFKC of everything.
    plain = unicodedata.normalize("NFKC", letter)
    return plain if len(plain) == 1 and (plain.isascii() and (plain.isalnum() or plain == " ")) else letter
