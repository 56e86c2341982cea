"""Lets `python -m minutelint` do what the `minutelint` command does."""

from minutelint.cli import main

if __name__ == "__main__":
    main()
