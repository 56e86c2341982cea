"""`--since REV`: which findings stand on lines that changed since a revision of git.

A file that git does not know is new as a whole, and so is a changed one whose lines are not those that git counts: a Word
or PDF document, a text in UTF-16 or with the line ends of old Macs. A finding about a document as a whole stands at its
title: it counts where the document is new or that line changed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from minutelint.cli.errors import Refusal
from minutelint.cli.news.changed_lines import ALL, Lines, changes
from minutelint.cli.news.git import GitError, above, commit, pinned, top_of, tracked
from minutelint.files import Candidate
from minutelint.linter.finding import Finding
from minutelint.readers.formats import has_lines

LETTERS = "ACDMRTUXB"
"""The letters of git's `--diff-filter`; a small one leaves out."""

ALL_BUT_DELETED = "d"
_LONE_CR = re.compile(rb"\r(?!\n)")
_NOTHING = Lines()


class Since:
    """What changed in the documents of a run."""

    def __init__(self, revision: str, candidates: Iterable[Candidate], letters: str = ALL_BUT_DELETED) -> None:
        """Ask git. Raises Refusal for standard input, a document in no repository, and a revision that does not exist."""
        self._revision, self._letters = revision, letters
        self._repositories: dict[Path, _Repository] = {}
        self._anchors: dict[str, _Repository] = {}
        self._lines = {one.shown: self._changed(one) for one in candidates}

    def touches(self, shown: str, finding: Finding) -> bool:
        """Tell whether a finding in a document stands on a line that changed."""
        at = finding.location
        last = at.end_line - (at.end_line > at.line and at.end_column == 1)
        return self._lines.get(shown, ALL).touch(at.line, last)

    def may_touch(self, shown: str) -> bool:
        """Tell whether there is a line in a document on which a finding would count."""
        lines = self._lines.get(shown, ALL)
        return lines.whole or bool(lines.first)

    def _changed(self, candidate: Candidate) -> Lines:
        if candidate.path is None:
            raise Refusal("--since: standard input has no earlier revision; name the file")
        place = os.path.realpath(candidate.path)
        if not os.path.exists(place):  # noqa: PTH110 - the reader tells of it
            return ALL
        try:
            found = self._repository(os.path.dirname(place)).lines(place)  # noqa: PTH120
        except GitError as error:
            raise Refusal(f"{candidate.shown}: --since cannot tell what changed: {error}") from None
        return ALL if found.any and not _lines_as_git(Path(place)) else found

    def _repository(self, folder: str) -> _Repository:
        """Return the repository around a folder; git is asked once for each folder that looks like the top of one."""
        anchor = folder
        while not os.path.lexists(os.path.join(anchor, ".git")):  # noqa: PTH118
            above_it = os.path.dirname(anchor)  # noqa: PTH120
            if above_it == anchor:
                anchor = folder
                break
            anchor = above_it
        if anchor not in self._anchors:
            self._anchors[anchor] = self._at(top_of(Path(anchor)))
        return self._anchors[anchor]

    def _at(self, top: Path) -> _Repository:
        if top not in self._repositories:
            self._repositories[top] = _Repository(top, self._base(top), self._letters)
        return self._repositories[top]

    def _base(self, top: Path) -> str | None:
        """Return the commit to compare with. A submodule is compared with what its repository had of it then.

        Who works in the submodule itself means its own revisions.
        """
        outer = above(top)
        if outer is None or Path(os.path.realpath(".")).is_relative_to(top):
            return commit(top, self._revision)
        base = self._at(outer).base
        return None if base is None else pinned(outer, base, top)


class _Repository:
    """One repository; `base` is the commit to compare with, or None where nothing of it was there then."""

    def __init__(self, top: Path, base: str | None, letters: str) -> None:
        self.base = base
        self._changes: dict[str, Lines] = {} if base is None else changes(top, base, letters)
        self._tracked = frozenset() if base is None else tracked(top)
        self._new = ALL if _takes(letters, "A") else _NOTHING

    def lines(self, place: str) -> Lines:
        """Return which lines of a file changed; `place` is its path with links resolved."""
        found = self._changes.get(place)
        if found is not None:
            return found
        return _NOTHING if place in self._tracked else self._new


def _takes(letters: str, kind: str) -> bool:
    large = {letter for letter in letters if letter.isupper()}
    return kind.lower() not in letters and (not large or kind in large)


def _lines_as_git(file: Path) -> bool:
    """Tell whether the lines of a file are those that git counts."""
    if not has_lines(file.name):
        return False
    try:
        data = file.read_bytes()
    except OSError:  # the reader tells of it
        return False
    return b"\0" not in data and not _LONE_CR.search(data)
