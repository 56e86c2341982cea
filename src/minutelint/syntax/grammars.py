"""Loads the grammars of `grammar/`, once per process, with their tables kept in the user's own cache folder."""

from __future__ import annotations

import copyreg
import hashlib
import io
import pickle
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import lark
from lark import Lark
from lark.lexer import BasicLexer, Lexer
from lark.parsers.lalr_analysis import Action

from minutelint.cache import cache_folder, fingerprint, write
from minutelint.compiled import Engine
from minutelint.data import folder


class Fed(Lexer):
    """A lexer for grammars that are fed tokens one by one: it compiles no patterns, which saves start-up time."""

    __future_interface__ = 2

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


def load(path: Path, *, start: str | Sequence[str] = "start", lexer: Any = Kept) -> Lark:
    """Return the LALR parser of a grammar file.

    `start` names the rule, or rules, that a parse may begin with; `lexer` is a lexer of Lark's or a class.
    Raises lark.exceptions.GrammarError and its kin for a file that is no grammar.
    """
    own = folder("grammar")
    kept = cache_folder()
    starts = [start] if isinstance(start, str) else list(start)
    make = partial(Lark.open, str(path), parser="lalr", lexer=lexer, start=starts, import_paths=[str(own)])
    if kept is None:
        return make()
    digest = hashlib.sha256(
        path.read_bytes() + repr((starts, lexer.__qualname__, lark.__version__)).encode()
    ).hexdigest()[:12]
    file = kept / f"{path.stem}-{fingerprint()}-{digest}.lark"
    return _kept(file, make) if path.parent == own else make(cache=str(file))


def _kept(file: Path, make: Callable[[], Lark]) -> Lark:
    """Return the parser that a file holds, whole: Lark's own tables take three times as long to load."""
    try:
        found = pickle.loads(file.read_bytes())
    except Exception:  # whatever is wrong with a kept file, it is made anew
        found = None
    if isinstance(found, Lark):
        return found
    made = make()
    conf: Any = made.lexer_conf
    conf.re_module = Engine  # a module cannot be pickled
    write(file, _pickled(made))
    return made


def _pickled(parser: Lark) -> bytes:
    """Return a parser as bytes; its two actions are compared by identity, so they are kept by their names."""
    made = io.BytesIO()
    pickler = pickle.Pickler(made, protocol=pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = copyreg.dispatch_table | {Action: lambda action: action.name}
    pickler.dump(parser)
    return made.getvalue()


@cache
def shipped(name: str, *starts: str, lexer: Any = Kept) -> Lark:
    """Return the parser of a grammar that ships with minutelint, by the file's name without `.lark`."""
    return load(folder("grammar") / f"{name}.lark", start=starts or ("start",), lexer=lexer)
