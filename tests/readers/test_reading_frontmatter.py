"""Front matter is kept out of the text and comes as values with places."""

from __future__ import annotations

import datetime

import pytest

from minutelint.readers import read_bytes
from minutelint.source import Span


def test_yaml_values_are_loaded_with_their_lines() -> None:
    source = read_bytes(b"---\ntitle: June\nDate: 2024-06-03\ntags: [a, b]\n---\nMinutes\n", "a.md")
    assert source.text == "Minutes\n"
    assert {key: field.value for key, field in source.meta.items()} == {
        "title": "June", "date": datetime.date(2024, 6, 3), "tags": ["a", "b"],
    }  # fmt: skip
    place = source.meta["date"].at
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 1, 3, 17)


def test_toml_values_are_loaded_with_their_lines() -> None:
    source = read_bytes(b'+++\r\ntitle = "June"\r\n[Extra]\r\nseen = true\r\n+++\r\nMinutes\r\n', "a.md")
    assert source.text == "Minutes\n"
    assert source.meta["title"].value == "June"
    assert source.meta["extra"].value == {"seen": True}
    assert [source.meta[key].at.line for key in ("title", "extra")] == [2, 3]


def test_plain_values_end_at_the_first_blank_line() -> None:
    source = read_bytes(b"Title: June: the minutes\nDate: 2024-06-03\nSlug: june\n\nMinutes\n", "a.md")
    assert source.text.strip() == "Minutes"
    assert {key: field.value for key, field in source.meta.items()} == {
        "title": "June: the minutes", "date": "2024-06-03", "slug": "june",
    }  # fmt: skip
    assert (source.meta["date"].at.line, source.meta["date"].at.column) == (2, 1)
    assert source.locate(Span(source.text.index("Minutes"), len(source.text))).line == 5


def test_a_moment_as_a_machine_writes_it_makes_front_matter_of_one_line() -> None:
    source = read_bytes(b"Date: 2031-04-10T00:00:00\n\nMinutes\n", "a.md")
    assert source.text.strip() == "Minutes"
    assert source.meta["date"].value == "2031-04-10T00:00:00"


@pytest.mark.parametrize(
    "text",
    [
        "Date: 2031-04-10\n\nRoof\n",
        "Date: 3 June 2024\nVenue: the hall\nPresent: Ann Holt\n\nHeating\n",
        "Slug: june\nsaid Ann\n\nx\n",
    ],
)
def test_labels_of_the_meeting_are_no_front_matter(text: str) -> None:
    source = read_bytes(text.encode(), "a.md")
    assert source.meta == {}
    assert source.text == text


def test_places_after_front_matter_point_into_the_file() -> None:
    source = read_bytes("---\na: é\n---\nMinutes\n".encode(), "a.txt")
    assert source.map.to_raw(0) == source.raw.index("Minutes")


@pytest.mark.parametrize(
    "block",
    [
        "a: [1",
        "a: &x [1]\nb: *x",
        "a: &x [*x]",
        "date: 2024-13-45",
        "? " * 300 + "a",
        "a: " + "[" * 60000,
        "- " * 30000,
        "a: " + "b" * 70000,
        "a: !!python/object/apply:os.system [exit]",
        "a: !!int ''",
        "\t- a",
    ],
)
def test_broken_or_dangerous_yaml_is_left_out_with_no_values(block: str) -> None:
    source = read_bytes(f"---\n{block}\n---\nMinutes\n".encode(), "a.md")
    assert (source.text, dict(source.meta)) == ("Minutes\n", {})


@pytest.mark.parametrize("block", ["a = ", "a = " + "[" * 60000, "a = 1\na = 2"])
def test_broken_toml_is_left_out_with_no_values(block: str) -> None:
    source = read_bytes(f"+++\n{block}\n+++\nMinutes\n".encode(), "a.md")
    assert (source.text, dict(source.meta)) == ("Minutes\n", {})


@pytest.mark.parametrize(
    "text",
    [
        "---\nJust a paragraph.\n\n---\nMinutes\n",
        "---\na: 1\nMinutes\n",
        "Minutes\n---\na: 1\n---\n",
        "--- a\nb: 1\n---\n",
    ],
)
def test_what_is_no_front_matter_stays(text: str) -> None:
    source = read_bytes(text.encode(), "a.txt")
    assert dict(source.meta) == {}
    words = [word for word in text.replace("-", " ").split() if word.isalpha()]
    assert [word for word in source.text.replace("#", " ").split() if word.isalpha()] == words


def test_an_empty_block_is_front_matter() -> None:
    assert read_bytes(b"---\n---\nMinutes\n", "a.md").text == "Minutes\n"


def test_a_key_of_plain_front_matter_may_be_left_empty() -> None:
    source = read_bytes(b"title: June\ndate: 2024-06-03\ntags: \nlink:\ntype: text\n\nMinutes\n", "a.md")
    assert source.text.strip() == "Minutes"
    assert {key: field.value for key, field in source.meta.items()} == {
        "title": "June", "date": "2024-06-03", "type": "text",
    }  # fmt: skip
    assert source.meta["type"].at.line == 5
