"""What goes wrong by the user's hand, as one or more lines on standard error and exit status 2."""

from __future__ import annotations

from typing import IO, Any

import click

from minutelint.cli.output.step_log import for_people
from minutelint.reports.terminal import safe_lines


class Refusal(click.ClickException):
    """Bad usage or bad configuration; ends the program with status 2."""

    exit_code = 2

    def format_message(self) -> str:
        """Return the message with nothing in it that a terminal would obey."""
        return safe_lines(self.message)

    def show(self, file: IO[Any] | None = None) -> None:
        """Write the message to standard error, `error:` in front of each line."""
        for line in self.format_message().splitlines():
            click.echo(for_people(f"error: {line}"), file=file, err=True)


def of_system(error: OSError) -> str:
    """Return in plain words what the operating system said."""
    return (error.strerror or str(error) or type(error).__name__).lower()
