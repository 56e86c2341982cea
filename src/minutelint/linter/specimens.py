"""Makes a Word document out of the example of a rule page, which is text, so that the example can be run.

Each line becomes a paragraph. Inside it, signs known from CriticMarkup stand for what text alone does not have:

    {++words++}   a tracked insertion      {--words--}   a tracked deletion
    {>>words<<}   a comment                {%%words%%}   hidden text
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_MARK = re.compile(r"\{(\+\+|--|>>|%%)(.*?)(?:\+\+|--|<<|%%)\}")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_WHO = 'w:author="A. Hand" w:date="2026-01-05T09:00:00Z"'


def word(text: str) -> bytes:
    """Return the bytes of a Word document with the lines of a text as its paragraphs."""
    comments: list[str] = []
    body = "".join(_paragraph(line, comments) for line in text.removesuffix("\n").split("\n"))
    parts = {"document": body}
    if comments:
        parts["comments"] = "".join(comments)
    return packed(parts)


def packed(parts: Mapping[str, str]) -> bytes:
    """Return the bytes of a Word document from what its parts hold, as XML with the prefix `w`.

    parts   "document" is what stands in the body, the others what stands in their root: "styles", "numbering",
            "comments", "footnotes", "header", "footer"
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        kinds = "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{_kind(name)}+xml"/>' for name in parts
        )
        plain = 'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"'
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{_PACKAGE}/content-types"><Default {plain}/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>',
        )
        archive.writestr("_rels/.rels", _relations({"officeDocument": "word/document.xml"}))
        named = {name: f"{name}.xml" for name in parts if name != "document"}
        archive.writestr("word/_rels/document.xml.rels", _relations(named))
        for name, inside in parts.items():
            root = {"header": "hdr", "footer": "ftr"}.get(name, name)
            inside = f"<w:body>{inside}</w:body>" if name == "document" else inside
            archive.writestr(f"word/{name}.xml", f'<w:{root} xmlns:w="{_W}" xmlns:r="{_OFFICE}">{inside}</w:{root}>')
    return buffer.getvalue()


def _kind(name: str) -> str:
    return "document.main" if name == "document" else name


def _relations(targets: Mapping[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _paragraph(line: str, comments: list[str]) -> str:
    runs = []
    at = 0
    for found in _MARK.finditer(line):
        runs.append(_run(line[at : found.start()]))
        at = found.end()
        sign, words = found[1], found[2]
        if sign == "++":
            runs.append(f'<w:ins w:id="{at}" {_WHO}>{_run(words)}</w:ins>')
        elif sign == "--":
            deleted = f'<w:r><w:delText xml:space="preserve">{escape(words)}</w:delText></w:r>'
            runs.append(f'<w:del w:id="{at}" {_WHO}>{deleted}</w:del>')
        elif sign == "%%":
            runs.append(_run(words, "<w:rPr><w:vanish/></w:rPr>"))
        else:
            identity = len(comments)
            comments.append(f'<w:comment w:id="{identity}" {_WHO}><w:p>{_run(words)}</w:p></w:comment>')
            runs.append(f'<w:r><w:commentReference w:id="{identity}"/></w:r>')
    return f"<w:p>{''.join(runs)}{_run(line[at:])}</w:p>"


def _run(words: str, look: str = "") -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""
