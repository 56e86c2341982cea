"""Suppressions: comments of the document that silence rules, and those of them that silence nothing.

    minutelint: disable=unowned-action, ACR        from here on; before the first item, in the whole document
    minutelint: enable=unowned-action              ends that
    minutelint: disable-next-line=numbering-gap    the next line that is not blank
    minutelint: disable-line=numbering-gap         the line of the comment itself

Rules go by name, code or the letters of a code; without `=` all are meant. What follows ` -- ` is the reason.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from minutelint.checks.check import Change, Hit, Remedy
from minutelint.linter.finding import Finding
from minutelint.linter.rules import SUPPRESSIONS, Rule, nearest
from minutelint.linter.select import ALL, ActiveRule, match, suggestion
from minutelint.linter.wording import Wording
from minutelint.model.nodes import Minutes
from minutelint.quoting import excerpt, quote
from minutelint.source import Comment, Location, Source, Span

MARK = "minutelint:"
VERBS = ("disable", "enable", "disable-line", "disable-next-line")
_BLANKS = 20
"""How many lines a `disable-next-line` looks past for one that is not blank."""


class _Named(Struct):
    """One name in one directive; an empty one stands for all rules."""

    name: str
    rules: frozenset[str]
    at: Location
    text: str
    used: bool = False


class _Range(Struct):
    """Lines, 1-based and both included, in which a rule is silent."""

    first: int
    last: float
    by: _Named


class _Suppressions:
    """What the directives of a document silence: whole ranges, one open at a time for each rule, and single lines."""

    def __init__(self, minutes: Minutes, known: Sequence[Rule]) -> None:
        self.named: list[_Named] = []
        self.odd: list[tuple[Comment, str]] = []
        self._ranges: dict[str, list[_Range]] = {}
        self._lines: dict[tuple[str, int], _Named] = {}
        body = minutes.source.locate(minutes.items[0].span).line if minutes.items else 1
        comments = [comment for comment in minutes.source.comments if MARK in comment.text]
        for comment in sorted(comments, key=lambda entry: entry.at):
            verb, names = _words(comment.text)
            if verb not in VERBS:
                self.odd.append((comment, verb))
                continue
            for name in names or [""]:
                one = _Named(name, match(name or ALL, known), comment.at, comment.text.strip())
                if verb == "enable":
                    self._end(one)
                elif verb == "disable":
                    self._begin(one, 1 if comment.at.line <= body else comment.at.line)
                else:
                    self._silence(one, comment.at.line if verb == "disable-line" else _next_line(comment.at, minutes))
                if verb != "enable" or not one.rules:
                    self.named.append(one)

    def _begin(self, one: _Named, line: int) -> None:
        for rule in one.rules:
            ranges = self._ranges.setdefault(rule, [])
            if not ranges or ranges[-1].last != float("inf"):
                ranges.append(_Range(line, float("inf"), one))

    def _end(self, one: _Named) -> None:
        for rule in one.rules:
            ranges = self._ranges.get(rule)
            if ranges and ranges[-1].last == float("inf"):
                ranges[-1].last = one.at.line

    def _silence(self, one: _Named, line: int) -> None:
        for rule in one.rules:
            self._lines.setdefault((rule, line), one)

    def lines_of(self, rules: Container[str]) -> Iterator[tuple[str, int, float]]:
        """Yield the lines in which some rules are silent."""
        for rule, ranges in self._ranges.items():
            if rule in rules:
                yield from ((rule, one.first, one.last) for one in ranges)
        yield from ((rule, line, line) for rule, line in self._lines if rule in rules)

    def split(self, findings: Iterable[Finding], *, by_name_only: bool = False) -> tuple[list[Finding], list[Finding]]:
        """Return (kept, suppressed), noting which directives were of use.

        `by_name_only`: directives that mean all rules do not count.
        """
        kept: list[Finding] = []
        suppressed: list[Finding] = []
        at: dict[str, int] = {}
        for one in sorted(findings, key=lambda entry: entry.location.line):
            line = one.location.line
            ranges = self._ranges.get(one.name, [])
            index = at.get(one.name, 0)
            while index < len(ranges) and ranges[index].last < line:
                index += 1
            at[one.name] = index
            holder = ranges[index].by if index < len(ranges) and ranges[index].first <= line else None
            holder = self._lines.get((one.name, line)) or holder
            if holder is None or (by_name_only and holder.name.casefold() in ("", ALL)):
                kept.append(one)
            else:
                holder.used = True
                suppressed.append(one)
        return kept, suppressed


def silenced(minutes: Minutes, known: Sequence[Rule], rules: Container[str]) -> tuple[tuple[str, int, float], ...]:
    """Return where a document silences some rules: the rule, the first and the last line, 1-based."""
    if not any(MARK in comment.text for comment in minutes.source.comments):
        return ()
    return tuple(_Suppressions(minutes, known).lines_of(rules))


def apply(
    findings: Iterable[Finding],
    minutes: Minutes,
    active: Sequence[ActiveRule],
    known: Sequence[Rule],
    wording: Wording,
) -> tuple[list[Finding], list[Finding]]:
    """Return (kept, suppressed); the kept ones hold a finding for each suppression that is of no use.

    A suppression of rules that are all off in this run is left alone: nobody can tell whether it is of use.
    """
    if not any(MARK in comment.text for comment in minutes.source.comments):
        return list(findings), []
    suppressions = _Suppressions(minutes, known)
    kept, suppressed = suppressions.split(findings)
    own = next((entry for entry in active if entry.rule.check == SUPPRESSIONS), None)
    if own is None:
        return kept, suppressed
    report = _Report(own, minutes, wording)
    about = [report.unknown_verb(comment, verb) for comment, verb in suppressions.odd]
    on = {entry.rule.name for entry in active if not entry.rule.serial} - {own.rule.name}
    for one in suppressions.named:
        if not one.rules:
            about.append(report.told(one, "unknown", suggestion(one.name, known)))
        elif not one.used and one.rules & on:
            about.append(report.told(one, "", "", useless=one.rules <= on))
    more, hidden = suppressions.split(about, by_name_only=True)
    return kept + more, suppressed + hidden


class _Report(Struct, frozen=True):
    own: ActiveRule
    minutes: Minutes
    wording: Wording

    def told(self, one: _Named, variant: str, hint: str, *, useless: bool = False) -> Finding:
        """`useless`: every rule that it names has run, so it is certain that nothing comes of it."""
        data = {"rule": one.name or ALL, "hint": hint}
        fix = _without(one, self.minutes.source) if useless else None
        return self._at(Hit(Span(0, 0), data, variant=variant, subject=f"{one.text} {one.name}", fix=fix), one.at)

    def unknown_verb(self, comment: Comment, verb: str) -> Finding:
        data = {"verb": verb, "hint": nearest(verb, VERBS), "verbs": ", ".join(VERBS)}
        return self._at(Hit(Span(0, 0), data, variant="verb", subject=comment.text), comment.at)

    def _at(self, hit: Hit, at: Location) -> Finding:
        """Make a finding at a comment. That stands in no canonical text, so the span is empty."""
        line = self.minutes.source.lines.line(at.line)
        found = self.wording.finding(self.own, hit)
        return replace(
            found,
            location=at,
            quote=quote(self.minutes.source.lines, at),
            excerpt=excerpt(line, Span(0, 0)),
            item=None,
            identity=("", "", hit.subject),
        )


def _without(one: _Named, source: Source) -> Remedy | None:
    """Return what takes a name out of a directive, or the directive with its line when it is the only one in it."""
    lines, raw = source.lines, source.raw
    start, end = (
        lines.offset(one.at.line, one.at.column),
        lines.offset(one.at.end_line, one.at.end_column),
    )
    names = _words(one.text)[1]
    if len(names) > 1:
        listed = raw.index("=", start, end)
        at = [found for found in re.finditer(r"[^\s,=]+", raw[listed:end]) if found.group() == one.name]
        if len(at) != 1 or names.count(one.name) != 1:
            return None
        last = names[-1] == one.name
        gap = re.compile(r"[\s,]*")
        first, behind = listed + at[0].start(), listed + at[0].end()
        if last:
            before = re.search(r"[\s,]*$", raw[listed:first])
            first = listed + before.start() if before else first
        else:
            after = gap.match(raw, behind, end)
            behind = after.end() if after else behind
        return Remedy((Change(Span(0, 0), "", Span(first, behind)),))
    line = lines.offset(one.at.line)
    rest = lines.line(one.at.end_line)[one.at.end_column - 1 :]
    if not raw[line:start].strip() and not rest.strip():
        whole = lines.offset(one.at.end_line + 1) if one.at.end_line < len(lines) else len(raw)
        return Remedy((Change(Span(0, 0), "", Span(line, whole)),))
    if not rest.strip():
        start -= len(raw[line:start]) - len(raw[line:start].rstrip())
    return Remedy((Change(Span(0, 0), "", Span(start, end)),))


def _words(text: str) -> tuple[str, list[str]]:
    """Return the verb of a directive and the names behind it."""
    said = text[text.index(MARK) + len(MARK) :].partition(" -- ")[0].strip().rstrip("]").strip()
    verb, _, names = said.partition("=")
    return verb.strip(), [name.strip() for name in names.replace(",", " ").split()]


def _next_line(at: Location, minutes: Minutes) -> int:
    lines = minutes.source.lines
    line = at.end_line + 1
    for _ in range(_BLANKS):
        if line >= len(lines) or (lines.line(line).strip() and MARK not in lines.line(line)):
            break
        line += 1
    return line
