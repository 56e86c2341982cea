"""A motion while its sentences are put together."""

from __future__ import annotations

from msgspec import Struct, field

from minutelint.model.motions.said import Outcome
from minutelint.model.motions.votes import Count
from minutelint.model.nodes import Fact, NamedVotes, Way
from minutelint.source import Span


class Draft(Struct):
    """A motion being read.

    last      index of the last line that spoke of it
    sure      it is a motion even where nobody seconds it
    labelled  it begins like `Motion:`
    called    it opens with the motion itself: `Motion to adjourn`
    perhaps   who moved it where somebody seconds it or votes are counted
    resolved  it is a resolution: who moved it is a note to what was carried
    noted     who moved it stands on a line of its own: a motion where its outcome is told
    denied    its outcome denies a thing: see `Said.denied`
    """

    item: int | None
    span: Span
    last: int
    sure: bool
    labelled: bool = False
    called: bool = False
    resolved: bool = False
    noted: bool = False
    mover: Fact | None = None
    perhaps: Fact | None = None
    seconder: Fact | None = None
    outcome: Outcome | None = None
    count: Count = field(default_factory=Count)
    ballots: list[NamedVotes] = field(default_factory=list)
    ways: frozenset[Way] = frozenset()
    denied: bool = False

    @property
    def result(self) -> Outcome | None:
        """What became of it: as told, or by the votes."""
        return self.outcome or ("carried" if self.resolved or self.count.won else None)

    @property
    def unnamed(self) -> bool:
        """Whether nobody is known who moved it, so that a note right behind it may tell: `Moved by AB`."""
        return self.mover is None and (self.labelled or (self.sure and self.seconder is None))

    @property
    def holds(self) -> bool:
        """Whether it is a motion: surely moved, or seconded, or decided after it was moved or marked as one."""
        if self.mover is None and self.seconder is None:
            return self.result is not None and (self.labelled or self.sure)
        return self.sure or self.seconder is not None or (self.noted and self.result is not None)
