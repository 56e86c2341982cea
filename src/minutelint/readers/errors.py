"""What a reader says when it cannot read a file."""

from __future__ import annotations


class ReadError(Exception):
    """A file that cannot be read. The message names the file, the place where there is one, and what was expected."""
