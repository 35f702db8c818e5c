"""Every code that the platform or the rules may answer has words, in both languages; no word is left over."""

import ast
import re
from datetime import timedelta

import pytest

from tests.house_rules.project_files import ROOT
from tests.ui.counter_fixture import MONDAY_MORNING
from ui.application import Desktop
from ui.languages import LANGUAGES
from ui.words.entry_words import OTHER, age_words, kind_words, reason_words, size_words, state_words
from window_client.domain.case.events import EVENTS
from window_client.domain.case.steps import refusal_of
from window_client.domain.transfer import EntryVerdict
from window_client.domain.window_events import WINDOW_EVENTS
from window_client.store.rows import SyncState


def codes_documented() -> set[str]:
    """The codes that the two docstrings promise."""
    texts = f"{refusal_of.__doc__} {EntryVerdict.__doc__}"
    return set(re.findall(r"`([a-z_]+)`", texts)) - {"seq"}


def codes_used() -> set[str]:
    """The codes that the rules and the platform return."""
    found: set[str] = set()
    rules = sorted((ROOT / "window_client/domain/case").glob("step*.py"))
    for file in (*rules, ROOT / "sync/platform/judging.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Return | ast.keyword) and node.value is not None:
                found |= _words_in(node.value)
    return found & codes_documented()


def _words_in(value: ast.expr) -> set[str]:
    constants = [node.value for node in ast.walk(value) if isinstance(node, ast.Constant)]
    return {text for text in constants if isinstance(text, str)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_own_words(desktop: Desktop, language: str) -> None:
    desktop.languages.switch(language)
    other = reason_words("never heard of")
    assert "never heard of" in other.happened

    found = {code: reason_words(code) for code in codes_documented()}

    assert codes_used() <= set(found)
    assert len(codes_used()) > 10
    assert [code for code, words in found.items() if code in words.happened or not words.next_step] == []
    assert len({words.happened for words in found.values()}) == len(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_reason_is_an_orphan(language: str) -> None:
    text = (ROOT / "resources" / "messages" / language / "verdicts" / "reasons.toml").read_text("utf-8")

    assert set(re.findall(r"^\[(\w+)\]$", text, re.MULTILINE)) == codes_documented() | {OTHER}


def test_every_kind_of_entry_has_words() -> None:
    kinds = [event.kind for event in EVENTS] + [event.kind for event in WINDOW_EVENTS]
    words = [kind_words(kind) for kind in kinds]

    assert [kind for kind, said in zip(kinds, words, strict=True) if said == kind] == []
    assert len(set(words)) == len(words)


def test_only_the_receipt_is_called_delivered() -> None:
    called = {state for state in SyncState if "送达" in state_words(state)[0]}

    assert called == {SyncState.ACKED, SyncState.STABLE}


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-5, "不到 1 分钟"),
        (59, "不到 1 分钟"),
        (60, "1 分钟"),
        (3599, "59 分钟"),
        (7200, "2 小时"),
        (200_000, "2 天"),
    ],
)
def test_ages(seconds: int, words: str) -> None:
    assert age_words(MONDAY_MORNING, MONDAY_MORNING + timedelta(seconds=seconds)) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 B"), (1023, "1023 B"), (1024, "1.0 KB"), (1_300_000, "1.2 MB"), (5 * 1024**4, "5120.0 GB")],
)
def test_sizes(count: int, words: str) -> None:
    assert size_words(count) == words
