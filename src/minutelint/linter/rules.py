"""Rule pages: a Markdown file each, whose first fenced block (```toml rule) defines the rule.

The file's name is the rule's name. Shipped pages are trusted and only their block is read; the pages of a user are
validated first, so that a mistake is told with the file, the key and what was expected. The prose is read when asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from minutelint import SITE
from minutelint.cache import store
from minutelint.checks import find
from minutelint.checks.check import IN_SERIES, NOTHING, Severity
from minutelint.data import folder

DOCS = f"{SITE}rules/"
"""Where the page of each shipped rule is published."""

SUPPRESSIONS = "suppressions"
"""What the page about unused suppressions names as its check: it is served after all others."""

_OPEN = "\n```toml rule\n"
_CLOSE = "\n```"


class RuleError(Exception):
    """A rule page, a profile or a choice of rules that cannot be used; the message is meant for its author."""


class When(Struct, frozen=True):
    """`severity` is the most that a finding may have where the node's fields have these values."""

    fields: Mapping[str, Any]
    severity: Severity


class Rule(Struct, frozen=True):
    """One rule, as its page defines it.

    severity  error, warning, info, or off: then only a profile or the user switches it on
    params    the `[with]` table: what the page tells its check
    options   the `[options]` table: the defaults of what users may change
    message   the template of findings; `{name}` stands for a value of the finding; `messages` are variants by name,
              and so are `helps` of `help`
    when      where findings are less grave
    family    the folder of the page
    shipped   whether it came with minutelint
    fix       whether its findings can be put right by `--fix`: safe, unsafe, or None for never; `fix_message` says how
    """

    code: str
    name: str
    severity: str
    since: str
    check: str
    message: str
    title: str
    family: str
    path: Path
    help: str = ""
    messages: Mapping[str, str] = NOTHING
    helps: Mapping[str, str] = NOTHING
    params: Mapping[str, Any] = NOTHING
    options: Mapping[str, Any] = NOTHING
    when: tuple[When, ...] = ()
    shipped: bool = True
    link: str | None = None
    fix: Literal["safe", "unsafe"] | None = None
    fix_message: str = ""

    @property
    def serial(self) -> bool:
        """Whether it looks at a series of meetings, not at one document."""
        known = find(self.check) if self.check != SUPPRESSIONS else None
        return known is not None and known.node == IN_SERIES

    @property
    def text(self) -> str:
        """The whole page, as written."""
        return self.path.read_text(encoding="utf-8")

    @property
    def url(self) -> str | None:
        """Where the page can be read: on the site for a shipped rule, else what the page itself gives."""
        return f"{DOCS}{self.name}/" if self.shipped else self.link


def load_rules(rule_paths: Iterable[Path] = ()) -> tuple[Rule, ...]:
    """Return the shipped rules and those of the user's pages, by code.

    A path is a page or a folder that is searched for `*.md`; a Markdown file without a rule block is no page there.
    Raises RuleError for a page that cannot be used and for a code or name that is taken.
    """
    rules = list(_shipped())
    for path in rule_paths:
        rules += _of_user(Path(path))
    taken: dict[str, Rule] = {}
    for rule in rules:
        for key in (rule.code, rule.name):
            if key in taken and taken[key] is not rule:
                raise RuleError(f"{rule.path}: '{key}' is already the rule of {taken[key].path}; give this one another")
            taken[key] = rule
    return tuple(sorted(rules, key=lambda rule: rule.code))


@cache
def _shipped() -> tuple[Rule, ...]:
    root = folder("rules")
    pages = store().of(
        "rules", lambda: [(str(page.relative_to(root)), *_block(page)) for page in sorted(root.glob("*/*.md"))]
    )
    return tuple(make(root / page, block, title) for page, block, title in pages if block is not None)


def _block(page: Path) -> tuple[dict[str, Any] | None, str]:
    return read_block(page.read_text(encoding="utf-8"), page)


def _of_user(path: Path) -> list[Rule]:
    from minutelint.linter.validate import page

    if not path.exists():
        raise RuleError(f"{path}: there is no such file or folder (named in rule-paths)")
    single = path.is_file()
    found = []
    for file in [path] if single else sorted(path.rglob("*.md")):
        try:
            block, title = read_block(file.read_text(encoding="utf-8-sig"), file)
        except (OSError, UnicodeDecodeError) as error:
            raise RuleError(f"{file}: the page cannot be read: {error}") from error
        if block is not None:
            page(file, block)
            found.append(make(file, block, title, shipped=False))
        elif single:
            raise RuleError(f"{file}: no rule block: a page has one fenced block that begins with ```toml rule")
    return found


def read_block(text: str, path: Path) -> tuple[dict[str, Any] | None, str]:
    """Return the rule block of a page as a table (None when it has none) and the title of the page.

    Raises RuleError for a block that is no TOML, naming the line of the page.
    """
    import tomllib  # shipped pages are kept, so most runs read none

    text = text.replace("\r\n", "\n") if "\r" in text else text
    at = text.find(_OPEN)
    if at < 0:
        return None, ""
    start = at + len(_OPEN)
    end = text.find(_CLOSE, start - 1)
    title = next((line[2:].strip() for line in text[:at].split("\n") if line.startswith("# ")), "")
    try:
        return tomllib.loads(text[start : end if end >= 0 else len(text)]), title
    except tomllib.TOMLDecodeError as error:
        first = text.count("\n", 0, start) + 1
        raise RuleError(f"{path}:{first}: the rule block is not valid TOML: {error}") from error


def make(path: Path, block: Mapping[str, Any], title: str, *, shipped: bool = True) -> Rule:
    """Make a rule of a block that is known to be well formed."""
    return Rule(
        code=block["code"],
        name=path.stem,
        severity=block["severity"],
        since=block["since"],
        check=block["check"],
        message=block.get("message") or title,
        title=title or path.stem,
        family=path.parent.name,
        path=path,
        help=block.get("help", ""),
        messages=block.get("messages", {}),
        helps=block.get("helps", {}),
        params=block.get("with", {}),
        options=block.get("options", {}),
        when=tuple(_when(entry) for entry in block.get("when", ())),
        shipped=shipped,
        link=block.get("url"),
        fix=block.get("fix"),
        fix_message=block.get("fix-message", ""),
    )


def _when(entry: Mapping[str, Any]) -> When:
    fields = {key: value for key, value in entry.items() if key != "severity"}
    return When(fields, entry["severity"])


def nearest(word: str, known: Sequence[str]) -> str:
    """Return `; did you mean 'x'?` for the known word closest to a wrong one, or nothing."""
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return f"; did you mean '{folded[close[0]]}'?" if close else ""
