"""Lines that are not bold and yet headings like the bold ones around them, and bold ones among those that are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from minutelint.syntax.heads import read_head
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import TITLE_WORDS, Judge
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import is_business, kinds_of, names_document


def stands_with_bold(judge: Judge, i: int, found: list[int], *, framed: bool) -> bool:
    """Tell whether a line that is not bold is a heading like the bold ones found so far."""
    line = judge.lines[i]
    if line.kind == "HEADING":  # one that the converter set in another way
        return bool(kinds_of(line.text.strip(" #\n"))) and (bool(found) or framed)
    if not found and line.kind in {"TEXT", "TITLE_LINE"} and line.gap:
        return _labels_minutes(judge, i)
    if found and line.kind == "TITLE_LINE" and line.gap and i not in judge.agenda:
        return _is_report(judge, i, found)
    if line.kind == "ACTION_HEAD":
        return bool(found) and _heads_business(judge, i)
    return line.kind == "NEXT_MEETING_LINE" and len(found) > 1 and _is_label_alone(line)


def bold_business(judge: Judge, picked: Sequence[int]) -> Iterator[int]:
    """Yield the bold lines between short ones that are headings, where they are titles of business: `** Officers' Reports:`."""
    for i in range(picked[0] + 1, picked[-1]):
        line, after = judge.lines[i], judge.lines[i + 1]
        if line.kind == "BOLD_LINE" and line.gap and after.gap and i not in judge.agenda:
            title = line.text.strip(" *:\n")
            if is_business(title) and not names_document(title):
                yield i


def _is_report(judge: Judge, i: int, found: Sequence[int]) -> bool:
    """Tell whether a plain line is the title of business in capitals, with who spoke in brackets, among bold ones in capitals."""
    spoken = pattern("heads", "SPOKEN_TITLE").fullmatch(judge.lines[i].text.strip())
    if spoken is None or not is_business(spoken["title"]) or i + 1 >= len(judge.lines) or not judge.lines[i + 1].gap:
        return False
    titles = [read_head(judge.lines[at], numbered=False).title for at in found]
    return sum(
        pattern("heads", "SPOKEN_TITLE").match(title) is not None or title.isupper() for title in titles
    ) * 2 > len(titles)


def _labels_minutes(judge: Judge, i: int) -> bool:
    """Tell whether a plain line is the item on the last minutes with its outcome, and no bold one is: `Minutes: approved`."""
    line = judge.lines[i]
    led = pattern("heads", "LABEL_LEAD").match(line.text)
    if led is None or len(line.text.split()) > TITLE_WORDS or not judge.lines[min(i + 1, len(judge.lines) - 1)].gap:
        return False
    return "previous-minutes" in kinds_of(led[1]) and not any(
        other.kind == "BOLD_LINE" and "previous-minutes" in kinds_of(other.text.strip(" *\n")) for other in judge.lines
    )


def _is_label_alone(line: Line) -> bool:
    """Whether a bold line is a label with nothing behind it: what it speaks of stands below."""
    return line.text.lstrip().startswith("**") and line.text.rstrip(" *\n").endswith(":")


def _heads_business(judge: Judge, at: int) -> bool:
    """Whether a bold `ACTION ITEMS` stands over numbered business, each with the action taken, not over tasks."""
    if not judge.lines[at].text.lstrip().startswith("**") or at + 1 not in judge.heads:
        return False
    below = takewhile(lambda line: line.kind not in {"BOLD_LINE", "HEADING"}, judge.lines[at + 2 :])
    return any(line.kind == "ACTION_LINE" for line in below)
