"""The folder from which CI systems count paths, and paths as they want them: from there, with slashes."""

from __future__ import annotations

import os
from pathlib import Path, PurePath
from urllib.parse import quote_from_bytes

from minutelint.paths import absolute

VARIABLES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""Where GitHub and GitLab say which folder the repository was checked out into."""


class Root:
    """The checkout of a CI run when the process is inside it, else the working folder."""

    def __init__(self) -> None:
        here = absolute(".")
        named = (absolute(value) for value in map(os.environ.get, VARIABLES) if value)
        self.folder = next((folder for folder in named if _inside(here, folder) is not None), here)

    @property
    def uri(self) -> str:
        """The folder as a `file:` URI that ends with a slash."""
        return self.folder.as_uri().rstrip("/") + "/"

    def relative(self, path: str) -> str | None:
        """Return a path from this folder, with slashes; None for one outside."""
        found = _inside(absolute(path), self.folder)
        return None if found is None else found.as_posix()

    def shown(self, path: str) -> str:
        """Return a path from this folder; one outside from the root of the file system."""
        return self.relative(path) or absolute(path).as_posix()

    def reference(self, path: str) -> str | None:
        """Return a path from this folder as a relative URI reference (RFC 3986), escaped; None for one outside."""
        found = self.relative(path)
        return None if found is None else quote_from_bytes(os.fsencode(found), safe="/")


def _inside(path: Path, folder: Path) -> PurePath | None:
    """Return a path from a folder, None when it is outside, whatever symbolic links either goes through."""
    for one, other in ((path, folder), (Path(os.path.realpath(path)), Path(os.path.realpath(folder)))):
        if one.is_relative_to(other):
            return one.relative_to(other)
    return None
