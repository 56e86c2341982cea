"""Runs the tables that Lark makes of a grammar.

Lark reads the grammar, checks it and makes its LALR(1) table, once; what is run on every line and sentence is the loop
below, as in the stand-alone parsers that Lark's own generator writes. A run of the program so needs neither Lark nor its
lexers while the table is kept. The trees are those that Lark itself gives (tests/syntax/test_lalr.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Generic, Protocol, TypeVar

from msgspec import Struct

END = "$END"
"""The name that Lark gives to the end of what is parsed."""


class Leaf(Protocol):
    """What a grammar is fed with: `kind` is the name of a terminal."""

    @property
    def kind(self) -> str:
        """The name of the terminal."""


L = TypeVar("L", bound=Leaf)


class Tree(Struct, Generic[L]):
    """A node of a syntax tree: the name of its rule, without the prefix of an imported one, and what stands under it."""

    name: str
    children: list[Any]

    def leaves(self) -> Iterator[L]:
        """Yield the leaves under the node in order. The tree may be as deep as it likes."""
        pending = self.children[::-1]
        while pending:
            child = pending.pop()
            if child.__class__ is Tree:
                pending += child.children[::-1]
            else:
                yield child

    def trees(self) -> Iterator[Tree[L]]:
        """Yield the node and those under it, each before what stands under it."""
        pending: list[Tree[L]] = [self]
        while pending:
            node = pending.pop()
            yield node
            pending += [child for child in node.children[::-1] if child.__class__ is Tree]

    def outermost(self, name: str) -> Iterator[Tree[L]]:
        """Yield the nodes of a name under this one, or this one itself, in order; what stands under them is not looked at."""
        pending: list[Tree[L]] = [self]
        while pending:
            node = pending.pop()
            if node.name == name:
                yield node
            else:
                pending += [child for child in node.children[::-1] if child.__class__ is Tree]


class GrammarError(Exception):
    """A file that is no grammar; the message says what is wrong with it."""


class Unexpected(Exception):  # noqa: N818 - the name that parsers have for it
    """The grammar does not expect a leaf where it stands."""


Rule = tuple[str, str, int, tuple[tuple[int, bool], ...] | None, bool]
"""What is done where a rule has been read.

origin  the name by which the table goes on
name    of the node, "" where its children are put into the node above
size    how many children the rule has
kept    the children that stay, and whether each is the list of a rule without a node; None: all as they are
single  a node with one child is that child
"""


class Table(Struct, frozen=True):
    """The LALR(1) table of a grammar.

    states     by state, the move for each symbol: a state to go to, or -1 - n for rule n that has been read
    rules      the rules
    starts     by the name of the rule that a parse begins with, the first state
    ends       and the last one
    terminals  those that the file itself defines or imports by name: name to pattern, in the order that a lexer tries
    ignored    the names of those that stand for nothing
    """

    states: list[dict[str, int]]
    rules: list[Rule]
    starts: dict[str, int]
    ends: dict[str, int]
    terminals: dict[str, str]
    ignored: frozenset[str]


Values = tuple[list[dict[str, int]], list[Rule], dict[str, int], dict[str, int], dict[str, str], frozenset[str]]
"""The fields of a table, as they are kept."""


GROWING = ((0, True), (1, False))
"""What stays of a row and the next of it: the commonest rule."""


class _Ending(Struct, frozen=True):
    kind: str = END


_ENDING = _Ending()


def parse(table: Table, leaves: Iterable[L], start: str = "start", *, left: list[L] | None = None) -> Tree[L]:
    """Return the tree of a row of leaves.

    A leaf that the grammar does not expect is put into `left` and passed over; without `left` it raises Unexpected, as
    does an end that comes too early.
    """
    states, rules, end = table.states, table.rules, table.ends[start]
    state = table.starts[start]
    stack = [state]
    values: list[Any] = []
    ended: Iterable[Any] = chain(leaves, (_ENDING,))
    for leaf in ended:
        kind = leaf.kind
        while True:
            move = states[state].get(kind)
            if move is None:
                if left is None or leaf is _ENDING:
                    raise Unexpected(kind)
                left.append(leaf)
                break
            if move >= 0:
                values.append(leaf)
                state = move
                stack.append(state)
                break
            origin, name, size, kept, single = rules[-1 - move]
            if size == 1:
                del stack[-1]
                if kept is not None:
                    values[-1:] = [_made(name, _kept(values[-1:], kept), single)]
                elif not single:
                    values[-1] = Tree(name, [values[-1]]) if name else [values[-1]]
            elif not name and kept == GROWING:
                del stack[-2:]
                last = values.pop()
                values[-1].append(last)
            else:
                found = values[len(values) - size :]
                del values[len(values) - size :], stack[len(stack) - size :]
                values.append(_made(name, found if kept is None else _kept(found, kept), single))
            state = states[stack[-1]][origin]
            stack.append(state)
            if state == end and leaf is _ENDING:
                tree: Tree[L] = values[-1]
                return tree
    raise AssertionError("a parse ends at the end")


def _made(name: str, children: list[Any], single: bool) -> Any:
    """Return what stands for a rule that has been read."""
    if not name:
        return children
    return children[0] if single and len(children) == 1 else Tree(name, children)


def _kept(children: list[Any], kept: tuple[tuple[int, bool], ...]) -> list[Any]:
    """Return the children that stay; the first list goes on growing, so that a long row is not copied again and again."""
    found: list[Any] = []
    for i, spread in kept:
        if not spread:
            found.append(children[i])
        elif found:
            found += children[i]
        else:
            found = children[i]
    return found
