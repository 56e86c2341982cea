"""What Lark makes of a grammar, as plain values that can be kept: the only module that runs Lark."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lark import Lark
from lark.exceptions import LarkError
from lark.grammar import Rule as LarkRule
from lark.lexer import Lexer, TerminalDef
from lark.load_grammar import load_grammar

from minutelint.syntax.lalr import GrammarError, Rule, Values


class _NoLexer(Lexer):
    """Stands in for a lexer: no pattern is compiled, the leaves are made elsewhere."""

    __future_interface__ = 2

    def __init__(self, lexer_conf: Any) -> None:
        """Take Lark's configuration, of which nothing is needed."""

    def lex(self, lexer_state: Any, parser_state: Any) -> Any:  # pragma: no cover - never asked
        """Yield nothing."""
        return iter(())


def make(path: Path, starts: tuple[str, ...], shipped: Path) -> tuple[Values, list[Path]]:
    """Return the table of a grammar file, and the files that it imports.

    `starts` are the rules that a parse may begin with; `shipped` is the folder whose grammars may be imported by name.
    Raises GrammarError for a file that is no grammar.
    """
    made, files = _read(path, starts, shipped)
    front: Any = made.parser
    table = front.parser.parser.parse_table
    rules: dict[LarkRule, int] = {}
    states: list[dict[str, int]] = []
    for _, row in sorted(table.states.items()):
        moves: dict[str, int] = {}
        for symbol, (_, to) in row.items():
            moves[str(symbol)] = to if isinstance(to, int) else -1 - rules.setdefault(to, len(rules))
        # leaves bear the bare names of terminals; a terminal of the file itself goes before an imported one
        states.append({bare: move for name, move in moves.items() if (bare := base_name(name)).isupper()} | moves)
    ignored = frozenset(str(name) for name in made.ignore_tokens)
    own = {name: value for name, value in _patterns(made).items() if "__" not in name or name in ignored}
    first, last = ({str(name): at for name, at in known.items()} for known in (table.start_states, table.end_states))
    return (states, [_rule(rule) for rule in rules], first, last, own, ignored), files


def terminals(path: Path, shipped: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return the terminals of a grammar file: name to pattern, in the order in which a lexer tries them; and their kinds.

    A rule `asked_to: ASKED_TO | ASKED_IF` says that both terminals are of the kind ASKED_TO.
    """
    parser, _ = _read(path, ("start",), shipped)
    rules = [rule for rule in parser.rules if len(rule.expansion) == 1 and rule.expansion[0].is_term]
    kinds = {
        base_name(rule.expansion[0].name): base_name(rule.origin.name).upper() for rule in rules if _is_named(rule)
    }
    return {base_name(name): value for name, value in _patterns(parser).items()}, kinds


def _is_named(rule: LarkRule) -> bool:
    """Tell whether the grammar file names a rule: not the first one, nor those that Lark makes of a repetition."""
    return rule.origin.name != "start" and not rule.origin.name.startswith("_")


def _read(path: Path, starts: tuple[str, ...], shipped: Path) -> tuple[Lark, list[Path]]:
    """Let Lark read a grammar file."""
    try:
        made: Any = load_grammar  # it has no types
        grammar, used = made(path.read_text(encoding="utf-8"), str(path), [str(shipped)], False)
        parser = Lark(
            grammar,
            parser="lalr",
            lexer=_NoLexer,
            start=list(starts),
            source_path=str(path),
            maybe_placeholders=False,
        )
    except (LarkError, OSError, UnicodeDecodeError) as error:
        raise GrammarError(str(error)) from None
    return parser, [Path(file) for file in used if isinstance(file, str)]


def _patterns(parser: Lark) -> dict[str, str]:
    return {str(t.name): str(t.pattern.to_regexp()) for t in in_order(parser.terminals)}


def in_order(known: Iterable[TerminalDef]) -> list[TerminalDef]:
    """Return terminals in the order of Lark's basic lexer: priority, then the longest possible match."""
    return sorted(known, key=lambda t: (-t.priority, -t.pattern.max_width, -len(t.pattern.value), t.name))


def base_name(name: str) -> str:
    """Return the name of a terminal or rule without the prefix that Lark gives to imported ones."""
    return name.rpartition("__")[2]


def _rule(rule: LarkRule) -> Rule:
    """Return what is done for a rule of Lark's, as Lark's own tree builder does it."""
    options = rule.options
    name = rule.alias or options.template_source or rule.origin.name
    kept = tuple(
        (i, not symbol.is_term and symbol.name.startswith("_"))
        for i, symbol in enumerate(rule.expansion)
        if options.keep_all_tokens or not getattr(symbol, "filter_out", False)
    )
    as_it_is = kept == tuple((i, False) for i in range(len(rule.expansion)))
    return (
        str(rule.origin.name),
        "" if name.startswith("_") else str(base_name(name)),
        len(rule.expansion),
        None if as_it_is else kept,
        options.expand1 and not rule.alias,
    )
