"""Records behave as frozen dataclasses do."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, fields, is_dataclass, replace

import pytest

from minutelint.records import Record, record


@record
class Point(Record):
    x: int
    y: int = 2
    """Up."""


def test_a_record_is_made_of_its_fields() -> None:
    assert Point(1) == Point(x=1) == Point(1, 2) == Point(y=2, x=1)
    assert Point(1) != Point(2)
    assert len({Point(1), Point(1), Point(2)}) == 2
    assert repr(Point(1)) == "Point(x=1, y=2)"


def test_a_record_is_a_dataclass_to_those_who_ask() -> None:
    assert is_dataclass(Point)
    assert [one.name for one in fields(Point)] == ["x", "y"]
    assert replace(Point(1), y=5) == Point(1, 5)


def test_a_record_is_copied_and_pickled_whole() -> None:
    assert copy.deepcopy(Point(3, 4)) == Point(3, 4)
    assert pickle.loads(pickle.dumps(Point(3, 4))) == Point(3, 4)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Point(), "needs a value for x"),
        (lambda: Point(1, 2, 3), "has 2 fields, not 3"),
        (lambda: Point(1, z=3), "cannot take z"),
    ],
)
def test_wrong_fields_are_told(make: Callable[[], Point], says: str) -> None:
    with pytest.raises(TypeError, match=says):
        make()


def test_a_record_is_frozen_and_slotted() -> None:
    point = Point(1)
    with pytest.raises(FrozenInstanceError):
        point.x = 2
    with pytest.raises(FrozenInstanceError):
        del point.x
    assert not hasattr(point, "__dict__")
    assert point.x == 1
