"""SARIF 2.1.0 (OASIS): for code scanning of GitHub and Azure DevOps, and for viewers in editors.

Where the words stand. Paths inside the checkout are relative to `%SRCROOT%`, others are `file:` URIs. Columns count code
points (`columnKind`). A .docx or .pdf has no lines that a viewer could open: its results have no region, the place is
told in words (page, paragraph, cell), and what a fix would change is left out. The agenda item is the logical location.

Which result is which. `partialFingerprints["minutelint/v1"]` survives moved lines. GitHub knows `primaryLocationLineHash`
alone: its upload action adds that for results with a line, and complains where a tool gave another. Where there is no
line it adds none, so there it is made of our own, else all findings of a rule in one file would be one alert.

What the document suppresses is a result with a suppression `inSource`. GitHub's code scanning makes an open alert of it
all the same (github/codeql-action#1230), so in a run of GitHub Actions it is left out.

Results are written as they come; the rules that they name, and the files that could not be read, stand behind them.
"""

from __future__ import annotations

import os

from minutelint import __version__
from minutelint.linter.finding import Finding, Fix
from minutelint.paths import absolute
from minutelint.reports.findings_json import Json
from minutelint.reports.json_stream import compact
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output
from minutelint.reports.places import has_lines, with_place, within
from minutelint.reports.repeats import Repeats
from minutelint.reports.roots import Root
from minutelint.reports.sarif_rules import LEVELS, descriptor
from minutelint.reports.snippet import marked
from minutelint.source import Location

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
SITE = "https://minutelint.readthedocs.io/"
FINGERPRINT = "minutelint/v1"
BASE = "%SRCROOT%"
UNREADABLE = "unreadable-file"


class Sarif:
    """Writes each result as it comes."""

    def __init__(self, out: Output) -> None:
        self._write = out.write
        self._rules = out.rules
        self._root = Root()
        self._repeats = Repeats()
        self._used: dict[str, tuple[int, Finding]] = {}
        self._unread: list[Json] = []
        self._begun = False
        self._with_suppressed = os.environ.get("GITHUB_ACTIONS") != "true"

    def document(self, outcome: Outcome) -> None:
        """Write the results of one document."""
        file = self._file(outcome.path)
        if outcome.error is not None:
            self._unread.append(_notification(file, outcome.error))
        for one in outcome.findings:
            self._add(self._result(outcome, file, one))
        if self._with_suppressed:
            for one in outcome.suppressed:
                self._add(self._result(outcome, file, one, "inSource"))
            for one in outcome.known:
                self._add(self._result(outcome, file, one, "external"))

    def close(self, figures: Figures) -> None:
        """Write the tool with its rules, and how the run went."""
        self._begin()
        pages = self._rules() if self._used else {}
        rules = [descriptor(one, pages.get(one.name)) for _, one in self._used.values()]
        driver: Json = {
            "name": "minutelint",
            "version": __version__,
            "semanticVersion": __version__,
            "informationUri": SITE,
            "language": "en",
            "rules": rules,
        }
        run: Json = {"executionSuccessful": not self._unread}
        if self._unread:
            words = {"text": "A file that could not be read"}
            driver["notifications"] = [{"id": UNREADABLE, "shortDescription": words}]
            run["toolExecutionNotifications"] = self._unread
        tail = {"tool": {"driver": driver}, "invocations": [run]}
        fields = "".join(f",\n      {compact(key)}: {compact(value)}" for key, value in tail.items())
        self._write(("\n      ]" if self._used else "]") + fields + "\n    }\n  ]\n}\n")

    def _begin(self) -> None:
        if self._begun:
            return
        self._begun = True
        head = {
            "automationDetails": {"id": "minutelint/"},
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {BASE: {"uri": self._root.uri}},
        }
        fields = "".join(f"      {compact(key)}: {compact(value)},\n" for key, value in head.items())
        self._write(
            f'{{\n  "$schema": "{SCHEMA}",\n  "version": "2.1.0",\n  "runs": [\n    {{\n{fields}      "results": ['
        )

    def _add(self, result: Json) -> None:
        first = not self._begun
        self._begin()
        self._write(("\n        " if first else ",\n        ") + compact(result))

    def _file(self, path: str) -> Json:
        found = self._root.reference(path)
        return {"uri": absolute(path).as_uri()} if found is None else {"uri": found, "uriBaseId": BASE}

    def _result(self, outcome: Outcome, file: Json, one: Finding, silence: str | None = None) -> Json:
        """Return one result. `silence`: the kind of suppression (section 3.35.2), in the document or by a baseline."""
        index, _ = self._used.setdefault(one.code, (len(self._used), one))
        lines = has_lines(outcome, one.location)
        result: Json = {
            "ruleId": one.code,
            "ruleIndex": index,
            "level": LEVELS[one.severity],
            "message": {"text": _message(with_place(one.message, outcome, one.location))},
            "locations": [_location(outcome, file, one, lines=lines)],
            "partialFingerprints": {FINGERPRINT: one.fingerprint},
            "suppressions": [{"kind": silence}] if silence else [],
        }
        if not lines:
            number = self._repeats.number(outcome, one.fingerprint)
            result["partialFingerprints"]["primaryLocationLineHash"] = f"{one.fingerprint}:{number}"
        elif one.fix is not None:
            result["fixes"] = [_fix(file, one.fix)]
        result["properties"] = {"help": one.help, "item": one.item, "data": dict(one.data)}
        return result


def _message(text: str) -> str:
    """Return text as a message; what would read as a link (section 3.11.6 of the standard) has its brackets escaped."""
    return text.replace("[", "\\[").replace("]", "\\]") if "](" in text else text


def _location(outcome: Outcome, file: Json, one: Finding, *, lines: bool) -> Json:
    place: Json = {"artifactLocation": file}
    location: Json = {"physicalLocation": place}
    if lines:
        place["region"] = {**_region(one.location), **_snippet(one)}
        line = one.quote
        if line.column == 1 and not line.more:
            place["contextRegion"] = {"startLine": one.location.line, "snippet": {"text": line.text}}
    elif said := within(one.location):
        location["message"] = {"text": said}
        location["properties"] = {"excerpt": one.excerpt}
    if one.item is not None:
        about = outcome.about
        meeting = [*filter(None, (about.body, about.date))] if about is not None else []
        full = "/".join([*(meeting or [outcome.path]), one.item])
        location["logicalLocations"] = [{"name": one.item, "fullyQualifiedName": full, "kind": "agendaItem"}]
    return location


def _region(at: Location) -> Json:
    return {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}


def _snippet(one: Finding) -> Json:
    """Return the words at fault, where the quoted line holds all of them."""
    at, line = one.location, one.quote
    first, last = marked(line, at)
    if at.end_line > at.line or at.end_column - at.column != last - first or last > len(line.text):
        return {}
    return {"snippet": {"text": line.text[first:last]}}


def _fix(file: Json, fix: Fix) -> Json:
    replacements = [
        {"deletedRegion": _region(edit.location), "insertedContent": {"text": edit.content}} for edit in fix.edits
    ]
    return {
        "description": {"text": fix.message},
        "artifactChanges": [{"artifactLocation": file, "replacements": replacements}],
        "properties": {"applicability": fix.applicability},
    }


def _notification(file: Json, message: str) -> Json:
    return {
        "descriptor": {"id": UNREADABLE, "index": 0},
        "level": "error",
        "message": {"text": _message(message)},
        "locations": [{"physicalLocation": {"artifactLocation": file}}],
    }
