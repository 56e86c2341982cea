"""The GitHub Action: its scripts run in bash as on a runner, with what people may put into its inputs."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from outside import DRAFT, ROOT, run, run_with_index
from schema_check import misfits

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, CHECK = ACTION["runs"]["steps"]

# what stands where the environment's Python would: it writes down its arguments, and ends as it is told
RECORDER = """\
#!{python}
import json, os, pathlib, sys
pathlib.Path("arguments.json").write_text(json.dumps(sys.argv[1:]))
sys.exit(int(os.environ.get("STATUS", "0")))
"""


@dataclass(frozen=True)
class Runner:
    """A runner's folders: where the repository is checked out, and what is kept elsewhere."""

    workspace: Path
    temporary: Path

    def step(self, step: dict[str, Any], inputs: dict[str, str], **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a step as a runner does, with the defaults of the inputs that are not given."""
        given = {name: declared["default"] for name, declared in ACTION["inputs"].items()} | inputs
        filled = {
            name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
            for name, value in step["env"].items()
        }
        script = self.temporary / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        own = {
            "RUNNER_TEMP": str(self.temporary),
            "GITHUB_OUTPUT": str(self.temporary / "output"),
            "GITHUB_ACTION_PATH": str(ROOT),
        }
        bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", script]
        return run_with_index(*bash, cwd=self.workspace, **own, **filled, **variables)

    def arguments(self, **inputs: str) -> list[str]:
        """Return what minutelint is called with for some inputs."""
        done = self.step(CHECK, {name.replace("_", "-"): value for name, value in inputs.items()})
        assert done.returncode == 0, done.stdout + done.stderr
        arguments: list[str] = json.loads((self.workspace / "arguments.json").read_text())
        assert arguments[:4] == ["-I", "-m", "minutelint", "check"]
        return arguments[4:]

    def outputs(self) -> dict[str, str]:
        lines = (self.temporary / "output").read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    workspace, temporary = tmp_path / "workspace", tmp_path / "runner's own"
    workspace.mkdir()
    (temporary / "minutelint" / "bin").mkdir(parents=True)
    recorder = temporary / "minutelint" / "bin" / "python"
    recorder.write_text(RECORDER.format(python=sys.executable), encoding="utf-8")
    recorder.chmod(0o755)
    return Runner(workspace, temporary)


def test_no_input_becomes_part_of_a_script() -> None:
    assert [step["name"] for step in ACTION["runs"]["steps"] if "${{" in step["run"]] == []
    assert [step for step in ACTION["runs"]["steps"] if "uses" in step] == []
    used = re.findall(r"inputs\.([\w-]+)", json.dumps([step["env"] for step in ACTION["runs"]["steps"]]))
    assert sorted(used) == sorted(ACTION["inputs"])


def test_without_inputs_the_whole_checkout_is_checked(runner: Runner) -> None:
    assert runner.arguments() == ["--", "."]


def test_every_input_arrives_as_it_was_written(runner: Runner) -> None:
    assert runner.arguments(
        paths="minutes/2031\nBoard minutes; rm -rf $HOME\n\n-q\n",
        config="house's own.toml",
        fail_on="error",
        output_format="full\nsarif=out put.sarif\n",
        args="--select=NUM,ACT\n--profile=$(touch run)\n",
    ) == [
        "--config=house's own.toml",
        "--fail-on=error",
        "--output-format=full",
        "--output-format=sarif=out put.sarif",
        "--select=NUM,ACT",
        "--profile=$(touch run)",
        "--",
        "minutes/2031",
        "Board minutes; rm -rf $HOME",
        "-q",
    ]
    assert sorted(path.name for path in runner.workspace.iterdir()) == ["arguments.json"]


@pytest.mark.parametrize("status", ["0", "1", "2"])
def test_the_step_ends_as_minutelint_does_and_says_so(runner: Runner, status: str) -> None:
    done = runner.step(CHECK, {"output-format": "sarif=minutes.sarif"}, STATUS=status)
    assert done.returncode == int(status)
    assert runner.outputs() == {"status": status, "sarif-file": "minutes.sarif"}
    for name, declared in ACTION["outputs"].items():
        assert declared["value"] == f"${{{{ steps.check.outputs.{name} }}}}" and name in runner.outputs()


def test_no_path_at_all_is_an_error_that_says_so(runner: Runner) -> None:
    done = runner.step(CHECK, {"paths": "\n"})
    assert done.returncode == 2
    assert "expected at least one file or folder" in done.stdout


@pytest.mark.parametrize("version", ["0.1.0; touch run", "--index-url=x", "latest", "0.1.0\n0.2.0"])
def test_a_version_is_a_number(runner: Runner, version: str) -> None:
    done = runner.step(INSTALL, {"version": version})
    assert done.returncode == 2
    assert "version: expected a number such as 0.1.0" in done.stdout


def test_a_python_too_old_is_named(runner: Runner) -> None:
    old = runner.temporary / "python3"
    old.write_text('#!/bin/sh\ncase "$*" in *--version*) echo Python 3.9.18;; *) exit 1;; esac\n', encoding="utf-8")
    old.chmod(0o755)
    done = runner.step(INSTALL, {}, PATH=f"{runner.temporary}:/usr/bin:/bin")
    assert done.returncode == 2
    assert "needs Python 3.11 or later, found Python 3.9.18" in done.stdout


@pytest.mark.release
def test_it_installs_this_checkout_and_runs_no_module_of_the_one_that_is_checked(runner: Runner) -> None:
    for name in ("venv.py", "pip.py", "minutelint.py"):
        (runner.workspace / name).write_text("raise SystemExit('run by mistake')\n", encoding="utf-8")
    (runner.workspace / "draft.txt").write_text(DRAFT, encoding="utf-8")
    installed = runner.step(INSTALL, {})
    assert installed.returncode == 0, installed.stdout + installed.stderr
    done = runner.step(CHECK, {"paths": "draft.txt"})
    assert done.returncode == 1, done.stdout + done.stderr
    assert "unowned-action" in done.stdout
    assert runner.outputs() == {"status": "1"}


@pytest.mark.release
def test_it_fits_the_schema(tmp_path: Path) -> None:
    (tmp_path / "wrong.yml").write_text(yaml.safe_dump({**ACTION, "runs": {"using": "composite"}}), encoding="utf-8")
    assert set(misfits("vendor.github-actions", ROOT / "action.yml", tmp_path / "wrong.yml")) == {"wrong.yml"}


@pytest.mark.release
def test_zizmor_sees_no_way_in(tmp_path: Path) -> None:
    zizmor = [Path(sys.executable).parent / "zizmor", "--offline", "--persona=auditor", "--format=plain"]
    done = run(*zizmor, ROOT / "action.yml", cwd=tmp_path)
    assert done.returncode == 0, done.stdout
    open_door = (ROOT / "action.yml").read_text(encoding="utf-8").replace('"$CONFIG"', '"${{ inputs.config }}"')
    open_door = open_door.replace("--config=$CONFIG", "--config=${{ inputs.config }}")
    (tmp_path / "action.yml").write_text(open_door, encoding="utf-8")
    assert "template-injection" in run(*zizmor, "action.yml", cwd=tmp_path).stdout
