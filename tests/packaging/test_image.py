"""The container image, as far as it can be tested without an engine."""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

import pytest
from dockerfile import TEXT, Image, follow, instructions, sent, values
from outside import DRAFT, ROOT, run

LABELS = {"title", "description", "documentation", "licenses", "base.name"}


def test_the_base_is_pinned_and_only_the_installation_goes_into_the_image() -> None:
    stages = [stage.partition(" ")[0] for stage in values("FROM")]
    assert len(stages) == 2 and len(set(stages)) == 1
    assert re.fullmatch(r"python:3\.\d+-slim-[a-z]+", stages[0])
    last = instructions()[[word for word, _ in instructions()].index("LABEL") :]
    assert [rest for word, rest in last if word == "COPY"] == ["--from=build /opt/minutelint /opt/minutelint"]
    assert [rest for word, rest in last if word == "RUN" and "pip" in rest] == []


def test_minutelint_runs_without_rights_in_the_folder_that_is_mounted() -> None:
    assert values("USER") == ["10001:10001"]
    assert values("ENTRYPOINT") == ['["minutelint"]']
    assert values("WORKDIR")[-1] == "/work"
    order = [word for word, _ in instructions()]
    assert order.index("USER") < order.index("ENTRYPOINT")


def test_the_labels_are_those_of_the_image_specification() -> None:
    labels = dict(label.split("=", 1) for label in shlex.split(values("LABEL")[0]))
    assert {name.removeprefix("org.opencontainers.image.") for name in labels} == LABELS
    assert labels["org.opencontainers.image.base.name"].endswith(values("FROM")[-1])


def test_what_is_fetched_is_known_by_its_hash_and_no_cache_is_kept() -> None:
    commands = [command for rest in values("RUN") for command in rest.split("&&")]
    fetching = [one for one in commands if re.search(r"\bpip\b.* (install|wheel) ", one)]
    assert len(fetching) == 4
    assert [one for one in fetching if "--require-hashes" not in one and "--no-index" not in one] == []
    assert "PIP_NO_CACHE_DIR=1" in values("ENV")[0]
    assert not re.search(r"\bapt(-get)?\b|\bcurl\b|\bwget\b|\bADD\b", TEXT)


def test_the_build_is_sent_what_it_copies_and_nothing_else() -> None:
    copied = {source for rest in values("COPY") if not rest.startswith("--") for source in rest.split()[:-1]} | {
        "seeds"
    }
    assert {name for name in sent() if not any(name == one or name.startswith(f"{one}/") for one in copied)} == set()
    assert [one for one in copied if not any(name == one or name.startswith(f"{one}/") for name in sent())] == []
    assert [name for name in sent() if "__pycache__" in name] == []


@pytest.mark.release
def test_hadolint_has_nothing_to_say(tmp_path: Path) -> None:
    hadolint = Path(sys.executable).parent / "hadolint"
    done = run(hadolint, "--no-color", ROOT / "Dockerfile", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    (tmp_path / "Dockerfile").write_text(f"{TEXT}USER root\nRUN cd /work && pip install lark\n", encoding="utf-8")
    assert "DL3002" in run(hadolint, "--no-color", "Dockerfile", cwd=tmp_path).stdout


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Image:
    return follow(tmp_path_factory.mktemp("image"))


@pytest.mark.release
def test_its_lines_make_a_minutelint_that_finds_its_tables_ready(image: Image) -> None:
    desk = image.place("/work")
    desk.mkdir(exist_ok=True)
    (desk / "draft.txt").write_text(DRAFT, encoding="utf-8")
    before = contents(image.root)
    (kept,) = [name for name in before if name.startswith("var/cache/minutelint/")]
    done = image.run("minutelint", "check", "--no-cache", "draft.txt")  # what was found is kept for later runs
    assert done.returncode == 1, done.stdout + done.stderr
    assert "unowned-action" in done.stdout and done.stderr == ""
    after = contents(image.root)
    assert after.pop(kept) >= before.pop(kept)  # what only this draft needed is added; nothing was made anew
    assert after == before


def contents(folder: Path) -> dict[str, int]:
    """Return the size of every file below a folder, by its path in there."""
    return {path.relative_to(folder).as_posix(): path.stat().st_size for path in folder.rglob("*") if path.is_file()}
