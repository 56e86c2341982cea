"""Minutes of meetings for the tests of the page, and the page as these tests look at it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result
from lxml import html

from minutelint.cli.group import cli

HEAD = """{body}
Minutes of the meeting held on {day}

Present: Ann Hill (Chair), Bob Moss, Cara Finch
Apologies: {away}

1. Minutes of the last meeting

{approval}

2. Roof

{text}

3. Next meeting
To be announced.
"""


def minutes(
    day: str,
    approves: str | None,
    text: str = "Two slates were replaced.",
    body: str = "Quay Board",
    away: str = "none",
) -> str:
    """Return minutes of a meeting on a day such as `Tuesday 7 January 2025`; None approves nothing."""
    approval = (
        f"The minutes of the meeting held on {approves} were approved as a correct record."
        if approves
        else "The minutes had been sent to all members."
    )
    return HEAD.format(body=body, day=day, approval=approval, text=text, away=away)


BOARD = {
    "board/2025-01-07.txt": minutes(
        "Tuesday 7 January 2025",
        "3 December 2024",
        "Action: Bob Moss to obtain three quotations for the repair of the roof by 28 January 2025.\n"
        "Action: find a key for the harbour gate.",
    ),
    "board/2025-02-04.txt": minutes(
        "Tuesday 4 February 2025", "7 January 2025", "The NRWB will turn the water off.", away="Dev Patel"
    ),
    "board/2025-03-04.txt": minutes(
        "Tuesday 4 March 2025", "1 February 2025", "Action: Cara Finch to paint the harbour fence by 1 December 2025."
    ),
}
"""Three meetings of one body; the third approves minutes of another date than those of the second."""

HOSTILE = """Quay <script>alert(1)</script> Board
Minutes of the meeting held on Tuesday 7 January 2025

Present: Ann "><img src=x onerror=alert(2)> Hill (Chair), Bob Moss
Apologies: none

1. </style></script><svg onload=alert(3)>

Action: find <a href="javascript:alert(4)">the key</a> ]]> --> of the \u202egate\u202c.
The <b>QWXZ</b> & the [QWVZ](javascript:alert(5)) \x1b[31m said {{ 7 * 7 }} {% raw %} &lt;i&gt;.
"""


class Made:
    """What a run of the command left: its result, and the page."""

    def __init__(self, result: Result, page: str) -> None:
        self.result = result
        self.text = page
        self.tree: Any = html.document_fromstring(page.encode()) if page else None

    def words(self, path: str) -> list[str]:
        """Return the words of each element that an XPath finds, white space as one space."""
        return [" ".join(one.text_content().split()) for one in self.tree.xpath(path)]


Report = Callable[..., Made]
"""Writes files into the folder and makes the page of it."""


def write(folder: Path, files: dict[str, str | bytes]) -> None:
    """Write files into a folder."""
    for name, content in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)


def checked(*paths: str) -> Any:
    """Return what `minutelint check` says of the same files."""
    result = CliRunner().invoke(cli, ["check", "--output-format", "json", *paths])
    return json.loads(result.stdout)
