"""Every foreseen failure has words in every language, and no words are left over."""

import importlib
import pkgutil
import string
import tomllib
from collections.abc import Iterator
from functools import cache

import pytest

from tests.house_rules.project_files import ROOT
from window_client.errors import WindowClientError

LANGUAGES = ("zh_CN", "en")
PARTS = {"happened", "work", "next_step"}


def import_everything() -> None:
    """Import all modules that may define a failure."""
    for top in ("window_client", "sync", "printing", "ui"):
        package = importlib.import_module(top)
        for module in pkgutil.walk_packages(package.__path__, f"{top}."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)


def descendants(kind: type[WindowClientError]) -> Iterator[type[WindowClientError]]:
    """Yield every class below `kind`."""
    for child in kind.__subclasses__():
        yield child
        yield from descendants(child)


@cache
def codes() -> dict[str, str]:
    """Return every code with the class that has it."""
    import_everything()
    kinds = [kind for kind in descendants(WindowClientError) if not kind.__module__.startswith("tests")]
    found: dict[str, str] = {}
    for kind in kinds:
        if "code" in vars(kind):
            name = f"{kind.__module__}.{kind.__qualname__}"
            assert found.setdefault(kind.code, name) == name, f"{kind.code} names two failures"
    return found


@cache
def words(language: str) -> dict[str, dict[str, str]]:
    """Return all entries of one language."""
    found: dict[str, dict[str, str]] = {}
    for file in sorted((ROOT / "resources" / "messages" / language).glob("*.toml")):
        entries = tomllib.loads(file.read_text("utf-8"))
        assert not found.keys() & entries.keys(), f"{file.name} repeats {found.keys() & entries.keys()}"
        found |= entries
    return found


def quoted_facts(entry: dict[str, str]) -> set[str]:
    """Return the facts that an entry's sentences quote."""
    fields = [field for part in entry.values() for _, field, _, _ in string.Formatter().parse(part)]
    return {field for field in fields if field is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_failure_has_words_and_no_words_are_orphans(language: str) -> None:
    assert sorted(codes()) == sorted(words(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_says_what_happened_whether_work_is_safe_and_what_to_do(language: str) -> None:
    wrong = [code for code, entry in words(language).items() if set(entry) != PARTS]
    empty = [
        code for code, entry in words(language).items() if not all(part.strip() for part in entry.values())
    ]

    assert (wrong, empty) == ([], [])


def test_languages_quote_the_same_facts() -> None:
    chinese, english = (words(language) for language in LANGUAGES)

    assert {code: quoted_facts(entry) for code, entry in chinese.items()} == {
        code: quoted_facts(entry) for code, entry in english.items()
    }


def test_chinese_words_are_chinese_and_english_ones_are_not() -> None:
    def has_han(entry: dict[str, str]) -> bool:
        return any("一" <= letter <= "鿿" for part in entry.values() for letter in part)

    assert [code for code, entry in words("zh_CN").items() if not has_han(entry)] == []
    assert [code for code, entry in words("en").items() if has_han(entry)] == []
