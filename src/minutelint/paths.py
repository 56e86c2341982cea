"""Paths made absolute by their words alone: symbolic links keep the name by which the user knows them."""

import os
from pathlib import Path


def absolute(path: str | Path) -> Path:
    """Return a path from the root, without `.` and `..`, links not followed (unlike `Path.resolve`)."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps `..`
