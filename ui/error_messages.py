"""The words for error codes, read from `resources/messages/<language>/*.toml`."""

import tomllib
from importlib import resources
from typing import Any

import msgspec
from window_client.errors import WindowClientError


class ProgramFault(WindowClientError):
    """A mistake of ours stopped a piece of work; fact `reference` stands in the log with the traceback."""

    code = "ui.bug"


class CodeWithoutWords(WindowClientError):
    """A failure whose code has no words in this language; fact `code` names it."""

    code = "ui.unknown_code"


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """A failure in the clerk's words.

    Attributes:
        happened: What happened.
        work: Whether the work is safe.
        next_step: What to do now.
        code: The code, shown small for the support desk.
    """

    happened: str
    work: str
    next_step: str
    code: str


def sentences(*parts: str) -> str:
    """Put sentences one after another: Chinese ones without a space, others with one."""
    said = ""
    for part in filter(None, parts):
        said += ("" if not said or said.endswith(("。", "！", "？")) else " ") + part
    return said


class ErrorMessages:
    """All texts of one language."""

    def __init__(self, language: str) -> None:
        """Read all texts once, so that a missing folder fails at start-up."""
        self._texts: dict[str, dict[str, Any]] = {}
        folder = resources.files("resources").joinpath("messages", language)
        for file in folder.iterdir():
            if file.name.endswith(".toml"):
                self._texts.update(tomllib.loads(file.read_text("utf-8")))

    @property
    def codes(self) -> frozenset[str]:
        """The codes that have words."""
        return frozenset(self._texts)

    def notice_for(self, error: WindowClientError) -> Notice:
        """Fill the error's facts into the text for its code; a code without words says so."""
        known = error.code in self._texts
        entry = self._texts[error.code if known else CodeWithoutWords.code]
        facts = _Facts(error.facts | {"code": error.code})
        words = {part: str(entry[part]).format_map(facts) for part in ("happened", "work", "next_step")}
        return Notice(code=error.code, **words)


class _Facts(dict[str, str | int]):
    """Facts for a text; one that is missing leaves its name rather than a second failure."""

    def __missing__(self, key: str) -> str:
        return key
