"""The words of minutes stand in grammar/ and rules/; src/ holds none of them.

Two searches over the string literals of src/, docstrings left out:

- Surface forms (`RESOLVED`, `Apologies`, `correct record`, names of months, forms of address): nowhere.
- Every word of the English terminals in grammar/en*.lark: nowhere in what reads a document (source, readers, syntax,
  model), and elsewhere in no literal that is compared with anything or is a regular expression. What minutelint says to
  people may use any word.

A literal that is, as a whole, a name declared in a grammar, an option of a rule or a value of the JSON contract is no
word of a document. Nor is a name in small letters (`extend-select`, a state called `lead`), unless it is a telling word
such as `resolved` or stands in a list of many words.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
SRC = ROOT / "src" / "minutelint"
READING = ("source.py", "readers", "syntax", "model")

CONTRACT = frozenset({
    # states and kinds of the model, and what the reports say of them
    "draft", "final", "open", "done", "ordinary", "extraordinary", "annual", "first",
    "present", "in-attendance", "apologies", "absent",
    "welcome", "declarations", "previous-minutes", "matters-arising", "public-questions", "business", "aob",
    "next-meeting", "other",
    "person", "role", "body", "collective",
    "carried", "lost", "withdrawn", "tabled", "approved", "deferred", "refused",
    "quoted", "glossary", "attendance",
    # fields
    "approval", "meeting", "minutes", "motions", "motion", "decisions", "decision", "actions", "action", "items", "item", "title",
    "venue", "chair", "date", "start", "end", "status", "number", "amended", "signed", "mover", "seconder", "votes",
    "against", "abstain", "owner", "owners", "initials", "attendee", "next-agenda",
    "resolved", "numbers", "matter", "label", "words",
    # directives
    "disable-next-line",
})  # fmt: skip

TELLING = frozenset({
    "resolved", "resolution", "agreed", "decided", "apology", "regrets", "seconded", "moved", "minutes", "minute",
    "adjourned", "quorum", "councillor", "chairman", "chairperson", "clerk", "treasurer", "secretary", "trustee",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "asap", "shortly", "everyone",
    "members", "correct", "record", "previous",
})  # fmt: skip

ORDINARY = frozenset({
    # words of markup, of programs, their files and options that the English of minutes has too
    "address", "article", "body", "canon", "caption", "center", "changes", "check", "checked", "class", "close",
    "code", "conduct", "content", "details", "document", "enable", "extra", "family", "figure", "file", "find",
    "footer", "four", "from", "full", "head", "header", "help", "info", "input", "kept", "later", "licence", "line",
    "link", "list", "main", "maintainers", "name", "named", "note", "open", "order", "other", "property", "raised", "read",
    "requirements", "rule", "section", "sections", "security", "site", "small", "summary", "table", "term", "text", "title",
    "type", "void", "word", "written",
})  # fmt: skip

SURFACE = re.compile(
    r"""
      \b(?:RESOLVED|AGREED|APPROVED|DECIDED|CARRIED|SECONDED|NOTED|PRESENT:|APOLOGIES|ACTIONS?\b:?(?=\W|$))\b
    | \b(?:Resolved|Agreed|Apologies|Regrets|Seconded|Moved\ by|Action:|Actions:|Matters\ [Aa]rising|Any\ [Oo]ther)
    | (?i:\b(?:correct|accurate|true)\ record\b|\bapologies\ for\b|\bin\ attendance\b|\bto\ be\ (?:sent|done|held)\b)
    | \b(?:January|February|September|October|November|December)\b
    | \b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b
    | \b(?:Mr|Mrs|Ms|Dr|Prof|Cllr|Councillor|Messrs|Revd?)\b\.?
    | \b(?:Clerk|Chairman|Treasurer|Secretary|Trustees?)\b
    | \b(?:AOB|A\.O\.B|AGM)\b
    """,
    re.VERBOSE,
)

_MATCHERS = frozenset({
    "compile", "match", "fullmatch", "search", "finditer", "findall", "sub", "startswith", "endswith", "find", "rfind",
    "index", "removeprefix", "removesuffix", "partition", "rpartition", "count",
})  # fmt: skip


class Literal(NamedTuple):
    """One string literal: its text, its line, whether it is there to be found in something else, and its neighbours.

    `beside` holds the words of the list, tuple or set that the literal stands in, itself included.
    """

    text: str
    line: int
    matches: bool
    beside: frozenset[str] = frozenset()


def literals(code: str) -> Iterator[Literal]:
    """Yield the string literals of a module, but no docstring, no text of an error that is raised and no type."""
    pending: list[tuple[ast.AST, bool, frozenset[str]]] = [(ast.parse(code), False, frozenset())]
    while pending:
        node, matches, beside = pending.pop()
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.Raise) or _is_type(node):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield Literal(node.value, node.lineno, matches, beside)
        listed = _listed(node)
        inside = matches or bool(listed) or isinstance(node, ast.Compare) or _is_matcher(node)
        pending.extend((child, inside, listed or beside) for child in ast.iter_child_nodes(node))


def _is_type(node: ast.AST) -> bool:
    return isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name) and node.value.id == "Literal"


def _listed(node: ast.AST) -> frozenset[str]:
    """Return the words of a list, tuple or set of string literals."""
    if not isinstance(node, ast.Set | ast.Tuple | ast.List):
        return frozenset()
    words = [one.value for one in node.elts if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return frozenset(words) if len(words) == len(node.elts) else frozenset()


def _is_matcher(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _MATCHERS


_DECLARED = re.compile(r"^[?!]?(_?[A-Za-z]\w*)(?:\{\w+\})?(?:\.-?\d+)?[ ]*:", re.MULTILINE)
_ALIAS = re.compile(r"->[ ]*(\w+)")
_FED = re.compile(r"^%declare[ ]+(.+)$", re.MULTILINE)
VOCABULARIES = ("words", "phrases", "verdicts")  # a kind of words is named for the rule that lists them, in capitals
_COMPOUND = re.compile(r"_?[A-Z]+(?:_[A-Z]+)+|[A-Z]+_")  # the name of a terminal, or what several begin with
_NAME = re.compile(r"_*[a-z]+(?:[_-][a-z]+)*")
_OPTION = re.compile(r"^([a-z][a-z-]*)[ ]*=", re.MULTILINE)
_PATTERN = re.compile(r'/((?:\\.|[^/\\\n])+)/[a-z]*|"((?:\\.|[^"\\\n])*)"')


def names() -> set[str]:
    """Return every name that the grammars declare, of a file, rule, terminal or alias, and every option of a rule."""
    found = set()
    for path in (ROOT / "grammar").glob("*.lark"):
        text = path.read_text(encoding="utf-8")
        declared = _DECLARED.findall(text)
        found |= {path.stem, *declared, *_ALIAS.findall(text), *" ".join(_FED.findall(text)).split()}
        if path.stem in VOCABULARIES:
            found |= {name.upper() for name in declared}
    for page in (ROOT / "rules").rglob("*.md"):
        _, _, head = page.read_text(encoding="utf-8").partition("```toml rule\n")
        found |= set(_OPTION.findall(head.partition("```")[0]))
    return found


def words_of(pattern: str) -> set[str]:
    """Return the words of four letters or more that a terminal spells out, in small letters."""
    plain = re.sub(r"\[([A-Za-z])([A-Za-z])\]", lambda m: m[1] if m[1].lower() == m[2].lower() else " ", pattern)
    plain = re.sub(r"\[(?:\\.|[^\]\\])*\]", " ", plain)
    plain = re.sub(r"\(\?[a-z:=!<>]*|\\.|\{[\d,]*\}", " ", plain)
    both = (plain.replace("?", ""), re.sub(r"[A-Za-z]\?", "", plain))
    return {word.lower() for text in both for word in re.findall(r"[A-Za-z]{4,}", text)}


def vocabulary() -> set[str]:
    """Return the words of the English terminals."""
    found: set[str] = set()
    for path in (ROOT / "grammar").glob("en*.lark"):
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("//")]
        for match in _PATTERN.finditer("\n".join(lines)):
            found |= words_of(match[1] or match[2] or "")
    return found


def forms_in(code: str, allowed: set[str]) -> list[str]:
    """Return where a module holds surface forms, as `line: literal`."""
    return [
        f"{one.line}: {one.text!r}" for one in literals(code) if one.text not in allowed and SURFACE.search(one.text)
    ]


def words_in(code: str, *, reading: bool, known: set[str], allowed: set[str]) -> list[str]:
    """Return where a module holds words of the vocabulary, as `line: literal`; see the module for `reading`."""
    return [
        f"{one.line}: {one.text!r}"
        for one in literals(code)
        if (reading or one.matches) and _is_word(one, known, allowed)
    ]


MANY = 4
"""So many words of the vocabulary in one list are a word list."""


def _is_word(one: Literal, known: set[str], allowed: set[str]) -> bool:
    found = known & {word.lower() for word in re.findall(r"[A-Za-z]+", one.text)}
    if not found or one.text in allowed or _COMPOUND.fullmatch(one.text):
        return False
    if _NAME.fullmatch(one.text) and not found & TELLING:
        return len(known & (one.beside - allowed)) >= MANY
    return True


MODULES = sorted(SRC.rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_no_module_holds_words_of_minutes(path: Path, known: set[str], allowed: set[str]) -> None:
    code = path.read_text(encoding="utf-8")
    reading = path.relative_to(SRC).parts[0] in READING
    found = words_in(code, reading=reading, known=known, allowed=allowed)
    assert sorted({*found, *forms_in(code, allowed)}) == []


@pytest.fixture(scope="module")
def known() -> set[str]:
    return vocabulary() - ORDINARY


@pytest.fixture(scope="module")
def allowed() -> set[str]:
    return names() | CONTRACT


def test_the_vocabulary_is_read_from_the_grammars(known: set[str]) -> None:
    expected = {
        "resolved", "agreed", "action", "actions", "apologies", "present", "attendance", "minutes", "january",
        "councillor", "seconded", "signed", "approved", "chair", "confirmed",
    }  # fmt: skip
    assert expected - known == set()


def test_modules_were_found() -> None:
    assert {"source.py", "syntax/parse.py", "model/build.py", "cli/check.py"} <= {
        path.relative_to(SRC).as_posix() for path in MODULES
    }


@pytest.mark.parametrize(
    "code",
    [
        "LABEL = 'RESOLVED'",
        "if title == 'Apologies': pass",
        "x = f'{name} (as a correct record)'",
        "PATTERN = re.compile(r'(?i)^Action:')",
        "MONTHS = ['January', 'February']",
        "HONORIFICS = {'Mr', 'Cllr'}",
    ],
)
def test_surface_forms_are_found(code: str, allowed: set[str]) -> None:
    assert forms_in(code, allowed) != []


@pytest.mark.parametrize(
    ("code", "reading"),
    [
        ("import re\nre.compile(r'resolv(?:ed)|agreed')", False),
        ("def f(line):\n    return line.startswith('seconded by')", False),
        ("def f(line):\n    return 'approved' in line and 'signed by' in line", False),
        ("WORDS = {'apologies', 'regrets'}", False),
        ("WORDS = {'asked', 'thanked', 'noted', 'reported', 'explained'}", False),
        ("if word == 'seconded': pass", False),
        ("def f():\n    lead = 'apologies were received'\n    return lead", True),
    ],
)
def test_words_are_found(code: str, reading: bool, known: set[str], allowed: set[str]) -> None:
    assert words_in(code, reading=reading, known=known, allowed=allowed) != []


@pytest.mark.parametrize(
    ("code", "reading"),
    [
        ('"""Reads RESOLVED and Apologies."""\nclass A:\n    x: int\n    """Agreed on Monday."""', True),
        ("def f(status):\n    return status == 'in-attendance'", True),
        ("def f(text):\n    raise ValueError('the minutes of the meeting were expected')", True),
        ("def message(n):\n    return f'the action {n} names nobody to do it'", False),
        ("if token.type == 'RESOLUTION_LINE': pass", True),
        ("if self.mode == 'joined': pass", True),
        ("Mode = Literal['said', 'asked', 'joined', 'reported']", True),
    ],
)
def test_what_is_no_word_of_a_document_is_left_alone(
    code: str, reading: bool, known: set[str], allowed: set[str]
) -> None:
    assert words_in(code, reading=reading, known=known, allowed=allowed) + forms_in(code, allowed) == []
