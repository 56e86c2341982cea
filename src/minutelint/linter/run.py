"""Runs the rules over one document: one walk over the model serves all of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Any

from msgspec import Struct

from minutelint.checks import CheckError, find
from minutelint.checks.check import IN_SERIES, Context, Runner
from minutelint.checks.once import once
from minutelint.linter.finding import Finding
from minutelint.linter.rules import SUPPRESSIONS, Rule, RuleError
from minutelint.linter.select import ActiveRule, RuleSet
from minutelint.linter.wording import Wording, fingerprinted
from minutelint.model.nodes import Minutes
from minutelint.model.private import contacts_of, reasons_of


class Result(Struct, frozen=True):
    """The findings of a document in its order, and those that it suppresses itself.

    failures  what went wrong in rules about its series
    withheld  how many fixes are held back since the document must not be changed (see `minutelint.linter.mending`)
    """

    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    failures: tuple[str, ...] = ()
    withheld: int = 0


class _Bound(Struct, frozen=True):
    """A rule bound to its check, for one document."""

    active: ActiveRule
    run: Runner
    context: Context


def check(minutes: Minutes, ruleset: RuleSet) -> Result:
    """Check a document. Raises RuleError for a rule whose check is not installed, CheckError for one that fails."""
    rules = ruleset.for_file(minutes.source.path)
    table = _Table(minutes, rules, ruleset)
    wording = Wording(minutes)
    found: list[Finding] = []
    bound: _Bound | None = None
    try:
        for kind, node, parent in _walk(minutes, table.wanted):
            for bound in table.of(kind):
                for hit in bound.run(node, parent, bound.context):
                    # here and not outside: most nodes have no hit, and nothing else is done for them
                    cap, whole = _cap(bound.active.rule, node), kind in ("minutes", "meeting")
                    found.append(wording.finding(bound.active, hit, cap, whole=whole))
    except Exception as error:  # whatever a check, of ours or of another package, may do wrong
        if bound is None:
            raise
        raise CheckError(bound.active.rule.check, bound.active.rule.name, error) from error
    if not minutes.source.comments:
        return Result(tuple(fingerprinted(found)), withheld=wording.withheld)
    from minutelint.linter.suppress import apply

    kept, suppressed = apply(found, minutes, rules, ruleset.known, wording)
    return Result(tuple(fingerprinted(kept)), tuple(fingerprinted(suppressed)), withheld=wording.withheld)


class _Table:
    """The rules by the type of node that they want, each bound to its check once there is such a node."""

    def __init__(self, minutes: Minutes, rules: tuple[ActiveRule, ...], ruleset: RuleSet) -> None:
        self._minutes, self._house = minutes, ruleset.house
        self.wanted = _runners(rules)
        self._bound: dict[str, list[_Bound]] = {}

    def of(self, node: str) -> list[_Bound]:
        """Return the rules that want the nodes of a type."""
        found = self._bound.get(node)
        if found is None:
            found = self._bound[node] = [
                _Bound(active, run, Context(self._minutes, active.rule.params, active.options, self._house))
                for active, run in self.wanted[node]
            ]
        return found


@once
def _runners(rules: tuple[ActiveRule, ...]) -> dict[str, list[tuple[ActiveRule, Runner]]]:
    """Return the rules with what runs them, by the type of node that they want; the same for one document after the other."""
    found: dict[str, list[tuple[ActiveRule, Runner]]] = {}
    for active in rules:
        rule = active.rule
        if rule.check == SUPPRESSIONS:
            continue
        known = find(rule.check)
        if known is None:
            raise RuleError(f"{rule.path}: check: '{rule.check}' is not installed")
        node = known.node or str(rule.params.get("node"))
        if node != IN_SERIES:
            found.setdefault(node, []).append((active, known.run))
    return found


def _walk(minutes: Minutes, wanted: Container[str]) -> Iterator[tuple[str, Any, Any]]:
    """Yield (type, node, parent) for the node types that some rule wants; the others are not even looked at."""
    plain: dict[str, Iterable[Any]] = {
        "minutes": (minutes,),
        "meeting": (minutes.meeting,),
        "attendee": minutes.attendance,
        "section": minutes.sections,
        "item": minutes.items,
        "heading": minutes.headings,
        "paragraph": minutes.paragraphs,
        "decision": minutes.decisions,
        "action": minutes.actions,
        "motion": minutes.motions,
        "approval": minutes.approvals,
        "acronym": minutes.acronyms,
        "acronym-use": minutes.acronym_uses,
        "initials-use": minutes.initials_uses,
        "date": minutes.dates,
        "next-meeting": (minutes.next_meeting,) if minutes.next_meeting else (),
        "unparsed": minutes.unparsed,
        "remark": minutes.source.remarks,
        "reference": minutes.references,
        "movement": minutes.movements,
        "interest": minutes.interests,
        "exclusion": minutes.exclusions,
    }
    if "contact" in wanted:
        plain["contact"] = contacts_of(minutes)
    if "absence-reason" in wanted:
        plain["absence-reason"] = reasons_of(minutes)
    source = minutes.source
    if source.remarks and not source.text.strip():  # a scan: its pages are all that there is to tell of
        plain = {"remark": source.remarks}
    for kind, nodes in plain.items():
        if kind in wanted:
            for node in nodes:
                yield kind, node, None
    if "owner" in wanted or "due" in wanted:
        for action in minutes.actions:
            if "owner" in wanted:
                for owner in action.owners:
                    yield "owner", owner, action
            if "due" in wanted and action.due is not None:
                yield "due", action.due, action
    if "clause" in wanted:
        for decision in minutes.decisions:
            for clause in decision.clauses:
                yield "clause", clause, decision


def _cap(rule: Rule, node: Any) -> str | None:
    """Return the most that the page allows for a node, or None when it sets no bound."""
    for when in rule.when:
        if all(getattr(node, name, None) == value for name, value in when.fields.items()):
            return when.severity
    return None
