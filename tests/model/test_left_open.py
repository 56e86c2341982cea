"""Work that sentences assign: what remains to be found out, what somebody takes on, what is to be given out."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes


def work(words: str) -> list[tuple[str, tuple[str, ...]]]:
    text = f"# Quay Board\n\n3 July 2024\n\nPresent: Ann Hill (AH), Bob Moss (BM), Cy Low\n\n## Roof\n\n{words}\n"
    found = build(read_bytes(text.encode(), "x.md")).actions
    return [(one.text, tuple(owner.as_written for owner in one.owners)) for one in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "The crane leaks, to be investigated further.",
        "Position as in May, to be checked by the next meeting.",
        "The lamp failed in the storm, to be repaired.",
        "Both trials of the crane are to be completed and documented.",
        "The new rota is to be typed and put up.",
        "Tickets to be given out before EACH walk from now on.",
        "A leaflet to be given to each guest.",
        "Document the way in.",
        "Also forward the list to Dan to print.",
        "Also, include in the slides who is wanted and try to find them!",
    ],
)
def test_work_for_nobody(sentence: str) -> None:
    assert work(f"It rained. {sentence}") == [(sentence, ())]


@pytest.mark.parametrize("sign", [";", " –", " -"])
def test_what_is_left_open_behind_a_sign(sign: str) -> None:
    assert work(f"The reader failed{sign} to be investigated further.") == [("to be investigated further.", ())]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cy agrees to work at it.",
        "Cy agrees to look into a new lock.",
        "Cy promises to chase the mason.",
        "Cy volunteers to print the rota.",
    ],
)
def test_what_somebody_takes_on_in_the_present_tense(sentence: str) -> None:
    assert work(f"Bob asks for help. {sentence}") == [(sentence, ("Cy",))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Aim: to be fixed by May.",
        "They spoke of a new hall, to be built in May.",
        "She said it was a matter, to be investigated or not, for others.",
        "Consideration to be given to new lamps.",
        "Priority to be given to the roof.",
        "The works are to be completed and paid in May.",
        "Document the board was shown is lost.",
        "Also the mast leaks.",
        "Also, Ann sends her regards.",
        "Also, check in the shed was lost.",
        "Also order was restored.",
        "Ann agrees to be chair.",
        "Ann agrees to the plan.",
        "Ann agrees with this.",
        "The port agrees to share the cost.",
        "The plan is to keep it going forward.",
    ],
)
def test_what_is_no_work(sentence: str) -> None:
    assert work(f"It rained. {sentence}") == []


def test_somebody_whom_no_list_names_but_who_will_do_things() -> None:
    notes = "Alison will resend the form.\n\nThe fair is planned.\n\nAlison to finalize tents for the fair"
    assert work(notes) == [("Alison to finalize tents for the fair", ("Alison",))]
    assert work("The fair is planned.\n\nAlison to finalize tents for the fair") == []


def test_what_will_be_done_by_a_thing_makes_it_nobody() -> None:
    assert work("The Crane will check the load. It is a crane.\n\nCrane to check the load") == []
