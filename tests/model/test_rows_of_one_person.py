"""Lists with a person on every line and, behind a comma, what he or she sees to: no bullets, and no offices."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

LIST = "# Quay Board\n\n3 July 2031\n\n**Roll call of directors**\n\n{}\n\n**Roof**\n\nIt leaks.\n\n**Road**\n\nIt is long.\n"


def people(*lines: str, end: str = "  ", mark: str = "") -> list[str]:
    text = "\n".join(f"{mark}{line}{end}" for line in lines)
    return [one.name for one in build(read_bytes(LIST.format(text).encode(), "x.md")).attendance]


NAMES = ["Ann Hill", "Bob Moss", "Cy Low", "Di Fox"]


@pytest.mark.parametrize("mark", ["", "> "])
def test_what_somebody_sees_to_is_nobody(mark: str) -> None:
    told = ["Ann Hill", "Bob Moss, Boats", "Cy Low, Secretary, Roads Committee", "Di Fox, Farmers’ Market"]
    assert people(*told, mark=mark) == NAMES
    assert people("Ann Hill, Web Site", "Bob Moss, Newsletter", "Cy Low", "Di Fox", mark=mark) == NAMES


def test_a_second_name_on_a_line_is_somebody() -> None:
    assert people("Ann Hill, Bob Moss", "Cy Low, Di Fox", "Ed Bay") == [*NAMES, "Ed Bay"]
    assert people("Ann, Bob", "Cy, Di", "Ed") == ["Ann", "Bob", "Cy", "Di", "Ed"]
    assert people("Ann Hill, Bob", "Cy, Di Fox", "Ed Bay") == ["Ann Hill", "Bob", "Cy", "Di Fox", "Ed Bay"]
