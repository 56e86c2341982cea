"""Web pages: the document in the page, its lists, tables and lines, and the way back to the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from promises import takes_linear_time

from minutelint.limits import Limits
from minutelint.readers import ReadError, read, read_bytes
from minutelint.source import Span

SHARED = Path(__file__).resolve().parents[3] / "shared" / "corpus"


def text(raw: str) -> str:
    """Return the canonical text of a page, without the last line end."""
    return read_bytes(raw.encode(), "a.html").text.removesuffix("\n")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<p>One\n  two</p><p>Three<br>four</p>", "One two\n\nThree\nfour"),
        ("<p>One<p>Two", "One\n\nTwo"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("<h1>Hall</h1>text<h3>1. Roof</h3>", "# Hall\n\ntext\n\n### 1. Roof"),
        ("<h2>The roof<br>of the hall</h2>", "## The roof of the hall"),
        ("<p><b>Roof</b></p><p>the <b>hall</b></p>", "** Roof\n\nthe hall"),
        ('<p><span style="text-decoration: underline">Roof</span>:</p>', "** Roof:"),
        ("<style>.k7 { font-weight: 700 }</style><p class='k7'>Roof</p>", "** Roof"),
        ("<p><b>3. Roof</b> It leaks.</p>", "** 3. Roof\nIt leaks."),
        ("Ida &amp; Rob&nbsp;&#8217;s &eacute; &nosuch; A&B &lt;x&gt; &copy 3", "Ida & Rob ’s é &nosuch; A&B <x> © 3"),
        ("<pre>One\n   two</pre>", "One\n   two"),
        ("a<script>if (a<b) {}</script>b<style>p{}</style><template><p>c</p></template>", "ab"),
        ("<p hidden>no</p><p style='display: none'>no</p><p>yes</p>", "yes"),
        ("<p>Pay <button>OK</button><select><option>no</select>now</p>", "Pay now"),
        ("<p>See <a href='/x'>the report</a><img src=a alt=no></p>", "See the report"),
        ("<h2>Roof <a href='#roof'>¶</a></h2>", "## Roof"),
        ("<li><input type=checkbox checked> Paint</li><li><input type='checkbox'> Nails", "- [x] Paint\n- [ ] Nails"),
        ("<p>·<span>&nbsp;&nbsp;&nbsp; </span>One</p><p>·&nbsp; Two</p>", "- One\n\n- Two"),
        ("<p>Rent&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;£5</p><p>1.&nbsp;&nbsp;&nbsp;&nbsp;Roof</p>", "Rent\t£5\n\n1. Roof"),
        ("x < y and a > b", "x < y and a > b"),
        ("<dl><dt>Place<dd>The hall<dt>Also<dd>A<dd>B</dl>", "Place: The hall\nAlso\nA\nB"),
        ("-One<br>-£5 left<br>-<b>Two</b> nails<br>\n-Three", "- One\n-£5 left\n- Two nails\n- Three"),
        ("<p>One<br>-Two<br>-Three</p>", "One\n-Two\n-Three"),
    ],
)
def test_lines(raw: str, expected: str) -> None:
    assert text(raw) == expected


@pytest.mark.parametrize("data", ["data-toggle", "data-bs-toggle"])
def test_heads_that_unfold_what_stands_below_them(data: str) -> None:
    folds = f'{data}="collapse"'
    over = f'<div class="accordion-heading"><a {folds} href="#one">Boat shed</a></div><div id="one">It leaks.</div>'
    assert text(f"<h2>Minutes</h2>{over}<h3>Ropes</h3>") == "## Minutes\n\n### Boat shed\n\nIt leaks.\n\n### Ropes"
    assert text(f"<h3><button {folds}>Boat shed</button></h3>It leaks.") == "### Boat shed\n\nIt leaks."
    assert text(f'<div class="card-header">See <a {folds} href="#one">more</a></div>') == "See more"
    assert text(f'<div class="text"><a {folds} href="#one">Read more</a></div>') == "Read more"
    assert text(f"<p>Sheds <button {folds}>Menu</button></p>") == "Sheds"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<ul><li>One<ul><li>Two</ul><li>Three</ul>", "- One\n  - Two\n- Three"),
        ("<ul><li>One</li><ul><li>Two</li></ul></ul>", "- One\n  - Two"),
        ("<ol><li>One<li>Two</ol>", "1. One\n2. Two"),
        ("<ol start=4><li>One<li value=9>Two<li>Three</ol>", "4. One\n9. Two\n10. Three"),
        ("<ol type=a><li>One<li>Two<ol type=i><li>Three<li>Four</ol></ol>", "a. One\nb. Two\n  i. Three\n  ii. Four"),
        ("<ol reversed><li>One<li>Two</ol>", "2. One\n1. Two"),
        ('<ol style="list-style-type: upper-roman" start="19"><li>One</ol>', "XIX. One"),
        ('<ol class="upperalpha simple" start="27"><li>One</ol>', "AA. One"),
        ("<ul style='list-style:none'><li>One</ul>", "One"),
        ("<ol><li><h3>Roof</h3><p>It leaks.</p></ol>", "### 1. Roof\n\n  It leaks."),
        ("<ol><li><p>One</p><p>more</p><li>Two</ol>", "1. One\n  more\n2. Two"),
    ],
)
def test_lists(raw: str, expected: str) -> None:
    assert text(raw).replace("\n\n", "\n") == expected.replace("\n\n", "\n")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<table><tr><td>3<td>Roof<tr><th><th>Door</table>", "3\tRoof\n\tDoor"),
        ("<table><tr><td><p>1.</p></td><td><b>Roof</b><p>It leaks.</p></td></tr></table>", "1.\tRoof\nIt leaks."),
        ("<table><tr><td>1<td>Roof<ul><li>one</ul><td>IM</table>", "1\tRoof\tIM\n- one"),
        ("<table><tr><td colspan=2>All<td>c<tr><td>a<td>b<td>c</table>", "All\t\tc\na\tb\tc"),
        ("<table><tr><td rowspan=2>1<td>a<tr><td>b<tr><td>2<td>c</table>", "1\ta\n\tb\n2\tc"),
        ("<table><tr><td colspan=2><b>Roof</b></td></tr><tr><td>a<td>b</table>", "** Roof\na\tb"),
        ("<table><tr><td>Rob<td>mend it<td></td></table>", "Rob\tmend it\t"),
        ("<table role=presentation><tr><td>1.<td><p>Roof</p><p>It leaks.</p></table>", "1.\n\nRoof\n\nIt leaks."),
        ("<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>", "One\nTwo"),
        ("<table><tr><td>One<table><tr><td>a<td>b</table></table>", "One\n\na\tb"),
    ],
)
def test_tables(raw: str, expected: str) -> None:
    assert text(raw) == expected


LONG = "The roof of the hall was looked at by two builders, and both found that the beams are sound but wet. " * 3
LINKS = "".join(f"<li><a href='/{n}'>Page {n}</a></li>" for n in range(6))


@pytest.mark.parametrize(
    "around",
    [
        f"<nav><ul>{LINKS}</ul></nav>@",
        f"<div class='top-navbar'><ul>{LINKS}</ul></div>@",
        f"<header><h1>Site</h1><nav><ul>{LINKS}</ul></nav></header><main>@</main><footer>All rights</footer>",
        f"<main><article>@</article><p>Copyright</p></main><div><ul>{LINKS}</ul></div>",
        f"<table><tr><td><ul>{LINKS}</ul></td><td>@</td></tr></table>",
        f"<div><div>@</div><div><h3>Elsewhere</h3><ul>{LINKS}</ul></div></div>",
        "<div class='cookie-banner'>We keep some. <a href='/c'>More</a></div>@",
        "<form action='/s'><input name=q><label>Find</label></form>@",
        "<ul class='breadcrumb'><li><a href='/'>Home</a></li><li><a href='/m'>Papers</a></li></ul>@",
        "<div role='dialog'>Sign up</div><span class='sr-only'>Skip</span>@",
    ],
)
def test_what_stands_around_the_document_is_left_out(around: str) -> None:
    assert text(around.replace("@", f"<h2>1. Roof</h2><p>{LONG}</p>")) == "## 1. Roof\n\n" + LONG.strip()


@pytest.mark.parametrize(
    "page",
    [
        f"<header><h1>Roof</h1></header><p>{LONG}</p>",
        f"<nav><p>{LONG}</p><h1>Roof</h1></nav>",
        f"<main><p>short</p></main><h1>Roof</h1><p>{LONG}</p>",
        f"<h1>Roof</h1><ul>{LINKS}</ul><p>{LONG}</p>",
        f"<form><h1>Roof</h1><p>{LONG}</p></form>",
        f"<div class='footer menu'><h1>Roof</h1><p>{LONG}</p></div>",
    ],
)
def test_the_document_itself_is_never_left_out(page: str) -> None:
    assert "# Roof" in text(page)
    assert LONG.strip() in text(page)


def test_a_short_document_in_a_form_is_kept() -> None:
    assert text("<form action=/x><h1>Roof</h1><p>It leaks.</p></form>") == "# Roof\n\nIt leaks."


def test_a_committee_page_is_lines_of_their_own() -> None:
    page = """<div class="content"><h1>Hall Committee</h1>
    <table class="items" summary="Table used for layout only."><caption>Points</caption>
    <tr><th>No.</th><th>Point</th></tr>
    <tr><td><p>7.</p></td><td><p>Roof <a href="r.pdf">PDF 48 KB</a></p>
    <div><p>Told:</p><div><p>It leaks.</p></div></div></td></tr>
    <tr><td><p>8.</p></td><td><p>Door</p></td></tr></table></div>"""
    lines = [line for line in text(page).split("\n") if line]
    assert lines == [
        "# Hall Committee", "Points", "No.\tPoint", "7.", "Roof PDF 48 KB", "Told:", "It leaks.", "8.", "Door",
    ]  # fmt: skip


def test_a_list_of_contents_that_repeats_the_headings_is_left_out() -> None:
    links = "".join(f"<li><a href='#{n}'>{n}. Part {n}</a></li>" for n in range(3))
    parts = "".join(f"<h2 id={n}>{n}. Part {n}</h2>" for n in range(3))
    assert text(f"<p>Topics</p><ul>{links}</ul>{parts}") == "## 0. Part 0\n\n## 1. Part 1\n\n## 2. Part 2"
    assert "- 2. Part 2" in text(f"<ul>{links}</ul>{parts.replace('Part 2', 'Roof')}")


def test_title_and_values_of_the_head_stand_apart() -> None:
    page = "<head><title>Hall\n &amp; Roof</title><meta name='DATE' content='2024-05-01'><title>no</title></head><p>x"
    source = read_bytes(page.encode(), "a.htm")
    assert source.format == "html"
    assert {key: field.value for key, field in source.meta.items()} == {"title": "Hall & Roof", "date": "2024-05-01"}
    assert (source.meta["date"].at.line, source.meta["date"].at.column) == (2, 20)
    assert source.text == "x\n"
    fronted = read_bytes(b"---\ntitle: Front\n---\n<title>Page</title><p>x", "a.html")
    assert (fronted.meta["title"].value, fronted.text) == ("Front", "x\n")


def test_comments_are_kept_aside_with_their_places() -> None:
    source = read_bytes(b"<p>One</p>\n<!-- minutelint: disable -->\nTwo<!-- a\nb -->", "a.html")
    assert [comment.text for comment in source.comments] == ["minutelint: disable", "a\nb"]
    at = source.comments[0].at
    assert (at.line, at.column, at.end_line, at.end_column) == (2, 1, 2, 29)
    assert "a <!-- b" in text("a <!-- b")


def test_places_point_into_the_file() -> None:
    source = read_bytes("<ol>\r\n<li>Ida &amp;\r\n  <b>R\xa0ob</b></ol>".encode(), "a.html")
    assert source.text == "1. Ida & R ob\n"
    at = source.text.index("R ob")
    place = source.locate(Span(at, at + 4))
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 6, 3, 10)


def test_places_behind_dashes_glued_to_the_words() -> None:
    source = read_bytes(b"-Ann<br>\n-<b>Bob</b> &amp; Cy<br>\n-Di", "a.html")
    assert source.text == "- Ann\n- Bob & Cy\n- Di\n"
    for name, line, column in (("Ann", 1, 2), ("Bob", 2, 5), ("Cy", 2, 19), ("Di", 3, 2)):
        at = source.text.index(name)
        place = source.locate(Span(at, at + len(name)))
        assert (place.line, place.column, place.end_column) == (line, column, column + len(name))


MARKUP = (
    "<p> </p> <b> </b> <div> </div> <ul> <ol> </ol> <li> <table> <tr> <td> </td> </table> <h2> </h2> <br> <pre> </pre> "
    "<!-- --> <!x> </ <a\thref='/x'> </a> <nav> <main> </main> <dl> <dt> <dd> <script> </script> <title> &amp; &nbsp; "
    "&#160 & < > ' \" = hall Ida é 7. • \u200b \xa0 <td\tcolspan=3> <td\trowspan=2> <q> </q> <input\ttype=checkbox>"
)
PIECES = st.sampled_from([*MARKUP.split(" "), " ", "\n", "\r\n", "\t"])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_page_is_read_and_its_letters_can_be_found_again(raw: str) -> None:
    source = read_bytes(raw.encode(), "a.html")
    assert not source.text or source.text.endswith("\n")
    assert list(source.map.canon) == sorted(set(source.map.canon))
    for offset, char in enumerate(source.text):
        place = source.map.to_raw(offset)
        assert 0 <= place <= len(source.raw)
        if char in "hallIdaé" and char.isalpha():
            assert source.raw[place : place + 1] == char or char == "x" or source.raw[place : place + 1] in "&<"


@pytest.mark.parametrize(
    "sign",
    ["<", "<!--", "&", "<b>", "<a x='", "<li>", "</p>", "<dl><dt>a", "<ul><li>", "<td colspan=1000>x", "<!", "&nbsp;" * 4 + "a",
     "<p>a</p><ul><a href='#a'>a</a></ul>", "<a href='#b'>a</a><ol>", "<b>1. a</b> "],
)  # fmt: skip
def test_hostile_pages_take_linear_time(sign: str) -> None:
    takes_linear_time(sign, "a.html")


def test_elements_nested_without_end_are_read() -> None:
    assert text("<div>" * 100_000 + "deep" + "</div>" * 100_000 + "<p>after</p>").split() == ["deep", "after"]


def test_a_page_of_too_many_tags_is_refused() -> None:
    with pytest.raises(ReadError, match=r"^june\.html: holds 300,000 tags; expected at most 250,000 \(limits\.tags\)"):
        read_bytes(b"<p>x" * 300_000, "june.html")
    assert read_bytes(b"<p>x" * 2, "june.html", Limits(tags=2)).text.split() == ["x", "x"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real documents are not here")
@pytest.mark.parametrize(
    ("name", "first", "last", "count"),
    [
        ("007", "# ", "- A request was made", 90),
        ("016", "CSS Committee", "Duration\t", 60),
        ("031", "The meeting was held", "Secretary", 100),
        ("048", "The Python", "S. Holden adjourned", 250),
        ("050", "# OASIS", "The meeting was adjourned", 150),
    ],
)
def test_real_pages_begin_and_end_with_the_minutes(name: str, first: str, last: str, count: int) -> None:
    source = read(next(SHARED.glob(name + "*.html")))
    lines = source.text.splitlines()
    assert lines[0].startswith(first)
    assert lines[-1].startswith(last)
    assert count / 2 < len(lines) < count * 2
    for word in re.finditer(r"[^\W\d_]{3,}", source.text):
        start, end = source.map.to_raw(word.start()), source.map.to_raw(word.end() - 1)
        assert source.raw[start] in (word[0][0], "&")
        assert source.raw[end] in (word[0][-1], "&")
