"""What a house style promises holds: so the style that is chosen is the one that would be chosen if all were tried."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from minutelint.readers import EXTENSIONS, read
from minutelint.syntax.lines import classify, reclassify
from minutelint.syntax.outline import Judge, Outline
from minutelint.syntax.parse import judged, outline_of, own_terminals, parse
from minutelint.syntax.promise import Promises
from minutelint.syntax.styles import Style, shipped_styles

SEEDS = Path(__file__).parents[2] / "seeds"


def texts() -> Iterator[str]:
    """Yield the samples, and parts of them put together in any order."""
    found = [
        read(file).text for file in sorted(SEEDS.rglob("*")) if file.suffix in EXTENSIONS and file.name != "README.md"
    ]
    yield from found
    chance = Random(7)
    lines = [text.split("\n") for text in found]
    for _ in range(60):
        parts = [one[at : at + 30] for one in chance.sample(lines, 3) for at in [chance.randrange(len(one))]]
        yield "\n".join(line for part in parts for line in part) + "\n"


def seen(judge: Judge, style: Style) -> Judge:
    """Return the lines as a style sees them, those of styles that are passed over, too."""
    own = own_terminals(style)
    return judged(judge, style) or Judge(reclassify(judge.lines, own), own)


def test_a_style_that_is_passed_over_would_open_no_item() -> None:
    passed_over = 0
    for text in texts():
        judge = Judge(classify(text))
        for style in shipped_styles():
            if judged(judge, style) is None:
                passed_over += 1
                assert not outline_of(seen(judge, style), style).openings
    assert passed_over


def test_no_outline_scores_more_than_its_style_promises() -> None:
    for text in texts():
        judge = Judge(classify(text))
        promises = Promises(judge)
        for style in shipped_styles():
            outline = outline_of(seen(judge, style), style)
            assert outline.score <= promises.of(style)
            assert promises.of(style) or not outline.openings


def test_the_style_is_the_one_that_is_chosen_when_all_are_tried() -> None:
    for text in texts():
        judge = Judge(classify(text))
        best, name = Outline(), "plain"
        for style in shipped_styles():
            outline = outline_of(seen(judge, style), style)
            if outline.openings and (outline.score > best.score or not best.openings):
                best, name = outline, style.name
        assert parse(text).style == name


@pytest.mark.parametrize("text", ["", "\n", "A page without a heading, a number or a list, and nothing else in it.\n"])
def test_where_nothing_is_promised_the_text_is_plain(text: str) -> None:
    assert parse(text).style == "plain"
