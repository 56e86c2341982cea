"""Preformatted text of web pages, whose lines an editor broke."""

from __future__ import annotations

from promises import finds_its_letters_again

from minutelint.readers import read_bytes

FULL = """\
Ann Hill reviewed the plan of the new crane.  The picture is that all
goes well, and the crew have been of great help to everybody who had
asked for it.

The board had not yet
heard of the rope, which was bought in the spring of last year by the
harbour and its friends, and lies in the shed.
"""
LIST = "Ann Hill\nBob Moss\nCy Low\n"


def page(words: str) -> str:
    return (
        f"<html><head><title>Quay</title></head><body><h1>Minutes</h1>\n<pre>\n{words}</pre>\n<hr>The end</body></html>"
    )


def lines(raw: str) -> list[str]:
    return read_bytes(raw.encode(), "x.html").text.splitlines()


def test_lines_that_were_full_are_joined() -> None:
    found = lines(page(FULL))
    assert any(
        line.endswith("that all goes well, and the crew have been of great help to everybody who had asked for it.")
        for line in found
    )
    assert any("last year by the harbour and its friends, and lies in the shed." in line for line in found)


def test_a_list_stays_one() -> None:
    assert {"Ann Hill", "Bob Moss", "Cy Low"} <= set(lines(page(FULL + "\n" + LIST)))


def test_lines_that_are_set_in_stay_apart() -> None:
    assert "   - the rope" in lines(page(FULL + "\nNeeded:\n   - the rope\n   - the lamp\n"))


def test_every_letter_is_found_again() -> None:
    finds_its_letters_again(page(FULL + "\n" + LIST), "x.html")
    finds_its_letters_again(page(FULL).replace("Ann", "&Eacute;nn").replace("\n", "\r\n"), "x.html")
