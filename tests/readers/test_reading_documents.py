"""The real documents: every one is read, and every word of the text stands where the map says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from minutelint.readers import read

SHARED = Path(__file__).resolve().parents[3] / "shared"
FOLDERS = [SHARED / "seeds", SHARED / "corpus"]
DOCUMENTS = sorted(
    path
    for folder in FOLDERS
    if folder.is_dir()
    for path in folder.iterdir()
    if path.suffix in {".txt", ".md", ".markdown", ".rst"}
)
needed = pytest.mark.skipif(not DOCUMENTS, reason="the real documents are not here")


@needed
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem[:24])
def test_every_word_can_be_found_again(path: Path) -> None:
    source = read(path)
    for match in re.finditer(r"[^\W_]+", source.text):
        start, end = source.map.to_raw(match.start()), source.map.to_raw(match.end() - 1)
        assert source.raw[start] == match[0][0]
        assert source.raw[end] == match[0][-1]
    assert not re.search(r" \n|\r|\0|\xa0", source.text)


@needed
def test_a_flattened_table_gives_rows_and_bullets() -> None:
    path = next(path for path in DOCUMENTS if path.name.startswith("002_"))
    lines = read(path).text.split("\n")
    assert "1\tWelcome and apologies" in lines
    assert any(line.startswith("- Attendance and apologies ") for line in lines)
    assert any(line.startswith("3\tFamily ") for line in lines)
    words = sum(path.read_text().count(sign) for sign in "•▪○")
    assert sum(line.lstrip().startswith("- ") for line in lines) == words
