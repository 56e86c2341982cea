"""PDF documents: what is read from the places of words on a page."""

from __future__ import annotations

from pathlib import Path

import pytest
from fpdf import FPDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets import LEADING, LEFT, TOP, Sheets

from minutelint.limits import Limits
from minutelint.linter.printed import printed
from minutelint.readers import ReadError, read, read_bytes
from minutelint.readers import pdf as pdf_reader
from minutelint.source import Source

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

PROSE = (
    "The warden told the meeting that the gate by the mill had been broken\n"
    "again, and that a new hinge would cost forty pounds. It was said that the\n"
    "school might help, as it had in the spring, and so nothing was settled.\n"
)

TALES = (
    "Ann Holt thanked those who had come out to rake the leaves in the lane.\n",
    "Somebody had left a bicycle behind the shed, and the porter has it now.\n",
    "Three more chairs are needed for the long room, of which two are bought.\n",
)


def source(sheets: Sheets | bytes) -> Source:
    return read_bytes(sheets if isinstance(sheets, bytes) else sheets.data(), "minutes.pdf")


def text(sheets: Sheets | bytes) -> str:
    return source(sheets).text


def lines(sheets: Sheets | bytes) -> list[str]:
    return [line for line in text(sheets).splitlines() if line]


def test_lines_that_the_page_broke_are_one_line() -> None:
    found = lines(Sheets().page().lines(LEFT, TOP, PROSE + "\nA short one.\n"))
    assert found == [" ".join(PROSE.split()), "A short one."]


BROKEN = "that the gate by the mill had been mended by the con-\ntractor, and that there was nothing else to say.\n"


def test_hyphens_that_the_typesetter_put_in_are_taken_out() -> None:
    assert "by the contractor, and" in text(Sheets().page().lines(LEFT, TOP, PROSE + BROKEN))


def test_hyphens_of_a_document_that_breaks_no_words_are_kept() -> None:
    compound = BROKEN.replace("con-\ntractor", "well-\nknown smith")
    assert "by the well-known smith" in text(Sheets().page().lines(LEFT, TOP, PROSE * 18 + compound))


def test_a_label_in_the_midst_of_a_bullet_is_no_new_line() -> None:
    sheets = (
        Sheets()
        .page()
        .at(60, 100, "1.")
        .lines(90, 100, "The owner has asked to change the name of the manager of the house\nFrom: Ann")
    )
    assert lines(sheets) == ["1. The owner has asked to change the name of the manager of the house From: Ann"]


def test_what_is_alike_on_all_pages_stays_where_there_is_nothing_else() -> None:
    assert lines(Sheets().page().at(60, 60, "Ashby Green").page().at(60, 60, "Ashby Green")) == ["Ashby Green"] * 2


def test_a_list_of_names_stays_a_list() -> None:
    names = "Ann Holt\nBen Moss\nCara Finch\nDev Patel"
    assert lines(Sheets().page().lines(LEFT, TOP, PROSE).lines(LEFT, 200, names))[1:] == names.splitlines()


def test_labels_begin_lines_of_their_own() -> None:
    head = "Place: the long room over the stables of the old brewery in Mill Lane\nTime: half past seven"
    assert lines(Sheets().page().lines(LEFT, TOP, head)) == head.splitlines()


def test_a_paragraph_goes_on_over_the_page() -> None:
    first, second, third = PROSE.splitlines()
    sheets = Sheets().page().lines(LEFT, TOP, TALES[0]).at(LEFT, 780, first).page().at(LEFT, TOP, second)
    assert lines(sheets.at(LEFT, TOP + LEADING, third))[-1] == " ".join(PROSE.split())


def test_words_out_of_order_are_read_from_above_and_from_the_left() -> None:
    sheets = Sheets().page().at(LEFT, 300, "last").at(LEFT + 40, 200, "second").at(LEFT, 200, "the")
    assert lines(sheets.at(LEFT, 100, "First")) == ["First", "the second", "last"]


def test_bold_lines_and_headings_are_marked() -> None:
    sheets = Sheets().page().at(LEFT, TOP, "Village Hall", size=20).at(LEFT, 120, "Heating", style="B")
    sheets.lines(LEFT, 140, PROSE).at(LEFT, 200, "Bookings", style="U")
    assert lines(sheets) == ["# Village Hall", "** Heating", " ".join(PROSE.split()), "** Bookings"]


