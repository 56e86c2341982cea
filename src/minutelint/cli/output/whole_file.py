"""Puts new content in the place of a file: whoever looks finds the old one or the new one, never half of either."""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from minutelint.cli.output.atomic import like


class KeptError(Exception):
    """The file could not be replaced and is as it was; the message says why, in a few words."""


def put_in_place(path: Path, data: bytes, before: bytes) -> None:
    """Replace the content of a file that held `before`.

    A symbolic link stays one: the file that it leads to is replaced. Mode and, where the system lets us, owner are those
    of before. Raises KeptError where the file is write-protected, was changed meanwhile, or cannot be written.
    """
    from minutelint.cli.errors import of_system

    place = Path(os.path.realpath(path))
    try:
        found = place.stat()
        if not found.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(place, os.W_OK):
            raise KeptError("it is write-protected")
        handle, name = tempfile.mkstemp(dir=place.parent, prefix=f".{place.name[:100]}.", suffix=".tmp")
    except OSError as error:
        raise KeptError(of_system(error)) from None
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a handle, not a path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        like(found, Path(name))
        if place.read_bytes() != before:
            raise KeptError("it was changed while it was being checked")
        Path(name).replace(place)
    except OSError as error:
        raise KeptError(of_system(error)) from None
    finally:
        with suppress(OSError):
            Path(name).unlink(missing_ok=True)
