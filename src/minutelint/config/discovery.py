"""Finds the configuration files of a document, from its folder upwards, and reads each once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from minutelint.config.layers import Layer, merge, over
from minutelint.config.problems import ConfigError, Problem
from minutelint.config.settings import Config, Origin
from minutelint.paths import absolute

NAMES = ("minutelint.toml", ".minutelint.toml", "pyproject.toml")
"""The files that may hold a configuration; in one folder the first of them counts."""

_TABLE = ("tool", "minutelint")


def _layer(path: Path, *, required: bool = False) -> Layer | None:
    """Return what a file says, or None for a pyproject.toml that says nothing of minutelint.

    Raises ConfigError for a file that cannot be read or says something that is not understood.
    """
    from minutelint.config import toml_file

    text = toml_file.read(path)
    shared = path.name == "pyproject.toml"
    if shared and _TABLE[1] not in text and not required:
        return None
    values: Any = toml_file.parse(path, text)
    prefix = _TABLE if shared else ()
    for part in prefix:
        values = values.get(part) if isinstance(values, Mapping) else None
    if values is None:
        if required:
            raise ConfigError([Problem(Origin(str(path)), "", "has no table [tool.minutelint]")])
        return None
    lines = toml_file.KeyLines(text)

    def origin_of(key: tuple[str, ...]) -> Origin:
        return Origin(str(path), lines.of((*prefix, *key)))

    if not isinstance(values, Mapping):
        raise ConfigError([Problem(origin_of(()), ".".join(prefix), "expected a table")])
    from minutelint.config.schema import validate

    return Layer(validate(values, origin_of), path.parent, origin_of)


@cache
def _home() -> str:
    return os.path.expanduser("~")  # noqa: PTH111 - Path.home fails where there is none


def _ends(folder: Path) -> bool:
    """Tell whether the search ends at a folder: the root of a repository, or the user's home."""
    return os.path.lexists(folder / ".git") or str(folder) == _home()


class Configurations:
    """The configuration of every folder, made once per folder and shared where the same files hold."""

    def __init__(
        self, *, file: Path | None = None, isolated: bool = False, command_line: Mapping[str, Any] | None = None
    ) -> None:
        """Take one file for every document (`file`), or none at all (`isolated`), or look for them.

        `command_line` holds fields of `Config` that are stronger than any file.
        Raises ConfigError when `file` cannot be used.
        """
        self._said = dict(command_line or {})
        self._fixed: tuple[Layer, ...] | None = () if isolated else None
        if file is not None and not isolated:
            layer = _layer(absolute(file), required=True)
            self._fixed = (layer,) if layer else ()
        self._chains: dict[Path, tuple[Layer, ...]] = {}
        self._configs: dict[tuple[Layer, ...], Config] = {}

    def of_folder(self, folder: Path) -> Config:
        """Return the configuration of the documents of a folder. Raises ConfigError.

        Folders in which the same files hold share one object, so it may serve as the key of a cache.
        """
        layers = self._fixed if self._fixed is not None else self._chain(absolute(folder))
        if layers not in self._configs:
            self._configs[layers] = over(merge(layers), self._said) if layers or self._said else Config()
        return self._configs[layers]

    def _chain(self, folder: Path) -> tuple[Layer, ...]:
        """Return the layers that hold in a folder, its own first."""
        new: list[tuple[Path, Layer | None]] = []
        above: tuple[Layer, ...] = ()
        for place in (folder, *folder.parents):
            if place in self._chains:
                above = self._chains[place]
                break
            layer = _in_folder(place)
            new.append((place, layer))
            if _ends(place) or (layer is not None and layer.root):
                break
        for place, layer in reversed(new):
            above = (layer, *above) if layer else above
            self._chains[place] = above
        return above


def _in_folder(folder: Path) -> Layer | None:
    for name in NAMES:
        path = folder / name
        if path.is_file():
            layer = _layer(path)
            if layer is not None:
                return layer
    return None
