"""For every test: no screen is needed, and Hypothesis looks for as long as the run can afford."""

import os

from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_SHARED = settings(
    deadline=None, suppress_health_check=[HealthCheck.too_slow]
)  # busy machines are no failure
settings.register_profile("inner-loop", _SHARED, max_examples=25)
settings.register_profile("ci", _SHARED, max_examples=100, derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "inner-loop"))
