"""`minutelint explain`: the page of a rule, on a terminal."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutelint.cli.documents import Common, Session, document_options, is_terminal
from minutelint.cli.errors import Refusal
from minutelint.cli.headings import Grouped
from minutelint.cli.selection import rules_of
from minutelint.config.problems import nearest

if TYPE_CHECKING:
    from minutelint.linter.rules import Rule

_FENCE = "```"


@click.command(cls=Grouped, short_help="Show the page of a rule.")
@click.argument("rule_name", metavar="NAME|CODE")
@document_options
def command(common: Common, rule_name: str) -> None:
    """Show the page of a rule: what it finds, why that matters, an example, and its options."""
    from minutelint.reports.markdown import render

    session = Session(common)
    rule = _find(session, rule_name)
    width = min(shutil.get_terminal_size().columns, 88)
    options = "".join(f"\n    {name} = {value!r}" for name, value in rule.options.items())
    lines = [
        session.paint(f"{rule.code} {rule.name}", "bold"),
        f"severity {rule.severity}, fix {rule.fix or 'none'}, family {rule.family}, since {rule.since}",
        *([f"options:{options}"] if options else []),
        "",
        *render(_prose(rule.text), session.paint, width),
    ]
    text = "\n".join(lines).rstrip() + "\n"
    if is_terminal(sys.stdout) and text.count("\n") >= shutil.get_terminal_size().lines:
        click.echo_via_pager(text, color=session.paint.on)
    else:
        session.write(text)


def _find(session: Session, wanted: str) -> Rule:
    rules = rules_of(session.config_of(Path()))
    folded = wanted.strip().casefold()
    for rule in rules:
        if folded in (rule.name.casefold(), rule.code.casefold()):
            return rule
    near = nearest(wanted, [word for rule in rules for word in (rule.name, rule.code)])
    hint = f"; did you mean '{near}'?" if near else "; `minutelint rules` lists all"
    raise Refusal(f"there is no rule '{wanted}'{hint}")


def _prose(page: str) -> str:
    """Return a page without the block that defines the rule: its values stand above."""
    before, opening, rest = page.replace("\r\n", "\n").partition(f"\n{_FENCE}toml rule\n")
    if not opening:
        return page
    after = ("\n" + rest).partition(f"\n{_FENCE}")[2]
    return before + "\n" + after.lstrip("\n")
