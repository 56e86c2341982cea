"""The `minutelint` command."""

from __future__ import annotations


def main() -> None:
    """Run the command and leave with its exit status (see `minutelint.cli.group`)."""
    import sys

    try:
        from minutelint.cli.group import cli

        cli.main(prog_name="minutelint")
    except KeyboardInterrupt:
        sys.exit(130)
