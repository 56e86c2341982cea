"""What one sentence says of a motion, as `minutelint.model.motions.sentences` reads it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from minutelint.model.motions.votes import Count
from minutelint.model.nodes import Fact, NamedVotes, Way

Outcome = Literal["carried", "lost", "withdrawn", "tabled"]


class Said(Struct):
    """What a sentence says.

    moves      a motion is put here; `sure` when the words are used of nothing else
    short      the seconder stands beside a mover only ("2nd AB")
    alone      a sentence that says no more than who seconds it: `Second AB.`
    named      the sentence names the motion ("the motion") or moves or seconds it; else a verdict is the whole of it
    denied     the outcome denies a thing, `not approved`, and not only the motion, `not carried`
    speaks     it has the word motion
    label      it begins like `Motion:`
    perhaps    whom a dash or a colon parts from the words of such a motion: its mover where somebody seconds it
    called     it opens with the motion itself: `Move to adjourn.`
    again      somebody changes the own motion and it is not said how
    labels     who moves it stands behind a label: `Proposed by: AB`
    note       it says nothing else, so that the motion's words stand before it
    first      offset of the first word about the motion
    ballots    votes by name beside their number
    ways       how it was decided: see `Motion.ways`
    """

    mover: Fact | None = None
    seconder: Fact | None = None
    outcome: Outcome | None = None
    count: Count = field(default_factory=Count)
    moves: bool = False
    denied: bool = False
    speaks: bool = False
    sure: bool = False
    short: bool = False
    alone: bool = False
    named: bool = False
    label: bool = False
    perhaps: Fact | None = None
    called: bool = False
    again: bool = False
    labels: bool = False
    note: bool = False
    first: int = 0
    ballots: list[NamedVotes] = field(default_factory=list)
    ways: frozenset[Way] = frozenset()
