"""The house styles: one grammar file each, with a header of `//!` lines that say what opens an item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from minutelint.cache import store
from minutelint.data import folder

_TERMINAL = re.compile(r"^_?[A-Z][A-Z0-9_]*(?:\.-?\d+)?[ \t]*:", re.MULTILINE)


class StyleError(Exception):
    """A style file that cannot be used; the message names the file and what was expected."""


class Style(Struct, frozen=True):
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
    import tomllib  # the headers of shipped styles are kept, so most runs read none

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
    place = folder("grammar")
    kept = store().of(
        "styles", lambda: [_plain(style) for path in sorted(place.glob("*.lark")) if (style := read_style(path))]
    )
    return tuple(Style(name, title, heads, weight, place / file, own) for name, title, heads, weight, file, own in kept)


def _plain(style: Style) -> tuple[str, str, tuple[str, ...], float, str, bool]:
    """Return what a style is made of, its file by name alone."""
    return style.name, style.title, style.heads, style.weight, style.path.name, style.own_lines


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
