"""`minutelint series`: the meetings of a body one after the other, and where the chain is broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.headings import OUTPUT, Grouped, under
from minutelint.cli.running.meetings import read_summaries
from minutelint.cli.selection import Rulings, selection_options

if TYPE_CHECKING:
    from minutelint.linter.select import RuleSet


@click.command(cls=Grouped, short_help="Show the chain of a body's meetings.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@under(OUTPUT)("--output-format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@selection_options
@document_options
def command(common: Common, paths: tuple[str, ...], output_format: str, said: dict[str, Any]) -> None:
    """Show the meetings of each body in the order of their dates: numbers, where approved, actions still to be done.

    What the rules about a series find stands beside the meeting: errors and warnings break the chain, the rest are
    remarks. PATH is a file or a folder.
    Status: 0, or 2 where a file could not be read.
    """
    from minutelint.linter.series import check_all
    from minutelint.reports import series as report
    from minutelint.series.links import links

    session = Session(common, said)
    rulings = Rulings()
    rules_of: dict[str, RuleSet] = {}
    chains, failures = read_summaries(
        session, paths, lambda candidate: rules_of.update({candidate.shown: rulings.of(session.config(candidate))})
    )
    found = check_all([chain for _, chain in chains], rules_of)
    shown = [
        report.Shown(name, tuple(links(chain)), {path: result.findings for path, result in results})
        for (name, chain), results in zip(chains, found, strict=True)
    ]
    if output_format == "json":
        report.as_json(shown, session.write_json())
    else:
        report.as_table(shown, session.write, session.paint)
    click.get_current_context().exit(2 if failures else 0)
