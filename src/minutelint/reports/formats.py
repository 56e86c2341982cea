"""The formats of reports by name: those of minutelint, and those that other packages register.

A package adds one by an entry point of the group `minutelint.reports`: its name is that of the format, its object makes a
`Report` of an `Output`.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from minutelint.reports.output import Output, Report

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "minutelint.reports"

BUILT_IN = {
    "full": "minutelint.reports.lines:Full",
    "concise": "minutelint.reports.lines:Concise",
    "json": "minutelint.reports.findings_json:JsonReport",
    "jsonl": "minutelint.reports.findings_jsonl:JsonLines",
    "sarif": "minutelint.reports.sarif:Sarif",
    "github": "minutelint.reports.github:Annotations",
    "gitlab": "minutelint.reports.gitlab:CodeQuality",
    "junit": "minutelint.reports.junit:JUnit",
    "markdown": "minutelint.reports.findings_markdown:Markdown",
    "html": "minutelint.reports.findings_html:Html",
}
"""Where each format of minutelint is made; a module is imported when its format is asked for."""

FOR_PEOPLE = frozenset({"full", "concise"})
"""Formats that say nothing of a file that could not be read: that goes to standard error."""


class FormatError(Exception):
    """A format that does not exist, or a package's format that cannot be used; the message is meant for the user."""


class UnknownFormatError(FormatError):
    """No format has this name."""


def maker(name: str) -> Callable[[Output], Report]:
    """Return what makes a report of a format. Raises FormatError."""
    if name in BUILT_IN:
        module, _, attribute = BUILT_IN[name].partition(":")
        made: Callable[[Output], Report] = getattr(importlib.import_module(module), attribute)
        return made
    point = _installed().get(name)
    if point is None:
        raise UnknownFormatError(f"there is no report format '{name}'")
    return _loaded(point)


def names() -> list[str]:
    """Return the names of all formats, those of minutelint first."""
    return [*BUILT_IN, *sorted(_installed().keys() - BUILT_IN.keys())]


@cache
def _installed() -> dict[str, EntryPoint]:
    from importlib.metadata import entry_points  # slow to import, and rarely needed

    return {point.name: point for point in entry_points(group=GROUP)}


def _loaded(point: EntryPoint) -> Callable[[Output], Report]:
    try:
        made: Any = point.load()
    except Exception as error:  # whatever a package does when it is imported
        whose = f" of the package {point.dist.name}" if point.dist is not None else ""
        raise FormatError(
            f"the report format '{point.name}'{whose} cannot be used: {point.value}: {type(error).__name__}: {error}"
        ) from error
    if not callable(made):
        raise FormatError(f"the report format '{point.name}' cannot be used: {point.value} is no function")
    checked: Callable[[Output], Report] = made
    return checked
