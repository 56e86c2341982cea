"""What git tells of repositories. It runs with a list of arguments and without a shell."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

_OF_ONE_REPOSITORY = frozenset({
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_DIFF_OPTS", "GIT_EXTERNAL_DIFF", "GIT_LITERAL_PATHSPECS",
    "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS",
})  # fmt: skip
"""Variables that a hook is given for its own repository: documents may lie in another."""


_OFF = ("fsmonitor", "quotePath")
_SETTINGS = tuple(word for name in _OFF for word in ("-c", f"core.{name}=false"))
"""No program that the repository names is run, and no path is in quotes that need not be."""


class GitError(Exception):
    """What git could not do, in words for the user."""


def git(folder: Path, *arguments: str) -> bytes:
    """Return what a git command prints when it runs in a folder. Raises GitError."""
    environment = {name: value for name, value in os.environ.items() if name not in _OF_ONE_REPOSITORY}
    try:
        done = subprocess.run(
            ["git", "--no-pager", *_SETTINGS, *arguments],
            cwd=folder,
            env={**environment, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        what = "git was not found" if isinstance(error, FileNotFoundError) else str(error.strerror).lower()
        raise GitError(f"git cannot be run: {what}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise GitError(f"git says: {said.removeprefix('fatal: ') or f'status {done.returncode}'}")
    return done.stdout


def top_of(folder: Path) -> Path:
    """Return the top folder of the repository around a folder, links resolved. Raises GitError where there is none."""
    return Path(os.path.realpath(_path(_line(git(folder, "rev-parse", "--show-toplevel")))))


def above(top: Path) -> Path | None:
    """Return the top folder of the repository that has this one as a submodule, or None. Raises GitError."""
    said = _line(git(top, "rev-parse", "--show-superproject-working-tree"))
    return Path(os.path.realpath(_path(said))) if said else None


def commit(top: Path, revision: str) -> str:
    """Return the name of the commit that a revision is; `REV...` is where HEAD went its own way from REV.

    Raises GitError where it is not one revision.
    """
    named = revision.removesuffix("...")
    unknown = GitError(
        f"there is no revision '{named}' in {top}; expected one such as HEAD, main, v1.0, or main... for where HEAD "
        "left main"
    )
    if not named or named.startswith("-"):
        raise unknown
    try:
        found = _line(git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", named)).decode(
            "ascii", "replace"
        )
        if not re.fullmatch(r"[0-9a-f]{40,64}", found):
            raise unknown
        found = _line(git(top, "rev-parse", "--verify", "--quiet", f"{found}^{{commit}}")).decode("ascii")
    except GitError:
        raise unknown from None
    if named == revision:
        return found
    try:
        return _line(git(top, "merge-base", found, "HEAD")).decode("ascii")
    except GitError:
        raise GitError(f"'{named}' and HEAD have no commit in common in {top}") from None


def pinned(top: Path, base: str, submodule: Path) -> str | None:
    """Return the commit of a submodule that a commit of its repository names; None where it names none."""
    name = submodule.relative_to(top).as_posix()
    said = git(top, "--literal-pathspecs", "ls-tree", "--full-tree", "-z", base, "--", name).split()
    return said[2].decode("ascii") if said[1:2] == [b"commit"] else None


def tracked(top: Path) -> frozenset[str]:
    """Return the paths of all files that git knows, absolute. Raises GitError."""
    return frozenset(below(top, name) for name in git(top, "ls-files", "-z").split(b"\0") if name)


def _line(out: bytes) -> bytes:
    return out.removesuffix(b"\n")


def _path(name: bytes) -> str:
    return os.fsdecode(name)


def below(top: Path, name: bytes) -> str:
    """Return the absolute path of a file that git names from the top of its repository."""
    return os.path.join(top, os.path.normpath(_path(name)))  # noqa: PTH118 - strings, as Path is slow for many files
