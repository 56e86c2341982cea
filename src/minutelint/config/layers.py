"""One configuration file as a layer, and layers put on top of one another, the nearest first.

Key by key the nearest layer wins. A list replaces the list below it, except `extend-select`, which adds; tables are
merged; `per-file-ignores` add up, as each pattern belongs to the folder of its own file. Every value keeps its origin.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from minutelint.config.settings import Config, FileIgnore, Glob, Origin
from minutelint.limits import Limits
from minutelint.paths import PACKAGE, in_package

if TYPE_CHECKING:
    from minutelint.config.schema import Settings

COMMAND_LINE = Origin("command line")


class Layer(Struct, frozen=True, eq=False):
    """What one place says. `origin_of` takes a key path such as `("severity", "unowned-action")`."""

    settings: Settings
    base: Path
    origin_of: Callable[[tuple[str, ...]], Origin]

    @property
    def root(self) -> bool:
        """Whether the search for files above ends here."""
        return self.settings.root is True


class _Merge:
    """Collects the fields of a `Config` and their origins from layers, the nearest first."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self.layers = layers
        self.origins: dict[str, Origin] = {}

    def nearest(self, name: str, default: Any, make: Callable[[Any, Path], Any] = lambda value, base: value) -> Any:
        for layer in self.layers:
            value = getattr(layer.settings, name)
            if value is not None:
                key = name.replace("_", "-")
                self.origins[key] = layer.origin_of((key,))
                return make(value, layer.base)
        return default

    def table(self, name: str) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        for layer in self.layers:
            for key, value in (getattr(layer.settings, name) or {}).items():
                if key not in merged:
                    merged[key] = value
                    self.origins[f"{name}.{key}"] = layer.origin_of((name, key))
        return merged

    def series(self) -> dict[str, tuple[Glob, ...]]:
        merged: dict[str, tuple[Glob, ...]] = {}
        for layer in self.layers:
            for name, patterns in (layer.settings.series or {}).items():
                if name not in merged:
                    merged[name] = _globs(patterns, layer.base)
                    self.origins[f"series.{name}"] = layer.origin_of(("series", name))
        return merged

    def options(self) -> dict[str, dict[str, Any]]:
        merged: dict[str, dict[str, Any]] = {}
        for layer in self.layers:
            for rule, options in (layer.settings.options or {}).items():
                for option, value in options.items():
                    if option not in merged.setdefault(rule, {}):
                        merged[rule][option] = value
                        self.origins[f"options.{rule}.{option}"] = layer.origin_of(("options", rule, option))
        return merged

    def limits(self) -> Limits:
        merged: dict[str, int] = {}
        for layer in self.layers:
            said = layer.settings.limits
            for name in Limits.__struct_fields__ if said is not None else ():
                value = getattr(said, name)
                if value is not None and name not in merged:
                    merged[name] = value
                    key = name.replace("_", "-")
                    self.origins[f"limits.{key}"] = layer.origin_of(("limits", key))
        return Limits(**merged)

    def extend_select(self) -> tuple[str, ...]:
        added: dict[str, None] = {}
        for layer in self.layers:
            for rule in layer.settings.extend_select or ():
                added[rule] = None
                self.origins.setdefault("extend-select", layer.origin_of(("extend-select",)))
                self.origins.setdefault(f"extend-select.{rule}", layer.origin_of(("extend-select",)))
        return tuple(added)

    def per_file_ignores(self) -> tuple[FileIgnore, ...]:
        ignores = []
        for layer in self.layers:
            for pattern, rules in (layer.settings.per_file_ignores or {}).items():
                ignores.append(FileIgnore(Glob(pattern, layer.base), tuple(rules)))
                self.origins[f"per-file-ignores.{pattern}"] = layer.origin_of(("per-file-ignores", pattern))
        return tuple(ignores)


def merge(layers: Sequence[Layer]) -> Config:
    """Return the configuration that layers make, the nearest first."""
    found = _Merge(layers)
    return Config(
        profile=found.nearest("profile", "general"),
        select=found.nearest("select", None, lambda value, base: tuple(value)),
        extend_select=found.extend_select(),
        ignore=found.nearest("ignore", (), lambda value, base: tuple(value)),
        severity=found.table("severity"),
        per_file_ignores=found.per_file_ignores(),
        options=found.options(),
        fail_on=found.nearest("fail_on", "warning"),
        baseline=found.nearest("baseline", None, _path),
        include=found.nearest("include", (), _globs),
        exclude=found.nearest("exclude", (), _globs),
        rule_paths=found.nearest("rule_paths", (), _paths),
        grammar_paths=found.nearest("grammar_paths", (), _paths),
        style=found.nearest("style", None),
        acronyms=found.table("acronyms"),
        people=found.table("people"),
        members=found.table("members"),
        quorum=found.nearest("quorum", None),
        series=found.series(),
        limits=found.limits(),
        origins=found.origins,
    )


def _globs(patterns: Sequence[str], base: Path) -> tuple[Glob, ...]:
    return tuple(Glob(pattern, base) for pattern in patterns)


def _path(name: str, base: Path) -> Path:
    return base / Path(name).expanduser()


def _paths(names: Sequence[str], base: Path) -> tuple[Path, ...]:
    return tuple(_place(name, base) for name in names)


def _place(name: str, base: Path) -> Path:
    found = in_package(name) if name.startswith(PACKAGE) else None
    return found if found is not None else base / Path(name).expanduser()


def over(config: Config, said: Mapping[str, Any]) -> Config:
    """Return a configuration with what the command line says put on top.

    `said` has the names of `Config`'s fields; a value that is None or empty was not said. `select` runs those rules
    and no others, so what the files ignore or add no longer counts; `ignore`, `extend_select` and `severity` add.
    """

    said = {name: value for name, value in said.items() if value}
    changes: dict[str, Any] = {}
    origins = dict(config.origins)
    chosen = "select" in said
    for name, value in said.items():
        key = name.replace("_", "-")
        if name == "severity":
            changes[name] = {**config.severity, **value}
            origins.update({f"severity.{rule}": COMMAND_LINE for rule in value})
            continue
        if name in ("ignore", "extend_select"):
            before = () if chosen else getattr(config, name)
            changes[name] = tuple(dict.fromkeys((*before, *value)))
            origins.update({f"{key}.{rule}": COMMAND_LINE for rule in value})
            if before:
                continue
        else:
            changes[name] = value
        origins[key] = COMMAND_LINE
    if chosen:
        for name in ("ignore", "extend_select"):
            if name not in said and getattr(config, name):
                changes[name] = ()
                origins[name.replace("_", "-")] = COMMAND_LINE
    return replace(config, **changes, origins=origins)
