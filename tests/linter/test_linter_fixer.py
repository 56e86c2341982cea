"""The fixer: what it makes of a document, what it leaves alone, and what holds of every fix."""

import codecs

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutelint.config.settings import Config
from minutelint.linter.finding import Edit
from minutelint.linter.fixer import Fixer
from minutelint.linter.rules import load_rules
from minutelint.linter.run import check
from minutelint.linter.select import ruleset
from minutelint.linter.together import said_once
from minutelint.linter.unchanged import difference
from minutelint.model.build import build, build_all
from minutelint.readers import read_bytes
from minutelint.source import Location, Span

HEAD = (
    "Millpond Allotment Society\nMinutes of the meeting held on Tuesday 6 May 2025\n\n"
    "Present: Una Fairweather (Chair), Olaf Brandt, Ruth Ames\nApologies: Petra Lund\n\n"
)
FOOT = "\n9. Next meeting\nTuesday 3 June 2025 at 7 pm.\n"
RULES = ruleset(load_rules(), Config())


def reading(name="draft.txt", rules=RULES):
    def read(data):
        meetings = list(build_all(read_bytes(data, name)))
        return list(zip(meetings, said_once([check(one, rules) for one in meetings]), strict=True))

    return read


def fixed(text, *, unsafe=False, name="draft.txt"):
    data = text if isinstance(text, bytes) else text.encode()
    return Fixer(reading(name), unsafe=unsafe).fix(data)


def names(data, name="draft.txt"):
    return sorted(one.name for _, result in reading(name)(data) for one in result.findings)


BODIES = {
    "mojibake": ("The societyâ€™s cafÃ©.", "The society’s café."),
    "mojibake, read wrongly twice": ("The societyÃ¢â‚¬â„¢s gate.", "The society’s gate."),
    "entities": ("Tools &amp; seeds, &pound;5&nbsp;each.", "Tools & seeds, £5 each."),
    "tags of looks": ("The <b>old</b> pump and the <b>new</b> one.", "The old pump and the new one."),
    "labels": (
        "RESOLVED: that the pump be sold.\nRESOLVED: that seed be bought.\nResolved: that the gate be mended.",
        "RESOLVED: that the pump be sold.\nRESOLVED: that seed be bought.\nRESOLVED: that the gate be mended.",
    ),
    "an explanation that comes late": (
        "The NRWB will call.\nThe Nether Rill Water Board (NRWB) sent a letter.",
        "The Nether Rill Water Board (NRWB) will call.\nThe NRWB sent a letter.",
    ),
    "a suppression": ("[minutelint: disable-next-line=mojibake]\nThe pump works.", "The pump works."),
    "one of two suppressions": (
        "[minutelint: disable-next-line=mojibake, undefined-acronym -- known to all]\nThe NRWB called.",
        "[minutelint: disable-next-line=undefined-acronym -- known to all]\nThe NRWB called.",
    ),
}


@pytest.mark.parametrize(("before", "after"), BODIES.values(), ids=BODIES)
def test_safe_fixes(before, after):
    made = fixed(f"{HEAD}1. Water\n{before}\n{FOOT}")
    assert made.data.decode() == f"{HEAD}1. Water\n{after}\n{FOOT}"
    assert made.fixed and not made.undone


LEFT = {
    "half of a sign": "The cafÃ£Â was shut.",
    "a lost letter": "Bj�rn called.",
    "a tag that breaks lines": "The pump.<br>The gate.",
    "an acronym in brackets": "The board (see NRWB) called.\nThe Nether Rill Water Board (NRWB) sent a letter.",
    "an acronym behind an article": "An NRWB letter came.\nThe Nether Rill Water Board (NRWB) called.",
    "an acronym in the plural": "The NRWBs met.\nThe Nether Rill Water Board (NRWB) called.",
    "a weekday": "The pump comes on Monday 13 May 2025.",
    "a gap": "The pump works.\n\n4. Gate\nIt is shut.",
    "another label": "RESOLVED: that the pump be sold.\nRESOLVED: that seed be bought.\nAGREED: that the gate be mended.",
    "a suppression of a rule that is off": "[minutelint: disable-next-line=ambiguous-date]\nThe pump works.",
    "a suppression with a slip of the pen": "[minutelint: disable-next-line=mojibak]\nThe pump works.",
    "suppressed": "[minutelint: disable-next-line=mojibake]\nThe societyâ€™s gate.",
}


@pytest.mark.parametrize("body", LEFT.values(), ids=LEFT)
def test_what_no_safe_fix_touches(body):
    text = f"{HEAD}1. Water\n{body}\n{FOOT}"
    assert fixed(text).data.decode() == text


def test_words_that_a_body_decided_are_fixed_only_when_asked():
    text = (
        f"{HEAD}1. Water\nRESOLVED: that the NRWB be asked to call.\n"
        f"The Nether Rill Water Board (NRWB) sent a letter.\n{FOOT}"
    )
    assert fixed(text).data.decode() == text
    assert b"that the Nether Rill Water Board (NRWB) be asked" in fixed(text, unsafe=True).data


