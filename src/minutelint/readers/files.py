"""From a path to bytes, without ever waiting for a pipe or a device."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from minutelint.limits import DEFAULT, MEGABYTE, Limits
from minutelint.opened import content
from minutelint.readers.errors import ReadError

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def load(path: Path, name: str, limits: Limits = DEFAULT) -> bytes:
    """Return the bytes of a regular file. `name` is the path as messages show it.

    Raises ReadError for anything that is not a readable regular file, or is larger than the limits allow.
    """
    try:
        _check(os.stat(path), name, limits)  # noqa: PTH116 - before the file is opened: opening a device can have effects
        handle = os.open(path, _FLAGS)
    except FileNotFoundError:
        raise ReadError(f"{name}: no such file") from None
    except PermissionError:
        raise ReadError(f"{name}: no permission to read it") from None
    except (OSError, ValueError) as error:
        raise ReadError(f"{name}: cannot be opened ({_reason(error)})") from None
    try:
        found = os.fstat(handle)
        _check(found, name, limits)
        data = content(handle, found.st_size, limits.file_size * MEGABYTE)
    except OSError as error:
        raise ReadError(f"{name}: cannot be read ({_reason(error)})") from None
    finally:
        os.close(handle)
    check_size(len(data), name, limits)
    return data


def check_size(size: int, name: str, limits: Limits) -> None:
    """Raise ReadError for more bytes than a file may have."""
    if size > limits.file_size * MEGABYTE:
        raise ReadError(
            f"{name}: larger than {limits.file_size} MB (limits.file-size); expected the minutes of a meeting"
        )


def check_tags(raw: str, name: str, limits: Limits) -> None:
    """Raise ReadError for more tags than a web page may have."""
    if (count := raw.count("<")) > limits.tags:
        raise ReadError(f"{name}: holds {count:,} tags; expected at most {limits.tags:,} (limits.tags)")


def _check(found: os.stat_result, name: str, limits: Limits) -> None:
    for test, kind in _KINDS:
        if test(found.st_mode):
            raise ReadError(f"{name}: is {kind}; expected a file")
    check_size(found.st_size, name, limits)


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)
