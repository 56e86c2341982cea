"""Words with two capitals or more: the tokens among which acronyms and people's initials are found."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct

from minutelint.compiled import compiled
from minutelint.model.acronyms.expansions import singular
from minutelint.model.acronyms.letters import listed, pattern
from minutelint.model.acronyms.speakable import is_speakable
from minutelint.model.language.written import punctuated
from minutelint.source import Span

_AROUND = 20  # code points looked at on either side of a token
_LONGEST = 24  # code points of a word that may be an acronym
_ADDRESS = 60  # code points of an address looked at
_STOPPED = compiled(r"[A-Z]\.[A-Z]")  # stands in all groups with a full stop behind each letter


class Token(Struct, frozen=True):
    """One word as written, the same without a plural `s`, and what stands on either side of it."""

    written: str
    short: str
    start: int
    before: str
    after: str

    @property
    def end(self) -> int:
        """The offset just after the word."""
        return self.start + len(self.written)

    @property
    def word_before(self) -> str:
        """The word right before on the same line, without a comma; empty where another sign stands between."""
        if self.before[-1:] != " ":
            return ""
        return self.before[:-1].replace("\n", " ").rpartition(" ")[2].rstrip(",")

    @property
    def word_after(self) -> str:
        """The word right after on the same line, without what ends it."""
        if self.after[:1] != " " and self.after[:2] != ", ":
            return ""
        return self.after.replace("\n", " ").split(" ", 2)[1].rstrip(",.;:)")

    @property
    def opens(self) -> bool:
        """Whether a line, sentence, bullet or bracket begins here."""
        ahead = self.before.rstrip(" -*•")
        return not ahead or ahead[-1] in "\n\t.:;(["

    @property
    def lonely(self) -> bool:
        """Whether nothing else stands on its line, or in its cell of a table, but the sign of a bullet."""
        return self._begins and self.after[:1] in ("\n", "\t", "")

    @property
    def labels(self) -> bool:
        """Whether nothing else stands on its line but a colon behind it."""
        return self._begins and self.after[:2] in (":\n", ":")

    @property
    def _begins(self) -> bool:
        return not self.before.rpartition("\n")[2].rpartition("\t")[2].strip(" -*•")

    @property
    def alone(self) -> bool:
        """Whether it is no part of a run of words in capitals; those of a list with commas are none."""
        before = self.word_before if self.before[-2:-1] != "," else ""
        after = self.word_after if self.after[:1] != "," else ""
        return not (_is_shouted(before) or _is_shouted(after))


def _is_shouted(word: str) -> bool:
    """Tell whether letters are a word in capitals: one that cannot be spoken is no word."""
    return len(word) > 1 and word.isalpha() and word.isupper() and is_speakable(word)


class Spans:
    """Tells whether an offset lies in one of many spans."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._starts and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def __contains__(self, offset: int) -> bool:
        i = bisect_right(self._starts, offset) - 1
        return i >= 0 and offset < self._ends[i]


