"""`minutelint test`: the examples of rule pages, run as their tests. What authors of rules use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.errors import Refusal
from minutelint.cli.headings import OUTPUT, Grouped, under
from minutelint.config.problems import ConfigError
from minutelint.reports.lines import counted
from minutelint.reports.terminal import safe

if TYPE_CHECKING:
    from minutelint.linter.rules import Rule
    from minutelint.linter.select import RuleSet


@click.command(cls=Grouped, short_help="Run the examples of rule pages.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path())
@under(OUTPUT)("-q", "--quiet", is_flag=True, help="Only what does not hold.")
@document_options
def command(common: Common, paths: tuple[str, ...], quiet: bool) -> None:
    """Run the examples of rule pages: those under `## Example` must give the findings that are marked in them, and those
    under `## Instead` none.

    PATH is a page or a folder of pages. Other pages that they need are those of the configuration's rule-paths.

    Status: 0 all hold, 1 some do not, 2 a page cannot be used.
    """
    session = Session(common)
    pages, ruleset = _pages(session, [Path(path) for path in paths])
    failed = sum(_fails(session, page, ruleset, quiet=quiet) for page in pages)
    if not quiet or failed:
        session.write(f"{counted(len(pages), 'page')}: {f'{failed} failed' if failed else 'all examples hold'}.\n")
    click.get_current_context().exit(1 if failed else 0)


def _pages(session: Session, paths: list[Path]) -> tuple[list[Rule], RuleSet]:
    """Return the rules of the pages at some paths, and all rules there are, each of them on. Raises Refusal."""
    from minutelint.linter.rules import RuleError, load_rules
    from minutelint.linter.select import ALL, ruleset

    config = session.config_of(Path())
    for path in paths:
        if not path.exists():
            raise Refusal(f"{path}: there is no such file or folder; expected a rule page or a folder of them")
    try:
        known = load_rules(config.rule_paths)
        there = {rule.path.resolve() for rule in known}
        found = [rule for path in paths for rule in _under(path, known)]
        new = [path for path in paths if not any(one.is_relative_to(path.resolve()) for one in there)]
        rules = load_rules((*config.rule_paths, *new))
        found += [rule for rule in rules if rule.path.resolve() not in there]
        if not found:
            raise RuleError(f"{paths[0]}: there is no rule page: a page has a block that begins with ```toml rule")
        return found, ruleset(rules, replace(config, select=None, ignore=(), extend_select=(ALL,)))
    except RuleError as error:
        raise Refusal(str(error)) from None


def _under(path: Path, known: tuple[Rule, ...]) -> list[Rule]:
    """Return those of the known rules whose pages stand at a path, or below it."""
    place = path.resolve()
    return [rule for rule in known if rule.path.resolve() == place or place in rule.path.resolve().parents]


def _fails(session: Session, page: Rule, ruleset: RuleSet, *, quiet: bool) -> bool:
    """Run the examples of one page and say what does not hold."""
    from minutelint.linter.examples import examples, verify
    from minutelint.linter.rules import RuleError

    try:
        faults = verify(page, ruleset)
    except (RuleError, ConfigError) as error:
        faults = [f"{page.path}: {error}".replace(f"{page.path}: {page.path}", str(page.path))]
    if faults:
        session.write(f"{session.paint('FAILED', 'red', 'bold')}  {safe(page.name)}\n")
        for fault in faults:
            session.write(f"    {safe(fault)}\n")
    elif not quiet:
        count = counted(sum(1 for _ in examples(page.text)), "example")
        session.write(f"{session.paint('ok', 'green', 'bold')}      {safe(page.name)} ({count})\n")
    return bool(faults)
