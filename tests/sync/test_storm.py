"""Whatever happens in whatever order, nothing is lost, nothing doubled, and all agree in the end.

The product's own client, store and platform in process; Hypothesis chooses the steps and makes a failing run
as short as it can.
"""

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.sync.storm import DEEDS, Deed, Step, run

STEPS = st.lists(
    st.builds(
        Step,
        deed=st.sampled_from(DEEDS),
        window=st.integers(0, 1),
        pick=st.integers(0, 9),
        seed=st.integers(0, 2**16),
        rate=st.sampled_from([0.0, 0.2, 0.5]),
    ),
    min_size=15,
    max_size=40,
)


@pytest.mark.slow
@given(STEPS)
@settings(
    max_examples=20,
    deadline=None,
    database=None,
    derandomize=True,
    phases=(Phase.generate, Phase.shrink),
    suppress_health_check=list(HealthCheck),
)
def test_nothing_is_lost_or_doubled_in_a_storm(steps: list[Step]) -> None:
    run(steps)


def step(deed: Deed, window: int = 0, pick: int = 1) -> Step:
    return Step(deed, window, pick, 0, 0.0)


def test_a_storm_with_everything_in_it_ends_well() -> None:
    """The order that found most faults while this was built."""
    storm = run(
        [
            step(Deed.RECEIVE),
            step(Deed.IMAGE),
            step(Deed.SYNC),
            step(Deed.BACK_UP),
            step(Deed.ACCEPT, pick=0),
            step(Deed.SYNC),
            step(Deed.SYNC, 1),
            step(Deed.DISK_GOES_BACK, pick=2),
            step(Deed.SYNC),
            step(Deed.DECIDE),
            step(Deed.RECEIVE, 1),
            step(Deed.PLATFORM_GOES_BACK),
            step(Deed.SYNC, 1),
        ]
    )

    assert storm.verdicts["duplicate"] > 0
    assert storm.verdicts["accepted"] > 5
