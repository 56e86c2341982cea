"""Which rules are on, how grave each is, and with which options.

From the weakest word to the strongest: the rule's page, the profile, `select`, `extend-select`, `severity`, `ignore`,
and then `per-file-ignores` for single files. Options: the page's, the profile's, those of the configuration.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from minutelint.checks.check import NOTHING, House
from minutelint.linter.profiles import Profile, load_profile
from minutelint.linter.rules import Rule, RuleError, nearest

if TYPE_CHECKING:
    from minutelint.config.settings import Config, FileIgnore

LEVELS = ("error", "warning", "info", "off")
ALL = "all"


class ActiveRule(Struct, frozen=True):
    """A rule that is on. `severity` is error, warning or info; `options` are complete."""

    rule: Rule
    severity: str
    options: Mapping[str, Any] = NOTHING


class RuleSet(Struct, frozen=True):
    """The rules that are on, by code, and what the house says.

    known       every rule there is, on or off: what suppressions may name
    per_file    (files, names of rules) that are off in them
    """

    active: tuple[ActiveRule, ...]
    known: tuple[Rule, ...]
    house: House = House()
    profile: str = ""
    per_file: tuple[tuple[FileIgnore, frozenset[str]], ...] = ()

    def for_file(self, path: str) -> tuple[ActiveRule, ...]:
        """Return the rules that are on in one file."""
        if not self.per_file:
            return self.active
        from minutelint.files import matches

        off: set[str] = set()
        for entry, rules in self.per_file:
            if matches(Path(path).absolute(), (entry.files,)):
                off |= rules
        return tuple(active for active in self.active if active.rule.name not in off)


def ruleset(rules: Sequence[Rule], config: Config) -> RuleSet:
    """Return the rules in force under a configuration.

    Raises RuleError for a name that is no rule's, an unknown profile, and an option or level that does not exist.
    """
    profile = load_profile(config.profile, config.rule_paths)
    levels = {rule.name: rule.severity for rule in rules}
    for wanted, level in profile.levels:
        for name in _named(wanted, rules, f"profile '{profile.name}'"):
            levels[name] = level
    levels = _chosen(levels, rules, config)
    options = _options(rules, profile, config)
    return RuleSet(
        active=tuple(
            ActiveRule(rule, levels[rule.name], options[rule.name]) for rule in rules if levels[rule.name] != "off"
        ),
        known=tuple(rules),
        house=house_of(config),
        profile=profile.name,
        per_file=tuple(
            (entry, frozenset(_all_named(entry.rules, rules, "per-file-ignores"))) for entry in config.per_file_ignores
        ),
    )


def house_of(config: Config) -> House:
    """Return what the profile and the configuration say of the body. Raises RuleError for an unknown profile."""
    profile = load_profile(config.profile, config.rule_paths)
    return House(
        sections=profile.sections,
        acronyms={**profile.acronyms, **config.acronyms},
        familiar=profile.familiar,
        people=dict(config.people),
        members=tuple(config.members),
        quorum=_quorum(config),
    )


def _quorum(config: Config) -> int | None:
    """Return how many members make a quorum; of a part of them, the next whole number. None where that is not said."""
    if config.quorum is None or isinstance(config.quorum, int):
        return config.quorum
    part, _, whole = config.quorum.partition("/")
    return -(-len(config.members) * int(part) // int(whole)) or None


def match(selector: str, rules: Iterable[Rule]) -> frozenset[str]:
    """Return the names of the rules that a selector stands for.

    A selector is a name, a code, the letters of a code (`ACT`, `ACT00`), a family (`actions`) or `all`.
    """
    wanted = selector.strip()
    if wanted.casefold() == ALL:
        return frozenset(rule.name for rule in rules)
    code = wanted.upper()
    whole = frozenset(rule.name for rule in rules if wanted.casefold() == rule.name.casefold() or code == rule.code)
    if whole or not code:
        return whole
    family = frozenset(rule.name for rule in rules if rule.family == wanted.casefold())
    if family:
        return family
    return frozenset(rule.name for rule in rules if rule.code.startswith(code))


def suggestion(selector: str, rules: Iterable[Rule]) -> str:
    """Return `; did you mean ...?` for a selector that stands for no rule, or nothing."""
    known = [word for rule in rules for word in (rule.name, rule.code)]
    return nearest(selector, known)


def _named(selector: str, rules: Sequence[Rule], where: str) -> frozenset[str]:
    found = match(selector, rules)
    if not found:
        raise RuleError(f"{where}: there is no rule '{selector}'{suggestion(selector, rules)}")
    return found


def _all_named(selectors: Iterable[str], rules: Sequence[Rule], where: str) -> set[str]:
    return {name for selector in selectors for name in _named(selector, rules, where)}


def _chosen(levels: dict[str, str], rules: Sequence[Rule], config: Config) -> dict[str, str]:
    """Apply select, extend-select, ignore and severity to the levels of the profile."""
    said = {rule.name: rule.severity if rule.severity != "off" else "warning" for rule in rules}
    if config.select is not None:
        wanted = _all_named(config.select, rules, "select")
        levels = {name: _on(level, said[name]) if name in wanted else "off" for name, level in levels.items()}
    more = _all_named(config.extend_select, rules, "extend-select")
    levels = {name: _on(level, said[name]) if name in more else level for name, level in levels.items()}
    gone = _all_named(config.ignore, rules, "ignore")
    # A single rule's level is a stronger word than that of a whole family, wherever it stands in the table.
    graded = sorted(config.severity.items(), key=lambda entry: -len(_named(entry[0], rules, "severity")))
    for selector, level in graded:
        if level not in LEVELS:
            raise RuleError(f"severity: {selector}: expected one of {', '.join(LEVELS)}; found '{level}'")
        for name in _named(selector, rules, "severity"):
            if config.select is None or levels[name] != "off":
                levels[name] = level
    return {name: "off" if name in gone else level for name, level in levels.items()}


def _on(level: str, otherwise: str) -> str:
    return level if level != "off" else otherwise


def _options(rules: Sequence[Rule], profile: Profile, config: Config) -> dict[str, dict[str, Any]]:
    found = {rule.name: dict(rule.options) for rule in rules}
    by_name = {rule.name: rule for rule in rules}
    said = [(f"profile '{profile.name}'", profile.options), ("options", config.options)]
    for where, table in said:
        for selector, values in table.items():
            names = match(selector, rules)
            if len(names) != 1:
                raise RuleError(f"{where}: there is no rule '{selector}'{suggestion(selector, rules)}")
            (name,) = names
            for key, value in values.items():
                _check_option(by_name[name], key, value, where)
                found[name][key] = value
    return found


def _check_option(rule: Rule, key: str, value: Any, where: str) -> None:
    if key not in rule.options:
        known = f" (it has: {', '.join(rule.options)})" if rule.options else " (it has none)"
        raise RuleError(f"{where}: {rule.name} has no option '{key}'{nearest(key, list(rule.options))}{known}")
    default = rule.options[key]
    kind = type(default)
    fits = isinstance(value, list | tuple) if kind is list else type(value) is kind
    if fits and kind is list and default and isinstance(default[0], str):
        fits = all(isinstance(entry, str) for entry in value)
    if not fits:
        words = {list: "a list", str: "text", bool: "true or false", int: "a whole number", dict: "a table"}
        raise RuleError(f"{where}: {rule.name}.{key}: expected {words.get(kind, kind.__name__)}; found {value!r}")
