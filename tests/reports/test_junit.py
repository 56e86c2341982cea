"""JUnit's XML: valid for any text, and counted as Jenkins and GitLab count."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from report_samples import about, finding, written

from minutelint.reports.junit import JUnit
from minutelint.reports.outcome import Outcome

SCHEMA = etree.XMLSchema(etree.parse(str(Path(__file__).parent / "schemas/junit-10.xsd")))


def checked(text: str) -> Any:
    root = etree.fromstring(text.encode("utf-8"))
    SCHEMA.assertValid(root)
    return root


def suites(*outcomes: Outcome) -> Any:
    return checked(written(JUnit, *outcomes))


def test_nothing_checked_is_an_empty_report() -> None:
    assert len(suites()) == 0


def test_the_whole_report_is_valid_and_its_counts_are_right(report: Callable[[str], str]) -> None:
    root = checked(report("junit"))
    assert len(root) == 9
    for suite in root:
        cases = suite.findall("testcase")
        counts = {name: len(suite.findall(f"testcase/{name}")) for name in ("failure", "error", "skipped")}
        assert [suite.get(key) for key in ("tests", "failures", "errors", "skipped")] == [
            str(number) for number in (len(cases), counts["failure"], counts["error"], counts["skipped"])
        ]
        assert cases


def test_names_of_cases_and_numbers_of_suites_are_unique(report: Callable[[str], str]) -> None:
    root = checked(report("junit"))
    names = [(case.get("classname"), case.get("name")) for case in root.iter("testcase")]
    assert len(set(names)) == len(names)
    assert [suite.get("id") for suite in root] == [str(number) for number in range(1, len(root) + 1)]
    mended = [name for _, name in names if "to be mended" in name]
    assert [name.rpartition('"')[2] for name in mended] == ["", " (2)", " (3)"]


def test_a_document_without_findings_is_a_case_that_passes() -> None:
    (suite,) = suites(Outcome("a.md", about()))
    (case,) = suite
    assert (suite.get("name"), case.get("name"), len(case)) == ("a.md", "no findings", 0)


def test_a_note_fails_nothing() -> None:
    (suite,) = suites(Outcome("a.md", about(), (finding(severity="info"),)))
    assert (suite.get("failures"), suite.get("skipped")) == ("0", "1")


def test_a_failure_shows_the_line_and_the_help() -> None:
    (suite,) = suites(Outcome("a.md", about(), (finding("what"),)))
    failure = suite.find("testcase/failure")
    assert failure.get("type") == "error" and failure.get("message") == "what"
    assert failure.text.splitlines() == [
        "a.md:1:3: error TST001 grave-word",
        "  what",
        "  |",
        "1 | a line of words",
        "  |   ^^^^",
        "  = help: leave it out",
    ]


def test_an_unreadable_file_is_an_error() -> None:
    (suite,) = suites(Outcome("a.pdf", error="is no PDF"))
    assert suite.get("errors") == "1" and suite.find("testcase/error").get("message") == "is no PDF"


def test_what_a_series_suppresses_alone_is_no_suite() -> None:
    assert len(suites(Outcome("a.md", suppressed=(finding(),), serial=True))) == 0


@given(st.text(), st.text(), st.text())
def test_any_text_gives_valid_xml(path: str, message: str, line: str) -> None:
    found = finding(message, line=line, help=message)
    suites(Outcome(path, about(), (found,)), Outcome(path, error=message))


def test_what_xml_cannot_hold_is_shown() -> None:
    (suite,) = suites(Outcome("a.md", about(), (finding("a\x07b \ud800 c]]>d \ufffe <e> & \u202e"),)))
    assert suite.find("testcase/failure").get("message") == "a\\x07b \\ud800 c]]>d \\ufffe <e> & \\u202e"
