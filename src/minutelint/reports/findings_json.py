"""Findings as the JSON of `minutelint check --output-format json`, whose fields are a contract with other programs."""

from __future__ import annotations

from typing import Any

from minutelint import __version__
from minutelint.linter.finding import Finding, Fix
from minutelint.reports.json_stream import Documents
from minutelint.reports.outcome import RANK, About, Figures, Outcome
from minutelint.reports.output import Output
from minutelint.reports.places import span
from minutelint.source import Location

SCHEMA = "minutelint/report/1"

Json = dict[str, Any]


class JsonReport:
    """Writes each document as it comes; the summary stands last, when everything has been counted."""

    def __init__(self, out: Output) -> None:
        self._out = Documents(out.write, {"schema": SCHEMA, "tool": {"name": "minutelint", "version": __version__}})

    def document(self, outcome: Outcome) -> None:
        """Write one document."""
        self._out.add(_document(outcome))

    def close(self, figures: Figures) -> None:
        """Write the summary and end the report."""
        self._out.close({"summary": summary(figures)})


def _document(outcome: Outcome) -> Json:
    about = outcome.about
    return {
        "path": outcome.path,
        "sha256": None if about is None else about.sha256,
        "meeting": None if about is None else _some(about, ("body", "date", "status")),
        "counts": None if about is None else _some(about, ("items", "actions", "decisions", "attendance")),
        "findings": [finding(one) for one in outcome.findings],
        "suppressed": len(outcome.suppressed),
        "baseline": len(outcome.known),
        "unchanged": outcome.unchanged,
        **({"series": True} if outcome.serial else {}),
        "error": None if outcome.error is None else {"message": outcome.error},
    }


def _some(about: About, names: tuple[str, ...]) -> Json:
    return {name: getattr(about, name) for name in names}


def finding(one: Finding) -> Json:
    """Return a finding as an object of the contract."""
    at = one.location
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity,
        "message": one.message,
        **_range(at),
        "page": at.page,
        "span": span(at),
        "item": one.item,
        "excerpt": one.excerpt,
        "help": one.help,
        "url": one.url,
        "fingerprint": one.fingerprint,
        "data": dict(one.data),
        "fix": None if one.fix is None else _fix(one.fix),
    }


def _fix(fix: Fix) -> Json:
    edits = [{**_range(edit.location), "content": edit.content} for edit in fix.edits]
    return {"applicability": fix.applicability, "message": fix.message, "edits": edits}


def _range(at: Location) -> Json:
    return {"line": at.line, "column": at.column, "end_line": at.end_line, "end_column": at.end_column}


def summary(figures: Figures) -> Json:
    """Return the figures as an object of the contract."""
    return {
        "documents": figures.documents + figures.errors,
        "findings": figures.findings,
        "by_severity": {level: figures.by_severity[level] for level in RANK},
        "by_rule": dict(sorted(figures.by_rule.items())),
        "suppressed": figures.suppressed,
        "baseline": figures.known,
        "unchanged": figures.unchanged,
        "stale_baseline_entries": figures.stale,
        "fixable": {level: figures.fixable[level] for level in ("safe", "unsafe")},
        "skipped": figures.skipped,
        "unread": figures.unread,
        "errors": figures.errors,
    }
