"""What is wrong in a configuration, said so that a person can put it right."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from minutelint.config.settings import Origin


class Problem(Struct, frozen=True):
    """One mistake: where, at which key (dotted), what was expected, and the valid name that is nearest."""

    origin: Origin
    key: str
    message: str
    nearest: str | None = None

    def __str__(self) -> str:
        hint = f"; did you mean '{self.nearest}'?" if self.nearest else ""
        key = f"{self.key}: " if self.key else ""
        return f"{self.origin}: {key}{self.message}{hint}"


class ConfigError(Exception):
    """A configuration that cannot be used. Its text has one line per problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def nearest(word: str, valid: Iterable[str]) -> str | None:
    """Return the valid name most like a word, in any case of letters, or None when none is like it."""
    from difflib import get_close_matches

    names = {name.casefold(): name for name in valid}
    found = get_close_matches(word.casefold(), names, n=1, cutoff=0.6)
    return names[found[0]] if found else None