def parts(sheets: Sheets, y: float, *titles: str, **kind: object) -> Sheets:
    for number, title in enumerate(titles):
        sheets.at(LEFT, y + number * 100, title, **kind).lines(LEFT, y + 20 + number * 100, PROSE)  # type: ignore[arg-type]
    return sheets


def test_larger_letters_have_higher_headings() -> None:
    sheets = Sheets().page().at(LEFT, 40, "Village Hall", size=24)
    parts(sheets, 70, "Reports", "Repairs", size=17)
    parts(sheets, 270, "Roof", "Doors", size=12.5, style="B")
    prose = " ".join(PROSE.split())
    assert lines(sheets) == [
        "# Village Hall", "## Reports", prose, "## Repairs", prose, "### Roof", prose, "### Doors", prose,
    ]  # fmt: skip


def test_bold_lines_with_room_above_are_headings_below_larger_ones() -> None:
    sheets = parts(Sheets().page(), 60, "Reports", "Repairs", size=17)
    parts(sheets, 260, "Roof", style="B").at(LEFT, 280 + 3 * LEADING, "Roof money", style="B")
    parts(sheets, 360, "Agreed: to wait.", style="B")
    found = [line for line in lines(sheets) if "hinge" not in line]
    assert found == ["# Reports", "# Repairs", "## Roof", "** Roof money", "** Agreed: to wait."]


def test_bullets_that_are_drawn_are_bullets() -> None:
    sheets = Sheets().page().dot(70, 100).at(80, 100, "one").dot(90, 113, 5).at(101, 113, "two").dot(70, 126)
    sheets.at(80, 126, "three").at(60, 139, "no list").dot(96, 139).at(103, 139, "at all")
    assert lines(sheets) == ["- one", "  - two", "- three", "no list at all"]


@pytest.mark.parametrize("size", [1, 9, 14])
def test_other_drawings_are_no_bullets(size: float) -> None:
    assert lines(Sheets().page().dot(60, 100, size).at(80, 100, "Ann Holt")) == ["Ann Holt"]


def test_room_between_short_paragraphs_is_seen() -> None:
    below = "\n".join(f"Note {number} on the hall." for number in range(1, 3))
    sheets = Sheets().page().lines(LEFT, TOP, PROSE + "\n" + PROSE + "\n" + PROSE)
    for number, line in enumerate(below.splitlines() * 6):
        sheets.at(LEFT, 240 + number * 2 * LEADING, line)
    assert text(sheets).count("\n\nNote") == 12


def test_bullets_show_their_depth() -> None:
    sheets = Sheets().page().at(70, 100, "•").at(90, 100, "one").at(100, 113, "o").at(120, 113, "two")
    sheets.at(130, 126, "-").at(150, 126, "three").at(70, 139, "• four")
    assert lines(sheets) == ["- one", "  - two", "    - three", "- four"]


def test_a_bullet_goes_on_where_its_words_began() -> None:
    first, second, third = PROSE.splitlines()
    sheets = Sheets().page().at(70, 100, "•").at(90, 100, first).at(90, 113, second).at(90, 126, third)
    assert lines(sheets) == ["- " + " ".join(PROSE.split())]


@pytest.mark.parametrize("number", ["1.", "4.1", "(a)", "12/25", "3"])
def test_a_number_in_the_margin_stands_before_its_title(number: str) -> None:
    sheets = Sheets().page().at(60, 100, number).at(120, 100, "Heating").at(120, 120, "The boiler works.")
    assert lines(sheets) == [f"{number} Heating", "The boiler works."]


def test_a_number_before_a_number_has_a_line_of_its_own() -> None:
    sheets = Sheets().page().at(40, 100, "26-0017").at(110, 100, "3.").at(150, 100, "Heating of the hall")
    assert lines(sheets) == ["26-0017", "3. Heating of the hall"]


def test_columns_that_line_up_are_parted_by_tabs() -> None:
    sheets = Sheets().page()
    for row, (name, role) in enumerate([("Ann Holt", "Treasurer"), ("Ben Moss", "Porter"), ("Cara Finch", "Guest")]):
        sheets.at(60, 100 + row * LEADING, name).at(220, 100 + row * LEADING, role)
    assert lines(sheets) == ["Ann Holt\tTreasurer", "Ben Moss\tPorter", "Cara Finch\tGuest"]


