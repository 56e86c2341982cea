"""SARIF: it is valid, its places can be found, and code scanning gets what it needs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_documents import AWKWARD, Run
from report_samples import about, finding, written

from minutelint.linter.finding import Edit, Fix
from minutelint.reports.outcome import Outcome
from minutelint.reports.output import RulePage
from minutelint.reports.sarif import Sarif
from minutelint.source import Location

SCHEMA = json.loads((Path(__file__).parent / "schemas/sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
VALID = jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def log(*outcomes: Outcome, **known: Any) -> dict[str, Any]:
    """Return the only run of a valid log."""
    return checked(written(Sarif, *outcomes, **known))


def checked(text: str) -> dict[str, Any]:
    found = json.loads(text)
    VALID.validate(found)
    assert found["version"] == "2.1.0"
    (run,) = found["runs"]
    return dict(run)


@pytest.fixture
def whole(report: Callable[[str], str]) -> dict[str, Any]:
    return checked(report("sarif"))


def test_the_schema_refuses_what_is_wrong() -> None:
    assert not VALID.is_valid({"version": "2.1.0", "runs": [{"results": []}]})


def test_a_run_without_documents_is_a_whole_log() -> None:
    run = log()
    assert run["results"] == run["tool"]["driver"]["rules"] == []
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_each_result_names_its_rule_and_each_rule_tells_of_itself(whole: dict[str, Any]) -> None:
    rules = whole["tool"]["driver"]["rules"]
    assert {rules[one["ruleIndex"]]["id"] for one in whole["results"]} == {rule["id"] for rule in rules}
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in whole["results"])
    unowned = next(rule for rule in rules if rule["id"] == "ACT001")
    assert unowned["name"] == "unowned-action" and unowned["defaultConfiguration"] == {"level": "error"}
    assert unowned["shortDescription"] == {"text": "Action without an owner"}
    assert unowned["fullDescription"]["text"].startswith("Reports an action that names no person")
    assert unowned["properties"]["tags"] == ["minutes", "actions"]
    assert unowned["helpUri"].endswith("/rules/unowned-action/")
    assert "## Example" in unowned["help"]["markdown"] and "```toml rule" not in unowned["help"]["markdown"]
    for rule in rules:
        texts = [rule["shortDescription"]["text"], rule["fullDescription"]["text"], rule["help"]["text"]]
        assert all(text and "```" not in text for text in texts) and max(map(len, texts[:2])) <= 1024


def test_links_between_rule_pages_lead_to_the_site() -> None:
    text = "# T\n\n```toml rule\ncode = 1\n```\n\n## What it does\n\nAs [that](no-due-date.md) `does`.\n\n## Example\n"
    page = RulePage("TST001", "grave-word", "T", "off", "words", "https://example.org/rules/grave-word/", text)
    outcome = Outcome("a.txt", about(), (finding(),))
    (rule,) = log(outcome, rules=lambda: {"grave-word": page})["tool"]["driver"]["rules"]
    assert rule["help"]["markdown"].startswith("## What it does\n\nAs [that](https://example.org/rules/no-due-date/)")
    assert rule["fullDescription"] == {"text": "As that does."}
    assert rule["defaultConfiguration"] == {"enabled": False}


def test_a_rule_whose_page_is_not_known_is_described_by_the_finding() -> None:
    (rule,) = log(Outcome("a.txt", about(), (finding(url=None),)))["tool"]["driver"]["rules"]
    assert rule["shortDescription"] == rule["help"] == {"text": "grave-word"} and "helpUri" not in rule


def test_every_path_leads_back_to_its_file(whole: dict[str, Any], folder: Path) -> None:
    assert whole["originalUriBaseIds"] == {"%SRCROOT%": {"uri": folder.as_uri() + "/"}}
    files = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in whole["results"]]
    assert {one["uriBaseId"] for one in files} == {"%SRCROOT%"}
    assert AWKWARD in {unquote(one["uri"]) for one in files}
    assert all((folder / unquote(one["uri"])).is_file() and one["uri"].isascii() for one in files)


def test_paths_count_from_the_checkout(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder))
    monkeypatch.chdir(folder / "minutes")
    found = checked(run("--output-format", "sarif", "roof.docx").stdout)
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in found["results"]}
    assert uris == {"minutes/roof.docx"}


def test_a_file_outside_has_an_absolute_address(run: Run, folder: Path) -> None:
    outside = folder.parent / "else where.txt"
    outside.write_bytes((folder / AWKWARD).read_bytes())
    found = checked(run("--output-format", "sarif", str(outside)).stdout)
    files = [one["locations"][0]["physicalLocation"]["artifactLocation"] for one in found["results"]]
    assert files and all(one == {"uri": outside.as_uri()} for one in files)


def test_regions_hold_the_words(whole: dict[str, Any], folder: Path) -> None:
    regions = [
        (one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], region)
        for one in whole["results"]
        if (region := one["locations"][0]["physicalLocation"].get("region"))
    ]
    assert whole["columnKind"] == "unicodeCodePoints"
    shown = [(uri, region) for uri, region in regions if "snippet" in region]
    assert len(shown) > 5
    for uri, region in shown:
        line = (folder / unquote(uri)).read_text(encoding="utf-8").split("\n")[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"]
    assert any(region["endLine"] > region["startLine"] and "snippet" not in region for _, region in regions)


def test_a_document_without_lines_has_its_place_in_words(whole: dict[str, Any]) -> None:
    word = [one for one in whole["results"] if "roof.docx" in json.dumps(one)]
    assert len(word) == 2
    for one, number in zip(word, (8, 9), strict=True):
        location = one["locations"][0]
        assert "region" not in location["physicalLocation"]
        assert location["message"]["text"] == f"paragraph {number}"
        assert one["message"]["text"].endswith(f"(paragraph {number})")
        assert location["logicalLocations"] == [
            {"name": "2", "fullyQualifiedName": "Oak Lane School/2025-05-06/2", "kind": "agendaItem"}
        ]


def test_github_is_given_a_hash_only_where_it_makes_none(whole: dict[str, Any]) -> None:
    for one in whole["results"]:
        has_region = "region" in one["locations"][0]["physicalLocation"]
        assert ("primaryLocationLineHash" in one["partialFingerprints"]) is not has_region
        assert len(one["partialFingerprints"]["minutelint/v1"]) == 64


def test_hashes_of_meetings_in_one_file_differ() -> None:
    meeting = Outcome("a.docx", about("docx"), (finding(), finding(fingerprint="e" * 64)))
    hashes = [one["partialFingerprints"]["primaryLocationLineHash"] for one in log(meeting, meeting)["results"]]
    assert len(set(hashes)) == 4 and hashes[0].startswith("f" * 64)


def test_what_the_document_suppresses_is_a_suppressed_result(whole: dict[str, Any]) -> None:
    (silent,) = [one for one in whole["results"] if one["suppressions"]]
    assert silent["suppressions"] == [{"kind": "inSource"}] and silent["ruleId"] == "ACT001"
    assert all("suppressions" in one for one in whole["results"])  # all or none, says section 3.27.23


def test_what_a_baseline_knows_is_suppressed_from_outside() -> None:
    results = log(Outcome("a.md", about(), (finding(),), known=(finding(fingerprint="e" * 64),)))["results"]
    assert [one["suppressions"] for one in results] == [[], [{"kind": "external"}]]


def test_in_github_actions_suppressed_results_are_left_out(
    monkeypatch: pytest.MonkeyPatch, report: Callable[[str], str]
) -> None:
    everything = checked(report("sarif"))["results"]
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert checked(report("sarif"))["results"] == [one for one in everything if not one["suppressions"]]


def test_unreadable_files_are_notifications(whole: dict[str, Any]) -> None:
    (invocation,) = whole["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["level"] == "error" and "is not a PDF document" in told["message"]["text"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "minutes/scan.pdf"
    descriptor = whole["tool"]["driver"]["notifications"][told["descriptor"]["index"]]
    assert descriptor["id"] == told["descriptor"]["id"]


FIX = Fix("unsafe", "Put it right", (Edit(Location(1, 3, 1, 7), "word"), Edit(Location(2, 1, 2, 1), "more ")))


def test_a_fix_is_told_with_its_edits() -> None:
    (result,) = log(Outcome("a b.txt", about(), (finding(fix=FIX),)))["results"]
    (fix,) = result["fixes"]
    assert fix["description"] == {"text": "Put it right"} and fix["properties"] == {"applicability": "unsafe"}
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "a%20b.txt", "uriBaseId": "%SRCROOT%"}
    first, second = change["replacements"]
    assert first["deletedRegion"] == {"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 7}
    assert (first["insertedContent"], second["insertedContent"]) == ({"text": "word"}, {"text": "more "})


def test_a_fix_of_a_document_without_lines_is_left_out() -> None:
    (result,) = log(Outcome("a.docx", about("docx"), (finding(fix=FIX),)))["results"]
    assert "fixes" not in result


@pytest.mark.parametrize(
    ("said", "shown"),
    [("see [1] and (a)", "see [1] and (a)"), ("a [b](1) c", r"a \[b\](1) c"), ("[[x]](y)", r"\[\[x\]\](y)")],
)
def test_words_that_look_like_a_link_are_none(said: str, shown: str) -> None:
    (result,) = log(Outcome("a.txt", about(), (finding(said),)))["results"]
    assert result["message"]["text"] == shown


@given(st.text(), st.text())
def test_any_text_gives_a_valid_log(message: str, line: str) -> None:
    at = Location(1, 1, 1, 1 + len(line))
    text = written(Sarif, Outcome("a.txt", about(), (finding(message, at, line, item=line),)))
    checked(text)
    text.encode("utf-8")
