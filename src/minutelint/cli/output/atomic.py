"""A file that is written beside its place and put there when it is whole; mode and owner are the user's own."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import IO

from minutelint.cli.errors import Refusal, of_system


def like(found: os.stat_result, file: Path) -> None:
    """Give a file the owner and the mode of another; a change of owner takes bits of the mode away, so it comes first."""
    if hasattr(os, "chown"):
        with suppress(OSError):
            os.chown(file, found.st_uid, found.st_gid)
    file.chmod(stat.S_IMODE(found.st_mode))


class AtomicFile:
    """A text file in UTF-8. Until `close` what stood at its place stands there; behind a link the file linked to changes."""

    def __init__(self, name: str, what: str) -> None:
        """`what` is what messages call it, such as "report". Raises Refusal where no file can be written."""
        import tempfile  # most runs write no file

        self._shown, self._what = name, what
        self._place = Path(os.path.realpath(name))
        try:
            if self._place.is_dir():
                raise IsADirectoryError(None, "is a folder")
            handle, self._name = tempfile.mkstemp(dir=self._place.parent, prefix=f".{self._place.name[:100]}.")
        except OSError as error:
            raise self._refused(error) from None
        self._stream: IO[str] = open(  # noqa: SIM115, PTH123 - it is closed by `close`
            handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n"
        )

    def write(self, text: str) -> None:
        """Write text."""
        self._stream.write(text)

    def close(self) -> None:
        """Put the file in its place. Raises Refusal when that fails."""
        try:
            self._stream.close()
            made = Path(self._name)
            if self._place.exists():
                like(self._place.stat(), made)
            else:
                mask = os.umask(0)
                os.umask(mask)
                made.chmod(0o666 & ~mask)
            made.replace(self._place)
        except OSError as error:
            self.drop()
            raise self._refused(error) from None

    def drop(self) -> None:
        """Leave no trace of a file that was not finished."""
        with suppress(OSError):
            self._stream.close()
        with suppress(OSError):
            Path(self._name).unlink(missing_ok=True)

    def _refused(self, error: OSError) -> Refusal:
        return Refusal(f"{self._shown}: the {self._what} cannot be written: {of_system(error)}")
