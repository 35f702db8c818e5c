"""Pinyin initials (首字母), by which clerks find names and items: 张桂芹 → zgq."""

from collections.abc import Mapping
from typing import ClassVar

from window_client.domain.values import Value
from window_client.errors import WindowClientError

MAX_TEXT = 1_000
NO_READING = "-"
_MAX_BYTES = 1_000_000


class InitialsRefusedError(WindowClientError):
    """The table of initials cannot be used; `where` names the place."""

    code: ClassVar[str] = "pinyin.refused"


class InitialsTable(Value, frozen=True, kw_only=True):
    """Initials by character.

    Attributes:
        runs: First code point of a run and one letter for every code point from there on, `-` for none.
        surnames: Surnames that are read otherwise than elsewhere (单 s, 万俟 mq).
        phrases: Words in which a character is read otherwise than alone (银行 yh, 重庆 cq).
    """

    runs: tuple[tuple[int, str], ...]
    surnames: Mapping[str, str]
    phrases: Mapping[str, str]

    def initials(self, text: str, *, person: bool = False) -> str:
        """Return the initials of a text; see `initials_of`."""
        return initials_of(text, self, person=person)

    def letter(self, character: str) -> str:
        """Return the initial of a Chinese character, a small letter or digit as it is, else an empty text."""
        if character.isascii():
            return character.lower() if character.isalnum() else ""
        code = ord(character)
        for first, letters in self.runs:
            if first <= code < first + len(letters):
                found = letters[code - first]
                return "" if found == NO_READING else found
        return ""


def parse_initials(data: bytes) -> InitialsTable:
    """Read the table: lines `run HEX LETTERS`, `surname 单 s`, `phrase 银行 yh`; `#` starts a comment.

    Raises:
        InitialsRefusedError: Not such a table.
    """
    if len(data) > _MAX_BYTES:
        raise InitialsRefusedError(where="文件过大")
    runs: list[tuple[int, str]] = []
    readings: dict[str, dict[str, str]] = {"surname": {}, "phrase": {}}
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        try:
            kind, key, value = words
            if kind == "run":
                runs.append((int(key, 16), value))
            else:
                readings[kind][key] = value
        except (ValueError, KeyError):
            raise InitialsRefusedError(where=f"第{number}行") from None
    return InitialsTable(runs=tuple(runs), surnames=readings["surname"], phrases=readings["phrase"])


def initials_of(text: str, table: InitialsTable, *, person: bool = False) -> str:
    """Return the initials of a text by a table.

    Args:
        text: Chinese and other characters; only the first 1,000 are read, what has no initial is left out.
        table: Readings.
        person: Whether the text is a person's name, so that the beginning is read as a surname.
    """
    text = text[:MAX_TEXT]
    found: list[str] = []
    at = 0
    while at < len(text):
        letters, length = _reading_at(text, at, table, person=person)
        found.append(letters)
        at += length
    return "".join(found)


def _reading_at(text: str, at: int, table: InitialsTable, *, person: bool) -> tuple[str, int]:
    """Return the initials of the longest known word at a place, and how many characters it has."""
    words = table.surnames if person and at == 0 else {} if person else table.phrases
    for length in (4, 3, 2, 1):
        word = text[at : at + length]
        if len(word) == length and word in words:
            return words[word], length
    return table.letter(text[at]), 1


def initials(text: str, *, person: bool = False) -> str:
    """Return the initials of a text by the table of this release, which is read on first use."""
    from window_client.domain.packaged import initials_table  # noqa: PLC0415 - it reads what is parsed here

    return initials_of(text, initials_table(), person=person)
