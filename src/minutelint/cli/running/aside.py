"""Meetings set aside until all are read: a few facts of each can be had at once, the rest of any one when it is asked for."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO
from typing import IO, TYPE_CHECKING

from msgspec.msgpack import Decoder
from msgspec.structs import replace

from minutelint.cli.errors import Refusal, of_system

if TYPE_CHECKING:
    from minutelint.series.summary import Brief, Summary

ROOM = 4_000_000
"""So many bytes stay in memory: some hundred meetings. More are put into a file, so that memory stays flat."""

_SIZE = 4  # bytes in front of each meeting that say how long it is


class Aside:
    """The summaries of the meetings of a run, as msgpack has them, one behind the other."""

    def __init__(self) -> None:
        self._kept: IO[bytes] = BytesIO()
        self._end = 0
        self._paths: list[str] = []
        self._places: dict[int, int] = {}

    def put(self, path: str, summary: bytes) -> None:
        """Set one aside. Raises Refusal where there is no room for it."""
        self._paths.append(path)
        if self._end <= ROOM < self._end + _SIZE + len(summary):
            self._move()
        try:
            self._end += self._kept.write(len(summary).to_bytes(_SIZE, "big")) + self._kept.write(summary)
        except OSError as error:
            raise Refusal(f"the folder for temporary files cannot be written: {of_system(error)}") from None

    def _move(self) -> None:
        """Put into a file what is in memory; where none can be made, memory it is."""
        import tempfile  # few runs need it

        try:
            file = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as this
        except OSError:
            return
        assert isinstance(self._kept, BytesIO)
        file.write(self._kept.getbuffer())
        self._kept = file

    def briefs(self) -> Iterator[Brief]:
        """Yield what the order of the meetings goes by, in the order in which they were set aside."""
        from minutelint.series.summary import Brief

        decoder = Decoder(Brief)
        at = 0
        for path in self._paths:
            content = self._content(at)
            brief = replace(decoder.decode(content), path=path)
            self._places[id(brief)] = at
            yield brief
            at += _SIZE + len(content)

    def read(self, brief: Brief) -> Summary:
        """Return all of a meeting of which `briefs` gave the facts."""
        return replace(self._whole.decode(self._content(self._places[id(brief)])), path=brief.path)

    @cached_property
    def _whole(self) -> Decoder[Summary]:
        from minutelint.series.summary import Summary

        return Decoder(Summary)

    def _content(self, at: int) -> bytes:
        self._kept.seek(at)
        return self._kept.read(int.from_bytes(self._kept.read(_SIZE), "big"))
