"""JUnit's XML, as Jenkins and GitLab read it: a suite per document, a case per finding.

Errors and warnings are failures; a note is a skipped case, which shows its words and fails nothing. A document without
findings is one case that passes; a file that could not be read is a case with an error. The name of a case is the rule
and the message, without the line: GitLab compares two runs by it, and takes only the first of two cases of one name.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from minutelint.linter.finding import Finding
from minutelint.reports.lines import told
from minutelint.reports.outcome import Figures, Outcome
from minutelint.reports.output import Output
from minutelint.reports.repeats import Repeats
from minutelint.reports.terminal import Paint, safe, safe_lines

_PLAIN = Paint(False)


class JUnit:
    """Writes each suite as its document comes; so the root has no totals, which neither reader needs."""

    def __init__(self, out: Output) -> None:
        self._write = out.write
        self._repeats = Repeats()
        self._suites = 0

    def document(self, outcome: Outcome) -> None:
        """Write the suite of one document. What a series suppresses alone is none: the document has passed already."""
        if outcome.serial and not outcome.findings:
            return
        if not self._suites:
            self._begin()
        self._suites += 1
        cases = [self._case(outcome, one) for one in outcome.findings]
        if outcome.error is not None:
            said = _element("error", "unreadable-file", outcome.error, f"{outcome.path}: {outcome.error}")
            cases = [self._named(outcome, "can be read", said)]
        elif not cases:
            cases = [self._named(outcome, "no findings")]
        notes = sum(one.severity == "info" for one in outcome.findings)
        counts = {
            "tests": len(cases),
            "failures": len(outcome.findings) - notes,
            "errors": int(outcome.error is not None),
            "skipped": notes,
        }
        # Jenkins merges suites of one name, unless their numbers differ: several meetings may stand in one file
        head = {"id": self._suites, "name": _name(outcome), **counts, "file": outcome.path}
        self._write(f"  <testsuite{_attributes(head)}>\n{''.join(cases)}  </testsuite>\n")

    def close(self, figures: Figures) -> None:
        """End the root."""
        if not self._suites:
            self._begin()
        self._write("</testsuites>\n")

    def _begin(self) -> None:
        self._write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="minutelint">\n')

    def _case(self, outcome: Outcome, one: Finding) -> str:
        told_in_full = "\n".join(told(outcome.path, one, _PLAIN))
        name = "skipped" if one.severity == "info" else "failure"
        said = _element(name, one.severity, one.message, told_in_full)
        return self._named(outcome, f"{one.code} {one.name}: {one.message}", said)

    def _named(self, outcome: Outcome, name: str, inside: str = "") -> str:
        number = self._repeats.number(outcome, name)
        shown = name if number == 1 else f"{name} ({number})"
        head = _attributes({"name": shown, "classname": _name(outcome)})
        return f"    <testcase{head}>\n{inside}    </testcase>\n" if inside else f"    <testcase{head}/>\n"


def _name(outcome: Outcome) -> str:
    return f"{outcome.path} (series)" if outcome.serial else outcome.path


def _element(name: str, kind: str, message: str, text: str) -> str:
    head = _attributes({"type": kind, "message": message})
    return f"      <{name}{head}>{escape(safe_lines(text))}</{name}>\n"


def _attributes(values: Mapping[str, object]) -> str:
    """Return attributes. What XML 1.0 cannot hold at all, control characters and lone surrogates, is shown as escapes."""
    return "".join(f" {key}={quoteattr(safe(str(value)))}" for key, value in values.items())
