"""The pages about the project agree with the project."""

from __future__ import annotations

import re
import tomllib

import pytest
from outside import ROOT

from minutelint import __version__
from minutelint.linter.rules import load_rules

PAGES = ["CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "README.md", "action.yml", "templates/minutelint.yml"]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def test_the_changelog_has_a_section_for_this_version_at_the_top() -> None:
    sections = re.findall(r"(?m)^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d\d-\d\d|unreleased)$", CHANGELOG)
    assert sections[0][0] == __version__
    assert len(sections) == len(re.findall(r"(?m)^## ", CHANGELOG))
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert set(re.findall(r"(?m)^### (.+)$", CHANGELOG)) <= kinds


def test_the_changelog_tells_of_every_rule() -> None:
    assert [
        rule.name for rule in load_rules() if f"`{rule.name}` ({rule.code}" not in " ".join(CHANGELOG.split())
    ] == []


@pytest.mark.parametrize("page", PAGES)
def test_every_version_that_a_page_asks_for_is_this_one(page: str) -> None:
    asked = re.findall(
        r"(?:rev: v|repository>@v|minutelint@|minutelint==)(\d[\w.]*)", (ROOT / page).read_text(encoding="utf-8")
    )
    assert set(asked) <= {__version__}
    assert asked or page.startswith(("CONTRIBUTING", "SECURITY", "CHANGELOG"))


@pytest.mark.parametrize("page", PAGES[:3])
def test_every_link_into_the_repository_leads_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / page).read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if "://" not in link and not (ROOT / link).exists()] == []


def test_contributing_sets_up_and_checks_as_readme_and_ci_do() -> None:
    readme, ci = ((ROOT / page).read_text(encoding="utf-8") for page in ("README.md", ".ci/run"))
    (first,) = re.findall(r"python3 -m pip install -e '\.\[dev\]' && python3 -m pytest", readme)
    assert first in CONTRIBUTING
    for command in ("ruff check .", "mypy --strict", "lint-imports", "python3 -m pip install -e '.[dev,release]'"):
        assert command in CONTRIBUTING and command in ci


def test_contributing_names_every_folder_of_the_engine() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (layers,) = [one["layers"] for one in project["tool"]["importlinter"]["contracts"] if one["id"] == "one-way"]
    folders = {path.name for path in (ROOT / "src" / "minutelint").iterdir() if (path / "__init__.py").exists()}
    assert folders <= set(re.findall(r"\w+", " ".join(layers)))
    assert [name for name in folders if f"(src/minutelint/{name})" not in CONTRIBUTING] == []
