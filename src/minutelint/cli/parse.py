"""`minutelint parse`: how minutes were read, as a tree, as JSON or as plain text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from minutelint.cli.documents import Common, Session, document_options, is_terminal
from minutelint.cli.headings import OUTPUT, Grouped, under
from minutelint.files import Candidate
from minutelint.reports.terminal import safe, safe_lines


@click.command(cls=Grouped, short_help="Show how minutes were read.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(allow_dash=True))
@under(OUTPUT)(
    "--output-format",
    type=click.Choice(["tree", "json", "text"]),
    default="tree",
    show_default=True,
    help="The syntax tree, the model as JSON, or the text that positions refer to.",
)
@document_options
def command(common: Common, paths: tuple[str, ...], output_format: str) -> None:
    """Show how minutes were read: the syntax tree, the facts found, or the text.

    PATH is a file, a folder, or `-` for standard input.
    """
    session = Session(common)
    show = {"tree": _tree, "json": _json, "text": _text}[output_format]
    failures = show(session, paths)
    click.get_current_context().exit(2 if failures else 0)


def _json(session: Session, paths: tuple[str, ...]) -> int:
    from minutelint.reports.json_stream import Documents
    from minutelint.reports.minutes_json import SCHEMA, document, failed

    failures = 0
    out = Documents(session.write_json(), {"schema": SCHEMA})
    for candidate in session.candidates(paths):
        meetings, error = session.attempt(candidate, session.minutes)
        if meetings is None:
            failures += 1
            out.add(failed(candidate.shown, error or ""))
        for minutes in meetings or ():
            out.add(document(minutes))
    out.close()
    return failures


def _each(
    session: Session, paths: tuple[str, ...], make: Callable[[Candidate], Any], show: Callable[[Any], None]
) -> int:
    """Make something of every document and show it; several documents are told apart by a line with their path."""
    failures = 0
    several = len(paths) > 1 or any(Path(path).is_dir() for path in paths)
    for candidate in session.candidates(paths):
        made, error = session.attempt(candidate, make)
        if error is not None:
            failures += 1
            session.complain(candidate.shown, error)
            continue
        if several:
            session.write(session.paint(f"==> {safe(candidate.shown)} <==", "bold") + "\n")
        show(made)
    return failures


def _tree(session: Session, paths: tuple[str, ...]) -> int:
    from minutelint.reports.tree import lines

    def show(made: Any) -> None:
        source, tree = made
        for line in lines(tree, source, session.paint):
            session.write(line + "\n")

    return _each(session, paths, session.tree, show)


def _text(session: Session, paths: tuple[str, ...]) -> int:
    import sys

    escape = is_terminal(sys.stdout)

    def show(source: Any) -> None:
        text = source.text + ("" if source.text.endswith("\n") else "\n")
        session.write(safe_lines(text) if escape else text)

    return _each(session, paths, session.source, show)
