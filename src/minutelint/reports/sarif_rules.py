"""Rules as SARIF describes them: what GitHub and viewers show beside a result, taken from the rule's page."""

from __future__ import annotations

import re

from minutelint.linter.finding import Finding
from minutelint.reports.findings_json import Json
from minutelint.reports.output import RulePage

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEM = {"error": "error", "warning": "warning", "info": "recommendation"}

LONGEST = 1000
"""Characters of a description; GitHub cuts at 1024."""

_BLOCK = re.compile(r"^```toml rule\n.*?^```\n+", re.MULTILINE | re.DOTALL)
_TITLE = re.compile(r"\A\s*# [^\n]*\n+")
_PAGE = re.compile(r"\]\(([a-z0-9-]+)\.md\)")
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")


def descriptor(found: Finding, page: RulePage | None) -> Json:
    """Return a rule. Without its page, as under a configuration in another folder, the finding says what is known."""
    level = found.severity if page is None else page.severity
    title = found.name if page is None else page.title
    text = "" if page is None else page.text.replace("\r\n", "\n")
    does, why = _section(text, "What it does"), _section(text, "Why it matters")
    url = found.url if page is None else page.url
    rule: Json = {
        "id": found.code,
        "name": found.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": _cut(_plain(does)) or title},
        "help": {"text": "\n\n".join(filter(None, map(_plain, (does, why)))) or title},
        "defaultConfiguration": {"level": LEVELS[level]} if level in LEVELS else {"enabled": False},
        "properties": {
            "tags": ["minutes"] if page is None else ["minutes", page.family],
            "problem.severity": _PROBLEM.get(level, _PROBLEM[found.severity]),
        },
    }
    if page is not None:
        rule["help"]["markdown"] = _markdown(page, text) or title
    if url:
        rule["helpUri"] = url
    return rule


def _markdown(page: RulePage, text: str) -> str:
    """Return a page without its title and its definition; links to its neighbours lead to where they are published."""
    body = _BLOCK.sub("", _TITLE.sub("", text), count=1).strip()
    site = (page.url or "").removesuffix(f"{page.name}/")
    return _PAGE.sub(rf"]({site}\1/)", body) if site and site != page.url else body


def _section(text: str, heading: str) -> str:
    """Return what stands below a heading of the second level, up to the next."""
    _, _, rest = f"\n{text}".partition(f"\n## {heading}\n")
    return rest.partition("\n## ")[0].strip()


def _plain(markdown: str) -> str:
    """Return prose without its marks, each paragraph on one line."""
    paragraphs = _LINK.sub(r"\1", markdown).replace("`", "").replace("**", "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: text.rfind(" ", 0, LONGEST)] + " …"
