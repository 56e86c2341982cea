"""Tables of people with a name in two columns, rows over groups of people, and sentences that name nobody."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes


def minutes(text: str) -> Minutes:
    return build(read_bytes(text.encode(), "x.md"))


def people(rows: str) -> list[tuple[str, str]]:
    head, _, rest = rows.partition("\n")
    ruling = "|".join(["---"] * (head.count("|") - 1))
    text = f"# Quay Board\n\n3 July 2024\n\n## Attendees\n\n{head}\n|{ruling}|\n{rest}\n\n# Roof\n\nIt leaks.\n"
    return [(one.name, one.status) for one in minutes(text).attendance]


THREE = [("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy van der Low", "present")]


@pytest.mark.parametrize(
    "head",
    ["First name | Last name", "Given Name | Family Name", "Forename | Surname", "First | Last", "Name | Surname",
     "Christian name | Second name", "GIVEN NAMES | FAMILY NAME"],
)  # fmt: skip
def test_a_name_in_two_columns(head: str) -> None:
    assert people(f"| {head} |\n| Ann | Hill |\n| Bob | Moss |\n| Cy | van der Low |") == THREE
    wide = f"| {head} | Company | Role |\n| Ann | Hill | Alder | Chair |\n| Bob | Moss | | |\n| Cy | van der Low | | Clerk |"
    assert people(wide) == THREE


@pytest.mark.parametrize(
    "head", ["Surname | First name", "Last | First", "Family name | Given name", "Last name | Name"]
)
def test_the_surname_in_front_goes_behind(head: str) -> None:
    found = people(f"| {head} | Company |\n| Hill | Ann | Alder |\n| Moss | Bob | |\n| van der Low | Cy | |")
    assert found == THREE


def test_what_stands_behind_the_name_is_read_as_ever() -> None:
    rows = (
        "| First name | Surname | Company | Role |\n|-|-|-|-|\n| Ann | Hill | Alder Ltd | Chair |\n| Bob | | | Clerk |"
    )
    text = f"# Quay Board\n\n3 July 2024\n\n## Attendees\n\n{rows}\n\n# Roof\n\nIt leaks.\n"
    source = read_bytes(text.encode(), "x.md")
    ann, bob = build(source).attendance
    assert (ann.name, ann.organisation, ann.role, ann.chair) == ("Ann Hill", "Alder Ltd", "Chair", True)
    assert source.slice(ann.span).split() == ["Ann", "Hill"]
    assert (bob.name, bob.role) == ("Bob", "Clerk")


def test_a_form_of_address_and_a_middle_name_have_columns_too() -> None:
    found = people(
        "| Title | First name | Middle | Surname | Company |\n| Mrs | Ann | Jo | Hill | Alder |\n| Mr | Bob | | Moss | |"
    )
    assert found == [("Mrs Ann Jo Hill", "present"), ("Mr Bob Moss", "present")]


def test_marks_beside_such_names_tell_who_was_there() -> None:
    found = people(
        "| Surname | First name | Present | Apologies |\n| Hill | Ann | x | |\n| Moss | Bob | x | |\n| Low | Cy | | x |"
    )
    assert found == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "apologies")]


def test_a_row_over_a_group_names_nobody() -> None:
    rows = (
        "| First name | Surname | Company |\n| *Voting Members* | | |\n| Ann | Hill | Alder |\n| *Town Archive* | | |\n"
        "| Bob | Moss | |\n| *Guests* | | |\n| Cy | Low | |\n| *Apologies* | | |\n| Di | Fox | |"
    )
    there = [("Ann Hill", "present"), ("Bob Moss", "present")]
    assert people(rows) == [*there, ("Cy Low", "in-attendance"), ("Di Fox", "apologies")]


def test_rows_over_groups_tell_in_any_table() -> None:
    found = people(
        "| Name | Company |\n| Ann Hill | Alder |\n| Bob Moss | Alder |\n| Apologies | |\n| Cy Low | Birch |"
    )
    assert found == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "apologies")]


@pytest.mark.parametrize("head", ["Name | Company", "Name | First meeting", "First name | Team", "Surname | Ward"])
def test_one_column_alone_is_a_name(head: str) -> None:
    found = people(f"| {head} |\n| Ann Hill | Alder Ltd |\n| Bob Moss | Birch Ltd |\n| Cy Low | Alder Ltd |")
    assert found == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "present")]


@pytest.mark.parametrize(
    "said",
    ["Quorum was reached with 3 of 3 voting members present.", "No member will lose the vote.",
     "No guests came.", "Quorate with three of four there."],
)  # fmt: skip
def test_a_sentence_in_the_list_names_nobody(said: str) -> None:
    found = minutes(
        f"# Quay Board\n\n3 July 2024\n\n## Attendance\n\n- Ann Hill\n- Bob Moss\n- {said}\n\n# Roof\n\nIt leaks.\n"
    )
    assert [one.name for one in found.attendance] == ["Ann Hill", "Bob Moss"]


@pytest.mark.parametrize(
    "asked",
    ["Permission was asked to film.", "Approval was requested to buy a bell.", "Consent was also asked to film."],
)
def test_what_was_asked_for_is_nobody_to_do_it(asked: str) -> None:
    assert minutes(f"# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n# Roof\n\n{asked}\n").actions == ()


def test_rows_that_are_counted_are_people_and_no_items() -> None:
    rows = "| # | Name | Company |\n|-|-|-|\n| 1 | Ann Hill | Alder |\n| 2 | Bob Moss | |\n| Guests | | |\n| 3 | Cy Low | |"
    text = (
        f"# Quay Board\n\n3 July 2024\n\n## Attendees\n\n{rows}\n\n## 1. Roof\n\nIt leaks.\n\n## 2. Gate\n\nIt hangs.\n"
    )
    found = minutes(text)
    assert [(one.name, one.status) for one in found.attendance] == [
        ("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "in-attendance"),
    ]  # fmt: skip
    assert [item.title for item in found.items] == ["Roof", "Gate"]
    source = read_bytes(text.encode(), "x.md")
    assert source.slice(found.attendance[1].span) == "Bob Moss"


def test_counted_rows_with_halved_names_and_marks() -> None:
    rows = "| 1 | Ann | Hill | x | |\n| 2 | Bob | Moss | x | |\n| 3 | Cy | Low | | x |"
    found = people(f"| No. | First name | Surname | Present | Apologies |\n{rows}")
    assert found == [("Ann Hill", "present"), ("Bob Moss", "present"), ("Cy Low", "apologies")]


def test_a_table_of_items_below_the_people_stays_one() -> None:
    rows = "| No. | Item | Owner |\n|-|-|-|\n| 1 | Roof | Ann Hill |\n| 2 | Gate | Bob Moss |"
    found = minutes(f"# Quay Board\n\n3 July 2024\n\n## Attendees\n\nAnn Hill, Bob Moss\n\n{rows}\n")
    assert [item.title for item in found.items] == ["Roof", "Gate"]


def test_a_line_over_a_group_parts_a_table_that_word_or_a_page_has_merged_cells_in() -> None:
    rows = "Given Name\tFamily Name\tFirm\nVoting Members\nAnn\tHill\tAlder\nBob\tMoss\tBirch\nGuests\nCy\tvan der Low\tElm\n"
    text = f"Quay Board\n\n3 July 2024\n\nAttendees\n\n{rows}\n1. Roof\n\nIt leaks.\n\n2. Crane\n\nIt is new.\n"
    found = [one.name for one in build(read_bytes(text.encode(), "x.txt")).attendance]
    assert found == ["Ann Hill", "Bob Moss", "Cy van der Low"]
    apart = text.replace("Guests\nCy", "\nGuests\n\nCy")
    assert "Cy van der Low" not in [one.name for one in build(read_bytes(apart.encode(), "x.txt")).attendance]
