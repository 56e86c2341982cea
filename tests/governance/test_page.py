"""The page that `minutelint report` writes: whole, complete in itself, true to what `check` finds."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from governance_pages import BOARD, HOSTILE, Report, checked, minutes, write

from minutelint.cli.group import cli
from minutelint.reports.terminal import safe_lines

TWO = """Date: 6 May 2031
Time: 7:00pm
Present: Ann Hill, Bob Moss
1: Lamps
The lamps work.
2: Rails
The rails do not.

Date: 20 May 2031
Time: 7:00pm
Present: Ann Hill, Cy Low
1: Rails
They do now.
2: Steps
They are wet.
"""
"""Two meetings in one file."""


def test_every_link_in_the_page_leads_somewhere_and_no_name_stands_twice(report: Report) -> None:
    made = report(BOARD)
    names = made.tree.xpath("//@id")
    assert len(names) == len(set(names))
    links = [link[1:] for link in made.tree.xpath("//a/@href") if link.startswith("#")]
    assert len(links) > 30
    assert set(links) <= set(names)
    for attribute in ("aria-labelledby", "for"):
        for value in made.tree.xpath(f"//@{attribute}"):
            assert set(value.split()) <= set(names)


def test_the_page_loads_nothing_and_says_so_to_the_browser(report: Report) -> None:
    made = report(BOARD)
    assert made.tree.xpath("//@src") == []
    assert all(link.get("href").startswith("data:") for link in made.tree.xpath("//link"))
    assert re.findall(r"@import|url\((?!#)", made.text) == []
    outward = made.tree.xpath("//a[not(starts-with(@href, '#'))]")
    assert outward and all(a.get("href").startswith("https://") and "noopener" in a.get("rel") for a in outward)
    (policy,) = made.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'; ")
    for kind in ("style", "script"):
        (element,) = made.tree.xpath(f"//{kind}")
        digest = base64.b64encode(hashlib.sha256(element.text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert made.tree.xpath("//@style") == []


def test_headings_are_in_order_and_tables_and_charts_have_words(report: Report) -> None:
    made = report({**BOARD, "other/2025-05-06.txt": minutes("Tuesday 6 May 2025", None, body="Pond Club")})
    levels = [int(one.tag[1]) for one in made.tree.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(later <= earlier + 1 for earlier, later in pairwise(levels))
    assert made.tree.get("lang") == "en"
    tables = made.tree.xpath("//table")
    assert tables and all(table.xpath("caption[normalize-space()]") for table in tables)
    assert all(cell.get("scope") for cell in made.tree.xpath("//th"))
    (chart,) = made.tree.xpath("//svg[@role='img']")
    assert chart.xpath("title[normalize-space()]") and chart.xpath("desc[normalize-space()]")
    assert all(one.get("aria-hidden") == "true" for one in made.tree.xpath("//svg[not(@role)]"))


def test_the_figures_are_those_of_check(report: Report) -> None:
    made = report(BOARD)
    found = checked(".")["summary"]
    figures = dict(zip(made.words("//dl[@class='figures']//dt"), made.words("//dl[@class='figures']//dd"), strict=True))
    assert {
        name: int(figures[shown]) for name, shown in (("error", "Errors"), ("warning", "Warnings"), ("info", "Notes"))
    } == (found["by_severity"])
    assert len(made.tree.xpath("//div[@role='note' and @data-id]")) == found["findings"] > 3
    register = json.loads(
        CliRunner().invoke(cli, ["actions", "--output-format", "json", "--as-of", "2025-06-01", "."]).stdout
    )
    assert int(figures["Overdue"]) == sum(one["overdue"] for one in register["actions"]) == 1
    assert made.result.exit_code == 0


def test_words_at_fault_are_marked_where_they_stand(report: Report) -> None:
    windows = minutes("Tuesday 6 May 2025", None).replace("\n", "\r\n")
    made = report({**BOARD, "board/hostile.txt": HOSTILE, "board/crlf.md": windows})
    seen = 0
    for document in checked(".")["documents"]:
        lines = re.split(r"\r\n|\n|\r", Path(document["path"]).read_bytes().decode())
        (shown,) = made.tree.xpath(f"//details[@class='document'][.//bdi[text()='{document['path']}']]")
        for one in document["findings"]:
            (note,) = [
                n
                for n in shown.xpath(".//div[@data-id]")
                if n.xpath("string(p[1]/span[2])") == safe_lines(one["message"])
                and f"line {one['line']}" in n.text_content()
                and one["code"] in n.text_content()
            ][:1]
            name = note.get("data-id")
            words = "".join(m.text for m in shown.xpath(".//mark") if name in m.get("data-n").split())
            if one["line"] == one["end_line"]:
                expected = lines[one["line"] - 1][one["column"] - 1 : one["end_column"] - 1]
            else:
                expected = (
                    lines[one["line"] - 1][one["column"] - 1 :]
                    + "".join(lines[one["line"] : one["end_line"] - 1])
                    + lines[one["end_line"] - 1][: one["end_column"] - 1]
                )
            assert words == safe_lines(expected)
            seen += bool(words)
    assert seen > 12


def test_the_text_of_documents_is_whole(report: Report) -> None:
    made = report(BOARD)
    for document in made.tree.xpath("//details[@class='document']"):
        path = document.xpath("string(.//bdi[contains(@class, 'path')])")
        for ref in document.xpath(".//a[starts-with(@class, 'ref')]"):
            ref.text = None
        lines = [one.text_content() for one in document.xpath(".//*[@class='t']")]
        assert "\n".join(lines) + "\n" == Path(path).read_text()
        assert [int(n) for n in document.xpath(".//div[starts-with(@class, 'l')]/@data-n")] == list(
            range(1, len(lines) + 1)
        )


def test_whatever_a_document_or_its_name_holds_stays_text(report: Report, folder: Path) -> None:
    name = 'a"onclick=alert(6)><script>alert(7)<_script> \u202egnp.txt'
    made = report({name: HOSTILE})
    assert len(made.tree.xpath("//script")) == 1 and len(made.tree.xpath("//style")) == 1
    assert made.tree.xpath("//img|//iframe|//object|//base") == []
    assert [name for name in made.tree.xpath("//@*") if str(name).lower().startswith("javascript:")] == []
    assert [
        one for one in made.tree.iter() if isinstance(one.tag, str) and any(key.startswith("on") for key in one.attrib)
    ] == []
    assert "<script>alert(1)</script>" in made.tree.xpath("string(//main)")
    for ref in made.tree.xpath("//a[starts-with(@class, 'ref')]"):
        ref.text = None
    assert "{{ 7 * 7 }} {% raw %} &lt;i&gt;" in made.tree.xpath("string(//main)")
    assert [char for char in made.text if char in "\u202e\u202c\x1b\x00"] == []
    assert "\\u202egate\\u202c" in made.tree.xpath("string(//main)") and "\\x1b[31m" in made.tree.xpath(
        "string(//main)"
    )
    assert made.tree.xpath("//bdi[contains(., '\\u202egnp.txt')]")


def test_text_that_runs_from_right_to_left_is_set_apart(report: Report) -> None:
    made = report({"a.txt": minutes("Tuesday 6 May 2025", None, "המים נותקו. NRWB")})
    (line,) = made.tree.xpath("//span[@class='t'][contains(., 'המים')]")
    assert line.get("dir") == "auto"


def test_the_same_documents_give_the_same_page(report: Report) -> None:
    first = report(BOARD, "--no-cache", "-j", "1").text
    assert report(BOARD).text == report(BOARD).text == report(BOARD, "-j", "2").text == first


def test_where_the_minutes_of_each_meeting_were_approved(report: Report) -> None:
    made = report(BOARD)
    rows = made.words("//table[@class='chain']/tbody/tr")
    assert "approved on 4 February 2025" in rows[0]
    assert "not approved by any later minutes" in rows[1]
    assert (
        "pending" in rows[2]
        and "approved: 1 February 2025" in rows[2]
        and "the meeting before was on 2025-02-04" in rows[2]
    )
    (link,) = made.tree.xpath("//table[@class='chain']/tbody/tr[1]/td[contains(@class, 'state')]/a/@href")
    assert "The minutes of the meeting held on 7 January 2025" in made.tree.get_element_by_id(link[1:]).text_content()


def test_two_documents_of_the_last_meeting_both_wait_for_the_next_one(report: Report) -> None:
    made = report({**BOARD, "board/2025-03-04.md": BOARD["board/2025-03-04.txt"]})
    states = made.words("//td[contains(@class, 'state')]")
    assert ["pending" in state for state in states] == [False, False, True, True]


def test_a_body_whose_minutes_never_speak_of_approval_is_not_blamed(report: Report) -> None:
    plain = minutes("Tuesday 7 January 2025", None).replace("1. Minutes of the last meeting", "1. Weather")
    made = report({"a.txt": plain, "b.txt": plain.replace("7 January", "4 February")})
    assert made.words("//td[contains(@class, 'state')]")[0] == "– these minutes never speak of approval"


def test_open_actions_stand_with_their_owners_and_what_is_overdue_is_said(report: Report) -> None:
    made = report(BOARD)
    owners = [re.sub(r" \d.*", "", words) for words in made.words("//table[@class='duties']//tr[@class='owner']")]
    assert owners == ["Bob Moss", "Cara Finch", "Nobody is named"]
    late = made.tree.xpath("//table[@class='duties']//tr[.//strong[@class='over']]")
    assert len(late) == 1 and "28 January 2025, overdue" in late[0].text_content()
    (link,) = late[0].xpath(".//a/@href")
    assert "three quotations" in made.tree.get_element_by_id(link[1:]).text_content()
    assert made.tree.xpath("//table[@class='duties']//td[contains(., '1 December 2025')][not(.//strong)]")


def test_who_was_there(report: Report) -> None:
    made = report(BOARD)
    rows = made.tree.xpath("//table[@class='roll']/tbody/tr")
    marks = {row.xpath("string(th)"): row.xpath("td/span[@class='sr']/text()") for row in rows}
    assert marks["Ann Hill"] == ["there"] * 3
    assert marks["Dev Patel"] == ["not listed", "away", "not listed"]


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_there(report: Report) -> None:
    made = report({**BOARD, "board/broken.docx": b"PK\x03\x04 no archive"})
    assert made.result.exit_code == 2
    assert "board/broken.docx" in made.result.stderr
    assert made.words("//section[@id='unread']//tbody/tr/th") == ["board/broken.docx"]
    assert len(made.tree.xpath("//details[@class='document']")) == 3


@pytest.mark.parametrize(
    ("options", "status"),
    [((), 0), (("--fail-on", "error"), 1), (("--fail-on", "error", "--select", "no-due-date"), 0)],
)
def test_findings_fail_the_run_only_where_that_is_asked_for(
    report: Report, options: tuple[str, ...], status: int
) -> None:
    assert report(BOARD, *options).result.exit_code == status


def test_without_the_texts_every_finding_is_there_all_the_same(report: Report) -> None:
    whole, short = report(BOARD), report(BOARD, "--no-text")
    assert len(short.text) < len(whole.text)
    assert short.tree.xpath("//mark") == [] and "Two slates" not in short.text
    assert short.tree.xpath("//div[@data-id]/@data-id") == whole.tree.xpath("//div[@data-id]/@data-id")
    names = set(short.tree.xpath("//@id"))
    assert {link[1:] for link in short.tree.xpath("//a/@href") if link.startswith("#")} <= names


def test_several_meetings_in_one_file_are_several_rows(report: Report) -> None:
    made = report({"all.txt": TWO})
    assert len(made.tree.xpath("//details[@class='document']")) == 1
    rows = made.tree.xpath("//table[@class='chain']/tbody/tr")
    links = [row.xpath("string(th/a/@href)")[1:] for row in rows]
    begins = [1, TWO[: TWO.index("Date: 20 May")].count("\n") + 1]
    assert [int(made.tree.get_element_by_id(link).get("data-n")) for link in links] == begins
    found = [one["findings"] for one in checked(".")["documents"] if not one.get("series")]
    assert len(made.tree.xpath("//div[@data-id]")) == sum(map(len, found))


def test_a_web_page_is_shown_as_people_read_it_with_the_lines_of_its_file(report: Report) -> None:
    lines = (
        minutes("Tuesday 6 May 2025", None, "The NRWB and the <b>council</b> met.")
        .replace("<b>", "&lt;b&gt;")
        .split("\n\n")
    )
    page = (
        "<html><body><main>\n<h1>Quay news</h1>\n"
        + "\n".join(f"<p>{one}</p>" for one in lines)
        + "\n</main></body></html>"
    )
    made = report({"a.html": page})
    (finding,) = [one for one in checked(".")["documents"][0]["findings"] if one["name"] == "undefined-acronym"]
    (mark,) = made.tree.xpath("//mark[text()='NRWB']")
    assert mark.xpath("ancestor::div[starts-with(@class, 'l')]/@data-n") == [str(finding["line"])]
    assert made.tree.xpath("//div[@class='l heading']//mark/text()") == ["Quay news"]


def test_a_folder_without_minutes_gives_a_page_that_says_so(report: Report) -> None:
    made = report({"readme.txt": "Nothing of the kind.\n"})
    assert made.words("//p[@class='verdict']") == ["No minutes were checked."]
    assert made.result.exit_code == 0


def test_the_page_goes_to_standard_output_and_standard_input_is_read(folder: Path) -> None:
    text = minutes("Tuesday 6 May 2025", None, "The NRWB came.")
    result = CliRunner().invoke(cli, ["report", "-", "-o", "-", "--stdin-filename", "x.txt"], input=text)
    assert result.stdout.startswith("<!DOCTYPE html>") and ">NRWB</mark>" in result.stdout


def test_the_page_itself_is_never_taken_for_minutes(folder: Path) -> None:
    write(folder, {**BOARD})
    pages = []
    for _ in range(2):
        CliRunner().invoke(cli, ["report", ".", "-o", "board/page.html", "--as-of", "2025-06-01"])
        pages.append((folder / "board/page.html").read_text())
    assert pages[0] == pages[1]


def test_where_the_page_cannot_be_written_nothing_is_left(folder: Path) -> None:
    write(folder, {**BOARD})
    result = CliRunner().invoke(cli, ["report", ".", "-o", "no/page.html"])
    assert result.exit_code == 2 and "no/page.html: the report cannot be written" in result.stderr
    (folder / "page.html").write_text("the page of yesterday")
    result = CliRunner().invoke(cli, ["report", ".", "-o", "page.html", "--select", "no-such-rule"])
    assert result.exit_code == 2
    assert (folder / "page.html").read_text() == "the page of yesterday"
    assert sorted(one.name for one in folder.iterdir()) == [".git", "board", "page.html"]


def test_a_title_of_ones_own(report: Report) -> None:
    made = report(BOARD, "--title", "Spring <2025>")
    assert made.words("//h1") == ["Spring <2025>"]
    assert made.tree.xpath("string(//title)").startswith("Spring <2025>")
