"""The options that every command on documents has, and the way from a path on the command line to minutes."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

import click
from msgspec import Struct

from minutelint.cli.errors import Refusal, of_system
from minutelint.cli.headings import OUTPUT, READING, under
from minutelint.cli.output.step_log import for_people, harmless, is_log
from minutelint.config.discovery import Configurations
from minutelint.config.layers import COMMAND_LINE
from minutelint.config.problems import ConfigError, Problem, nearest
from minutelint.config.settings import Config
from minutelint.files import Candidate, about_project, find
from minutelint.reports.terminal import Paint, safe

if TYPE_CHECKING:
    from minutelint.model.nodes import Minutes
    from minutelint.source import Source
    from minutelint.syntax.lalr import Tree
    from minutelint.syntax.lines import Line

Made = TypeVar("Made")


class Common(Struct, frozen=True):
    """What the options that all commands on documents share were set to."""

    config_file: str | None = None
    isolated: bool = False
    stdin_filename: str | None = None
    style: str | None = None
    color: bool | None = None


def document_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the shared options; it gets them as one `Common`, its first argument."""

    @functools.wraps(function)
    def command(**values: Any) -> Any:
        mine = {name: values.pop(name) for name in Common.__struct_fields__}
        return function(Common(**mine), **values)

    for option in (
        under(OUTPUT)("--color/--no-color", default=None, help="Colour, or none; by default on a terminal only."),
        under(READING)("--stdin-filename", metavar="NAME", help="What to call standard input (PATH `-`)."),
        under(READING)("--style", metavar="NAME", help="The house style that reads every document."),
        under(READING)("--isolated", is_flag=True, help="Read no configuration file."),
        under(READING)(
            "--config",
            "config_file",
            metavar="FILE",
            type=click.Path(),
            help="Use this configuration file and no other.",
        ),
    ):
        command = option(command)
    return command


def wants_color(stream: IO[str], asked: bool | None) -> bool:
    """Tell whether to colour a stream: as asked, else by NO_COLOR and FORCE_COLOR, else on a terminal only."""
    if asked is not None:
        return asked
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: IO[str]) -> bool:
    """Tell whether a stream ends at a terminal; one that is closed does not."""
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


