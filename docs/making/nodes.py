"""The reference of what rules can ask for: node types with their fields, checks, house styles and formats."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
import types
import typing
from collections.abc import Iterator
from typing import Any, Literal

from making.regions import table
from minutelint import checks, source
from minutelint.checks import check
from minutelint.checks.check import NODES
from minutelint.model import nodes as model
from minutelint.readers.formats import SUFFIXES
from minutelint.syntax.styles import shipped_styles

_UNUSUAL = {"date": "DateMention"}
"""Node types whose class is not called as they are."""

_WITH = "`[with]`:"
_WORDS = {str: "text", int: "number", bool: "true or false", source.Span: "place", source.Location: "place"}


_VALUES = (model.Fact, model.Person, model.Votes, model.NamedVotes, model.ApprovedAbsence)
"""What fields of nodes hold besides words, numbers and other nodes."""


_EVERYWHERE = {
    "span": "where it stands",
    "item": "the agenda item in which it stands",
    "number_span": "where the number stands",
    "title_span": "where the title stands",
    "weekday_span": "where the weekday stands",
}
"""What fields are that mean the same in every node."""


def nodes() -> str:
    """Return a section for each node type: what it is, and its fields."""
    return "\n".join(_section(name, _class(name)) for name in NODES)


def values() -> str:
    """Return a section for each class that a field may hold and that is no node type itself."""
    return "\n".join(_section(cls.__name__, cls) for cls in _VALUES)


def _class(name: str) -> Any:
    """Return the class of a node type. Raises AttributeError for a type that has none."""
    wanted = _UNUSUAL.get(name, "".join(part.capitalize() for part in name.split("-")))
    for module in (model, source, check):
        if hasattr(module, wanted):
            return getattr(module, wanted)
    raise AttributeError(f"no class of the model is the node type '{name}'; tell docs/making/nodes.py which one is")


def _section(name: str, cls: Any) -> str:
    prose, told = _docstring(cls)
    told = {field: re.sub(r"\bNone\b", "none", words) for field, words in told.items()}
    hints = typing.get_type_hints(cls)
    rows = [
        (f"`{field}`", _type(hints[field]), told.get(field, _EVERYWHERE.get(field, "")))
        for field in cls.__struct_fields__
    ]
    return f"### {name} {{#{name.lower()}}}\n\n{prose}\n\n{table(('Field', 'Type', 'What it is'), rows)}"


def _docstring(cls: Any) -> tuple[str, dict[str, str]]:
    """Return the prose of a docstring, and what it and the strings below the fields tell of the fields."""
    fields = set(cls.__struct_fields__)
    prose: list[str] = []
    told = dict(_below_fields(cls))
    last = ""
    for line in inspect.cleandoc(cls.__doc__ or "").splitlines():
        words = re.match(r"(\w+) +(\S.*)", line)
        if words and words[1] in fields:
            last = words[1]
            told[last] = words[2]
        elif last and line.startswith("  "):
            told[last] += " " + line.strip()
        else:
            last = ""
            prose.append(line)
    return "\n".join(prose).strip(), told


def _below_fields(cls: Any) -> Iterator[tuple[str, str]]:
    """Yield the fields that a string stands below, with its text."""
    (body,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
    assert isinstance(body, ast.ClassDef)
    for field, below in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            assert isinstance(field.target, ast.Name)
            yield field.target.id, " ".join(str(below.value.value).split())


def _type(annotation: Any) -> str:
    """Return the type of a field in words, with a link where it is a node type too."""
    origin, inside = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        known = " or ".join(_type(one) for one in inside if one is not type(None))
        return f"{known}, or none" if type(None) in inside else known
    if origin is Literal:
        return ", ".join(f"`{value}`" for value in inside)
    if origin in (tuple, frozenset, list):
        return f"several: {_type(inside[0])}"
    if annotation in _WORDS:
        return _WORDS[annotation]
    if annotation in _VALUES:
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    name = next((node for node in NODES if _class(node) is annotation), "")
    return f"[{name}](#{name})" if name else f"`{annotation.__name__}`"


def all_checks() -> str:
    """Return a section for each check, the generic ones first."""
    generic = ["each", "forbidden", "required"]
    return "\n".join(_check(name) for name in (*generic, *sorted(set(checks.BUILTIN) - set(generic))))


def _check(name: str) -> str:
    found = checks.find(name)
    assert found is not None
    node = f"[`{found.node}`](#{found.node})" if found.node else "the one that the page names with `node`"
    return f"### {name} {{#check-{name}}}\n\nLooks at: {node}.\n\n{_list(inspect.cleandoc(found.run.__doc__ or ''))}\n"


def _list(text: str) -> str:
    """Return a docstring with the keys of `[with]` as a list; they stand there one behind the other, between dots."""
    before, opening, rest = text.partition(f"\n{_WITH}")
    if not opening:
        return text
    keys, _, after = rest.partition("\n\n")
    points = " ".join(keys.split()).split(" · ")
    last, _, more = points[-1].partition(". ")
    listed = "".join(f"- {point.rstrip('.')}\n" for point in [*points[:-1], last])
    return "\n\n".join(part.strip() for part in (before, "In `[with]`:", listed, more, after) if part.strip())


def styles() -> str:
    """Return the table of the house styles that are known."""
    return table(("Style", "What it is"), [(f"`{style.name}`", style.title) for style in shipped_styles()])


def formats() -> str:
    """Return the table of the formats that are read, with the endings of their files."""
    endings: dict[str, list[str]] = {}
    for ending, name in SUFFIXES.items():
        endings.setdefault(name, []).append(f"`{ending}`")
    return table(("Format", "Files that end in"), [(name, ", ".join(found)) for name, found in endings.items()])
