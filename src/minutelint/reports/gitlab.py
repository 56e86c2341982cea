"""GitLab's Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/): one JSON array.

GitLab compares two reports by their fingerprints alone and keeps one entry of each, so they are unique: made of the path
and of the finding's own fingerprint, which survives moved lines. It needs a line: for .docx and .pdf that is the first,
and the description says where the words stand.
"""

from __future__ import annotations

import hashlib

from minutelint.linter.finding import Finding
from minutelint.reports.findings_json import Json
from minutelint.reports.json_stream import compact
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output
from minutelint.reports.places import has_lines, with_place
from minutelint.reports.repeats import Repeats
from minutelint.reports.roots import Root

SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}
"""Ours by theirs; a file that could not be read is `critical`."""


class CodeQuality:
    """Writes each finding as it comes."""

    def __init__(self, out: Output) -> None:
        self._write = out.write
        self._root = Root()
        self._repeats = Repeats()
        self._empty = True

    def document(self, outcome: Outcome) -> None:
        """Write the findings of one document, or why it could not be read."""
        path = self._root.shown(outcome.path)
        if outcome.error is not None:
            name = "unreadable-file"
            place = {"path": path, "lines": {"begin": 1}}
            self._add(
                {
                    "type": "issue",
                    "description": outcome.error,
                    "check_name": name,
                    "fingerprint": self._fingerprint(outcome, path, name),
                    "severity": "critical",
                    "location": place,
                }
            )
        for one in outcome.findings:
            self._add(self._entry(outcome, path, one))

    def close(self, figures: Figures) -> None:
        """End the array."""
        self._write("[]\n" if self._empty else "\n]\n")

    def _entry(self, outcome: Outcome, path: str, one: Finding) -> Json:
        at = one.location
        lines = {"begin": at.line, "end": at.end_line} if has_lines(outcome, at) else {"begin": 1}
        return {
            "type": "issue",
            "description": f"{one.code}: {with_place(one.message, outcome, at)}",
            "check_name": one.name,
            "content": {"body": one.help},
            "fingerprint": self._fingerprint(outcome, path, one.fingerprint),
            "severity": SEVERITIES[one.severity],
            "location": {"path": path, "lines": lines},
        }

    def _fingerprint(self, outcome: Outcome, path: str, key: str) -> str:
        parts = [path, key, "series" if outcome.serial else ""]
        number = self._repeats.number(outcome, key)
        if number > 1:
            parts.append(str(number))
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def _add(self, entry: Json) -> None:
        self._write(("[\n" if self._empty else ",\n") + compact(entry))
        self._empty = False
