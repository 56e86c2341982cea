"""The HTML report: one page by itself, which shows words and obeys none, and can be read by everybody."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from report_samples import about, finding, written

from minutelint.reports.findings_html import Html
from minutelint.reports.html_style import DARK, LIGHT
from minutelint.reports.outcome import Outcome

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"' ]]> --> &amp;"


def page(*outcomes: Outcome) -> Any:
    return html.document_fromstring(written(Html, *outcomes))


@pytest.fixture
def whole(report: Callable[[str], str]) -> Any:
    return html.document_fromstring(report("html"))


def test_the_page_needs_nothing_else(whole: Any) -> None:
    assert not whole.xpath("//script|//link|//img|//iframe|//object|//@style|//@src|//form")
    assert not whole.xpath("//@*[starts-with(name(), 'on')]")
    (style,) = whole.xpath("//style/text()")
    assert "url(" not in style and "@import" not in style
    (policy,) = whole.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_everybody_finds_the_way(whole: Any) -> None:
    assert whole.get("lang") == "en" and whole.xpath("string(//title)")
    assert len(whole.xpath("//h1")) == 1 and len(whole.xpath("//main")) == 1
    sections = whole.xpath("//section")
    assert all(len(section.xpath("./h2")) == 1 for section in sections)
    assert all(table.xpath("string(./caption)") for table in whole.xpath("//table"))
    assert all(head.get("scope") in ("col", "row") for head in whole.xpath("//th"))
    (anchor,) = whole.xpath("//header//a/@href")
    assert whole.xpath(f"//*[@id='{anchor[1:]}']")[0] is sections[-1]


def test_the_words_at_fault_are_marked(whole: Any) -> None:
    rows = whole.xpath("//tr[td[contains(., 'NRWB')]]")
    assert [row.xpath("string(.//mark)") for row in rows] == ["NRWB"]
    assert rows[0].xpath("string(.//q)") == "The NRWB will turn the supply off on Sundays from June."


def test_the_summary_counts_by_rule(whole: Any) -> None:
    summary = whole.xpath("//section[@id='summary']")[0]
    assert "could not be read" in summary.text_content()
    counts = [int(cell) for cell in summary.xpath(".//td/text()")]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == len(whole.xpath("//table[@class='findings']/tbody/tr"))


def test_a_clean_document_and_an_unreadable_one_are_told() -> None:
    said = page(Outcome("a.md", about(), suppressed=(finding(),)), Outcome("b.pdf", error="is no PDF")).text_content()
    assert "No findings (1 suppressed)." in said and "Could not be read: is no PDF" in said


def test_no_words_become_elements() -> None:
    found = finding(HOSTILE, line=HOSTILE, item=HOSTILE, help=HOSTILE, url="javascript:alert(1)", name="a")
    tree = page(Outcome(HOSTILE, about(), (found,)), Outcome("b.pdf", error=HOSTILE))
    assert not tree.xpath("//script|//img") and tree.text_content().count(HOSTILE) == 6
    assert tree.xpath("//a/@href") == ["#summary"]


@given(st.text(), st.text(), st.text())
def test_any_text_is_shown(path: str, message: str, line: str) -> None:
    found = finding(message, line=line, item=line, help=message)
    text = written(Html, Outcome(path, about(), (found,)))
    text.encode("utf-8")
    tree = html.document_fromstring(text)
    assert {one.tag for one in tree.iter()} <= {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "p", "a", "main", "section", "h2", "table",
        "caption", "thead", "tbody", "tr", "th", "td", "br", "q", "mark",
    }  # fmt: skip
    assert len(tree.xpath("//section")) == 2


def luminance(color: str) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back"),
    [("text", "page"), ("quiet", "page"), ("error", "page"), ("warning", "page"), ("info", "page"), ("text", "mark")],
)
def test_contrast(colors: dict[str, str], front: str, back: str) -> None:
    dark, light = sorted((luminance(colors[front]), luminance(colors[back])))
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_every_color_of_the_style_is_one_of_those(report: Callable[[str], str]) -> None:
    named = set(re.findall(r"var\(--([a-z]+)\)", report("html")))
    assert named <= LIGHT.keys() == DARK.keys()
