"""Records: frozen, slotted dataclasses that share their methods, for a run that must start at once.

The standard decorator compiles each class's methods anew, a millisecond a class; with sixty classes that would be a
third of a short run. These are dataclasses to everybody who asks (`fields`, `replace` and `is_dataclass` work).
"""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass
from typing import ClassVar, TypeVar, dataclass_transform

T = TypeVar("T", bound="Record")
_put = object.__setattr__


class Record:
    """What all records share: made of their fields, frozen, equal when their fields are, shown with their fields."""

    __slots__: ClassVar[tuple[str, ...]] = ()

    def __init__(self, *values: object, **named: object) -> None:
        names = self.__slots__
        if len(values) > len(names):
            raise TypeError(f"{type(self).__name__} has {len(names)} fields, not {len(values)}")
        for name, value in zip(names, values, strict=False):
            _put(self, name, value)
        for name in names[len(values) :]:
            value = named.pop(name, MISSING)
            if value is MISSING:
                value = vars(type(self))["__dataclass_fields__"][name].default
            if value is MISSING:
                raise TypeError(f"{type(self).__name__} needs a value for {name}")
            _put(self, name, value)
        if named:
            raise TypeError(f"{type(self).__name__} cannot take {', '.join(named)}")

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete field {name!r}")

    def _values(self) -> tuple[object, ...]:
        return tuple(getattr(self, name) for name in self.__slots__)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), self._values()

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{type(self).__name__}({shown})"


@dataclass_transform(frozen_default=True)
def record(cls: type[T]) -> type[T]:
    """Make a class a record: a frozen, slotted dataclass that takes its methods from Record."""
    return dataclass(init=False, slots=True, eq=False, repr=False, match_args=False)(cls)
