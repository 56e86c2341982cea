"""The command with a small stand-in for grammar, model and checks, so that these tests are about the command alone.

A document of the stand-in is minutes when its first line is `MINUTES`; the words `grave`, `bad` and `odd` in it are
findings of three invented rules; the word `crash` makes the model fail. A line `MINUTES` further down begins another
meeting.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner

from minutelint import readers
from minutelint.linter import profiles, rules, run, select
from minutelint.linter.finding import Finding
from minutelint.linter.rules import Rule
from minutelint.linter.run import Result
from minutelint.model.nodes import Fact, Meeting, Minutes
from minutelint.quoting import quote
from minutelint.source import Source, SourceMap, Span
from minutelint.syntax.lalr import Tree
from minutelint.syntax.lines import Line

RULES = {
    "grave": ("TST001", "grave-word", "error"),
    "bad": ("TST002", "bad-word", "warning"),
    "odd": ("TST003", "odd-word", "info"),
}


def source_of(data: bytes, name: str, limits: object = None) -> Source:
    text = data.decode("utf-8")
    digest = hashlib.sha256(data).hexdigest()
    return Source(name, "text", text, text, SourceMap([0], [0], [len(text)]), sha256=digest)


class ReadError(Exception):
    pass


def _load(path: Path, name: str, limits: object = None) -> bytes:
    data = Path(path).read_bytes()
    if b"\0" in data:
        raise ReadError("is not text: it holds NUL bytes")
    return data


def _build(source: Source, *, styles: object = (), style: str | None = None, people: object = None) -> Minutes:
    if "crash" in source.text:
        raise KeyError("crash")
    first = source.text.partition("\n")[0]
    meeting = Meeting(date=Fact("2031-05-06", Span(0, len(first)))) if first == "MINUTES" else Meeting()
    return Minutes(source, style or "plain", meeting)


def _build_all(source: Source, **settings: Any) -> tuple[Minutes, ...]:
    again = source.text.find("\nMINUTES\n") + 1
    bounds = [(0, again), (again, len(source.text))] if again else [(0, len(source.text))]
    return tuple(_build(source.part(*one), **settings) for one in bounds)


def _tree(source: Source, *, styles: object = (), style: str | None = None) -> Tree[Line]:
    leaves, at = [], 0
    for line in source.text.splitlines(keepends=True):
        leaves.append(Line("LINE", line, at, 0))
        at += len(line)
    return Tree("document", [Tree("body", leaves)])


def _check(minutes: Minutes, ruleset: select.RuleSet) -> Result:
    on = {active.rule.code: active.severity for active in ruleset.for_file(minutes.source.path)}
    text, found = minutes.source.text, []
    for word, (code, name, _) in RULES.items():
        at = text.find(word)
        while at >= 0 and code in on:
            span = Span(at, at + len(word))
            place = minutes.source.locate(span)
            found.append(
                Finding(
                    code,
                    name,
                    on[code],
                    f"the word '{word}' stands here",
                    "leave it out",
                    span,
                    None,
                    {"word": word},
                    f"https://example.org/{name}/",
                    word,
                    place,
                    quote(minutes.source.lines, place),
                    "0" * 64,
                )
            )
            at = text.find(word, at + 1)
    found.sort(key=lambda one: (one.span, one.code))
    return Result(tuple(found))


def _rule(word: str, folder: Path) -> Rule:
    code, name, severity = RULES[word]
    page = folder / f"{name}.md"
    page.write_text(
        f'# A {word} word\n\n```toml rule\ncode = "{code}"\n```\n\n## What it does\nIt looks for `{word}`.\n\n'
        "## Example\n```text\nMINUTES\n```\n",
        encoding="utf-8",
    )
    return Rule(code, name, severity, "0.1", "words", "", f"A {word} word", "words", page, options={"limit": 3})


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, the root of a repository; everything behind the command is faked."""
    pages = tmp_path / "pages"
    pages.mkdir()
    known = tuple(_rule(word, pages) for word in RULES)
    build = ModuleType("minutelint.model.build")
    vars(build).update(
        build=_build, build_all=_build_all, tree=_tree, is_minutes=lambda minutes: minutes.meeting.date is not None
    )
    monkeypatch.setitem(sys.modules, "minutelint.model.build", build)
    for name, value in {
        "load": _load,
        "read_bytes": source_of,
        "EXTENSIONS": frozenset({".txt", ".md"}),
        "ReadError": ReadError,
    }.items():
        monkeypatch.setattr(readers, name, value, raising=False)
    monkeypatch.setattr(rules, "load_rules", lambda paths=(): known)
    general = profiles.Profile("general", acronyms={"AGM": "annual general meeting"}, levels=(("odd-word", "info"),))

    def load_profile(name: str, paths: object = ()) -> profiles.Profile:
        if name != "general":
            raise rules.RuleError(f"there is no profile '{name}'; did you mean 'general'?")
        return general

    monkeypatch.setattr(select, "load_profile", load_profile)
    monkeypatch.setattr(profiles, "load_profile", load_profile)
    monkeypatch.setattr(run, "check", _check)
    for variable in ("NO_COLOR", "FORCE_COLOR", "MINUTELINT_TRACEBACK"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("MINUTELINT_CACHE_DIR", str(tmp_path / "cache"))
    place = tmp_path / "house"
    (place / ".git").mkdir(parents=True)
    monkeypatch.chdir(place)
    return place


@pytest.fixture
def runner() -> CliRunner:
    return CliRunner()
