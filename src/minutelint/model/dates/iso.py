"""Dates as text in ISO form, which may stop at the month: `2031-03-10`, `2031-03`."""

from __future__ import annotations

from typing import TypeGuard

DAY = len("2031-03-10")
MONTH = len("2031-03")


def is_day(iso: str | None) -> TypeGuard[str]:
    """Tell whether a date goes down to the day."""
    return iso is not None and len(iso) == DAY


def is_month(iso: str | None) -> TypeGuard[str]:
    """Tell whether a date stops at the month."""
    return iso is not None and len(iso) == MONTH
