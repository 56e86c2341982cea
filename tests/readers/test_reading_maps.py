"""Properties: any text is read, always alike, and every character of it can be found in the file again."""

from __future__ import annotations

import string

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from minutelint.readers import ReadError, read_bytes
from minutelint.source import Source, Span

PIECES = st.sampled_from(
    ["\n", "\r\n", "\r", " ", "  ", "    ", "\t", "- ", "* ", "•", "○ ", "·", "1. ", "(a) ", "# ", "## ", "---", "===",
     "**", "*", "_", "__", "`", "```", "~~", "[", "]", "](", ")", "!", "[a](b)", "[a]: /b", "<", ">", "<b>", "</b>",
     "<u>", "<ul>", "</ul>", "<li>", "<p>", "</p>", "<br>", "<td>", "<tr>", "<table>", "<h2>", "<!--", "-->",
     "<script>", "</script>",
     "&amp;", "&nbsp;", "&#8203;", "&", "|", "| a | b |", "|---|", "\\", "\\*", "{: .a}", "{=html}", "> ",
     "\xa0", "\u200b", "\xad", "\ufeff", "\x0c", "\x85", "+++", "[minutelint: off]", "a: 1", "Ida Moss", "agreed",
     "ein Wort", "12", "é", "語", "😀", "the roof of the hall was looked at by two builders in the month of"]
)  # fmt: skip
RAW = st.lists(PIECES, max_size=60).map("".join)
NAMES = st.sampled_from(["a.txt", "a.md"])
MANY = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SHARED = set(string.ascii_letters + string.digits + "é語😀")


def check(source: Source) -> None:
    """Fail unless the text is canonical and every letter of it stands in the file where the map says."""
    text, raw = source.text, source.raw
    assert not text or text.endswith("\n")
    for unwanted in ("\r", "\0", "\xa0", "\u200b", "\ufeff", " \n"):
        assert unwanted not in text
    assert list(source.map.canon) == sorted(set(source.map.canon))
    for offset, char in enumerate(text):
        place = source.map.to_raw(offset)
        assert 0 <= place <= len(raw)
        if char in SHARED:
            assert raw[place] == char or raw[place] == "&"
    where = source.locate(Span(0, len(text)))
    assert (where.line, where.column) <= (where.end_line, where.end_column)


@MANY
@given(RAW, NAMES)
@example("<!--<b><!-->", "a.txt")
def test_any_text_is_read_and_can_be_found_again(raw: str, name: str) -> None:
    source = read_bytes(raw.encode(), name)
    check(source)
    again = read_bytes(raw.encode(), name)
    assert (source.text, source.comments, dict(source.meta)) == (again.text, again.comments, dict(again.meta))


@MANY
@given(st.text(max_size=200), NAMES)
def test_any_characters_are_read(raw: str, name: str) -> None:
    data = raw.encode("utf-8", errors="replace")
    try:
        source = read_bytes(data, name)
    except ReadError as error:
        assert str(error).startswith(name + ": ")
    else:
        assert source.raw == data.decode().removeprefix("\ufeff") or "\0" in raw


@MANY
@given(st.binary(max_size=300), NAMES)
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        source = read_bytes(data, name)
    except ReadError as error:
        assert str(error).startswith(name + ": ")
    else:
        assert source.map.to_raw(len(source.text)) <= len(source.raw)


@MANY
@given(st.lists(st.text(alphabet="abc XYZ.,", min_size=1, max_size=90), max_size=12), NAMES)
def test_no_word_of_plain_prose_is_lost(lines: list[str], name: str) -> None:
    raw = "\n".join(lines) + "\n"
    assert read_bytes(raw.encode(), name).text.split() == raw.split()


@pytest.mark.parametrize("raw", ["](\u200b)", "<x \u200b>", "<http://a\u200bb>", "](a\u200bb) c"])
def test_what_shows_nothing_is_left_out_of_signs_that_mean_nothing(raw: str) -> None:
    for name in ("a.md", "a.txt"):
        assert "\0" not in read_bytes(raw.encode(), name).text
