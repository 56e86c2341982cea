"""Loads the grammars of `grammar/`, once per process, with their tables kept in the user's own cache folder."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from lark import Lark
from lark.lexer import Lexer
from platformdirs import user_cache_path

from minutelint import __version__
from minutelint.data import folder


class Fed(Lexer):
    """A lexer for grammars that are fed tokens one by one: it compiles no patterns, which saves start-up time."""

    def __init__(self, lexer_conf: Any) -> None:
        """Take Lark's configuration, of which nothing is needed."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Any:  # pragma: no cover - never asked
        """Yield nothing."""
        return iter(())


def cache_folder() -> Path | None:
    """Return a folder that only this user can write, or None where there is none.

    Lark keeps its tables as a pickle, so the file must never lie where somebody else could put one.
    `MINUTELINT_CACHE_DIR` names another place; set but empty, it turns the cache off.
    """
    named = os.environ.get("MINUTELINT_CACHE_DIR")
    if named == "":
        return None
    place = Path(named) if named else user_cache_path("minutelint", appauthor=False)
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = place.stat()
    except OSError:
        return None
    if hasattr(os, "getuid") and (found.st_uid != os.getuid() or found.st_mode & 0o022):
        return None
    return place


@cache
def fingerprint() -> str:
    """Return a digest of all grammar files that ship with minutelint: what is kept of them is named by it."""
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(folder("grammar").glob("*.lark")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def load(path: Path, *, start: str | Sequence[str] = "start", lexer: Any = "basic", **options: Any) -> Lark:
    """Return the LALR parser of a grammar file.

    `start` names the rule, or rules, that a parse may begin with; `lexer` is Lark's, "basic" by default.
    Raises lark.exceptions.GrammarError and its kin for a file that is no grammar.
    """
    shipped = folder("grammar")
    kept = cache_folder()
    tables: str | bool = False
    starts = [start] if isinstance(start, str) else list(start)
    if kept is not None:
        own = hashlib.sha256(path.read_bytes() + repr((starts, str(lexer))).encode()).hexdigest()[:12]
        tables = str(kept / f"{path.stem}-{fingerprint()}-{own}.lark")
    return Lark.open(
        str(path), parser="lalr", lexer=lexer, start=starts, import_paths=[str(shipped)], cache=tables, **options
    )


@cache
def shipped(name: str, *starts: str, lexer: str = "basic") -> Lark:
    """Return the parser of a grammar that ships with minutelint, by the file's name without `.lark`."""
    return load(folder("grammar") / f"{name}.lark", start=starts or ("start",), lexer=lexer)
