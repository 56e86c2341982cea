"""Parts that show files of the example package and the schemas, as they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from minutelint.schemas import SITE, TITLES

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "examples" / "minutelint-example"
SOURCES = PACKAGE / "src" / "minutelint_example"


def checks() -> str:
    """Return the check of the example."""
    return _shown(SOURCES / "checks.py", "python")


def report() -> str:
    """Return the report format of the example."""
    return _shown(SOURCES / "report.py", "python")


def page() -> str:
    """Return the rule page of the example."""
    return _shown(SOURCES / "rules" / "titles" / "long-title.md", "markdown", fence="````")


def pyproject() -> str:
    """Return what the example says to the installer."""
    return _shown(PACKAGE / "pyproject.toml", "toml")


def schemas() -> str:
    """Return a list of the schemas, each with its address."""
    return "".join(f"- [{name}]({SITE}{name}.json): {title}\n" for name, title in TITLES.items())


def published() -> Iterator[tuple[str, str]]:
    """Yield the schemas as files of the site."""
    for file in sorted((ROOT / "schemas").glob("*.json")):
        yield f"schemas/{file.name}", file.read_text(encoding="utf-8")


def _shown(file: Path, language: str, fence: str = "```") -> str:
    name = file.relative_to(PACKAGE).as_posix()
    return f'{fence}{language} title="{name}"\n{file.read_text(encoding="utf-8").rstrip()}\n{fence}\n'
