"""minutelint: a linter for meeting minutes."""

__version__ = "0.1.0"
