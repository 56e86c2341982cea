"""Results kept between runs, one small file each, in the user's own cache folder.

A file carries a digest of what it holds: one that was cut short or changed is as good as none. Nothing is locked, as a
file is written whole or not at all and always says the same under the same name.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from minutelint.cache import MONTH, cache_folder, write
from minutelint.opened import content

DAY = 24 * 3600
_DIGEST = 16
_SWEPT = "swept"
_FLAGS = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class Shelf:
    """What is kept under one name of a folder; without a folder nothing is, and nothing is found."""

    def __init__(self, name: str) -> None:
        place = cache_folder()
        self._place = str(place / name) if place is not None else None
        self._swept = self._place is None

    def get(self, key: str) -> bytes | None:
        """Return what is kept under a key, 64 hexadecimal digits; None where nothing is that can be used."""
        if self._place is None:
            return None
        file = self._file(self._place, key)
        try:
            handle = os.open(file, _FLAGS)
            try:
                found = os.fstat(handle)
                whole = content(handle, found.st_size, sys.maxsize)
            finally:
                os.close(handle)
            if time.time() - found.st_mtime > DAY:
                os.utime(file)  # still of use: what nobody has asked for in a month is removed
        except OSError:
            return None
        digest, told = whole[:_DIGEST], whole[_DIGEST:]
        return told if digest == _digest(told) else None

    def put(self, key: str, told: bytes) -> None:
        """Keep bytes under a key; a folder that cannot be written is no error."""
        if self._place is None:
            return
        file = Path(self._file(self._place, key))
        try:
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return
        write(file, _digest(told) + told)
        if not self._swept:
            self._swept = True
            with suppress(OSError):
                _sweep(Path(self._place))

    @staticmethod
    def _file(place: str, key: str) -> str:
        return f"{place}{os.sep}{key[:2]}{os.sep}{key[2:]}.bin"


def _digest(told: bytes) -> bytes:
    return hashlib.blake2b(told, digest_size=_DIGEST).digest()


def _sweep(place: Path) -> None:
    """Remove what nobody has asked for in a month; it is looked for once a day."""
    mark, now = place / _SWEPT, time.time()
    if mark.exists() and now - mark.stat().st_mtime < DAY:
        return
    mark.touch()
    for file in place.glob("[0-9a-f][0-9a-f]/*"):
        with suppress(OSError):
            if file.suffix in (".bin", ".tmp") and now - file.stat().st_mtime > MONTH:
                file.unlink()
