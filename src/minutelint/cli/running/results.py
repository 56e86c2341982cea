"""The results of earlier runs: a file is known again by its bytes, its name and everything that judges it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from minutelint.cli.running.checking import Checked
from minutelint.config.settings import Config
from minutelint.files import Candidate
from minutelint.kept import Shelf
from minutelint.reports.outcome import Outcome
from minutelint.stamps import stamps

_JUDGE_NOTHING = ("fail_on", "baseline", "include", "exclude", "series", "origins")
"""The fields of a configuration that change no finding of a single document."""


class _Entry(Struct, frozen=True, array_like=True):
    """What is kept of one file.

    summaries  as msgpack has them: they are read only when the series must be judged again
    day        ISO: where it is told, the result holds on that day alone
    """

    outcomes: tuple[Outcome, ...]
    summaries: tuple[bytes, ...]
    day: str | None


class Known(Struct, frozen=True):
    """What was found again of one file."""

    outcomes: tuple[Outcome, ...]
    summaries: tuple[bytes, ...]


class Results:
    """Keeps results and finds them again. `summaries`: whether those of single files have summaries with them."""

    def __init__(self, *, summaries: bool) -> None:
        self._shelf = Shelf("results")
        self._summaries = summaries
        self._read = msgspec.msgpack.Decoder(_Entry)
        self._write = msgspec.msgpack.Encoder()
        self._houses: dict[Config, bytes] = {}
        self._today = date.today().isoformat()

    def key(self, candidate: Candidate, data: bytes, config: Config) -> str:
        """Return what a file with these bytes is kept under."""
        if config not in self._houses:
            self._houses[config] = f"{engine()}\n{_house(config)}\n{self._summaries}".encode()
        place = candidate.path and os.path.abspath(candidate.path)  # noqa: PTH100 - Path is slow for many files
        said = f"{candidate.shown}\0{place}\0{candidate.named}"
        digest = hashlib.sha256(self._houses[config])
        digest.update(said.encode("utf-8", "surrogateescape"))
        digest.update(hashlib.sha256(data).digest())
        return digest.hexdigest()

    def find(self, key: str) -> Known | None:
        """Return what is kept of a file; None where nothing is, or it holds no longer."""
        content = self._shelf.get(key)
        if content is None:
            return None
        try:
            entry = self._read.decode(content)
        except (msgspec.MsgspecError, ValueError):
            return None
        if entry.day is not None and entry.day != self._today:
            return None
        return Known(entry.outcomes, entry.summaries)

    def keep(self, key: str, checked: Checked) -> None:
        """Keep what became of a file, unless it could not be read."""
        if any(one.error is not None for one in checked.outcomes):
            return
        today = date.today().isoformat()
        coming = any(one.about is not None and (one.about.date or "") > today for one in checked.outcomes)
        content = self._written(_Entry(checked.outcomes, checked.summaries, today if coming else None))
        if content is not None:
            self._shelf.put(key, content)

    def series_key(self, keys: Iterable[str]) -> str:
        """Return what the findings about the series of some files, or of none, are kept under; `keys` tell the files."""
        return hashlib.sha256("\n".join((engine(), *keys)).encode("utf-8", "surrogatepass")).hexdigest()

    def find_series(self, key: str) -> Iterator[Outcome] | None:
        """Return what is kept of the series of some files, read one by one; None where nothing is."""
        content = self._shelf.get(key)
        try:
            several = None if content is None else msgspec.msgpack.decode(content, type=list[msgspec.Raw])
        except (msgspec.MsgspecError, ValueError):
            return None
        read = msgspec.msgpack.Decoder(Outcome).decode
        return None if several is None else map(read, several)

    def keeping_series(self, key: str, outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
        """Yield the findings about series, and keep them when all were yielded and nothing went wrong."""
        kept: list[msgspec.Raw] | None = []
        for outcome in outcomes:
            content = self._written(outcome) if kept is not None and outcome.error is None else None
            if kept is not None and content is not None:
                kept.append(msgspec.Raw(content))
            else:
                kept = None
            yield outcome
        if kept is not None:
            self._shelf.put(key, self._write.encode(kept))

    def _written(self, value: Struct) -> bytes | None:
        """Return a value as msgpack has it; None for what cannot be written."""
        try:
            return self._write.encode(value)
        except (TypeError, ValueError):  # a check of another package may find such things, or lone surrogates
            return None


@cache
def engine() -> str:
    """Return a digest of what minutelint itself is: its version, Python's, its grammar, its rules and its code."""
    from minutelint.cache import fingerprint

    digest = hashlib.sha256(fingerprint().encode())
    for stamp in stamps(str(Path(__file__).parents[2]), ".py"):
        digest.update(stamp.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _house(config: Config) -> str:
    """Return a digest of what a configuration, and the pages and grammars that it names, say of findings."""
    fields = [f"{name} = {getattr(config, name)!r}" for name in Config.__struct_fields__ if name not in _JUDGE_NOTHING]
    digest = hashlib.sha256("\n".join(fields).encode("utf-8", "surrogateescape"))
    for place in (*config.rule_paths, *config.grammar_paths):
        for file in [place] if place.is_file() else _files(place, (".md", ".toml", ".lark")):
            digest.update(f"\n{file}\n".encode("utf-8", "surrogateescape"))
            digest.update(file.read_bytes())
    if config.rule_paths:
        digest.update(repr(_installed()).encode())
    return digest.hexdigest()


def _files(folder: Path, suffixes: tuple[str, ...]) -> list[Path]:
    return sorted(Path(place, name) for place, _, names in os.walk(folder) for name in names if name.endswith(suffixes))


def _installed() -> list[tuple[str, str, str]]:
    """Return the checks that other packages register, and the versions of the packages."""
    from importlib.metadata import entry_points

    from minutelint.checks import GROUP

    points = entry_points(group=GROUP)
    return sorted((point.name, point.value, point.dist.version if point.dist else "") for point in points)
