"""Sentences stand one after another as each language writes them."""

import pytest

from ui.error_messages import sentences


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("连不上平台。", "请稍后再试。"), "连不上平台。请稍后再试。"),
        (("No answer.", "Try again."), "No answer. Try again."),
        (("", "只有一句。", ""), "只有一句。"),
        ((), ""),
    ],
)
def test_sentences(parts: tuple[str, ...], said: str) -> None:
    assert sentences(*parts) == said
