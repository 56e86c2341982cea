"""What an opened file holds, without the buffers of `io`: of hundreds of small files they take most of the time."""

from __future__ import annotations

import os

_AT_LEAST, _AT_MOST = 1 << 16, 1 << 24


def content(handle: int, size: int, most: int) -> bytes:
    """Return the bytes of a file from where its handle stands.

    `size` is how many to expect: a file that grows is read to its end all the same, to one byte more than `most`.
    Raises OSError.
    """
    parts: list[bytes] = []
    room = most + 1
    while room > 0 and (part := os.read(handle, min(room, max(size + 1, _AT_LEAST), _AT_MOST))):
        parts.append(part)
        room -= len(part)
        size -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)
