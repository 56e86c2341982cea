"""Word documents: the words as Word shows them, with the numbers that are not in the text, and what is left in the file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutelint.limits import Limits
from minutelint.linter.specimens import packed, word
from minutelint.model.build import build
from minutelint.readers import ReadError, read, read_bytes
from minutelint.readers.docx import package
from minutelint.reports.places import within
from minutelint.source import Source, Span

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def run(words: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(inside: str, properties: str = "") -> str:
    inside = inside if inside.startswith("<") or not inside else run(inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def source(body: str, **parts: str) -> Source:
    return read_bytes(packed({"document": body, **parts}), "june.docx")


def text(body: str, **parts: str) -> str:
    return source(body, **parts).text


def numbered(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(at: int, form: str, pattern: str, more: str = "") -> str:
    kind = f'<w:start w:val="1"/><w:numFmt w:val="{form}"/>'
    return f'<w:lvl w:ilvl="{at}">{kind}{more}<w:lvlText w:val="{pattern}"/></w:lvl>'


def definition(identity: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def listed(number: int, of: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{of}"/>{override}</w:num>'


OUTLINE = definition(
    7,
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
    level(3, "bullet", "·"),
)

# -- words


def test_runs_tabs_breaks_and_signs_become_plain_words() -> None:
    body = "<w:r><w:t>Date:</w:t><w:tab/><w:t>4 May</w:t><w:br/><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t></w:r>"
    assert text(paragraph(body)) == "Date:\t4 May\nco-op\n"


def test_columns_that_tabs_part_stay_columns() -> None:
    assert text(paragraph("<w:r><w:t>Ann Holt</w:t><w:tab/><w:t>Chair</w:t></w:r>")) == "Ann Holt\tChair\n"


def test_what_a_field_is_made_from_is_left_out_and_what_it_came_to_is_kept() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>4 May 2025</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert text(paragraph(run("Held on ") + field + run("."))) == "Held on 4 May 2025.\n"


def test_a_field_that_is_never_ended_swallows_nothing_behind_its_paragraph() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert text(paragraph(begun + run("PAGE")) + paragraph("Minutes")) == "\nMinutes\n"


@pytest.mark.parametrize(("state", "sign"), [("<w:checked/>", "☒"), ('<w:default w:val="0"/>', "☐")])
def test_an_old_check_box_is_shown(state: str, sign: str) -> None:
    box = (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    assert text(paragraph(box + end + run(" Ann"))) == f"{sign} Ann\n"


def test_a_tick_of_a_font_for_signs_is_a_tick() -> None:
    assert text(paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" done"))) == "✓ done\n"


def test_content_controls_links_and_smart_tags_keep_their_words() -> None:
    inside = (
        f"<w:sdt><w:sdtContent>{run('Ann')}</w:sdtContent></w:sdt><w:hyperlink>{run(' Holt')}</w:hyperlink>"
        f"<w:smartTag>{run(' spoke')}</w:smartTag><w:fldSimple>{run('.')}</w:fldSimple>"
    )
    control = f"<w:sdt><w:sdtContent>{paragraph('In a control')}</w:sdtContent></w:sdt>"
    assert text(paragraph(inside) + control) == "Ann Holt spoke.\nIn a control\n"


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('Draft')}</w:txbxContent>"
    drawing = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    assert (
        text(paragraph(run("Minutes") + f"<w:r>{drawing}</w:r>") + paragraph("Present")) == "Minutes\nDraft\nPresent\n"
    )


def test_footnotes_stand_behind_the_text() -> None:
    note = f'<w:footnote w:id="2">{paragraph("Since resigned.")}</w:footnote>'
    body = paragraph(run("Ben Moss") + '<w:r><w:footnoteReference w:id="2"/></w:r>') + paragraph("Apologies: none")
    assert text(body, footnotes=note) == "Ben Moss\nApologies: none\nSince resigned.\n"


# -- looks

STYLES = (
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="U1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Agenda"/><w:basedOn w:val="U1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
)


def styled(words: str, style: str) -> str:
    return paragraph(words, f'<w:pStyle w:val="{style}"/>')


def test_headings_are_told_by_the_style_whatever_it_is_called_and_the_title_stands_above_them() -> None:
    body = styled("Minutes", "Titel") + styled("Heating", "U1") + styled("Fees", "Mine")
    assert text(body, styles=STYLES) == "# Minutes\n## Heating\n## Fees\n"
    assert text(styled("Heating", "U1"), styles=STYLES) == "# Heating\n"
    assert text(paragraph("Heating", '<w:outlineLvl w:val="1"/>')) == "## Heating\n"


def test_a_table_of_contents_is_left_out() -> None:
    assert text(styled("1. Heating\t2", "TOC1") + paragraph("1. Heating"), styles=STYLES) == "1. Heating\n"


@pytest.mark.parametrize(
    ("look", "shown"),
    [("<w:b/>", "** Heating\n"), ('<w:u w:val="single"/>', "** Heating\n"), ('<w:b w:val="0"/>', "Heating\n"),
     ('<w:u w:val="none"/>', "Heating\n"), ('<w:rStyle w:val="Strong"/>', "** Heating\n")],
)  # fmt: skip
def test_a_wholly_bold_or_underlined_line_is_marked(look: str, shown: str) -> None:
    assert text(paragraph(run("Heating", look)), styles=STYLES) == shown


def test_bold_words_in_a_line_are_plain_and_a_bold_number_and_title_end_where_the_bold_type_does() -> None:
    assert text(paragraph(run("Resolved", "<w:b/>") + run(" that it be mended."))) == "Resolved that it be mended.\n"
    assert text(paragraph(run("3. Fees", "<w:b/>") + run(" The fees stay."))) == "** 3. Fees\nThe fees stay.\n"


def test_space_between_paragraphs_is_a_blank_line_unless_neighbours_of_a_style_go_without() -> None:
    spaced = '<w:spacing w:after="200"/>'
    assert text(paragraph("One", spaced) + paragraph("Two", spaced)) == "One\n\nTwo\n"
    close = spaced + "<w:contextualSpacing/>"
    assert text(paragraph("One", close) + paragraph("Two", close)) == "One\nTwo\n"


# -- numbers


def test_levels_count_on_and_begin_anew_under_the_level_above() -> None:
    body = "".join(
        paragraph(words, numbered(1, at))
        for words, at in [
            ("Welcome", 0),
            ("Chair", 1),
            ("Clerk", 1),
            ("Fees", 0),
            ("Hall", 1),
            ("Small", 2),
            ("a bullet", 3),
        ]
    )
    shown = "1. Welcome\n1.1 Chair\n1.2 Clerk\n2. Fees\n2.1 Hall\n    (a) Small\n      - a bullet\n"
    assert text(body, numbering=OUTLINE + listed(1, 7)) == shown


def test_lists_of_one_definition_count_on_together_unless_one_begins_anew() -> None:
    body = "".join(paragraph(f"item {at}", numbered(at)) for at in (1, 1, 2, 3, 3))
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = OUTLINE + listed(1, 7) + listed(2, 7) + listed(3, 7, anew)
    assert text(body, numbering=numbering).split("\n")[:-1] == [
        "1. item 1", "2. item 1", "3. item 2", "5. item 3", "6. item 3",
    ]  # fmt: skip


def test_a_level_may_never_begin_anew() -> None:
    running = definition(7, level(0, "upperRoman", "%1"), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'))
    body = "".join(paragraph("x", numbered(1, at)) for at in (0, 1, 0, 1))
    assert text(body, numbering=running + listed(1, 7)) == "I x\n  1. x\nII x\n  2. x\n"


@pytest.mark.parametrize(
    ("form", "count", "shown"),
    [("upperLetter", 28, "BB"), ("lowerRoman", 14, "xiv"), ("decimalZero", 7, "07"), ("ordinal", 12, "12th"),
     ("ordinal", 22, "22nd"), ("decimal", 3, "3"), ("chicago", 2, "2")],
)  # fmt: skip
def test_the_forms_of_numbers(form: str, count: int, shown: str) -> None:
    numbering = definition(1, level(0, form, "%1)")) + listed(1, 1)
    body = paragraph("x", numbered(1)) * count
    assert text(body, numbering=numbering).split("\n")[-2] == f"{shown}) x"


def test_numbers_of_the_levels_above_are_decimals_in_a_legal_list() -> None:
    legal = definition(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2", "<w:isLgl/>")) + listed(1, 1)
    body = paragraph("Fees", numbered(1)) + paragraph("Hall", numbered(1, 1))
    assert text(body, numbering=legal) == "I. Fees\n1.1 Hall\n"


def test_a_style_gives_its_paragraphs_numbers_and_a_paragraph_may_go_without() -> None:
    bound = definition(1, level(0, "decimal", "Item %1:", '<w:pStyle w:val="Agenda"/>')) + listed(1, 1)
    style = (
        '<w:style w:type="paragraph" w:styleId="Agenda"><w:name w:val="Agenda"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    own = '<w:pStyle w:val="Agenda"/>'
    body = (
        paragraph("Fees", own)
        + paragraph("plain", own + '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("Hall", own)
    )
    assert text(body, numbering=bound, styles=style) == "Item 1: Fees\nplain\nItem 2: Hall\n"


def test_an_empty_paragraph_takes_no_number_and_a_list_that_is_not_there_gives_none() -> None:
    body = paragraph("", numbered(1)) + paragraph("Fees", numbered(1)) + paragraph("Hall", numbered(9))
    assert text(body, numbering=OUTLINE + listed(1, 7)) == "\n1. Fees\nHall\n"


# -- tables


def cell(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, paragraphs))}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_a_row_is_a_line_and_what_a_cell_holds_besides_its_first_line_stands_below() -> None:
    body = table(cell("1") + cell("Welcome", "All were welcome.") + cell("AH"), cell("2") + cell("Fees"))
    assert text(body) == "1\tWelcome\tAH\nAll were welcome.\n2\tFees\n\n"


def test_a_cell_that_goes_on_with_the_one_above_is_empty_and_one_over_two_columns_counts_as_both() -> None:
    goes_on = cell("unseen", properties="<w:vMerge/>")
    wide = cell("Total", properties='<w:gridSpan w:val="2"/>')
    found = source(table(cell("Ann", properties='<w:vMerge w:val="restart"/>') + cell("Hall"), goes_on + cell("Fees"),
                         wide + cell("12")))  # fmt: skip
    assert found.text == "Ann\tHall\n\tFees\nTotal\t12\n\n"
    assert found.locate(Span(found.text.index("12"), found.text.index("12") + 2)).cell == (1, 3, 3)


def test_tables_within_tables_and_rows_that_were_deleted() -> None:
    inner = table(cell("in") + cell("side"))
    deleted = f"<w:trPr><w:del/></w:trPr>{cell('gone')}"
    assert text(table(f"<w:tc>{paragraph('out')}{inner}</w:tc>", deleted)) == "out\nin\tside\n\n"


# -- tracked changes, comments, hidden text

WHO = 'w:author="A. Hand" w:date="2026-01-05T09:00:00Z"'


def test_the_text_is_that_of_all_changes_accepted_and_each_is_remarked() -> None:
    found = read_bytes(word("The sum of {--£20--}{++£30++} was paid.{>>Sure?<<}"), "june.docx")
    assert found.text == "The sum of £30 was paid.\n"
    kinds = [(one.kind, one.text, one.author, found.slice(one.span)) for one in found.remarks]
    assert kinds == [
        ("deletion", "£20", "A. Hand", "The sum of £30 was paid."),
        ("insertion", "£30", "A. Hand", "£30"),
        ("comment", "Sure?", "A. Hand", "The sum of £30 was paid."),
    ]


def test_words_that_were_moved_stand_where_they_came_to() -> None:
    moved = f"<w:moveFrom {WHO}>{run('late')}</w:moveFrom>"
    body = paragraph(run("Ann ") + moved) + paragraph(f"<w:moveTo {WHO}>{run('late')}</w:moveTo>")
    found = source(body)
    assert (found.text, [one.kind for one in found.remarks]) == ("Ann\nlate\n", ["deletion", "insertion"])


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    ended = f"<w:rPr><w:del {WHO}/></w:rPr>"
    found = source(paragraph("Ann ", ended) + paragraph("Holt") + paragraph("Ben Moss"))
    assert found.text == "Ann Holt\nBen Moss\n"
    assert [(one.kind, one.text) for one in found.remarks] == [("deletion", "¶")]


def test_hidden_words_are_left_out_and_remarked_and_a_hidden_paragraph_leaves_no_line() -> None:
    hidden = run("Ask Ben. ", "<w:vanish/>")
    found = source(paragraph(hidden + run("Fees")) + paragraph(hidden) + paragraph("Hall"))
    assert found.text == "Fees\nHall\n"
    assert [(one.kind, one.text) for one in found.remarks] == [("hidden-text", "Ask Ben.")] * 2


def test_a_comment_for_minutelint_suppresses_and_is_no_remark() -> None:
    found = read_bytes(word("Minutes\nFees{>>minutelint: disable=unowned-action<<}"), "june.docx")
    assert found.remarks == ()
    assert [(one.text, one.at.line) for one in found.comments] == [("minutelint: disable=unowned-action", 2)]


# -- places


def test_places_name_page_paragraph_and_cell() -> None:
    broken = "<w:r><w:lastRenderedPageBreak/><w:t>Two</w:t></w:r>"
    found = source(paragraph("One") + paragraph(broken) + table(cell("a") + cell("b")))
    places = [found.locate(Span(found.text.index(words), found.text.index(words) + 1)) for words in ("One", "Two", "b")]
    assert [(place.page, place.paragraph, place.cell, within(place)) for place in places] == [
        (1, 1, None, "page 1, paragraph 1"),
        (2, 2, None, "page 2, paragraph 2"),
        (2, 4, (1, 1, 2), "page 2, table 1, row 1, column 2"),
    ]


def test_no_page_is_named_where_word_recorded_none() -> None:
    found = source(paragraph("One"))
    assert (found.locate(Span(0, 3)).page, found.locate(Span(0, 3)).paragraph) == (None, 1)


def test_headers_and_footers_are_no_text_but_known() -> None:
    found = source(paragraph("Minutes"), header=paragraph("DRAFT"), footer=paragraph("Page 1"))
    assert found.text == "Minutes\n"
    assert (found.margins, found.meta) == ("DRAFT\nPage 1", {})


# -- what cannot be read


def test_a_document_with_entities_is_refused() -> None:
    data = zipped({"word/document.xml": b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><d>&e;</d>'})
    with pytest.raises(
        ReadError, match=r"^june\.docx: is a damaged Word document: word/document\.xml declares entities"
    ):
        read_bytes(data, "june.docx")


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    small = Limits(unpacked=1)
    with pytest.raises(
        ReadError, match=r"^june\.docx: would unpack to \d+ MB; expected at most 1 \(limits\.unpacked\)"
    ):
        read_bytes(zipped({"word/document.xml": b"<w/>", "word/media/a.bin": b"\0" * 2_000_000}), "june.docx", small)


def test_a_declared_size_that_is_a_lie_is_told() -> None:
    data = bytearray(zipped({"word/document.xml": b"<w/>" * 50_000}))
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (60).to_bytes(4, "little")
    with pytest.raises(ReadError, match=r"^june\.docx: is a damaged Word document"):
        read_bytes(bytes(data), "june.docx")


def test_an_encrypted_archive_is_told() -> None:
    data = bytearray(word("Minutes"))
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        data[at + 8] |= 1
    with pytest.raises(ReadError, match=r"^june\.docx: is encrypted"):
        read_bytes(bytes(data), "june.docx")


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels", "word/document.xml"])
def test_a_document_that_lacks_a_part_is_damaged(part: str) -> None:
    with zipfile.ZipFile(io.BytesIO(word("Minutes"))) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name != part}
    with pytest.raises(ReadError, match=r"^june\.docx: is "):
        read_bytes(zipped(parts, whole=True), "june.docx")


def test_elements_nested_too_deep_are_refused() -> None:
    deep = "<w:sdt><w:sdtContent>" * 300 + paragraph("x") + "</w:sdtContent></w:sdt>" * 300
    with pytest.raises(ReadError, match=r"^june\.docx: is a damaged Word document"):
        text(deep)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_document_cut_or_changed_anywhere_is_read_or_refused(data: st.DataObject) -> None:
    whole = word("Minutes\n1. Fees{++ paid++}\nAction: AB to pay{>>who?<<}")
    at = data.draw(st.integers(0, len(whole) - 1))
    broken = whole[:at] if data.draw(st.booleans()) else whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :]
    try:
        found = read_bytes(broken, "june.docx")
    except ReadError as error:
        assert str(error).startswith("june.docx: ")
    else:
        assert all(one.span.end <= len(found.text) for one in found.remarks)


def zipped(parts: dict[str, bytes], *, whole: bool = False) -> bytes:
    """Return an archive with some parts of a Word document in place of its own."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("Minutes"))) as archive, zipfile.ZipFile(buffer, "w", 8) as out:
        kept = {} if whole else {name: archive.read(name) for name in archive.namelist()}
        for name, inside in {**kept, **parts}.items():
            out.writestr(name, inside)
    return buffer.getvalue()


