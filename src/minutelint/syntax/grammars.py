"""Loads the tables of the grammars. Lark makes them once; they are kept in the user's own cache folder."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from minutelint.cache import store
from minutelint.data import folder
from minutelint.syntax.lalr import Table, Values


@cache
def shipped(name: str, *starts: str) -> Table:
    """Return the table of a grammar that ships with minutelint, by the file's name without `.lark`.

    `starts` are the rules that a parse may begin with, `start` if none is named.
    """
    return load(folder("grammar") / f"{name}.lark", *starts)


def load(path: Path, *starts: str) -> Table:
    """Return the table of a grammar file; `starts` are the rules that a parse may begin with, `start` if none is named.

    Raises minutelint.syntax.lalr.GrammarError for a file that is no grammar.
    """
    starts = starts or ("start",)
    kept = store().of(f"table {path} {' '.join(starts)}", lambda: _made(path, starts), _is_current)
    return Table(*kept[0])


def _made(path: Path, starts: tuple[str, ...]) -> tuple[Values, dict[str, str]]:
    """Return the fields of a table, and the digests of those of the user's own files that it is made of."""
    from minutelint.syntax.making import make  # Lark itself is needed only here

    own = folder("grammar")
    values, files = make(path, starts, own)
    return values, {str(file): _digest(file) for file in (path, *files) if file.parent != own}


def _is_current(kept: tuple[Values, dict[str, str]]) -> bool:
    return all(_digest(Path(file)) == digest for file, digest in kept[1].items())


def _digest(file: Path) -> str:
    """Return a digest of a file, "" where it cannot be read."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""
