"""The options that choose rules, shared by the commands that have rules in force, and the rule sets they lead to."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import click

from minutelint.cli.errors import Refusal
from minutelint.cli.headings import RULES, under
from minutelint.config.problems import Problem, nearest
from minutelint.config.settings import LEVELS, Config, FileIgnore, Origin

if TYPE_CHECKING:
    from minutelint.linter.rules import Rule
    from minutelint.linter.select import RuleSet


def _words(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Split `A,B C` and repeated options alike into single names."""
    return tuple(word for value in values for word in value.replace(",", " ").split())


def _levels(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Read `NAME=LEVEL`, several with commas."""
    levels = {}
    for word in _words(ctx, param, values):
        name, equals, level = word.partition("=")
        if not equals or level.lower() not in LEVELS:
            near = nearest(level, LEVELS) if level else None
            hint = f"; did you mean '{name}={near}'?" if near else ""
            raise click.BadParameter(f"'{word}': expected NAME=LEVEL, the level one of {', '.join(LEVELS)}{hint}")
        levels[name] = level.lower()
    return levels


_option = under(RULES)
_OPTIONS = {
    "profile": _option("--profile", metavar="NAME", help="What kind of body's minutes these are."),
    "select": _option(
        "--select", multiple=True, callback=_words, metavar="RULES", help="Run these rules only (names, codes, ALL)."
    ),
    "extend_select": _option(
        "--extend-select", multiple=True, callback=_words, metavar="RULES", help="Run these rules besides."
    ),
    "ignore": _option("--ignore", multiple=True, callback=_words, metavar="RULES", help="Do not run these rules."),
    "severity": _option(
        "--severity", multiple=True, callback=_levels, metavar="NAME=LEVEL", help="Set the severity of a rule."
    ),
}


def selection_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that choose rules; it gets what was said of them as its keyword `said`."""

    @functools.wraps(function)
    def command(*args: Any, **values: Any) -> Any:
        said = {name: values.pop(name) for name in _OPTIONS}
        return function(*args, said=said, **values)

    for option in reversed(_OPTIONS.values()):
        command = option(command)
    return command


class Rulings:
    """The rules in force under each configuration, worked out once for each."""

    def __init__(self) -> None:
        self._made: dict[Config, RuleSet] = {}

    def __bool__(self) -> bool:
        return bool(self._made)

    def of(self, config: Config) -> RuleSet:
        """Return the rules in force. Raises Refusal for a name or option that does not exist."""
        from minutelint.linter.rules import RuleError
        from minutelint.linter.select import ruleset

        if config not in self._made:
            rules = rules_of(config)
            try:
                self._made[config] = ruleset(rules, config)
            except RuleError as error:
                problems = list(_problems(config, rules))
                raise Refusal("\n".join(map(str, problems)) or str(error)) from None
        return self._made[config]


def rules_of(config: Config) -> tuple[Rule, ...]:
    """Return every rule there is under a configuration. Raises Refusal for a page that cannot be used."""
    from minutelint.linter.rules import RuleError, load_rules

    try:
        return load_rules(config.rule_paths)
    except RuleError as error:
        raise Refusal(str(error)) from None


def _problems(config: Config, rules: tuple[Rule, ...]) -> Iterator[Problem]:
    """Yield what is wrong in a configuration that gave no rule set, each with the place that says it.

    What a name may be is known to the linter alone: every single thing said is tried by itself.
    """
    from minutelint.linter.rules import RuleError
    from minutelint.linter.select import ruleset

    for key, word, said in _said(config):
        try:
            ruleset(rules, Config(rule_paths=config.rule_paths, **said))
        except RuleError as error:
            parts = key.split(".", 1)
            message = str(error).removeprefix(f"{parts[0]}: ").removeprefix(f"{parts[-1]}: ")
            places = (config.origins.get(place) for place in (f"{key}.{word}", key))
            yield Problem(next(filter(None, places), Origin("configuration")), key, message)


def _said(config: Config) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield what a configuration says of rules, one by one: key, word of a list, field of `Config` for it alone."""
    yield "profile", "", {"profile": config.profile}
    for selector in config.select or ():
        yield "select", selector, {"select": (selector,)}
    for selector in config.extend_select:
        yield "extend-select", selector, {"extend_select": (selector,)}
    for selector in config.ignore:
        yield "ignore", selector, {"ignore": (selector,)}
    for entry in config.per_file_ignores:
        for selector in entry.rules:
            one = FileIgnore(entry.files, (selector,))
            yield f"per-file-ignores.{entry.files.pattern}", selector, {"per_file_ignores": (one,)}
    for selector, level in config.severity.items():
        yield f"severity.{selector}", "", {"severity": {selector: level}}
    for rule, options in config.options.items():
        for option, value in options.items():
            yield f"options.{rule}.{option}", "", {"options": {rule: {option: value}}}
