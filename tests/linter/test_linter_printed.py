"""Examples of rules about PDF: text set into a small document, and marks that tell its pages."""

import pytest
from msgspec.structs import replace

from minutelint.config.settings import Config
from minutelint.linter.examples import Mark, examples, verify
from minutelint.linter.printed import pages_of, printed
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.model.build import build
from minutelint.readers import read_bytes

RULES = load_rules()
EVERYTHING = ruleset(RULES, Config(extend_select=("all",)))


def findings(data):
    return [(one.code, one.location.page) for one in check(build(read_bytes(data, "a.pdf")), EVERYTHING).findings]


def test_what_was_set_is_read():
    source = read_bytes(printed("Ann (AH) said \\o/ – “yes”.\n\n1. Heating\n␌\nMore."), "a.pdf")
    assert source.text.split("\n") == ["Ann (AH) said \\o/ – “yes”.", "", "1. Heating", "More.", ""]
    assert [place.page for place in source.places] == [1, 1, 2]


def test_pages_are_parted_by_a_sign_alone_on_a_line():
    assert pages_of("a ␌ b\n ␌ \n\n␌") == ["a ␌ b", "", ""]


def test_marks_of_a_pdf_tell_the_page():
    [example] = examples("## Example\n```minutes pdf\nA\n␌\nB\n» x-y\n␌\n» x-y : says\n```\n")
    assert (example.text, example.name) == ("A\n␌\nB\n␌\n", "example.pdf")
    assert example.marks == (Mark(3, "x-y", page=2), Mark(4, "x-y", says="says", page=3))


def test_a_mark_on_the_wrong_page_fails(tmp_path):
    [rule] = [rule for rule in RULES if rule.name == "image-only-pdf"]
    moved = rule.text.replace("␌\n» image-only-pdf : no text", "» image-only-pdf : no text\n␌")
    assert moved != rule.text
    path = tmp_path / "image-only-pdf.md"
    path.write_text(moved, encoding="utf-8")
    faults = verify(replace(rule, path=path), EVERYTHING)
    assert any("is not reported" in fault for fault in faults) and any("not expected" in fault for fault in faults)


def test_of_a_scan_its_pages_are_reported_and_nothing_else():
    assert findings(printed("␌\n␌")) == [("DOC005", 1), ("DOC005", 2), ("DOC005", 3)]


@pytest.mark.parametrize("text", ["\n", "Thank you all for a lovely evening.\n"])
def test_a_text_without_items_is_still_reported(text):
    found = check(build(read_bytes(text.encode(), "a.txt")), EVERYTHING).findings
    assert "DOC001" in [one.code for one in found]
