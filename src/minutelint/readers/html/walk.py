"""Ways over the elements of a page, none of them recursive: nesting is the writer's choice."""

from __future__ import annotations

from collections.abc import Iterator

from minutelint.readers.html.tree import BLOCKS, Node, Page


def walk(root: Node) -> Iterator[tuple[Node, bool]]:
    """Yield every element and text that shows, and every element once more behind what it holds."""
    waiting = [(child, False) for child in reversed(root.children)]
    while waiting:
        node, leaving = waiting.pop()
        if node.gone:
            continue
        yield node, leaving
        if node.name and not leaving:
            waiting.append((node, True))
            waiting.extend((child, False) for child in reversed(node.children))


def holders(page: Page) -> Iterator[int]:
    """Yield the ids of elements with a table inside them that has words."""
    marked: set[int] = set()
    for node in page.nodes:
        if node.name == "table" and not node.gone and node.prose + node.linked > 0:
            above = node.parent
            while above is not None and id(above) not in marked:
                marked.add(id(above))
                above = above.parent
    yield from marked


def meanings(terms: Node) -> Iterator[tuple[int, Node]]:
    """Yield the id of each term with what it means, where that is one element without blocks in it."""
    inner = [child for child in terms.children if child.name and not child.gone]
    for index, term in enumerate(inner):
        after = [child.name for child in inner[index + 1 : index + 3]]
        if term.name == "dt" and after[:1] == ["dd"] and after[1:] != ["dd"]:
            meaning = inner[index + 1]
            if not any(child.name in BLOCKS or child.name == "br" for child in meaning.children):
                yield id(term), meaning
