"""The elements of a web page, one inside the other, as a browser would see them."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct, field

from minutelint.readers import tags
from minutelint.readers.html import attributes, lexer

DEEPEST = 256
"""So many elements may be open at once; what is deeper stands beside instead, as in browsers."""

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
HIDDEN = frozenset(
    {
        "script",
        "style",
        "title",
        "template",
        "noscript",
        "iframe",
        "noembed",
        "noframes",
        "select",
        "datalist",
        "optgroup",
        "option",
        "svg",
        "math",
        "button",
        "textarea",
        "object",
        "audio",
        "video",
        "canvas",
        "map",
        "applet",
        "frameset",
    }
)
"""Elements that show no words of the document."""

BLOCKS = (
    tags.BREAKS
    | tags.HEADINGS
    | tags.LISTS
    | frozenset(
        {
            "main",
            "article",
            "aside",
            "nav",
            "address",
            "form",
            "fieldset",
            "legend",
            "details",
            "summary",
            "dialog",
            "hgroup",
            "search",
            "li",
            "dir",
            "xmp",
            "listing",
            "optgroup",
            "option",
        }
    )
) - {"br"}
"""Elements that begin a line of their own."""

CLOSES_PARAGRAPH = BLOCKS - {"tr", "thead", "tbody", "tfoot", "caption", "option", "optgroup", "legend"}
_IGNORED = frozenset({"html", "head", "body", "frame"})
_TABLE = frozenset({"table", "td", "th", "caption"})
_SECTIONS = frozenset({"thead", "tbody", "tfoot"})
_ROW_ENDS = {
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr"}),
    "thead": _SECTIONS,
    "tbody": _SECTIONS,
    "tfoot": _SECTIONS,
}
_ITEM_ENDS = {
    "li": (frozenset({"li"}), tags.LISTS | _TABLE),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"}) | _TABLE),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"}) | _TABLE),
    "a": (frozenset({"a"}), _TABLE),
}


class Node(Struct, eq=False):
    """An element, or a text where `name` is empty.

    start, end  raw offsets of its tag, or of the text
    close       raw offset at which the element ends
    gone        it shows no words, or none of the document
    prose       how many characters of text it shows outside of links; `linked` those inside, `links` how many
    """

    name: str
    start: int
    end: int
    parent: Node | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    close: int = 0
    gone: bool = False
    prose: int = 0
    linked: int = 0
    links: int = 0


class Page(Struct):
    """The root element, all elements and texts in their order, the comments, and what styles make bold."""

    root: Node
    nodes: list[Node]
    comments: list[tuple[int, int]]
    bold: set[str]


def build(work: str, body: int) -> Page:
    """Return the elements of a levelled page from offset `body` on."""
    builder = _Builder(work, body)
    for piece in lexer.lex(work, body):
        builder.add(piece)
    for node in builder.stack:
        node.close = len(work)
    return builder.page


class _Builder:
    def __init__(self, work: str, body: int) -> None:
        self.work = work
        root = Node("#root", body, body)
        self.page = Page(root, [], [], set())
        self.stack = [root]
        self.names: Counter[str] = Counter()

    def add(self, piece: lexer.Piece) -> None:
        if piece.kind == lexer.TEXT:
            self.make("", piece)
        elif piece.kind == lexer.COMMENT:
            if self.work.startswith("<!--", piece.start):
                self.page.comments.append((piece.start, piece.end))
        elif piece.kind == lexer.OPEN:
            self.open(piece)
        else:
            self.close(piece)

    def make(self, name: str, piece: lexer.Piece) -> Node:
        parent = self.stack[-1]
        node = Node(name, piece.start, piece.end, parent, close=piece.end)
        parent.children.append(node)
        self.page.nodes.append(node)
        return node

    def open(self, piece: lexer.Piece) -> None:
        name = piece.name
        if name in _IGNORED:
            return
        self.close_implied(name, piece.start)
        node = self.make(name, piece)
        end = piece.inside or piece.end
        if end - piece.start > len(name) + 2:
            node.attributes = attributes.read(self.work[piece.start : end], name)
        if piece.inside:
            node.gone = True
            node.end = piece.inside
            if name == "style":
                self.page.bold |= attributes.bold_classes(self.work[piece.inside : piece.end])
            if name == "xmp":
                node.gone = False
                node.children.append(Node("", piece.inside, piece.end, node, close=piece.end))
                self.page.nodes.append(node.children[0])
            return
        node.gone = name in HIDDEN and not (
            name == "button" and attributes.folds(node.attributes) and any(self.names[head] for head in tags.HEADINGS)
        )
        closed = self.work.startswith("/>", piece.end - 2) and (":" in name or name in ("a", "svg", "math"))
        if name not in VOID and not closed and len(self.stack) < DEEPEST:
            self.stack.append(node)
            self.names[name] += 1

    def close_implied(self, name: str, at: int) -> None:
        """Close what ends where an element of a name begins."""
        if name in CLOSES_PARAGRAPH and self.names["p"]:
            self.pop_to(frozenset({"p"}), _TABLE, at)
        if name in tags.HEADINGS and self.stack[-1].name in tags.HEADINGS:
            self.pop(at)
        if name in _ITEM_ENDS:
            ends, bounds = _ITEM_ENDS[name]
            if any(self.names[end] for end in ends):
                self.pop_to(ends, bounds, at)
        elif name in _ROW_ENDS and any(self.names[end] for end in _ROW_ENDS[name]):
            self.pop_to(_ROW_ENDS[name], frozenset({"table"} if name != "td" and name != "th" else {"table", "tr"}), at)

    def close(self, piece: lexer.Piece) -> None:
        name = piece.name
        if name == "br":
            self.make("br", piece)
        elif self.names[name]:
            bounds = frozenset({"table"}) if name in _ROW_ENDS else _TABLE - {name}
            if name == "table":
                bounds = frozenset()
            elif name == "li":
                bounds = bounds | tags.LISTS
            self.pop_to(frozenset({name}), bounds, piece.end)

    def pop_to(self, names: frozenset[str], bounds: frozenset[str], at: int) -> None:
        """Close the innermost open element of some names with all in it, unless one of `bounds` stands between."""
        for index in range(len(self.stack) - 1, 0, -1):
            name = self.stack[index].name
            if name in names:
                while len(self.stack) > index:
                    self.pop(at)
                return
            if name in bounds:
                return

    def pop(self, at: int) -> None:
        node = self.stack.pop()
        node.close = at
        self.names[node.name] -= 1
