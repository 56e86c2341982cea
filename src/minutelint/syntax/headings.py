"""The outline of a document whose items bear no numbers: headings, bold or short lines, bullets over bullets."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from minutelint.compiled import compiled
from minutelint.syntax.beside_bold import bold_business, stands_with_bold
from minutelint.syntax.glued_titles import is_glued, is_next_told, is_told
from minutelint.syntax.heading_levels import beneath, headings, numbered_among
from minutelint.syntax.heads import read_head
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import (
    ATTENDANCE,
    FEWEST,
    HEADINGS,
    TITLE_WORDS,
    Judge,
    Opening,
    Outline,
)  # fmt: skip
from minutelint.syntax.set_out import alone, as_known, ruled_off, set_out
from minutelint.syntax.speakers import speakers
from minutelint.syntax.styles import Style
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import is_business, kinds_of, names_document

_BETWEEN = compiled("[,;&]")  # stands between names
HEADINGS_ENOUGH = 4  # marked headings that tell which lines the items of a document are
SIGNED_LINES = 3  # below the heading of a signature, at most
SIGNED = frozenset({"CLOSING_LINE", "SIGNATURE_LINE", "META_LINE", "DATE_LINE", "TITLE_LINE"})
UNDER_NUMBERS = 0.1  # what bold lines are worth that are the titles of numbers alone on their lines
UNDER_HEADINGS = 0.1  # what short lines are worth that stand in a few sections of such a document


def headed(judge: Judge, style: Style) -> Outline:
    """Return the outline by headings, bold lines, short lines or lines of a style's own."""
    kind = next(kind for kind in style.heads if kind in HEADINGS or kind in judge.own)
    if kind in judge.own:
        picked = [i for i, line in enumerate(judge.lines) if line.kind == kind]
    else:
        picked = headings(judge) if kind == "HEADING" else lines_as_headings(judge, kind)
    if picked and kind not in judge.own and _signs(judge, picked[-1]):
        picked = picked[:-1]
    outline = Outline()
    for at in picked:
        head = judge.heads[at] if kind in judge.own else read_head(judge.lines[at], numbered=False)
        head, level = judge.coded.get(at, (head, 1))
        outline.openings[at] = Opening(head, level, None)
        outline.score += style.weight * (2.0 if kinds_of(head.title) else 1.0)
    for at in bold_business(judge, picked) if kind == "TITLE_LINE" and picked else ():
        outline.openings[at] = Opening(read_head(judge.lines[at], numbered=False), 1, None)
    if kind == "TITLE_LINE" and _under_few_headings(judge, picked):
        outline.score *= UNDER_HEADINGS
    if kind == "BOLD_LINE" and _under_numbers(judge, picked):
        outline.score *= UNDER_NUMBERS
    if kind == "HEADING":
        for at in numbered_among(judge, picked):
            outline.openings[at] = Opening(judge.heads[at], 1, None)
        for at in _capitals(judge, picked):
            outline.openings[at] = Opening(read_head(judge.lines[at], numbered=False), 1, None)
        for at, level in beneath(judge, picked):
            outline.openings[at] = Opening(read_head(judge.lines[at], numbered=False), level, None)
    return outline


def _under_numbers(judge: Judge, picked: Sequence[int]) -> bool:
    """Whether numbers stand alone on their lines over several of the titles, and count up from one."""
    heads = [judge.heads[at - 1] for at in picked if at - 1 in judge.heads]
    paths = [head.path for head in heads if head.line.kind == "NUMBER_ALONE"]
    return len(paths) >= FEWEST and paths == [(n,) for n in range(1, len(paths) + 1)]


def _under_few_headings(judge: Judge, picked: Sequence[int]) -> bool:
    """Whether short lines stand in less than half of the sections of a document that has headings for its items.

    There they are a list or an account: `Current assets`, `Total assets`.
    """
    if sum(line.kind == "HEADING" for line in judge.lines) < HEADINGS_ENOUGH:
        return False
    tops = headings(judge)
    over = {bisect(tops, at) for at in picked}
    return len(tops) >= HEADINGS_ENOUGH and len(over) * 2 < len(tops)


