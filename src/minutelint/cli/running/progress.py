"""A progress bar on standard error, where somebody sits at a terminal and there is something to wait for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

import click

from minutelint.cli.documents import is_terminal
from minutelint.files import Candidate

MANY = 20
"""From more files than this on a bar is shown."""


class Progress:
    """Goes through candidates and shows how far it is; `clear` gives the line to a report."""

    def __init__(self, *, quiet: bool) -> None:
        self._wanted = not quiet and is_terminal(sys.stderr)
        self.shown = False

    def over(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        """Yield the candidates. Only where a bar may be shown are they counted before: their names, not their words."""
        if not self._wanted:
            yield from candidates
            return
        known = list(candidates)
        if len(known) <= MANY:
            yield from known
            return
        with click.progressbar(known, file=sys.stderr, show_pos=True, label="Checking", width=24) as bar:
            self.shown = True
            yield from bar
        self.shown = False

    def clear(self) -> None:
        """Wipe the bar from its line; the next document draws it again."""
        if self.shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
