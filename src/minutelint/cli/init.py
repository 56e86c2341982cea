"""`minutelint init`: a first configuration, from three questions."""

from __future__ import annotations

import json
from pathlib import Path

import click

from minutelint import SITE
from minutelint.cli.errors import Refusal, of_system
from minutelint.cli.profiles import profiles_of
from minutelint.config.discovery import NAMES
from minutelint.config.problems import nearest
from minutelint.config.settings import Config

FILE = NAMES[0]
LEVELS = ("error", "warning", "info")
_TEXT = """\
# What minutelint asks of the minutes in this folder and below. `minutelint config FILE` shows what holds for a file, and
# why. Every key: {site}reference/configuration/

# Whose minutes these are: {title}. `minutelint profiles` lists the others.
profile = {profile}

# From which severity on the run fails: error, warning or info.
fail-on = {fail_on}

# What to leave out of a folder, as in .gitignore.
{exclude_mark}exclude = {exclude}

# Rules that you do not want; `minutelint rules` lists them.
# ignore = ["no-due-date"]

# A rule that should count for more, or less: error, warning, info or off.
# [severity]
# undefined-acronym = "error"

# Acronyms that your readers know.
# [acronyms]
# ABC = "what it stands for"

# Who is meant by initials.
# [people]
# AB = "the full name"
"""


@click.command(short_help="Write a first configuration.")
@click.option("--profile", metavar="NAME", help="What kind of body's minutes these are; then nothing is asked.")
def command(profile: str | None) -> None:
    """Write a commented minutelint.toml into this folder, from the answers to three questions.

    With --profile nothing is asked. A configuration that is there already is never overwritten.
    """
    _refuse_second()
    known = {one.name: one for one in profiles_of(Config())}
    fail_on, exclude = "warning", ""
    if profile is None:
        try:
            profile, fail_on, exclude = _ask({name: one.title for name, one in known.items()})
        except click.Abort:
            raise Refusal("nobody answered; `minutelint init --profile NAME` asks nothing") from None
    if profile not in known:
        near = nearest(profile, known)
        raise Refusal(f"there is no profile '{profile}'" + (f"; did you mean '{near}'?" if near else ""))
    text = _TEXT.format(
        site=SITE,
        title=known[profile].title,
        profile=json.dumps(profile),
        fail_on=json.dumps(fail_on),
        exclude_mark="" if exclude else "# ",
        exclude=json.dumps([exclude or "archive/"], ensure_ascii=False),
    )
    try:
        with Path(FILE).open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise Refusal(f"{FILE}: {of_system(error)}") from None
    click.echo(f"Wrote {FILE} (profile {profile}). Next: minutelint .")


def _refuse_second() -> None:
    """Raise Refusal where this folder has a configuration already."""
    for name in NAMES:
        path = Path(name)
        if not path.exists():
            continue
        shared = name == "pyproject.toml"
        if not shared or "[tool.minutelint" in path.read_text(encoding="utf-8", errors="replace"):
            raise Refusal(f"{name}: there is a configuration already; it was left as it is")


def _ask(titles: dict[str, str]) -> tuple[str, str, str]:
    """Return what was answered: the profile, from which severity on a run fails, a folder to leave out or nothing."""
    for name, title in titles.items():
        click.echo(f"  {name:18}{title}", err=True)
    profile = click.prompt("Whose minutes are these", default="general", type=click.Choice(list(titles)), err=True)
    fail_on = click.prompt("Fail from which severity on", default="warning", type=click.Choice(LEVELS), err=True)
    exclude = click.prompt("A folder to leave out (empty: none)", default="", show_default=False, err=True)
    return profile, fail_on, exclude.strip()
