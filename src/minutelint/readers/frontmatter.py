"""Front matter at the very start of a file: YAML between `---` lines, TOML between `+++` lines, or the lines `Key: value`
of MultiMarkdown and Pelican, which end at the first blank line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from minutelint.source import Field, LineIndex, Location

_LIMIT = 64 * 1024
_DEEP = r"(?m)^[ \t?:-]{200}"
_BRACKETS = 500
_YAML_END = r"(?m)^(?:---|\.\.\.)[ \t\0]*$"
_PLAIN = r"([A-Za-z][\w -]{0,30}):[ \t]*(?:(?<=[ \t])(\S[^\n]*))?"
_PLAIN_ONLY = frozenset(
    {"slug", "modified", "authors", "category", "tags", "summary", "template", "layout", "save_as", "permalink"}
)
"""Keys that no heading of minutes has: one of them at least tells plain front matter from `Date:` and `Venue:`."""
_STAMP = r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
"""A moment as a machine writes it, which tells the same."""
_INDENT = r"(?:(?<=,\n)|(?<=,\r\n))[ \t]+"
"""In front of a line on which a list in brackets goes on: the loader takes no tabs there, but people's editors set them."""
_TOML_END = r"(?m)^\+\+\+[ \t\0]*$"
_TOML_KEY = r"""(?m)^[ \t]*(?:\[+[ \t]*)?(?:"([^"\n]*)"|'([^'\n]*)'|([\w-]+))"""


def split(raw: str, work: str) -> tuple[int, dict[str, Field]]:
    """Return the offset at which the body begins and the values by lower-case key.

    `work` is the levelled text of the same length. A block that is broken is left out with no values; one that holds no
    keys at all, such as a paragraph between two rules, is no front matter and stays in the text.
    """
    fence = work[:3]
    if fence not in ("---", "+++"):
        return _plain(raw, work)
    first = work.find("\n")
    if first < 0 or work[3:first].strip(" \t\0"):
        return 0, {}
    start = first + 1
    end = re.compile(_YAML_END if fence == "---" else _TOML_END).search(work, start)
    if end is None:
        return 0, {}
    body = min(end.end() + 1, len(work))
    block = raw[start : end.start()]
    if len(block) > _LIMIT:
        return body, {}
    entries: dict[str, list[int]] = {}
    try:
        found = _yaml(block, entries) if fence == "---" else _toml(block)
    except Exception:  # loaders raise far more than their own errors; whatever is wrong, the minutes are still readable
        return body, {}
    if found is None:
        return (0, {}) if block.strip() else (body, {})
    return body, _fields(found, LineIndex(raw), start, entries)


def _plain(raw: str, work: str) -> tuple[int, dict[str, Field]]:
    """Return the body's offset and the values of lines `Key: value`; 0 and none where the file begins with no such block."""
    end = work.find("\n\n", 0, _LIMIT)
    block = work[: max(end, 0)]
    if ":" not in block.partition("\n")[0]:
        return 0, {}
    found: dict[str, tuple[Any, int]] = {}
    keys: set[str] = set()
    at = 0
    for line in block.split("\n"):
        pair = re.fullmatch(_PLAIN, line)
        if pair is None:
            return 0, {}
        keys.add(pair[1].lower())
        if pair[2] is not None:  # a key may be left empty
            found.setdefault(pair[1].lower(), (raw[at + pair.start(2) : at + pair.end(2)].strip(), at))
        at += len(line) + 1
    if not keys & _PLAIN_ONLY and not any(re.fullmatch(_STAMP, value) for value, _ in found.values()):
        return 0, {}
    return end + 1, _fields(found, LineIndex(raw), 0, {})


def _fields(
    found: dict[str, tuple[Any, int]], lines: LineIndex, start: int, entries: dict[str, list[int]]
) -> dict[str, Field]:
    def place(at: int) -> Location:
        line, column = lines.place(start + at)
        return Location(line, column, line, len(lines.line(line)) + 1)

    return {
        key.lower(): Field(value, place(at), tuple(map(place, entries.get(key, ()))))
        for key, (value, at) in found.items()
    }


def _yaml(block: str, entries: dict[str, list[int]]) -> dict[str, tuple[Any, int]] | None:
    """Return values and offsets by key; None when the block is no mapping. Fills in the offsets of the entries of lists.

    Aliases are refused, because they can blow up, and deep nesting, because the loader written in C has no bound to it.
    """
    import yaml

    if block.count("[") + block.count("{") > _BRACKETS or re.search(_DEEP, block):
        raise ValueError("nested too deeply")

    indented = re.sub(_INDENT, lambda found: " " * len(found[0]), block)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(indented)
    try:
        root = loader.get_single_node()
        if not isinstance(root, yaml.MappingNode):
            return None
        if any(_shared(root)):
            raise ValueError("aliases")
        places = {str(key.value): key.start_mark.index for key, _ in root.value}
        for key, value in root.value:
            if isinstance(value, yaml.SequenceNode):
                entries[str(key.value)] = [entry.start_mark.index for entry in value.value]
        values = loader.construct_document(root)
    finally:
        loader.dispose()
    return {str(key): (value, places.get(str(key), 0)) for key, value in values.items()}


def _shared(root: Any) -> Iterator[bool]:
    """Tell of every node whether it was met before. Never recursive: nesting is the writer's choice."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        yield id(node) in seen
        seen.add(id(node))
        for child in node.value if isinstance(node.value, list) else ():
            waiting.extend(child if isinstance(child, tuple) else (child,))


def _toml(block: str) -> dict[str, tuple[Any, int]]:
    import tomllib

    places: dict[str, int] = {}
    for match in re.finditer(_TOML_KEY, block):
        places.setdefault(match[1] or match[2] or match[3] or "", match.start(match.lastindex or 0))
    return {key: (value, places.get(key, 0)) for key, value in tomllib.loads(block).items()}
