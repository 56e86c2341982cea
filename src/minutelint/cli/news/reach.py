"""How far a run reached: which files it checked by which rules, and which files it would have found were they still there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from minutelint.cli.documents import Session
from minutelint.cli.selection import Rulings
from minutelint.files import Candidate
from minutelint.paths import absolute


class Reach:
    """Remembers what was checked, so that what was not found there is known to be gone."""

    def __init__(self, session: Session, paths: Sequence[str]) -> None:
        self._session = session
        self._folders = [absolute(path) for path in paths if os.path.isdir(path)]  # noqa: PTH112 - any string
        self._checked: dict[Path, tuple[str, bool]] = {}

    def add(self, candidate: Candidate) -> None:
        """Note that a file was read and checked."""
        self._checked[absolute(candidate.shown)] = candidate.shown, not candidate.named

    def covers(self, file: Path, rule: str, rulings: Rulings) -> bool:
        """Tell whether the run found all that a rule finds in a file: also where the file is gone from a searched folder.

        The rules about a series need the meetings before and after, so only a search of folders counts for them.
        """
        shown, searched = self._checked.get(file, (str(file), True))
        if file not in self._checked and (file.exists() or not any(map(file.is_relative_to, self._folders))):
            return False
        ruleset = rulings.of(self._session.config_of(Path(shown).parent))
        return any(one.rule.name == rule and (searched or not one.rule.serial) for one in ruleset.for_file(shown))
