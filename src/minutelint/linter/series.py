"""Runs the rules about a series: each looks at one meeting and at those of the same body before and after it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from minutelint.checks import CheckError, find
from minutelint.checks.check import Context, InSeries, SeriesHit
from minutelint.linter.finding import Finding
from minutelint.linter.run import Result
from minutelint.linter.select import ActiveRule, RuleSet
from minutelint.linter.wording import fill, fingerprinted, lowest, normal
from minutelint.model.nodes import Meeting, Minutes
from minutelint.series.rolls import Rolls
from minutelint.series.summary import Brief, Summary
from minutelint.series.whole import Series
from minutelint.source import Source, SourceMap, Span

NO_MINUTES = Minutes(Source("", "text", "", "", SourceMap((0,), (0,), (0,))), "", Meeting())
"""What a check of a series finds in its context: the documents themselves are forgotten by then."""


def as_it_is(one: Brief) -> Summary:
    """Return a meeting of a chain that holds all of each."""
    assert isinstance(one, Summary)
    return one


def check_all(
    chains: Sequence[Sequence[Brief]], rules_of: Mapping[str, RuleSet], read: Callable[[Brief], Summary] = as_it_is
) -> Iterator[Iterator[tuple[str, Result]]]:
    """Yield the findings about each of several series, as `check_series` does.

    rules_of  path -> the rules in force there
    read      what returns the whole of a meeting of the chains
    """
    beside: dict[tuple[str, ...], list[Brief]] = defaultdict(list)
    for chain in chains:
        for one in chain:
            beside[rules_of[one.path].house.members].append(one)
    # without members there is nobody to look for in the lists, and no meeting need be read for it
    rolls = {members: Rolls(map(read, meetings) if members else ()) for members, meetings in beside.items()}
    for chain in chains:
        yield check_series(Series(chain, read), rules_of, rolls[rules_of[chain[-1].path].house.members])


def check_series(series: Series, rules_of: Mapping[str, RuleSet], rolls: Rolls) -> Iterator[tuple[str, Result]]:
    """Yield what the rules about a series find, by the path of the document that it points into.

    rules_of  path -> the rules in force there
    rolls     the lists of attendance of all bodies with the same members

    A document is told of when the last meeting in it has been looked at: what is found of a long series is never held all
    at once. Those in which nothing is found that is not silenced come last.
    """
    found: dict[str, list[Finding]] = defaultdict(list)
    hidden: dict[str, list[Finding]] = defaultdict(list)
    failures: dict[str, list[str]] = defaultdict(list)

    def result(path: str) -> tuple[str, Result]:
        told, silent = fingerprinted(found.pop(path, ())), fingerprinted(hidden.pop(path, ()))
        return path, Result(tuple(told), tuple(silent), tuple(failures.pop(path, ())))

    left = Counter(one.path for one in series.chain)
    for at, meeting in enumerate(series.chain):
        ruleset = rules_of[meeting.path]
        for active in serial(ruleset.for_file(meeting.path)):
            check = find(active.rule.check)
            context = Context(NO_MINUTES, active.rule.params, active.options, ruleset.house)
            try:
                for hit in check.run(InSeries(series, at, rolls), None, context) if check is not None else ():
                    finding = _finding(active, hit)
                    (hidden if _is_silent(finding, series[at]) else found)[meeting.path].append(finding)
            except Exception as error:  # whatever a check may do wrong
                failures[meeting.path].append(str(CheckError(active.rule.check, active.rule.name, error)))
        left[meeting.path] -= 1
        while found and not left[first := next(iter(found))]:
            yield result(first)
    for path in [*{**hidden, **failures}]:
        yield result(path)


def serial(rules: Iterable[ActiveRule]) -> list[ActiveRule]:
    """Return the rules about a series."""
    return [active for active in rules if active.rule.serial]


def _is_silent(finding: Finding, meeting: Summary) -> bool:
    line = finding.location.line
    return any(rule == finding.name and first <= line <= last for rule, first, last in meeting.silent)


def _finding(active: ActiveRule, hit: SeriesHit) -> Finding:
    rule, mark = active.rule, hit.mark
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=lowest(active.severity, hit.cap),
        message=fill(rule.messages.get(hit.variant, rule.message), hit.data),
        help=fill(rule.helps.get(hit.variant, rule.help), hit.data),
        span=Span(0, 0),
        item=mark.item,
        data=dict(hit.data),
        url=rule.url,
        excerpt=mark.excerpt,
        location=mark.location,
        quote=mark.quote,
        identity=(normal(mark.section), normal(mark.words), hit.subject),
    )