def test_pairs_of_names_and_initials_stand_below_one_another() -> None:
    sheets = Sheets().page().at(40, 100, "There:")
    pairs = [("Ann Holt", "AH", "Dev Patel", "DP"), ("Ben Moss", "BM", "Eve Quill", "EQ"), ("Cara Finch", "CF")]
    for row, cells in enumerate(pairs):
        for x, cell in zip((120, 240, 300, 420), cells, strict=False):
            sheets.at(x, 100 + row * LEADING, cell)
    assert lines(sheets) == [
        "There:",
        "Ann Holt\tAH",
        "Ben Moss\tBM",
        "Cara Finch\tCF",
        "Dev Patel\tDP",
        "Eve Quill\tEQ",
    ]


def test_a_cell_without_rules_goes_on_below() -> None:
    sheets, y = Sheets().page().at(60, 60, "Task").at(400, 60, "Who").at(480, 60, "When"), 80
    for task, who, when in (("Mend the gate by the mill\nand paint it", "AH", "May"), ("Rake leaves", "BM", "June")):
        sheets.lines(60, y, task).at(400, y, who).at(480, y, when)
        y += 30
    assert lines(sheets) == [
        "Task\tWho\tWhen",
        "Mend the gate by the mill and paint it\tAH\tMay",
        "Rake leaves\tBM\tJune",
    ]


def test_a_label_before_columns_stands_by_itself() -> None:
    sheets = Sheets().page().at(40, 100, "There:").at(160, 100, "Ann Holt").at(320, 100, "Dev Patel")
    sheets.at(160, 113, "Ben Moss").at(320, 113, "Eve Quill").at(160, 126, "Cara Finch")
    assert lines(sheets) == ["There:", "Ann Holt\tDev Patel", "Ben Moss\tEve Quill", "Cara Finch"]


def test_a_number_in_a_later_column_stands_before_its_words() -> None:
    sheets = Sheets().page().at(60, 100, "1.").at(90, 100, "Mill Lane").at(300, 100, "3.").at(330, 100, "High Street")
    sheets.at(60, 113, "2.").at(90, 113, "The Green").at(300, 113, "4.").at(330, 113, "Church Row")
    assert lines(sheets) == ["1. Mill Lane\t3. High Street", "2. The Green\t4. Church Row"]


def test_the_head_of_a_table_is_no_label() -> None:
    sheets, rows = Sheets().page(), ("Task,Who,When", ",AH,May", "Rake leaves,BM,June")
    for row, cells in enumerate(rows):
        for x, cell in zip((60, 200, 300), cells.split(","), strict=True):
            if cell:
                sheets.at(x, 100 + row * LEADING, cell)
    assert lines(sheets) == ["Task\tWho\tWhen", "AH\tMay", "Rake leaves\tBM\tJune"]


def test_a_label_and_its_words_are_one_line() -> None:
    sheets = (
        Sheets().page().at(40, 100, "Place:").at(160, 100, "the long room").at(40, 113, "Time:").at(160, 113, "8 pm")
    )
    assert lines(sheets) == ["Place: the long room", "Time: 8 pm"]


def test_tables_are_set_apart_by_a_blank_line() -> None:
    sheets = (
        Sheets().page().at(60, 80, "Above").grid((60, 200, 300), (100, 130, 160)).at(64, 118, "a").at(204, 118, "b")
    )
    sheets.at(64, 148, "c").at(204, 148, "d").grid((60, 100, 300), (200, 230, 260)).at(64, 218, "e").at(104, 218, "f")
    assert text(sheets.at(64, 248, "g").at(60, 300, "Below")) == "Above\n\na\tb\nc\td\n\ne\tf\ng\n\nBelow\n"


def test_a_column_beside_the_text_is_joined_to_its_paragraph() -> None:
    sheets = Sheets().page()
    for row, who in enumerate(("AH", "BM", "CF/DP", "")):
        sheets.lines(60, 100 + row * 60, PROSE)
        if who:
            sheets.at(500, 100 + LEADING + row * 60, who)
    whole = " ".join(PROSE.split())
    assert lines(sheets) == [f"{whole}\tAH", f"{whole}\tBM", f"{whole}\tCF/DP", whole]


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    left = "the lane was swept by all of us\nand the hedge was cut on Sunday\n" * 4
    right = "we thanked the band who came\nand the tent was folded again\n" * 4
    found = text(Sheets().page().lines(60, 100, left).lines(320, 100, right)).replace("\n", " ")
    assert found.index("folded") > found.rindex("hedge")


