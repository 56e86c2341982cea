"""What every reader makes of a file."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from minutelint.source import Comment, Field, Place, Remark, SourceMap


class Canonical(Struct, frozen=True):
    """The canonical text of a file, the way back to its raw text, and what was left out of it; see `Source`.

    A format that has no lines gives no `map`: its canonical text is what places are named in.
    """

    text: str
    map: SourceMap | None = None
    meta: Mapping[str, Field] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    places: tuple[Place, ...] = ()
    remarks: tuple[Remark, ...] = ()
    margins: str = ""
