"""The headings under which the help of a command, and the reference of commands, group its options."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import click

OUTPUT = "Output"
STATUS = "Exit status"
FIXES = "Fixes"
NEWS = "New findings only"
RULES = "Rules"
READING = "Configuration and reading"
RUNNING = "Running"

_OTHERS = "Other options"
_ONLY = "Options"
_WIDEST = 30
"""How many columns the names of options get at most; longer ones have a line of their own."""


class Headed(click.Option):
    """An option that stands under a heading."""

    def __init__(self, *args: Any, heading: str, **more: Any) -> None:
        """`heading`: one of those above, or one that a command has for itself."""
        super().__init__(*args, **more)
        self.heading = heading


def under(heading: str) -> Callable[..., Callable[[Any], Any]]:
    """Return what makes options as `click.option` does, under a heading."""
    return partial(click.option, cls=Headed, heading=heading)


def grouped(command: click.Command, context: click.Context) -> dict[str, list[click.Option]]:
    """Return the options of a command by heading, in the order in which the headings first occur; those without one last."""
    groups: dict[str, list[click.Option]] = {}
    rest = []
    for one in command.get_params(context):
        if isinstance(one, Headed):
            groups.setdefault(one.heading, []).append(one)
        elif isinstance(one, click.Option):
            rest.append(one)
    return {**groups, _OTHERS if groups else _ONLY: rest}


class Grouped(click.Command):
    """A command whose help groups its options."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options heading by heading, what they do in one column."""
        told = {
            heading: [record for one in options if (record := one.get_help_record(ctx)) is not None]
            for heading, options in grouped(self, ctx).items()
        }
        widths = [len(name) for records in told.values() for name, _ in records]
        column = min(max(widths, default=0), _WIDEST)
        for heading, records in told.items():
            with formatter.section(heading):
                formatter.write_dl([(name.ljust(column), text) for name, text in records], col_max=_WIDEST)