def test_a_ruled_table_is_read_row_by_row() -> None:
    sheets = Sheets().page().grid((60, 200, 300, 420), (100, 130, 160, 190))
    for row, cells in enumerate((("Task", "Who", "When"), ("Mend the gate", "AH", "May"), ("Paint it", "", "June"))):
        for x, cell in zip((64, 204, 304), cells, strict=True):
            if cell:
                sheets.at(x, 118 + 30 * row, cell)
    found = source(sheets)
    assert found.text.split("\n")[:3] == ["Task\tWho\tWhen", "Mend the gate\tAH\tMay", "Paint it\t\tJune"]
    cells = {found.text[place.start :].split("\t")[0].split("\n")[0]: place.cell for place in found.places}
    assert cells["AH"] == (1, 2, 2) and cells["June"] == (1, 3, 3)


def test_a_cell_of_several_lines_is_one_cell() -> None:
    sheets = Sheets().page().grid((60, 200, 300), (100, 150, 200))
    sheets.at(64, 112, "Mend the broken gate").at(64, 125, "by the mill and paint it").at(204, 112, "AH")
    sheets.at(64, 165, "Rake the leaves").at(204, 165, "BM")
    assert lines(sheets) == ["Mend the broken gate by the mill and paint it\tAH", "Rake the leaves\tBM"]


def test_a_table_that_lays_out_the_page_is_read_as_text() -> None:
    columns, sheets = (40, 80, 460, 550), Sheets().page()
    sheets.grid(columns, (60, 200, 340))
    for row, (number, title, who) in enumerate((("1.", "Heating", "AH"), ("2.", "Bookings", "BM"))):
        y = 75 + 140 * row
        sheets.at(44, y, number).at(84, y, title).lines(84, y + 26, PROSE).at(84, y + 80, "That was all.")
        sheets.at(464, y + 39, who)
    whole = " ".join(PROSE.split())
    expected = ["1. Heating", f"{whole}\tAH", "That was all.", "2. Bookings", f"{whole}\tBM", "That was all."]
    assert lines(sheets) == expected


def test_a_row_goes_on_over_the_page() -> None:
    columns, sheets = (40, 80, 460, 550), Sheets()
    sheets.page().grid(columns, (60, 300)).at(44, 75, "1.").at(84, 75, "Heating").lines(84, 101, PROSE)
    sheets.at(84, 160, "The warden asked whether anybody in the room had seen who broke the old")
    sheets.page().grid(columns, (60, 120, 180)).at(84, 75, "gate by the mill.").at(84, 100, "Nobody had.")
    sheets.at(44, 135, "2.").at(84, 135, "Bookings")
    assert lines(sheets)[2:] == [
        "The warden asked whether anybody in the room had seen who broke the old gate by the mill.",
        "Nobody had.",
        "2. Bookings",
    ]


def test_words_over_the_columns_are_the_head_of_a_table() -> None:
    sheets = Sheets().page().at(64, 96, "Task").at(304, 96, "Who").grid((60, 300, 400), (100, 130, 160))
    sheets.at(64, 118, "Mend the gate").at(304, 118, "AH").at(64, 148, "Paint it").at(304, 148, "BM")
    assert lines(sheets) == ["Task\tWho", "Mend the gate\tAH", "Paint it\tBM"]


def test_turned_words_are_words() -> None:
    sheets = Sheets().page().at(60, 200, "Ann Holt").lines(60, 240, PROSE)
    with sheets.pdf.rotation(90, 300, 200):
        sheets.at(300, 200, "04/10/2025")
    assert "04/10/2025" in text(sheets) and "Ann Holt" in text(sheets)


def test_a_turned_page_is_read_like_any_other() -> None:
    sheets = Sheets().page()
    with sheets.pdf.rotation(90, 300, 400):
        sheets.lines(100, 400, PROSE)
    assert lines(sheets) == [" ".join(PROSE.split())]


@pytest.mark.parametrize("form", ["{}", "- {} -", "Page {}", "Page {} of 3", "{}/3", "roman"])
def test_running_heads_and_page_numbers_are_left_out(form: str) -> None:
    sheets = Sheets()
    for number, roman in enumerate(("i", "ii", "iii"), 1):
        shown = roman if form == "roman" else form.format(number)
        sheets.page().at(LEFT, 30, "Ashby Green, 4 March").at(LEFT, 80, TALES[number - 1].strip()).at(290, 820, shown)
    assert lines(sheets) == [tale.strip() for tale in TALES]