def _capitals(judge: Judge, picked: Sequence[int]) -> Iterator[int]:
    """Yield the lines in capitals with the title of business that stand, unmarked, among headings in capitals."""
    shouted = sum(read_head(judge.lines[at], numbered=False).title.isupper() for at in picked)
    if shouted < FEWEST or shouted * 3 < len(picked):
        return
    for i in range(picked[0] + 1, len(judge.lines) - 1):
        line = judge.lines[i]
        if line.kind not in {"BOLD_LINE", "TITLE_LINE"} or not line.gap or i in judge.agenda:
            continue
        if line.text.isupper() and is_business(line.text.strip(" *:\n")):
            yield i


def lines_as_headings(judge: Judge, kind: str) -> list[int]:
    """Return the bold or short lines that stand like headings: set off from the text, and something under them."""
    if kind == "TITLE_LINE" and (ruled := ruled_off(judge)):
        return ruled
    coded = [i for i in judge.coded if judge.lines[i].kind == kind]
    if kind == "TITLE_LINE" and len(coded) >= FEWEST:
        return sorted({*coded, *_as_known(judge, coded[0])})
    found: list[int] = []
    voices = speakers(judge.lines)
    out = set_out(judge) | as_known(judge) | alone(judge) if kind == "TITLE_LINE" else frozenset()
    body = False  # the heading of the document is over
    attending = titled = framed = behind = False
    listed = 0
    for i, line in enumerate(judge.lines):
        if line.kind in ATTENDANCE:
            attending = body = True
            behind = ":" in line.text.rstrip(" :\n")  # the names stand on the line of the label
            listed = _names_listed(line) if behind else 0
        elif line.kind in {"META_LINE", "DATE_LINE"}:
            body = True
        after = judge.lines[i + 1] if i + 1 < len(judge.lines) else None
        set_off = bool(line.gap) or (after is not None and bool(after.gap))
        framed = framed or line.kind == "FRAME_HEADING"
        if kind == "BOLD_LINE" and stands_with_bold(judge, i, found, framed=framed):
            found.append(i)
            continue
        if kind == "TITLE_LINE" and i not in judge.agenda and _is_led_by_title(judge, i, found):
            found.append(i)
            attending = False
            continue
        if line.kind != kind or i in judge.agenda or i in judge.shares or i in voices:
            attending = attending and line.kind in {"ROW", "BULLET", "TITLE_LINE", *ATTENDANCE}
            continue
        if kind == "TITLE_LINE" and _ends_in_figures(line, after):
            continue
        named = kind != "TITLE_LINE" or len(line.text.split()) <= TITLE_WORDS
        known = (named and bool(kinds_of(line.text.strip(" *")))) or i in out
        if attending and line.gap and line.text.rstrip().endswith(":"):
            known = known or is_business(line.text.strip(" *:\n"))
            attending = attending and not behind
        if attending and line.gap and behind and listed > 1:  # `Ann Hill, Bob Moss`: behind them the list is over
            attending = listed == 2 and "," in line.text
        if kind == "TITLE_LINE" and _is_no_title(judge, i, known=known):
            continue
        if attending and not known and not (kind == "BOLD_LINE" or line.gap):
            continue
        told = titled and after is not None and after.kind == "TEXT" and not after.gap
        if not found and names_document(line.text) and not (known and (body or told)):
            titled = True
            continue
        if kind == "BOLD_LINE" or known or (set_off and line.gap and not attending):
            attending = False
            if body or known or found:
                found.append(i)
    found = _without_parts(judge, found)
    return _without_signature(judge, found) if kind == "TITLE_LINE" else found


