"""Where the folders `grammar/` and `rules/` are, in a wheel and in a checkout alike."""

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent


def folder(name: Literal["grammar", "rules"]) -> Path:
    """Return the folder of that name as shipped.

    A wheel carries it inside the package; a checkout (an editable install) has it at the top level.
    Raises FileNotFoundError when neither is there, which means a broken installation.
    """
    for place in (_PACKAGE / name, _PACKAGE.parents[1] / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(
        f"minutelint's own folder '{name}' is missing: the installation is broken, install it again"
    )
