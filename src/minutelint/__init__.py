"""minutelint: a linter for meeting minutes."""

__version__ = "0.1.0"

SITE = "https://minutelint.readthedocs.io/"
"""Where the documentation is published."""
