"""The checks that rule pages bind to, by name.

The built-in ones are registered under the entry-point group `minutelint.checks` like anybody's; since reading the
installed entry points costs several milliseconds, `BUILTIN` repeats them, and the group is asked only for a name that
is not there. A test holds the two lists together.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from minutelint.checks.check import Check

GROUP = "minutelint.checks"

BUILTIN = {
    "each": "minutelint.checks.verbs:each",
    "forbidden": "minutelint.checks.verbs:forbidden",
    "required": "minutelint.checks.sections:required",
    "empty-section": "minutelint.checks.sections:empty_section",
    "sequence": "minutelint.checks.numbering:sequence",
    "numbered": "minutelint.checks.numbering:numbered",
    "owned": "minutelint.checks.actions:owned",
    "known-owner": "minutelint.checks.actions:known_owner",
    "distinct-initials": "minutelint.checks.actions:distinct_initials",
    "due-after-meeting": "minutelint.checks.actions:due_after_meeting",
    "defined": "minutelint.checks.acronyms:defined",
    "one-meaning": "minutelint.checks.acronyms:one_meaning",
    "approval-present": "minutelint.checks.approval:approval_present",
    "approval-earlier": "minutelint.checks.approval:approval_earlier",
    "correction-stated": "minutelint.checks.approval:correction_stated",
    "weekday": "minutelint.checks.dates:weekday",
    "next-meeting-later": "minutelint.checks.dates:next_meeting_later",
    "end-after-start": "minutelint.checks.dates:end_after_start",
    "filed-under-date": "minutelint.checks.dates:filed_under_date",
    "held-already": "minutelint.checks.dates:held_already",
    "approved-date": "minutelint.checks.series:approved_date",
    "approved-in-turn": "minutelint.checks.series:approved_in_turn",
    "numbers-run-on": "minutelint.checks.series:numbers_run_on",
    "as-announced": "minutelint.checks.series:as_announced",
    "carried-forward": "minutelint.checks.series:carried_forward",
    "draft-finalised": "minutelint.checks.series:draft_finalised",
    "one-name": "minutelint.checks.series:one_name",
    "attends-within-six-months": "minutelint.checks.series:attends_within_six_months",
    "balanced": "minutelint.checks.text:balanced",
    "residue": "minutelint.checks.text:residue",
    "there-or-away": "minutelint.checks.attendance:there_or_away",
    "listed-once": "minutelint.checks.attendance:listed_once",
    "chair-there": "minutelint.checks.attendance:chair_there",
    "movers-there": "minutelint.checks.attendance:movers_there",
    "quorate": "minutelint.checks.roster:quorate",
    "members-only": "minutelint.checks.roster:members_only",
    "members-accounted": "minutelint.checks.roster:members_accounted",
    "seconded-by-another": "minutelint.checks.motions:seconded_by_another",
    "result-as-voted": "minutelint.checks.votes:result_as_voted",
    "ties-broken": "minutelint.checks.votes:ties_broken",
    "unanimous-without-dissent": "minutelint.checks.votes:unanimous_without_dissent",
    "votes-as-named": "minutelint.checks.votes:votes_as_named",
    "votes-of-those-there": "minutelint.checks.votes:votes_of_those_there",
    "movers-named": "minutelint.checks.motions:movers_named",
    "clauses-once": "minutelint.checks.clauses:clauses_once",
    "under-parent": "minutelint.checks.numbering:under_parent",
    "owner-there": "minutelint.checks.actions:owner_there",
    "approval-in-order": "minutelint.checks.approval:approval_in_order",
    "chair-named": "minutelint.checks.sections:chair_named",
    "labels-alike": "minutelint.checks.labels:labels_alike",
    "letters-fit": "minutelint.checks.acronyms:letters_fit",
    "used-again": "minutelint.checks.acronyms:used_again",
    "acts-while-there": "minutelint.checks.movements:acts_while_there",
    "apart-from-interest": "minutelint.checks.movements:apart_from_interest",
    "interest-told": "minutelint.checks.movements:interest_told",
    "initials-explained": "minutelint.checks.people:initials_explained",
    "one-spelling": "minutelint.checks.people:one_spelling",
    "numbered-once": "minutelint.checks.action_labels:numbered_once",
    "one-doer": "minutelint.checks.action_labels:one_doer",
    "leads-somewhere": "minutelint.checks.references:leads_somewhere",
    "body-only": "minutelint.checks.private:body_only",
    "outcome-stated": "minutelint.checks.outcomes:outcome_stated",
    "sections-in-order": "minutelint.checks.sections:sections_in_order",
}


@cache
def find(name: str) -> Check | None:
    """Return the check of that name, or None where there is none; it is looked up once, though each document asks.

    Raises BrokenCheckError for what an installed package registers under the name and cannot be used.
    """
    if name in BUILTIN:
        module, _, attribute = BUILTIN[name].partition(":")
        found = getattr(import_module(module), attribute)
    else:
        from importlib.metadata import entry_points

        entries = entry_points(group=GROUP, name=name)
        if not entries:
            return None
        try:
            found = next(iter(entries)).load()
        except Exception as error:  # whatever a package does when it is imported
            raise BrokenCheckError(f"cannot be loaded from the package {package_of(name)}: {_told(error)}") from error
    if not isinstance(found, Check):
        raise BrokenCheckError(
            f"is registered by the package {package_of(name)} as {found!r}, which was not made with minutelint's @check"
        )
    return found


class BrokenCheckError(Exception):
    """A check of another package that cannot be used."""


class CheckError(Exception):
    """A check failed where it should have found something or nothing; the message says whose it is."""

    def __init__(self, name: str, rule: str, error: Exception) -> None:
        """`name` is that of the check, `error` what it raised."""
        package = None if name in BUILTIN else package_of(name)
        whose = f"the package {package} is to blame" if package else "please report it"
        super().__init__(f"the check '{name}' of the rule '{rule}' failed here ({_told(error)}); {whose}")


def package_of(name: str) -> str | None:
    """Return the name and version of the package that registers a check, if any does."""
    from importlib.metadata import entry_points

    points = [*entry_points(group=GROUP, name=name)]
    found = points[0].dist if points else None
    return f"{found.name} {found.version}" if found is not None else None


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:300]


def names() -> list[str]:
    """Return the names of all checks, those of other packages too."""
    from importlib.metadata import entry_points

    return sorted({*BUILTIN, *(entry.name for entry in entry_points(group=GROUP))})
