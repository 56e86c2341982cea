"""Regions of hand-written files that are generated: between two comments, `generated: NAME` and `end of generated`."""

from __future__ import annotations

import re
from collections.abc import Mapping

_REGION = re.compile(
    r"^(?P<open>[ ]*(?:<!-- |# )generated: (?P<name>[\w-]+)(?: -->)?\n).*?(?P<close>^[ ]*(?:<!-- |# )end of generated)",
    re.MULTILINE | re.DOTALL,
)


def filled(text: str, parts: Mapping[str, str]) -> str:
    """Return a text with each of its regions filled. Raises KeyError for a region that nothing is generated for."""

    def fill(match: re.Match[str]) -> str:
        part = parts[match["name"]].rstrip("\n")
        blank = "\n" if match["open"].lstrip().startswith("<") else ""  # YAML needs no blank lines
        return f"{match['open']}{blank}{part}\n{blank}{match['close']}"

    return _REGION.sub(fill, text)


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return a Markdown table."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