def test_a_letterhead_stays_once() -> None:
    sheets = Sheets()
    for tale in TALES:
        sheets.page().at(LEFT, 40, "Ashby Green", size=18).lines(LEFT, 90, tale)
    assert lines(sheets) == ["# Ashby Green", *(tale.strip() for tale in TALES)]


@pytest.mark.parametrize("number", ["1", "- 1 -", "Page 1 of 1"])
def test_one_page_loses_its_number_alone(number: str) -> None:
    sheets = Sheets().page().at(LEFT, 40, "Ashby Green").lines(LEFT, 90, PROSE).at(290, 820, number)
    assert lines(sheets) == ["Ashby Green", " ".join(PROSE.split())]


def test_numbers_that_count_no_pages_stay() -> None:
    sheets = Sheets()
    for number, tale in zip(("12", "40", "7"), TALES, strict=True):
        sheets.page().lines(LEFT, 80, tale).at(290, 820, number)
    assert lines(sheets)[1::2] == ["12", "40", "7"]


def test_letters_with_room_between_them_are_a_word() -> None:
    sheets = Sheets().page().lines(LEFT, 200, PROSE)
    for place, letter in enumerate("MINUTES"):
        sheets.at(LEFT + 14 * place, 100, letter)
    assert "MINUTES" in lines(sheets)


def test_single_letters_of_a_sentence_are_words() -> None:
    assert lines(Sheets().page().at(LEFT, 100, "We saw a 4 x 4 in the lane")) == ["We saw a 4 x 4 in the lane"]


def test_a_raised_ending_belongs_to_its_number() -> None:
    sheets = Sheets().page().at(60, 100, "on the 14").at(60 + sheets_width("on the 14"), 96, "th", size=7)
    sheets.at(60 + sheets_width("on the 14") + 10, 100, "of May")
    assert lines(sheets) == ["on the 14th of May"]


def test_a_raised_ending_of_the_first_word_stays_on_its_line() -> None:
    sheets = Sheets().page().lines(LEFT, TOP, PROSE.splitlines()[0] + "\n7")
    wide = sheets_width("7")
    sheets.at(LEFT + wide - 0.1, TOP + LEADING - 3, "th", size=9.1).at(LEFT + wide + 12, TOP + LEADING, "of May")
    assert lines(sheets)[-1].endswith("7th of May")


def sheets_width(words: str) -> float:
    pdf = FPDF(unit="pt")
    pdf.set_font("helvetica", size=11)
    return float(pdf.get_string_width(words))


def test_words_drawn_twice_come_once() -> None:
    sheets = Sheets().page().at(60, 100, "Heating of the hall").at(60.3, 100, "Heating of the hall")
    assert lines(sheets) == ["Heating of the hall"]


def test_invisible_words_of_a_recognised_scan_are_words() -> None:
    sheets = Sheets().page()
    with sheets.pdf.local_context(text_mode="INVISIBLE"):
        sheets.lines(LEFT, TOP, PROSE)
    assert lines(sheets) == [" ".join(PROSE.split())]


def test_places_tell_the_page() -> None:
    found = source(Sheets().page().at(LEFT, 100, "One").page().at(LEFT, 130, "Two"))
    at = found.text.index("Two")
    assert [place.page for place in found.places] == [1, 2]
    assert found.places[1].start == at and found.format == "pdf" and found.raw == found.text


def test_a_scanned_page_is_remarked_on() -> None:
    found = source(printed("One\n␌\n␌\nThree"))
    [remark] = found.remarks
    assert remark.kind == "page-without-text" and remark.text == ""
    assert found.locate(remark.span).page == 2
    assert [line for line in found.text.splitlines() if line] == ["One", "Three"]


def test_a_blank_page_is_not_remarked_on_unless_there_is_nothing_else() -> None:
    assert source(Sheets().page().at(60, 60, "One").page()).remarks == ()
    assert source(Sheets().page().at(60, 60, "One").page().at(60, 60, "  ")).remarks == ()
    assert len(source(Sheets().page().page()).remarks) == 2


def locked() -> bytes:
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner", user_password="user")
    pdf.add_page()
    return bytes(pdf.output())


