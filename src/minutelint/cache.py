"""The folder in which what costs time is kept between runs, and the name that it is kept under."""

from __future__ import annotations

import atexit
import hashlib
import marshal
import os
import re
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from minutelint import __version__
from minutelint.data import folder
from minutelint.stamps import stamps

T = TypeVar("T")
MONTH = 30 * 24 * 3600
OWN_NAME = r"kept-[\w-]+-[0-9a-f]{16}\.bin|minutelint-\w+\.tmp"


def cache_folder() -> Path | None:
    """Return a folder that only this user can write, or None where there is none.

    What is kept is trusted, so it must never lie where somebody else could put it.
    `MINUTELINT_CACHE_DIR` names another place; set but empty, it turns the cache off.
    """
    named = os.environ.get("MINUTELINT_CACHE_DIR")
    if named == "":
        return None
    place = Path(named) if named else _usual()
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = place.stat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (found.st_uid != os.getuid() or found.st_mode & 0o022):
        return None
    return place


def _usual() -> Path:
    """Return the folder that the system's custom gives a program for its cache, as platformdirs knows it."""
    if sys.platform == "linux":  # the XDG rule is a line long, and to import the library takes a tenth of a short run
        base = os.environ.get("XDG_CACHE_HOME", "")
        return Path(base if os.path.isabs(base) else os.path.expanduser("~/.cache"), "minutelint")  # noqa: PTH111, PTH117
    from platformdirs import user_cache_path

    return user_cache_path("minutelint", appauthor=False)


@cache
def fingerprint() -> str:
    """Return a digest of the files that ship in grammar/ and rules/, by their stamps: what is kept of them is named by it."""
    digest = hashlib.sha256(f"{__version__} {sys.version} {sys.platform}".encode())
    for stamp in (*stamps(str(folder("grammar")), ".lark"), *stamps(str(folder("rules")), ".md", ".toml")):
        digest.update(stamp.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:16]


class Store:
    """What one process found in the kept file, and what it adds to it at its end.

    Values are what `marshal` writes: texts, bytes, numbers, truth values, None, and tuples, lists and dicts of these.
    """

    def __init__(self) -> None:
        """Read the file, if there is one that can be read."""
        place = cache_folder()
        self._place = place / f"kept-{sys.implementation.cache_tag}-{fingerprint()}.bin" if place is not None else None
        self._known: dict[str, Any] = {}
        self._added = False
        if self._place is None:
            return
        try:
            found = marshal.loads(self._place.read_bytes())
        except (OSError, ValueError, EOFError, TypeError):
            found = None
        if isinstance(found, dict):
            self._known = found
        atexit.register(self.write)

    def of(self, key: str, make: Callable[[], T], is_current: Callable[[T], bool] = lambda value: True) -> T:
        """Return what is kept under a key; what is not, or is out of date, is made, and kept from now on."""
        value: T | None = self._known.get(key)
        if value is None or not is_current(value):
            value = self._known[key] = make()
            self._added = True
        return value

    def write(self) -> None:
        """Write all down when there is something new; a folder that cannot be written is no error."""
        if self._added and self._place is not None:
            self._added = False
            write(self._place, marshal.dumps(self._known))


def write(file: Path, content: bytes) -> None:
    """Keep a file, whole or not at all; a folder that cannot be written is no error."""
    import tempfile  # most runs write nothing

    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix="minutelint-", suffix=".tmp")
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
        Path(name).replace(file)
        _sweep(file.parent)
    except OSError:
        return


def _sweep(place: Path) -> None:
    """Remove what other versions of minutelint, its grammar or Python kept there and nobody has written for a month.

    The folder may be one that the user named, so only files with names of our own are touched.
    """
    old = time.time() - MONTH
    for file in place.iterdir():
        if re.fullmatch(OWN_NAME, file.name) and fingerprint() not in file.name and file.stat().st_mtime < old:
            file.unlink()


@cache
def store() -> Store:
    """Return the store of this process."""
    return Store()
