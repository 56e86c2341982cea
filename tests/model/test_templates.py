"""Templates of minutes that set an agenda before a summary of what was discussed."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Meeting Minutes\n\n**Body:** Quay Board\n**Date:** 3 July 2024\n\n## Attendees\n\n- Ann Hill\n- Bob Moss\n\n"
AGENDA = "## Agenda\n\n1. Boats\n2. Tents\n3. Anything else\n\n"


def titles(text: str) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in build(read_bytes((HEAD + text).encode(), "x.md")).items]


@pytest.mark.parametrize(
    "frame",
    ["Discussion Summary", "Meeting Summary", "Summary of Discussion", "Discussion Points / Decisions", "Key Discussion Points",
     "Topics discussed"],
)  # fmt: skip
def test_the_agenda_is_planned_where_a_summary_follows(frame: str) -> None:
    boats = "### 1. Boats\n\n**Summary:**\nSix are ready.\n\n"
    tents = "### 2. Tents\n\n**Summary:**\nOne is torn.\n\n"
    found = titles(
        f"{AGENDA}## {frame}\n\n{boats}{tents}## Next Meeting\n\n10 July 2024\n\n## Attachments\n\n- A plan\n"
    )
    assert found == [("1", "Boats"), ("2", "Tents"), (None, "Next Meeting")]


def test_bold_headings_frame_the_topics_that_are_bullets() -> None:
    goal = "**Meeting goal / purpose:**\nTo plan the regatta.\n\n"
    topics = "".join(f"- **{topic}:**\n    - It was seen to.\n" for topic in ("Boats", "Tents", "Food"))
    text = f"{goal}{AGENDA.replace('## Agenda', '**Agenda:**')}**Discussion Points / Decisions:**\n\n{topics}\n"
    after = "**Next Meeting:**\n\n- **Date:** 10 July 2024\n"
    assert titles(text + after) == [(None, "Boats:"), (None, "Tents:"), (None, "Food:")]


def test_a_heading_over_points_and_no_other_is_an_item() -> None:
    text = "## Welcome\n\nAnn Hill opened.\n\n## Discussion points\n\n- The boats are ready.\n\n## Next meeting\n\n10 July 2024\n"
    assert titles(text) == [(None, "Welcome"), (None, "Discussion points"), (None, "Next meeting")]
