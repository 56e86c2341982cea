"""What stands behind two full stops: directives, targets, notes and comments, and which of them show words."""

from __future__ import annotations

from minutelint.compiled import compiled

MARKUP = compiled(r"\.\.(?:[ ]+|$)")
DIRECTIVE = compiled(r"(?:\|[^|]+\|[ ]+)?([A-Za-z][\w:.+-]*?)[ ]?::(?:[ ]+|$)")
TARGET = compiled(r"_(?:`([^`]+)`|([^:\\]|\\.)+):")
FOOTNOTE = compiled(r"\[(?:\d+|[#*]|#?[\w.-]+)\](?= )")
OPTION = compiled(r":[A-Za-z][\w -]*:(?:\s|$)")

SPOKEN = frozenset(
    {
        "note",
        "tip",
        "hint",
        "attention",
        "caution",
        "danger",
        "error",
        "important",
        "warning",
        "admonition",
        "topic",
        "sidebar",
        "rubric",
        "epigraph",
        "pull-quote",
        "highlights",
        "compound",
        "line-block",
    }
)
"""Directives whose first line is words of the document."""

SHOWN = SPOKEN | frozenset(
    {"figure", "container", "code-block", "code", "parsed-literal", "class", "table", "list-table", "math"}
)
"""Directives whose body is words of the document; of all others nothing is."""

LITERAL = frozenset({"code-block", "code", "parsed-literal"})
"""Directives whose body is shown as it was typed."""
