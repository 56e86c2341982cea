"""A folder of one body's minutes is checked as a series: what the command prints of it."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutelint.cli.group import cli

FEBRUARY = """Quay Board
Minutes of the meeting held on 4 February 2025

Present: Ann Hill (Chair), Bob Moss
Apologies: none

1. Roof
It leaks.

2. Next meeting
4 March 2025 at 7 pm.
"""
MARCH = """Quay Board
Minutes of the meeting held on 4 March 2025

Present: Ann Hill (Chair), Bob Moss
Apologies: none

1. Minutes of the last meeting
The minutes of the meeting of 14 January 2025 were approved.

2. Next meeting
1 April 2025 at 7 pm.
"""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the minutes of two meetings, and the process in it."""
    (tmp_path / "minutes").mkdir()
    (tmp_path / "minutes/a-march.txt").write_text(MARCH)
    (tmp_path / "minutes/b-february.txt").write_text(FEBRUARY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def minutelint(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def test_a_finding_points_into_the_later_document_and_names_the_earlier(place: Path) -> None:
    done = minutelint("--output-format", "concise", "--select", "SER", "minutes")
    assert done.exit_code == 1
    (line,) = [line for line in done.output.splitlines() if "SER001" in line]
    assert line.startswith("minutes/a-march.txt:8:1: E SER001 approved-date-mismatch")
    assert "2025-02-04" in line and "minutes/b-february.txt" in line
    assert done.output.splitlines()[-1] == "1 error in 2 documents."


def test_the_full_report_quotes_the_line(place: Path) -> None:
    done = minutelint("--select", "SER", "minutes")
    assert "8 | The minutes of the meeting of 14 January 2025 were approved." in done.output


def test_in_json_they_are_an_entry_of_their_own(place: Path) -> None:
    report = json.loads(minutelint("--output-format", "json", "--select", "SER", "minutes").stdout)
    entry = report["documents"][-1]
    assert (entry["path"], entry["series"]) == ("minutes/a-march.txt", True)
    assert [finding["code"] for finding in entry["findings"]] == ["SER001"]
    assert report["summary"]["documents"] == 2
    assert report["summary"]["by_rule"] == {"approved-date-mismatch": 1}


def test_one_document_is_no_series(place: Path) -> None:
    assert minutelint("--select", "SER", "minutes/a-march.txt").exit_code == 0


def test_a_document_may_silence_a_rule_about_its_series(place: Path) -> None:
    file = place / "minutes/a-march.txt"
    file.write_text("[minutelint: disable=approved-date-mismatch]\n\n" + MARCH)
    done = minutelint("--select", "SER,SUP", "minutes")
    assert done.exit_code == 0, done.output
    assert "1 suppressed" in done.output


MARKED = FEBRUARY.replace("It leaks.", "Action: Bob Moss to mend the roof of the boathouse.")
REVIEWED = MARCH.replace("1. Minutes", "1. Matters arising\nNothing was said.\n\n2. Minutes").replace(
    "2. Next", "3. Next"
)


def _from(first: int, minutes: str) -> str:
    """Number the items of minutes from there on."""
    return re.sub(r"^(\d)\. ", lambda number: f"{int(number[1]) + first - 1}. ", minutes, flags=re.MULTILINE)


def _codes(*arguments: str) -> dict[str, str]:
    """Return code and fingerprint of what the rules about a series find."""
    report = json.loads(minutelint("--output-format", "json", "--select", "SER", *arguments, "minutes").stdout)
    entries = [one for document in report["documents"] for one in document["findings"]]
    return {one["code"]: one["fingerprint"] for one in entries}


def test_what_was_found_is_not_new_when_the_agenda_is_renumbered(place: Path) -> None:
    march = place / "minutes/a-march.txt"
    january = FEBRUARY.replace("4 March", "4 February").replace("4 February 2025", "7 January 2025", 1)
    (place / "minutes/c-january.txt").write_text(_from(9, january))
    (place / "minutes/b-february.txt").write_text(_from(11, MARKED))
    march.write_text(_from(17, REVIEWED))
    before = _codes()
    assert before.keys() == {"SER001", "SER003", "SER005"}  # in an item, at its number, at its head
    assert minutelint("minutes", "--write-baseline", "known.json").exit_code == 0
    march.write_text(_from(24, REVIEWED))
    assert _codes() == before
    assert _codes("--baseline", "known.json") == {}
    march.write_text(_from(24, REVIEWED).replace("Matters arising", "Matters arising from February"))
    assert {code for code, fingerprint in _codes().items() if fingerprint != before[code]} == {"SER003", "SER005"}


ROSTER = """[members]
"Ann Hill" = "Chair"
"Bob Moss" = ""
"""
LATER = FEBRUARY.replace("4 February 2025", "8 July 2025").replace(
    "Bob Moss\nApologies: none", "Dan Reed\nApologies: Bob Moss"
)
COMMITTEE = (
    MARCH.replace("Quay Board", "Harbour Fees Committee").replace("4 March", "13 May").replace("1 April", "9 July")
)


@pytest.fixture
def bodies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two meetings of a board, at the second of which a member is away, and a folder for its committee."""
    (tmp_path / "minutelint.toml").write_text(ROSTER)
    for name, text in (("board/february.txt", FEBRUARY), ("board/july.txt", LATER)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    (tmp_path / "fees").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_who_came_to_a_committee_was_there(bodies: Path) -> None:
    assert "Bob Moss was last present on 2025-02-04" in minutelint("--select", "SER008", ".").output
    (bodies / "fees/may.txt").write_text(COMMITTEE)
    assert minutelint("--select", "SER008", ".").exit_code == 0
    assert minutelint("series", "--select", "SER008", ".").output.splitlines()[-1] == "3 meetings, 0 broken links."


def test_who_came_nowhere_is_told_once(bodies: Path) -> None:
    away = COMMITTEE.replace(", Bob Moss\nApologies: none", "\nApologies: Bob Moss")
    (bodies / "fees/january.txt").write_text(away.replace("13 May", "13 January"))
    (bodies / "fees/august.txt").write_text(away.replace("13 May", "13 August"))
    done = minutelint("--output-format", "concise", "--select", "SER008", ".")
    told = [line for line in done.output.splitlines() if "SER008" in line]
    assert [line.partition(":")[0] for line in told] == ["fees/august.txt"]
    assert "Bob Moss was last present on 2025-02-04, 6 months" in told[0]
