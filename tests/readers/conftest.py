"""What the tests of the readers share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutelint.readers import read_bytes

Canonical = Callable[[str], str]


def _canonical(name: str) -> Canonical:
    def canonical(raw: str) -> str:
        text = read_bytes((raw + "\n").encode(), name).text
        return text[:-1] if text.endswith("\n") else text

    return canonical


@pytest.fixture
def text() -> Canonical:
    """Give the canonical text of plain text, without the last line end."""
    return _canonical("minutes.txt")


@pytest.fixture
def markdown() -> Canonical:
    """Give the canonical text of Markdown, without the last line end."""
    return _canonical("minutes.md")


@pytest.fixture(params=["minutes.txt", "minutes.md"])
def both(request: pytest.FixtureRequest) -> Canonical:
    """Give the canonical text of either format, without the last line end."""
    return _canonical(request.param)
