"""Outcomes made by hand, for what no small document shows."""

from __future__ import annotations

from typing import Any

from minutelint.linter.finding import Finding
from minutelint.quoting import quote
from minutelint.reports.outcome import About, Figures, Outcome
from minutelint.reports.output import Output, Report
from minutelint.source import LineIndex, Location, Span


def about(form: str = "text") -> About:
    return About(form, "0" * 64, "Body", "2031-05-06", None, 1, 1, 0, 2)


def finding(message: str = "said", at: Location | None = None, line: str = "a line of words", **more: Any) -> Finding:
    place = at or Location(1, 3, 1, 7)
    known: dict[str, Any] = {
        "code": "TST001",
        "name": "grave-word",
        "severity": "error",
        "help": "leave it out",
        "span": Span(2, 6),
        "item": None,
        "data": {},
        "url": "https://example.org/grave-word/",
        "excerpt": line,
        "fingerprint": "f" * 64,
    }
    shown = quote(LineIndex("\n" * (place.line - 1) + line), place)
    return Finding(message=message, location=place, quote=shown, **{**known, **more})


def written(report: Any, *outcomes: Outcome, **known: Any) -> str:
    """Return what a report writes of outcomes; `report` is its class."""
    parts: list[str] = []
    made: Report = report(Output(parts.append, **known))
    figures = Figures()
    for outcome in outcomes:
        figures.add(outcome)
        made.document(outcome)
    made.close(figures)
    return "".join(parts)