UNSAFE = {
    "weekday": ("The pump comes on Monday 13 May 2025.", "The pump comes on Tuesday 13 May 2025."),
    "weekday in capitals": ("The pump comes on MON 13 May 2025.", "The pump comes on TUE 13 May 2025."),
    "bracket": ("The pump (see the list] works.", "The pump (see the list) works."),
    "bracket twice": ("The pump (see the list)) works.", "The pump (see the list) works."),
    "number twice": (
        "The pump.\n\n2. Gate\nShut.\n\n2. Seed\nBought.\n\n3. Tools\nOiled.",
        "The pump.\n\n2. Gate\nShut.\n\n3. Seed\nBought.\n\n4. Tools\nOiled.",
    ),
    "name": ("Proposed by Olaf Brant, seconded by Ruth Ames.", "Proposed by Olaf Brandt, seconded by Ruth Ames."),
}


@pytest.mark.parametrize(("before", "after"), UNSAFE.values(), ids=UNSAFE)
def test_unsafe_fixes(before, after):
    made = fixed(f"{HEAD}1. Water\n{before}\n{FOOT}", unsafe=True)
    assert made.data.decode() == f"{HEAD}1. Water\n{after}\n{FOOT}"


@pytest.mark.parametrize(
    "body",
    [
        "Open day on Tuesday 11 May 2025.",  # it would be a Sunday
        "Sowing begins on Saturday 7 February 2025.",  # before the meeting, and right in 2026
        "Stocktaking on Monday 10 December 2025.",
        "Olaf Brandt of the Nether Water Board Yard called. The NWB wrote.",
        "The Water Board wrote. The WB called.",
        "The water boards wrote. The NWB called. The Nether Water Boards met.",
    ],
)
def test_what_is_not_even_an_unsafe_fix(body):
    text = f"{HEAD}1. Water\n{body}\n{FOOT}"
    assert fixed(text, unsafe=True).data.decode() == text


def test_numbers_that_are_referred_to_are_not_moved():
    text = f"{HEAD}1. Water\nThe pump, see item 2.\n\n1. Gate\nShut.\n\n2. Seed\nBought.\n{FOOT}"
    assert fixed(text, unsafe=True).data.decode() == text


@pytest.mark.parametrize(
    "line",
    ["Status: Approved", "APPROVED", "Approved minutes", "Approved on 3 June 2025", "Signed"],
)
def test_minutes_that_say_they_are_approved_are_left_as_they_are(line):
    text = f"{HEAD}1. Water\nThe societyâ€™s pump.\n{FOOT}".replace("\n\nPresent", f"\n{line}\n\nPresent")
    assert fixed(text, unsafe=True).data.decode() == text
    assert sum(result.withheld for _, result in reading()(text.encode())) == 1


@pytest.mark.parametrize("foot", ["Signed: Una Fairweather, 3 June 2025", "Approved: June 3, 2025"])
def test_minutes_that_are_signed_are_left_as_they_are(foot):
    text = f"{HEAD}1. Water\nThe societyâ€™s pump.\n{FOOT}\n{foot}\n"
    assert fixed(text).data.decode() == text


@pytest.mark.parametrize("foot", ["Signed: ____________ Chair    Date: ________", "Approved: __________", "Signed:"])
def test_a_line_still_to_be_signed_is_no_signature(foot):
    text = f"{HEAD}1. Water\nThe societyâ€™s pump.\n{FOOT}\n{foot}\n"
    assert "society’s" in fixed(text).data.decode()


def test_of_several_meetings_in_a_file_only_those_not_approved_are_fixed():
    rest = f"{HEAD.partition('2025')[2]}## Water\nThe societyâ€™s pump.\n\n"
    meeting = "# Minutes of the meeting held on Tuesday {} 2025\n{}\n" + rest
    text = meeting.format("6 May", "Status: Approved") + meeting.format("3 June", "Status: Draft")
    if len(reading("year.md")(text.encode())) != 2:
        pytest.fail("the file should be read as two meetings")
    assert [line for line in fixed(text, name="year.md").data.decode().splitlines() if "pump" in line] == [
        "The societyâ€™s pump.",
        "The society’s pump.",
    ]


ENCODINGS = {
    "utf-8": ("utf-8", b""),
    "with a mark": ("utf-8", codecs.BOM_UTF8),
    "utf-16-le": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-16-be": ("utf-16-be", codecs.BOM_UTF16_BE),
}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("encoding", "mark"), ENCODINGS.values(), ids=ENCODINGS)
def test_encoding_mark_and_line_ends_stay(encoding, mark, end):
    text = f"---\nlayout: post\nx:   'y'\n---\n{HEAD}1. Water\nThe societyâ€™s pump \u00a0 \t\nRÃ©my 𝄞\n{FOOT}"
    before = mark + text.replace("\n", end).encode(encoding)
    after = mark + text.replace("â€™", "’").replace("Ã©", "é").replace("\n", end).encode(encoding)
    assert fixed(before, name="draft.md").data == after


