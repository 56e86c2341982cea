"""How work is given: names in brackets, groups of tasks, requests told of; and the near misses that give none."""

import pytest

from minutelint.model.build import build
from minutelint.readers import read_bytes

HEAD = """# Harbour Club committee
Date: 4 March 2024

Present: Ann Hill (chair), Bob Moss, Cy Dent, Greg Oak

## 1. Boats

The boats were seen.

"""


def tasks(body: str):
    """Return owners and first words of each action of a body of minutes."""
    minutes = build(read_bytes((HEAD + body).encode(), "a.md"))
    return [([one.as_written for one in action.owners], " ".join(action.text.split()[:4])) for action in minutes.actions]


GROUPS = """## Actions

### Boats:

- D1 (Paint a boat)
  - [AH]   Create a poll
  - [BM]   Publicize the poll
- D2
  - [TBD]  Investigate planks
  - [CD,BM]  Re. small rope. Ask members for theirs.

### Planning
- [GO]    Liaise with the port
"""


def test_names_in_brackets_and_groups_below_headings_over_actions():
    assert tasks(GROUPS) == [
        (["AH"], "[AH] Create a poll"),
        (["BM"], "[BM] Publicize the poll"),
        ([], "[TBD] Investigate planks"),
        (["CD", "BM"], "[CD,BM] Re. small rope."),
        (["GO"], "[GO] Liaise with the"),
    ]


def test_a_group_may_be_the_name_of_somebody():
    body = "**Actions**\n\n- Ann Hill\n  - Mend the roof\n  - Order planks\n- Write to the port\n  - It has a mast\n"
    assert tasks(body) == [
        (["Ann Hill"], "Mend the roof"),
        (["Ann Hill"], "Order planks"),
        ([], "Write to the port"),
    ]


@pytest.mark.parametrize(
    ("entry", "names"),
    [
        ("Mend the mast: Bob Moss", ["Bob Moss"]),
        ("Mend the keel. Bob Moss", ["Bob Moss"]),
        ("[DONE] Ann Hill to call the mason", ["Ann Hill"]),
        ("[Bob/Ann]: call the mason", ["Bob", "Ann"]),
        ("Ask the new clerk: Bob Moss", []),
        ("[open] call the mason", []),
    ],
)
def test_who_stands_beside_an_entry(entry: str, names: list[str]):
    assert tasks(f"**Actions**\n\n- {entry}\n- Call the port\n")[0][0] == names
