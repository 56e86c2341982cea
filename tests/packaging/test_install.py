"""minutelint installed from a wheel, from an sdist and as an editable checkout, each in an environment of its own.

The environments lie outside the checkout. They borrow minutelint's dependencies, and hatchling, from the environment
that runs these tests, so nothing is fetched; minutelint itself comes from the installation under test alone, which each
test sees by the place of the package.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WAYS = ["wheel", "sdist", "editable"]

DRAFT = """\
Minutes of the Harbour Lights Residents' Group
Tuesday 6 May 2031

Present: Mrs Una Fairweather (Chair), Mr Olaf Brandt

1. Apologies
None.

2. Repairs to the slipway
Action: find three quotations for the handrail.
"""

WHERE = """\
import json, minutelint
from minutelint.data import folder
print(json.dumps({"package": minutelint.__file__, "grammar": str(folder("grammar")), "rules": str(folder("rules"))}))
"""


def run(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command with nothing of the checkout or of this environment's own paths in its environment."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "PIP_", "MINUTELINT_"))}
    kept.pop("VIRTUAL_ENV", None)
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_CONFIG_FILE": os.devnull, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@dataclass(frozen=True)
class Installed:
    """One installation: its environment, and an empty folder to work in."""

    way: str
    environment: Path
    desk: Path

    def python(self, *args: str) -> subprocess.CompletedProcess[str]:
        return run(self.environment / _BIN / "python", *args, cwd=self.desk)

    def minutelint(self, *args: str) -> subprocess.CompletedProcess[str]:
        return run(self.environment / _BIN / "minutelint", *args, cwd=self.desk)


_BIN = "Scripts" if os.name == "nt" else "bin"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist, both built straight from the checkout."""
    out = tmp_path_factory.mktemp("dist")
    done = run(
        sys.executable, "-m", "build", "--no-isolation", "--wheel", "--sdist", "--outdir", out, ROOT, cwd=out
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return out


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
    pip = [sys.executable, "-m", "pip", "--python", environment / _BIN / "python"]
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


def test_module_and_command_are_the_same(installed: Installed) -> None:
    assert installed.python("-m", "minutelint", "--version").stdout == installed.minutelint("--version").stdout


def test_archives_hold_what_they_must_and_no_litter(built: Path) -> None:
    with zipfile.ZipFile(next(built.glob("*.whl"))) as wheel:
        in_wheel = wheel.namelist()
    with tarfile.open(next(built.glob("*.tar.gz"))) as sdist:
        in_sdist = [name.partition("/")[2] for name in sdist.getnames()]
    for folder, pattern in (("grammar", "*.lark"), ("rules", "**/*.md"), ("rules", "**/*.toml")):
        shipped = {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).glob(pattern)}
        assert shipped, folder
        assert {f"minutelint/{name}" for name in shipped} - set(in_wheel) == set()
        assert shipped - set(in_sdist) == set()
    assert {"README.md", "LICENSE", "CHANGELOG.md", "pyproject.toml"} - set(in_sdist) == set()
    assert "minutelint/py.typed" in in_wheel
    assert [name for name in (*in_wheel, *in_sdist) if "__pycache__" in name or name.endswith(".pyc")] == []
    assert {name.split("/")[0] for name in in_wheel if ".dist-info/" not in name} == {"minutelint"}
