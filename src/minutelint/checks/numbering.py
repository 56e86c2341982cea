"""The numbers of items and of clauses: gaps, numbers that stand twice or go back, items without one.

Numbers are compared only within one run and under one parent, as the model gives them. One fault makes one finding:
after a wrong number, the next one may follow on from the number as printed, or from what should have stood there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from minutelint.checks.check import Context, Hit, check
from minutelint.checks.clauses import clause_gaps
from minutelint.checks.following import Left, begins_anew, expected_behind, may_follow
from minutelint.checks.numerals import Printed, pieces, printed_like
from minutelint.checks.once import once
from minutelint.checks.renumbering import Path, Renumbering, next_of
from minutelint.model.nodes import Item, Minutes

_LONG = 5  # digits that no number of an item has


@check("minutes")
def sequence(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Numbers run on without a gap, a repetition or a step back.

    `[with]`: `faults`, which of `gap`, `duplicate`, `order` the page is about · `of`, `items`, `clauses` or both.
    """
    faults = context.params.get("faults", ["gap", "duplicate", "order"])
    of = context.params.get("of", ["items"])
    if "items" in of:
        yield from (hit for fault, hit in _of_items(minutes) if fault in faults)
    if "clauses" in of and "gap" in faults:
        for decision in minutes.decisions:
            yield from clause_gaps(decision)


@once
def _of_items(minutes: Minutes) -> list[tuple[str, Hit]]:
    """Return the faults among the numbers of items, group by group, each with its hit."""
    held: dict[int | None, set[Path]] = {}
    renumbering = Renumbering(minutes)
    above: int | None = None
    broken: dict[int | None, set[Path]] = {}  # by section, what may go on after a list that broke in
    left: set[Path] = set()
    found: list[tuple[str, Hit]] = []
    for group in _groups(minutes.items):
        last = group[-1][1]
        going = held.setdefault(last.parent, set())
        if above != last.parent:
            left = broken.get(above, set()) if _is_bare(minutes, above) and _is_bare(minutes, last.parent) else set()
        above = last.parent
        found += _faults(minutes, group, going, left, renumbering)
        broken[last.parent] = set(going)
        going.add(next_of(last.ordinal or (0,)))
    return found


def _is_bare(minutes: Minutes, index: int | None) -> bool:
    """Tell whether an item is one without a number, that only stands over others."""
    return index is not None and minutes.items[index].ordinal is None


def _groups(items: Sequence[Item]) -> Iterable[list[tuple[int, Item]]]:
    """Return the numbered items, with their indices, that count together."""
    groups: dict[tuple[int | None, int | None], list[tuple[int, Item]]] = {}
    for index, item in enumerate(items):
        if item.ordinal:
            groups.setdefault((item.run, item.parent), []).append((index, item))
    return [group for group in groups.values() if not _are_initials(group)]


def _are_initials(group: list[tuple[int, Item]]) -> bool:
    """Tell whether capitals in front of titles are no numbers but initials: letters that count begin with an `A`."""
    letters = [(item.number or "").strip(" .") for _, item in group]
    return all(len(one) == 1 and "A" < one <= "Z" and one not in "IVX" for one in letters)


def _faults(
    minutes: Minutes, group: list[tuple[int, Item]], held: set[Path], above: set[Path], renumbering: Renumbering
) -> Iterator[tuple[str, Hit]]:
    """Yield (fault, hit) for one group of numbers.

    held   what may go on after a list of its own, counted from 1
    above  the same of the section before, where such a list broke in: what stands twice here may go on from there
    """
    paths: list[Path] = [item.ordinal or () for _, item in group]
    left = Left(paths)
    first_at: dict[Path, int] = {}
    hopes: set[Path] = set()
    before = _parent_path(minutes, group[0][1])
    again: Path | None = None  # the last of the numbers that run on from one that stood before
    strayed = _strayed(minutes, group[0][1])
    if strayed is not None:
        yield "order", strayed
    for place, (index, _item) in enumerate(group):
        path = paths[place]
        left.take(path)
        top = before
        if again is not None and top is not None and path <= top and path == next_of(again):
            again = path
            continue
        again = None
        follows = top is None or path in hopes or path in held or may_follow(top, path)
        first = first_at.get(path)
        if first is None and not follows and top is not None:
            if path < top:
                if begins_anew(paths, place):
                    held.add(next_of(top))
                    first_at, hopes, before = {path: place}, set(), path
                    continue
                yield "order", _hit(minutes, group, place, top, first, index)
                hopes = {next_of(next_of(top)), next_of(top), next_of(path)}
                first_at[path] = place
                continue
            if not left.has(expected_behind(top, path)) and not _stands_between(minutes, group, place, top):
                yield "gap", _hit(minutes, group, place, top, first, index)
        elif first is not None and top is not None and _alike(group[first][1], group[place][1]):
            if begins_anew(paths, place) and path < top:
                held.add(next_of(top))
                first_at, hopes, before = {path: place}, set(), path
                continue
            if path in above and paths[place + 1 : place + 2] == [next_of(path)]:
                first_at, hopes, before = {path: place}, set(), path
                continue
            hit = _hit(minutes, group, place, top, first, index)
            yield "duplicate", replace(hit, fix=renumbering.of(group, place, next_of(top)))
            expected = max(hopes, default=next_of(top)) if path == top and hopes else next_of(top)
            hopes = {next_of(top), expected, next_of(expected), next_of(path)}
            again = path
            continue
        hopes = set()
        first_at.setdefault(path, place)
        before = path if top is None or path > top else top


