"""The options that ask for news alone: what a baseline does not know, and what changed since a revision of git."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from minutelint.cli.errors import Refusal
from minutelint.cli.headings import NEWS, under
from minutelint.files import STDIN


class Asked(Struct, frozen=True):
    """What the options said."""

    baseline: str | None = None
    no_baseline: bool = False
    write_baseline: str | None = None
    prune_baseline: bool = False
    since: str | None = None
    diff_filter: str | None = None

    @property
    def writes(self) -> bool:
        """Whether a baseline is written."""
        return self.write_baseline is not None or self.prune_baseline

    @property
    def file(self) -> Path | None:
        """The baseline that is named, if one is."""
        return None if self.baseline is None else Path(self.baseline)


def _letters(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    known = "ACDMRTUXB"
    if value is not None and (not value or set(value.upper()) - set(known)):
        raise click.BadParameter(
            f"'{value}': expected letters of git's --diff-filter, of {known}; a small one leaves out"
        )
    return value


_option = under(NEWS)
_OPTIONS = (
    _option(
        "--baseline",
        metavar="FILE",
        type=click.Path(),
        help="Leave out the findings that this file knows; the last line counts them.",
    ),
    _option("--no-baseline", is_flag=True, help="Use no baseline, whatever the configuration says."),
    _option(
        "--write-baseline",
        metavar="FILE",
        type=click.Path(),
        help="Record all findings of this run, of every severity, in FILE and report none: status 0. What FILE says of "
        "documents and rules that this run does not check stays.",
    ),
    _option("--prune-baseline", is_flag=True, help="Drop from the baseline what is no longer found; add nothing."),
    _option(
        "--since",
        metavar="REV",
        help="Report only what stands on lines changed since this revision of git, committed or not; REV... means since "
        "HEAD left REV. Findings about a whole document stand at its title; Word and PDF count as a whole.",
    ),
    _option(
        "--diff-filter",
        metavar="LETTERS",
        callback=_letters,
        help="With --since: which files count as changed, as in git: A added (or not in git), M modified, R renamed; a "
        "small letter leaves out [default: all].",
    ),
)


def news_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command these options; it gets them as one `Asked`, its keyword `asked`."""

    @functools.wraps(function)
    def command(*args: Any, **values: Any) -> Any:
        mine = {name: values.pop(name) for name in Asked.__struct_fields__}
        return function(*args, asked=Asked(**mine), **values)

    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def verify(asked: Asked, paths: Sequence[str], stdin_name: str | None) -> None:
    """Raise Refusal for options that make no sense together."""
    exclusive = (
        ("--write-baseline", asked.write_baseline is not None, "--prune-baseline", asked.prune_baseline),
        ("--write-baseline", asked.write_baseline is not None, "--since", asked.since is not None),
        ("--no-baseline", asked.no_baseline, "--baseline", asked.baseline is not None),
        ("--no-baseline", asked.no_baseline, "--prune-baseline", asked.prune_baseline),
    )
    for one, is_on, other, is_too in exclusive:
        if is_on and is_too:
            raise Refusal(f"{one} and {other} exclude each other")
    if asked.diff_filter is not None and asked.since is None:
        raise Refusal("--diff-filter counts only with --since")
    if asked.write_baseline is not None and STDIN in paths and stdin_name is None:
        raise Refusal("--write-baseline: standard input has no name to record; give it one with --stdin-filename")
