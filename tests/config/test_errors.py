"""What is said of a configuration that is wrong: the file, the line, the key, what was expected, the nearest name."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutelint.config.discovery import Configurations
from minutelint.config.problems import ConfigError
from minutelint.config.toml_file import KeyLines


def said(tmp_path: Path, text: str, name: str = "minutelint.toml") -> list[str]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        Configurations(file=path)
    return [line.removeprefix(f"{path}:") for line in str(caught.value).splitlines()]


LIST = "expected a list in square brackets"
TEXT = 'expected a text in quotes, such as "like this"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('\nprofle = "uk"\n', "2: profle: there is no such key; did you mean 'profile'?"),
        ('fail_on = "info"\n', "1: fail_on: there is no such key; did you mean 'fail-on'?"),
        (
            'fail-on = "warnings"\n',
            "1: fail-on: expected one of error, warning, info, found \"warnings\"; did you mean 'warning'?",
        ),
        ('select = "ACT001"\n', f'1: select: {LIST}, found "ACT001"'),
        ('ignore = ["A",\n 5]\n', f"1: ignore[2]: {TEXT}, found the number 5"),
        ("profile = 3\n", f"1: profile: {TEXT}, found the number 3"),
        ('root = "yes"\n', '1: root: expected true or false, found "yes"'),
        ("[acronyms]\nAB = 1\n", f"2: acronyms.AB: {TEXT}, found the number 1"),
        ("[limits]\npages = 0\n", "2: limits.pages: expected a whole number of 1 or more, found the number 0"),
        ('[limits]\nfile-size = "64"\n', '2: limits.file-size: expected a whole number, found "64"'),
        ("limits = 3\n", "1: limits: expected a table, found the number 3"),
        ('acronyms = ["AB"]\n', "1: acronyms: expected a table, found a list"),
        (
            '[severity]\n"unowned-action" = "eror"\n',
            "2: severity.unowned-action: expected one of error, warning, info, off, "
            "found \"eror\"; did you mean 'error'?",
        ),
        ('exclude = ["fine/*", "!"]\n', '1: exclude[2]: expected a pattern as in .gitignore, found "!"'),
        (
            '[per-file-ignores]\n"  " = ["ACT"]\n',
            '2: per-file-ignores."  ": expected a pattern as in .gitignore, found "  "',
        ),
        ("[options]\nx = 1\n", "2: options.x: expected a table, found the number 1"),
    ],
)
def test_wrong_values(tmp_path: Path, text: str, expected: str) -> None:
    assert said(tmp_path, text) == [expected]


def test_a_key_that_is_like_no_other_is_answered_with_all(tmp_path: Path) -> None:
    (line,) = said(tmp_path, "qqq = 1\n")
    assert line.startswith("1: qqq: there is no such key; the keys are root, profile, select, ")


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    assert [line.split(": ")[:2] for line in said(tmp_path, "profile = 1\nstyle = 2\nbogus = 3\n")] == [
        ["1", "profile"],
        ["2", "style"],
        ["3", "bogus"],
    ]


def test_broken_toml_has_line_and_column(tmp_path: Path) -> None:
    (line,) = said(tmp_path, 'profile = "uk"\nselect = [,]\n')
    assert line == "2: not valid TOML (column 11): invalid value"


def test_toml_that_ends_too_early(tmp_path: Path) -> None:
    (line,) = said(tmp_path, 'people = {"a" =')
    assert line.startswith("1: not valid TOML (at the end): ")


def test_the_line_in_pyproject_is_that_of_its_table(tmp_path: Path) -> None:
    text = '[project]\nprofile = "no"\n\n[tool.minutelint]\nprofile = 1\n\n[tool.minutelint.severity]\nx = "no"\n'
    lines = said(tmp_path, text, "pyproject.toml")
    assert [line.split(":")[0] for line in lines] == ["5", "8"]


def test_not_utf8(tmp_path: Path) -> None:
    (tmp_path / "minutelint.toml").write_bytes(b'profile = "\xff"\n')
    with pytest.raises(ConfigError, match=r"minutelint\.toml: is not UTF-8 text"):
        Configurations(file=tmp_path / "minutelint.toml")


def test_lines_of_keys() -> None:
    lines = KeyLines('a = 1\n[b."c.d"]\n"e f" = 2\ng.h = { i = 3 }\n# z = 1\n')
    assert lines.of(("a",)) == 1
    assert lines.of(("b", "c.d")) == 2
    assert lines.of(("b", "c.d", "e f")) == 3
    assert lines.of(("b", "c.d", "g", "h", "i")) == 4
    assert lines.of(("z",)) is None
