"""The documentation is current, can be built, and is where minutelint says that it is."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

import generate
import pages
from making import nodes
from making.regions import filled
from minutelint import SITE
from minutelint.checks.check import NODES
from minutelint.cli.group import cli
from minutelint.linter.rules import load_rules
from minutelint.linter.validate import Page, Profile
from minutelint.reports.formats import BUILT_IN

DOCS = pages.ROOT / "docs"


def text_of(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_what_is_generated_is_current() -> None:
    stale = [str(path.relative_to(pages.ROOT)) for path, _ in generate.stale()]
    assert stale == [], "run: python docs/generate.py"


def test_the_page_of_a_rule_that_is_no_more_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs" / "rules").mkdir(parents=True)
    (tmp_path / "docs" / "rules" / "old-rule.md").write_text(text_of("rules/unowned-action.md"), encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("nav:\n  # generated: navigation\n  # end of generated\n")
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    monkeypatch.setattr(generate, "DOCS", tmp_path / "docs")
    found = dict(generate.stale())
    assert found[tmp_path / "docs" / "rules" / "old-rule.md"] is None
    assert "unowned-action: rules/unowned-action.md" in str(found[tmp_path / "mkdocs.yml"])
    assert str(found[tmp_path / "docs" / "rules" / "unowned-action.md"]) == text_of("rules/unowned-action.md")


def test_a_region_that_nothing_is_generated_for_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        filled("<!-- generated: poems -->\n<!-- end of generated -->\n", {"rules": ""})


def test_an_example_shows_what_is_reported_in_place_of_its_mark() -> None:
    page = text_of("rules/unowned-action.md")
    assert '\n» error: this action names nobody who is to do it: "Book the service before Easter."\n' in page
    assert "» unowned-action" not in page
    assert "Lines that begin with `»`" in page


def test_every_rule_is_told_with_its_code_severity_and_options() -> None:
    index = text_of("rules/index.md")
    for rule in load_rules():
        assert f"| [`{rule.name}`]({rule.name}.md) | {rule.code} | {rule.severity} |" in index
        page = text_of(f"rules/{rule.name}.md")
        assert f"| `{rule.name}` | `{rule.code}` | {rule.severity} |" in page
        assert all(re.search(rf"^{option} = ", page, re.M) for option in rule.options)


def test_every_node_type_has_a_class_and_every_field_is_told() -> None:
    page = nodes.nodes()
    assert re.findall(r"^### (\S+)", page, re.M) == list(NODES)
    blank = re.findall(r"^\| `(\w+)` \| [^|]+ \|  \|$", page.partition("### meeting")[2], re.M)
    assert set(blank) <= {"text", "kind", "value", "series"}  # these say what they are


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("mkdocs")
    pytest.importorskip("material")
    out = tmp_path_factory.mktemp("site")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", out],
        cwd=pages.ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},  # what the theme says of its own future
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert "WARNING" not in done.stdout
    return out


def test_the_page_of_every_rule_is_where_its_findings_say(site: Path) -> None:
    config = (pages.ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert f"\nsite_url: {SITE}\n" in config
    for rule in load_rules():
        assert rule.url is not None and rule.url.startswith(SITE) and rule.url.endswith("/")
        assert (site / rule.url.removeprefix(SITE) / "index.html").is_file(), rule.url


def test_the_address_in_a_first_configuration_is_that_of_a_page(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert CliRunner().invoke(cli, ["init", "--profile", "general"]).exit_code == 0
    (address,) = re.findall(rf"{SITE}\S+", (tmp_path / "minutelint.toml").read_text(encoding="utf-8"))
    assert (site / address.removeprefix(SITE) / "index.html").is_file()


def test_a_reader_of_the_site_fetches_nothing_from_elsewhere(site: Path) -> None:
    fetched = re.compile(r"""<(?:script|img|iframe|link)\b[^>]*\b(?:src|href)=["']?(https?:)?//(?P<host>[^/"' >]+)""")
    hosts = {match["host"] for page in site.rglob("*.html") for match in fetched.finditer(page.read_text("utf-8"))}
    assert hosts <= {SITE.split("/")[2]}


def test_every_page_is_in_the_navigation() -> None:
    config = (pages.ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    named = set(re.findall(r"[\w/-]+\.md", config.partition("\nnav:")[2]))
    assert named == {str(path.relative_to(DOCS)) for path in DOCS.rglob("*.md")}


def test_the_architecture_names_every_folder() -> None:
    told = set(re.findall(r"^\| `([\w/]+)/` \|", text_of("about/architecture.md"), re.M))
    engine = {f"src/minutelint/{path.parent.name}" for path in pages.ROOT.glob("src/minutelint/*/__init__.py")}
    top = {path.name for path in pages.ROOT.iterdir() if path.is_dir() and path.name[0] != "."}
    assert engine <= told
    assert told - engine <= top


def test_every_report_is_told() -> None:
    told = set(re.findall(r"^\| `(\w+)` \|", text_of("howto/reports.md"), re.M))
    assert told == set(BUILT_IN)


def test_read_the_docs_builds_with_the_pinned_requirements() -> None:
    config = yaml.safe_load((pages.ROOT / ".readthedocs.yaml").read_text(encoding="utf-8"))
    assert config["mkdocs"] == {"configuration": "mkdocs.yml", "fail_on_warning": True}
    (install,) = config["python"]["install"]
    pinned = (pages.ROOT / install["requirements"]).read_text(encoding="utf-8")
    assert {"mkdocs", "mkdocs-material"} <= set(re.findall(r"^([\w-]+)==", pinned, re.M))


def _names(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield name
            yield from _names(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _names(inner)


@pytest.mark.parametrize("command", ["parse", "check"])
def test_every_field_of_the_json_is_told(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = text_of("reference/model.md")
    pages.lay_out(page, tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "more.md").write_text(MORE, encoding="utf-8")
    done = CliRunner().invoke(cli, [command, "--output-format", "json", "."])
    printed = json.loads(done.output)
    names = set(_names(printed))
    values = {name for one in printed["documents"] for name in (*(one.get("counts") or ()), *_data(one))}
    tallies = {name for tally in ("by_severity", "by_rule") for name in printed.get("summary", {}).get(tally, ())}
    told = set(re.findall(r"`([\w-]+)`", page))
    assert sorted(names - told - values - tallies) == []
    if command == "parse":
        assert {"clause_list", "named_votes", "brief", "nature", "grounds", "found", "own"} <= names


def _data(document: dict[str, Any]) -> Iterator[str]:
    for finding in document.get("findings", ()):
        yield from finding["data"]


MORE = """\
# Marsh Town Council

Minutes of the meeting held on Tuesday 6 May 2025

Present: Una Fairweather (Chair), Olaf Brandt, Ruth Ames

## 1. Declarations of interest

Ruth Ames declared an interest in item 3 as she owns the mill.

## 2. Pond

Olaf Brandt arrived at 7.15 pm.

RESOLVED:

1) That the pond be dredged.
2) That the plan, attached as Appendix B, be adopted.

The mill is dealt with under item 3 below.

It was moved by Olaf Brandt and seconded by Ruth Ames that the bench be mended.

For: Olaf Brandt, Ruth Ames (2). Against: Una Fairweather (1). Carried.

Write to olaf.brandt@mailbox.example.

## 3. Mill

RESOLVED: That the public be excluded under the Public Bodies (Admission to Meetings) Act 1960.
"""


@pytest.mark.parametrize(
    ("model", "name", "heading"),
    [(Page, "extend/rules.md", "## The block"), (Profile, "reference/profiles.md", "## A profile of")],
)
def test_every_key_of_a_page_and_of_a_profile_is_told(model: Any, name: str, heading: str) -> None:
    told = text_of(name).partition(heading)[2]
    keys = [field.alias or key for key, field in model.model_fields.items()]
    assert [key for key in keys if f"`{key}`" not in told] == []


ENDINGS = {"plain text": ".txt", "Markdown, web pages": ".md", "reStructuredText": ".rst", "Org": ".org"}


@pytest.mark.parametrize("way", ENDINGS)
def test_every_way_of_silencing_that_is_told_works(way: str, tmp_path: Path) -> None:
    told = re.search(rf"^\| {way} \| `([^`]+)` \|$", text_of("start/silencing.md"), re.M)
    assert told is not None
    heads = ["Minutes of the Pond Club, 6 May 2025", "1. Pond", "It is low."]
    lines = [*heads, told[1], "Action: order a pump.", "2. Bench", "It is old."]
    file = tmp_path / f"draft{ENDINGS[way]}"
    file.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    done = CliRunner().invoke(cli, ["check", "--isolated", "--select", "unowned-action,unused-suppression", str(file)])
    assert done.output == "No findings in 1 document (1 suppressed).\n"
