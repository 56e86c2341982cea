"""Which number may stand behind another, and which one should have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from minutelint.checks.renumbering import Path, next_of


def expected_behind(before: Path, path: Path) -> Path:
    """Return the number that should have stood where `path` does."""
    at = _differs(before, path)
    if at == len(before):
        return (*before, 1)
    if path[at] > before[at] and path[at + 1 :] == before[at + 1 :]:
        return (*before[:at], before[at] + 1, *before[at + 1 :])
    if path[at] == before[at] + 1:
        return (*path[: at + 1], 1)
    return (*before[:at], before[at] + 1)


def _differs(one: Path, other: Path) -> int:
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return at


def may_follow(before: Path, path: Path) -> bool:
    """Tell whether one number may stand right after another: 3 4, 3 3.1, 3.2 3.3, 3.2 4, 3.2 4.1, 12/24 13/24."""
    at = _differs(before, path)
    if at == len(path):
        return False
    if at == len(before):
        return all(part in (0, 1) for part in path[at:])
    rest = path[at + 1 :]
    return path[at] == before[at] + 1 and (rest == before[at + 1 :] or all(part in (0, 1) for part in rest))


def begins_anew(paths: Sequence[Path], place: int) -> bool:
    """Tell whether counting begins anew: a 1 that a 2 follows."""
    path = paths[place]
    return path[-1] == 1 and place + 1 < len(paths) and paths[place + 1] == next_of(path)


class Left:
    """Which numbers are still to come in a group."""

    def __init__(self, paths: Iterable[Path]) -> None:
        """Count the numbers of a group."""
        self._count: dict[Path, int] = {}
        for path in paths:
            self._count[path] = self._count.get(path, 0) + 1

    def take(self, path: Path) -> None:
        """Note that a number has come."""
        self._count[path] -= 1

    def has(self, path: Path) -> bool:
        """Tell whether a number is still to come."""
        return self._count.get(path, 0) > 0
