"""Markdown: words of a document show as they are, tell nobody and link nowhere."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from report_samples import about, finding, written

from minutelint.reports.findings_markdown import Markdown
from minutelint.reports.markdown_text import GAP, code, link, text
from minutelint.reports.outcome import Outcome
from minutelint.reports.terminal import safe

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
WIDTHLESS = "\u200b"
TAG = re.compile(r"</?([a-z0-9]+)")
ORDINARY = {"h3", "code", "table", "thead", "tbody", "tr", "th", "td", "a", "br", "p", "strong"}


def shown(markdown: str) -> str:
    """Return the text of a paragraph as a page shows it, that of no tag."""
    html = MARKDOWN.render(f"x {markdown}")
    assert set(TAG.findall(html)) == {"p"}, html
    return unescape(html.strip().removeprefix("<p>x").removesuffix("</p>")).strip()


@given(st.text())
def test_text_shows_as_it_is(words: str) -> None:
    assert shown(text(words)).replace(WIDTHLESS, "") == " ".join(safe(words).split()).replace(WIDTHLESS, "")


@given(st.text(st.sampled_from("`*_[]()<>#|~$&!@:/\\ab.1w\n-=+^%{}\"'"), max_size=40))
def test_marks_show_as_they_are(words: str) -> None:
    assert shown(text(words)).replace(WIDTHLESS, "") == " ".join(safe(words).split())


@pytest.mark.parametrize(
    "words",
    [
        "@mayor", "a@example.org", "@team/board", "#12", "council/minutes#12", "GH-12", "!34", "~label", "$5", "&7",
        "%3", '%"1.0"', "https://example.org", "HTTP://EXAMPLE.ORG", "www.example.org", "WWW.example.org", "<!channel>",
    ],
)  # fmt: skip
def test_nobody_is_told_and_nothing_is_linked(words: str) -> None:
    page = shown(text(words))
    assert page.replace(WIDTHLESS, "") == words
    parts = page.split(WIDTHLESS)
    assert len(parts) > 1
    signs = re.compile(r"[@#!~$&]\w|[@#~$]\S|%[\w\"]|GH-\d|://|www\.", re.IGNORECASE)
    assert not any(signs.search(part) for part in parts)


@pytest.mark.parametrize("words", ["50% of it", "a & b", "Q&A: 5 - 3", "it cost $ 5!", "v1.2_final"])
def test_ordinary_words_are_left_together(words: str) -> None:
    assert GAP not in text(words.replace("Q&A", "Q and A"))


@given(st.text())
def test_code_is_never_closed(words: str) -> None:
    html = MARKDOWN.render(f"x {code(words)} y").strip()
    found = re.fullmatch(r"<p>x <code>([^<]*)</code> y</p>", html)
    assert found is not None and unescape(found[1]) == (safe(words) or " ")


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "https://x> y", "https://x|y", "//x", "https://a\nb"])
def test_only_addresses_of_the_web_are_links(url: str | None) -> None:
    assert link("w", url) == "w"


@given(st.text(), st.text(), st.text())
def test_a_report_has_no_tags_but_its_own(path: str, message: str, item: str) -> None:
    found = finding(message, help=item, item=item)
    html = MARKDOWN.render(written(Markdown, Outcome(path, about(), (found, found)), Outcome(path, error=message)))
    assert set(TAG.findall(html)) <= ORDINARY
    assert html.count("<tr>") == 3 and html.count("<h3>") == 2
    assert re.findall(r'href="([^"]*)"', html) == ["https://example.org/grave-word/"] * 2


def test_documents_without_findings_are_counted_alone() -> None:
    assert written(Markdown, Outcome("a.md", about())) == "**No findings in 1 document.**\n"


def test_quiet_leaves_the_figures_out() -> None:
    assert written(Markdown, Outcome("a.md", about()), quiet=True) == ""
