"""What opens an item and where its title ends, in the forms of clerks who follow no template."""

from __future__ import annotations

import pytest

from minutelint.model.build import build
from minutelint.model.nodes import Minutes
from minutelint.readers import read_bytes

HEAD = "Minutes of the meeting of the Quay Board held on 3 July 2024\n\nPresent: Ann Hill, Bob Moss\n\n"


def minutes(text: str, name: str = "x.md") -> Minutes:
    return build(read_bytes(text.encode(), name))


def titles(text: str, name: str = "x.md") -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in minutes(text, name).items]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("2. Apologies: Cy Low, Dee Fox (Harbour Trust). Eve Orr", "Apologies"),
        ("2 Apologies for absence: none", "Apologies for absence"),
        ("2. Date of next meeting: Tuesday 6 August 2024 (put off until the roof is mended)", "Date of next meeting"),
        ("2. Date of next meeting: Tuesday 6 August 2024", "Date of next meeting: Tuesday 6 August 2024"),
        ("2 Harbour Dues: Nothing further to report.", "Harbour Dues"),
        ("2. Website: no change since June.", "Website"),
        ("2. Gate: deferred.", "Gate"),
        # what stands behind the colon is part of the title
        ("2. Proposal: A new gate at the quay", "Proposal: A new gate at the quay"),
        ("2. Any other business: the old gate", "Any other business: the old gate"),
        ("2. Gate: Nothing to lose, everything to win", "Gate: Nothing to lose, everything to win"),
        ("2. Minutes of the last meeting: 5 June 2024", "Minutes of the last meeting: 5 June 2024"),
    ],
)
def test_a_numbered_title_ends_at_the_colon_before_what_was_said(line: str, title: str) -> None:
    text = f"{HEAD}1. Welcome\n\nAnn Hill opened.\n\n{line}\n\n3. Roof\n\nIt leaks.\n"
    assert [one for _, one in titles(text)] == ["Welcome", title, "Roof"]


def test_apologies_behind_a_numbered_title_are_read() -> None:
    text = HEAD + "1. Apologies for absence: Cy Low, Dee Fox\n\n2. Roof\n\nIt leaks.\n\n3. Road\n\nIt is mended.\n"
    away = [one.name for one in minutes(text).attendance if one.status == "apologies"]
    assert away == ["Cy Low", "Dee Fox"]


@pytest.mark.parametrize("word", ["Apolgies", "Appologies", "Apologises", "Apologeis", "Apologies", "Apology"])
def test_a_word_that_is_often_misspelt(word: str) -> None:
    text = (
        f"# Minutes of the Quay Board, 3 July 2024\n\n## Present\n\nAnn Hill\n\n## {word}\n\n"
        f"Cy Low\n\n## Roof\n\nIt leaks.\n"
    )
    assert ("Cy Low", "apologies") in [(one.name, one.status) for one in minutes(text).attendance]
    assert [title for _, title in titles(text)] == ["Roof"]


@pytest.mark.parametrize(
    "line",
    ["Start: 7:10PM", "Finish: 8:02PM", "Meeting Finish: 20:02", "Time started: 19.00", "Commenced at: 1900", "End: 21:00"],
)  # fmt: skip
def test_a_heading_that_is_a_label_with_an_hour_is_no_item(line: str) -> None:
    text = f"# Quay Board, 3 July 2024\n\n## {line}\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is mended.\n"
    assert [title for _, title in titles(text)] == ["Roof", "Road"]


def test_a_heading_that_begins_like_such_a_label() -> None:
    text = "# Quay Board, 3 July 2024\n\n## Finish: oak or pine\n\nOak.\n\n## Roof\n\nIt leaks.\n"
    assert [title for _, title in titles(text)] == ["Finish: oak or pine", "Roof"]


def test_a_call_to_order_of_a_deeper_level_before_the_first_item() -> None:
    text = (
        "# Quay Board, 3 July 2024\n\n#### Call to order:\n\n- It was noon.\n\n### Roof\n\n"
        "It leaks.\n\n### Road\n\nIt ends.\n"
    )
    assert [title for _, title in titles(text)] == ["Call to order:", "Roof", "Road"]
    text = text.replace("Call to order:", "Where the pier ends")
    assert [title for _, title in titles(text)] == ["Roof", "Road"]


