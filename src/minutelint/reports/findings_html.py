"""Findings as one page of HTML: no script, nothing from the network, light or dark, fit to be printed.

It is written as the documents come, so the figures stand at the end; a link at the top leads there.
"""

from __future__ import annotations

from collections import Counter
from html import escape

from minutelint import __version__
from minutelint.linter.finding import Finding
from minutelint.reports.html_style import STYLE
from minutelint.reports.lines import counted, summary
from minutelint.reports.outcome import RANK, Figures, Outcome
from minutelint.reports.output import Output
from minutelint.reports.places import where
from minutelint.reports.snippet import marked
from minutelint.reports.terminal import Paint, safe

LEVELS = {"error": "error", "warning": "warning", "info": "note"}

_HEAD = f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="minutelint {__version__}">
<title>Findings in minutes</title>
<style>
{STYLE}</style>
</head>
<body>
<header>
<h1>Findings in minutes</h1>
<p><a href="#summary">Summary</a></p>
</header>
<main>
"""
_COLUMNS = '<th scope="col">Where</th><th scope="col">Level</th><th scope="col">Rule</th><th scope="col">Finding</th>'


class Html:
    """Writes the section of each document as it comes."""

    def __init__(self, out: Output) -> None:
        self._write = out.write
        self._begun = False

    def document(self, outcome: Outcome) -> None:
        """Write the section of one document."""
        self._begin()
        title = f"<h2>{_text(outcome.path)}</h2>\n"
        if outcome.error is not None:
            inside = f'<p class="error"><strong>Could not be read:</strong> {_text(outcome.error)}</p>\n'
        elif outcome.findings:
            rows = "".join(_row(outcome, one) for one in outcome.findings)
            caption = f"<caption>{_caption(outcome)}</caption>\n"
            inside = f'<table class="findings">\n{caption}<thead><tr>{_COLUMNS}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n'
        else:
            inside = f"<p>No findings{_suppressed(outcome)}.</p>\n"
        self._write(f"<section>\n{title}{_about(outcome)}{inside}</section>\n")

    def close(self, figures: Figures) -> None:
        """Write the figures and end the page."""
        self._begin()
        rows = "".join(
            f'<tr><th scope="row">{_text(name)}</th><td class="number">{count}</td></tr>\n'
            for name, count in sorted(figures.by_rule.items(), key=lambda entry: (-entry[1], entry[0]))
        )
        head = '<thead><tr><th scope="col">Rule</th><th scope="col">Findings</th></tr></thead>'
        table = f"<table>\n<caption>Findings by rule</caption>\n{head}\n<tbody>\n{rows}</tbody>\n</table>\n"
        said = _text(summary(figures, Paint(False)))
        self._write(f'<section id="summary">\n<h2>Summary</h2>\n<p>{said}</p>\n{table if rows else ""}</section>\n')
        self._write("</main>\n</body>\n</html>\n")

    def _begin(self) -> None:
        if not self._begun:
            self._write(_HEAD)
        self._begun = True


def _text(words: str) -> str:
    return escape(safe(words))


def _about(outcome: Outcome) -> str:
    """Return the line below the path: which meeting it is."""
    if outcome.serial:
        return "<p>In the series of this body's meetings</p>\n"
    about = outcome.about
    known = (about.body, about.date, about.status) if about is not None else ()
    said = " · ".join(_text(one) for one in known if one)
    return f"<p>{said}</p>\n" if said else ""


def _caption(outcome: Outcome) -> str:
    counts = Counter(one.severity for one in outcome.findings)
    said = ", ".join(counted(counts[level], LEVELS[level]) for level in RANK if counts[level])
    return said + _suppressed(outcome)


def _suppressed(outcome: Outcome) -> str:
    return f" ({len(outcome.suppressed)} suppressed)" if outcome.suppressed else ""


def _row(outcome: Outcome, one: Finding) -> str:
    place = _text(where(outcome, one.location))
    if one.item is not None:
        place += f"<br>item {_text(one.item)}"
    rule = f"{_text(one.code)} {_text(one.name)}"
    if one.url and one.url.startswith(("https://", "http://")):
        rule = f'<a href="{_text(one.url)}">{rule}</a>'
    told = f"<p>{_text(one.message)}</p>{_quoted(one)}"
    if one.help:
        told += f'<p class="help">{_text(one.help)}</p>'
    level = f'<td class="{one.severity}">{LEVELS[one.severity]}</td>'
    return f"<tr><td>{place}</td>{level}<td>{rule}</td><td>{told}</td></tr>\n"


def _quoted(one: Finding) -> str:
    """Return the line at fault with the words marked."""
    line = one.quote
    if not line.text.strip():
        return ""
    first, last = marked(line, one.location)
    parts = (line.text[:first], line.text[first:last], line.text[last:])
    before, words, behind = (_text(part.replace("\t", " ")) for part in parts)
    shown = f"{'…' if line.column > 1 else ''}{before}<mark>{words}</mark>{behind}{'…' if line.more else ''}"
    return f"<p><q>{shown.strip()}</q></p>"
