"""Who has a share of a list of actions: headings over the tasks of one person, numbered entries that begin with who acts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from minutelint.compiled import compiled
from minutelint.syntax.lines import Line, level_of
from minutelint.syntax.terminals import pattern

HEADINGS = frozenset({"HEADING", "BOLD_LINE", "TITLE_LINE"})
ATTENDANCE = frozenset({"PRESENT_LINE", "IN_ATTENDANCE_LINE", "APOLOGIES_LINE", "ABSENT_LINE", "PUBLIC_LINE"})
_NAMED = HEADINGS | {"TEXT"}
_ENTRIES = frozenset({"BULLET", "NUMBERED", "ACTION_LINE"})
_OF_A_SHARE = frozenset({"HEADING", "META_LINE"})  # `### Closed:` may stand for the end of the meeting elsewhere
NAMES = 40
"""Lines under a label of people at most that are read for names."""
LONGEST = 3  # words of a name
_WIDEST = 60  # code points of a line that names people
_MARKS = " *#:\n"
_ENTRY = " -*\n"  # around an entry of a list
_TASKS = ("CHECK_BOX", "ENTRY_LED", "ENTRY_TASK", "ENTRY_BRACKETED")
_COLUMNS = ("COLUMN_DEED", "COLUMN_OWNER", "COLUMN_DUE", "COLUMN_STATE")
_WORDS = compiled(r"[A-Z][\w'’-]*")


def shares(lines: Sequence[Line]) -> frozenset[int]:
    """Return the headings over a share of the tasks, right below one for actions.

    Each is the name of somebody who attended, or is deeper than the one above and has tasks below it: `### Open`.
    """
    heads = [i for i, line in enumerate(lines) if line.kind == "ACTION_HEAD" and i + 1 < len(lines)]
    heads = [i for i in heads if lines[i + 1].kind in _NAMED or level_of(lines[i + 1])]
    attended = frozenset(_attended(lines)) if heads else frozenset()
    found: list[int] = []
    for at in heads:
        found += _deeper(lines, at) or _named(lines, at, attended)
    return frozenset(found)


def _named(lines: Sequence[Line], at: int, attended: frozenset[str]) -> Iterator[int]:
    """Yield the lines below one for actions that are names, the tasks of each below or deeper."""
    depth = _depth(lines[at + 1])
    for i in range(at + 1, len(lines)):
        line = lines[i]
        if line.kind in _ENTRIES or (line.kind in _NAMED and _depth(line) > depth):
            continue
        if line.kind not in _NAMED:
            return
        if _names_doers(line.text.strip(_MARKS), attended) and (line.kind in HEADINGS or line.gap or i == at + 1):
            yield i
        elif line.kind in HEADINGS or i == at + 1:
            return


def _names_doers(text: str, attended: frozenset[str]) -> bool:
    """Whether a text names people who attended, or whoever holds an office, and says nothing else: `Ann & Bob`, `[All]`."""
    if text[:1] in "[(" and text[-1:] in "])":
        text = text[1:-1]
    if not text or len(text) > _WIDEST:
        return False
    names = pattern("heads", "WHO_JOINT").split(text)
    many = pattern("heads", "SHARE_OF")
    return all(many.fullmatch(name) or _is_name(name.split(), attended) for name in names)


def _is_name(words: Sequence[str], attended: frozenset[str]) -> bool:
    return 1 <= len(words) <= LONGEST and attended.issuperset(words)


def _depth(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip(" "))


def _deeper(lines: Sequence[Line], at: int) -> list[int]:
    """Return the headings that are deeper than one for actions, where most of what stands below them is tasks."""
    level = level_of(lines[at])
    below = list(takewhile(lambda i: not 0 < level_of(lines[i]) <= level, range(at + 1, len(lines)))) if level else []
    heads = [i for i in below if level_of(lines[i])]
    entries = [lines[i] for i in below if not level_of(lines[i])]
    groups = groups_of(entries)
    entries = [line for line in entries if line.start not in groups]
    tasks = sum(line.kind == "ACTION_LINE" or _is_task(line.text.strip(_ENTRY)) for line in entries)
    if tasks * 2 <= len(entries) or not {lines[i].kind for i in heads} <= _OF_A_SHARE | {"ACTION_HEAD"}:
        return []
    return [i for i in heads if lines[i].kind in _OF_A_SHARE]


def groups_of(entries: Sequence[Line]) -> frozenset[int]:
    """Return the entries of a list of actions, by their offsets, that name what the tasks below them are about."""
    depths = [_depth(line) for line in entries]
    found: set[int] = set()
    for i, line in enumerate(entries):
        if i + 1 == len(entries) or depths[i + 1] <= depths[i] or _is_task(line.text.strip(_ENTRY)):
            continue
        end = next((n for n in range(i + 1, len(entries)) if depths[n] <= depths[i]), len(entries))
        own = [n for n in range(i + 1, end) if depths[n] == depths[i + 1]]
        if sum(_is_task(entries[n].text.strip(_ENTRY)) for n in own) * 2 > len(own):
            found.add(line.start)
    return frozenset(found)


def _is_task(text: str) -> bool:
    """Whether an entry begins with a box, with who is to act or with what is to be done, or ends in how far it is."""
    return any(pattern("heads", sign).match(text) for sign in _TASKS)


def _attended(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the capitalised words of the lists of people."""
    left = 0
    for line in lines:
        if line.kind in ATTENDANCE:
            left = NAMES
        elif line.kind in {"HEADING", "ACTION_HEAD", "FRAME_HEADING"}:
            left = 0
        if left:
            left -= 1
            yield from _WORDS.findall(line.text)


