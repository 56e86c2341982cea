"""The pinned requirements: complete, with hashes, in keeping with pyproject.toml, and silent about any index."""

from __future__ import annotations

import json
import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import Any

import pytest
from outside import ROOT, run_with_index
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
FILES = {
    "minutelint.txt": PROJECT["project"]["dependencies"],
    "build.txt": PROJECT["build-system"]["requires"],
    "development.txt": [*PROJECT["project"]["dependencies"], *EXTRAS["dev"], *EXTRAS["release"]],
}
ENTRY = re.compile(r"(?P<requirement>[^\\\n]+?)(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})+)\n")


def text(file: str) -> str:
    return (ROOT / "requirements" / file).read_text(encoding="utf-8")


def pinned(file: str) -> dict[str, Requirement]:
    """Return what a file pins, by name."""
    entries = [Requirement(entry["requirement"]) for entry in ENTRY.finditer(text(file))]
    return {canonicalize_name(entry.name): entry for entry in entries}


def version(requirement: Requirement) -> str:
    (specifier,) = requirement.specifier
    assert specifier.operator == "==" and "*" not in specifier.version
    return specifier.version


@pytest.mark.parametrize("file", FILES)
def test_each_line_is_a_version_with_its_hashes(file: str) -> None:
    without_comments = re.sub(r"(?m)^ *#.*\n", "", text(file))
    assert ENTRY.sub("", without_comments) == ""
    assert all(version(entry) for entry in pinned(file).values())


@pytest.mark.parametrize("file", FILES)
def test_no_index_and_no_machine_is_named(file: str) -> None:
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links|@ |/home|/tmp", text(file)) == []


@pytest.mark.parametrize("file", FILES)
def test_what_pyproject_asks_for_is_pinned_to_a_version_that_it_allows(file: str) -> None:
    chosen = pinned(file)
    for line in FILES[file]:
        wanted = Requirement(line)
        assert canonicalize_name(wanted.name) in chosen, f"{line}: run requirements/refresh.py"
        assert version(chosen[canonicalize_name(wanted.name)]) in wanted.specifier, (
            f"{line}: run requirements/refresh.py"
        )


@pytest.mark.parametrize("file", FILES)
def test_what_the_pinned_need_is_pinned_as_well(file: str) -> None:
    """Of packages that are not installed here nothing is known; the resolver saw to them."""
    chosen = pinned(file)
    seen = 0
    for name in chosen:
        try:
            needed = [Requirement(line) for line in requires(name) or []]
        except PackageNotFoundError:
            continue
        here = [one for one in needed if one.marker is None or one.marker.evaluate({"extra": ""})]
        seen += len(here)
        assert [str(one) for one in here if canonicalize_name(one.name) not in chosen] == [], name
    assert seen


def test_the_files_agree() -> None:
    everything = pinned("development.txt")
    for file in ("minutelint.txt", "build.txt"):
        ours = {name: version(entry) for name, entry in pinned(file).items()}
        assert ours == {name: version(everything[name]) for name in ours}, f"{file}: run requirements/refresh.py"


@pytest.mark.release
def test_a_bill_of_materials_is_made_of_them(tmp_path: Path) -> None:
    tool = Path(sys.executable).parent / "cyclonedx-py"
    file = ROOT / "requirements" / "minutelint.txt"
    done = run_with_index(tool, "requirements", file, "--output-file", "sbom.json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    components = json.loads((tmp_path / "sbom.json").read_text(encoding="utf-8"))["components"]
    listed = {canonicalize_name(one["name"]): one["version"] for one in components}
    assert listed == {name: version(entry) for name, entry in pinned("minutelint.txt").items()}
    assert [one["name"] for one in components if not one["externalReferences"][0].get("hashes")] == []