def test_bytes_that_no_encoding_knows_stay():
    before = f"{HEAD}1. Water\nTools &amp; seed: ".encode() + b"\x81\xe9\x9d\n" + FOOT.encode()
    assert fixed(before).data == before.replace(b"&amp;", b"&")


def test_what_the_encoding_cannot_write_is_left():
    before = f"{HEAD}1. Water\n&rarr; caf".encode() + b"\xe9\n" + FOOT.encode()
    assert fixed(before).data == before


def edited(text, old, new):
    """Return what differs, besides, when words are replaced."""
    at = text.index(old)
    source = read_bytes(text.encode(), "a.txt")
    span = Span(at, at + len(old))
    edit = Edit(Location(*source.lines.place(span.start), *source.lines.place(span.end)), new, span)
    after = build(read_bytes((text[:at] + new + text[at + len(old) :]).encode(), "a.txt"))
    return difference(build(source), after, [edit])


WHOLE = (
    f"{HEAD}1. Water\nOlaf Brandt told of the pump.\nAction: Olaf Brandt to mend the pump by 1 June 2025.\n\n"
    f"2. Gate\nRESOLVED: that the gate be mended.\n{FOOT}"
)


@pytest.mark.parametrize(
    ("old", "new"), [("told of", "spoke of"), ("the pump by", "the old pump by"), ("2. Gate", "3. Gate")]
)
def test_an_edit_that_only_changes_its_own_words_changes_nothing_else(old, new):
    assert edited(WHOLE, old, new) is None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("RESOLVED: that", "Perhaps", "decisions"),
        ("Olaf Brandt to mend", "Ruth Ames to mend", "owners"),
        ("Action: Olaf", "Olaf", "actions"),
        ("2. Gate", "Gate", "items"),
        ("by 1 June 2025", "by 8 June 2025", "due"),
        (", Ruth Ames", "", "attendance"),
        ("Tuesday 6 May", "Wednesday 7 May", "meeting"),
        ("Tuesday 3 June", "Tuesday 10 June", "next meeting"),
    ],
)
def test_an_edit_that_changes_what_the_minutes_record_is_told(old, new, said):
    assert said in str(edited(WHOLE, old, new))


def test_a_fix_that_changes_more_than_it_says_is_taken_back():
    """A label in capitals behind a number reads as a heading, so the pages would not agree any more."""
    text = f"{HEAD}1. Water\nThe pump works.\n{FOOT}"

    def misread(data):
        read = reading()(data)
        return read if b"&amp;" in data else read + read

    before = text.replace("pump", "pump &amp; gate").encode()
    made = Fixer(misread, unsafe=False).fix(before)
    assert (made.data, made.fixed) == (before, 0)
    assert [one.reason for one in made.undone] == ["the meetings of the file would be told apart differently"]


PIECES = [
    *[before for before, _ in BODIES.values()],
    *[before for before, _ in UNSAFE.values()],
    *LEFT.values(),
    "Action 2: Olaf Brandt to sow.\nAction 2: Ruth Ames to reap.",
    "AGREED:\n(a) that the pump be sold\n(b) that it rain\n(b) that seed be bought",
    "Agreed: to stop. [minutelint: disable-line=ACT001]",
    "&lt;b&gt; <u>AGREED</u>: that ((it)) be so]",
]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.tuples(st.sampled_from(["1. Water", "2. Gate", "2. Seed", "Tools"]), st.sampled_from(PIECES)), max_size=4
    ),
    st.booleans(),
    st.sampled_from(["draft.txt", "draft.md"]),
)
def test_fixes_are_made_once_and_for_all_and_add_no_finding(parts, unsafe, name):
    text = HEAD + "\n".join(f"{title}\n\n{body}\n" for title, body in parts) + FOOT
    made = fixed(text, unsafe=unsafe, name=name)
    again = fixed(made.data, unsafe=unsafe, name=name)
    assert again.data == made.data
    before, after = names(text.encode(), name), names(made.data, name)
    assert all(after.count(one) <= before.count(one) for one in after)
    assert made.fixed == 0 or len(after) < len(before)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from([*"ab \n.(])-:1", "â€™", "Ã©", "&amp;", "<b>", "</b>", "\u00a0", "\r\n", "𝄞"]), max_size=40
    )
)
def test_what_no_edit_names_stays_to_the_byte(pieces):
    """Every byte outside of the signs that are mended is that of before."""
    text = HEAD + "1. Water\n" + "".join(pieces) + "\n" + FOOT
    made = fixed(text).data.decode()

    def without(words):
        for sign in ("â€™", "’", "Ã©", "é", "&amp;", "&", "<b>", "</b>", "\u2019"):
            words = words.replace(sign, "")
        return words

    assert without(made) == without(text)
