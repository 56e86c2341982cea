"""`minutelint completion`: the script that lets a shell complete the command."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print the completion script of a shell.")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the completion script of a shell.

    bash: add `eval "$(minutelint completion bash)"` to ~/.bashrc; zsh likewise to ~/.zshrc;
    fish: `minutelint completion fish > ~/.config/fish/completions/minutelint.fish`.
    """
    from click.shell_completion import get_completion_class

    from minutelint.cli.group import cli

    make = get_completion_class(shell)
    if make is None:  # click knows all of SHELLS
        raise click.ClickException(f"no completion for {shell}")
    click.echo(make(cli, {}, "minutelint", "_MINUTELINT_COMPLETE").source())
