"""What benchmarks/ makes up is read as the minutes that it is meant to be, or a figure would mean little."""

from __future__ import annotations

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
