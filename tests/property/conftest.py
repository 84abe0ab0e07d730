"""Hypothesis profiles: `HYPOTHESIS_PROFILE=thorough pytest tests/property` looks ten times as hard.

Where the environment says CI, the same examples are drawn in every run, so that a change is never
blamed for what chance found; a developer's machine keeps looking for new ones.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No deadline: a slow machine is no defect. Building whole documents is slow by hypothesis' measure.
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
BASE = settings(deadline=None, suppress_health_check=SLOW, derandomize="CI" in os.environ)

settings.register_profile("default", BASE, max_examples=60)
settings.register_profile("thorough", BASE, max_examples=600, derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
