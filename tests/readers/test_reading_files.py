"""From a path or bytes to a Source: what is read, what is refused, and in which words."""

from __future__ import annotations

import os
import re
import socket
from pathlib import Path

import pytest

from minutelint.limits import MEGABYTE, Limits
from minutelint.linter.specimens import word
from minutelint.readers import EXTENSIONS, ReadError, read, read_bytes
from minutelint.source import Span, digest


def test_a_file_is_read_under_the_name_that_the_user_typed(tmp_path: Path) -> None:
    path = tmp_path / "june.md"
    path.write_bytes(b"# Minutes\n")
    source = read(path, shown="./june.md")
    assert (source.path, source.format, source.raw, source.text) == (
        "./june.md",
        "markdown",
        "# Minutes\n",
        "# Minutes\n",
    )
    assert source.sha256 == digest(b"# Minutes\n")
    assert read(path).path == str(path)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("a.TEXT", "text"),
        ("a.MD", "markdown"),
        ("a.markdown", "markdown"),
        ("a.htm", "html"),
        ("a.HTML", "html"),
        ("a.rst", "rst"),
        ("a.org", "org"),
        ("-", "text"),
        ("a.log", "text"),
    ],
)
def test_the_name_tells_the_format(name: str, kind: str) -> None:
    assert read_bytes(b"Minutes\n", name).format == kind


def test_the_readable_suffixes() -> None:
    assert {
        ".txt", ".text", ".md", ".markdown", ".docx", ".docm", ".pdf", ".html", ".htm", ".rst", ".org",
    } == EXTENSIONS  # fmt: skip


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"^gone\.md: no such file$"):
        read(tmp_path / "gone.md", shown="gone.md")
    with pytest.raises(ReadError, match=r": is a folder; expected a file$"):
        read(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match="is a named pipe; expected a file"):
        read(tmp_path / "pipe.txt")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets here")
def test_devices_and_sockets_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ReadError, match="is a device; expected a file"):
        read(Path(os.devnull))
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("talk.txt")
        with pytest.raises(ReadError, match="is a socket; expected a file"):
            read(Path("talk.txt"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("Minutes")
    path.chmod(0)
    with pytest.raises(ReadError, match="no permission to read it"):
        read(path)


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(ReadError, match="cannot be opened"):
        read(Path("a\0b"))
    with pytest.raises(ReadError, match="cannot be opened"):
        read(Path("x" * 5000))


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(64 * MEGABYTE + 1)
    with pytest.raises(ReadError, match=r"larger than 64 MB \(limits\.file-size\)"):
        read(path)
    small = Limits(file_size=1)
    assert read_bytes(b"x" * MEGABYTE, "a.txt", small).format == "text"
    with pytest.raises(ReadError, match="larger than 1 MB"):
        read_bytes(b"x" * (MEGABYTE + 1), "a.txt", small)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", r"an OpenDocument file \(\.odt\)"),
        (b"PK\x03\x04....notes.txt", "a zip archive"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0",
            r"an old binary Word document \(\.doc\)",
        ),
        (b"{\\rtf1\\ansi Minutes}", r"a Rich Text document \(\.rtf\)"),
    ],
)
def test_other_formats_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(ReadError, match=rf"^june\.txt: is {kind}, which cannot be read; expected one of"):
        read_bytes(data, "june.txt")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        (
            "june.txt",
            word("Minutes"),
            r"is a Word document \(\.docx\), though its name ends in \.txt; rename it to \.docx$",
        ),
        (
            "june.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            r"is an old binary Word document \(\.doc\), though its name ends in \.docx, or is protected by a password; expected",
        ),
        (
            "june.docx",
            b"Minutes\n",
            r"is not a Word document \(\.docx\), though its name ends in \.docx; expected one of",
        ),
        ("june.docx", b"", r"is not a Word document \(\.docx\), though its name ends in \.docx; expected one of"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_told(name: str, data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=rf"^{re.escape(name)}: {message}"):
        read_bytes(data, name)


@pytest.mark.parametrize("name", ["-", "june", "june.minutes"])
def test_a_name_that_tells_no_format_leaves_it_to_the_bytes(name: str) -> None:
    assert read_bytes(word("Minutes"), name).format == "docx"


def test_text_that_speaks_of_a_format_is_text() -> None:
    assert read_bytes(b"The %PDF-1.4 header was discussed.\n", "a.txt").text.startswith("The %PDF-1.4")


def test_binary_content_is_refused_with_its_place() -> None:
    with pytest.raises(ReadError, match=r"^a\.txt: line 2, byte 12 is NUL, so this is no text"):
        read_bytes(b"Minutes\nabc\0def, and so on, for a while\n", "a.txt")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read_and_places_point_into_the_file(end: str) -> None:
    source = read_bytes(f"One{end}{end}  Two words{end}".encode(), "a.txt")
    assert source.text == "One\n\n  Two words\n"
    at = source.text.index("words")
    place = source.locate(Span(at, at + 5))
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 7, 3, 12)


def test_a_last_line_without_an_end_gets_one() -> None:
    assert read_bytes(b"Minutes", "a.txt").text == "Minutes\n"
    assert read_bytes(b"", "a.txt").text == ""
