"""Profiles: what a kind of body wants of its minutes. A TOML file each; one extends another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from minutelint.cache import store
from minutelint.checks.check import NOTHING
from minutelint.data import folder
from minutelint.linter.rules import RuleError, nearest


class Profile(Struct, frozen=True):
    """A profile with everything that it inherits.

    sections  the sections that must be there, in order
    levels    rule name, code or prefix -> error, warning, info or off; later entries are stronger
    options   rule name -> option -> value
    acronyms  known acronyms and what each stands for
    familiar  acronyms that most readers have met, and what each stands for
    """

    name: str
    title: str = ""
    sections: tuple[str, ...] = ()
    levels: tuple[tuple[str, str], ...] = ()
    options: Mapping[str, Mapping[str, Any]] = NOTHING
    acronyms: Mapping[str, str] = NOTHING
    familiar: Mapping[str, str] = NOTHING


def load_profile(name: str, paths: Iterable[Path] = ()) -> Profile:
    """Return the profile of that name: a shipped one, or `NAME.toml` in one of the folders (or in their `profiles/`).

    Raises RuleError for a name that is not there, a file that is no profile, and a circle of `extends`.
    """
    folders = [Path(path) for path in paths]
    return _load(name, folders, ())


def profile_names(paths: Iterable[Path] = ()) -> list[str]:
    """Return the names of all profiles that `load_profile` finds."""
    return sorted({file.stem for place in _places(paths) for file in place.glob("*.toml")})


def _places(paths: Iterable[Path]) -> list[Path]:
    own = [place for path in paths for place in (Path(path) / "profiles", Path(path))]
    return [*own, folder("rules") / "profiles"]


def _load(name: str, folders: list[Path], below: tuple[str, ...]) -> Profile:
    if name in below:
        raise RuleError(f"profile '{below[0]}': extends goes round in a circle: {' -> '.join([*below, name])}")
    files = [place / f"{name}.toml" for place in _places(folders)]
    files = [file for file in files if file.is_file()]
    if not files:
        known = profile_names(folders)
        raise RuleError(f"there is no profile '{name}'{nearest(name, known)} (known: {', '.join(known)})")
    table = _read(files[0])
    parent = _load(table["extends"], folders, (*below, name)) if table.get("extends") else Profile(name)
    return _joined(name, parent, table)


def _read(file: Path) -> dict[str, Any]:
    if file.parent == folder("rules") / "profiles":
        return store().of(f"profile {file.stem}", lambda: _table(file))
    from minutelint.linter.validate import profile

    table = _table(file)
    profile(file, table)
    return table


def _table(file: Path) -> dict[str, Any]:
    import tomllib  # not needed for a profile that is kept

    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{file}: the profile cannot be read: {error}") from error


def _joined(name: str, parent: Profile, table: Mapping[str, Any]) -> Profile:
    sections = table.get("sections", {})
    required = list(sections.get("required", parent.sections))
    required += [section for section in sections.get("also", ()) if section not in required]
    gone = set(sections.get("without", ()))
    options = {rule: dict(values) for rule, values in parent.options.items()}
    for rule, values in table.get("options", {}).items():
        options.setdefault(rule, {}).update(values)
    return Profile(
        name=name,
        title=table.get("title") or parent.title,
        sections=tuple(section for section in required if section not in gone),
        levels=(*parent.levels, *table.get("rules", {}).items()),
        options=options,
        acronyms={**parent.acronyms, **table.get("acronyms", {})},
        familiar={**parent.familiar, **table.get("familiar", {})},
    )
