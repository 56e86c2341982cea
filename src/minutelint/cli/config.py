"""`minutelint config`: the configuration in force for a document, and where each value comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from minutelint.cli.documents import Common, Session, document_options
from minutelint.cli.errors import Refusal
from minutelint.cli.headings import Grouped
from minutelint.cli.selection import Rulings, selection_options
from minutelint.config.settings import Config
from minutelint.reports.config_toml import Inherited, lines


@click.command(cls=Grouped, short_help="Show the configuration in force.")
@click.argument("path", metavar="[PATH]", default=".", type=click.Path())
@selection_options
@document_options
def command(common: Common, path: str, said: dict[str, Any]) -> None:
    """Show the configuration of a document or folder as TOML; behind each value stands where it comes from.

    Unknown rules, options and profiles in it are told, with the file and line.
    """
    session = Session(common, said)
    place = Path(path)
    if not place.exists():
        raise Refusal(f"{path}: no such file or folder")
    config = session.config_of(place if place.is_dir() else place.parent)
    Rulings().of(config)
    for line in lines(config, _inherited(config)):
        session.write(line + "\n")


def _inherited(config: Config) -> Inherited:
    from minutelint.linter.profiles import load_profile

    profile = load_profile(config.profile, config.rule_paths)
    return Inherited(profile.sections, dict(profile.levels), profile.options, profile.acronyms)
