"""A fresh intake screen over a real counter."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.counter_fixture import HandClock, a_counter, close
from tests.ui.pages.intake_page import IntakePage
from window_client.services.counter import Counter


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def counter(tmp_path: Path, clock: HandClock) -> Iterator[Counter]:
    opened = a_counter(tmp_path / "store", clock)
    yield opened
    close(opened)


@pytest.fixture
def page(qtbot: QtBot, counter: Counter) -> Iterator[IntakePage]:
    shown = IntakePage(qtbot, counter)
    yield shown
    shown.shut()
