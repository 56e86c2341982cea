"""Finds the files to read: what is named, and what a walk of the named folders turns up.

A file named on the command line is always taken. A walk takes regular files with a known extension, in the order of
their names, and leaves out hidden folders, the folders of tools, what .gitignore files say, what the configuration
excludes, and the files that Word and macOS put beside documents. Folders behind symbolic links are not entered (git does
not either), so no walk goes round in circles.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from minutelint.config.settings import Config, Glob
from minutelint.paths import absolute

if TYPE_CHECKING:
    from minutelint.gitignore import Ignored

SKIPPED = frozenset({"node_modules", "__pycache__", "venv", "site-packages", "__pypackages__"})
"""Folders never entered by a walk, besides every one whose name begins with a full stop."""

BESIDE = ("~$", "._")
"""How the names of files begin that lie beside documents and are none: Word's while one is open, and those of a Mac."""

ABOUT = frozenset({
    "readme", "changelog", "changes", "history", "contributing", "license", "licence", "copying", "code_of_conduct",
    "security", "authors", "maintainers", "governance", "index", "requirements",
})  # fmt: skip
"""Names, without extension and in small letters, of files that speak about a project: never minutes, unless named."""

STDIN = "-"


class Candidate(Struct, frozen=True):
    """A file that may be minutes.

    path   None for standard input
    shown  as the user would write it
    named  whether it was named on the command line: then it is minutes because the user says so
    """

    path: Path | None
    shown: str
    named: bool


def find(
    paths: Sequence[str],
    config_of: Callable[[Path], Config],
    extensions: Collection[str],
    *,
    stdin_name: str | None = None,
) -> Iterator[Candidate]:
    """Yield the files to read, each once, in the order of the arguments.

    `config_of` gives the configuration of a folder; `extensions` are those of the readers, `.txt` and so on.
    A path that does not exist is yielded too: the reader says what is wrong with it.
    """
    given = {str(absolute(path)) for path in paths if path != STDIN}
    done: set[str] = set()
    for path in paths:
        place = STDIN if path == STDIN else str(absolute(path))
        if place in done:
            continue
        done.add(place)
        if path == STDIN:
            yield Candidate(None, stdin_name or STDIN, named=True)
        elif Path(place).is_dir():
            yield from _Walk(config_of, frozenset(extensions), given).folder(path, place)
        else:
            yield Candidate(Path(path), path, named=True)


class _Walk:
    """One walk: what it is allowed to take, and what is left for the other arguments."""

    def __init__(self, config_of: Callable[[Path], Config], extensions: frozenset[str], given: set[str]) -> None:
        self._config_of = config_of
        self._extensions = extensions
        self._given = given

    def folder(self, shown: str, place: str) -> Iterator[Candidate]:
        """Yield the files of a folder and those below; `place` is its absolute path, `shown` as the user wrote it."""
        pending = [(place, "" if os.path.normpath(shown) == "." else shown, _ignored_above(place))]
        while pending:
            place, shown, ignored = pending.pop()
            entries = _entries(place)
            if any(entry.name == ".gitignore" for entry in entries):
                from minutelint.gitignore import inside

                ignored = inside(place, ignored)
            folders = []
            config = None
            for entry in entries:
                below = os.path.join(shown, entry.name)  # noqa: PTH118 - strings, as Path is slow for many files
                if entry.path in self._given:
                    continue
                if entry.is_dir(follow_symlinks=False):
                    if self._enters(entry, ignored):
                        folders.append((entry.path, below, ignored))
                elif _may_be_document(entry, self._extensions):
                    if ignored is not None and ignored.file(entry.path):
                        continue
                    config = config or self._config_of(Path(place))
                    if not _chooses(config) or wanted(Path(entry.path), config):
                        yield Candidate(Path(below), below, named=False)
            pending.extend(reversed(folders))

    def _enters(self, entry: os.DirEntry[str], ignored: Ignored | None) -> bool:
        if entry.name.startswith(".") or entry.name in SKIPPED or entry.name.endswith(".egg-info"):
            return False
        return ignored is None or not ignored.folder(entry.path)


def _entries(place: str) -> list[os.DirEntry[str]]:
    """Return what a folder holds, by name; nothing when it may not be read."""
    try:
        with os.scandir(place) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []


def _may_be_document(entry: os.DirEntry[str], extensions: frozenset[str]) -> bool:
    known = _suffix(entry.name) in extensions and not entry.name.startswith(BESIDE)
    return known and _is_file(entry)


def _suffix(name: str) -> str:
    """Return the suffix of a file's name, as pathlib has it, in small letters."""
    stem, stop, suffix = name.rpartition(".")
    return f".{suffix.lower()}" if stem and stop else ""


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _ignored_above(place: str) -> Ignored | None:
    """Return what the .gitignore files above a folder say, up to the root of its repository."""
    root = Path(place)
    chain = [root, *root.parents]
    top = next((index for index, folder in enumerate(chain) if (folder / ".git").exists()), None)
    if top is None or not any((folder / ".gitignore").is_file() for folder in chain[1 : top + 1]):
        return None
    from minutelint.gitignore import above

    return above([str(folder) for folder in reversed(chain[1 : top + 1])], place)


def about_project(path: Path | None) -> bool:
    """Tell whether a file's name says that it is about a project, like a README."""
    return path is not None and path.stem.lower() in ABOUT


def wanted(path: Path, config: Config) -> bool:
    """Tell whether the include and exclude patterns let a walk take a file; `path` is absolute."""
    if any(path.is_relative_to(absolute(str(folder))) for folder in config.rule_paths):
        return False  # rule pages hold examples of minutes, not minutes
    if matches(path, config.exclude):
        return False
    return not config.include or matches(path, config.include)


def _chooses(config: Config) -> bool:
    """Tell whether a configuration takes some files and leaves others out; mostly it says nothing."""
    return bool(config.include or config.exclude or config.rule_paths)


def matches(path: Path, globs: Sequence[Glob]) -> bool:
    """Tell whether any pattern matches a file. What is outside a pattern's folder is not matched."""
    from minutelint.gitignore import spec

    place = absolute(path)
    for glob in globs:
        if place.is_relative_to(glob.base) and spec((glob.pattern,)).match_file(
            place.relative_to(glob.base).as_posix()
        ):
            return True
    return False
