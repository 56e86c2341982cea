"""What README.md, seeds/README.md and the pages of docs/ show is what is printed now, and what they name exists."""

from __future__ import annotations

import json
import re
import shlex
import tomllib
from collections.abc import Iterator
from typing import Any

import click
import pytest
import yaml

import pages
from minutelint.cli.group import COMMANDS, cli
from minutelint.config.layers import Layer, merge
from minutelint.config.schema import validate
from minutelint.config.settings import Origin
from minutelint.linter.rules import load_rules
from minutelint.linter.select import ruleset

TEXTS = {name: (pages.ROOT / name).read_text(encoding="utf-8") for name in pages.PAGES}
HAND_WRITTEN = [name for name in pages.PAGES if not name.startswith("docs/rules/") or name.endswith("index.md")]
FENCED = re.compile(r"^(?P<fence>`{3,})(?P<language>\w*)(?P<info>[^\n]*)\n(?P<body>.*?)^(?P=fence)$", re.M | re.S)
FILE = re.compile(r"<!-- (?:file|shows): ([^>\n]+?) -->\n\n?\Z")
CONTEXT = click.Context(cli, info_name="minutelint")


def blocks(name: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield the fenced blocks of a page, each with the name of the example file that it is, or nothing."""
    for match in FENCED.finditer(TEXTS[name]):
        file = FILE.search(TEXTS[name], 0, match.start())
        yield match, file[1] if file else ""


@pytest.mark.parametrize("name", [name for name in pages.PAGES if "<!-- run" in TEXTS[name]])
def test_a_page_shows_what_is_printed_now(name: str) -> None:
    assert pages.written(TEXTS[name]) == TEXTS[name], f"run: python tests/pages.py {name}"


@pytest.mark.parametrize(
    ("comment", "command", "says"),
    [
        ("run", "rm -r seeds", "only minutelint"),
        ("run", "minutelint absent.txt", "status 2"),
        ("run: status 1", "minutelint --version", "status 0"),
    ],
)
def test_a_page_shows_only_minutelint_at_work(comment: str, command: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        pages.written(f"<!-- {comment} -->\n\n```console\n$ {command}\n```\n")


def test_a_page_that_shows_something_else_is_rewritten() -> None:
    page = "Before\n\n<!-- run -->\n\n```console\n$ minutelint --version\nold words\n```\n\nAfter\n"
    now = pages.written(page)
    assert "old words" not in now
    assert re.search(r"^\$ minutelint --version\nminutelint\S* .*\d+\.\d+", now, re.MULTILINE)
    assert pages.written(now) == now


def test_a_page_shows_the_file_that_a_command_wrote() -> None:
    page = (
        "<!-- run -->\n```console\n$ minutelint init --profile charity\n```\n"
        "<!-- shows: minutelint.toml -->\n```toml\nold words\n```\n"
    )
    now = pages.written(page)
    assert 'profile = "charity"' in now and "old words" not in now


def test_an_example_may_be_a_word_document() -> None:
    page = (
        "<!-- file: draft.docx -->\n```text\nMinutes of the Pond Club\n\nAction: {++order++} a net.\n```\n"
        "<!-- run -->\n```console\n$ minutelint --output-format concise draft.docx\n```\n"
    )
    assert "tracked-changes-present" in pages.written(page)


@pytest.mark.parametrize("name", pages.PAGES)
def test_a_block_with_the_name_of_a_file_for_its_title_is_that_file(name: str) -> None:
    for match, file in blocks(name):
        title = re.search(r'title="([^"]+)"', match["info"])
        assert title is None or not file or title[1] == file


@pytest.mark.parametrize("name", pages.PAGES)
def test_blocks_of_data_can_be_read(name: str) -> None:
    readers = {"yaml": yaml.safe_load, "toml": tomllib.loads, "json": json.loads}
    for match, _ in blocks(name):
        if match["language"] in readers:
            assert readers[match["language"]](match["body"]), match["body"]


@pytest.mark.parametrize("name", pages.PAGES)
def test_a_block_of_toml_is_a_configuration_that_can_be_used(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(pages.ROOT / "examples" / "minutelint-example" / "src")  # as if it were installed
    for match, file in blocks(name):
        if match["language"] != "toml" or match["info"].strip() == "rule" or "/profiles/" in file:
            continue
        values = tomllib.loads(match["body"])
        if "project" in values and "tool" in values and "minutelint" not in values["tool"]:
            continue  # a package's own
        if "project" in values or "tool" in values:
            values = values["tool"]["minutelint"]
        origin = Origin(name)
        settings = validate(values, lambda key: origin)  # noqa: B023 - called at once
        config = merge([Layer(settings, pages.ROOT, lambda key: origin)])  # noqa: B023
        own = {
            word for page in FENCED.finditer(TEXTS[name]) for word in re.findall(r'^code = "(\w+)"', page["body"], re.M)
        }
        if not own and config.profile in PROFILES:
            ruleset(load_rules(), config)


PROFILES = {path.stem for path in (pages.ROOT / "rules" / "profiles").glob("*.toml")}


def commands(name: str) -> Iterator[list[str]]:
    """Yield the minutelint commands that a page names in code, each as its words."""
    prose = FENCED.sub("", TEXTS[name])
    lines = [span for span in re.findall(r"(?<!`)`([^`\n]+)`(?!`)", prose) if span.startswith("minutelint ")]
    for match, _ in blocks(name):
        if match["language"] in ("console", "bash", "sh", "yaml", "powershell"):
            text = re.sub(r"\s*\\\n\s*", " ", match["body"])
            lines += re.findall(r"(?:^|\$ |&& |run: |entry: |- |^\s+)(minutelint [^\n|>&]*)", text, re.M)
    for line in lines:
        yield shlex.split(line.split(" #")[0])[1:]


def command_of(words: list[str]) -> click.Command:
    found = cli.get_command(CONTEXT, words[0] if words and words[0] in COMMANDS else "check")
    assert found is not None
    return found


def options_of(command: click.Command) -> set[str]:
    return {name for one in command.get_params(CONTEXT) for name in (*one.opts, *one.secondary_opts)}


@pytest.mark.parametrize("name", pages.PAGES)
def test_every_option_that_a_command_is_shown_with_exists(name: str) -> None:
    for words in commands(name):
        known = options_of(command_of(words)) | options_of(cli)
        wrong = [word for word in words if word.startswith("--") and word.partition("=")[0] not in known]
        assert wrong == [], f"minutelint {shlex.join(words)}"


def test_commands_are_found_in_code() -> None:
    named = [words for name in pages.PAGES for words in commands(name)]
    assert len(named) > 40
    assert {"init", "series", "actions", "explain", "config"} <= {words[0] for words in named if words}


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_every_option_that_is_named_exists(name: str) -> None:
    known = {option for command in COMMANDS for option in options_of(command_of([command]))} | options_of(cli)
    named = re.findall(r"(?<!`)`(--[\w-]+)", FENCED.sub("", TEXTS[name]))
    assert [option for option in named if option not in known] == []


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_every_hook_that_is_shown_is_offered_and_takes_its_arguments(name: str) -> None:
    hooks = yaml.safe_load((pages.ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    entries = {hook["id"]: shlex.split(hook["entry"])[1:] for hook in hooks}
    for match, _ in blocks(name):
        if match["language"] == "yaml" and "hooks:" in match["body"]:
            for hook in (hook for repo in yaml.safe_load(match["body"])["repos"] for hook in repo["hooks"]):
                words = [*entries[hook["id"]], *hook.get("args", ())]
                known = options_of(command_of(words))
                assert [word for word in words if word.startswith("--") and word not in known] == []


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_every_input_of_the_action_and_of_the_component_exists(name: str) -> None:
    action = yaml.safe_load((pages.ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    (component, _) = yaml.safe_load_all((pages.ROOT / "templates/minutelint.yml").read_text(encoding="utf-8"))
    for match, _ in blocks(name):
        if match["language"] == "yaml":
            for entry in _mappings(yaml.safe_load(match["body"])):
                if "minutelint" in str(entry.get("uses", "")):
                    assert set(entry.get("with", ())) <= set(action)
                if "minutelint" in str(entry.get("component", "")):
                    assert set(entry.get("inputs", ())) <= set(component["spec"]["inputs"])


def _mappings(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _mappings(inner)


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_every_rule_that_is_named_to_a_document_exists(name: str) -> None:
    known = {word for rule in load_rules() for word in (rule.name, rule.code, rule.code.rstrip("0123456789"))}
    named = re.findall(r"minutelint: (?:disable|enable)[\w-]*=([\w-]+)", TEXTS[name])
    assert [rule for rule in named if rule not in known] == []
