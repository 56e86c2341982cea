"""What the documentation promises of documents: nothing is sent, and nothing is written beside what it names."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from minutelint.linter.printed import printed
from minutelint.linter.specimens import word

ROOT = Path(__file__).parents[1]

DRAFT = """\
Minutes of the Millpond Allotment Society
Tuesday 6 May 2025
Present: Una Fairweather (Chair), Olaf Brandt
1. Water
Action: order two water butts. See https://water.example/butts.html
2. Gate
The gate no longer locks.
"""
PAGE = (
    '<html><head><link rel="stylesheet" href="https://style.example/x.css"></head><body><h1>Minutes of the Pond Club, '
    '6 May 2025</h1><img src="https://track.example/pixel.gif"><h2>1. Pond</h2><p>It is low.</p></body></html>'
)

WATCHED = """\
import json, os, sys
seen = {"net": [], "written": []}
def hook(event, args):
    if event.startswith("socket.") or event in ("urllib.Request", "http.client.connect"):
        seen["net"].append(event)
    elif event == "open" and isinstance(args[0], (str, bytes)):
        mode, flags = args[1] or "", args[2] or 0
        if set("wax+") & set(mode) or flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            seen["written"].append(os.fsdecode(args[0]))
    elif event in ("os.remove", "os.rename", "os.mkdir", "shutil.move"):
        seen["written"].append(os.fsdecode(args[0]))
sys.addaudithook(hook)
from minutelint.cli import main
try:
    main()
except SystemExit:
    pass
with open(os.environ["SEEN"], "w") as out:
    json.dump({**seen, "written": [path for path in seen["written"] if path != os.environ["SEEN"]]}, out)
"""


@pytest.mark.parametrize(
    "command", [["check"], ["check", "--no-cache"], ["parse"], ["actions"], ["series"], ["report", "-o-", "--no-cache"]]
)
def test_documents_are_read_and_nothing_else(command: list[str], tmp_path: Path) -> None:
    place, cache, seen = tmp_path / "minutes", tmp_path / "cache", tmp_path / "seen.json"
    place.mkdir()
    documents = {
        "draft.txt": DRAFT.encode(),
        "draft.docx": word(DRAFT),
        "draft.pdf": printed(DRAFT),
        "page.html": PAGE.encode(),
    }
    for name, data in documents.items():
        (place / name).write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *command, *documents],
        cwd=place,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / "src"),
            "MINUTELINT_CACHE_DIR": str(cache),
            "SEEN": str(seen),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Pond" in done.stdout or "page.html" in done.stdout or "water butts" in done.stdout, done.stderr
    found = json.loads(seen.read_text(encoding="utf-8"))
    assert found["net"] == []
    elsewhere = [path for path in found["written"] if not Path(path).is_relative_to(cache) and path != os.devnull]
    assert elsewhere == []
    assert found["written"], "the tables of the grammars are kept"
    assert {path.name: path.read_bytes() for path in place.iterdir()} == documents
    kept = [path for path in cache.rglob("*") if path.is_file()]
    if command != ["check"]:
        assert not any(b"water butts" in path.read_bytes() for path in kept)
    if os.name == "posix":
        assert cache.stat().st_mode & 0o077 == 0
