"""What of the findings of a run is news: the stage that leaves out the rest.

It stands between the checker and the reports. A baseline knows findings by their words, `--since` by their lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from minutelint.cli.documents import Session
from minutelint.cli.errors import Refusal
from minutelint.cli.news.options import Asked, verify
from minutelint.cli.selection import Rulings
from minutelint.config.settings import Config
from minutelint.files import STDIN, Candidate
from minutelint.paths import absolute
from minutelint.reports.lines import counted
from minutelint.reports.outcome import Figures, Outcome

if TYPE_CHECKING:
    from minutelint.cli.news.baselines import Baseline, Recording
    from minutelint.cli.news.reach import Reach
    from minutelint.cli.news.since import Since
    from minutelint.linter.baseline import Entry

SHOWN = 10
"""How many stale entries are listed one by one."""


class News:
    """The stage: takes outcomes and gives them back without what is no news."""

    def __init__(self, session: Session, asked: Asked, paths: Sequence[str], *, quiet: bool = False) -> None:
        """Raises Refusal for options that make no sense together."""
        verify(asked, paths, session.common.stdin_filename)
        self._session, self._asked, self._paths, self._quiet = session, asked, paths, quiet
        self._baselines: dict[Path, Baseline] = {}
        self._recording: Recording | None = None
        self._since: Since | None = None
        self._reach: Reach | None = None
        self.unread = 0
        """How many files need not be read, as nothing that is found there could be news."""

    def candidates(self, rulings: Rulings, *, serial: bool) -> Iterable[Candidate]:
        """Return the files to check. `serial`: whether the rules about a series look at them.

        Before any is checked, raises Refusal for a baseline that cannot be used, and where git cannot tell what changed.
        """
        self._open()
        found = self._session.candidates(self._paths)
        if self._asked.since is None:
            return found
        from minutelint.cli.news.since import ALL_BUT_DELETED, Since

        known = list(found)
        self._since = Since(self._asked.since, known, self._asked.diff_filter or ALL_BUT_DELETED)
        needed = self._needed(known, self._since, rulings, serial=serial)
        self.unread = len(known) - len(needed)
        return needed

    def _needed(self, known: list[Candidate], since: Since, rulings: Rulings, *, serial: bool) -> list[Candidate]:
        """Return the files that changed; all, where a rule compares one of these with them, or a baseline knows them."""
        configs = [self._session.config(one) for one in known]
        rulesets = [
            rulings.of(config) for config in configs
        ]  # what is asked for makes sense wherever nothing changed too
        if any(self._baseline_of(config) is not None for config in configs):
            return known
        changed = [(one, ruleset) for one, ruleset in zip(known, rulesets, strict=True) if since.may_touch(one.shown)]
        if serial and changed:
            from minutelint.linter.series import serial as about_series

            if any(about_series(ruleset.for_file(one.shown)) for one, ruleset in changed):
                return known
        return [one for one, _ in changed]

    def of_file(self, candidate: Candidate, outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
        """Return the outcomes of one file without what is no news."""
        if any(one.error is not None for one in outcomes):
            return outcomes
        baseline = None if candidate.shown == STDIN else self._baseline_of(self._session.config(candidate))
        if baseline is not None:
            self._reached().add(candidate)
        return self._sifted(candidate.shown, baseline, outcomes)

    def of_series(self, outcome: Outcome) -> Outcome:
        """Do the same for what the rules about a series found in a document."""
        unnamed = outcome.path == STDIN
        baseline = None if unnamed else self._baseline_of(self._session.config_beside(outcome.path))
        return self._sifted(outcome.path, baseline, (outcome,))[0]

    def close(self, figures: Figures, rulings: Rulings) -> None:
        """Write the baseline, or tell which of its entries are stale. Raises Refusal where it cannot be written."""

        def due(file: Path, rule: str) -> bool:
            return self._reached().covers(file, rule, rulings)

        if self._recording is not None:
            count = self._recording.close(due)
            if not self._quiet:
                self._session.note(str(self._recording.place), f"holds {counted(count, 'finding')} now")
        for baseline in self._baselines.values():
            stale = baseline.stale(due)
            if stale and self._asked.prune_baseline:
                baseline.prune(stale)
                if not self._quiet:
                    self._session.note(str(baseline.place), f"stale baseline entries dropped: {len(stale)}")
            elif stale:
                figures.stale += len(stale)
                self._warn(baseline.place, stale)

    def drop(self) -> None:
        """Leave the files as they were when the run was broken off."""
        if self._recording is not None:
            self._recording.drop()

    def _open(self) -> None:
        if self._asked.write_baseline is not None:
            from minutelint.cli.news.baselines import Recording

            self._recording = Recording(Path(self._asked.write_baseline))
        folders = (Path(path) if Path(path).is_dir() else Path(path).parent for path in self._paths)
        held = [self._baseline_of(self._session.config_of(folder)) for folder in folders]
        if self._asked.prune_baseline and not any(held):
            raise Refusal("--prune-baseline: there is no baseline; name it with --baseline or in the configuration")

    def _baseline_of(self, config: Config) -> Baseline | Recording | None:
        if self._recording is not None:
            return self._recording
        if config.baseline is None or self._asked.no_baseline:
            return None
        place = absolute(config.baseline)
        if place not in self._baselines:
            from minutelint.cli.news.baselines import Baseline

            self._baselines[place] = Baseline(config.baseline)
        return self._baselines[place]

    def _reached(self) -> Reach:
        if self._reach is None:
            from minutelint.cli.news.reach import Reach

            self._reach = Reach(self._session, self._paths)
        return self._reach

    def _sifted(
        self, path: str, baseline: Baseline | Recording | None, outcomes: tuple[Outcome, ...]
    ) -> tuple[Outcome, ...]:
        if baseline is None and self._since is None:
            return outcomes
        findings = [one for outcome in outcomes for one in outcome.findings]
        fresh = [self._since is None or self._since.touches(path, one) for one in findings]
        order = sorted(range(len(findings)), key=fresh.__getitem__)  # of equals, the old ones are those known
        known: set[int] = set()
        if baseline is not None:
            said = baseline.recognise(path, [findings[at] for at in order])
            known = {at for at, is_known in zip(order, said, strict=True) if is_known}
        sifted, start = [], 0
        for outcome in outcomes:
            mine = range(start, start + len(outcome.findings))
            start = mine.stop
            news = tuple(findings[at] for at in mine if fresh[at] and at not in known)
            held = tuple(findings[at] for at in mine if at in known)
            left = len(mine) - len(news) - len(held)
            sifted.append(replace(outcome, findings=news, known=held, unchanged=left))
        return tuple(sifted)

    def _warn(self, place: Path, stale: Sequence[Entry]) -> None:
        for one in stale[:SHOWN]:
            words = f' "{one.words or one.section}"' if one.words or one.section else ""
            self._session.warn(str(place), f"no longer found: {one.path}: {one.rule}{words} ({one.count})")
        more = f"{len(stale) - SHOWN} more; " if len(stale) > SHOWN else ""
        self._session.warn(str(place), f"{more}stale baseline entries: {len(stale)}; --prune-baseline drops them")
