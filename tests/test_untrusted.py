"""A document is only read, whatever it says: Python's own audit events tell what a run does (PEP 578).

Of libraries that are not written in Python, the events show what they ask Python for; the options that they are given
are tested with their readers.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import docx
import fpdf
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE

SECRET = "Wisteria Treasure Ledger"
ADDRESS = "http://localhost:9/minutes"

MINUTES = """\
Millpond Allotment Society
Minutes of the meeting held on Tuesday 6 May 2025

1. Water

Action: order two water butts.
"""

# What a run may do: import, read, and keep what it made of the grammar in its own folder of the cache. The paths of
# everything opened for reading are kept, and so are the events that would mean more.
WATCHED = """\
import json, os, sys
seen, opened, cache, report = [], [], os.environ["MINUTELINT_CACHE_DIR"], sys.argv.pop(1)
BEYOND = ("socket.", "subprocess.", "os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.startfile", "pty.", "ftplib.",
    "http.", "urllib.", "smtplib.", "webbrowser.", "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink",
    "os.chmod", "os.chown", "os.truncate", "shutil.", "tempfile.", "pickle.", "ctypes.dlopen")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
def hook(event, arguments):
    if watching and event == "open":
        path, mode, flags = arguments
        known = isinstance(path, int)  # a descriptor: its opening was seen before
        if flags & WRITING and not known and not str(path).startswith(cache) and path != os.devnull:
            seen.append(f"writes {path}")
        opened.append(str(path))
    elif watching and event.startswith(BEYOND) and not any(str(part).startswith(cache) for part in arguments):
        seen.append(f"{event} {arguments}")
watching = False
sys.addaudithook(hook)
from minutelint.cli.group import cli
import pypdfium2, docx  # they load their own libraries once, which is no doing of a document
watching = True
try:
    cli(sys.argv[1:], standalone_mode=True)
finally:
    watching = False
    with open(report, "w") as file:
        json.dump({"seen": seen, "opened": opened}, file)
"""


def word(folder: Path) -> bytes:
    document = docx.Document()
    for line in MINUTES.splitlines():
        document.add_paragraph(line)
    for kind in (RELATIONSHIP_TYPE.IMAGE, RELATIONSHIP_TYPE.HYPERLINK, RELATIONSHIP_TYPE.OLE_OBJECT):
        document.part.relate_to(ADDRESS, kind, is_external=True)
        document.part.relate_to((folder / "secret.txt").as_uri(), kind, is_external=True)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word_with_entities(folder: Path) -> bytes:
    """Return a Word document, one entity of which is a file, another an address."""
    entities = f'<!ENTITY file SYSTEM "{(folder / "secret.txt").as_uri()}"><!ENTITY web SYSTEM "{ADDRESS}">'
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word(folder))) as given, zipfile.ZipFile(buffer, "w") as made:
        for name in given.namelist():
            text = given.read(name)
            if name == "word/document.xml":
                head, body = text.split(b"<w:document", 1)
                body = body.replace(b"two water butts", b"&file;&web;")
                text = head + f"<!DOCTYPE w:document [{entities}]>".encode() + b"<w:document" + body
            made.writestr(name, text)
    return buffer.getvalue()


def pdf(folder: Path) -> bytes:
    page = fpdf.FPDF()
    page.add_page()
    page.set_font("Helvetica", size=11)
    for line in MINUTES.splitlines():
        page.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT", link=ADDRESS)
    return bytes(page.output())


def documents(folder: Path) -> dict[str, bytes]:
    """Return documents, by their names, that ask for other files, addresses, or commands."""
    texts = {
        "front.md": "---\nheld: !!python/object/apply:os.system ['touch run']\nalso: !include secret.txt\n---\n"
        + MINUTES,
        "marked.md": MINUTES
        + f"\n![plan]({ADDRESS}.png)\n\n{{% include 'secret.txt' %}}\n\n<script src={ADDRESS}></script>\n",
        "page.html": f"<!DOCTYPE html SYSTEM '{ADDRESS}.dtd'><base href='{ADDRESS}'><link rel=stylesheet href=a.css>"
        f"<iframe src=secret.txt></iframe><img src={ADDRESS}.png><pre>{MINUTES}</pre><script>fetch('{ADDRESS}')</script>",
        "restructured.rst": MINUTES + "\n.. include:: secret.txt\n\n.. raw:: html\n   :file: secret.txt\n\n"
        f".. csv-table::\n   :url: {ADDRESS}\n",
        "outline.org": MINUTES + "\n#+INCLUDE: secret.txt\n\n#+BEGIN_SRC sh :exports results\ntouch run\n#+END_SRC\n",
        "plain.txt": MINUTES + "\n$(touch run) `touch run` {{ config }} %(secret)s\n",
    }
    packed = {"linked.docx": word(folder), "entities.docx": word_with_entities(folder), "linked.pdf": pdf(folder)}
    return {name: text.encode() for name, text in texts.items()} | packed


@pytest.mark.parametrize(
    "command",
    [
        ["check", "--jobs=1", "--output-format=json"],
        ["parse", "--output-format=json"],
        ["report", "--jobs=1", "--output=-"],
    ],
)
def test_nothing_is_fetched_run_or_written_and_no_other_file_is_read(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    desk, cache, report = tmp_path / "desk", tmp_path / "cache", tmp_path / "report.json"
    desk.mkdir()
    for name, content in documents(tmp_path).items():
        (desk / name).write_bytes(content)
    (desk / "secret.txt").write_text(SECRET, encoding="utf-8")
    names = [path.name for path in sorted(desk.iterdir()) if path.name != "secret.txt"]
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, str(report), *command, *names],
        cwd=desk,
        env={
            "PATH": "",
            "MINUTELINT_CACHE_DIR": str(cache),
            "PYTHONPATH": os.pathsep.join(sys.path),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    watched = json.loads(report.read_text(encoding="utf-8"))
    assert watched["seen"] == []
    assert {Path(path).name for path in watched["opened"]} >= set(names) and "Traceback" not in done.stderr
    assert [path for path in watched["opened"] if path.endswith("secret.txt")] == []
    assert SECRET not in done.stdout + done.stderr
    assert sorted(path.name for path in desk.iterdir()) == sorted([*names, "secret.txt"])


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ("import socket; socket.socket().connect_ex(('127.0.0.1', 9))", "socket."),
        ("import subprocess; subprocess.run(['/bin/true'])", "subprocess."),
        ("open('made.txt', 'w').close()", "writes made.txt"),
    ],
)
def test_what_is_watched_for_is_seen(deed: str, told: str, tmp_path: Path) -> None:
    """The watch itself: a run that did any of it would be caught."""
    watched = WATCHED.replace("try:\n    cli(sys.argv[1:], standalone_mode=True)", f"try:\n    {deed}")
    subprocess.run(
        [sys.executable, "-c", watched, "report.json"],
        cwd=tmp_path,
        env={"PATH": "", "MINUTELINT_CACHE_DIR": str(tmp_path / "cache"), "PYTHONPATH": os.pathsep.join(sys.path)},
        check=True,
    )
    seen = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["seen"]
    assert [one for one in seen if one.startswith(told)]
