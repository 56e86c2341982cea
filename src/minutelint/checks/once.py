"""What several rules ask of one document is answered once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
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
        if last is None or any(one is not other for one, other in zip(last[0], args, strict=True)):
            last = kept = args, function(*args, **kwargs)
        return last[1]

    return asked
