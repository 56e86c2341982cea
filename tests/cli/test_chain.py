"""`minutelint series`: the chain of a body's meetings, and the table [series] that says what belongs to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutelint.cli.group import cli

PAGE = """{body}
Minutes of the meeting held on {day}

Present: Ann Hill (Chair), Bob Moss
Apologies: none

{first}. Minutes of the last meeting
The minutes of the meeting of {before} were approved.

{second}. Roof
Action: Bob Moss to mend the roof of the boathouse.

{third}. Next meeting
To be announced.
"""


def page(day: str, before: str, first: int = 1, body: str = "Quay Board") -> str:
    return PAGE.format(body=body, day=day, before=before, first=first, second=first + 1, third=first + 2)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `quay` with the minutes of three meetings, and the process beside it."""
    (tmp_path / "quay").mkdir()
    (tmp_path / "quay/3.txt").write_text(page("4 March 2025", "4 February 2025", 17))
    (tmp_path / "quay/1.txt").write_text(page("7 January 2025", "3 December 2024", 11))
    (tmp_path / "quay/2.txt").write_text(page("4 February 2025", "7 January 2025", 14))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def minutelint(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["series", *arguments])


def test_a_whole_chain_stands_in_the_order_of_its_dates(place: Path) -> None:
    done = minutelint("quay")
    name, head, *rows = done.output.splitlines()
    assert done.exit_code == 0 and name == "Quay Board" and head.split()[0] == "Date"
    assert [row.split() for row in rows[:3]] == [
        ["2025-01-07", "11–13", "2025-02-04", "1", "0", "quay/1.txt"],
        ["2025-02-04", "14–16", "2025-03-04", "1", "0", "quay/2.txt"],
        ["2025-03-04", "17–19", "1", "1", "quay/3.txt"],
    ]
    assert rows[-1] == "3 meetings, 0 broken links."


def test_what_is_broken_stands_below_its_meeting(place: Path) -> None:
    (place / "quay/3.txt").write_text(page("4 March 2025", "5 February 2025", 18))
    done = minutelint("quay")
    told = [line.strip() for line in done.output.splitlines() if line.startswith("  line ")]
    assert [line.split()[2] for line in told] == ["SER003", "SER001"] or [line.split()[2] for line in told] == [
        "SER001",
        "SER003",
    ]
    assert all("quay/2.txt" in line for line in told)
    assert "1 broken link, 1 remark." in done.output  # whether numbers are missing is not sure


def test_a_remark_breaks_no_link(place: Path) -> None:
    announced = page("4 February 2025", "7 January 2025", 14).replace("To be announced.", "11 March 2025 at 7 pm.")
    (place / "quay/2.txt").write_text(announced)
    done = minutelint("quay")
    (told,) = [line for line in done.output.splitlines() if line.startswith("  line ")]
    assert "SER004" in told
    assert done.output.splitlines()[-1] == "3 meetings, 0 broken links, 1 remark."


def test_broken_links_and_remarks_are_counted_apart(place: Path) -> None:
    announced = page("4 February 2025", "7 January 2025", 14).replace("To be announced.", "11 March 2025 at 7 pm.")
    (place / "quay/2.txt").write_text(announced)
    (place / "quay/3.txt").write_text(page("4 March 2025", "5 February 2025", 17))
    assert minutelint("quay").output.splitlines()[-1] == "3 meetings, 1 broken link, 1 remark."


def test_the_json_has_the_chain(place: Path) -> None:
    report = json.loads(minutelint("--output-format", "json", "quay").output)
    (series,) = report["series"]
    assert report["schema"] == "minutelint/series/1" and series["name"] == "Quay Board"
    first, _, last = series["meetings"]
    assert first["numbers"] == [11, 13] and first["approved_at"] == {"path": "quay/2.txt", "date": "2025-02-04"}
    assert last["approved_at"] is None and (last["actions"], last["open_actions"]) == (1, 1)


def test_the_configuration_says_what_belongs_together(place: Path) -> None:
    (place / "quay/2.txt").write_text(page("4 February 2025", "7 January 2025", 14, body="Boathouse Panel"))
    assert len(json.loads(minutelint("--output-format", "json", "quay").output)["series"]) == 2
    (place / "minutelint.toml").write_text('[series]\n"The Quay" = ["quay/*.txt"]\n')
    (series,) = json.loads(minutelint("--output-format", "json", "quay").output)["series"]
    assert series["name"] == "The Quay" and len(series["meetings"]) == 3


def test_check_heeds_the_configuration_too(place: Path) -> None:
    (place / "quay/3.txt").write_text(page("4 March 2025", "5 February 2025", 17, body="Boathouse Panel"))
    command = ["check", "--select", "SER001", "--output-format", "concise", "quay"]
    assert CliRunner().invoke(cli, command).exit_code == 0
    (place / "minutelint.toml").write_text('[series]\n"The Quay" = ["quay/"]\n')
    done = CliRunner().invoke(cli, command)
    assert done.exit_code == 1 and "SER001" in done.output


def test_nothing_found_is_said(tmp_path: Path) -> None:
    done = minutelint(str(tmp_path))
    assert (done.exit_code, done.output) == (0, "No minutes found.\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('quorum = "half"', "quorum"),
        ("quorum = 0", "quorum"),
        ('quorum = "4/3"', "quorum"),
        ("[series]\nboard = 3", "series.board"),
        ("[members]\nAnn = 1", "members.Ann"),
    ],
)
def test_a_bad_roster_or_series_is_refused_with_its_place(place: Path, text: str, says: str) -> None:
    (place / "minutelint.toml").write_text(text + "\n")
    done = minutelint("quay")
    assert done.exit_code == 2
    assert "minutelint.toml:" in done.stderr and says in done.stderr
