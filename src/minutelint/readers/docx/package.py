"""Opens the package of a Word document: a zip archive of parts that name one another."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

from minutelint.limits import MEGABYTE, Limits
from minutelint.readers.errors import ReadError

MOST_PARTS = 5_000
"""How many files the archive may hold."""

LARGEST_PART = 64 * 1024 * 1024
"""How many bytes a part with text in it may hold, unpacked."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of Word's own elements, as lxml writes it in front of a name."""

# ISO 29500 Strict gives the same elements other names.
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_PLAIN = W[1:-1].encode()

Element = Any
"""An element of lxml, which has no types of its own."""


class Broken(Exception):  # noqa: N818 - what it says of the document
    """A document that cannot be made sense of; the message says why, without naming the file."""


class Package:
    """The parts of a Word document that hold text, or say how it looks."""

    def __init__(self, data: bytes, name: str, limits: Limits) -> None:
        """Open the bytes of a file; `name` is the file's in messages. Raises ReadError, and Broken for a damaged one."""
        self._name = name
        _check(data, name, limits)
        self._parts: dict[str, bytes] = {}
        self._named: list[tuple[str, str, str]] = []
        try:
            self._read(data)
        except (ReadError, Broken):
            raise
        except Exception as error:  # python-docx lets through whatever it stumbles over
            raise Broken(f"its parts do not fit together ({error})") from None

    def _read(self, data: bytes) -> None:
        from docx.opc.pkgreader import PackageReader

        found = PackageReader.from_file(io.BytesIO(data))  # type: ignore[no-untyped-call]
        for partname, _, _, blob in found.iter_sparts():
            self._parts[str(partname)] = blob
        for source, rel in found.iter_srels():
            if not rel.is_external:
                self._named.append((str(source), rel.reltype.rpartition("/")[2], str(rel.target_partname)))
        self.main = next(
            (target for source, kind, target in self._named if (source, kind) == ("/", "officeDocument")), ""
        )
        if self.main not in self._parts:
            raise Broken("it has no main document")

    def document(self) -> Element:
        """Return the main document. Raises Broken for one that is no text."""
        root = self._root(self.main)
        if root.tag != f"{W}document":
            raise Broken("its main part is no text document")
        return root

    def mentions(self, names: Iterable[str]) -> frozenset[str]:
        """Return which names of elements occur in the main document or in its styles: what does not need not be looked for."""
        named = [target for source, kind, target in self._named if source == self.main and kind == "styles"]
        blobs = [self._parts[part] for part in (self.main, *named) if part in self._parts]
        return frozenset(name for name in names if any(re.search(rb":%s[ />]" % name.encode(), blob) for blob in blobs))

    def related(self, kind: str) -> list[Element]:
        """Return the parts that the main document names for a purpose: "styles", "numbering", "comments", "header" ..."""
        targets = dict.fromkeys(target for source, of, target in self._named if source == self.main and of == kind)
        return [self._root(target) for target in targets if target in self._parts]

    def _root(self, part: str) -> Element:
        blob = self._parts[part]
        if len(blob) > LARGEST_PART:
            limit = f"{LARGEST_PART // 2**20} MB"
            raise ReadError(
                f"{self._name}: {part.lstrip('/')} holds more than {limit}; expected the minutes of a meeting"
            )
        if b"<!DOCTYPE" in blob[:4096] or b"<!ENTITY" in blob[:4096]:
            raise Broken(f"{part.lstrip('/')} declares entities, which Word never does")
        if _STRICT in blob[:8192]:
            blob = blob.replace(_STRICT, _PLAIN)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            return etree.fromstring(blob, parser)
        except etree.XMLSyntaxError as error:
            raise Broken(f"{part.lstrip('/')}: {error}") from None


def _check(data: bytes, name: str, limits: Limits) -> None:
    """Raise ReadError for an archive that is broken, encrypted, or larger than minutes are, before any of it is unpacked."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise Broken(str(error)) from None
    if any(entry.flag_bits & 1 for entry in entries):
        raise ReadError(f"{name}: is encrypted; expected a document that opens without a password")
    if len(entries) > MOST_PARTS:
        raise ReadError(f"{name}: holds {len(entries):,} parts; expected at most {MOST_PARTS:,}")
    size = sum(entry.file_size for entry in entries)
    if size > limits.unpacked * MEGABYTE:
        raise ReadError(
            f"{name}: would unpack to {size // MEGABYTE:,} MB; expected at most {limits.unpacked} (limits.unpacked)"
        )


def children(element: Element) -> Iterator[Element]:
    """Yield the elements directly below one, with those inside content controls and the like in their places."""
    for child in element:
        tag = child.tag
        if tag == f"{W}sdt":
            content = child.find(f"{W}sdtContent")
            if content is not None:
                yield from children(content)
        elif tag in (f"{W}customXml", f"{W}smartTag", f"{W}ins", f"{W}moveTo"):
            yield from children(child)
        elif isinstance(tag, str):
            yield child


def value(element: Element | None, child: str, attribute: str = "val") -> str | None:
    """Return an attribute of a child of an element, None where there is no such child or attribute."""
    found = None if element is None else element.find(f"{W}{child}")
    given: str | None = None if found is None else found.get(f"{W}{attribute}")
    return given


def switched(element: Element | None, child: str) -> bool | None:
    """Return whether a property is on: a child without value, or with "1", "true", "on"; None where it is not there."""
    found = None if element is None else element.find(f"{W}{child}")
    return None if found is None else found.get(f"{W}val", "1") not in ("0", "false", "off", "none")
