"""The GitLab component: its job fits GitLab's schema, and its script runs in sh as in a job."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from outside import ROOT, run
from schema_check import misfits

from minutelint import __version__

TEMPLATE = ROOT / "templates" / "minutelint.yml"
HEAD, JOBS = yaml.safe_load_all(TEMPLATE.read_text(encoding="utf-8"))
INPUTS: dict[str, Any] = HEAD["spec"]["inputs"]
INPUT = re.compile(r"\$\[\[ inputs\.([\w-]+) \]\]")

# what stands for python3: it writes down what it is called with; asked for an environment, it makes one of itself
RECORDER = """\
#!{python}
import json, pathlib, shutil, sys
with open({calls!r}, "a") as calls:
    calls.write(json.dumps(sys.argv[1:]) + "\\n")
if "venv" in sys.argv:
    bin = pathlib.Path(sys.argv[-1], "bin")
    bin.mkdir()
    shutil.copy(__file__, bin / "python")
"""


def job(**inputs: str) -> dict[str, Any]:
    """Return the one job, filled in as GitLab does."""
    given = {name: declared["default"] for name, declared in INPUTS.items()} | inputs
    filled = INPUT.sub(lambda found: json.dumps(given[found[1]])[1:-1], json.dumps(JOBS))
    (made,) = json.loads(filled).values()
    found: dict[str, Any] = made
    return found


def calls(folder: Path, **inputs: str) -> list[list[str]]:
    """Run the job's script, and return what `python3` and the environment's `python` were called with."""
    made = job(**inputs)
    record, python = folder / "calls", folder / "bin" / "python3"
    python.parent.mkdir()
    python.write_text(RECORDER.format(python=sys.executable, calls=str(record)), encoding="utf-8")
    python.chmod(0o755)
    variables = {name: variable["value"] for name, variable in made["variables"].items()}
    script = "\n".join([*made["before_script"], *made["script"]])
    done = run("sh", "-ec", script, cwd=folder, PATH=f"{python.parent}:/usr/bin:/bin", TMPDIR=str(folder), **variables)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in record.read_text(encoding="utf-8").splitlines()]


def test_it_installs_what_is_asked_for_and_checks_the_paths(tmp_path: Path) -> None:
    environment, install, check = calls(tmp_path)
    assert environment[:3] == ["-I", "-m", "venv"]
    assert install[-2:] == ["--", f"minutelint=={__version__}"]
    assert check[3:] == [
        "check",
        "--output-format=full",
        f"--output-format=gitlab={INPUTS['report']['default']}",
        "--",
        ".",
    ]


def test_every_input_arrives_as_it_was_written(tmp_path: Path) -> None:
    inputs = {
        "paths": "minutes/*:Board minutes; touch run:$(touch run)",
        "config": "house's $HOME.toml",
        "fail-on": "error",
        "report": "a b.json",
        "requirement": "minutelint; touch run",
    }
    _, install, check = calls(tmp_path, **inputs)
    assert install[-1] == "minutelint; touch run"
    assert check[4:] == [
        "--config=house's $HOME.toml",
        "--fail-on=error",
        "--output-format=full",
        "--output-format=gitlab=a b.json",
        "--",
        "minutes/*",
        "Board minutes; touch run",
        "$(touch run)",
    ]
    assert not (tmp_path / "run").exists()


def test_no_input_becomes_part_of_a_script_and_all_are_used() -> None:
    (template,) = JOBS.values()
    assert INPUT.findall(json.dumps([template["script"], template["before_script"]])) == []
    assert {variable["expand"] for variable in template["variables"].values()} == {False}
    assert set(INPUT.findall(json.dumps(JOBS))) == set(INPUTS)


def test_the_report_is_kept_even_when_something_is_found() -> None:
    artifacts = job(report="findings.json")["artifacts"]
    assert artifacts == {"when": "always", "paths": ["findings.json"], "reports": {"codequality": "findings.json"}}


@pytest.mark.release
def test_it_fits_the_schema(tmp_path: Path) -> None:
    contents = {"head": HEAD, "job": {"minutelint": job()}, "wrong": {"minutelint": job() | {"artifacts": 1}}}
    files = [tmp_path / f"{name}.json" for name in contents]
    for file in files:
        file.write_text(json.dumps(contents[file.stem]), encoding="utf-8")
    assert set(misfits("vendor.gitlab-ci", *files)) == {"wrong.json"}
