"""Commands run as on another machine: without what this process's environment says of Python, pip or minutelint."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
BIN = "Scripts" if os.name == "nt" else "bin"

DRAFT = """\
Minutes of the Harbour Lights Residents' Group
Tuesday 6 May 2031

Present: Mrs Una Fairweather (Chair), Mr Olaf Brandt

1. Apologies
None.

2. Repairs to the slipway
Action: find three quotations for the handrail.
"""


def run(*command: object, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, with `variables` added to an environment that knows neither checkout nor index."""
    return _run(*command, cwd=cwd, variables={"PIP_CONFIG_FILE": os.devnull, **variables}, dropped=("PIP_",))


def run_with_index(*command: object, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Do the same with the package index that this machine is set up for."""
    return _run(*command, cwd=cwd, variables=variables, dropped=())


def _run(
    *command: object, cwd: Path, variables: dict[str, str], dropped: tuple[str, ...]
) -> subprocess.CompletedProcess[str]:
    unwanted = ("PYTHON", "MINUTELINT_", "GITHUB_", "RUNNER_", *dropped)
    kept = {key: value for key, value in os.environ.items() if not key.startswith(unwanted) and key != "VIRTUAL_ENV"}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "NO_COLOR": "1", **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
