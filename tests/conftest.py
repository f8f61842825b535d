"""Hypothesis profiles: random at home, the same examples every time in CI, twenty times as many when asked for.

The mutation run only asks whether a test fails: few examples, always the same, and none made smaller.
"""

import os

from hypothesis import HealthCheck, Phase, settings

SLOW = [HealthCheck.too_slow]
settings.register_profile("default", deadline=None, suppress_health_check=SLOW, print_blob=True)
settings.register_profile("ci", deadline=None, suppress_health_check=SLOW, derandomize=True, max_examples=30)
settings.register_profile("thorough", deadline=None, suppress_health_check=SLOW, max_examples=2_000)
settings.register_profile(
    "mutation",
    settings.get_profile("ci"),
    max_examples=20,
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "default"))

os.environ["LANGUAGE"] = "en"
"""what commands say to tests, whatever language the machine speaks"""
