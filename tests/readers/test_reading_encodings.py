"""Bytes to text."""

from __future__ import annotations

import codecs

import pytest

from minutelint.readers import ReadError, read_bytes

WORDS = "Café – £5 “agreed”\n"


@pytest.mark.parametrize(
    ("data", "encoding", "assumed"),
    [
        (WORDS.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + WORDS.encode(), "utf-8", False),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "utf-16-le", False),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16-be", False),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), "utf-32-le", False),
        (WORDS.encode("utf-16-le"), "utf-16-le", False),
        (WORDS.encode("utf-16-be"), "utf-16-be", False),
        (WORDS.encode("cp1252"), "windows-1252", True),
    ],
)
def test_the_encoding_is_found_and_the_mark_is_left_out(data: bytes, encoding: str, assumed: bool) -> None:
    source = read_bytes(data, "a.txt")
    assert (source.raw, source.encoding, source.assumed) == (WORDS, encoding, assumed)


def test_bytes_that_windows_1252_does_not_define() -> None:
    source = read_bytes(b"a\x81\x8d\x8f\x90\x9db\xe9", "a.txt")
    assert source.raw == "a" + "\ufffd" * 5 + "bé"


def test_a_mark_that_the_bytes_do_not_keep() -> None:
    with pytest.raises(ReadError, match=r"^a\.txt: byte 6 is not UTF-8, which the start of the file promises"):
        read_bytes(codecs.BOM_UTF8 + b"ab\xff", "a.txt")
    with pytest.raises(ReadError, match="is not UTF-16-LE"):
        read_bytes(codecs.BOM_UTF16_LE + b"a\0b", "a.txt")


@pytest.mark.parametrize("space", ["\xa0", "\u2003", "\u2009", "\u202f", "\u3000"])
def test_every_space_is_a_space(space: str) -> None:
    source = read_bytes(f"Ann{space}Hill{space}\n{space}{space}\n".encode(), "a.txt")
    assert source.text == "Ann Hill\n\n"


@pytest.mark.parametrize("unseen", ["\u200b", "\xad", "\ufeff", "\u2060", "\x07"])
def test_what_cannot_be_seen_is_left_out(unseen: str) -> None:
    source = read_bytes(f"{unseen}Ann Hi{unseen}ll was{unseen} there\n".encode(), "a.txt")
    assert source.text == "Ann Hill was there\n"
    assert source.raw[source.map.to_raw(source.text.index("ll"))] == "l"


@pytest.mark.parametrize("page", ["\x0c", "\x0b", "\x85", "\u2028"])
def test_a_page_break_ends_the_line(page: str) -> None:
    assert read_bytes(f"One{page}Two\n".encode(), "a.txt").text == "One\nTwo\n"
