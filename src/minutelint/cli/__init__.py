"""The `minutelint` command."""

from __future__ import annotations

RUBBISH = 100_000  # objects between two collections: reading minutes makes many objects and next to no cycles


def main() -> None:
    """Run the command and leave with its exit status (see `minutelint.cli.group`)."""
    import gc
    import sys

    gc.set_threshold(RUBBISH)
    try:
        from minutelint.cli.group import cli

        cli.main(prog_name="minutelint")
    except KeyboardInterrupt:
        sys.exit(130)