def entries(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbered lines right below a heading over actions, from 1 on, most of which are tasks.

    They begin with who is to act or with what is to be done, or end in how far it is.
    """
    found: list[int] = []
    for at, line in enumerate(lines):
        if line.kind != "ACTION_HEAD" and line.kind not in HEADINGS:
            continue
        if at + 1 == len(lines) or not _is_numbered(lines[at + 1]):
            continue
        if line.kind != "ACTION_HEAD" and not _over_actions(line):
            continue
        group: list[int] = []
        for i in range(at + 1, len(lines)):
            if _is_numbered(lines[i]):
                group.append(i)
            elif lines[i].kind != "TEXT" or not lines[i].text.startswith("  "):  # an entry that goes on
                break
        texts = [lines[i].text.lstrip().lstrip("0123456789").lstrip(".: \t") for i in group]
        led = sum(_is_task(text.rstrip("\n")) for text in texts)
        several = len(group) > 1 or (led and _says_what(texts[0]))
        if several and lines[group[0]].text.lstrip().startswith("1") and led * 2 > len(group):
            found += group
    return frozenset([*found, *_rows(lines)])


def _is_numbered(line: Line) -> bool:
    """Whether a line has a number in front; a tab behind it makes no row of it."""
    return line.kind == "NUMBERED" or (line.kind == "NUMBER_ROW" and line.text.count("\t") == 1)


def _rows(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the numbered rows below the head of a table of actions: `# | Action | Owner | Due`."""
    below = False
    for i, line in enumerate(lines):
        if line.kind == "NUMBER_ROW" and below:
            yield i
        elif line.kind == "ROW" and line.text.count("\t") > 1:
            below = below or _heads_actions(line.text.rstrip("\n").split("\t"))
        else:
            below = False


def _heads_actions(cells: Sequence[str]) -> bool:
    """Whether the cells of a row are the heads of columns of actions, and of nothing that an agenda would have."""
    texts = [text for cell in cells if (text := cell.strip(" *"))]
    kinds = [next((one for one in _COLUMNS if pattern("columns", one).match(text)), "") for text in texts]
    return {"COLUMN_DEED", "COLUMN_OWNER"} <= set(kinds) and "" not in kinds


def _says_what(text: str) -> bool:
    """Whether an entry by itself is sure to be a task: `Ann to mend it`, and not `Roof: mended`."""
    found = pattern("heads", "ENTRY_LED").match(text)
    return found is not None and not found["behind"].strip()


def _over_actions(line: Line) -> bool:
    return pattern("heads", "ACTIONS_TITLE").match(line.text.strip(_MARKS)) is not None
