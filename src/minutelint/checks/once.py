"""What several rules ask of one document is answered once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from operator import is_
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def once(function: Callable[P, T]) -> Callable[P, T]:
    """Keep what a function returned until it is asked about other objects; the arguments go by position.

    They are told by what they are, not by what they say: a document is too long to be compared.
    """
    kept: tuple[tuple[object, ...], T] | None = None

    @wraps(function)
    def asked(*args: P.args, **kwargs: P.kwargs) -> T:
        nonlocal kept
        last = kept
        if last is None or not all(map(is_, last[0], args)):
            last = kept = args, function(*args, **kwargs)
        return last[1]

    return asked
