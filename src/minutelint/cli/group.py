"""The command group: `minutelint PATH...` means `minutelint check PATH...`; a command is imported when it runs.

Exit status: 0 nothing found, 1 findings, 2 bad usage, bad configuration or a file that could not be read, 130 when
interrupted, 141 when the reader of standard output went away (as a shell reports it for other tools).
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from minutelint import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

COMMANDS = {
    "check": "Check minutes and report what is missing or wrong (the default).",
    "parse": "Show how minutes were read.",
    "actions": "List the actions of meetings: owner, due date, what has become of them.",
    "series": "Show the chain of a body's meetings, and where it is broken.",
    "report": "Write one page over all bodies, meetings and documents, for people who look rather than read.",
    "rules": "List the rules.",
    "explain": "Show the page of a rule.",
    "config": "Show the configuration in force, and where each value comes from.",
    "profiles": "List the profiles: what kinds of body there are, and what their minutes must have.",
    "test": "Run the examples of rule pages as their tests.",
    "schema": "Print the JSON Schema of what is printed as JSON, of a baseline, a configuration or a rule page.",
    "init": "Write a first configuration into this folder.",
    "completion": "Print the completion script of a shell.",
}
"""Every command and its line in the help; each has a module of its name with a function `command`."""

_OWN_OPTIONS = ("-h", "--help", "--version")


class CheckByDefault(click.Group):
    """A group that hands to `check` what does not begin with the name of a command."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command and return it."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"minutelint.cli.{cmd_name}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands without importing their modules."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `check` in front where no command is named; without any argument show the usage, status 2."""
        if ctx.resilient_parsing and not args:  # a shell asks what may stand here
            return super().parse_args(ctx, args)
        if not args:
            click.echo(self.get_help(ctx), err=True)
            ctx.exit(2)
        if args[0] not in COMMANDS and args[0] not in _OWN_OPTIONS:
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Offer the commands, and files to check."""
        from click.shell_completion import CompletionItem

        return [*super().shell_complete(ctx, incomplete), CompletionItem(incomplete, type="file")]

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an interruption and a closed pipe end it without a traceback."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except KeyboardInterrupt:
            click.echo(err=True)
            ctx.exit(130)
        except click.UsageError as error:  # it quotes words such as a name of a file that a shell put there
            from minutelint.cli.output.step_log import for_people

            raise click.UsageError(for_people(error.format_message()), error.ctx) from None
        except BrokenPipeError:
            silence()
            ctx.exit(141)
        return result


def silence() -> None:
    """Send what is still to be written to nowhere, so that Python says nothing of the closed pipe when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):  # standard output is no file
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123


@click.group(
    cls=CheckByDefault,
    options_metavar="",
    subcommand_metavar="[COMMAND] [OPTIONS] PATH...",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="`minutelint PATH...` is short for `minutelint check PATH...`. More: minutelint COMMAND --help.",
)
@click.version_option(__version__, prog_name="minutelint", message="%(prog)s %(version)s")
def cli() -> None:
    """Check meeting minutes: required sections, numbering, actions, acronyms, approval."""
