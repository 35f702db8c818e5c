"""The dressed application: bundled typeface, exact pixels, at-once tasks."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from ui.application import Desktop
from ui.languages import CHINESE
from ui.theme.theme import Theme


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says that it has no window manager; that is why it is used."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Desktop:
    """The application as the program makes it, drawn the same on every PC."""
    qapp.setCursorFlashTime(0)
    return Desktop(qapp, Theme(steady=True))


@pytest.fixture(autouse=True)
def desktop(dressed: Desktop) -> Iterator[Desktop]:
    """A desktop in Chinese at 100 %, put back after each test."""
    yield dressed
    # Without an event loop of its own a test leaves its widgets behind, and restyling them slows the next.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if dressed.languages.current != CHINESE:
        dressed.languages.switch(CHINESE)
    if dressed.theme.percent != 100:
        dressed.theme.set_percent(100)


@pytest.fixture
def heard() -> "type[Heard]":
    """Collects what a signal says."""
    return Heard


class Heard:
    """Connect it to a signal, then look at `said`."""

    def __init__(self, signal: Any) -> None:
        self.said: list[tuple[Any, ...]] = []
        signal.connect(self._take)

    def _take(self, *arguments: Any) -> None:
        self.said.append(arguments)
