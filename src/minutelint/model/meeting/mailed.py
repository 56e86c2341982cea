"""The day of a meeting whose minutes were sent as a mail: its head has the day on which they were sent."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from minutelint.model.dates.iso import is_day
from minutelint.model.meeting.day import stated_day
from minutelint.model.nodes import DateMention, Fact
from minutelint.model.walk import line_span
from minutelint.source import Span
from minutelint.syntax.lines import Line
from minutelint.syntax.terminals import pattern

_TOP = 12  # lines among which the head of a mail stands
_FEWEST = 2  # lines of such a head


class _Mail(Struct, frozen=True):
    """The head of a mail: when it was sent, and the places of all its days of sending."""

    sent: Fact
    days: tuple[Span, ...]


def mailed_day(head: Sequence[Line], told: Sequence[Line], dates: Sequence[DateMention]) -> Fact | None:
    """Return the day of a meeting reported by mail, that of sending where no other is told; None where there is no mail.

    head   the first lines, among which the head of a mail may stand
    told   the lines that may tell the day of the meeting
    """
    mail = _mail_head(head, dates)
    return None if mail is None else stated_day(told, None, _reported(mail, dates)) or mail.sent


def _mail_head(lines: Sequence[Line], dates: Sequence[DateMention]) -> _Mail | None:
    """Return the head of a mail among the first lines: fields, one with the address of whoever sent it, one with a day."""
    fields = [line for line in lines[:_TOP] if pattern("meeting", "MAIL_FIELD").match(line.text) is not None]
    if len(fields) < _FEWEST or not any(pattern("meeting", "MAIL_FROM").match(line.text) for line in fields):
        return None
    days = [line_span(line) for line in fields if pattern("meeting", "MAIL_DAY").match(line.text) is not None]
    sent = [one for one in dates if is_day(one.iso) and any(_inside(one, day) for day in days)]
    return _Mail(Fact(str(sent[-1].iso), sent[-1].span), tuple(days)) if sent else None


def _reported(mail: _Mail, dates: Sequence[DateMention]) -> list[DateMention]:
    """Return the dates that a mail may report of: no later than it, and not its own.

    Which of two numbers is the month is told by the day of sending where nothing else does.
    """
    found = []
    for one in dates:
        turned = _turned(one) if one.ambiguous and one.iso and one.iso > mail.sent.value else one
        if turned.iso and turned.iso <= mail.sent.value and not any(_inside(one, day) for day in mail.days):
            found.append(turned)
    return found


def _turned(one: DateMention) -> DateMention:
    """Return a date of three numbers read the other way."""
    year, month, day = str(one.iso).split("-")
    return replace(one, iso=f"{year}-{day}-{month}")


def _inside(one: DateMention, span: Span) -> bool:
    return span.start <= one.span.start < span.end