def test_the_title_of_the_document_behind_a_summary() -> None:
    text = (
        "### Summary\n\n- All is well.\n\n## {}\n\n### Present\n\nAnn Hill\n\n### Roof\n\n"
        "It leaks.\n\n### Road\n\nIt ends.\n"
    )
    headings = [title for _, title in titles(text.format("Minutes of the Quay Board, 3 July 2024"))]
    assert headings == ["Summary", "Roof", "Road"]
    assert "Report" in [title for _, title in titles(text.format("Report"))]


def test_the_number_of_a_house_is_no_item() -> None:
    head = "Quay Board\n3 July 2024\nThe Old Hall\n1 Harbour View Place\nQuayton\n\nPresent: Ann Hill\n\n"
    business = "**1. Welcome**\n\nAnn Hill opened.\n\n**2. Roof**\n\nIt leaks.\n"
    assert titles(head + business) == [("1", "Welcome"), ("2", "Roof")]


def test_a_version_is_no_number() -> None:
    text = (
        "# Quay Board, 3 July 2024\n\n## Old business\n\n### 6.x elections\n\nSoon.\n\n"
        "### Roof\n\nIt leaks.\n\n## New business\n\nNone.\n"
    )
    assert (None, "6.x elections") in titles(text)


@pytest.mark.parametrize("mark", ["> ", "| ", ">> "])
def test_an_agenda_that_a_mail_quotes(mark: str) -> None:
    agenda = ["Agenda", "------", "", "1. Welcome"]
    text = "Quay Board Minutes: 3 July 2024\n===============================\n\n"
    text += "\n".join((mark + line).rstrip() for line in agenda)
    text += (
        f"\n\nAnn Hill opened.\n\n{mark}2. Roof\n{mark.rstrip()}\n"
        f"{mark}   a. Bob Moss to mend it\n\nDone.\n\n{mark}3. Road\n\nIt ends.\n"
    )
    assert [one for one in titles(text, "x.txt") if one[0]][:1] == [("1", "Welcome")]
    assert [title for _, title in titles(text, "x.txt") if title in ("Roof", "Road")] == ["Roof", "Road"]


def test_a_table_in_a_text_is_no_quotation() -> None:
    text = "| Name | Office |\n|------|--------|\n| Ann Hill | Chair |\n"
    assert "Ann Hill\tChair" in minutes(text, "x.txt").source.text


def test_numbered_rows_of_a_table_of_tasks_are_no_items() -> None:
    table = (
        "| No. | Detail | {} | Status |\n|---|---|---|---|\n"
        "| 2.1 | Mend the roof | AH | Done |\n| 2.2 | Paint it | BM | Open |\n"
    )
    text = HEAD + "1\\. Welcome\n\nAll came.\n\n2\\. Actions\n\n{}\n3\\. Road\n\nIt ends.\n"
    for head in ("Resp.", "Owner", "Due date"):
        assert [number for number, _ in titles(text.format(table.format(head)))] == ["1", "2", "3"]
    assert ("2.1", "Mend the roof") in titles(text.format(table.format("Remarks")))


@pytest.mark.parametrize("kind", ["unstyled", "list-unstyled", "plain no-bullets"])
def test_a_list_that_a_page_shows_without_numbers(kind: str) -> None:
    entries = "".join(f"<li>{one}</li>" for one in ("Barn", "Low Farm", "Quayton", "NO OBJECTIONS"))
    items = f"<ol><li><h4>WELCOME</h4><p>All came.</p></li><li><h4>PLANNING</h4><ol class='{kind}'>{entries}</ol></li>"
    items += "<li><h4>ROAD</h4><p>It ends.</p></li></ol>"
    page = f"<html><body><h1>Quay Board, 3 July 2024</h1>{items}</body></html>"
    assert titles(page, "x.html") == [("1", "WELCOME"), ("2", "PLANNING"), ("3", "ROAD")]


