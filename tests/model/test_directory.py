"""Who is meant by initials, first names and surnames."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from minutelint.model.nodes import Attendee, Person
from minutelint.model.people.directory import Directory, Resolution
from minutelint.model.people.lists import read_people
from minutelint.source import Span

HERE = Span(0, 1)


def attending(*rows: str) -> list[Attendee]:
    return read_people([(row, 0) for row in rows], "present")


def mentioned(*names: str) -> list[Person]:
    return [Person(name, HERE) for name in names]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ivy McMarsh", "Ivy McMarsh"),
        ("Cllr McMarsh", "Ivy McMarsh"),
        ("I. McMarsh", "Ivy McMarsh"),
        ("IM", "Ivy McMarsh"),
        ("IMM", "Ivy McMarsh"),
        ("Ivy", "Ivy McMarsh"),
        ("UB", "Una-Jane Stone-Bell"),
        ("UJS", "Una-Jane Stone-Bell"),
        ("Fell", "Otto Fell"),
        ("Mr Fell", "Otto Fell"),
        ("KB", "Karl von Berg"),
        ("KVB", "Karl von Berg"),
        ("XY", None),
        ("", None),
        ("Cllr Nobody", None),
    ],
)
def test_resolve(written: str, expected: str | None) -> None:
    directory = Directory(
        attending("Cllr Ivy McMarsh", "Otto Fell – Clerk", "Una-Jane Stone-Bell", "Karl von Berg"), []
    )
    assert directory.resolve(written).name == expected


def test_forms_of_address_are_left_out() -> None:
    assert Directory(attending("Cllr Ivy Marsh (Chair)"), []).names == ("Ivy Marsh",)


def test_two_who_fit_are_ambiguous() -> None:
    directory = Directory(attending("Ivy Marsh", "Ian Moor"), [])
    assert directory.resolve("IM") == Resolution(None, ("Ivy Marsh", "Ian Moor"))
    assert directory.resolve("IM", prefer=["Ian Moor"]).name == "Ian Moor"


def test_the_list_goes_before_the_text_and_the_item_before_both() -> None:
    directory = Directory(attending("Ivy Marsh"), mentioned("Ian Moor"))
    assert directory.resolve("IM").name == "Ivy Marsh"
    assert directory.resolve("IM", prefer=["Ian Moor"]).name == "Ian Moor"


def test_a_printed_key_wins() -> None:
    directory = Directory(attending("Ann Brook (ABro)", "Alf Bright (ABri)"), [])
    assert directory.resolve("ABri").name == "Alf Bright"
    assert directory.resolve("AB") == Resolution(None, ("Ann Brook", "Alf Bright"))


def test_configured_forms_win_over_all() -> None:
    directory = Directory(attending("Ivy Marsh"), [], {"IM": "Ian Moor", "Bo": "Robert Fell"})
    assert directory.resolve("IM").name == "Ian Moor"
    assert directory.resolve("Bo").name == "Robert Fell"


def test_two_initials_where_only_first_names_are_listed() -> None:
    directory = Directory(attending("Ivy, Otto, Una"), [])
    assert directory.resolve("OF").name == "Otto"
    assert directory.resolve("OFX").name is None
    assert "OF" not in directory.initials()


def test_an_initialled_mention_is_the_listed_person() -> None:
    directory = Directory(attending("Otto Fell"), mentioned("O. Fell"))
    assert directory.names == ("Otto Fell",)


def test_initials_name_everybody_who_fits() -> None:
    found = Directory(attending("Ivy Marsh", "Otto Fell (OF)"), mentioned("Ian Moor")).initials()
    assert found["IM"] == ("Ivy Marsh", "Ian Moor")
    assert found["OF"] == ("Otto Fell",)


@pytest.mark.parametrize(
    ("office", "holder"), [("the Chair", "Ivy Marsh"), ("the Clerk", "Otto Fell"), ("Treasurer", None)]
)
def test_holder_of_an_office(office: str, holder: str | None) -> None:
    directory = Directory(attending("Cllr Ivy Marsh (Chairman)", "Otto Fell (Parish Clerk)"), [])
    assert directory.holder(office).name == holder


def test_who_sent_apologies_goes_before_nobody() -> None:
    absent = read_people([("Sam Hunt", 0)], "apologies")
    directory = Directory([*attending("Ann Hill"), *absent], mentioned("Steve Hall"))
    assert directory.resolve("SH") == Resolution(None, ("Sam Hunt", "Steve Hall"))
    assert Directory([*attending("Sue Hart"), *absent]).resolve("SH").name == "Sue Hart"


def test_the_names_in_a_text() -> None:
    directory = Directory(attending("Sue Hart", "Steve Hall"))
    assert directory.named_in("Water butts (Sue Hart)") == ("Sue Hart",)
    assert directory.named_in("Sue Hartley’s report") == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Ann VA3XYZ", "Ann Hill"),
        ("Secretary Ann", "Ann Hill"),
        ("Secretary Ann VA3XYZ", "Ann Hill"),
        ("Treasurer", None),
        ("Treasurer 2024", None),
        ("Dora VA3XYZ", None),
    ],
)
def test_an_office_before_a_name_and_a_call_sign_behind_it(written: str, expected: str | None) -> None:
    people = Directory(attending("Ann Hill", "Bob Moss"), mentioned(), {})
    assert people.resolve(written).name == expected


@pytest.mark.parametrize("written", ["Nan", "Nan Hill", "Ann Hill", "Ann", "Hill"])
def test_a_nickname_in_the_midst_of_a_name(written: str) -> None:
    directory = Directory(attending("Ann (Nan) Hill", "Bob Moss", "Cy Low"))
    assert directory.resolve(written).name == "Ann (Nan) Hill"
    assert directory.resolve("Nan Moss").name is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [("AH DO", "A. Hill"), ("Hill, D.O.", "A. Hill"), ("BM CEO", "B. Moss"), ("AH XY", None), ("DO", None)],
)
def test_letters_behind_a_name_as_the_list_has_them(written: str, expected: str | None) -> None:
    people = tuple(
        replace(one, note=note)
        for one, note in zip(attending("A. Hill", "B. Moss", "C. Low"), ["D.O.", "C.E.O.", None], strict=True)
    )
    assert Directory(people).resolve(written).name == expected
