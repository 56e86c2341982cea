"""One meeting in two formats gives the same items, decisions and actions."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
PAIRS = [("015", "016"), ("017", "018")]
_PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "“": '"', "”": '"'})
SHOWN = 60
"""Characters of a sentence that are compared: what a converter made of the rest is not the reader's."""

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the real documents are not beside this checkout")


def document(number: str) -> Minutes:
    [path] = [path for path in CORPUS.glob(f"{number}-*") if not path.name.endswith(".key.json")]
    return build(read(path))


def words(text: str) -> str:
    return " ".join(text.translate(_PLAIN).replace("--", "-").split())[:SHOWN]


def said(minutes: Minutes) -> dict[str, list[object]]:
    return {
        "items": [(item.number, words(item.title)) for item in minutes.items],
        "decisions": [words(decision.text) for decision in minutes.decisions],
        "actions": [(words(action.text), [one.as_written for one in action.owners]) for action in minutes.actions],
        "approval": [minutes.approval and (minutes.approval.outcome, minutes.approval.of_date)],
        "present": [(words(person.name), person.status) for person in minutes.attendance],
    }


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_the_same_meeting_in_two_formats(one: str, other: str) -> None:
    assert said(document(one)) == said(document(other))