ROOF = "\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt ends.\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("## Time and Location\n\nMarch 11, 2031\n\nAll came." + ROOF, "2031-03-11"),
        ("## Place & Date\n\nWe met on Thursday 13 March 2031 at the quay." + ROOF, "2031-03-13"),
        ("## Harbour and Location\n\nIt was built on 13 March 2031." + ROOF, None),
        # the day of a post
        ("---\ntitle: Minutes of the Quay Board\ndate: 2031-04-02\n---\n\nPresent: Ann Hill" + ROOF, "2031-04-02"),
        ("---\ntitle: March 2031 Meeting Minutes\ndate: 2031-04-02\n---\n\nPresent: Ann Hill" + ROOF, "2031-03"),
        ("---\ntitle: March 2031 Meeting Minutes\ndate: 2031-03-28\n---\n\nPresent: Ann Hill" + ROOF, "2031-03-28"),
        ("---\ntitle: Minutes\ndate: 2031-04-02\n---\n\nPresent: Ann Hill" + ROOF + "\n## Next meeting\n\n1 April 2031\n", None),
        ("---\ntitle: Minutes\ndate: 2031-04-02\n---\n\nPresent: Ann Hill" + ROOF + "\n## Next meeting\n\n6 May 2031\n", "2031-04-02"),  # noqa: E501
    ],
)  # fmt: skip
def test_the_day_of_the_meeting_and_that_of_the_post(text: str, date: str | None) -> None:
    held = minutes(text).meeting.date
    assert (held.value if held else None) == date


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("# Quay Committee Meeting, 3 July 2031", "Quay Committee"),
        ("# Minutes of the Quay Committee Meeting, 3 July 2031", "Quay Committee"),
        ("# Quay Society Committee Meeting, 3 July 2031", "Quay Society Committee"),
        ("# Minutes: Quay Board 3 July 2031", "Quay Board"),
        ("# Minutes of 2031 Annual General Meeting of the Quay Society", "Quay Society"),
        ("> Home > Quay Board > Meeting of 3 July 2031", None),
        ("-> Quay Board -> Board meetings -> 3 July 2031", None),
    ],
)
def test_the_body_that_a_heading_names(head: str, body: str | None) -> None:
    found = minutes(head + "\n\nPresent: Ann Hill" + ROOF).meeting.body
    assert (found.value if found else None) == body


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("3/31 To Approve One Councillor Appointment to the Quay Group There was one vacancy.",
         "To Approve One Councillor Appointment to the Quay Group"),
        ("3/31 To Record Those Members Present who have no key There were none.", "To Record Those Members Present who have no key"),  # noqa: E501
        ("3/31 Harbour Dues Cllr Ann Hill reported that they were paid in full.", "Harbour Dues"),
        ("3/31 Harbour Dues Members noted that they were all paid in full.", "Harbour Dues"),
        ("3/31 Harbour Dues Cllrs Hill and Moss had declared an interest in them.", "Harbour Dues"),
    ],
)  # fmt: skip
def test_an_office_inside_a_title_begins_no_sentence(line: str, title: str) -> None:
    text = f"{HEAD}1/31 Welcome\n\nAll came.\n\n2/31 Roof\n\nIt leaks.\n\n{line}\n\n4/31 Road\n\nIt ends.\n"
    assert [one for _, one in titles(text)] == ["Welcome", "Roof", title, "Road"]


def test_the_next_agenda_behind_the_close() -> None:
    body = (
        "1. Apologies\n\nNone came.\n\n2. Roof\n\nIt leaks.\n\n3. Road\n\nIt ends.\n\n"
        "Meeting closed at 9 pm\n\nChairman: Date:\n\n"
    )
    agenda = (
        "QUAY BOARD\n\nAGENDA\n\nMEETING OF 7 AUGUST 2024\n\n1. Apologies\n\n2. Gate\n\n"
        "i) Lock\n\nii) Key\n\n3. Pond\n\n4. Hedge\n"
    )
    assert [title for _, title in titles(HEAD + body + agenda)] == ["Apologies", "Roof", "Road"]
    again = agenda + "\nPresent: Ann Hill\n\nRESOLVED: That the gate be shut.\n"
    assert len(titles(HEAD + body + again)) > 3


def test_what_arose_from_the_last_minutes_is_a_part_of_their_item() -> None:
    text = (
        HEAD
        + "**1. Welcome**\n\nAll came.\n\n**2. {}**\n\nThey were agreed.\n\n**Matters Arising**\n\nNone.\n\n**3. Roof**\n\nIt leaks.\n"  # noqa: E501
    )
    assert [number for number, _ in titles(text.format("Minutes of the last meeting"))] == ["1", "2", "3"]
    assert (None, "Matters Arising") in titles(text.format("Road"))


