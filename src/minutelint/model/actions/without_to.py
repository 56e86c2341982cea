"""Actions in notes that leave out the `to`: `Ann ask Bob to mend it`, where Ann is one of the people of the document."""

from __future__ import annotations

from minutelint.model.actions.owners import owners
from minutelint.model.language.statements import Context, read
from minutelint.model.nodes import Owner
from minutelint.syntax.terminals import pattern


def told_without_to(sentence: str, base: int, context: Context) -> tuple[Owner, ...]:
    """Return the one person whom a sentence opens with and tells what to do; nobody in doubt.

    Who does a thing as a rule `asks` and who did it `asked`: the bare verb behind a single name tells what to do.
    """
    match = pattern("scan", "TOLD_BARE").match(sentence)
    if match is None:
        return ()
    named = [word for part in read(sentence) for word in part.tokens if word.end <= match.end("who")]
    who = owners(named, base, context, strict=True)
    return who if len(who) == 1 and who[0].kind == "person" and len(who[0].candidates) == 1 else ()
