"""The examples of a rule page, run as its tests.

A fenced block that begins with ```minutes is a document; ```minutes md is one in Markdown, ```minutes docx one of Word's
(`minutelint.linter.specimens` says which signs stand for what Word tracks and hides), and the text of a ```minutes pdf
is set into a PDF document (`minutelint.linter.printed`), where a mark tells the page; ```minutes 2025-03-04.txt gives the
document that name. Under the line of a document on
which the page's rule must report something stands a mark:


    » unowned-action                        a finding begins on the line above
    » unowned-action "the words"            ... at these words
    » unowned-action : expected 8           ... and its message holds these

A block ```minutes series holds several documents, each under a line `=== name.txt`, which are checked as a series.

A block ```toml configuration holds what minutelint.toml says of the body, for all examples of the page: [members], quorum.

A block ```minutes fixed holds what `--fix --unsafe-fixes` makes of the document before it where this page's rule alone
is fixed. A page whose rule has a fix shows it at least once.

The marks are taken out before the document is read. Blocks under `## Instead` must give no finding of the rule. The
examples run under the profile `general` with all rules on, and only findings of the page's own rule are compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from msgspec import Struct
from msgspec.structs import replace

from minutelint.linter.finding import Finding
from minutelint.linter.printed import pages_of, printed
from minutelint.linter.rules import Rule, RuleError
from minutelint.linter.run import Result, check
from minutelint.linter.select import RuleSet
from minutelint.model.nodes import Minutes

SIGN = "» "
_FENCE = "```"
_CONFIGURATION = "\n```toml configuration\n"
_LANGUAGE = "minutes"
_FIXED = f"{_LANGUAGE} fixed"
_SUFFIXES = {word: f".{word}" for word in ("md", "docx", "pdf")}
_DOCUMENT = re.compile(r"^=== (\S+)\n", re.M)
_FIRES, _SILENT = "Example", "Instead"


class Mark(Struct, frozen=True):
    """A finding that an example must give; `line` is 1-based in the document without its marks, `page` in a PDF."""

    line: int
    rule: str
    words: str = ""
    says: str = ""
    page: int | None = None


class Example(Struct, frozen=True):
    """One example. `line` is that of its first line in the page; `section` is `Example` or `Instead`.

    fixed  the document when the findings of the page's rule are fixed; None where the page does not show it
    """

    text: str
    name: str
    section: str
    line: int
    marks: tuple[Mark, ...] = ()
    fixed: str | None = None


def examples(page: str) -> list[Example]:
    """Return the examples of a page's text. Raises RuleError for a mark that cannot be read, and for a fix of nothing."""
    found: list[Example] = []
    section, inside, start, kind = "", False, 0, ""
    body: list[str] = []
    for number, line in enumerate(page.splitlines(), 1):
        if not inside and line.startswith("## "):
            section = line[3:].strip()
        elif line.startswith(_FENCE):
            if not inside:
                words = line[len(_FENCE) :].split()
                kind, start, body = " ".join(words), number + 1, []
            elif kind == _FIXED:
                if not found or found[-1].fixed is not None:
                    raise RuleError(
                        f"line {start}: a block ```{_FIXED} stands behind the example that it is the fix of"
                    )
                found[-1] = replace(found[-1], fixed="\n".join(body) + "\n")
            elif kind.split()[:1] == [_LANGUAGE]:
                found.append(_example(body, kind, section, start))
            inside = not inside
        elif inside:
            body.append(line)
    return found


def _example(body: Sequence[str], kind: str, section: str, start: int) -> Example:
    lines: list[str] = []
    marks: list[Mark] = []
    word = kind.split()[-1]
    name = word if "." in word else "example" + _SUFFIXES.get(word, ".txt")
    for line in body:
        if line.startswith(SIGN):
            at = len(lines)
            while at > 1 and not lines[at - 1].strip():
                at -= 1
            page = len(pages_of("\n".join(lines))) if name.endswith(".pdf") else None
            marks.append(_mark(line[len(SIGN) :], at, page))
        else:
            lines.append(line)
    return Example("\n".join(lines) + "\n", name, section, start, tuple(marks))


def _mark(text: str, line: int, page: int | None) -> Mark:
    rule, _, rest = text.strip().partition(" ")
    words = ""
    rest = rest.strip()
    if rest.startswith('"'):
        words, closed, rest = rest[1:].partition('"')
        if not closed:
            raise RuleError(f"the mark '{SIGN}{text}' has no closing quotation mark")
    rest = rest.strip()
    if rest and not rest.startswith(":"):
        raise RuleError(
            f"the mark '{SIGN}{text}' cannot be read; expected: {SIGN}rule-name \"words\" : part of the message"
        )
    return Mark(line, rule, words, rest.removeprefix(":").strip(), page)


