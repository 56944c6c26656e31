"""Rendered template text becomes outline blocks: a small Markdown in the template's own words, facts untouched.

A blank line, or a line that held only tags, ends an allegation. `## ` is a heading, `> ` a block quotation, `- ` a
lettered line, `| a | b |` a table row; *em* and **strong** need flanking, so `at *3` is text; a number and a full stop
at a line's start is text. The framing that templating puts around elements and origins is made of private-use
characters, which no input may contain.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.outline import Allegation, Block, Gap, Heading, Inline, Inlines, Item, Origin, Quotation, Role, Table, Text
from drafter.prose import CLOSE, OPEN, split_tokens

ELEMENT_OPEN, ELEMENT_LINES, ELEMENT_CLOSE = "\ue002", "\ue003", "\ue004"
MARK_OPEN, MARK_CLOSE = "\ue005", "\ue006"
_MARK = re.compile(f"{MARK_OPEN}([^{MARK_CLOSE}]*){MARK_CLOSE}")
_ELEMENT = re.compile(f"{ELEMENT_OPEN}(.*?){ELEMENT_LINES}(.*?){ELEMENT_LINES}(.*?){ELEMENT_CLOSE}", re.DOTALL)
_EMPHASIS = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\w)|\*(?=\S)(.+?)(?<=\S)\*(?!\w)", re.DOTALL)
_BRIEF = "brief"
_LONGEST = 45
_PARENTHESES = (Text(" ("), Text(")"))


def parse(text: str, role: Role = "unknown") -> tuple[Block, ...]:
    """The blocks of one rendered template. `role` is given to its allegations."""
    blocks: list[Block] = []
    at = 0
    for match in _ELEMENT.finditer(text):
        blocks += _plain(text[at : match.start()], role)
        head, lead, lines = match.groups()
        blocks += _element(head, lead, lines, role)
        at = match.end()
    return (*blocks, *_plain(text[at:], role))


def _plain(text: str, role: Role) -> Iterator[Block]:
    for paragraph in re.split(r"\n\s*\n", _close_tag_lines(text)):
        origin, words = _origin(paragraph)
        words = words.strip()
        if words:
            yield from _paragraph(words, role, origin)


def _close_tag_lines(text: str) -> str:
    """A line that held only tags leaves nothing but marks: it ends the paragraph."""
    lines = text.split("\n")
    return "\n".join("" if not _MARK.sub("", line).strip() and line else line for line in lines)


def _paragraph(words: str, role: Role, origin: Origin) -> Iterator[Block]:
    if heading := re.match(r"(#{1,3}) +(.*)", words, re.DOTALL):
        yield Heading(len(heading.group(1)), _inlines(heading.group(2)), origin=origin)
    elif words.startswith("> "):
        yield Quotation(_inlines(re.sub(r"(?m)^> ?", "", words)), origin)
    elif words.startswith("|"):
        yield _table(words, origin)
    else:
        lead, *items = re.split(r"(?m)^- ", words)
        if lead.strip():
            yield Allegation(_inlines(lead), role=role, origin=origin)
        yield from (Item(_inlines(item), role=role, origin=origin) for item in items)


def _table(words: str, origin: Origin) -> Table:
    rows = [
        [_inlines(cell) for cell in line.strip().strip("|").split("|")]
        for line in words.splitlines()
        if not re.fullmatch(r"[|\-: ]+", line.strip())
    ]
    return Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]), origin=origin)


# ---------------------------------------------------------------------- elements


def _element(head: str, lead: str, lines: str, role: Role) -> Iterator[Block]:
    """A lead-in with its lettered lines; a gap alone where nothing meets the element; nothing where that is allowed."""
    element, mode = json.loads(head)
    made = [_line(row) for row in json.loads(lines)]
    if not made:
        return
    origin, words = _origin(lead)
    if all(is_gap and not facts for _, facts, is_gap in made):
        gaps = [i for inlines, _, _ in made for i in inlines if isinstance(i, Gap)]
        yield Allegation((gaps[0],), role=role, element=element, origin=origin)
    elif mode == _BRIEF:
        inlines, _, _ = made[0]
        yield Allegation(_stopped(_inlines(words.strip()), inlines), role=role, element=element, origin=origin)
    elif len(made) == 1 and (made[0][2] or _runs_on(words, made[0][0])):
        yield _alone(_inlines(words.strip()), made[0], element, role, origin)
    else:
        yield Allegation(_inlines(words.strip()), role=role, element=element, origin=origin)
        yield from _items(made, element, role, origin)


def _alone(
    lead: Inlines, made: tuple[Inlines, tuple[str, ...], bool], element: str, role: Role, origin: Origin
) -> Allegation:
    """A single line runs on after its lead-in: no (a) without a (b)."""
    inlines, facts, _ = made
    stop = "" if isinstance(inlines[-1], Gap) else "."
    return Allegation((*lead, Text(" "), *inlines, Text(stop)), facts=facts, role=role, element=element, origin=origin)


def _runs_on(lead: str, line: Inlines) -> bool:
    """Whether a lone line reads on after its lead-in as one sentence of bearable length: no list of one."""
    words = [*_inlines(lead.strip()), *line]
    return sum(len(getattr(i, "text", "a name").split()) for i in words) <= _LONGEST


def _stopped(words: Inlines, reference: Inlines) -> Inlines:
    """A sentence, its reference in parentheses, one stop. Words that end in "in" take the numbers without parentheses."""
    last = words[-1] if words else None
    if isinstance(last, Text) and last.text.endswith(" in"):
        return (*words, Text(" "), *(i for i in reference if i not in _PARENTHESES), Text("."))
    if isinstance(last, Text) and last.text.rstrip().endswith("."):
        words = (*words[:-1], replace(last, text=last.text.rstrip()[:-1]))
    return (*words, *reference, Text("."))


def _items(
    made: list[tuple[Inlines, tuple[str, ...], bool]], element: str, role: Role, origin: Origin
) -> Iterator[Item]:
    """Lettered lines: semicolons between, "and" before the last, a stop at the end."""
    for i, (inlines, facts, _) in enumerate(made):
        end = "." if i == len(made) - 1 else "; and" if i == len(made) - 2 else ";"
        yield Item((*inlines, Text(end)), facts=facts, element=element, role=role, origin=origin)


def _line(row: list[object]) -> tuple[Inlines, tuple[str, ...], bool]:
    token, facts, is_gap = row
    inlines: list[Inline] = []
    for piece in split_tokens(f"{OPEN}{token}{CLOSE}"):
        inlines += piece if isinstance(piece, tuple) else (Text(piece),)
    return tuple(inlines), tuple(facts), bool(is_gap)  # type: ignore[arg-type]


# ---------------------------------------------------------------------- inlines


def _origin(text: str) -> tuple[Origin, str]:
    """Where a paragraph came from (its first mark), and its words without marks."""
    found = _MARK.search(text)
    origin = Origin()
    if found:
        name, _, line = found.group(1).rpartition(":")
        origin = Origin(name or None, int(line))
    return origin, _MARK.sub("", text)


def _inlines(text: str) -> Inlines:
    """Template words with their emphasis, and facts as the inlines they stand for."""
    found: list[Inline] = []
    for piece in split_tokens(_MARK.sub("", text).strip()):
        found += piece if isinstance(piece, tuple) else _emphasised(piece)
    return tuple(found)


def _emphasised(words: str) -> Iterable[Inline]:
    words = re.sub(r"\s*\n\s*", " ", words)
    at = 0
    for match in _EMPHASIS.finditer(words):
        if match.start() > at:
            yield Text(words[at : match.start()])
        strong, em = match.groups()
        yield Text(strong or em, "strong" if strong else "em")
        at = match.end()
    if at < len(words):
        yield Text(words[at:])
