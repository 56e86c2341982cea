"""Which configuration files hold for a folder, and how they are put together."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import asdict

from minutelint.config import discovery
from minutelint.config.discovery import Configurations
from minutelint.config.problems import ConfigError
from minutelint.config.settings import Config


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    place = tmp_path / "repo"
    (place / ".git").mkdir(parents=True)
    (place / "a" / "b").mkdir(parents=True)
    return place


def test_without_any_file_everything_has_its_default(repo: Path) -> None:
    assert asdict(Configurations().of_folder(repo)) == asdict(Config())


@pytest.mark.parametrize("name", ["minutelint.toml", ".minutelint.toml"])
def test_a_file_holds_in_the_folders_below(repo: Path, name: str) -> None:
    (repo / name).write_text('profile = "uk"\n')
    config = Configurations().of_folder(repo / "a" / "b")
    assert config.profile == "uk"
    assert str(config.origins["profile"]) == f"{repo / name}:1"


def test_pyproject_counts_where_it_has_the_table(repo: Path) -> None:
    (repo / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.minutelint]\nfail-on = "info"\n')
    (repo / "a" / "pyproject.toml").write_text('[project]\nname = "minutelint-like"\n')
    config = Configurations().of_folder(repo / "a")
    assert config.fail_on == "info"
    assert config.origins["fail-on"].line == 5


def test_one_file_per_folder_in_a_fixed_order(repo: Path) -> None:
    (repo / "minutelint.toml").write_text('profile = "one"\n')
    (repo / ".minutelint.toml").write_text('profile = "two"\nfail-on = "error"\n')
    config = Configurations().of_folder(repo)
    assert (config.profile, config.fail_on) == ("one", "warning")


def test_nearest_wins_key_by_key_lists_replace_tables_merge(repo: Path) -> None:
    (repo / "minutelint.toml").write_text(
        'profile = "uk"\nignore = ["A", "B"]\nextend-select = ["C"]\nfail-on = "info"\n'
        '[severity]\nx = "error"\ny = "error"\n[options.z]\none = 1\ntwo = 2\n'
    )
    (repo / "a" / "minutelint.toml").write_text(
        'profile = "us"\nignore = ["D"]\nextend-select = ["E"]\n[severity]\nx = "off"\n[options.z]\ntwo = 3\n'
    )
    config = Configurations().of_folder(repo / "a" / "b")
    assert (config.profile, config.fail_on) == ("us", "info")
    assert config.ignore == ("D",)
    assert config.extend_select == ("E", "C")
    assert config.severity == {"x": "off", "y": "error"}
    assert config.options == {"z": {"two": 3, "one": 1}}
    assert config.origins["severity.x"].place == str(repo / "a" / "minutelint.toml")
    assert config.origins["severity.y"].line == 7


def test_the_repository_is_the_end_of_the_search(repo: Path) -> None:
    (repo.parent / "minutelint.toml").write_text('profile = "outside"\n')
    assert Configurations().of_folder(repo / "a").profile == "general"


def test_home_is_the_end_of_the_search(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    (home / "minutes").mkdir(parents=True)
    (tmp_path / "minutelint.toml").write_text('profile = "above"\n')
    (home / "minutelint.toml").write_text('fail-on = "info"\n')
    monkeypatch.setattr(discovery, "_home", lambda: str(home))
    config = Configurations().of_folder(home / "minutes")
    assert (config.profile, config.fail_on) == ("general", "info")


def test_root_stops_the_search(repo: Path) -> None:
    (repo / "minutelint.toml").write_text('profile = "uk"\n')
    (repo / "a" / "minutelint.toml").write_text("root = true\n")
    assert Configurations().of_folder(repo / "a" / "b").profile == "general"


def test_a_named_file_is_the_only_one(repo: Path) -> None:
    (repo / "minutelint.toml").write_text('profile = "uk"\n')
    (repo / "other.toml").write_text('fail-on = "error"\n')
    config = Configurations(file=repo / "other.toml").of_folder(repo)
    assert (config.profile, config.fail_on) == ("general", "error")
    assert asdict(Configurations(isolated=True).of_folder(repo)) == asdict(Config())


def test_a_named_pyproject_must_have_the_table(repo: Path) -> None:
    (repo / "pyproject.toml").write_text('[project]\nname = "x"\n')
    with pytest.raises(ConfigError, match=r"has no table \[tool.minutelint\]"):
        Configurations(file=repo / "pyproject.toml")


def test_paths_and_patterns_belong_to_the_folder_of_their_file(repo: Path) -> None:
    (repo / "minutelint.toml").write_text(
        'rule-paths = ["house/rules"]\ngrammar-paths = ["/abs/x.lark"]\nexclude = ["old/*"]\n'
        '[per-file-ignores]\n"*.md" = ["ACT"]\n'
    )
    config = Configurations().of_folder(repo / "a")
    assert config.rule_paths == (repo / "house" / "rules",)
    assert config.grammar_paths == (Path("/abs/x.lark"),)
    assert [(glob.pattern, glob.base) for glob in config.exclude] == [("old/*", repo)]
    assert [(one.files.base, one.rules) for one in config.per_file_ignores] == [(repo, ("ACT",))]


def test_files_are_read_once_and_configurations_shared(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (repo / "minutelint.toml").write_text('profile = "uk"\n')
    read: list[Path] = []
    real = discovery._layer
    monkeypatch.setattr(discovery, "_layer", lambda path: (read.append(path), real(path))[1])
    configurations = Configurations()
    made = [
        configurations.of_folder(repo / "a"),
        configurations.of_folder(repo / "a" / "b"),
        configurations.of_folder(repo),
    ]
    assert made[0] is made[1] is made[2]
    assert read == [repo / "minutelint.toml"]


def test_the_command_line_is_stronger_and_select_starts_afresh(repo: Path) -> None:
    (repo / "minutelint.toml").write_text('profile = "uk"\nselect = ["A"]\nignore = ["B"]\nextend-select = ["C"]\n')
    plain = Configurations(command_line={"ignore": ("D",), "style": None}).of_folder(repo)
    assert (plain.select, plain.ignore, plain.extend_select) == (("A",), ("B", "D"), ("C",))
    chosen = Configurations(command_line={"select": ("E",), "profile": "us"}).of_folder(repo)
    assert (chosen.select, chosen.ignore, chosen.extend_select, chosen.profile) == (("E",), (), (), "us")
    assert str(chosen.origins["select"]) == "command line"
