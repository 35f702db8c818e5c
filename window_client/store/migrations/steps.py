"""All steps in order. A released step is never edited."""

from collections.abc import Callable
from typing import Any, NamedTuple

from window_client.store.migrations import m0001_first, m0002_day, m0003_clocks, m0004_look_ups, m0005_watch


class Step(NamedTuple):
    """From `version - 1` to `version`; `apply` gets the keyed driver connection inside the transaction."""

    version: int
    name: str
    apply: Callable[[Any], None]


STEPS: tuple[Step, ...] = (
    Step(m0001_first.VERSION, m0001_first.NAME, m0001_first.apply),
    Step(m0002_day.VERSION, m0002_day.NAME, m0002_day.apply),
    Step(m0003_clocks.VERSION, m0003_clocks.NAME, m0003_clocks.apply),
    Step(m0004_look_ups.VERSION, m0004_look_ups.NAME, m0004_look_ups.apply),
    Step(m0005_watch.VERSION, m0005_watch.NAME, m0005_watch.apply),
)
