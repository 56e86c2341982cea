"""The command reference, from what click knows of the commands."""

from __future__ import annotations

import inspect
import re

import click

from making.regions import table
from minutelint.cli.group import COMMANDS, cli
from minutelint.cli.headings import grouped


def commands() -> str:
    """Return a section for each command: usage, what it does, its arguments and options."""
    top = click.Context(cli, info_name="minutelint", **cli.context_settings)
    return "\n".join(_section(name, top) for name in COMMANDS)


def _section(name: str, top: click.Context) -> str:
    command = cli.get_command(top, name)
    assert command is not None
    context = click.Context(command, info_name=name, parent=top)
    usage = " ".join(command.get_usage(context).removeprefix("Usage: ").split())
    text = _code(inspect.cleandoc(command.help or ""))
    options = "\n".join(_group(heading, options, context) for heading, options in grouped(command, context).items())
    return f"## {name} {{#{name}}}\n\n```text\n{usage}\n```\n\n{text}\n\n{options}"


def _code(text: str) -> str:
    """Return a help text with the options and statuses in it set as code."""
    return re.sub(r"(?<![\w`-])(--[a-z][a-z-]+)", r"`\1`", text)


def _group(heading: str, options: list[click.Option], context: click.Context) -> str:
    rows = [_row(one, context) for one in options]
    return f"**{heading}**\n\n{table(('Option', 'What it does', 'Default'), rows)}"


def _row(option: click.Option, context: click.Context) -> tuple[str, str, str]:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    value = "" if option.is_flag else " " + _value(option, context)
    told = re.sub(r" \[default: ([^]]+)\]", "", option.help or "Form of the output.")
    return f"{names}{value}", _code(told), _default(option)


def _value(option: click.Option, context: click.Context) -> str:
    if isinstance(option.type, click.Choice):
        return ", ".join(f"`{choice}`" for choice in option.type.choices)
    return f"`{option.make_metavar(context)}`"


def _default(option: click.Option) -> str:
    said = re.search(r"\[default: ([^]]+)\]", option.help or "")
    if said:
        return said[1] if " " in said[1] else f"`{said[1]}`"
    if option.show_default and option.default is not None:
        return f"`{option.default}`"
    return "–"