def test_a_heading_over_what_was_discussed_that_frames_no_other() -> None:
    text = "# Quay Board, 3 July 2031\n\n## Roof\n\nIt leaks.\n\n## Agenda and discussion\n\n{}\n## Road\n\nIt ends.\n"
    assert "Agenda and discussion" in [title for _, title in titles(text.format("- the gate\n- the pond\n"))]
    framed = [title for _, title in titles(text.format("### Gate\n\nShut.\n\n### Pond\n\nFull.\n"))]
    assert framed == ["Roof", "Gate", "Pond", "Road"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (  # the first matters deeper than those that follow
            "# Minutes\n\n## Quay Board, 3 July 2024\n\n### Previous minutes\n\nApproved.\n\n### Roof\n\nIt leaks.\n\n"
            "### Road\n\nIt is mended.\n\n## Open questions\n\nNone.\n\n## AOB\n\nNone.\n",
            ["Previous minutes", "Roof", "Road", "Open questions", "AOB"],
        ),
        (  # facts of the meeting
            "# Quay Board 3 July 2024\n\n### Where\n\nHall.\n\n### When\n\nNoon.\n\n### How\n\nBy boat.\n\n"
            "## Roof\n\nIt leaks.\n\n## AOB\n\nNone.\n",
            ["Roof", "AOB"],
        ),
        (  # a heading over several of the items
            "# Quay Board minutes\n\n## Minutes\n\n### Last minutes\n\nApproved.\n\n### Agenda items\n\n#### Roof\n\n"
            "It leaks.\n\n#### Road\n\nMended.\n\n### AOB\n\nNone.\n",
            ["Last minutes", "Agenda items", "Roof", "Road", "AOB"],
        ),
        (  # a frame
            "# Quay Board minutes\n\n## Agenda\n\n### Roof\n\nIt leaks.\n\n### Road\n\nIt is long.\n\n## AOB\n\nNone.\n",
            ["Roof", "Road", "AOB"],
        ),
        (
            "# Quay Board minutes\n\n## 1. Roof\n\nIt leaks.\n\n## Road\n\nIt is long.\n\n## Gate\n\nIt is wide.\n\n"
            "## Path\n\nIt is narrow.\n\n## 2. AOB\n\nNone.\n",
            ["Roof", "Road", "Gate", "Path", "AOB"],
        ),
        (
            "# Quay Board minutes\n\n## Roof\n\nIt leaks.\n\n## Meeting notes\n\n- It leaks.\n\n## Next steps\n\nNone.\n",
            ["Roof", "Meeting notes", "Next steps"],
        ),
        (  # set in two ways
            "# Quay Board minutes\n\n## Agenda and Minutes\n\n### Welcome\n\nAnn Hill opened.\n\n**Roof**\n\nIt leaks.\n\n"
            "**Road**\n\nMended.\n\n**Path**\n\nNarrow.\n",
            ["Welcome", "Roof", "Road", "Path"],
        ),
    ],
)
def test_headings_of_several_levels_are_items(text: str, found: list[str]) -> None:
    assert [title for _, title in titles(text)] == found


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Matters Arising There were no matters arising.", "Matters Arising"),
        ("Any Other Business No matters raised", "Any Other Business"),
        ("Apologies Mr C Low and Mrs D Fox", "Apologies"),
        ("Declarations of Interest None declared", "Declarations of Interest"),
        ("Minutes of the Last Meeting The minutes were read and found to be in order.", "Minutes of the Last Meeting"),
        ("Treasurer's Report The balance is £300.", "Treasurer's Report"),
        # the words of a title in a sentence
        ("Any other business was not raised.", None),
        ("Matters arising took long.", None),
        ("The Treasurer's Report There is long.", None),
        ("Correspondence with the harbour office goes on.", None),
    ],
)
def test_a_title_that_runs_into_what_was_said(line: str, title: str | None) -> None:
    text = f"{HEAD}Roof Report\n\nThe roof leaks.\n\n{line}\n\nGate Report\n\nThe gate was paid for.\n\nRoad Report\n\nNone.\n"
    assert [one for _, one in titles(text)][:-2] == (["Roof Report", title] if title else ["Roof Report"])
    text = f"{HEAD}1. Roof Report\n\nThe roof leaks.\n\n2. {line}\n\n3. Gate Report\n\nThe gate was paid for.\n"
    if title:
        assert titles(text)[1] == ("2", title)


