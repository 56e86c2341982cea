"""What the attributes of a tag say of its looks and of its part in the page."""

from __future__ import annotations

import re

from minutelint.compiled import compiled

_KEPT = frozenset(
    {
        "class",
        "id",
        "role",
        "style",
        "hidden",
        "href",
        "type",
        "start",
        "value",
        "reversed",
        "colspan",
        "rowspan",
        "aria-modal",
        "aria-hidden",
        "summary",
        "name",
        "property",
        "content",
        "checked",
        "open",
        "data-toggle",
        "data-bs-toggle",
    }
)
_LONGEST = 2000
"""Of a longer value, such as a picture, only so many characters are kept."""

_ATTRIBUTE = compiled(r"""([^\s\0=/>"'<][^\s\0=/>]*+)(?:[\s\0]*+=[\s\0]*+("[^"]*+"|'[^']*+'|[^\s\0>]*+))?+""")
_NONE = "none"
_BOLD = r"font-weight:(?:bold|[6-9]00)|text-decoration(?:-line)?:underline"
_HIDDEN = rf"display:{_NONE}|visibility:hidden|mso-hide:all"
_LIST_STYLE = (
    r"list-style(?:-type)?:(?:[^;]*\b)?"
    rf"({_NONE}|decimal|lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman)"
)
_RULE = r"\.([A-Za-z][\w-]*)\s*\{([^{}]*)\}"
_TOKEN = r"[A-Z]?[a-z]+|[A-Z]+"


def read(tag: str, name: str) -> dict[str, str]:
    """Return the attributes that count, by name in small letters, with their values as typed."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(tag, 1 + len(name)):
        key = match[1].lower()
        if key in _KEPT and key not in found:
            value = match[2] or ""
            value = value[1:-1] if value[:1] in ('"', "'") and value[-1:] == value[:1] and len(value) > 1 else value
            found[key] = value[:_LONGEST]
    return found


def style_of(attributes: dict[str, str]) -> str:
    """Return the style in small letters, without spaces."""
    style = attributes.get("style", "")
    return re.sub(r"\s", "", style).lower() if style else ""


def is_bold(style: str) -> bool:
    """Return whether a style makes words bold or underlines them."""
    return bool(style) and re.search(_BOLD, style) is not None


def is_hidden(style: str) -> bool:
    """Return whether a style hides an element."""
    return bool(style) and re.search(_HIDDEN, style) is not None


def folds(attributes: dict[str, str]) -> bool:
    """Return whether a control folds a part of the page in and out, as Bootstrap marks it."""
    return "collapse" in (attributes.get("data-toggle"), attributes.get("data-bs-toggle"))


def list_style(style: str) -> str:
    """Return the kind of number that a style gives to a list; empty where it says nothing."""
    found = re.search(_LIST_STYLE, style) if style else None
    return found[1] if found else ""


def bold_classes(sheet: str) -> set[str]:
    """Return the classes that a style sheet makes bold or underlined."""
    return {match[1] for match in re.finditer(_RULE, sheet) if is_bold(re.sub(r"\s", "", match[2]).lower())}


def tokens(attributes: dict[str, str]) -> set[str]:
    """Return the words that class and id are made of, in small letters."""
    said = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    return {word.lower() for word in re.findall(_TOKEN, said)} if said != " " else set()
