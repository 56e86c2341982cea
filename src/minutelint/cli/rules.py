"""`minutelint rules`: every rule, and how grave it is under the configuration in force."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.headings import OUTPUT, Grouped, under
from minutelint.cli.selection import Rulings, selection_options
from minutelint.reports.terminal import Paint, safe, table

if TYPE_CHECKING:
    from minutelint.linter.select import RuleSet

SCHEMA = "minutelint/rules/1"
_COLORS = {"error": "red", "warning": "yellow", "info": "blue", "off": "dim"}


@click.command(cls=Grouped, short_help="List the rules.")
@under(OUTPUT)("--output-format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@selection_options
@document_options
def command(common: Common, output_format: str, said: dict[str, Any]) -> None:
    """List every rule: code, name, severity under the configuration of this folder, fix (safe or unsafe),
    family and title."""
    session = Session(common, said)
    ruleset = Rulings().of(session.config_of(Path()))
    if output_format == "json":
        _json(session, ruleset)
    else:
        for line in _table(ruleset, session.paint):
            session.write(line + "\n")


def _levels(ruleset: RuleSet) -> dict[str, str]:
    on = {active.rule.name: active.severity for active in ruleset.active}
    return {rule.name: on.get(rule.name, "off") for rule in ruleset.known}


def _table(ruleset: RuleSet, paint: Paint) -> list[str]:
    levels = _levels(ruleset)
    head = ("Code", "Name", "Severity", "Fix", "Family", "Title")
    rows = [
        (rule.code, rule.name, levels[rule.name], rule.fix or "", rule.family, rule.title) for rule in ruleset.known
    ]
    first, *lines = table([head, *rows])
    shown = [paint(first, "bold")]
    for line, rule in zip(lines, ruleset.known, strict=True):
        level = levels[rule.name]
        place = line.index(level, len(safe(rule.code)) + 2 + len(safe(rule.name)))
        shown.append(line[:place] + paint(level, _COLORS[level]) + line[place + len(level) :])
    shown.append(f"\n{len(ruleset.active)} of {len(rows)} rules are on (profile {safe(ruleset.profile)}).")
    return shown


def _json(session: Session, ruleset: RuleSet) -> None:
    from minutelint.reports.json_stream import spread

    levels = _levels(ruleset)
    rules = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": levels[rule.name],
            "default_severity": rule.severity,
            "family": rule.family,
            "title": rule.title,
            "since": rule.since,
            "options": dict(rule.options),
            "fix": rule.fix,
            "url": rule.url,
        }
        for rule in ruleset.known
    ]
    session.write_json()(spread({"schema": SCHEMA, "profile": ruleset.profile, "rules": rules}) + "\n")
