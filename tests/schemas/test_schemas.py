"""The committed schemas are current, what minutelint prints fits them and has no field that they do not know."""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from minutelint.cli.group import cli
from minutelint.config.schema import validate as validate_configuration
from minutelint.linter import baseline
from minutelint.linter.rules import read_block
from minutelint.schemas import MODELS, SITE, schema

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared"
PAGES = sorted((ROOT / "rules").glob("*/*.md"))
TRICKS = """\
# Pond Trust

Minutes of the meeting held on Tuesday 4 March 2025

Present: Una Fairweather (Chair), Olaf Brandt, Ruth Ames

## 1. Declarations of interest

Una Fairweather declared a personal interest in item 2 as she lives beside the pond.

## 2. Pond

<!-- minutelint: disable-next-line=unowned-action -->
Action: dig (by 4 May

Olaf Brandt left the meeting at 7.40 pm. See item 9.

Moved by Olaf Brandt, seconded by Ruth Ames, that the pond be dug. Carried 5-1-1.

RESOLVED: That (a) one be bought; and (b) two be sold. The Pond Board (PB) was told.

## 3. Exclusion of the press and public

RESOLVED: That the press and public be excluded for the next item.
"""
MEETING = """\
Weir Committee
Minutes of the meeting held on {day}

Present: Una Fairweather (Chair), Olaf Brandt
Apologies: none

{number}. Minutes of the last meeting

The minutes of the meeting held on {last} were approved as a correct record.

{then}. Weir

Action: Olaf Brandt to order twenty sandbags for the weir by {due}.

Date of next meeting: {following}
"""
MADE = {
    "tricks.md": TRICKS,
    "april.txt": MEETING.format(
        day="1 April 2025", number=1, then=2, last="4 March 2025", due="20 April 2025", following="6 May 2025"
    ),
    "may.txt": MEETING.format(
        day="6 May 2025", number=3, then=4, last="1 April 2025", due="30 May 2025", following="3 June 2025"
    ),
    "june.txt": MEETING.format(
        day="3 June 2025", number=5, then=6, last="7 May 2025", due="30 June 2025", following="1 July 2025"
    ),
    "empty.txt": "",
    "nul.txt": "\0\0\0",
}


@cache
def checker(name: str) -> Draft202012Validator:
    made = schema(name)
    Draft202012Validator.check_schema(made)
    return Draft202012Validator(made)


@pytest.mark.parametrize("name", MODELS)
def test_the_committed_schema_is_current(name: str) -> None:
    printed = CliRunner().invoke(cli, ["schema", name])
    assert printed.exit_code == 0
    file = ROOT / "schemas" / f"{name}.json"
    assert file.read_text() == printed.stdout, f"run: minutelint schema {name} > schemas/{name}.json"
    assert json.loads(printed.stdout)["$id"] == f"{SITE}{name}.json"


def test_no_other_schema_is_there() -> None:
    assert sorted(path.stem for path in (ROOT / "schemas").glob("*.json")) == sorted(MODELS)
    assert CliRunner().invoke(cli, ["schema", "nothing"]).exit_code == 2


@pytest.fixture
def made(tmp_path: Path) -> Path:
    for name, text in MADE.items():
        (tmp_path / name).write_text(text)
    return tmp_path


PRINTED = {
    "report": ["check", "--output-format", "json"],
    "jsonl": ["check", "--output-format", "jsonl"],
    "statistics": ["check", "--statistics", "--output-format", "json"],
    "minutes": ["parse", "--output-format", "json"],
    "series": ["series", "--output-format", "json"],
    "actions": ["actions", "--as-of", "2030-01-01", "--output-format", "json"],
    "rules": ["rules", "--output-format", "json"],
    "profiles": ["profiles", "--output-format", "json"],
}
"""The command whose output each schema is about."""


def _fits(name: str, value: Any) -> Any:
    """Return a value that fits its schema and has no field that the model does not know: it would be lost."""
    checker(name).validate(value)
    module, _, attribute = MODELS[name].partition(":")
    model = getattr(import_module(module), attribute)
    assert model.model_validate(value).model_dump(mode="json", by_alias=True, exclude_unset=True) == value
    return value


def _printed(name: str, *paths: Path) -> Any:
    """Return what a command prints, which fits; of JSON Lines, each line does."""
    text = CliRunner().invoke(cli, [*PRINTED[name], *map(str, paths)]).stdout
    if name == "jsonl":
        return [_fits(name, json.loads(line)) for line in text.splitlines()]
    return _fits(name, json.loads(text))


def test_reports_fit(made: Path) -> None:
    report = _printed("report", ROOT / "seeds", made)
    assert report["summary"]["findings"] > 20 and report["summary"]["errors"] == 1
    assert any(document["suppressed"] for document in report["documents"])