def test_a_single_number_under_items_counted_otherwise() -> None:
    business = (
        "## II. CONSENT CALENDAR\n\n1. {}\n\nBob Moss moved it.\n\n## III. NEW BUSINESS\n\n1. {}\n\nAnn Hill spoke.\n"
    )
    text = "# Quay Board minutes\n\n## I. CALL TO ORDER\n\nAnn Hill opened.\n\n" + business
    wanted = [("I", "CALL TO ORDER"), ("II", "CONSENT CALENDAR"), ("III", "NEW BUSINESS")]
    lone = titles(text.format("Approval of the June Minutes", "Annual Officer Election for 2031"))
    assert [number for number, _ in lone] == ["I", "II", "1", "III", "1"]
    assert titles(text.format("Approval of the June Minutes", "The gate was painted by the harbour office")) == wanted
    assert titles(text.format("paint for the gate", "nails and a hammer")) == wanted


def test_a_heading_behind_fields_that_no_reader_knows_names_the_document() -> None:
    fields = "".join(f"field{i}: one\n" for i in range(8))
    text = f"{fields}\n# Minutes of the Quay Board, 3 July 2024\n\n## Roof\n\nIt leaks.\n\n## Road\n\nIt is long.\n"
    assert [title for _, title in titles(text)] == ["Roof", "Road"]
    assert "Old matters" in [
        one for _, one in titles(text.replace("Minutes of the Quay Board, 3 July 2024", "Old matters"))
    ]


@pytest.mark.parametrize(
    ("title", "told"),
    [("Roof (6:16 p.m.)", "Roof"), ("Roof [19:05]", "Roof"), ("Roof (v. 1.30)", "Roof (v. 1.30)"), ("Roof", "Roof")],
)
def test_when_a_point_was_begun_is_no_part_of_its_title(title: str, told: str) -> None:
    assert titles(f"{HEAD}1. {title}\n\nIt leaks.\n\n2. Gate\n\nShut.\n")[0] == ("1", told)


@pytest.mark.parametrize(
    "place", ["The Croft, Mill Lane", "A barn at Mill Lane", "All Saints, Mill Lane", "No 4 Mill Lane"]
)
def test_a_title_goes_on_behind_a_comma(place: str) -> None:
    title = f"31/0081/F, a porch and the building of a garage, {place}"
    assert titles(f"{HEAD}1/31 Welcome\n\nAnn Hill opened.\n\n2/31 {title}\n\nIt was noted.\n")[1] == ("2/31", title)


@pytest.mark.parametrize("end", ["", ".", " by May"])
def test_an_item_in_capitals_may_stand_right_behind_the_actions_of_the_last(end: str) -> None:
    text = (
        f"{HEAD}1. ROOF\n\nIt leaks.\n\n2. ROAD\n\nIt is wet.\n\n"
        f"ACTIONS: Bob Moss to ask for quotes. Clerk to update the list{end} 3. ITEMS FOR THE NEXT AGENDA: none.\n"
    )
    found = minutes(text)
    assert [item.number for item in found.items] == ["1", "2", "3"]
    assert [one.text.rstrip(".") for one in found.actions] == [
        "Bob Moss to ask for quotes",
        f"Clerk to update the list{end}".rstrip("."),
    ]


def test_a_number_in_a_sentence_in_small_letters_begins_no_item() -> None:
    text = (
        f"{HEAD}1. Roof\n\nIt leaks.\n\n2. Road\n\nACTIONS: Clerk to read page 3. It is long. Ann to see 3. NOTICES\n"
    )
    assert [number for number, _ in titles(text)] == ["1", "2"]


@pytest.mark.parametrize(("line", "number"), [("2.1No report was made.", "2.1"), ("2.10The gate is shut.", None)])
def test_the_space_behind_the_number_of_a_part_may_be_wanting(line: str, number: str | None) -> None:
    text = f"{HEAD}1. Roof\n\n1.1 It leaks.\n\n1.2 It is old.\n\n2. Road\n\n{line}\n\n3. Gate\n\n3.1 It is shut.\n"
    found = [one for one, _ in titles(text)]
    assert number is None or number in found


def test_a_measure_begins_no_item() -> None:
    text = f"{HEAD}1. Roof\n\n1.1 It leaks.\n\n2. Road\n\n2.5KW were used.\n\n2.1GHz is the band.\n\n3. Gate\n\nOk.\n"
    assert [one for one, _ in titles(text)] == ["1", "1.1", "2", "3"]
