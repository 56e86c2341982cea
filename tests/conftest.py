"""What holds for all tests: none fails because a machine is slow, and none knows that it runs in a CI system."""

import os

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
    os.environ.pop(name, None)  # a run in CI would annotate, and count paths from the checkout
