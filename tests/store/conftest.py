"""A store of one window, fresh for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import HandClock, enrolled
from window_client.store.store import Store


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def store(tmp_path: Path, clock: HandClock) -> Iterator[Store]:
    store = enrolled(tmp_path / "store", clock)
    yield store
    store.close()
