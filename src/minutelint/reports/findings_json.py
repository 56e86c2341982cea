"""Findings as the JSON of `minutelint check --output-format json`, whose fields are a contract with other programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from minutelint import __version__
from minutelint.reports.json_stream import Documents
from minutelint.reports.outcome import RANK, Figures, Outcome
from minutelint.reports.places import span

if TYPE_CHECKING:
    from minutelint.linter.finding import Finding
    from minutelint.model.nodes import Fact, Minutes

SCHEMA = "minutelint/report/1"

Json = dict[str, Any]


class JsonReport:
    """Writes each document as it comes; the summary stands last, when everything has been counted."""

    def __init__(self, write: Callable[[str], Any]) -> None:
        """`write` takes text."""
        self._out = Documents(write, {"schema": SCHEMA, "tool": {"name": "minutelint", "version": __version__}})

    def document(self, outcome: Outcome) -> None:
        """Write one document."""
        self._out.add(_document(outcome))

    def close(self, figures: Figures) -> None:
        """Write the summary and end the report."""
        self._out.close({"summary": _summary(figures)})


def _document(outcome: Outcome) -> Json:
    minutes = outcome.minutes
    return {
        "path": outcome.path,
        "sha256": None if minutes is None else minutes.source.sha256,
        "meeting": None if minutes is None else _meeting(minutes),
        "counts": None if minutes is None else _counts(minutes),
        "findings": [finding(one) for one in outcome.findings],
        "suppressed": len(outcome.suppressed),
        **({"series": True} if outcome.serial else {}),
        "error": None if outcome.error is None else {"message": outcome.error},
    }


def _meeting(minutes: Minutes) -> Json:
    meeting = minutes.meeting
    return {"body": _value(meeting.body), "date": _value(meeting.date), "status": _value(meeting.status)}


def _value(fact: Fact | None) -> str | None:
    return None if fact is None else fact.value


def _counts(minutes: Minutes) -> Json:
    return {
        "items": len(minutes.items),
        "actions": len(minutes.actions),
        "decisions": len(minutes.decisions),
        "attendance": len(minutes.attendance),
    }


def finding(one: Finding) -> Json:
    """Return a finding as an object of the contract."""
    at = one.location
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity,
        "message": one.message,
        "line": at.line,
        "column": at.column,
        "end_line": at.end_line,
        "end_column": at.end_column,
        "page": at.page,
        "span": span(at),
        "item": one.item,
        "excerpt": one.excerpt,
        "help": one.help,
        "url": one.url,
        "fingerprint": one.fingerprint,
        "data": dict(one.data),
        "fix": None,
    }


def _summary(figures: Figures) -> Json:
    return {
        "documents": figures.documents + figures.errors,
        "findings": figures.findings,
        "by_severity": {level: figures.by_severity[level] for level in RANK},
        "by_rule": dict(sorted(figures.by_rule.items())),
        "suppressed": figures.suppressed,
        "skipped": figures.skipped,
        "errors": figures.errors,
    }
