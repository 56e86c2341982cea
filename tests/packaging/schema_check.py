"""Files held against the schemas that check-jsonschema carries."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from outside import run


def misfits(schema: str, *files: Path) -> list[str]:
    """Return the names of the files that do not fit a schema, once for each thing wrong in them."""
    tool = Path(sys.executable).parent / "check-jsonschema"
    done = run(tool, "--builtin-schema", schema, "--output-format", "json", *files, cwd=files[-1].parent)
    report = json.loads(done.stdout)
    assert report["parse_errors"] == [], done.stdout
    return [Path(error["filename"]).name for error in report["errors"]]