class Session:
    """One run over documents: configurations, output, and the reading of one document after the other."""

    def __init__(self, common: Common, said: dict[str, Any] | None = None) -> None:
        """`said` holds fields of `Config` that the command line sets. Raises Refusal for a bad configuration file."""
        if common.config_file and common.isolated:
            raise Refusal("--config and --isolated exclude each other")
        self.common = common
        self.said = said or {}
        self._configs: dict[str, Config] = {}
        for stream in (sys.stdout, sys.stderr):
            _never_fail(stream)
        self.out = sys.stdout
        """Where reports go."""
        self._is_log = is_log(self.out)
        self._given: bytes | None = None
        self.paint = Paint(wants_color(sys.stdout, common.color))
        file = Path(common.config_file) if common.config_file else None
        with refusing():
            self.configurations = Configurations(
                file=file, isolated=common.isolated, command_line={"style": common.style, **(said or {})}
            )

    def write(self, text: str) -> None:
        """Write to standard output, or to whatever `out` is; nothing that a runner of GitHub Actions would obey."""
        self.out.write(harmless(text) if self._is_log else text)

    def write_commands(self, text: str) -> None:
        """Write what such a runner is to obey."""
        self.out.write(text)

    def write_json(self) -> Callable[[str], Any]:
        """Return what writes to standard output in UTF-8, whatever the terminal's encoding."""
        _never_fail(self.out, encoding="utf-8")
        return self.write

    def to_stderr(self) -> None:
        """Let reports go to standard error, since standard output gets something else."""
        self.out = sys.stderr
        self._is_log = is_log(self.out)
        self.paint = Paint(wants_color(sys.stderr, self.common.color))

    def complain(self, shown: str, message: str) -> None:
        """Say on standard error what is wrong with one document."""
        self._tell("error", "red", shown, message)

    def warn(self, shown: str, message: str) -> None:
        """Say on standard error what somebody should look at, about one file."""
        self._tell("warning", "yellow", shown, message)

    def note(self, shown: str, message: str) -> None:
        """Say on standard error what was done with one file."""
        self._tell("note", "blue", shown, message)

    def _tell(self, level: str, color: str, shown: str, message: str) -> None:
        sys.stdout.flush()
        paint = Paint(wants_color(sys.stderr, self.common.color))
        sys.stderr.write(for_people(f"{paint(level, color, 'bold')}: {safe(shown)}: {safe(message)}\n"))

    def candidates(self, paths: Sequence[str]) -> Iterator[Candidate]:
        """Yield the documents that paths stand for."""
        from minutelint.readers import EXTENSIONS

        with refusing():
            yield from find(
                paths, self.configurations.of_folder, frozenset(EXTENSIONS), stdin_name=self.common.stdin_filename
            )

    def config(self, candidate: Candidate) -> Config:
        """Return the configuration of a document. Raises Refusal."""
        return self.config_beside(candidate.shown)

    def config_beside(self, shown: str) -> Config:
        """Return the configuration that holds in the folder of a file. Raises Refusal."""
        folder = os.path.dirname(shown)  # noqa: PTH120 - it is asked for several times for each document
        if folder not in self._configs:
            self._configs[folder] = self.config_of(Path(shown).parent)
        return self._configs[folder]

    def config_of(self, folder: Path) -> Config:
        """Return the configuration of a folder. Raises Refusal, also for a house style that does not exist."""
        with refusing():
            config = self.configurations.of_folder(folder)
            if config.style is not None or config.grammar_paths:
                _verify_style(config)
        return config

    def data(self, candidate: Candidate) -> bytes:
        """Return the bytes of a document; standard input is read once. Raises ReadError and OSError."""
        from minutelint import readers

        if candidate.path is None:
            if self._given is None:
                self._given = sys.stdin.buffer.read()
            return self._given
        return readers.load(candidate.path, candidate.shown, self.config(candidate).limits)

    def source(self, candidate: Candidate, data: bytes | None = None) -> Source:
        """Read a document; `data` are its bytes, where they are there already. Raises ReadError and OSError."""
        from minutelint import readers

        data = self.data(candidate) if data is None else data
        return readers.read_bytes(data, candidate.shown, self.config(candidate).limits)

    def minutes(self, candidate: Candidate, data: bytes | None = None) -> list[Minutes]:
        """Read a file and build the models of the meetings in it, nearly always one; none where it is not wanted."""
        from minutelint.model.build import build_all

        config = self.config(candidate)
        source = self.source(candidate, data)
        found = build_all(source, styles=config.grammar_paths, style=config.style, people=config.people)
        return [one for one in found if self._is_wanted(candidate, one)]

    def tree(self, candidate: Candidate) -> tuple[Source, Tree[Line]]:
        """Read a document and return it with its syntax tree."""
        from minutelint.model.build import tree

        config = self.config(candidate)
        source = self.source(candidate)
        return source, tree(source, styles=config.grammar_paths, style=config.style)

    def _is_wanted(self, candidate: Candidate, minutes: Minutes) -> bool:
        """Tell whether a document is to be reported: it was named, or it reads like minutes."""
        if not candidate.named and about_project(candidate.path):
            return False
        if candidate.named:
            return True
        from minutelint.model.build import is_minutes

        return is_minutes(minutes)

    def attempt(self, candidate: Candidate, make: Callable[[Candidate], Made]) -> tuple[Made | None, str | None]:
        """Return what `make` makes of a document, or why it could not: one bad document stops no other."""
        try:
            return make(candidate), None
        except (KeyboardInterrupt, BrokenPipeError, click.ClickException):
            raise
        except OSError as error:
            return None, f"cannot be read: {of_system(error)}"
        except Exception as error:
            from minutelint.checks import CheckError
            from minutelint.readers import ReadError

            if isinstance(error, ReadError):
                return None, str(error).removeprefix(f"{candidate.shown}: ")
            _refuse_bad_grammar(error)
            if os.environ.get("MINUTELINT_TRACEBACK"):
                raise
            if isinstance(error, CheckError):
                return None, str(error)
            said = f"{type(error).__name__}: {error}"[:300]
            return None, f"minutelint itself failed here ({said}); please report it"


class refusing:  # noqa: N801 - reads as a word in a with statement
    """Turns a configuration error inside a `with` block into a refusal, which ends the program with status 2."""

    def __enter__(self) -> None:
        """Begin the block."""

    def __exit__(self, kind: Any, error: BaseException | None, trace: Any) -> None:
        """End the block. Raises Refusal in place of ConfigError."""
        if isinstance(error, ConfigError):
            raise Refusal(str(error)) from None


def _refuse_bad_grammar(error: Exception) -> None:
    """Raise Refusal when a document failed for a grammar of the user's: every other one would fail alike."""
    from minutelint.syntax.styles import StyleError

    if isinstance(error, StyleError):
        raise Refusal(str(error)) from None


def _verify_style(config: Config) -> None:
    """Raise ConfigError or Refusal for grammar files that cannot be used, and for a style that none of them is."""
    from minutelint.syntax.styles import StyleError, shipped_styles, user_styles

    try:
        names = {style.name for style in (*user_styles(config.grammar_paths), *shipped_styles())}
    except StyleError as error:
        raise Refusal(str(error)) from None
    if config.style is not None and config.style not in names:
        message = f"there is no house style '{config.style}' (known: {', '.join(sorted(names))})"
        origin = config.origins.get("style", COMMAND_LINE)
        raise ConfigError([Problem(origin, "style", message, nearest(config.style, names))])


def _never_fail(stream: Any, **more: str) -> None:
    """Let a stream escape what its encoding lacks, instead of failing."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="backslashreplace", **more)
