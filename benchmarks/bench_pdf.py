"""How long a PDF document takes to read, against PDFium's own extraction of the text of all its pages.

    python3 benchmarks/bench_pdf.py [PAGES [FILE ...]]

200 pages made by `minutelint.linter.printed` by default, or the files given; processor time, medians of five runs. Then
the peak resident set of a process that reads a document of so many pages, and of one that reads a tenth of it. The goal
is at most 3 times PDFium's own time, and memory that hardly grows with the number of pages.
"""

from __future__ import annotations

import gc
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median

import pypdfium2
from made import document

from minutelint.cli import RUBBISH
from minutelint.linter.printed import PAGE_BREAK, printed
from minutelint.readers import read_bytes

GOAL = 3.0
RUNS = 5
LINES, WIDTH = 50, 90


def made(pages: int) -> bytes:
    """Return a document of so many pages."""
    words = iter(" ".join(document(number, 20_000).text for number in range(1 + pages // 4)).split())
    text: list[str] = []
    for page in range(pages):
        text += [PAGE_BREAK] if page else []
        for _ in range(LINES):
            text.append(" ".join(islice(words, WIDTH // 7)))
    return printed("\n".join(text))


def extract(data: bytes) -> None:
    """Extract the text of every page, as PDFium does by itself."""
    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        textpage = page.get_textpage()
        textpage.get_text_range()
        textpage.close()
        page.close()
    pdf.close()


def timed(run: Callable[[], object]) -> float:
    """Return the median of the processor time of some runs, in seconds."""
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return median(times)


def compare(name: str, data: bytes) -> float:
    """Print and return how many times as long as PDFium the reader takes."""
    own = timed(lambda: extract(data))
    read = timed(lambda: read_bytes(data, name))
    print(f"{name}: PDFium {own * 1000:7.0f} ms, read {read * 1000:7.0f} ms: {read / own:5.2f} times (goal {GOAL:.0f})")
    return read / own


def peak(pages: int) -> int:
    """Return the peak resident set of a process that reads a document of so many pages, in MB."""
    command = [sys.executable, __file__, "--read", str(pages)]
    return int(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def main(pages: int, paths: list[str]) -> None:
    gc.set_threshold(RUBBISH)
    few = max(pages // 10, 1)
    print(f"peak memory: {peak(few)} MB for {few} pages, {peak(pages)} MB for {pages}")
    ratios = [compare(Path(path).name, Path(path).read_bytes()) for path in paths]
    if ratios:
        print(f"median of {len(ratios)} files: {median(ratios):.2f} times")
    else:
        data = made(pages)
        compare(f"{pages} pages, {len(data) / 1e6:.1f} MB.pdf", data)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--read"]:
        read_bytes(made(int(sys.argv[2])), "made.pdf")
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 200, sys.argv[2:])
