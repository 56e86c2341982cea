"""The numbers of the clauses of a resolution: (a) (b) (d), 1) 2) 2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from minutelint.checks.check import Context, Hit, Remedy, check
from minutelint.checks.numerals import Printed, clause_values, printed_like
from minutelint.checks.renumbering import Numbered, remedy_of, renumbered
from minutelint.model.nodes import Clause, Decision


def clause_gaps(decision: Decision) -> Iterator[Hit]:
    """Yield the gaps among the clauses of a resolution."""
    for clause, value, before, last in _steps(decision):
        if value > last + 1:
            expected = printed_like(Printed(clause.number or "", (value,)), (last + 1,))
            data = {"number": clause.number, "expected": expected, "after": before.number}
            yield Hit(clause.number_span or clause.span, data, item=decision.item, variant="clause")


@check("decision")
def clauses_once(decision: Decision, _: Any, context: Context) -> Iterator[Hit]:
    """No clause of a resolution has the number of the one before it, or a smaller one; a 1 or an (a) begins a new list."""
    for clause, value, before, last in _steps(decision):
        if 1 < value <= last or value == last:
            expected = printed_like(Printed(clause.number or "", (value,)), (last + 1,))
            data = {"number": clause.number, "expected": expected, "after": before.number}
            variant = "duplicate" if value == last else ""
            place = clause.number_span or clause.span
            fix = _renumbered(decision, clause, last + 1, context) if value == last else None
            yield Hit(place, data, item=decision.item, variant=variant, fix=fix)


def _renumbered(decision: Decision, clause: Clause, expected: int, context: Context) -> Remedy | None:
    """Return what gives a clause the next number, and those after it where they clash; None where a list is in the list."""
    found = clause_values(decision.clauses)
    if len({kind for kind, _ in found}) != 1:
        return None
    numbered = [
        Numbered(one.number or "", (value,), one.number_span or one.span)
        for one, (_, value) in zip(decision.clauses, found, strict=True)
    ][decision.clauses.index(clause) :]
    return remedy_of(context.minutes.source.text, numbered, renumbered(numbered, (expected,)))


def _steps(decision: Decision) -> Iterator[tuple[Clause, int, Clause, int]]:
    """Yield each clause with its value, the one before it in the same list, and the value of that.

    Sub-clauses in another kind of number begin anew.
    """
    stack: list[tuple[str, int, Clause]] = []
    for clause, (kind, value) in zip(decision.clauses, clause_values(decision.clauses), strict=True):
        if not kind:
            continue
        while len(stack) > 1 and stack[-1][0] != kind and any(entry[0] == kind for entry in stack):
            stack.pop()
        if not stack or stack[-1][0] != kind:
            stack.append((kind, value, clause))
            continue
        _, last, before = stack[-1]
        yield clause, value, before, last
        stack[-1] = (kind, value, clause)
