"""`minutelint schema`: the JSON Schema of what minutelint reads or prints."""

from __future__ import annotations

import json

import click

from minutelint.schemas import MODELS, schema


@click.command(short_help="Print a JSON Schema.")
@click.argument("name", type=click.Choice(list(MODELS)))
def command(name: str) -> None:
    """Print the JSON Schema of NAME: the report of `check`, the minutes of `parse`, a configuration, a rule page's block
    or a profile."""
    click.echo(json.dumps(schema(name), indent=2, ensure_ascii=False))
