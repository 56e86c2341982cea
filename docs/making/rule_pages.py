"""The rule reference: a page for each rule page of rules/, an index, and the part of the navigation that names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, takewhile

from making.regions import table
from minutelint.config.settings import Config
from minutelint.data import folder
from minutelint.linter.examples import Example, configured, examples, meets, run
from minutelint.linter.profiles import load_profile, profile_names
from minutelint.linter.rules import Rule, load_rules
from minutelint.linter.select import RuleSet, ruleset
from minutelint.reports.config_toml import key_text, value_text

_SIGN = "» "
_CALLED = {"error": "an error", "warning": "a warning", "info": "a note (info)", "off": "off"}
_FENCE = "```"
_LIST = re.compile(r"(?:[-*]|\d+\.) ")
_NOTES = {
    "": "Lines that begin with `»` are no part of the minutes: they say what minutelint reports of the line above.",
    ".docx": "`{++ ++}` stands for a tracked insertion of Word, `{-- --}` for a tracked deletion, `{>> <<}` for a comment "
    "and `{%% %%}` for hidden text.",
    ".pdf": "`␌` stands where a new page of the PDF document begins; a page without a word is a scanned picture.",
    "series": "Each line `=== name` begins another document of the same body.",
}


def families(rules: Sequence[Rule]) -> list[tuple[str, list[Rule]]]:
    """Return the rules by family, both in alphabetical order; a family's rules in the order of their codes."""
    ordered = sorted(rules, key=lambda rule: (rule.family, rule.code))
    return [(family, list(found)) for family, found in groupby(ordered, lambda rule: rule.family)]


def pages() -> Iterator[tuple[str, str]]:
    """Yield the path below docs/ and the text of each rule's page."""
    rules = load_rules()
    everything = ruleset(rules, Config(extend_select=("all",)))
    profiles = {name: ruleset(rules, Config(profile=name)) for name in profile_names()}
    for rule in rules:
        yield f"rules/{rule.name}.md", _page(rule, everything, profiles)


def index() -> str:
    """Return the tables of all rules, one for each family."""
    parts = []
    for family, rules in families(load_rules()):
        rows = [
            (f"[`{rule.name}`]({rule.name}.md)", rule.code, rule.severity, rule.title, _options(rule), rule.since)
            for rule in rules
        ]
        head = ("Rule", "Code", "Severity", "What it reports", "Options", "Since")
        parts.append(f"## {family.capitalize()} {{#{family}}}\n\n{table(head, rows)}")
    return "\n".join(parts)


def _options(rule: Rule) -> str:
    return ", ".join(f"`{name}`" for name in rule.options) or "–"


def navigation() -> str:
    """Return the lines of mkdocs.yml that name the rules' pages."""
    lines = []
    for family, rules in families(load_rules()):
        lines.append(f"      - {family.capitalize()}:")
        lines += [f"          - {rule.name}: rules/{rule.name}.md" for rule in rules]
    return "\n".join(lines)


def profiles() -> str:
    """Return the table of the profiles and, for each, what its minutes must have and which rules it changes."""
    rules = load_rules()
    plain = {rule.name: rule.severity for rule in rules}
    parts = []
    for name in profile_names():
        profile = load_profile(name)
        levels = _levels(ruleset(rules, Config(profile=name)), rules)
        other = [
            f"[`{rule}`](../rules/{rule}.md) {level} instead of {plain[rule]}"
            for rule, level in levels.items()
            if level != plain[rule]
        ]
        options = [
            f"`{rule}.{key} = {value_text(value)}`"
            for rule, values in profile.options.items()
            for key, value in values.items()
        ]
        parts.append(
            f"### {name} {{#profile-{name}}}\n\n{profile.title}.\n\n{_grounds(name)}"
            f"- Must have: {', '.join(f'`{section}`' for section in profile.sections) or 'nothing in particular'}.\n"
            + (f"- Rules: {', '.join(other)}.\n" if other else "")
            + (f"- Options: {', '.join(options)}.\n" if options else "")
            + f"- Acronyms that need no explanation: {len(profile.acronyms)}.\n"
        )
    return "\n".join(parts)


def _grounds(name: str) -> str:
    """Return what the file of a profile says in front of its first line: the law or guidance that it follows."""
    lines = (folder("rules") / "profiles" / f"{name}.toml").read_text(encoding="utf-8").splitlines()
    said = " ".join(line.removeprefix("#").strip() for line in takewhile(lambda line: line.startswith("#"), lines))
    return f"> {said}\n\n" if said else ""


def _levels(active: RuleSet, rules: Sequence[Rule]) -> dict[str, str]:
    on = {one.rule.name: one.severity for one in active.active}
    return {rule.name: on.get(rule.name, "off") for rule in rules}


