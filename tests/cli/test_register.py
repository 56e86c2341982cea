"""`minutelint actions`: the register of actions that the command prints."""

from __future__ import annotations

import csv
import io
import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from markdown_it import MarkdownIt

from minutelint.cli.group import cli

HEAD = """Quay Board
Minutes of the meeting held on {day}

Present: Ann Hill (Chair), Bob Moss, Cara Finch
Apologies: none

1. Roof
{text}

2. Next meeting
To be announced.
"""
JANUARY = """Action: Bob Moss to obtain three quotations for the repair of the roof by 28 January 2025.
Action: Ann Hill to write to the neighbours about parking.
Action: AH to paint the harbour fence.
Action: Cara Finch to renew the insurance of the boats by 30 June 2025. (Done)"""
MARCH = """The neighbours had been written to about the parking.
Action: Bob Moss to obtain quotations for the repair of the roof by 28 March 2025.
Action: Cara Finch to count the =boats|oars."""


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder `quay` with the minutes of two meetings, and the process beside it."""
    (tmp_path / "quay").mkdir()
    (tmp_path / "quay/january.txt").write_text(HEAD.format(day="14 January 2025", text=JANUARY))
    (tmp_path / "quay/march.txt").write_text(HEAD.format(day="11 March 2025", text=MARCH))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def minutelint(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["actions", *arguments])


def found(*arguments: str) -> list[dict[str, Any]]:
    done = minutelint("--output-format", "json", "--as-of", "2025-04-01", *arguments)
    assert done.exit_code == 0, done.output
    report = json.loads(done.output)
    assert report["schema"] == "minutelint/actions/1" and report["as_of"] == "2025-04-01"
    actions: list[dict[str, Any]] = report["actions"]
    return actions


def test_each_action_says_what_later_meetings_made_of_it(place: Path) -> None:
    fates = {
        (one["meeting"], one["line"]): (one["status"], one["later"] and one["later"]["line"]) for one in found("quay")
    }
    assert fates == {
        ("2025-01-14", 8): ("carried", 9),
        ("2025-01-14", 9): ("reported", 1),
        ("2025-01-14", 10): ("lost", 1),
        ("2025-01-14", 11): ("closed", None),
        ("2025-03-11", 9): ("open", None),
        ("2025-03-11", 10): ("open", None),
    }


def test_one_document_alone_knows_of_no_later_meeting(place: Path) -> None:
    assert [one["status"] for one in found("quay/january.txt")] == ["open", "closed", "open", "open"]


def test_they_stand_in_the_order_of_their_due_dates(place: Path) -> None:
    assert [one["due"] for one in found("quay")] == ["2025-01-28", "2025-03-28", "2025-06-30", None, None, None]


def test_owners_are_told_by_name_part_of_it_or_initials(place: Path) -> None:
    for asked in ("Ann Hill", "hill", "Ann"):
        assert [one["line"] for one in found("--owner", asked, "quay")] == [9, 10], asked
    assert [one["line"] for one in found("--owner", "AH", "quay")] == [10]
    assert found("--owner", "An", "quay") == []
    (painting,) = found("--owner", "AH", "quay")
    assert painting["owners"] == [{"as_written": "AH", "name": "Ann Hill"}]


def test_open_ones_stand_once_and_overdue_ones_are_late(place: Path) -> None:
    assert {(one["meeting"][5:7], one["line"]) for one in found("--open", "quay")} == {
        ("01", 9), ("01", 10), ("03", 9), ("03", 10)
    }  # fmt: skip
    assert [(one["due"], one["overdue"]) for one in found("--overdue", "quay")] == [("2025-03-28", True)]
    done = minutelint("--overdue", "--as-of", "2025-03-28", "quay")
    assert done.output == "No actions found.\n"


def test_the_table_is_for_people(place: Path) -> None:
    done = minutelint("--as-of", "2025-04-01", "quay")
    first, *rows = done.output.splitlines()
    assert first.split() == ["Due", "Owner", "Status", "Meeting", "Item", "Action", "Place"]
    assert rows[0].split()[:5] == ["2025-01-28", "Bob", "Moss", "carried", "2025-03-11"]
    assert rows[0].endswith("quay/january.txt:8")
    assert rows[-1] == "6 actions, 4 open."


def test_csv_reads_back_and_holds_no_formula(place: Path) -> None:
    (place / "quay/march.txt").write_text(
        HEAD.format(day="11 March 2025", text="Action: =SUM(A1) for Cara Finch to check.")
    )
    done = minutelint("--output-format", "csv", "quay/march.txt")
    (row,) = csv.DictReader(io.StringIO(done.output))
    assert row["action"].startswith("'=SUM(A1)") and row["meeting"] == "2025-03-11" and row["line"] == "8"


def test_markdown_keeps_its_columns(place: Path) -> None:
    done = minutelint("--output-format", "markdown", "quay")
    lines = done.output.splitlines()
    assert lines[0] == "| Due | Owner | Status | Meeting | Item | Action | Place |"
    assert any("=boats\\|oars" in line for line in lines)
    assert {line.replace("\\|", "").count("|") for line in lines} == {8}


TRICKS = """\
Action: @mayor to look at #12, council/minutes!34 and GH-5 about **boats** and `oars` by 28 March 2025.
Action: Cara Finch to put <img src=x onerror=alert(1)> on &lt;b&gt; [the page](javascript:alert(1)).
Action: Cara Finch to see https://example.org/oars and write to crew@example.org about ~~oars~~ \\| &lt;sails&gt; _now_."""


def test_in_markdown_the_words_of_a_document_do_nothing(place: Path) -> None:
    file = place / "quay/#7 @team `_x_`.txt"
    file.write_text(HEAD.format(day="11 March 2025", text=TRICKS))
    name = str(file.relative_to(place))
    done = minutelint("--output-format", "markdown", name)
    html = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(done.output)
    assert set(re.findall(r"</?([a-z0-9]+)", html)) == {"table", "thead", "tbody", "tr", "th", "td"}
    assert html.count("<tr>") == 1 + 3 and html.count("<td>") == 3 * 7
    page = unescape(html)
    told = page.replace("\u200b", "")
    assert all(" ".join(one["action"].split()) in told for one in found(name)) and file.name in told
    assert re.findall(r"@\w|#\w|!\d|GH-\d|://", page) == []


def test_a_file_that_cannot_be_read_stops_no_other(place: Path) -> None:
    done = minutelint("--output-format", "json", "quay/march.txt", "quay/absent.txt")
    assert done.exit_code == 2 and "absent.txt" in done.stderr
    assert len(json.loads(done.stdout)["actions"]) == 2


@pytest.mark.parametrize("day", ["1.4.2025", "2025-02-30", "20250401", ""])
def test_a_day_that_is_none_is_refused(place: Path, day: str) -> None:
    done = minutelint("--as-of", day, "quay")
    assert done.exit_code == 2 and "expected a date such as 2025-03-04" in done.stderr


def test_a_document_without_a_date_is_in_the_register(place: Path) -> None:
    (place / "undated.txt").write_text(
        "Quay Board\nMinutes\n\nPresent: Ann Hill\n\n1. Roof\nAction: Ann Hill to mend it.\n"
    )
    assert [one["meeting"] for one in found("undated.txt", "quay/march.txt")] == ["2025-03-11", "2025-03-11", None]
