"""minutelint installed from a wheel, from an sdist and as an editable checkout, each in an environment of its own.

The environments lie outside the checkout. They borrow minutelint's dependencies, and hatchling, from the environment
that runs these tests, so nothing is fetched; minutelint itself comes from the installation under test alone, which each
test sees by the place of the package.
"""

from __future__ import annotations

import email
import json
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from outside import BIN, DRAFT, ROOT, run

WAYS = ["wheel", "sdist", "editable"]

WHERE = """\
import json, minutelint
from minutelint.data import folder
print(json.dumps({"package": minutelint.__file__, "grammar": str(folder("grammar")), "rules": str(folder("rules"))}))
"""


@dataclass(frozen=True)
class Installed:
    """One installation: its environment, and an empty folder to work in."""

    way: str
    environment: Path
    desk: Path

    def python(self, *args: str) -> subprocess.CompletedProcess[str]:
        return run(self.environment / BIN / "python", *args, cwd=self.desk)

    def minutelint(self, *args: str) -> subprocess.CompletedProcess[str]:
        return run(self.environment / BIN / "minutelint", *args, cwd=self.desk)


@pytest.fixture(scope="module", params=WAYS)
def installed(request: pytest.FixtureRequest, built: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    way = str(request.param)
    place = tmp_path_factory.mktemp(way)
    environment, desk = place / "environment", place / "desk"
    desk.mkdir()
    venv.create(environment, with_pip=False, symlinks=os.name != "nt")
    _borrow_dependencies(environment)
    ways: dict[str, list[str | Path]] = {
        "wheel": [next(built.glob("*.whl"))],
        "sdist": ["--no-build-isolation", next(built.glob("*.tar.gz"))],
        "editable": ["--no-build-isolation", "--editable", ROOT],
    }
    pip = [sys.executable, "-m", "pip", "--python", environment / BIN / "python"]
    done = run(*pip, "install", "--no-index", "--no-deps", "--quiet", *ways[way], cwd=desk)
    assert done.returncode == 0, done.stdout + done.stderr
    return Installed(way, environment, desk)


def _borrow_dependencies(environment: Path) -> None:
    """Let an environment see this one's packages, after its own."""
    own = sysconfig.get_path("purelib", vars={"base": str(environment), "platbase": str(environment)})
    theirs = dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib"))
    (Path(own) / "borrowed.pth").write_text("".join(f"{path}\n" for path in theirs), encoding="utf-8")


def test_it_says_its_version(installed: Installed) -> None:
    from minutelint import __version__

    done = installed.minutelint("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert __version__ in done.stdout


def test_the_package_and_its_folders_are_its_own(installed: Installed) -> None:
    done = installed.python("-c", WHERE)
    assert done.returncode == 0, done.stderr
    found = {name: Path(place).resolve() for name, place in json.loads(done.stdout).items()}
    home = ROOT if installed.way == "editable" else installed.environment.resolve()
    assert [name for name, place in found.items() if not place.is_relative_to(home)] == []
    assert sorted(found["grammar"].glob("*.lark")) and sorted(found["rules"].glob("*/*.md"))


def test_every_rule_and_profile_is_there(installed: Installed) -> None:
    done = installed.minutelint("rules", "--output-format", "json")
    assert done.returncode == 0, done.stderr
    pages = {path.stem for path in (ROOT / "rules").glob("*/*.md")}
    assert {rule["name"] for rule in json.loads(done.stdout)["rules"]} == pages
    for profile in (ROOT / "rules" / "profiles").glob("*.toml"):
        done = installed.minutelint("rules", "--profile", profile.stem)
        assert done.returncode == 0, done.stderr


def test_a_draft_in_another_folder_is_checked(installed: Installed) -> None:
    (installed.desk / "draft.txt").write_text(DRAFT, encoding="utf-8")
    done = installed.minutelint("check", "--output-format", "json", "draft.txt")
    assert done.returncode == 1, done.stdout + done.stderr
    (document,) = json.loads(done.stdout)["documents"]
    places = {found["name"]: found["line"] for found in document["findings"]}
    assert places["unowned-action"] == DRAFT[: DRAFT.index("Action:")].count("\n") + 1
    assert installed.minutelint("--exit-zero", "draft.txt").returncode == 0


def test_the_page_for_people_is_written(installed: Installed) -> None:
    (installed.desk / "draft.txt").write_text(DRAFT, encoding="utf-8")
    done = installed.minutelint("report", "draft.txt", "-o", "page.html", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "Harbour Lights" in (installed.desk / "page.html").read_text(encoding="utf-8")


def test_module_and_command_are_the_same(installed: Installed) -> None:
    assert installed.python("-m", "minutelint", "--version").stdout == installed.minutelint("--version").stdout


TYPED = """\
from minutelint.data import folder
reveal_type(folder("grammar"))
folder("nowhere")
"""


@pytest.mark.parametrize("installed", ["wheel"], indirect=True)
def test_a_type_checker_sees_the_types_of_a_wheel(installed: Installed) -> None:
    (installed.desk / "typed.py").write_text(TYPED, encoding="utf-8")
    python = installed.environment / BIN / "python"
    done = run(sys.executable, "-m", "mypy", "--strict", "--python-executable", python, "typed.py", cwd=installed.desk)
    assert 'typed.py:2: note: Revealed type is "pathlib.Path"' in done.stdout, done.stdout + done.stderr
    assert "typed.py:3: error: Argument 1" in done.stdout
    assert "Found 1 error in 1 file" in done.stdout


def names_in(archive: Path) -> list[str]:
    """Return the names of the files in a wheel, or in a sdist below its one folder."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as opened:
            return opened.namelist()
    with tarfile.open(archive) as opened:
        return [name.partition("/")[2] for name in opened.getnames()]


def checked_in(*folders: str) -> set[str]:
    """Return the files of the checkout below some folders, new ones included."""
    listed = run("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *folders, cwd=ROOT)
    if listed.returncode:
        pytest.skip("not a git checkout: what belongs to it is not known")
    return {name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()}


def test_the_wheel_holds_the_package_the_grammar_and_the_rules_and_nothing_else(wheel: Path) -> None:
    in_package = {name for name in names_in(wheel) if ".dist-info/" not in name}
    in_metadata = {name.partition("/")[2] for name in names_in(wheel) if ".dist-info/" in name}
    assert in_metadata == {"METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE"}
    assert {"minutelint/py.typed", "minutelint/grammar/common.lark"} <= in_package
    assert in_package == {f"minutelint/{name}" for name in checked_in("grammar", "rules")} | {
        name.removeprefix("src/") for name in checked_in("src/minutelint")
    }


def test_the_sdist_holds_the_whole_checkout(sdist: Path) -> None:
    assert checked_in(".") | {"PKG-INFO"} == {name for name in names_in(sdist) if name}


def test_the_metadata_names_the_documentation_and_every_supported_python(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        (name,) = [name for name in opened.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = email.message_from_bytes(opened.read(name))
    assert "Documentation, https://minutelint.readthedocs.io/" in metadata.get_all("Project-URL", [])
    assert metadata["License-Expression"] == "MIT" and metadata["Requires-Python"] == ">=3.11"
    classifiers = metadata.get_all("Classifier", [])
    supported = [one.rpartition(" ")[2] for one in classifiers if re.search(r":: Python :: 3\.\d+$", one)]
    assert supported == ["3.11", "3.12", "3.13", "3.14"]
    assert "Typing :: Typed" in classifiers and not any(one.startswith("License ::") for one in classifiers)
