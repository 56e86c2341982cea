"""Which files a walk takes, in which order, and how they are shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from minutelint.config.settings import Config, Glob
from minutelint.files import Candidate, find, matches


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "root"
    (root / ".git").mkdir(parents=True)
    monkeypatch.chdir(root)
    return root


def make(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("words\n")


def found(*paths: str, config: Config | None = None, **more: str) -> list[str]:
    return [one.shown for one in find(paths, lambda folder: config or Config(), {".txt", ".md"}, **more)]


def test_a_walk_is_in_order_and_takes_known_extensions(place: Path) -> None:
    make(place, "b/two.txt", "b/one.MD", "a.txt", "c.docx", "b/c/deep.md", "z.txt")
    assert found(".") == ["a.txt", "z.txt", "b/one.MD", "b/two.txt", "b/c/deep.md"]
    assert found("b") == ["b/one.MD", "b/two.txt", "b/c/deep.md"]
    assert found(str(place / "b" / "c")) == [str(place / "b" / "c" / "deep.md")]


def test_hidden_folders_and_those_of_tools_are_not_entered(place: Path) -> None:
    make(place, ".git/a.txt", ".venv/a.txt", "node_modules/a.txt", "x/__pycache__/a.txt", "x/a.txt", ".hidden.txt")
    assert found(".") == [".hidden.txt", "x/a.txt"]


def test_named_files_are_taken_whatever_they_are(place: Path) -> None:
    make(place, "node_modules/a.txt", "b.xyz")
    (place / ".gitignore").write_text("*\n")
    assert list(find(["node_modules/a.txt", "b.xyz", "gone"], lambda folder: Config(), {".txt"})) == [
        Candidate(Path("node_modules/a.txt"), "node_modules/a.txt", named=True),
        Candidate(Path("b.xyz"), "b.xyz", named=True),
        Candidate(Path("gone"), "gone", named=True),
    ]


def test_what_word_and_a_mac_put_beside_a_document_is_left_out_unless_named(place: Path) -> None:
    make(place, "~$draft.txt", "._draft.txt", "draft.txt")
    assert found(".") == ["draft.txt"]
    assert found("~$draft.txt") == ["~$draft.txt"]


def test_every_file_comes_once(place: Path) -> None:
    make(place, "a.txt", "sub/b.txt")
    assert found("a.txt", "./a.txt", ".", "sub", str(place / "a.txt")) == ["a.txt", "sub/b.txt"]


def test_standard_input(place: Path) -> None:
    assert list(find(["-", "-"], lambda folder: Config(), {".txt"}, stdin_name="x.md")) == [
        Candidate(None, "x.md", named=True)
    ]
    assert found("-") == ["-"]


def test_gitignore_files_nest_and_the_deepest_decides(place: Path) -> None:
    make(place, "a.txt", "draft-a.txt", "old/x.txt", "keep/draft-b.txt", "keep/c.txt", "keep/d/c.txt")
    (place / ".gitignore").write_text("draft-*\nold/\n")
    (place / "keep" / ".gitignore").write_text("!draft-b.txt\n/c.txt\n")
    assert found(".") == ["a.txt", "keep/draft-b.txt", "keep/d/c.txt"]
    assert found("keep") == ["keep/draft-b.txt", "keep/d/c.txt"]
    assert found("keep/d") == ["keep/d/c.txt"]


def test_an_ignored_folder_that_is_named_is_walked(place: Path) -> None:
    make(place, "build/a.txt")
    (place / ".gitignore").write_text("build/\n")
    assert found(".") == []
    assert found("build") == ["build/a.txt"]


def test_gitignore_above_the_repository_says_nothing(place: Path) -> None:
    make(place, "a.txt")
    (place.parent / ".gitignore").write_text("*\n")
    assert found(".") == ["a.txt"]


def test_include_and_exclude_are_relative_to_their_file(place: Path) -> None:
    make(place, "minutes/a.txt", "minutes/b.md", "other/c.txt", "minutes/old/d.txt")
    include = Config(include=(Glob("minutes/", place),))
    assert found(".", config=include) == ["minutes/a.txt", "minutes/b.md", "minutes/old/d.txt"]
    exclude = Config(exclude=(Glob("/old", place / "minutes"), Glob("*.md", place)))
    assert found(".", config=exclude) == ["minutes/a.txt", "other/c.txt"]


def test_a_pattern_matches_nothing_outside_its_folder(place: Path) -> None:
    assert matches(Path("sub/a.txt"), (Glob("*.txt", place / "sub"),))
    assert not matches(Path("a.txt"), (Glob("*.txt", place / "sub"),))
    assert matches(Path("x/../sub/a.txt"), (Glob("/a.txt", place / "sub"),))


def test_links_make_no_circle(place: Path) -> None:
    make(place, "a/one.txt")
    try:
        (place / "a" / "loop").symlink_to(place, target_is_directory=True)
        (place / "a" / "gone.txt").symlink_to(place / "nowhere.txt")
        (place / "a" / "two.txt").symlink_to(place / "a" / "one.txt")
    except OSError:
        pytest.skip("this system makes no symbolic links")
    assert found(".") == ["a/one.txt", "a/two.txt"]


def test_a_deep_tree_needs_no_recursion(place: Path) -> None:
    names = "d/" * 400
    make(place, f"{names}a.txt")
    assert found(".") == [f"{names}a.txt"]
