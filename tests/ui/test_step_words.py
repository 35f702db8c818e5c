"""Every event of every step is said in words of its own, and no internal remark is among them."""

import pytest
from msgspec.structs import replace

from tests.domain.case.lawful_steps import LAWFUL
from ui.words.event_words import happening
from window_client.domain.case import events as ev


@pytest.mark.parametrize("step", sorted(LAWFUL))
def test_an_event_has_words(step: str) -> None:
    _course, event = LAWFUL[step]()

    said = happening(event)

    assert said.title
    assert said.title != event.kind
    assert said.icon


def test_an_opinion_is_told_without_its_text() -> None:
    _course, event = LAWFUL["T14b"]()
    assert isinstance(event, ev.StageReviewed)
    secret = replace(event, stage=replace(event.stage, opinion="内部意见"))

    assert "内部意见" not in f"{happening(secret)}{secret!r}"
