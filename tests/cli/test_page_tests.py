"""`minutelint test`: what authors of rule pages are told."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from minutelint.cli.group import cli

SHIPPED = Path(__file__).parents[2] / "rules"

PAGE = """\
# Feelings

```toml rule
code = "OWN001"
severity = "off"
check = "forbidden"
message = "'{words}' says nothing"

[with]
node = "paragraph"
words = ["it was felt that"]
```

## Example

```minutes
Pond Trust

1. Pond

It was felt that it is deep.
» feelings-minuted "It was felt"
```

## Instead

```minutes
Pond Trust

1. Pond

It is deep.
```
"""


def run(*args: str) -> Result:
    return CliRunner().invoke(cli, ["test", *args])


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "own" / "feelings-minuted.md"
    path.parent.mkdir()
    path.write_text(PAGE)
    return path


def test_what_holds(page: Path) -> None:
    for path in ("own", "own/feelings-minuted.md"):
        result = run(path)
        assert result.exit_code == 0
        assert result.stdout == "ok      feelings-minuted (2 examples)\n1 page: all examples hold.\n"
    assert run("own", "-q").stdout == ""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("It was felt that it", "We say that it", "expected feelings-minuted at “It was felt”, which is not reported"),
        ("It is deep.", "It was felt that it is.", "line 5, column 1: feelings-minuted is reported and not expected"),
        ("» feelings-minuted", "» something", "the mark names 'something', the page is that of 'feelings-minuted'"),
        ('"It was felt"', '"It was', "has no closing quotation mark"),
        ("## Instead", "## Other", "there is no example under '## Instead'"),
    ],
)
def test_what_does_not_hold(page: Path, old: str, new: str, said: str) -> None:
    page.write_text(PAGE.replace(old, new))
    result = run("own")
    assert result.exit_code == 1, result.output
    assert result.stdout.startswith("FAILED  feelings-minuted\n    own/feelings-minuted.md") and said in result.stdout
    assert result.stdout.endswith("1 page: 1 failed.\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (PAGE.replace('"forbidden"', '"forbiden"'), "there is no check 'forbiden'; did you mean 'forbidden'?"),
        (PAGE.replace("OWN001", "ACT001"), "'ACT001' is already the rule of"),
        ("# Nothing\n", "own: there is no rule page"),
    ],
)
def test_a_page_that_cannot_be_used(page: Path, text: str, said: str) -> None:
    page.write_text(text)
    result = run("own")
    assert result.exit_code == 2 and said in result.stderr


def test_what_is_not_there(page: Path) -> None:
    result = run("nowhere")
    assert result.exit_code == 2 and "nowhere: there is no such file or folder" in result.stderr


def test_pages_of_minutelint_and_of_the_configuration(page: Path) -> None:
    (page.parents[1] / "minutelint.toml").write_text('rule-paths = ["own"]\nselect = ["NUM"]\n')
    assert "ok      feelings-minuted" in run("own").stdout
    result = run(str(SHIPPED / "numbering" / "numbering-gap.md"), "own")
    assert result.exit_code == 0 and result.stdout.endswith("2 pages: all examples hold.\n")