def test_every_line_fits(made: Path) -> None:
    lines = _printed("jsonl", ROOT / "seeds", made)
    kinds = Counter(line["kind"] for line in lines)
    assert kinds["finding"] > 20 and kinds["error"] == 1 and lines[-1]["kind"] == "summary"
    assert any("series" in line for line in lines)


def test_statistics_fit(made: Path) -> None:
    assert len(_printed("statistics", ROOT / "seeds", made)) > 5
    assert _fits("statistics", []) == []


def test_parsed_minutes_fit(made: Path) -> None:
    read = _printed("minutes", ROOT / "seeds", *made.iterdir())
    documents = [one for one in read["documents"] if one["error"] is None]
    for part in ("decisions", "actions", "motions", "acronyms", "movements", "interests", "exclusions", "references"):
        assert any(one[part] for one in documents), f"no document has {part}: nothing is shown of them"


def test_series_fit(made: Path) -> None:
    meetings = [one for body in _printed("series", ROOT / "seeds", made)["series"] for one in body["meetings"]]
    for field in ("date", "numbers", "approved_at", "actions", "open_actions", "findings"):
        assert any(one[field] for one in meetings), f"no meeting has {field}: nothing is shown of it"


def test_actions_fit(made: Path) -> None:
    actions = _printed("actions", ROOT / "seeds", made)["actions"]
    for field in ("owners", "due", "overdue", "labelled", "item", "later"):
        assert any(one[field] for one in actions), f"no action has {field}: nothing is shown of it"


def test_rules_and_profiles_fit() -> None:
    rules = _printed("rules")["rules"]
    assert len(rules) == len(PAGES)
    assert {"safe", "unsafe", None} == {one["fix"] for one in rules} and any(one["options"] for one in rules)
    profiles = _printed("profiles")["profiles"]
    for field in ("sections", "severity", "options", "acronyms", "familiar"):
        assert any(one[field] for one in profiles), f"no profile has {field}: nothing is shown of it"


def test_baselines_fit(made: Path) -> None:
    file = made / "known.json"
    assert CliRunner().invoke(cli, ["check", str(ROOT / "seeds"), "--write-baseline", str(file)]).exit_code == 0
    entries = _fits("baseline", json.loads(file.read_text()))["findings"]
    assert len(entries) > 20 and any("subject" in one for one in entries)


ENTRY = {"path": "a.md", "rule": "unowned-action", "count": 1}


@pytest.mark.parametrize(
    ("entry", "is_good"),
    [
        (ENTRY, True),
        ({**ENTRY, "section": "water", "words": "dig", "subject": "ruth"}, True),
        ({"path": "a.md", "rule": "unowned-action"}, True),
        ({"path": "a.md"}, False),
        ({**ENTRY, "path": ""}, False),
        ({**ENTRY, "count": 0}, False),
        ({**ENTRY, "count": "1"}, False),
        ({**ENTRY, "line": 3}, False),
    ],
)
def test_the_schema_of_baselines_refuses_what_their_reader_refuses(entry: dict[str, Any], *, is_good: bool) -> None:
    value = {"schema": baseline.SCHEMA, "findings": [entry]}
    assert checker("baseline").is_valid(value) is is_good
    if is_good:
        assert len(baseline.parse(json.dumps(value))) == 1
    else:
        with pytest.raises(baseline.BaselineError):
            baseline.parse(json.dumps(value))


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents are not there")
@pytest.mark.parametrize("name", ["report", "jsonl", "statistics", "minutes", "series", "actions"])
def test_the_output_on_real_documents_fits(name: str) -> None:
    assert _printed(name, CORPUS / "corpus", CORPUS / "seeds")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_rule_pages_fit(page: Path) -> None:
    block, _ = read_block(page.read_text(), page)
    checker("rule").validate(block)


@pytest.mark.parametrize("path", sorted((ROOT / "rules").glob("profiles/*.toml")), ids=lambda path: path.stem)
def test_profiles_fit(path: Path) -> None:
    checker("profile").validate(tomllib.loads(path.read_text()))


GOOD = """
root = true
profile = "uk-council"
select = ["ACT"]
per-file-ignores = { "old/" = ["ALL"] }
quorum = "1/3"
fail-on = "error"
[severity]
undefined-acronym = "off"
[limits]
file-size = 3
[options.unowned-action]
anything = 1
"""


def test_a_configuration_fits() -> None:
    values = tomllib.loads(GOOD)
    validate_configuration(values, lambda key: None)  # type: ignore[arg-type,return-value]
    checker("configuration").validate(values)


@pytest.mark.parametrize(
    "text",
    ['profle = "x"', "select = 1", '[severity]\nx = "grave"', "[limits]\npages = 0", 'root = "yes"', "[limits]\nx = 1"],
)
def test_what_minutelint_refuses_the_schema_refuses(text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        checker("configuration").validate(tomllib.loads(text))
