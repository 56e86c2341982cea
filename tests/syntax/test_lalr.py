"""The trees are those that Lark itself gives for the same grammar and the same leaves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lark import Lark, Token, UnexpectedInput
from lark import Tree as LarkTree
from lark.lexer import Lexer

from minutelint.data import folder
from minutelint.model.dates.times import parse_phrase
from minutelint.syntax.grammars import load, shipped
from minutelint.syntax.lalr import GrammarError, Tree, Unexpected, parse
from minutelint.syntax.lines import Line
from minutelint.syntax.styles import shipped_styles

STYLES = [style.path for style in shipped_styles()]
SENTENCES = [
    (folder("grammar") / f"{name}.lark", start) for name, start in (("statement", "statement"), ("motions", "motion"))
]
GRAMMARS = [*((path, "start") for path in STYLES), *SENTENCES]


class Fed(Lexer):
    """Leaves are fed one by one, so there is nothing to find."""

    def __init__(self, conf: object) -> None:
        """Take what Lark gives."""

    def lex(self, lexer_state: Any) -> Any:
        return iter(())


def by_lark(path: Path, start: str = "start", lexer: Any = Fed) -> Lark:
    return Lark.open(str(path), parser="lalr", lexer=lexer, start=[start], import_paths=[str(folder("grammar"))])


def bare(name: str) -> str:
    return name.rpartition("__")[2]


def drawn(node: Any) -> Any:
    """Return a tree as nested tuples of bare names."""
    if isinstance(node, LarkTree):
        return bare(str(node.data)), [drawn(child) for child in node.children]
    if isinstance(node, Tree):
        return node.name, [drawn(child) for child in node.children]
    return bare(node.type) if isinstance(node, Token) else node.kind


@pytest.mark.parametrize(("path", "start"), GRAMMARS, ids=lambda one: one if isinstance(one, str) else one.stem)
def test_rows_of_leaves(path: Path, start: str) -> None:
    lark = by_lark(path, start)
    names = sorted({symbol.name for rule in lark.rules for symbol in rule.expansion if symbol.is_term})
    assert len(names) > 5
    table = load(path, start)

    @settings(max_examples=150, deadline=None)
    @given(st.lists(st.sampled_from(names), max_size=40))
    def compare(kinds: list[str]) -> None:
        parser = lark.parse_interactive()
        refused: list[str] = []
        for kind in kinds:
            try:
                parser.feed_token(Token(kind, "x"))
            except UnexpectedInput:
                refused.append(bare(kind))
        leaves = [Line(bare(kind), "x\n", at, 0) for at, kind in enumerate(kinds)]
        left: list[Line] = []
        try:
            expected = parser.feed_eof()  # type: ignore[no-untyped-call]
        except UnexpectedInput:
            with pytest.raises(Unexpected):
                parse(table, leaves, start, left=left)
        else:
            assert drawn(parse(table, leaves, start, left=left)) == drawn(expected)
        assert [line.kind for line in left] == refused

    compare()


@given(
    st.lists(
        st.sampled_from(
            ["3", "31", "2019", "'19", "March", "mar", "Tues", "the", ",", ".", "/", "(Mon)", "th", "of", "x"]
        )
    )
)
def test_dates(words: list[str]) -> None:
    phrase = " ".join(words)
    tree = parse_phrase(phrase, "date")
    try:
        expected = DATES.parse(phrase)
    except UnexpectedInput:
        assert tree is None
    else:
        assert tree is not None
        assert drawn(tree) == drawn(expected)


DATES = by_lark(folder("grammar") / "dates.lark", "date", "basic")


def test_what_a_grammar_may_say(tmp_path: Path) -> None:
    """Aliases, rules that stand for their only child, rules without a node, tokens kept and left out, what is optional."""
    path = tmp_path / "all.lark"
    path.write_text(
        'start: _pair* [END]\n_pair: one "," two\n?one: A | A B -> both\n!two: "(" B ")" | B~2..3\n'
        "END: /e/\nA: /a/\nB: /b/\n",
        encoding="utf-8",
    )
    lark = by_lark(path)
    kinds = ["A", "COMMA", "LPAR", "B", "RPAR", "A", "B", "COMMA", "B", "B", "B", "END"]
    parser = lark.parse_interactive()
    for kind in kinds:
        parser.feed_token(Token(kind, "x"))
    expected = drawn(parser.feed_eof())  # type: ignore[no-untyped-call]
    tree = parse(load(path), [Line(kind, "x", 0, 0) for kind in kinds])
    assert (
        drawn(tree)
        == expected
        == (
            "start",
            ["A", ("two", ["LPAR", "B", "RPAR"]), ("both", ["A", "B"]), ("two", ["B", "B", "B"]), "END"],
        )
    )


def test_a_leaf_that_is_not_expected() -> None:
    with pytest.raises(Unexpected, match="TITLE"):
        parse(shipped("statement", "statement"), [Line("TITLE", "x", 0, 0)], "statement")


def test_a_grammar_that_is_none(tmp_path: Path) -> None:
    path = tmp_path / "none.lark"
    path.write_text("start: (", encoding="utf-8")
    with pytest.raises(GrammarError):
        load(path)


def test_a_grammar_is_read_again_when_what_it_imports_has_changed(tmp_path: Path) -> None:
    path, other = tmp_path / "top.lark", tmp_path / "bottom.lark"
    path.write_text("%import .bottom (part)\nstart: part*\n", encoding="utf-8")
    other.write_text("part: ONE\nONE: /1/\n", encoding="utf-8")
    assert parse(load(path), [Line("ONE", "1", 0, 0)]).children == [Tree("part", [Line("ONE", "1", 0, 0)])]
    other.write_text("part: TWO\nTWO: /2/\n", encoding="utf-8")
    assert parse(load(path), [Line("TWO", "2", 0, 0)]).children == [Tree("part", [Line("TWO", "2", 0, 0)])]
