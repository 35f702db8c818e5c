"""A counter on the real store, with a clock moved by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.counter_fixture import HandClock, a_counter, close
from window_client.services.counter import Counter


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def counter(tmp_path: Path, clock: HandClock) -> Iterator[Counter]:
    counter = a_counter(tmp_path, clock)
    yield counter
    close(counter)
