"""The committed schemas are current, what minutelint prints fits them and has no field that they do not know."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from minutelint.cli.group import cli
from minutelint.config.schema import validate as validate_configuration
from minutelint.linter.rules import read_block
from minutelint.schemas import MODELS, SITE, schema
from minutelint.schemas.minutes import Output
from minutelint.schemas.report import Report

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
MADE = {"tricks.md": TRICKS, "empty.txt": "", "nul.txt": "\0\0\0"}


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


def _fits(name: str, model: type[Report | Output], arguments: list[str]) -> dict[str, Any]:
    printed: dict[str, Any] = json.loads(CliRunner().invoke(cli, arguments).stdout)
    checker(name).validate(printed)
    again = model.model_validate(printed).model_dump(by_alias=True, exclude_unset=True)
    assert again == printed  # a field that the model does not know would be lost
    return printed


def test_reports_fit(made: Path) -> None:
    report = _fits("report", Report, [str(ROOT / "seeds"), str(made), "--output-format", "json"])
    assert report["summary"]["findings"] > 20 and report["summary"]["errors"] == 1
    assert any(document["suppressed"] for document in report["documents"])


def test_parsed_minutes_fit(made: Path) -> None:
    read = _fits(
        "minutes",
        Output,
        ["parse", str(ROOT / "seeds"), *map(str, made.iterdir()), "--output-format", "json"],
    )
    documents = [one for one in read["documents"] if one["error"] is None]
    for part in ("decisions", "actions", "motions", "acronyms", "movements", "interests", "exclusions", "references"):
        assert any(one[part] for one in documents), f"no document has {part}: nothing is shown of them"


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents are not there")
@pytest.mark.parametrize(("name", "model"), [("report", Report), ("minutes", Output)])
def test_the_output_on_real_documents_fits(name: str, model: type[Report | Output]) -> None:
    command = ["parse"] if name == "minutes" else []
    _fits(name, model, [*command, str(CORPUS / "corpus"), str(CORPUS / "seeds"), "--output-format", "json"])


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
