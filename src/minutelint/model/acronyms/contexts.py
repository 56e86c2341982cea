"""Where capitals are no acronym: what stands around them says that they name a firm, a law, a place or a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

from minutelint.model.acronyms.capitals import Token
from minutelint.model.acronyms.letters import listed, pattern
from minutelint.model.language.written import chunks
from minutelint.model.people.initials import fits

_BEFORE = 40  # code points looked at in front of a word
_AFTER = 60  # code points looked at behind it
_PAIR = 2  # letters of a state, of a country and of most initials
_TRIPLE = 3  # letters of initials with one of a middle name


class Contexts:
    """Tells what stands around the words with capitals of a text.

    named  the people of the document
    """

    def __init__(self, text: str, named: Iterable[str]) -> None:
        self._text = text
        self._names = tuple(name for name in named if " " in name)
        self._firsts: dict[str, list[str]] = {}
        for name in self._names:
            self._firsts.setdefault(name.partition(" ")[0], []).append(name)

    def names(self, tokens: Sequence[Token]) -> frozenset[str]:
        """Return the words that are the name of a firm or a code somewhere, and so everywhere."""
        return frozenset(token.short for token in tokens if self._is_firm(token))

    @cached_property
    def _on_air(self) -> bool:
        return pattern("ON_AIR").search(self._text) is not None

    def things(self, tokens: Iterable[Token]) -> frozenset[str]:
        """Return the words that somewhere are set as a name and no abbreviation: with a page of the web, of who supplies
        something, of a law that is cited, or of a station where the radio is spoken of.
        """
        hosts = self._hosts()
        return frozenset(
            token.short
            for token in tokens
            if token.short.upper() in hosts
            or pattern("CITED_AFTER").match(token.after)
            or (pattern("STATION").fullmatch(token.short) and self._on_air)
            or pattern("SUPPLIED_BEFORE").search(self._text[max(0, token.start - _BEFORE) : token.start])
        )

    def _hosts(self) -> set[str]:
        """Return the parts of the names of pages of the web, in capitals."""
        found: set[str] = set()
        for end in pattern("HOST_END").finditer(self._text):
            words = self._text[max(0, end.start() - _AFTER) : end.start()].split()
            host = pattern("HOST").match(words[-1]) if words else None
            if host is not None:
                found.update(host["host"].upper().split("."))
        return found

    def is_other(self, token: Token) -> bool:
        """Tell whether a word is no acronym in its place."""
        return self._is_law(token) or self._is_place_or_time(token) or self._is_person(token)

    def is_in_name(self, token: Token) -> bool:
        """Tell whether a word says for whom somebody speaks (`Ann Holt (ABC)`), is the payee of an amount, or goes on
        with two more words that nobody writes small: `ABC Global Services`.
        """
        if token.before[-1:] == "(":
            before = self._text[max(0, token.start - _BEFORE) : token.start]
            return token.after[:1] in "),/ " and pattern("SENT_BEFORE").search(before) is not None
        if token.before[-1:] in ("\n", "") and pattern("MONEY_AFTER").match(self._text, token.end):
            return True
        if token.word_before.lower() in listed("ARTICLE"):
            return False
        gloss = pattern("GLOSS_AFTER").match(token.after)
        if gloss is not None and gloss["gloss"][0] in token.short:
            return gloss["gloss"].lower() not in chunks(self._text) and gloss["gloss"] not in self._firsts
        more = pattern("NAME_MORE").match(self._text, token.end)
        return more is not None and chunks(self._text).isdisjoint(word.lower() for word in more.group().split())

    def is_met(self, token: Token) -> bool:
        """Tell whether somebody talks to what stands there: among people's initials, two letters are a person's."""
        if len(token.short) != _PAIR or not token.short.isalpha() or token.before[-1:] != " ":
            return False
        met = pattern("SPOKEN_BEFORE").search(token.before)
        return met is not None and pattern("SPOKEN_AFTER").match(token.after) is not None

    def is_beside_name(self, token: Token) -> bool:
        """Tell whether one more word that nobody writes small goes on from a word, or a number: `ABC Restoration`; or
        such a word stands in front, and the name ends: `built for Elmbrook HA.`
        """
        if self._ends_name(token):
            return True
        more = pattern("NAME_ONE").match(self._text, token.end)
        return more is not None and (bool(more["count"]) or more.group().strip().lower() not in chunks(self._text))

    def _ends_name(self, token: Token) -> bool:
        if token.before[-1:] != " " or token.after[:1] not in (".", ",", ";", ")", "\n", "\t", ""):
            return False
        lead = pattern("NAME_BEFORE").search(self._text[max(0, token.start - _BEFORE) : token.start])
        if lead is None:
            return False
        name = lead["name"]
        person = any(name in one.split() for one in self._names)
        return not person and lead["lead"] not in listed("ARTICLE") and name.lower() not in chunks(self._text)

    def _is_firm(self, token: Token) -> bool:
        """Part of the name of a firm or of an event (`Harbour Days PL 2020`), or a code behind its label."""
        after = self._text[token.end : token.end + _AFTER]
        if after[:1] in " ," and pattern("FIRM_AFTER").match(after):
            return True
        if token.short[1:-1] == "&" and after[:1] == " " and pattern("TRADE_AFTER").match(after):
            return True
        if (
            token.short in listed("COUNTRY_CODE")
            and token.word_before[:1].isupper()
            and not token.word_before.isupper()
            and pattern("YEAR_AFTER").match(after)
        ):
            return True
        before = self._text[max(0, token.start - _BEFORE) : token.start]
        if before[-1:] == "#" or (before[-2:-1] == ":" and pattern("CODE_BEFORE").search(before)):
            return True
        return "/" in before and pattern("FIRM_BEFORE").search(before) is not None

    def _is_law(self, token: Token) -> bool:
        """A law, a bill (`AB 40`), an address of the web, or the form of a firm behind its name."""
        before, after = token.before, token.after
        if after[:1] == "." and pattern("ADDRESS_AFTER").match(after):
            return True
        if (
            before[-1:] == "."
            and before[-2:-1].isupper()
            and pattern("ADDRESS_AFTER").match(self._text, token.start - 1)
        ):
            return True
        if after[:1] == " " and pattern("LAW_AFTER").match(after):
            return True
        if len(token.short) == _PAIR and token.short.isupper() and pattern("BILL_AFTER").match(after):
            return True
        if token.short in listed("BILL_NAME") and pattern("NUMBER_AFTER").match(after):
            return True
        if not token.word_before.lstrip("(")[:1].isupper() or token.before[-1:] != " ":
            return False
        return pattern("COMPANY_FORM").fullmatch(token.short) is not None

    def _is_place_or_time(self, token: Token) -> bool:
        """A state behind its town, a country in brackets, the zone of a time."""
        short, before, after = token.short, token.before, token.after
        if short in listed("TIME_ZONE") and pattern("CLOCK_BEFORE").search(before):
            return True
        if len(short) != _PAIR:
            return False
        capital = token.word_before[:1].isupper() and not token.word_before.isupper()
        if short in listed("US_STATE"):
            if pattern("TOWN_BEFORE").search(before) or pattern("ZIP_AFTER").match(after):
                return True
            if capital and after[:1] in ("…", ";"):
                return True
        if short in listed("COUNTRY_CODE"):
            return before[-1:] == "(" and after[:1] == ")"
        return False

    def _is_person(self, token: Token) -> bool:
        """A rank in front of a name, part of a name, or initials that stand where only somebody's can."""
        short, before, after = token.short, token.before, token.after
        if any(self._text.startswith(name, token.start) for name in self._firsts.get(short, ())):
            return True
        ranked = pattern("NAME_AFTER").match(after) if short.upper() in listed("RANK") else None
        if ranked and (ranked["last"] or ranked["first"].lower() not in chunks(self._text)):
            return True
        firsts = self._firsts.get(token.word_before.lstrip("("), ())
        if any(short[0] in _behind_first(name) for name in firsts):  # `Piet VDB` for Piet van den Berg
            return True
        told = before[-1:] == "(" and pattern("TOLD_AFTER").match(after) is not None
        if told and len(short) == _PAIR:
            return True
        speaks = token.opens and after[:1] == ":"
        return (told or speaks) and len(short) in (_PAIR, _TRIPLE) and any(_may_be(short, name) for name in self._names)


def _behind_first(name: str) -> str:
    return "".join(word[0].upper() for word in name.split()[1:])


def _may_be(short: str, name: str) -> bool:
    """Tell whether letters are a name's initials, one for a middle name that is not written out put in or not."""
    if fits(short, name) or (len(short) == _TRIPLE and fits(short[0] + short[2], name)):
        return True
    first = name.partition(" ")[0]
    return len(short) == _PAIR and "-" in first and fits(short, first.replace("-", " "))
