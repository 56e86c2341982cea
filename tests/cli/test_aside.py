"""Meetings set aside: what was put there comes back, from memory and from a file alike."""

from __future__ import annotations

import pytest

from minutelint.cli.running import aside
from minutelint.cli.running.aside import Aside
from minutelint.model.build import build
from minutelint.readers import read_bytes
from minutelint.series.summary import packed, summarise

PAGE = """Quay Board
Minutes of the meeting held on {day} March 2025

Present: Una Fairweather (Chair), Olaf Brandt
Apologies: none

1. Orchard
Action: Olaf Brandt to mend the orchard fence by 1 April 2025.
"""


@pytest.mark.parametrize("room", [0, 2000, aside.ROOM])
def test_what_is_set_aside_comes_back_whole_in_any_order(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "ROOM", room)
    meetings = [build(read_bytes(PAGE.format(day=day).encode(), f"{day}.txt")) for day in range(1, 9)]
    kept = Aside()
    for one in meetings:
        kept.put(one.source.path, packed(one))
    briefs = list(kept.briefs())
    assert [one.path for one in briefs] == [one.source.path for one in meetings]
    assert [one.date for one in briefs] == [f"2025-03-0{day}" for day in range(1, 9)]
    wanted = [summarise(one) for one in meetings]
    assert [kept.read(one) for one in reversed(briefs)] == wanted[::-1]
