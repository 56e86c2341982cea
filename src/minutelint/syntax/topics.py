"""The outline of a document whose items are bullets: over deeper bullets, or over paragraphs."""

from __future__ import annotations

from itertools import pairwise

from minutelint.syntax.heads import read_head
from minutelint.syntax.lines import Line
from minutelint.syntax.outline import ATTENDANCE, FEWEST, FRAMES, TITLE_WORDS, Judge, Opening, Outline
from minutelint.syntax.styles import Style
from minutelint.syntax.titles import names_document

UNDER_TITLES = 0.5  # what bullets are worth behind the first of several titles
MOST = (2, 3)  # of the bullets of a document, of one form


def topics(judge: Judge, style: Style) -> Outline:
    """Open the outermost bullets that have deeper ones under them, or else those that stand alone over paragraphs."""
    outline = Outline()
    picked = _over_bullets(judge)
    if len(picked) < FEWEST:
        picked = _over_paragraphs(judge)
    if len(picked) < FEWEST:
        return outline
    chosen = set(map(id, picked))
    for i, line in enumerate(judge.lines):
        if id(line) in chosen:
            outline.openings[i] = Opening(read_head(line, numbered=False), 1, None)
    outline.score = style.weight * len(picked)
    titled = [line for line in judge.lines if line.kind in {"BOLD_LINE", "HEADING"} and line.gap]
    if len(titled) >= FEWEST and picked[0].start > titled[0].start:  # they are points under titles
        outline.score *= UNDER_TITLES
    return outline


def _over_bullets(judge: Judge) -> list[Line]:
    """Return the outermost bullets that have deeper ones under them."""
    framed = True
    picked = []
    for line, after in pairwise(judge.lines):
        if line.kind in FRAMES:
            named = line.kind in ATTENDANCE and ":" in line.text.rstrip(" :\n")  # the people stand behind the label
            framed = named or line.kind == "FRAME_HEADING"
        framed = framed or (line.kind == "HEADING" and names_document(line.text))  # behind it nobody is listed
        label = line.text.startswith("- ") and line.text.rstrip()[-1:] == ":"  # `Chair:`, one topic among others
        if not (line.kind == "BULLET" or label) or not after.text.lstrip().startswith("- ") or not framed:
            continue
        deeper = len(after.text) - len(after.text.lstrip()) > len(line.text) - len(line.text.lstrip())
        if deeper and not line.text.startswith(" ") and len(line.text.split()) <= TITLE_WORDS:
            picked.append(line)
    return picked


def _over_paragraphs(judge: Judge) -> list[Line]:
    """Return the bullets that stand alone on their lines, each over a paragraph that is not set in.

    So some wikis come out: nothing, unless most bullets from the first one on are of that form.
    """
    bullets = [i for i, line in enumerate(judge.lines) if line.kind == "BULLET" and line.text.startswith("- ")]
    picked = [i for i in bullets if _is_over_paragraph(judge, i)]
    bullets = [i for i in bullets if i >= picked[0]] if picked else []
    if len(picked) * MOST[1] < len(bullets) * MOST[0]:
        return []
    return [judge.lines[i] for i in picked]


def _is_over_paragraph(judge: Judge, at: int) -> bool:
    """Whether a bullet reads like a title, blank lines around it, and text stands below that is not set in."""
    line, below = judge.lines[at], judge.lines[at + 1 : at + 2]
    if not line.gap or not below or not below[0].gap or below[0].kind != "TEXT" or below[0].text.startswith(" "):
        return False
    title = line.text.strip("- \n")
    return len(title.split()) <= TITLE_WORDS and title[-1:] not in ".!?;,"
