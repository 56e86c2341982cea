"""What is asked of the words of a text wherever they stand is told by each of them once."""

import pytest

from minutelint.model.language.needs import finditer
from minutelint.model.language.plain_words import plain_words
from minutelint.model.language.triggers import Triggers
from minutelint.model.language.written import each_once, unbroken
from minutelint.syntax.terminals import pattern


@pytest.mark.parametrize("letters", ["took", " as ", "on board with "])
def test_letters_that_stand_in_a_text_stand_unbroken_among_its_words(letters: str) -> None:
    text = f"Una Fairweather sat on board with us, and took notes as{letters}clerk."
    assert letters in text
    assert unbroken(letters) in each_once(text)


@pytest.mark.parametrize(
    "text",
    [
        "The budget was read.\nUna Fairweather took the minutes.\n",
        "Minutes taken by Olaf Brandt\n",
        "Nobody wrote anything down.\n",
    ],
)
def test_a_search_by_lines_finds_what_the_pattern_finds(text: str) -> None:
    for terminal in ("TOOK_MINUTES", "MINUTED_BY", "ADJOURNED"):
        found = [match.span() for match in finditer("meeting", terminal, text)]
        assert found == [match.span() for match in pattern("meeting", terminal).finditer(text)]


def test_words_met_before_hide_no_trigger() -> None:
    plain, telling = "The gate no longer locks.", "The gate no longer locks. It was agreed to mend it."
    assert not Triggers(plain).within(0, len(plain))
    assert Triggers(telling).within(0, len(telling))
    assert not Triggers(plain).within(0, len(plain))


def test_plain_words_have_no_signs() -> None:
    assert plain_words("Report: Fees_for 2031 – Una's") == ["report", "fees", "for", "2031", "una", "s"]
