"""For every test: no screen is needed, and Hypothesis looks for as long as the run can afford."""

import gc
import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_SHARED = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # busy machines are no failure
settings.register_profile("inner-loop", _SHARED, max_examples=25)
settings.register_profile("ci", _SHARED, max_examples=100, derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "inner-loop"))


def pytest_runtest_teardown() -> None:
    """Collect what a test left where the screens have taken the collector off the threads (`ui.garbage`)."""
    if not gc.isenabled():
        due = gc.get_count()[2] > gc.get_threshold()[2]
        gc.collect(2 if due else 1)
