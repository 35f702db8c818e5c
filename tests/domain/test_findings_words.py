"""Every finding of the rules has words in every language, and no words are left over."""

import ast
import string
import tomllib
from pathlib import Path

import pytest

from window_client.domain import words
from window_client.domain.numbers.check import RULES

ROOT = Path(__file__).parents[2]
LANGUAGES = ("zh_CN", "en")
AREAS = {
    "numbers": sorted((ROOT / "window_client" / "domain" / "numbers").glob("*.py")),
    "names": [ROOT / "window_client" / "domain" / "names.py"],
}
CALLS = {"remark", "refuse", "_remark", "_refused"}


def codes_in(path: Path) -> dict[str, set[str]]:
    """Return the codes that a module uses, with the facts that it gives each."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CALLS:
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
            for code in (text for text in texts if isinstance(text, str)):
                found.setdefault(code, set()).update(word.arg or "" for word in node.keywords)
    return found


def used(area: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {f"{kind}.shape": {"length"} for kind in RULES} if area == "numbers" else {}
    for path in AREAS[area]:
        found |= codes_in(path)
    return found


def entries(area: str, language: str) -> dict[str, dict[str, str]]:
    path = ROOT / "resources" / "messages" / language / "findings" / f"{area}.toml"
    return tomllib.loads(path.read_text("utf-8"))


def quoted(entry: dict[str, str]) -> set[str]:
    fields = (field for part in entry.values() for _, field, _, _ in string.Formatter().parse(part))
    return {field for field in fields if field}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_every_finding_has_words_and_no_words_are_orphans(area: str, language: str) -> None:
    assert sorted(entries(area, language)) == sorted(used(area))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", AREAS)
def test_words_say_what_and_what_next_and_quote_only_what_is_given(area: str, language: str) -> None:
    given = used(area)
    for code, entry in entries(area, language).items():
        assert set(entry) == {"happened", "next_step"}, code
        assert all(entry.values()), code
        assert quoted(entry) <= given[code], code


def test_languages_quote_the_same() -> None:
    for area in AREAS:
        chinese, english = (entries(area, language) for language in LANGUAGES)
        assert {code: quoted(entry) for code, entry in chinese.items()} == {
            code: quoted(entry) for code, entry in english.items()
        }


def test_a_finding_can_be_told_in_english() -> None:
    facts: dict[str, str | int] = {"length": 17}

    told = words.sentence("findings/numbers", "uscc.shape", facts, "en")

    assert "this has 17. Compare" in told
