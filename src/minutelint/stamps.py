"""Stamps of files, by which a run sees at its start that none has changed: to read them all would take longer."""

import os


def stamps(folder: str, *suffixes: str) -> list[str]:
    """Return name, size and time of change of each file in a folder and those below that ends in one of the suffixes."""
    found: list[str] = []
    pending = [folder]
    while pending:
        with os.scandir(
            pending.pop()
        ) as entries:  # no Path for each of some hundred files: this is done at every start
            for entry in entries:
                if entry.name.endswith(suffixes):
                    seen = entry.stat()
                    found.append(f"{entry.path} {seen.st_size} {seen.st_mtime_ns}\n")
                elif entry.is_dir():
                    pending.append(entry.path)
    return sorted(found)
