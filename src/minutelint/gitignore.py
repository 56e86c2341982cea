"""What .gitignore files leave out, nested as git nests them: the deepest that says anything about a path decides.

This module imports pathspec, so it is imported only where there is such a file or a pattern of a configuration.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from pathspec import GitIgnoreSpec


@lru_cache(maxsize=512)
def spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    """Return patterns in the syntax of .gitignore, compiled. Raises ValueError for one that is no pattern."""
    return GitIgnoreSpec.from_lines(patterns)


class Ignored(Struct, frozen=True):
    """The patterns in force in a folder: those of its own file, then those above."""

    base: str
    patterns: GitIgnoreSpec
    above: Ignored | None = None

    def file(self, path: str) -> bool:
        """Tell whether a file, by its absolute path, is left out."""
        return self._decide(path, "")

    def folder(self, path: str) -> bool:
        """Tell whether a folder, by its absolute path, is left out with all that it holds."""
        return self._decide(path, "/")

    def _decide(self, path: str, end: str) -> bool:
        level: Ignored | None = self
        while level is not None:
            relative = os.path.relpath(path, level.base).replace(os.sep, "/") + end
            said = level.patterns.check_file(relative).include
            if said is not None:
                return said
            level = level.above
        return False


def inside(folder: str, above: Ignored | None) -> Ignored | None:
    """Return what holds in a folder, given what held above it. A file that cannot be read says nothing."""
    try:
        lines = Path(folder, ".gitignore").read_text(encoding="utf-8", errors="replace").splitlines()
        return Ignored(folder, spec(tuple(lines)), above)
    except (OSError, ValueError):
        return above


def above(folders: Sequence[str], start: str) -> Ignored | None:
    """Return what the files of `folders` (the outermost first) say below them.

    Nothing when they leave out `start` itself: who names an ignored folder wants to see what is in it.
    """
    held: Ignored | None = None
    for folder in folders:
        held = inside(folder, held)
    return None if held is None or held.folder(start) else held
