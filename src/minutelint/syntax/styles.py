"""The house styles: one grammar file each, with a header of `//!` lines that say what opens an item."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from minutelint.data import folder

_TERMINAL = re.compile(r"^_?[A-Z][A-Z0-9_]*(?:\.-?\d+)?[ \t]*:", re.MULTILINE)


class StyleError(Exception):
    """A style file that cannot be used; the message names the file and what was expected."""


@dataclass(frozen=True, slots=True)
class Style:
    """A house style. `heads` are the line kinds that open an item; `weight` settles between styles that explain as much.

    `own_lines`: the file has terminals of its own, so it classifies the lines itself.
    """

    name: str
    title: str
    heads: tuple[str, ...]
    weight: float
    path: Path
    own_lines: bool


def read_style(path: Path) -> Style | None:
    """Return the style of a grammar file, None for a grammar that is no house style.

    Raises StyleError when the header is broken.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StyleError(f"{path}: a grammar file that can be read as UTF-8 was expected: {error}") from None
    header = "\n".join(line[3:].strip() for line in text.splitlines() if line.startswith("//!"))
    if not header:
        return None
    try:
        values = tomllib.loads(header)
        heads = tuple(str(kind) for kind in values["heads"])
        return Style(
            path.stem, str(values["title"]), heads, float(values.get("weight", 1.0)), path, bool(_TERMINAL.search(text))
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise StyleError(
            f"{path}: the `//!` header must be TOML with title, heads (a list of line kinds) and weight: {error}"
        ) from None


@cache
def shipped_styles() -> tuple[Style, ...]:
    """Return the styles that ship with minutelint, by name."""
    found = (read_style(path) for path in sorted(folder("grammar").glob("*.lark")))
    return tuple(style for style in found if style is not None)


@cache
def user_styles(paths: tuple[Path, ...]) -> tuple[Style, ...]:
    """Return the styles of the user's own grammar files; a folder stands for every .lark file in it."""
    styles: list[Style] = []
    for path in paths:
        files: Sequence[Path] = sorted(path.glob("*.lark")) if path.is_dir() else [path]
        for file in files:
            style = read_style(file)
            if style is None:
                raise StyleError(f'{file}: a house style begins with `//! title = "..."` and `//! heads = [...]`')
            styles.append(style)
    return tuple(styles)
