"""What every reader of a text format promises, whatever it is given."""

from __future__ import annotations

import time

from minutelint.readers import read_bytes

LETTERS = "hallIdaé"
"""Letters that stand for themselves in every format."""


def finds_its_letters_again(raw: str, name: str) -> None:
    """Read a text, and find each of `LETTERS` in the canonical text at its place in the file."""
    source = read_bytes(raw.encode(), name)
    assert not source.text or source.text.endswith("\n")
    assert list(source.map.canon) == sorted(set(source.map.canon))
    for offset, char in enumerate(source.text):
        place = source.map.to_raw(offset)
        assert 0 <= place <= len(source.raw)
        if char in LETTERS:
            assert source.raw[place] == char


def takes_linear_time(sign: str, name: str) -> None:
    """Read a sign again and again: four times as much may take twelve times as long, and no longer.

    The shortest of up to three tries counts: what else the machine does makes one longer, never all of them shorter.
    """

    def seconds(size: int) -> float:
        raw = (sign * (size // len(sign))).encode()
        start = time.process_time()
        read_bytes(raw, name)
        return time.process_time() - start

    seconds(10_000)
    little, much = seconds(60_000), seconds(240_000)
    for _ in range(2):
        if much < 12 * max(little, 0.02):
            break
        much = min(much, seconds(240_000))
    assert much < 12 * max(little, 0.02)