class Capitals:
    """The words with capitals of a text.

    `people` maps initials in capitals to names; `defined` are the acronyms that the text defines.
    """

    def __init__(self, text: str, people: Mapping[str, tuple[str, ...]], defined: frozenset[str]) -> None:
        self.text, self.people, self.defined = text, people, defined
        self._sorts: dict[str, bool | None] = {}
        self._line = (0, 0, False)

    @cached_property
    def numbered(self) -> frozenset[str]:
        """Codes of which the words stand in the text: `RG4` where it says `Ring Group 4`."""
        return frozenset("".join(parts).upper() for parts in pattern("NUMBERED_WORDS").findall(self.text))

    def shouted(self, offset: int) -> bool:
        """Whether the line that holds an offset is in capitals throughout."""
        start, end, upper = self._line
        if not start <= offset < end:
            start = self.text.rfind("\n", 0, offset) + 1
            end = self.text.find("\n", offset)
            end = end if end >= 0 else len(self.text)
            upper = self.text[start:end].isupper()
            self._line = start, end, upper
        return upper

    def tokens(self, excluded: Spans) -> list[Token]:
        """Return the tokens outside of `excluded`, in the order of the text."""
        found = [match for match in pattern("TOKEN").finditer(self.text) if match.start() not in excluded]
        plain = {singular(match.group()) for match in found if "-" not in match.group()}
        tokens = []
        for match in found:
            word, at = match.group(), match.start()
            parts: Iterable[tuple[str, int]] = ((word, at),)
            if "-" in word and singular(word) not in self.defined:
                parts = _parts(word, at, plain)
            for part, start in parts:
                token = self._token(part, start)
                if token:
                    tokens.append(token)
        return tokens

    def dotted(self, excluded: Spans) -> list[Token]:
        """Return the groups of three letters or more with a full stop behind each, `A.B.C.`, that nobody bears."""
        if _STOPPED.search(punctuated(self.text)) is None:
            return []
        tokens = []
        for match in pattern("DOTTED").finditer(self.text):
            written, start, end = match.group(), match.start(), match.end()
            letters = written.replace(".", "")
            if start in excluded or letters in self.people or written in self.people or self.shouted(start):
                continue
            around = self.text[max(0, start - _AROUND) : start], self.text[end : end + _AROUND]
            tokens.append(Token(written, letters if letters in self.defined else written, start, *around))
        return tokens

    def _token(self, word: str, start: int) -> Token | None:
        """Return a word as a token, or None for a code, a part of an address or of the name of a file."""
        sort = self._sorts.get(word, False)
        if word not in self._sorts:
            sort = self._sorts[word] = self._sort(singular(word))
        if sort is False:
            return None
        end = start + len(word)
        token = Token(
            word, singular(word), start, self.text[max(0, start - _AROUND) : start], self.text[end : end + _AROUND]
        )
        return token if sort or self._in_text(token) else None

    def _sort(self, short: str) -> bool | None:
        """Return whether a word is a token wherever it stands, or None where that depends on the place."""
        if len(short) > _LONGEST or sum(map(str.isupper, short)) < 2:
            return False
        if short in self.defined:
            return True
        if any(map(str.isdigit, short)):
            return None if short[:2].isalpha() and len(short) < 5 and short in self.numbered else False
        return None if short[-1] != "&" else False

    def _in_text(self, token: Token) -> bool:
        before, after = token.before, token.after
        known = token.short in self.people
        if not known and pattern("CODE_AFTER").match(after):
            return False
        if before[-1:] == "-" and before[-2:-1].isupper() and not before[-3:-2].isalnum():
            return False  # of `X-RAY` only the whole is a word
        if before[-1:] in (" ", "\n", "") and after[:1] in (" ", "\n", ",", ""):
            return True
        if not known and before[-1:] in ("/", "-") and before[-2:-1].isdigit():
            return False
        if after[:1] == "." and after[1:3].isalpha() and after[1:3].islower():
            return False
        left = self.text[max(0, token.start - _ADDRESS) : token.start].replace("\n", " ").rpartition(" ")[2]
        right = self.text[token.end : token.end + _ADDRESS].replace("\n", " ").partition(" ")[0]
        return not any(sign in left or sign in right for sign in ("://", "www.", "@", "_", "#"))


def _parts(written: str, start: int, plain: set[str]) -> Iterator[tuple[str, int]]:
    """Yield what a word with hyphens is made of, with the offset of each part.

    It stays whole unless one of its parts stands by itself elsewhere, in `plain`, or begins with a small letter or a
    digit (`AB-led`); a part that a number follows (`ABC-19`) is a code and left out, and so is one that stands nowhere
    else when another does.
    """
    parts = written.split("-")
    capitals = all(part[:1].isupper() for part in parts)
    if capitals and plain.isdisjoint(map(singular, parts)):
        yield written, start
        return
    for part, following in zip(parts, [*parts[1:], ""], strict=True):
        if part and not following[:1].isdigit() and (not capitals or singular(part) in plain):
            yield part, start
        start += len(part) + 1


def is_plain_word(short: str) -> bool:
    """Whether capitals are a word of minutes, an abbreviation, a unit, a Roman number or a call sign."""
    parts = short.split("-")
    measure = len(parts) > 1 and listed("UNIT_PART").issuperset(parts)
    known = short in listed("CAPITAL_WORD", "CAPITAL_ABBREVIATION", "UNIT")
    return known or measure or not short.strip("IVX") or pattern("CALL_SIGN").fullmatch(short) is not None
