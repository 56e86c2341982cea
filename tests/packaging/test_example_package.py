"""The example of a package that adds to minutelint, installed and used; and packages that are broken."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "minutelint-example"

DRAFT = """\
Ferry Reach Sailing Club
Minutes of the meeting held on Tuesday 4 March 2025

Present: Una Fairweather (Chair), Olaf Brandt
Apologies: none

§ 1 Slipway

The slipway was inspected.

§ 2 Whether and when the club house should get a new roof next year

Three offers were looked at.

§ 4 Next meeting

Tuesday 1 April 2025.
"""

CONFIGURATION = """\
rule-paths = ["package:minutelint_example/rules"]
grammar-paths = ["package:minutelint_example/styles"]
select = ["XMP", "NUM"]
"""

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def _run(place: Path, *installed: Path) -> Run:
    paths = [*map(str, installed), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "MINUTELINT_CACHE_DIR": str(place / "cache")}
    environment.pop("GITHUB_ACTIONS", None)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "minutelint", *arguments]
        return subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)

    return run


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the example is installed into, by pip."""
    copy, target = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("installed")
    shutil.copytree(EXAMPLE, copy / "example", ignore=shutil.ignore_patterns("__pycache__", "dist"))
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*pip, "--target", str(target), str(copy / "example")], check=True)
    return target


@pytest.fixture
def run(tmp_path: Path, installed: Path) -> Run:
    (tmp_path / "draft.txt").write_text(DRAFT)
    (tmp_path / "minutelint.toml").write_text(CONFIGURATION)
    return _run(tmp_path, installed)


def test_its_rule_its_style_and_its_format_are_used(run: Run) -> None:
    done = run("draft.txt", "--output-format", "csv")
    assert done.returncode == 1 and done.stderr == ""
    rows = [*csv.reader(done.stdout.splitlines())]
    assert rows[0] == ["file", "line", "severity", "rule", "message"]
    assert [row[1:4] for row in rows[1:]] == [["11", "warning", "long-title"], ["15", "error", "numbering-gap"]]
    assert rows[1][4] == "the title of this item has 13 words; at most 8 are expected"


def test_what_it_offers_is_listed_and_can_be_set(run: Run, tmp_path: Path) -> None:
    assert "XMP001" in run("rules").stdout and "at most" not in run("rules").stdout
    assert "whole sentence" in run("explain", "long-title").stdout
    with (tmp_path / "minutelint.toml").open("a") as file:
        file.write("[options.long-title]\nwords = 13\n")
    assert "long-title" not in run("draft.txt").stdout


def test_its_pages_pass_their_own_test(run: Run, installed: Path) -> None:
    done = run("test", str(installed / "minutelint_example" / "rules"))
    assert (done.returncode, done.stdout) == (0, "ok      long-title (2 examples)\n1 page: all examples hold.\n")


def test_a_package_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(DRAFT)
    (tmp_path / "minutelint.toml").write_text(CONFIGURATION)
    done = _run(tmp_path)("draft.txt")
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        f"error: {tmp_path / 'minutelint.toml'}:1: rule-paths[1]: expected package:NAME/folder with the name of an "
        'installed package, found "package:minutelint_example/rules"',
        f"error: {tmp_path / 'minutelint.toml'}:2: grammar-paths[1]: expected package:NAME/folder with the name of an "
        'installed package, found "package:minutelint_example/styles"',
    ]


PAGE = """\
# Broken

```toml rule
code = "BRK001"
severity = "warning"
check = "breaks"
message = "broken"
```
"""


@pytest.fixture
def broken(tmp_path: Path) -> Callable[[str], Run]:
    """Return what installs a package `breaker` with a check `breaks` of some code, and runs with a page that asks for it."""
    (tmp_path / "draft.txt").write_text(DRAFT)
    (tmp_path / "other.txt").write_text(DRAFT.replace("Slipway", "Slipway again"))
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "broken-page.md").write_text(PAGE)
    (tmp_path / "minutelint.toml").write_text('rule-paths = ["own"]\nselect = ["BRK"]\n')

    def install(code: str) -> Run:
        packages = tmp_path / "packages"
        info = packages / "breaker-2.1.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: breaker\nVersion: 2.1\n")
        (info / "entry_points.txt").write_text("[minutelint.checks]\nbreaks = breaker:breaks\n")
        (packages / "breaker.py").write_text(code)
        return _run(tmp_path, packages)

    return install


FAILING = """\
from minutelint.checks.check import check

@check("{node}")
def breaks(node, parent, context):
    raise ValueError("no idea")
"""


def test_a_check_that_fails_is_named_with_its_package(broken: Callable[[str], Run]) -> None:
    done = broken(FAILING.format(node="minutes"))("draft.txt", "other.txt")
    assert done.returncode == 2 and "Traceback" not in done.stderr
    said = "the check 'breaks' of the rule 'broken-page' failed here (ValueError: no idea); the package breaker 2.1 is to blame"
    assert done.stderr.splitlines() == [f"error: {name}: {said}" for name in ("draft.txt", "other.txt")]


def test_a_check_of_a_series_that_fails_is_named_too(broken: Callable[[str], Run]) -> None:
    done = broken(FAILING.format(node="in-series"))("draft.txt", "other.txt")
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert "the package breaker 2.1 is to blame" in done.stderr and "in 2 documents" in done.stdout


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (
            "import no_such_module",
            "cannot be loaded from the package breaker 2.1: ModuleNotFoundError: No module named 'no_such_module'",
        ),
        ("breaks = 4", "is registered by the package breaker 2.1 as 4, which was not made with minutelint's @check"),
        (
            "other = 4",
            "cannot be loaded from the package breaker 2.1: AttributeError: module 'breaker' has no attribute 'breaks'",
        ),
        ("1 / 0", "cannot be loaded from the package breaker 2.1: ZeroDivisionError: division by zero"),
    ],
)
def test_a_check_that_cannot_be_loaded_is_named(broken: Callable[[str], Run], code: str, said: str) -> None:
    done = broken(code)("draft.txt")
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert "broken-page.md: check: 'breaks'" in done.stderr and said in done.stderr
