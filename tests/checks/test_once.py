"""What several rules ask of one document is answered once, and anew for the next document."""

from minutelint.checks.once import once


def test_the_same_object_is_asked_about_once() -> None:
    asked: list[list[str]] = []

    @once
    def first(names: list[str]) -> str:
        asked.append(names)
        return names[0]

    one, other = ["Una Fairweather"], ["Olaf Brandt"]
    assert [first(one), first(one), first(other), first(one)] == [one[0], one[0], other[0], one[0]]
    assert asked == [one, other, one]


def test_equal_objects_are_told_apart() -> None:
    asked = 0

    @once
    def count(names: list[str], others: list[str]) -> int:
        nonlocal asked
        asked += 1
        return len(names) + len(others)

    names = ["Una Fairweather"]
    assert count(names, names) == count(names, list(names)) == 2
    assert asked == 2
