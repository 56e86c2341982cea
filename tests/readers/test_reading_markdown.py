"""What Markdown's own signs become."""

from __future__ import annotations

from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("**Reports**", "** Reports"),
        ("__Reports__", "** Reports"),
        ("***Reports***", "** Reports"),
        ("**19/11  Reports**", "** 19/11 Reports"),
        ("**1/16      Reports** (for information)", "** 1/16 Reports (for information)"),
        ("**Reports -** *(Ida Moss)*", "** Reports - (Ida Moss)"),
        ("  **Reports**:", "** Reports:"),
        ("1. **Reports**", "1. Reports"),
        ("- **Lead:** text", "- Lead: text"),
        ("# **Reports**", "# Reports"),
        ("**Action**: Ida to paint", "Action: Ida to paint"),
        ("**Label:**text", "Label:text"),
        ("*Reports*", "Reports"),
        (r"**Signed:** \_\_\_\_", "Signed: ____"),
    ],
)
def test_bold_lines_and_bold_words(markdown: Callable[[str], str], raw: str, expected: str) -> None:
    assert markdown(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("an *old* and _new_ ~~gone~~ `code *x*` word", "an old and new gone code *x* word"),
        ("a snake_case_name and 2 * 3 * 4", "a snake_case_name and 2 * 3 * 4"),
        ("Ida Moss* and Rob Bell*", "Ida Moss* and Rob Bell*"),
        (r"1\. Apologies \[sic\] \a", r"1. Apologies [sic] \a"),
        ("the 850^th^ year", "the 850th year"),
        ("see [the report](http://x.org/a_(b)) now", "see the report now"),
        ("see [the report][r] and [r] and [IM]\n\n[r]: http://x.org", "see the report and r and [IM]\n"),
        ("[Action]: done", "[Action]: done"),
        ("## []()Reports", "## Reports"),
        ("![logo](a.png)Hall [![b](c)](d)", "Hall"),
        ("<https://x.org/a> and <ida@x.org>", "https://x.org/a and ida@x.org"),
        ("## Reports {#reports}", "## Reports"),
        ("Reports\n{: .wide}", "Reports\n"),
        ("[[_TOC_]]\n{:toc}", "\n"),
        ("See {{:quay:plan.pdf|}}", "See {{:quay:plan.pdf|}}"),
        ("* * *\n***\n___", "\n\n"),
    ],
)
def test_inline_signs(markdown: Callable[[str], str], raw: str, expected: str) -> None:
    assert markdown(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('<span style="font-family: arial; font-weight: bold;">Reports</span>', "** Reports"),
        ('<span style="font-weight:700"><span style="color:red">Re</span>ports</span>', "** Reports"),
        ("<font color=red><span style='FONT-WEIGHT: BOLD'>Reports</span></font>:", "** Reports:"),
        ('<span style="font-weight: bold">Label:</span> text', "Label: text"),
        ('<span style="font-style: italic">Reports</span>', "Reports"),
        ('<span>Reports</span> <span class="bold">of</span>', "Reports of"),
        ('<span style="font-weight: normal">Reports</span>', "Reports"),
        ('Reports</span> <span style="font-weight: bold">of</span> it', "Reports of it"),
    ],
)
def test_bold_set_by_a_style(markdown: Callable[[str], str], raw: str, expected: str) -> None:
    assert markdown(raw) == expected


def test_emphasis_goes_on_over_a_line_end(markdown: Callable[[str], str]) -> None:
    assert markdown("said **one\ntwo** three") == "said one\ntwo three"


def test_numbered_lists_stay_as_they_are(markdown: Callable[[str], str]) -> None:
    assert markdown("1.  First\n    1.  Nested\n2.  Second") == "1. First\n    1. Nested\n2. Second"


def test_hard_breaks(markdown: Callable[[str], str]) -> None:
    assert markdown("Ida Moss  \nRob Bell\\\nTom Hill") == "Ida Moss\nRob Bell\nTom Hill"


def test_block_quotes(markdown: Callable[[str], str]) -> None:
    assert markdown("> Noted.\n>\n> - one\n> > two") == "Noted.\n\n- one\ntwo"


def test_fences(markdown: Callable[[str], str]) -> None:
    assert markdown("```\n*as it is*   <b>\n```\nafter *all*") == "\n*as it is*   <b>\n\nafter all"
    assert markdown("a\n```{=html}\n<!-- x -->\n```\nb") == "a\nb"


def test_plain_text_keeps_what_only_markdown_means(text: Callable[[str], str]) -> None:
    for line in ("**Reports**", "`code`", "[a](b)", "1\\. Apologies", "> said he"):
        assert text(line) == line


def test_a_star_at_a_name_before_a_comma_opens_no_emphasis(markdown: Callable[[str], str]) -> None:
    assert markdown("Ann Hill*, Bob Moss*, Cy Low (* = away)\n") == "Ann Hill*, Bob Moss*, Cy Low (* = away)\n"
    assert markdown("Ann *Hill*, Bob *Moss*.\n") == "Ann Hill, Bob Moss.\n"
