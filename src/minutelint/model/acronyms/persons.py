"""Which capitals are a person's initials, though the list of people may not have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from minutelint.model.acronyms.capitals import Capitals, Token, is_plain_word
from minutelint.model.acronyms.letters import listed, pattern

_INITIALS = 3  # letters of a person's initials, where no person is known to have more
_MARKS = 3  # people whose initials mark points or rows
_OFTEN = 3  # times that somebody who only speaks does so, at least


def find_persons(capitals: Capitals, tokens: Sequence[Token]) -> dict[str, tuple[str, ...]]:
    """Return the tokens that stand for people, with the names that they may stand for.

    They are those in `capitals.people`, unless the text rather sets them as a thing (`the AB`, `ABs`); and others of
    two or three letters that do what people do: `AB asked`, `AB to write`, `AB:` again and again in front of a line,
    `AB/CD` beside a person.
    """
    people = capitals.people
    does: Counter[str] = Counter()
    thing: Counter[str] = Counter()
    speaks: Counter[str] = Counter()
    for i, token in enumerate(tokens):
        short = token.short
        if short in capitals.defined:
            continue
        if _is_article(token.word_before) and token.after[:1] not in ("'", "’"):
            thing[short] += 1
        elif short != token.written:
            thing[short] += token.written.upper() not in people
        elif (
            (token.after[:1] == " " and token.opens and _is_done_by_people(token.after))
            or (len(short) == 2 and _beside_person(capitals, tokens, i))
            or (token.after[:1] == ":" and pattern("TASK_BEFORE").search(token.before) is not None)
        ):
            does[short] += 1
        if token.after[:1] == ":" and token.opens:
            speaks[short] += 1
    known = {word for token in tokens for word in (token.short, token.written) if word.upper() in people}
    longest = min(max(map(len, known), default=2), _INITIALS)
    talking = {short for short, times in speaks.items() if times > 1 and len(short) <= _INITIALS}
    marked = _marking(tokens)
    does.update(marked - capitals.defined - thing.keys())
    does.update(_in_column(capitals, tokens) - thing.keys())
    found = {word for word in known if does[word] >= thing[word]}
    found |= {word for word in talking if (len(talking) > 1 or _only_speaks(word, tokens)) and not thing[word]}
    found |= {word for word in does if word.isupper() and word.isalpha() and len(word) <= longest and not thing[word]}
    return {
        word: people.get(word.upper(), ())
        for word in found - capitals.defined
        if word.upper() in people or not is_plain_word(word)
    }


def _marking(tokens: Sequence[Token]) -> set[str]:
    """Return the pairs of letters that stand in brackets at the end of points, and nowhere else: whose each point is.

    What stands behind a full name is what that person speaks for; one pair alone may be anything.
    """
    inside = {token.short for token in tokens if token.before[-1:] == "(" and len(token.written) == 2}
    others = {token.short for token in tokens if token.before[-1:] != "("}
    ending = [
        token.short
        for token in tokens
        if token.short in inside - others
        and pattern("POINT_END").match(token.after)
        and not pattern("SENT_BEFORE").search(token.before)
    ]
    found = set(ending)
    return found if len(found) >= _MARKS and len(ending) > len(found) else set()


def _in_column(capitals: Capitals, tokens: Sequence[Token]) -> set[str]:
    """Return the pairs of letters in the last cells of rows, where known people's initials stand in those of others."""
    last = [token.short for token in tokens if token.before[-1:] == "\t" and token.after[:1] in ("\n", "")]
    known = [short for short in last if short in capitals.people]
    return (
        {short for short in last if len(short) == 2} if len(known) >= _MARKS and 2 * len(known) > len(last) else set()
    )


def _only_speaks(short: str, tokens: Sequence[Token]) -> bool:
    """Whether letters stand in front of what somebody said, several times, and hardly anywhere else."""
    uses = [token for token in tokens if token.short == short]
    labels = [token for token in uses if token.opens and token.after[:1] == ":"]
    return len(labels) > _OFTEN and 2 * len(labels) > len(uses)


def _is_article(word: str) -> bool:
    return word.lower() in listed("ARTICLE")


def _is_done_by_people(after: str) -> bool:
    """Whether the words behind a token say what people do."""
    word = pattern("PERSON_WORD").match(after)
    done = word is not None and word["word"] in listed("PERSON_DOES")
    return done or pattern("PERSON_AFTER").match(after) is not None


def _beside_person(capitals: Capitals, tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a token is named in one breath with a person of the document."""
    token = tokens[i]
    for other in (*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]):
        first, second = (other, token) if other.start < token.start else (token, other)
        if second.start - first.end < 6 and other.short in capitals.people:
            return pattern("JOINED").fullmatch(capitals.text, first.end, second.start) is not None
    return False
