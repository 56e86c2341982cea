"""Whole reports of a run over a folder that has one of everything. To take new ones: MINUTELINT_SNAPSHOTS=write pytest …"""

from __future__ import annotations

import gc
import json
import os
import re
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from report_documents import Run
from report_samples import about, finding

from minutelint import __version__
from minutelint.reports.formats import BUILT_IN, maker
from minutelint.reports.outcome import Outcome
from minutelint.reports.output import Output

SNAPSHOTS = Path(__file__).parent / "snapshots"
STABLE = sorted(BUILT_IN.keys() - {"json"})  # that has the digest of the Word document, which is made anew each time


@pytest.mark.parametrize("name", STABLE)
def test_the_whole_report(report: Callable[[str], str], folder: Path, name: str) -> None:
    said = report(name).replace(folder.as_uri(), "file:///house").replace(__version__, "VERSION")
    said = re.sub(r"^      \"tool\": .*$", '      "tool": "…",', said, flags=re.MULTILINE)  # it quotes the rule pages
    kept = SNAPSHOTS / f"report.{name}"
    if os.environ.get("MINUTELINT_SNAPSHOTS") == "write":
        kept.write_text(said, encoding="utf-8", newline="\n")
    assert said == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_a_report_is_the_same_each_time(report: Callable[[str], str], name: str) -> None:
    assert report(name) == report(name)


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_each_document_is_written_before_the_next_is_read(name: str) -> None:
    parts: list[str] = []
    made = maker(name)(Output(parts.append))
    for number in range(3):
        before = len(parts)
        made.document(Outcome(f"{number}.txt", about(), (finding(),)))
        assert len(parts) > before and "TST001" in "".join(parts[before:])


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_memory_does_not_grow_with_the_documents(name: str) -> None:
    made = maker(name)(Output(len))

    def documents(first: int, last: int) -> None:
        for number in range(first, last):
            made.document(Outcome(f"{number}.txt", about(), (finding(str(number), fingerprint=f"{number:064}"),)))

    documents(0, 200)
    gc.collect()
    tracemalloc.start()
    try:
        documents(200, 2200)
        gc.collect()
        # pathlib interns the parts of paths, in a table of Python's own that grows and shrinks by jumps
        kept = tracemalloc.take_snapshot().filter_traces([tracemalloc.Filter(False, "*pathlib*")])
    finally:
        tracemalloc.stop()
    assert sum(trace.size for trace in kept.traces) < 32 * 1024


@pytest.mark.parametrize("name", sorted(BUILT_IN))
def test_all_in_one_run_are_as_each_alone(run: Run, report: Callable[[str], str], folder: Path, name: str) -> None:
    asked = [f"--output-format={one}=../out.{one}" for one in BUILT_IN]
    assert run(*asked, "minutes").exit_code == 2
    assert (folder.parent / f"out.{name}").read_text(encoding="utf-8") == report(name)


@pytest.mark.parametrize("name", ["jsonl", "sarif", "github", "gitlab", "junit", "markdown", "html"])
def test_an_unreadable_file_is_told_in_the_report_and_not_beside_it(run: Run, name: str) -> None:
    result = run("--output-format", name, "minutes/scan.pdf")
    assert (result.exit_code, result.stderr) == (2, "")
    assert "minutes/scan.pdf" in result.stdout and "is not a PDF document" in result.stdout


def test_jsonl_has_the_findings_of_json(report: Callable[[str], str]) -> None:
    whole = json.loads(report("json"))
    findings = [{"path": one["path"], **found} for one in whole["documents"] for found in one["findings"]]
    *lines, last = map(json.loads, report("jsonl").splitlines())
    kinds = [line.pop("kind") for line in lines]
    assert kinds.count("error") == whole["summary"]["errors"] == 1
    told = [line for kind, line in zip(kinds, lines, strict=True) if kind == "finding"]
    assert [{key: value for key, value in line.items() if key != "series"} for line in told] == findings
    assert sum("series" in line for line in told) == 1
    assert last == {"kind": "summary", "schema": whole["schema"], "tool": whole["tool"], **whole["summary"]}
