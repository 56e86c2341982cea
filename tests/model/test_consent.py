"""Approval of the last minutes among the routine business that is decided together."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = "# Minutes of Harbour Board\n\n14 May 2031\n\n## 1. Call to order\n\nAt 6 pm.\n\n## 2. {title}\n\n"
ENTRIES = (
    "- Regular Board Meeting of April 9, 2031\n- Special Board Meeting of April 23, 2031\n- Warrants for April 2031\n\n"
)
MOVED = "Director Hill moved to approve the consent calendar. Director Moss seconded. The motion carried 5-0.\n"


def approvals(title: str, body: str) -> list[tuple[bool, str | None]]:
    minutes = build(read_bytes((HEAD.format(title=title) + body + "\n## 3. Close\n\nAt 7 pm.\n").encode(), "board.md"))
    return [(one.approved, one.of_date) for one in minutes.approvals]


@pytest.mark.parametrize("title", ["Consent Calendar", "CONSENT AGENDA", "Consent Items"])
def test_meetings_listed_are_approved_where_the_list_was_adopted(title: str) -> None:
    moved = MOVED.replace("consent calendar", title.lower())
    assert approvals(title, ENTRIES + moved) == [(True, "2031-04-09"), (True, "2031-04-23")]


def test_the_span_is_the_entry() -> None:
    minutes = build(
        read_bytes(
            (HEAD.format(title="Consent Agenda") + ENTRIES + MOVED.replace("calendar", "agenda")).encode(), "b.md"
        )
    )
    assert minutes.approval is not None
    assert minutes.source.slice(minutes.approval.span) == "- Regular Board Meeting of April 9, 2031"


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Consent Calendar", ENTRIES),  # nobody moved it
        ("Consent Calendar", ENTRIES + MOVED.replace("carried 5-0", "failed")),
        ("Reports", ENTRIES + MOVED),
        (
            "Consent Calendar",
            "- Regular Board Meeting of June 11, 2031\n- Warrants for April 2031\n\n" + MOVED,
        ),  # it lies ahead
    ],
)
def test_nothing_is_approved_in_doubt(title: str, body: str) -> None:
    assert approvals(title, body) == []
