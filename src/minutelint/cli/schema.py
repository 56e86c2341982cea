"""`minutelint schema`: the JSON Schema of what minutelint reads or prints."""

from __future__ import annotations

import json

import click

from minutelint.schemas import MODELS, schema


@click.command(short_help="Print a JSON Schema.")
@click.argument("name", type=click.Choice(list(MODELS)))
def command(name: str) -> None:
    """Print the JSON Schema of NAME.

    A schema tells what a command prints as JSON (report, jsonl and statistics: check; minutes: parse; series, actions,
    rules and profiles: the commands of these names), what the file of a baseline holds, or what may stand in what you
    write: a configuration, the block of a rule page, a profile.
    """
    click.echo(json.dumps(schema(name), indent=2, ensure_ascii=False))
