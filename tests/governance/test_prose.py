"""What the page says in words, and which addresses it links to."""

from __future__ import annotations

import pytest

from minutelint.reports.governance.page import RuleShown
from minutelint.reports.governance.prose import day, inline, section
from minutelint.reports.output import RulePage

PAGE = """# Title

```toml rule
code = "TST001"
```

## What it does

Looks for `a <b>`, and
for **more**.

- a point
  of a list
- another

| a | table |

Second paragraph.

```text
## Why it matters
no heading
```

## Why it matters

See [the law](javascript:alert) & more.
"""


@pytest.mark.parametrize(
    ("iso", "shown"),
    [("2025-05-06", "6 May 2025"), ("2025-05", "May 2025"), ("2025-13-01", "2025-13-01"), ("soon", "soon"), (None, "")],
)
def test_days_are_written_as_people_write_them(iso: str | None, shown: str) -> None:
    assert day(iso) == shown


def test_the_paragraphs_below_a_heading() -> None:
    assert section(PAGE, "What it does") == [
        "Looks for <code>a &lt;b&gt;</code>, and for <strong>more</strong>.",
        "• a point of a list",
        "• another",
        "Second paragraph.",
    ]
    assert section(PAGE, "why it matters") == ["See the law &amp; more."]
    assert section(PAGE, "Options") == []


def test_markup_in_a_page_is_text() -> None:
    assert inline("<script>`x`</script>\u202e") == "&lt;script&gt;<code>x</code>&lt;/script&gt;\\u202e"


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://example.org/a", True), ("http://example.org/a", True), ("javascript:alert(1)", False), (None, False)],
)
def test_only_addresses_of_the_web_are_linked(url: str | None, linked: bool) -> None:
    page = RulePage("TST001", "bad", "Bad", "error", "words", url, PAGE)
    assert (RuleShown("r1", page, "error", 1, 1, (), ()).online is not None) == linked