def configured(rule: Rule, rules: RuleSet) -> RuleSet:
    """Return rules with what the page's block of configuration says of the body. Raises ConfigError for a bad one."""
    _, opened, rest = rule.text.partition(_CONFIGURATION)
    if not opened:
        return rules
    import tomllib

    from minutelint.config.layers import Layer, merge
    from minutelint.config.schema import validate
    from minutelint.config.settings import Origin
    from minutelint.linter.select import house_of

    origin = Origin(str(rule.path))
    settings = validate(tomllib.loads(rest.partition(f"\n{_FENCE}")[0]), lambda key: origin)
    config = merge([Layer(settings, rule.path.parent, lambda key: origin)])
    return replace(rules, house=house_of(config))


def verify(rule: Rule, ruleset: RuleSet) -> list[str]:
    """Run the examples of a page; return what does not hold, one sentence each, beginning with `page:line`."""
    ruleset = configured(rule, ruleset)
    found = examples(rule.text)
    kinds = {example.section for example in found}
    faults = [f"{rule.path}: there is no example under '## {kind}'" for kind in (_FIRES, _SILENT) if kind not in kinds]
    shown = sum(example.fixed is not None for example in found)
    if bool(shown) != bool(rule.fix):
        faults.append(f"{rule.path}: a block ```{_FIXED} shows what the fix does, where the rule has one")
    for example in found:
        where = f"{rule.path}:{example.line}"
        if (example.section == _FIRES) != bool(example.marks):
            faults.append(f"{where}: examples under '## {_FIRES}' have marks, others have none")
        faults += [f"{where}: {fault}" for fault in _compare(rule, example, run(example, ruleset))]
        if example.fixed is not None and (made := fixed(example, rule, ruleset)) != example.fixed:
            faults.append(f"{where}: the fix makes of it:\n{made}")
    return faults


def fixed(example: Example, rule: Rule, ruleset: RuleSet) -> str:
    """Return the document of an example when the findings of one rule are fixed, safely or not."""
    from minutelint.linter.fixer import Fixer
    from minutelint.model.build import build
    from minutelint.readers import read_bytes

    def read(data: bytes) -> list[tuple[Minutes, Result]]:
        minutes = build(read_bytes(data, example.name))
        return [(minutes, check(minutes, ruleset))]

    return Fixer(read, unsafe=True, only=rule.name).fix(example.text.encode()).data.decode()


def run(example: Example, ruleset: RuleSet) -> tuple[Finding, ...]:
    """Return the findings of an example."""
    from minutelint.linter.specimens import word
    from minutelint.model.build import build
    from minutelint.readers import read_bytes

    if _DOCUMENT.match(example.text):
        return _run_series(example, ruleset)
    packed = {".docx": word, ".pdf": printed}.get(PurePath(example.name).suffix)
    data = packed(example.text) if packed is not None else example.text.encode()
    source = read_bytes(data, example.name)
    return check(build(source), ruleset).findings


def _run_series(example: Example, ruleset: RuleSet) -> tuple[Finding, ...]:
    """Return what the rules about a series find. Each document keeps its lines: what stands before it is left blank."""
    from minutelint.linter.series import check_all
    from minutelint.model.build import build
    from minutelint.readers import read_bytes
    from minutelint.series.chain import chains
    from minutelint.series.summary import summarise

    heads = [*_DOCUMENT.finditer(example.text)]
    ends = [head.start() for head in heads[1:]] + [len(example.text)]
    documents = {
        head[1]: "\n" * (example.text.count("\n", 0, head.end())) + example.text[head.end() : end]
        for head, end in zip(heads, ends, strict=True)
    }
    read = [summarise(build(read_bytes(text.encode(), name))) for name, text in documents.items()]
    results = [
        result
        for found in check_all([chain for _, chain in chains(read)], dict.fromkeys(documents, ruleset))
        for _, result in found
    ]
    return tuple(finding for result in results for finding in result.findings)


def _compare(rule: Rule, example: Example, findings: Sequence[Finding]) -> Iterator[str]:
    left = [finding for finding in findings if finding.name == rule.name]
    lines = example.text.split("\n")
    for mark in example.marks:
        if mark.rule != rule.name:
            yield f"line {mark.line}: the mark names '{mark.rule}', the page is that of '{rule.name}'"
            continue
        hit = next((finding for finding in left if meets(mark, finding, lines)), None)
        if hit is None:
            said = f" at “{mark.words}”" if mark.words else ""
            yield f"line {mark.line}: expected {mark.rule}{said}, which is not reported"
        else:
            left.remove(hit)
    for finding in left:
        place = f"line {finding.location.line}, column {finding.location.column}"
        yield f"{place}: {finding.name} is reported and not expected: {finding.message}"


def meets(mark: Mark, finding: Finding, lines: Sequence[str]) -> bool:
    """Tell whether a finding is the one that a mark stands for; `lines` are those of the example without its marks."""
    if mark.page is not None:
        return finding.location.page == mark.page and mark.says in finding.message
    if finding.location.line != mark.line or mark.says not in finding.message:
        return False
    return not mark.words or lines[mark.line - 1].startswith(mark.words, finding.location.column - 1)