WHOLE = printed("Ashby Green\n" * 40)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (locked(), "password"),
        (WHOLE[: len(WHOLE) // 2], "damaged"),
        (b"%PDF-1.7\n%%EOF\n", "damaged"),
        (b"%PDF-1.4\n" + b"\0" * 5000, "damaged"),
    ],
    ids=["locked", "cut", "empty", "zeros"],
)
def test_what_cannot_be_read_is_told(data: bytes, told: str) -> None:
    with pytest.raises(ReadError, match=rf"^minutes\.pdf: .*{told}.*; expected "):
        source(data)


def test_an_owner_password_alone_locks_nothing() -> None:
    pdf = FPDF()
    pdf.set_encryption(owner_password="owner")
    pdf.add_page()
    pdf.set_font("helvetica", size=11)
    pdf.text(60, 60, "Open to all")
    assert lines(bytes(pdf.output())) == ["Open to all"]


def test_too_many_pages_are_refused() -> None:
    few = Limits(pages=3)
    assert read_bytes(printed("\n␌\n".join("abc")), "june.pdf", few).places[-1].page == 3
    with pytest.raises(ReadError, match=r"has 4 pages; expected at most 3 \(limits\.pages\)"):
        read_bytes(printed("\n␌\n".join("abcd")), "june.pdf", few)


def test_a_page_of_too_many_characters_is_refused() -> None:
    few = Limits(page_characters=20)
    with pytest.raises(ReadError, match=r"page 2 holds .* expected at most 20 \(limits\.page-characters\)"):
        read_bytes(printed("short\n␌\n" + "long " * 10), "june.pdf", few)


def test_too_much_text_is_refused() -> None:
    few = Limits(characters=20)
    with pytest.raises(ReadError, match=r"characters by page 2; expected at most 20 \(limits\.characters\)"):
        read_bytes(printed("fifteen letters\n␌\nfifteen letters"), "june.pdf", few)


def test_pages_are_closed_before_their_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(pdf_reader, "page_of", failing)
        with pytest.raises(KeyboardInterrupt):
            source(WHOLE)
    assert "Ashby Green" in text(WHOLE)


def test_a_loop_in_the_page_tree_ends() -> None:
    looped = WHOLE.replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    assert looped != WHOLE
    try:
        source(looped)
    except ReadError as error:
        assert str(error).startswith("minutes.pdf: ")


def test_a_huge_page_is_read() -> None:
    assert "Ashby Green" in text(WHOLE.replace(b"[0 0 595 842]", b"[-9e9 -9e9 9e9 9e9]"))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=8))
def test_damage_anywhere_is_told_or_read_over(at: int, junk: bytes) -> None:
    try:
        found = source(WHOLE[:at] + junk + WHOLE[at + len(junk) :])
    except ReadError as error:
        assert str(error).startswith("minutes.pdf: ")
    else:
        assert all(0 <= place.start <= len(found.text) for place in found.places)


LETTERS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=9)
WORDS = st.tuples(st.floats(0, 560), st.floats(20, 800), LETTERS, st.sampled_from([8, 11, 11, 18]))


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.lists(WORDS, max_size=25), min_size=1, max_size=3))
def test_any_page_is_read(pages: list[list[tuple[float, float, str, int]]]) -> None:
    sheets = Sheets()
    for words in pages:
        sheets.page()
        for x, y, word, size in words:
            sheets.at(x, y, word, size=size)
    found = source(sheets)
    starts = [place.start for place in found.places]
    assert starts == sorted(starts) and all(0 <= start <= len(found.text) for start in starts)
    assert found.text == "" or found.text.endswith("\n")
    assert all(place.page is not None and 1 <= place.page <= len(pages) for place in found.places)


PDFS = sorted(CORPUS.glob("*.pdf")) if CORPUS.is_dir() else []


@pytest.mark.skipif(not PDFS, reason="the real documents are not there")
@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.stem[:20])
def test_real_documents_hold_the_words_that_pdfium_finds(path: Path) -> None:
    import pypdfium2

    found = read(path)
    plain = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(path))
    wanted = {word for word in plain.split() if word.isalpha() and len(word) > 3}
    have = set(found.text.replace("\t", " ").split())
    missing = {word for word in wanted - have if not any(word in other for other in have)}
    assert len(missing) <= 0.02 * len(wanted), missing
    assert not [line for line in found.text.splitlines() if line.startswith("  " * 20)]
