"""What benchmarks/ makes up is read as the minutes that it is meant to be; peers are measured only where they do work."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from minutelint.model.build import build, is_minutes
from minutelint.readers import read_bytes

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
SIZE = 10_000


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(BENCHMARKS)
    monkeypatch.delitem(sys.modules, "made", raising=False)
    import made

    return made


@pytest.mark.parametrize("number", range(5))
def test_a_made_document_has_what_minutes_have(made: Any, number: int) -> None:
    document = made.document(number, SIZE)
    assert SIZE <= len(document.text) < 1.3 * SIZE
    minutes = build(read_bytes(document.text.encode(), document.name))
    assert is_minutes(minutes)
    assert len(minutes.items) > 8 and len(minutes.attendance) >= 6
    assert minutes.actions and minutes.acronym_uses and minutes.dates
    assert minutes.approval is not None and minutes.meeting.date is not None


def test_documents_are_the_same_each_time_and_differ_from_each_other(made: Any) -> None:
    assert made.document(7, SIZE) == made.document(7, SIZE)
    assert len({made.document(number, SIZE).text for number in range(10)}) == 10


@pytest.fixture
def peers(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(BENCHMARKS)
    for name in ("made", "measured", "peer_tools", "peers"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    import peers

    return peers


def program(place: Path, script: str) -> None:
    """Put a program where an installer would put it."""
    place.parent.mkdir(parents=True)
    place.write_text(f"#!/bin/sh\n{script}\n")
    place.chmod(0o755)


def test_a_run_prints_what_minutelint_and_a_peer_take_and_which_targets_are_met(tmp_path: Path) -> None:
    program(tmp_path / "python/bin/proselint", "[ $1 = version ] && echo 7.8.9 && exit; echo $2: a fault; exit 1")
    tiny = [
        "--runs=1",
        "--documents=2",
        "--size=1000",
        "--growth=1",
        "--growth-peers=0",
        "--peers=proselint",
        "--tools",
    ]
    command = [sys.executable, str(BENCHMARKS / "peers.py"), *tiny, str(tmp_path)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "proselint 7.8.9: no cache of results" in printed
    assert "the very first run on one document" in printed
    ours, theirs, ours_grown, theirs_grown = (
        line.split()[1:] for line in printed.splitlines() if line.startswith(("minutelint  ", "proselint  "))
    )
    assert all(float(cell) > 0 for cell in [*ours, *ours_grown]) and len(ours) == len(theirs) == 12
    assert theirs_grown == ["-"]
    by_target = {line[9:].rpartition(": ")[0]: line for line in printed.splitlines()[-7:]}
    line = by_target["cold: proselint takes at least 4 times as long as minutelint"]
    assert line.startswith("not met ") and 0 < float(line.rpartition(": ")[2]) < 4
    assert sum(line.startswith("unknown ") and line.endswith(": not measured") for line in by_target.values()) == 6


@pytest.mark.parametrize(("measured", "word"), [(2.0, "met"), (1.9, "not met"), (None, "unknown")])
def test_a_target_is_met_by_what_was_measured_alone(peers: Any, measured: float | None, word: str) -> None:
    assert peers.judged("twice as fast", measured, least=2.0).split("  ")[0].strip() == word


def test_a_peer_that_finds_nothing_is_not_measured(peers: Any, tmp_path: Path, capsys: Any) -> None:
    program(tmp_path / "python/bin/rumdl", "echo 7.8.9")
    with pytest.raises(peers.ToolError, match="finds nothing in a document with faults: status 0"):
        peers.installed("rumdl", tmp_path, tmp_path / "caches")


def test_peers_that_cannot_be_installed_are_named_and_left_out(
    peers: Any, tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(tmp_path / "python/bin/pip", "echo no such package >&2; exit 1")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert [tool.name for tool in peers.install(["proselint", "textlint"], tmp_path, tmp_path / "caches")] == [
        "minutelint"
    ]
    printed = capsys.readouterr().out
    assert "proselint is left out: " in printed and "ended with status 1: no such package" in printed
    assert "textlint is left out: there is no npm to install it with" in printed


def test_a_tool_that_breaks_off_is_named_and_left_out_from_there_on(peers: Any, tmp_path: Path, capsys: Any) -> None:
    tools = [
        peers.Tool(name, "1", ["sh", "-c", script], None) for name, script in (("good", "exit 1"), ("bad", "exit 3"))
    ]
    bench = peers.Bench(tools, runs=2)
    bench.measure("cold", tmp_path)
    bench.measure("warm", tmp_path, warm=True)
    assert [tool.name for tool in bench.tools] == ["good"]
    assert "bad is left out from here on: " in capsys.readouterr().out
    assert len(bench.times["good", "cold"]) == len(bench.times["good", "warm"]) == 2
    assert bench.ratio("bad", "cold", to="good") is None and bench.ratio("good", "warm", to="good") == 1


def test_the_memory_of_a_tree_of_processes_is_that_of_all_of_them_together(peers: Any, tmp_path: Path) -> None:
    one = "held = bytearray(40_000_000); print(flush=True); import time; time.sleep(0.5)"
    start = (
        f"child = subprocess.Popen([sys.executable, '-c', {one!r}], stdout=subprocess.PIPE); child.stdout.readline()"
    )
    alone, together = (
        peers.taken([sys.executable, "-c", code], tmp_path).peak
        for code in (one, f"import subprocess, sys; {start}; {one}; child.wait()")
    )
    assert alone > 40_000
    if sys.platform == "linux":  # elsewhere the largest alone is told
        assert together > alone + 20_000
