"""HTML left over in text and Markdown, comments and directives."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from minutelint.readers import read_bytes


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("<p>One</p><p>Two<br/>Three</p>", "One\nTwo\nThree"),
        ("<div>One</div>", "One"),
        ("<ul><li>One<ul><li>Nested</li></ul></li><li>Two</li></ul>", "- One\n  - Nested\n- Two"),
        ("<ul>\n<li>One\n<ol>\n<li>Nested\n</ol>\n</ul>\nAfter", "- One\n  - Nested\nAfter"),
        ("<table><tr><td>3</td><td>Roof</td></tr><tr><th></th><th>Door</th></tr></table>", "3\tRoof\n\tDoor"),
        ("<tr>\n<td>3</td>\n<td>Roof</td>\n</tr>\n<tr>\n<td>4</td>\n<td>Door</td>\n</tr>", "3\tRoof\n4\tDoor"),
        (
            "<table>\n  <tr>\n    <td>3</td>\n    <td>Roof</td>\n  </tr>\n  <tr>\n    <td></td>\n    <td>Door</td>\n</table>",
            "3\tRoof\n\tDoor",
        ),
        (
            "<table>\n  <tr>\n      <td>a</td>\n      <td>b</td>\n  <tr>\n      <td>d</td>\n      <td>e</td>\n</table>",
            "a\tb\nd\te",
        ),
        ("<h2>Reports</h2>None.", "## Reports\nNone."),
        ("<u>Reports</u>", "** Reports"),
        ("3\t<u>Reports</u> <ul> ▪ one. ▪ two.", "3\tReports\n- one.\n- two."),
        ('a <a href="x">link</a>, <em>so</em>, 1<sup>st</sup>', "a link, so, 1st"),
        ("a < b and c > d, <unknown>, x<y", "a < b and c > d, <unknown>, x<y"),
        ("<img\nsrc='a.png' alt='b'>Hall", "Hall"),
        ("Ida &amp; Rob&nbsp;&#8217;s &quot;x&quot; &nosuch; AT&T", 'Ida & Rob ’s "x" &nosuch; AT&T'),
        ("a<script>if (a<b) {}</script>b", "ab"),
        ("<style>\np {}\n</style>\nMinutes", "\nMinutes"),
    ],
)
def test_tags_and_entities(both: Callable[[str], str], raw: str, expected: str) -> None:
    assert both(raw).strip("\n") == expected.strip("\n")


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_comments_are_kept_aside(name: str) -> None:
    source = read_bytes(b"One\n<!-- first -->\nTwo <!-- over\ntwo lines --> three\n<!---->\n", name)
    assert source.text == "One\nTwo three\n"
    assert [comment.text for comment in source.comments] == ["first", "over\ntwo lines"]
    places = [(at.line, at.column, at.end_line, at.end_column) for at in (comment.at for comment in source.comments)]
    assert places == [(2, 1, 2, 15), (3, 5, 4, 14)]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_directive_line_is_a_comment(name: str) -> None:
    source = read_bytes(b"One\n  [minutelint: disable=unowned-action]\nTwo [minutelint: no]\n", name)
    assert source.text == "One\nTwo [minutelint: no]\n"
    (comment,) = source.comments
    assert (comment.text, comment.at.line, comment.at.column) == ("minutelint: disable=unowned-action", 2, 3)


def test_an_open_comment_is_text(both: Callable[[str], str]) -> None:
    assert both("a <!-- b") == "a <!-- b"