def _page(rule: Rule, everything: RuleSet, profiles: dict[str, RuleSet]) -> str:
    prose = _prose(rule, configured(rule, everything))
    title, _, rest = prose.partition("\n")
    facts = table(
        ("Name", "Code", "Severity", "Family", "Since"),
        [(f"`{rule.name}`", f"`{rule.code}`", rule.severity, f"[{rule.family}](index.md#{rule.family})", rule.since)],
    )
    return f"{title}\n\n{facts}\n{_elsewhere(rule, profiles)}{rest.strip()}\n\n{_settings(rule)}"


def _elsewhere(rule: Rule, profiles: dict[str, RuleSet]) -> str:
    """Return the sentence about profiles that give the rule another severity; empty where none does."""
    by_level: dict[str, list[str]] = {}
    for name, active in profiles.items():
        level = _levels(active, [rule])[rule.name]
        if level != rule.severity:
            by_level.setdefault(level, []).append(f"[`{name}`](../reference/profiles.md#profile-{name})")
    said = [
        f"{_CALLED[level]} under the {_several('profile', names)} {_listed(names)}" for level, names in by_level.items()
    ]
    off = "It is off unless a profile or your configuration switches it on. " if rule.severity == "off" else ""
    return f"{off}{'It is ' + ', and '.join(said) + '.' if said else ''}".strip() + "\n\n" if off or said else ""


def _several(word: str, things: Sequence[str]) -> str:
    return word if len(things) == 1 else f"{word}s"


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _settings(rule: Rule) -> str:
    """Return the last section: how to change the severity and the options in a configuration."""
    lines = ["[severity]", f'{rule.name} = "{"warning" if rule.severity == "off" else "off"}"']
    if rule.options:
        lines += ["", f"[options.{rule.name}]", *(f"{key_text(k)} = {value_text(v)}" for k, v in rule.options.items())]
    said = "switches the rule on" if rule.severity == "off" else "switches the rule off"
    more = ", and the options with what they are by default" if rule.options else ""
    lines = [
        f"## Configuration\n\nWhat {said}{more}, in [`minutelint.toml`](../reference/configuration.md):\n",
        *(f"{_FENCE}toml", *lines, _FENCE),
    ]
    if not rule.serial:
        lines.append(f"\n`minutelint: disable={rule.name}` in a document [silences it](../start/silencing.md) there.")
    return "\n".join(lines) + "\n"


def _prose(rule: Rule, rules: RuleSet) -> str:
    """Return the page without its rule block, its examples with what is reported in place of the marks."""
    waiting = {example.line: example for example in examples(rule.text)}
    lines: list[str] = []
    inside, kept, noted = False, True, False
    for number, line in enumerate(rule.text.splitlines(), 1):
        if line.startswith(_FENCE):
            inside = not inside
            if inside and number + 1 in waiting:
                example = waiting[number + 1]
                if example.marks and not noted:
                    lines += [*_note(waiting.values()), ""]
                    noted = True
                lines += _shown(rule, example, rules)
                kept = False
            elif inside:
                kept = line != f"{_FENCE}toml rule"
                if kept:
                    lines.append(line.replace("toml configuration", "toml"))
            elif kept:
                lines.append(line)
            else:
                kept = True
        elif kept or not inside:
            if not inside and _LIST.match(line) and lines and lines[-1].strip() and not _LIST.match(lines[-1]):
                lines.append("")  # the site's Markdown wants a blank line in front of a list
            lines.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _note(shown: Iterable[Example]) -> Iterator[str]:
    kinds = {""}
    for example in shown:
        kinds |= {end for end in (".docx", ".pdf") if example.name.endswith(end)}
        kinds |= {"series"} if example.text.startswith("=== ") else set()
    yield '!!! note "Reading the examples"'
    yield "    " + " ".join(words for kind, words in _NOTES.items() if kind in kinds)


def _shown(rule: Rule, example: Example, rules: RuleSet) -> list[str]:
    """Return the fenced block of an example. Raises ValueError where it does not give what its marks say."""
    document = example.text.removesuffix("\n").split("\n")
    found = [finding for finding in run(example, rules) if finding.name == rule.name]
    reported: dict[int, list[str]] = {}
    for mark in example.marks:
        finding = next((one for one in found if meets(mark, one, document)), None)
        if finding is None:
            raise ValueError(
                f"{rule.path}:{example.line}: the example does not give {mark}; run the tests of the rules"
            )
        found.remove(finding)
        where = f' at "{mark.words}"' if mark.words else ""
        reported.setdefault(mark.line, []).append(f"{_SIGN}{finding.severity}{where}: {finding.message}")
    lines: list[str] = []
    marked: list[str] = []
    for number, line in enumerate(document, 1):
        lines.append(line)
        for said in reported.get(number, ()):
            lines.append(said)
            marked.append(str(len(lines)))
    title = "" if example.name.startswith("example.") or example.text.startswith("=== ") else f' title="{example.name}"'
    kind = {".docx": ' title="A Word document"', ".pdf": ' title="A PDF document"'}
    title = title or next((words for end, words in kind.items() if example.name.endswith(end)), "")
    light = f' hl_lines="{" ".join(marked)}"' if marked else ""
    return [f"{_FENCE}text{title}{light}", *lines, _FENCE]
