"""Writes what the documentation takes from the rule pages and the code.

    python docs/generate.py            writes the pages of the rules, and the generated regions of other pages
    python docs/generate.py --check    writes nothing; status 1 when something is not current

Run it after a change to rules/, to the keys of the configuration, to commands, node types, checks or styles; after that,
`python tests/pages.py` for what commands print. Both are committed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from making import commands, configuration, examples, nodes, rule_pages
from making.regions import filled

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"

PARTS = {
    "rules": rule_pages.index,
    "profiles": rule_pages.profiles,
    "navigation": rule_pages.navigation,
    "keys": configuration.keys,
    "commands": commands.commands,
    "nodes": nodes.nodes,
    "values": nodes.values,
    "checks": nodes.all_checks,
    "styles": nodes.styles,
    "formats": nodes.formats,
    "example-checks": examples.checks,
    "example-report": examples.report,
    "example-page": examples.page,
    "example-pyproject": examples.pyproject,
    "schemas": examples.schemas,
}
"""What a region may hold, by the name in its comment."""


def files() -> dict[Path, str]:
    """Return every generated file, and every file with generated regions, with the text that it should have."""
    own = {DOCS / name: text for name, text in (*rule_pages.pages(), *examples.published())}
    parts = {name: make() for name, make in PARTS.items()}
    others = [ROOT / "mkdocs.yml", *(path for path in sorted(DOCS.rglob("*.md")) if not _of_rule(path))]
    return own | {path: filled(path.read_text(encoding="utf-8"), parts) for path in others}


def stale() -> Iterator[tuple[Path, str | None]]:
    """Yield the files that are not current, each with its text; None for the page of a rule that is no more."""
    wanted = files()
    for path, text in wanted.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            yield path, text
    yield from ((path, None) for path in sorted(DOCS.rglob("*.md")) if path not in wanted)


def _of_rule(path: Path) -> bool:
    return path.parent == DOCS / "rules" and path.name != "index.md"


def main() -> int:
    """Write what is not current, or with `--check` name it."""
    found = list(stale())
    for path, text in found:
        print(path.relative_to(ROOT))
        if "--check" in sys.argv[1:]:
            continue
        if text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return 1 if found and "--check" in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
