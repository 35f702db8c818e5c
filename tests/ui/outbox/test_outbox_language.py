"""The outbox in another language while the line is down."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from sync.client.worker import Phase
from tests.services.unsettled import receive
from tests.ui.counter_on_line import CounterOnLine
from tests.ui.outbox.test_outbox import cut_the_line, start
from tests.ui.pages.outbox_page import OutboxPage
from ui.application import Desktop
from ui.languages import CHINESE, ENGLISH
from ui.outbox.outbox_presenter import OutboxPresenter
from ui.outbox.outbox_view import OutboxView
from ui.outbox.sending_card import SendingCard


@pytest.fixture
def world(tmp_path: Path) -> Iterator[CounterOnLine]:
    made = CounterOnLine(tmp_path)
    yield made
    made.close()


@pytest.fixture
def page(world: CounterOnLine, qtbot: QtBot) -> OutboxPage:
    presenter = OutboxPresenter(
        OutboxView(),
        counter=world.counter,
        tasks=world.tasks,
        messages=world.messages,
        changes=world.changes,
        words=world.words,
        sync=world.bridge,
        probe=world.probe,
        secure=False,
    )
    view = presenter.parent()
    assert isinstance(view, OutboxView)
    return OutboxPage(view, qtbot)


def clipped(card: QWidget) -> list[str]:
    """Labels of which something is cut off, with what they have and need."""
    for _turn in range(3):
        QApplication.processEvents()
    labels = [one for one in card.findChildren(QLabel) if one.isVisible() and one.text()]
    short = [
        f"{one.text()[:20]} {one.height()} < {one.heightForWidth(one.width())}"
        for one in labels
        if one.wordWrap() and one.height() < one.heightForWidth(one.width())
    ]
    inside = card.rect()
    return short + [
        f"{one.text()[:20]} outside"
        for one in labels
        if not inside.contains(one.mapTo(card, one.rect().bottomRight()))
    ]


@pytest.mark.parametrize("width", [640, 700, 820, 1190])
def test_the_card_is_read_in_full_after_a_change_of_language(
    world: CounterOnLine, page: OutboxPage, qtbot: QtBot, desktop: Desktop, width: int
) -> None:
    receive(world.counter)
    cut_the_line(world)
    start(world, qtbot, Phase.RETRYING)
    world.changes.announce()
    page.view.resize(width, 700)
    card = page.view.findChild(SendingCard)
    assert card is not None
    assert clipped(card) == []

    for language in (ENGLISH, CHINESE, ENGLISH):
        desktop.languages.switch(language)
        assert clipped(card) == [], language
