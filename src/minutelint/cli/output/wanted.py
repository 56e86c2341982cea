"""What `--output-format` asks for."""

from __future__ import annotations

import os
from collections.abc import Sequence

from msgspec import Struct

from minutelint.cli.errors import Refusal

STANDARD = "full"
"""The format of a run that asks for none."""


class Wanted(Struct, frozen=True):
    """One report that was asked for; without a file it goes to standard output."""

    name: str
    file: str | None = None


def wanted(words: Sequence[str]) -> list[Wanted]:
    """Return what `--output-format` asks for. Raises Refusal where two reports would go to one place."""
    found = []
    for word in words or (STANDARD,):
        name, equals, file = word.partition("=")
        if equals and not file:
            raise Refusal(f"--output-format {word}: expected a file behind '='")
        found.append(Wanted(name.strip().lower(), file or None))
    places = [one.file if one.file is None else os.path.realpath(one.file) for one in found]
    for one, place in zip(found, places, strict=True):
        if places.count(place) > 1:
            where = "standard output" if place is None else f"the file {one.file}"
            raise Refusal(f"--output-format: only one report can go to {where}; write {one.name}=FILE for another")
    return found
