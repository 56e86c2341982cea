"""How long reading a Word document takes, against python-docx opening the same file and joining its paragraphs.

    python3 benchmarks/bench_docx.py [FILE.docx ...]

Without files a document of 400 paragraphs, two lists and a table is made. Each is read eleven times by either, turn and
turn about; the median counts, and imports count for neither. The goal is a ratio of 1 or less.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import docx
from made import document

from minutelint.readers import read_bytes

ROUNDS = 11
GOAL = 1.0


def made() -> bytes:
    """Return the bytes of a Word document with the lines of made minutes as its paragraphs."""
    word = docx.Document()
    for number in range(4):
        for line in document(number, 10_000).text.splitlines():
            word.add_paragraph(line, style="List Number" if line.startswith("-") else None)
    table = word.add_table(rows=0, cols=3)
    for number in range(20):
        for cell, text in zip(table.add_row().cells, (str(number), "A task for somebody", "AB"), strict=True):
            cell.text = text
    buffer = io.BytesIO()
    word.save(buffer)
    return buffer.getvalue()


def joined(data: bytes) -> str:
    """Return the paragraphs as python-docx gives them."""
    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def taken(work: Callable[[], object]) -> float:
    """Return the processor time of a piece of work, in seconds."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def main(files: list[str]) -> None:
    documents = {file: Path(file).read_bytes() for file in files} or {"made.docx": made()}
    print(f"goal: at most {GOAL:.1f} times python-docx")
    for name, data in documents.items():
        read_bytes(data, name), joined(data)
        ours, theirs = [], []
        for _ in range(ROUNDS):
            ours.append(taken(lambda data=data, name=name: read_bytes(data, name)))  # type: ignore[misc]
            theirs.append(taken(lambda data=data: joined(data)))  # type: ignore[misc]
        ratio = median(ours) / median(theirs)
        print(f"{Path(name).name}: {len(data) / 1000:.0f} KB, {median(ours) * 1000:.1f} ms, ratio {ratio:.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
