"""Hypothesis profiles: `HYPOTHESIS_PROFILE=thorough pytest tests/property` looks ten times as hard."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No deadline: a slow machine is no defect. Building whole documents is slow by hypothesis' measure.
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile("default", max_examples=60, deadline=None, suppress_health_check=SLOW)
settings.register_profile("thorough", max_examples=600, deadline=None, suppress_health_check=SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
