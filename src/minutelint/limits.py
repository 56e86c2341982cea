"""How large a file may be. Whoever reads files of strangers needs an end to what one of them can cost."""

from __future__ import annotations

from msgspec import Struct

MEGABYTE = 1024 * 1024


class Limits(Struct, frozen=True):
    """The largest files that are read; a larger one is an error that names the limit.

    file_size        megabytes on the disk
    unpacked         megabytes of all that a Word document holds, unpacked
    pages            pages of a PDF document
    page_characters  characters on one page of a PDF document; a dense page of small print holds some 10,000
    characters       characters on all its pages
    tags             tags of a web page
    """

    file_size: int = 64
    unpacked: int = 256
    pages: int = 2_000
    page_characters: int = 200_000
    characters: int = 20_000_000
    tags: int = 250_000


DEFAULT = Limits()
