"""`minutelint profiles`: the kinds of body for which it is known what their minutes should hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.errors import Refusal
from minutelint.cli.headings import OUTPUT, Grouped, under
from minutelint.reports.terminal import safe, table

if TYPE_CHECKING:
    from minutelint.config.settings import Config
    from minutelint.linter.profiles import Profile

SCHEMA = "minutelint/profiles/1"


@click.command(cls=Grouped, short_help="List the profiles.")
@under(OUTPUT)("--output-format", type=click.Choice(["table", "json"]), default="table", show_default=True)
@document_options
def command(common: Common, output_format: str) -> None:
    """List every profile: its name, whose minutes it is for, and the sections that these must have.

    The one in force in this folder is marked with a star. Choose one with `profile = "NAME"` in minutelint.toml.
    """
    session = Session(common)
    config = session.config_of(Path())
    known = profiles_of(config)
    if output_format == "json":
        from minutelint.reports.json_stream import spread

        rows = [_object(one) for one in known]
        session.write_json()(spread({"schema": SCHEMA, "profile": config.profile, "profiles": rows}) + "\n")
        return
    head = ("", "Name", "For", "Sections")
    lines = [("*" if one.name == config.profile else "", one.name, one.title, ", ".join(one.sections)) for one in known]
    first, *rest = table([head, *[tuple(map(safe, line)) for line in lines]])
    session.write(session.paint(first, "bold") + "\n")
    for line in rest:
        session.write(line.rstrip() + "\n")


def profiles_of(config: Config) -> list[Profile]:
    """Return every profile that a configuration may name. Raises Refusal for one that cannot be read."""
    from minutelint.linter.profiles import load_profile, profile_names
    from minutelint.linter.rules import RuleError

    try:
        return [load_profile(name, config.rule_paths) for name in profile_names(config.rule_paths)]
    except RuleError as error:
        raise Refusal(str(error)) from None


def _object(profile: Profile) -> dict[str, Any]:
    return {
        "name": profile.name,
        "title": profile.title,
        "sections": list(profile.sections),
        "severity": dict(profile.levels),
        "options": {rule: dict(values) for rule, values in profile.options.items()},
        "acronyms": dict(profile.acronyms),
        "familiar": dict(profile.familiar),
    }
