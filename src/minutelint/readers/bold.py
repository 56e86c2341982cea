"""Tells whether a line is wholly bold or underlined."""

from __future__ import annotations

_PUNCTUATION = frozenset(" .,:;-–—\"'“”")
_LONGEST = 60
"""So many characters in brackets may stand behind a bold title in ordinary type."""


class Boldness:
    """What is bold in a line and what is not, as far as it was read."""

    __slots__ = ("_bare", "_rest", "led", "strong")

    def __init__(self) -> None:
        """Nothing was read yet."""
        self.strong = False
        self.led = False  # words in ordinary type stood in front of the bold ones
        self._rest: list[str] = []
        self._bare = True

    def note(self, words: str, *, bold: bool) -> None:
        """Remember words of the line."""
        if bold:
            self.strong = self.strong or not words.isspace()
        else:
            self._rest.append(words)
            self._bare = self._bare and words.isspace()
            self.led = self.led or not (self.strong or _PUNCTUATION.issuperset(words))

    @property
    def rest(self) -> str:
        """The words in ordinary type."""
        return "".join(self._rest).strip()

    def is_all(self) -> bool:
        """Return whether all the words so far are bold."""
        return self.strong and self._bare

    def is_whole(self) -> bool:
        """Return whether the line is bold but for punctuation or a short remark in brackets at its end."""
        if not self.strong:
            return False
        rest = self.rest
        if _PUNCTUATION.issuperset(rest):
            return True
        return not self.led and len(rest) <= _LONGEST and rest[0] == "(" and rest.rstrip(".:")[-1] == ")"
