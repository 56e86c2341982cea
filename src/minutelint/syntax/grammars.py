"""Loads the grammars of `grammar/`, once per process, with their tables kept in the user's own cache folder."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from lark import Lark
from lark.lexer import BasicLexer, Lexer

from minutelint.data import folder
from minutelint.syntax.cache import cache_folder, fingerprint
from minutelint.syntax.compiled import Engine


class Fed(Lexer):
    """A lexer for grammars that are fed tokens one by one: it compiles no patterns, which saves start-up time."""

    def __init__(self, lexer_conf: Any) -> None:
        """Take Lark's configuration, of which nothing is needed."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Any:  # pragma: no cover - never asked
        """Yield nothing."""
        return iter(())


class Kept(BasicLexer):
    """Lark's basic lexer, whose patterns are kept between runs."""

    __future_interface__ = 2

    def __init__(self, conf: Any, comparator: Any = None) -> None:
        """Take Lark's configuration."""
        conf.re_module = Engine
        super().__init__(conf, comparator)


def load(path: Path, *, start: str | Sequence[str] = "start", lexer: Any = Kept, **options: Any) -> Lark:
    """Return the LALR parser of a grammar file.

    `start` names the rule, or rules, that a parse may begin with; `lexer` is a lexer of Lark's or a class.
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
def shipped(name: str, *starts: str, lexer: Any = Kept) -> Lark:
    """Return the parser of a grammar that ships with minutelint, by the file's name without `.lark`."""
    return load(folder("grammar") / f"{name}.lark", start=starts or ("start",), lexer=lexer)
