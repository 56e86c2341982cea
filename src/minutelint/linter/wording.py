"""Words findings: a hit of a check becomes a message, a place in the file and a fingerprint."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from msgspec.structs import replace

from minutelint.checks.check import Hit, Remedy
from minutelint.linter.finding import Finding, Fix
from minutelint.linter.rules import Rule
from minutelint.linter.select import ActiveRule
from minutelint.model.language.plain_words import plain_words
from minutelint.model.nodes import Minutes
from minutelint.quoting import excerpt, quote

_RANK = {"info": 0, "warning": 1, "error": 2}


class Wording:
    """Words the hits of one document."""

    def __init__(self, minutes: Minutes) -> None:
        self._minutes = minutes
        self._starts = [item.whole.start for item in minutes.items]
        self._may_change: bool | None = None
        self.withheld = 0
        """How many fixes were held back since the document must not be changed."""

    def finding(self, active: ActiveRule, hit: Hit, cap: str | None = None, *, whole: bool = False) -> Finding:
        """Word a hit of a rule. `cap` is the most that the rule page allows for the hit's node, which may be the whole."""
        rule, source = active.rule, self._minutes.source
        fix = self._fix(rule, hit.fix, hit.data) if hit.fix is not None and rule.fix is not None else None
        index = hit.item if hit.item is not None else self._item_at(hit.span.start)
        item = self._minutes.items[index] if index is not None else None
        shown = source.text[hit.span.start : min(hit.span.end, hit.span.start + 400)]
        location = source.locate(hit.span)
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=lowest(active.severity, hit.cap, cap),
            message=fill(rule.messages.get(hit.variant, rule.message), hit.data),
            help=fill(rule.helps.get(hit.variant, rule.help), hit.data),
            span=hit.span,
            item=None if item is None else item.number or item.title,
            data=dict(hit.data),
            url=rule.url,
            excerpt=excerpt(source.text, hit.span),
            location=location,
            quote=quote(source.lines, location),
            identity=(normal(item.title) if item else "", normal(shown), hit.subject),
            whole=whole and item is None,
            fix=fix,
        )

    def _fix(self, rule: Rule, remedy: Remedy, data: Mapping[str, Any]) -> Fix | None:
        from minutelint.linter.mending import edits_of, may_change

        if self._may_change is None:
            self._may_change = may_change(self._minutes)
        if not self._may_change:
            self.withheld += 1
            return None
        edits = edits_of(remedy, self._minutes.source)
        message = fill(rule.fix_message, {**data, **remedy.data})
        return Fix("unsafe" if remedy.unsafe or rule.fix == "unsafe" else "safe", message, edits) if edits else None

    def _item_at(self, offset: int) -> int | None:
        """Return the innermost item that holds an offset. Items stand in the order of the text."""
        index: int | None = bisect_right(self._starts, offset) - 1
        while index is not None and index >= 0:
            item = self._minutes.items[index]
            if offset < item.whole.end:
                return index
            index = item.parent
        return None


@cache
def _blank() -> re.Pattern[str]:
    return re.compile(r"\{([a-z_]{1,40})\}")


def fill(template: str, values: Mapping[str, Any]) -> str:
    """Put values into the `{names}` of a template; a name without a value stays as it is."""
    if "{" not in template:
        return template

    def value(found: re.Match[str]) -> str:
        name = found.group(1)
        return str(values[name]) if name in values else found.group()

    return _blank().sub(value, template)


def lowest(*levels: str | None) -> str:
    """Return the least grave of several severities; None is none."""
    return min((level for level in levels if level), key=_RANK.__getitem__)


@lru_cache(maxsize=1024)  # the titles of items, above all
def normal(words: str) -> str:
    """Return the words of a text, in small letters, one space between them."""
    return " ".join(plain_words(words))


def fingerprinted(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings in the order of the document, each with its fingerprint.

    It is made of the rule, the title of the item and the words at fault; equals are told apart by their order.
    """
    seen: Counter[tuple[str, tuple[str, str, str]]] = Counter()
    found = []
    for one in sorted(findings, key=order):
        key = (one.name, one.identity)
        seen[key] += 1
        parts = "\0".join((one.name, *one.identity, str(seen[key])))
        found.append(replace(one, fingerprint=hashlib.sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()))
    return found


def order(one: Finding) -> tuple[int, int, int, int, str]:
    """Sort by place, then by code; findings of one rule at one place stay in the order in which the check gave them."""
    at = one.location
    return (at.line, at.column, at.end_line, at.end_column, one.code)
