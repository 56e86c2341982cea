"""The folder in which what costs time is kept between runs, and the name that it is kept under."""

from __future__ import annotations

import hashlib
import os
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

from minutelint import __version__
from minutelint.data import folder


def cache_folder() -> Path | None:
    """Return a folder that only this user can write, or None where there is none.

    Lark keeps its tables as a pickle, so the file must never lie where somebody else could put one.
    `MINUTELINT_CACHE_DIR` names another place; set but empty, it turns the cache off.
    """
    named = os.environ.get("MINUTELINT_CACHE_DIR")
    if named == "":
        return None
    place = Path(named) if named else user_cache_path("minutelint", appauthor=False)
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = place.stat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (found.st_uid != os.getuid() or found.st_mode & 0o022):
        return None
    return place


@cache
def fingerprint() -> str:
    """Return a digest of all grammar files that ship with minutelint: what is kept of them is named by it."""
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(folder("grammar").glob("*.lark")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]