# -- real programs, real documents


def test_what_python_docx_writes_is_read() -> None:
    made = docx.Document()
    made.add_heading("Minutes", 0)
    made.add_heading("Fees", 1)
    made.add_paragraph("first", style="List Number")
    made.add_paragraph("second", style="List Number")
    made.add_paragraph("point", style="List Bullet")
    buffer = io.BytesIO()
    made.save(buffer)
    assert read_bytes(buffer.getvalue(), "june.docx").text.split("\n") == [
        "# Minutes", "", "## Fees", "1. first", "2. second", "", "- point", "",
    ]  # fmt: skip


def test_the_styles_of_deeper_lists_show_their_depth() -> None:
    made = docx.Document()
    for words, style in (
        ("roof", "List Bullet"),
        ("slates", "List Bullet 2"),
        ("moss", "List Bullet 3"),
        ("x", "List Number 2"),
    ):
        made.add_paragraph(words, style=style)
    buffer = io.BytesIO()
    made.save(buffer)
    shown = [line for line in read_bytes(buffer.getvalue(), "june.docx").text.split("\n") if line]
    assert shown == ["- roof", "  - slates", "    - moss", "  1. x"]


def test_a_macro_document_and_one_in_the_strict_form_are_read() -> None:
    data = word("Minutes")
    plain, strict = package.W[1:-1].encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name).replace(plain, strict) for name in archive.namelist()}
    assert read_bytes(zipped(parts, whole=True), "june.docx").text == "Minutes\n"
    assert read_bytes(data, "june.docm").format == "docx"


WORD = sorted(CORPUS.glob("*.docx"))


@pytest.mark.skipif(not WORD, reason="the real documents are not here")
@pytest.mark.parametrize("path", WORD, ids=lambda path: path.name[:3])
def test_real_documents_are_read_with_places(path: Path) -> None:
    found = read(path)
    minutes = build(found)
    assert minutes.items
    for item in minutes.items:
        assert found.slice(item.title_span) if item.title_span else True
        assert found.locate(item.span).paragraph


@pytest.mark.skipif(not WORD, reason="the real documents are not here")
def test_one_meeting_in_word_and_in_markdown_gives_the_same() -> None:
    [one], [other] = CORPUS.glob("017*.docx"), CORPUS.glob("018*.md")
    word_, markdown = build(read(one)), build(read(other))
    plain = str.maketrans({"’": "'", "‘": "'", "–": "-"})

    def said(words: str) -> str:
        return " ".join(words.translate(plain).replace("--", "-").split())[:60]

    assert [(item.number, said(item.title)) for item in word_.items] == [
        (item.number, said(item.title)) for item in markdown.items
    ]
    for name in ("decisions", "actions"):
        assert [said(node.text) for node in getattr(word_, name)] == [
            said(node.text) for node in getattr(markdown, name)
        ]
