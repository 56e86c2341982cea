"""The configuration that the rest of the program uses: plain frozen values, every one with a default.

It is made without any file (`Config()`), or from files by `minutelint.config.load`. Nothing here validates: what comes
from a person goes through `minutelint.config.schema` first.

Every run imports this module, so the small classes are named tuples: a data class takes several times as long to make.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from minutelint.limits import DEFAULT, Limits

SEVERITIES = ("error", "warning", "info")
"""The levels of a finding, gravest first."""

LEVELS = (*SEVERITIES, "off")
"""What the severity of a rule may be set to."""


class Glob(Struct, frozen=True):
    """A pattern in the syntax of .gitignore, matched against paths relative to `base`."""

    pattern: str
    base: Path


class FileIgnore(Struct, frozen=True):
    """Rules (names, codes or code prefixes) that are off in the files that a pattern matches."""

    files: Glob
    rules: tuple[str, ...]


class Config(Struct, frozen=True, eq=False):
    """The settings in force for one folder of documents; one object per set of files, compared by identity.

    select            rules by name, code, code prefix (`ACT`) or `ALL`; None: those that the profile has on
    extend_select     rules on besides
    ignore            rules off; stronger than the two above
    severity          rule name or code -> error, warning, info or off
    options           rule name -> option -> value
    fail_on           the least severity that makes the exit status 1
    baseline          the file with the findings that are known, absolute where a configuration file names it
    include, exclude  which files a walk takes; no include means every file with a known extension
    acronyms, people  acronym -> expansion; initials or short name -> full name
    style             the house style that reads every document; None: the one that fits best
    members           full name -> what the body knows of the member, such as the office; empty: no roster
    quorum            how many members must be there: a number, or a part of them such as `1/3`
    series            name -> the files of one body's meetings; None said: by folder and heading
    limits            how large a file may be
    origins           dotted key -> where its value was said; a key that is missing has its default
    """

    profile: str = "general"
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    per_file_ignores: tuple[FileIgnore, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    fail_on: str = "warning"
    baseline: Path | None = None
    include: tuple[Glob, ...] = ()
    exclude: tuple[Glob, ...] = ()
    rule_paths: tuple[Path, ...] = ()
    grammar_paths: tuple[Path, ...] = ()
    style: str | None = None
    acronyms: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    members: Mapping[str, str] = field(default_factory=dict)
    quorum: int | str | None = None
    series: Mapping[str, tuple[Glob, ...]] = field(default_factory=dict)
    limits: Limits = DEFAULT
    origins: Mapping[str, Origin] = field(default_factory=dict)


class Origin(Struct, frozen=True):
    """Where a value was said: a file and the 1-based line of its key, or `command line`."""

    place: str
    line: int | None = None

    def __str__(self) -> str:
        return self.place if self.line is None else f"{self.place}:{self.line}"
