"""The baseline files of a run: read, written anew, and rid of entries whose findings are gone."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from minutelint.cli.errors import Refusal, of_system
from minutelint.cli.output.atomic import AtomicFile
from minutelint.linter.baseline import BaselineError, Entry, Key, Ledger, key_of, parse, written
from minutelint.linter.finding import Finding
from minutelint.paths import absolute

Due = Callable[[Path, str], bool]
"""Tells whether a run would have found what a rule finds in a file: it was checked, by that rule, or it is gone."""


class Baseline:
    """One baseline file whose findings are not reported."""

    def __init__(self, place: Path) -> None:
        """Read it. Raises Refusal for a file that cannot be read or is no baseline."""
        self.place = place
        self._entries = _read(place)
        self._ledger = Ledger(self._entries)

    def recognise(self, path: str, findings: Sequence[Finding]) -> list[bool]:
        """Tell which findings of a document are known, those that stand first in the list before others like them."""
        return self._ledger.recognise(_name(path, self.place), findings)

    def stale(self, due: Due) -> list[Entry]:
        """Return the entries whose findings should have turned up and did not, with how many of them are missing."""
        return sorted(one for one in self._ledger.left() if due(_file(one.path, self.place), one.rule))

    def prune(self, stale: Iterable[Entry]) -> None:
        """Write the file without stale entries. Raises Refusal where it cannot be written."""
        gone = {(one.path, one.key): one.count for one in stale}
        left = [(one, one.count - gone.get((one.path, one.key), 0)) for one in self._entries]
        file = AtomicFile(str(self.place), "baseline")
        file.write(written(replace(one, count=count) for one, count in left if count))
        file.close()


class Recording:
    """A baseline that is being written: every finding is known to it."""

    def __init__(self, place: Path) -> None:
        """Raises Refusal where it cannot be written, or another file stands there."""
        self.place = place
        self._before = _read(place) if place.exists() else []
        self._found: Counter[tuple[str, Key]] = Counter()
        self._file = AtomicFile(str(place), "baseline")

    def recognise(self, path: str, findings: Sequence[Finding]) -> list[bool]:
        """Record the findings of a document."""
        name = _name(path, self.place)
        self._found.update((name, key_of(one)) for one in findings)
        return [True] * len(findings)

    def close(self, due: Due) -> int:
        """Write the file and return how many findings it holds. What this run did not look at stays as it was."""
        for one in self._before:
            if not due(_file(one.path, self.place), one.rule):
                self._found[one.path, one.key] = max(one.count, self._found[one.path, one.key])
        self._file.write(written(Entry(path, *key, count=count) for (path, key), count in self._found.items()))
        self._file.close()
        return self._found.total()

    def drop(self) -> None:
        """Leave the file as it was, when the run was broken off."""
        self._file.drop()


def _read(place: Path) -> list[Entry]:
    try:
        return parse(place.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Refusal(f"{place}: the baseline cannot be read: {of_system(error)}") from None
    except UnicodeDecodeError as error:
        raise Refusal(f"{place}: byte {error.start + 1}: not a baseline: expected UTF-8") from None
    except BaselineError as error:
        raise Refusal(f"{place}: {error}") from None


def _name(path: str, place: Path) -> str:
    """Return what a baseline calls a document: its path from the baseline's folder, with `/` on every system."""
    file = absolute(path)
    try:
        return os.path.relpath(file, absolute(place).parent).replace(os.sep, "/")
    except ValueError:  # on another drive
        return file.as_posix()


def _file(name: str, place: Path) -> Path:
    return absolute(absolute(place).parent / name)