def _parent_path(minutes: Minutes, item: Item) -> Path | None:
    """Return the number that a first sub-item follows: that of its parent, when it repeats it (3, then 3.1).

    Where the title of the parent begins with the first of them, `3. 3.1 Nothing was new`, it is that.
    """
    if item.parent is None or item.ordinal is None:
        return None
    parent = minutes.items[item.parent]
    above = parent.ordinal
    if not above or len(item.ordinal) <= len(above) or item.ordinal[: len(above)] != above:
        return None
    titled = _leading_path(parent.title)
    return titled if len(titled) == len(item.ordinal) and titled[: len(above)] == above else above


def _leading_path(title: str) -> Path:
    """Return the number that a title begins with, () for none: a first part may stand beside the number of its item."""
    parts = title.partition(" ")[0].rstrip(".:").split(".")
    return tuple(int(part) for part in parts) if all(part.isdecimal() and len(part) < _LONG for part in parts) else ()


def _strayed(minutes: Minutes, item: Item) -> Hit | None:
    """Return a hit where the first of some sub-items has the number of another item before its own: 4.1 under 10."""
    above = minutes.items[item.parent].ordinal if item.parent is not None else None
    path = item.ordinal or ()
    if item.parent is None or not above or len(path) <= len(above) or path[: len(above)] == above:
        return None
    expected = printed_like(Printed(item.number or "", path), (*above, *path[len(above) :]))
    data = {"number": item.number, "expected": expected, "after": minutes.items[item.parent].number}
    return Hit(item.number_span or item.span, data)


def _hit(
    minutes: Minutes, group: list[tuple[int, Item]], place: int, before: Path, first: int | None, index: int
) -> Hit:
    item = group[place][1]
    path = item.ordinal or ()
    expected = next_of(before) if path <= before or first is not None else expected_behind(before, path)
    previous = _last_with(group, place, before)
    data: dict[str, Any] = {
        "number": item.number,
        "expected": printed_like(Printed(item.number or "", path), expected),
        "after": previous.number if previous is not None else ".".join(map(str, before)),
    }
    if first is not None:
        earlier = group[first][1]
        data["first_line"] = minutes.source.locate(earlier.number_span or earlier.span).line
    return Hit(item.number_span or item.span, data, item=index)


def _alike(one: Item, other: Item) -> bool:
    """Tell whether two numbers are printed alike, signs aside; with a year in them, 19/11 and 19/12 are not."""
    return [piece.lower() for piece in pieces(one.number)] == [piece.lower() for piece in pieces(other.number)]


def _stands_between(minutes: Minutes, group: list[tuple[int, Item]], place: int, before: Path) -> bool:
    """Tell whether the number that seems to be missing is in the text after all, inside a paragraph.

    Then the grammar has not seen an item there, which is no fault of the minutes.
    """
    item = group[place][1]
    previous = group[place - 1][1] if place else minutes.items[item.parent] if item.parent is not None else item
    path = item.ordinal or ()
    printed = printed_like(Printed(item.number or "", path), expected_behind(before, path))
    text, end = minutes.source.text, item.span.start
    at = text.find(printed, previous.span.end, end)
    while at >= 0:
        after = text[at + len(printed) : at + len(printed) + 3]
        plain = not after[:1].isalnum() and after[:1] not in ("/", "-", "–", ",", "%")
        marked = after[:1] in (".", ")", ":") and after[1:2].isspace() if printed.isalnum() else plain
        if marked and (at == 0 or text[at - 1].isspace() or text[at - 1] in "(["):
            return True
        at = text.find(printed, at + 1, end)
    return False


def _last_with(group: list[tuple[int, Item]], place: int, path: Path) -> Item | None:
    """Return the nearest item above with a number; a few steps are enough, numbers stand close together."""
    for _, item in reversed(group[max(0, place - 8) : place]):
        if item.ordinal == path:
            return item
    return None


@check("minutes")
def numbered(minutes: Minutes, _: Any, context: Context) -> Iterator[Hit]:
    """Items without a number that stand between numbered ones of the same level, run and parent.

    Silent where half or more of the items there have none: then numbers are not the custom.
    """
    siblings: dict[tuple[int | None, int], list[int]] = {}
    renumbering = Renumbering(minutes)
    for index, item in enumerate(minutes.items):
        siblings.setdefault((item.parent, item.level), []).append(index)
    for indices in siblings.values():
        items = [minutes.items[index] for index in indices]
        bare = [place for place, item in enumerate(items) if item.number is None]
        if not bare or len(bare) * 2 >= len(items):
            continue
        after = _nearest_after(items)
        before: Item | None = None
        for place, item in enumerate(items):
            following = after[place]
            if item.number is not None:
                before = item
            elif before is not None and following is not None and before.run == following.run:
                data = {"title": item.title, "before": before.number, "after": following.number}
                fix = renumbering.given(indices, place) if len(bare) == 1 else None
                yield Hit(item.title_span, data, item=indices[place], fix=fix)


def _nearest_after(items: Sequence[Item]) -> list[Item | None]:
    """Return for each place the next numbered item."""
    found: list[Item | None] = []
    nearest: Item | None = None
    for item in reversed(items):
        found.append(nearest)
        nearest = item if item.number is not None else nearest
    return found[::-1]


@check("item")
def under_parent(item: Item, _: Any, context: Context) -> Iterator[Hit]:
    """A number of three parts stands under one of two: 3.1.1 under 3.1, not straight under 3."""
    if item.ordinal is None or item.parent is None or item.number is None:
        return
    above = context.minutes.items[item.parent].ordinal
    if above is None or len(item.ordinal) < len(above) + 2 or item.ordinal[: len(above)] != above:
        return
    expected = printed_like(Printed(item.number, item.ordinal), item.ordinal[: len(above) + 1])
    data = {"number": item.number, "above": context.minutes.items[item.parent].number, "expected": expected}
    yield Hit(item.number_span or item.span, data)
