"""Which lines of the files of a repository differ from an earlier revision, from what `git diff` prints.

Nothing that the configuration of a repository says of diffs (programs of its own, colour, prefixes, context) changes
what it prints here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from minutelint.cli.news.git import below, git

_DIFF = (
    "--raw", "-z", "--numstat", "--patch", "--unified=0", "--inter-hunk-context=0", "--find-renames", "--no-color",
    "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--abbrev=40",
    "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
_RAW = re.compile(rb":\d+ \d+ [0-9a-f]+ [0-9a-f]+ (?:[RC](\d+)\0[^\0]+|([A-Z])\d*)\0([^\0]+)\0")
_COUNTS = re.compile(rb"(\d+|-)\t(?:\d+|-)\t(?:\0[^\0]+\0)?([^\0]+)\0")
_HUNK = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_SIGNS = {b"a": 7, b"b": 8, b"t": 9, b"n": 10, b"v": 11, b"f": 12, b"r": 13}


class Lines(Struct, frozen=True):
    """The lines of a file that changed: ranges, 1-based, both ends included, in the order of the file.

    whole   all lines
    fewer   there are lines that were taken out, which are no longer in any range
    """

    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    whole: bool = False
    fewer: bool = False

    @property
    def any(self) -> bool:
        """Whether the file changed at all."""
        return self.whole or self.fewer or bool(self.first)

    def touch(self, first: int, last: int) -> bool:
        """Tell whether any line from one to another is among them."""
        if self.whole:
            return True
        at = bisect_right(self.first, last) - 1
        return at >= 0 and self.last[at] >= first


ALL = Lines(whole=True)


def changes(top: Path, base: str, letters: str) -> dict[str, Lines]:
    """Return what differs between a commit and the files as they are, by absolute path. Raises GitError.

    `letters` are those of git's `--diff-filter`. A file of which git shows no lines, such as a binary one, has
    changed as a whole; one that only has another name or mode has not changed at all.
    """
    out = git(top, "diff", *_DIFF, f"--diff-filter={letters}", base, "--")
    at = 0
    found: dict[str, Lines] = {}
    same: set[bytes] = set()
    while entry := _RAW.match(out, at):
        at = entry.end()
        found[below(top, entry[3])] = ALL if entry[2] == b"A" else Lines()
        if entry[1] == b"100":
            same.add(entry[3])
    while entry := _COUNTS.match(out, at):
        at = entry.end()
        if entry[1] == b"-" and entry[2] not in same:
            found[below(top, entry[2])] = ALL
    for name, ranges in _patches(out[at:].lstrip(b"\0").split(b"\n")):
        place = below(top, name)
        if not found.get(place, ALL).whole:
            new = [one for one in ranges if one[1]]
            lines = tuple(first for first, _ in new), tuple(first + count - 1 for first, count in new)
            found[place] = Lines(*lines, fewer=len(new) < len(ranges))
    return found


def _patches(lines: Sequence[bytes]) -> Iterator[tuple[bytes, list[tuple[int, int]]]]:
    """Yield the name of each file of a patch, and for each of its hunks the first new line and how many there are."""
    at = 0
    name, ranges = b"", list[tuple[int, int]]()
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.startswith(b"diff --git "):
            if ranges:
                yield name, ranges
            name, ranges = b"", list[tuple[int, int]]()
        elif line.startswith(b"+++ "):
            name = _unquoted(line.removeprefix(b"+++ "))
        elif hunk := _HUNK.match(line):
            old, first, new = (1 if part is None else int(part) for part in hunk.groups())
            at = _behind(lines, at, old + new)
            ranges.append((first, new))
    if ranges:
        yield name, ranges


def _behind(lines: Sequence[bytes], at: int, count: int) -> int:
    """Return where the lines of a hunk end: they are counted, as the words of a document may look like anything."""
    while count and at < len(lines):
        count -= not lines[at].startswith(b"\\")  # a remark that the line above has no end
        at += 1
    return at


def _unquoted(name: bytes) -> bytes:
    """Return the path of a header line, without the prefix, and without what git puts around and behind odd ones."""
    if not name.startswith(b'"'):
        return name.removesuffix(b"\t").removeprefix(b"b/")
    return _ESCAPED.sub(_character, name[1 : name.rindex(b'"')]).removeprefix(b"b/")


def _character(found: re.Match[bytes]) -> bytes:
    said = found[1]
    return bytes([int(said, 8)]) if len(said) == 3 else bytes([_SIGNS.get(said, said[0])])