def _is_led_by_title(judge: Judge, i: int, found: Sequence[int]) -> bool:
    """Tell whether a line begins with a title that text runs on behind, or is one right below other text."""
    line = judge.lines[i]
    run_in = bool(line.gap) and line.kind in {"TEXT", "TITLE_LINE"}
    if run_in and (pattern("heads", "TITLE_LED").match(line.text) is not None or is_told(judge, i)):
        return True
    return is_next_told(judge, i, found) or is_glued(judge, i, found)


def _as_known(judge: Judge, first: int) -> Iterator[int]:
    """Yield the lines without a number among those that have one behind them that are titles that minutes have."""
    for i in range(first + 1, len(judge.lines) - 1):
        line = judge.lines[i]
        title = line.text.strip()
        if (
            line.kind == "TITLE_LINE"
            and line.gap
            and i not in judge.agenda
            and title[-1] not in ":]"
            and kinds_of(title)
        ):
            yield i


def _is_no_title(judge: Judge, i: int, *, known: bool) -> bool:
    """Tell whether a short line is what was decided, a label of the frame, or no title by its looks."""
    if i and judge.lines[i - 1].kind == "RESOLUTION_HEAD" and not known:
        return True
    text = judge.lines[i].text
    return pattern("heads", "FRAME_LABEL").fullmatch(text.strip()) is not None or not (
        known or judge.looks_like_heading(text)
    )


def _ends_in_figures(line: Line, after: Line | None) -> bool:
    """Tell whether a short line says how many voted which way, or is an entry of an account: no text stands under it."""
    if pattern("heads", "TALLY_LINE").match(line.text) is not None:
        return True
    told = after is not None and after.kind in {"TEXT", "BULLET"}
    return not told and pattern("heads", "AMOUNT_LINE").fullmatch(line.text) is not None


def _names_listed(line: Line) -> int:
    """Return how many names, of two words at least, stand behind the label on its line."""
    return sum(len(name.split()) > 1 for name in _BETWEEN.split(line.text.partition(":")[2]))


def _without_parts(judge: Judge, found: list[int]) -> list[int]:
    """Return the headings without those that a form gives every item: `PROPOSAL`, `Staff analysis` come again and again.

    In the minutes of several meetings business comes again, too: there all are left.
    """
    titles = [_plain(judge.lines[i].text) for i in found]
    counts = Counter(_plain(line.text) for line in judge.lines if line.kind in HEADINGS | {"TEXT"})
    often = {title for title in titles if counts[title] >= FEWEST and not is_business(title)}
    if not often or sum(line.kind == "PRESENT_LINE" for line in judge.lines) >= FEWEST:
        return found
    left = [i for i, title in zip(found, titles, strict=True) if title not in often]
    return left if len(left) >= FEWEST else found


def _signs(judge: Judge, at: int) -> bool:
    """Whether the last heading is nothing but the office of whoever signs: what stands below is at most when all closed."""
    words, below = judge.lines[at].text.strip(" #*:_\n"), judge.lines[at + 1 :]
    if len(below) > SIGNED_LINES or pattern("heads", "SIGNS_ALONE").fullmatch(words) is None:
        return False
    return all(line.kind in SIGNED for line in below)


def _without_signature(judge: Judge, found: list[int]) -> list[int]:
    """Return the headings without the name, with its office, of whoever signs at the very end."""
    if not found:
        return found
    lines = judge.lines[found[-1] + 1 :]
    below = list(takewhile(lambda line: not line.gap, lines))
    if len(below) > 1 or len(lines) > len(below) + 1 or any(line.kind != "TITLE_LINE" for line in lines[len(below) :]):
        return found
    words = " ".join(line.text.strip(" *\n") for line in (judge.lines[found[-1]], *below))
    return found[:-1] if pattern("heads", "SIGNED_OFF").fullmatch(words) is not None else found


def _plain(text: str) -> str:
    """Return the words of a heading, those of another like it the same."""
    return text.strip(" #*:\n").casefold()
