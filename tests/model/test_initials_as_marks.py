"""Letters that mark whose a point, a row or a task is: a person's initials, whoever that may be, and no acronym."""

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Quay Board\n\n3 July 2024\n\n"


def read(text: str) -> tuple[set[str], set[str]]:
    """Return the acronyms and the initials of a text."""
    minutes = build(read_bytes((HEAD + text).encode(), "x.md"))
    uses = {use.acronym for use in minutes.acronym_uses if not use.in_name}
    return uses, {use.initials for use in minutes.initials_uses}


def test_initials_in_brackets_at_the_end_of_points() -> None:
    text = "## Agenda\n\n- The year in review (JC)\n- Update on the fund - (RJ)\n- New rules (HA)\n- Report of the pool (JC)\n"
    assert read(text + "- The BXA grant\n") == ({"BXA"}, {"JC", "RJ", "HA"})


def test_bodies_in_brackets_that_the_text_names_stay() -> None:
    text = "## News\n\n- From the district (DX)\n- From the county (CX)\n- From the town (TX)\n- More of the county (CX)\n\n"
    assert read(text + "The CX, the TX and the DX met.\n") == ({"CX", "TX", "DX"}, set())
    assert read("## News\n\n- From the district (DX)\n- From the county (CX)\n") == ({"CX", "DX"}, set())


def test_initials_between_the_label_of_a_task_and_a_colon() -> None:
    text = "## Roof\n\n- ACTION FT: Follow it up\n- Action for MN: Add the ladder\n- Action on the BXA: none\n- The XQ is on.\n"
    assert read(text) == ({"BXA", "XQ"}, {"FT", "MN"})


def test_initials_in_the_last_column_beside_those_of_people() -> None:
    present = "Present: Ann Hill (AH), Bob Moss (BM), Cy Low (CL)\n\n"
    table = "| Item | Lead |\n|---|---|\n| Roof | AH |\n| Road | BM |\n| Pool | CL |\n| Pier | XQ |\n"
    uses, initials = read(present + table)
    assert (uses, initials) == (set(), {"AH", "BM", "CL", "XQ"})
    assert read("Present: Ann Hill, Bob Moss, Cy Low\n\n" + table.replace("AH", "VQ").replace("CL", "VX"))[0] >= {"XQ"}
