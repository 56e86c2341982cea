"""Findings of the meetings of one file, taken together: what holds for all of them is said once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from minutelint.linter.finding import Finding
from minutelint.linter.run import Result


def said_once(results: Sequence[Result]) -> list[Result]:
    """Return the results of the meetings of one file, with what is found alike in every one kept in the first alone.

    Alike are findings of one rule about the meeting as a whole, in the same words: sixteen meetings without apologies are
    one habit, not sixteen slips.
    """
    if len(results) < 2:
        return list(results)
    counts = Counter(key for result in results for key in {_key(one) for one in result.findings if one.whole})
    common = {key for key, count in counts.items() if count == len(results)}
    if not common:
        return list(results)
    kept = [replace(results[0], findings=tuple(_of_all(one, common, len(results)) for one in results[0].findings))]
    for result in results[1:]:
        own = tuple(one for one in result.findings if not (one.whole and _key(one) in common))
        kept.append(replace(result, findings=own))
    return kept


def _key(finding: Finding) -> tuple[str, str]:
    return finding.name, finding.message


def _of_all(finding: Finding, common: set[tuple[str, str]], count: int) -> Finding:
    if not (finding.whole and _key(finding) in common):
        return finding
    return replace(finding, message=f"{finding.message} (the same in all {count} meetings of this file)")
