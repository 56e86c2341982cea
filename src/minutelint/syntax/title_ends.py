"""Where a title ends in the words of a head, and where the text begins that runs on behind it on the same line."""

from __future__ import annotations

import re

from minutelint.compiled import compiled
from minutelint.syntax.lines import classify
from minutelint.syntax.terminals import pattern
from minutelint.syntax.titles import is_business, kinds_of

_WORD = compiled(r"\([^()]*\)|\S+")
SHORTEST_RUN_IN = 30  # code points: a shorter line is a title alone
LONG = 160  # a longer one is more than a title even without a stop at its end
RUNNING = frozenset({"TEXT", "MINUTE_NUMBERED"})  # what may follow a title and a dash: text, or the number of a paper
FEW = 5  # words that are rather a title than a sentence
LONGEST_TITLE = 300
DATE_WORDS = 8  # of a day that is part of the title
LABEL_WORDS = 7  # of a title before a colon, at most
REPORT_WORDS = 8  # of what was said behind it, at least
SHORTEST_WORD = 4  # letters: fewer in capitals may stand for something


def title_end(words: str) -> tuple[int, int]:
    """Return where the title ends in the words of a head, and where the text begins that runs on behind it.

    Both are the length of the words when nothing runs on.
    """
    size = len(words)
    if "\t" in words:  # a row: the title has its cell to itself
        return words.index("\t"), words.index("\t") + 1
    for ending in ("CAPITALS_STOP", "EMPHASIS_END") if "*" in words else ("CAPITALS_STOP",):
        stop = pattern("heads", ending).match(words)
        if stop is not None:
            return stop.end(1), stop.end()
    led = pattern("heads", "TITLE_LED").match(words)
    if led is not None:
        return led.end("title"), led.end()
    told = pattern("heads", "TOPIC_TOLD").match(words)
    if told is not None:
        return told.end("title"), told.end()
    if size < SHORTEST_RUN_IN or (size < LONG and words.rstrip("-–—")[-1:] not in ".!?:"):
        return size, size
    capitals = _capitals(words)
    if capitals:
        return capitals
    paper = pattern("heads", "PAPER_TITLE").match(words) if "/" in words else None
    if paper is not None:
        return paper.end("title"), paper.end()
    found = pattern("heads", "SENTENCE_START").search(words, 1, LONGEST_TITLE)
    dash = _dash(words, found.start() if found is not None else size)
    if dash is not None:
        return dash
    stop = _full_stop(words)
    if stop is not None and (found is None or stop.end(1) < found.start()):
        return stop.end(1), stop.end()
    return (found.start(), found.end()) if found else (size, size)


def _dash(words: str, sentence: int) -> tuple[int, int] | None:
    """Return where a title ends before a dash and where what was said begins behind it; `sentence` is where one begins."""
    for match in pattern("heads", "LEAD_IN").finditer(words, 0, LONGEST_TITLE):
        if words.count("(", 0, match.start()) > words.count(")", 0, match.start()):
            continue  # a dash inside a bracket
        if match.start() > sentence and ". " in words[sentence : match.start()]:
            return None  # one inside the text
        if pattern("heads", "WHO_REPORTS").fullmatch(words, match.end(), max(sentence, match.end())):
            continue  # the title goes on to where the report begins
        if classify(words[match.end() : match.end() + LONGEST_TITLE])[0].kind in RUNNING:
            return match.start(), match.end()
    return None


def label_end(words: str) -> tuple[int, int] | None:
    """Return where a title ends that a colon parts from what was said: one that minutes have, or with a plain report."""
    label = pattern("heads", "LABEL_LEAD").match(words) if ":" in words else None
    if label is None or len(label[1].split()) > LABEL_WORDS:
        return None
    told = words[-1:] in ".!?" and pattern("heads", "LABEL_TOLD").match(words, label.end()) is not None
    kinds = kinds_of(label[1])
    more = "next-meeting" in kinds and len(words[label.end() :].split()) > DATE_WORDS  # than the day
    told = told or (is_business(label[1]) and _is_report(words[label.end() :]))
    if not told and not more and kinds != ("apologies",):
        return None
    return label.end(1), label.end()


def _is_report(said: str) -> bool:
    """Whether what stands behind a title and a colon is a report: several words to a full stop, and no words of the agenda."""
    whole = said[:1].isupper() and said[-1:] in ".!" and len(said.split()) >= REPORT_WORDS
    return whole and pattern("heads", "AGENDA_TITLE").match(said) is None


def nil_end(words: str) -> tuple[int, int] | None:
    """Return where a title ends behind which a colon stands and that there was nothing, or a time: `Public comment: None`."""
    found = pattern("heads", "TITLE_NIL").fullmatch(words)
    return (found.end("title"), found.start("nil")) if found is not None else None


def roll_end(words: str) -> tuple[int, int] | None:
    """Return where a title ends that tells who was there and behind which the names stand: `Present: Ann Hill, Bob Moss`."""
    found = pattern("heads", "ROLL_LED").match(words)
    return (found.end("title"), found.end()) if found is not None else None


def _full_stop(words: str) -> re.Match[str] | None:
    """Return the first full stop, with what stands before it as group 1, if that reads like a title."""
    stop = pattern("heads", "TITLE_STOP").match(words)
    if stop is None or _is_short(stop[1]) or pattern("heads", "AGENDA_TITLE").match(words) or kinds_of(stop[1]):
        return stop
    return None


def _is_short(title: str) -> bool:
    """Whether a few words are no sentence."""
    return len(title.split()) <= FEW and classify(title)[0].kind == "TITLE_LINE"


def _capitals(words: str) -> tuple[int, int] | None:
    """Return where a title in capitals ends, if a sentence in small letters follows it."""
    end = 0
    count = 0
    longest = 0
    bracketed = False
    for match in _WORD.finditer(words):
        word = match.group()
        if count >= 2 and word.startswith("(") and word.endswith(")"):
            end, bracketed = match.end(), True  # whatever stands in a bracket
            continue
        if bracketed and pattern("heads", "PAPER_NUMBER").fullmatch(word):
            return end, match.start()
        if word.upper() != word or (
            len(word) == 1 and word.isalpha() and words[match.end() : match.end() + 2].lstrip().islower()
        ):
            opens = word[0].isupper() or word.endswith((".", ")"))
            opens = opens and (
                longest >= SHORTEST_WORD or pattern("heads", "SENTENCE_START").match(words, end) is not None
            )
            return (end, match.start()) if count >= 2 and opens else None
        end = match.end()
        count += any(char.isalpha() for char in word)
        longest = max(longest, sum(char.isalpha() for char in word))
        bracketed = False
    return None
