"""Paths made absolute by their words alone: symbolic links keep the name by which the user knows them.

A path of the configuration may also lead into an installed package: `package:NAME/folder`.
"""

import os
from pathlib import Path

PACKAGE = "package:"
"""What a path into an installed package begins with."""


def absolute(path: str | Path) -> Path:
    """Return a path from the root, without `.` and `..`, links not followed (unlike `Path.resolve`)."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.absolute keeps `..`


def in_package(name: str) -> Path | None:
    """Return the place that `package:NAME/folder` stands for; None where no such package is installed.

    The package is looked up and not imported.
    """
    from importlib.util import find_spec

    package, _, inside = name.removeprefix(PACKAGE).partition("/")
    try:
        spec = find_spec(package) if package.isidentifier() else None
    except (ImportError, ValueError):
        return None
    places = list(spec.submodule_search_locations or ()) if spec is not None else []
    return Path(places[0], inside) if places else None
