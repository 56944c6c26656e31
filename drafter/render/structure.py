"""Our own structural check of a .docx: what the validators do not see (measured: none of them does).

Word repairs or ignores these silently: two bookmarks of one name, a reference to a bookmark that is not there (it
prints "Error! Reference source not found."), a field that never closes and swallows the text after it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter.ooxml import Element, parse, parts_of, qn, value_of

_STORIES = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_TARGETED = re.compile(r'\s*(?:REF|PAGEREF|NOTEREF)\s+"?([^\s"\\]+)')
_NAME = re.compile(r"[^\W\d]\w{0,39}")


def check(docx: bytes) -> list[str]:
    """What is wrong with the bookmarks and fields of a .docx, one message each; empty when all is well.

    Raises ValueError if it is no Word file.
    """
    parts = parts_of(docx)
    stories = {name: parse(parts[name]) for name in sorted(parts) if _STORIES.fullmatch(name)}
    if "word/document.xml" not in stories:
        raise ValueError("not a Word file: it has no word/document.xml")
    names = [name for story in stories.values() for name in _bookmarks(story)]
    messages = list(_bookmark_messages(names))
    for part, story in stories.items():
        messages += _pair_messages(part, story)
        instructions, broken = _fields(story)
        messages += [f"{part}: {message}" for message in broken]
        messages += _target_messages(part, instructions, set(names))
    return messages


def _bookmarks(story: Element) -> Iterator[str]:
    for start in story.iter(qn("w:bookmarkStart")):
        yield value_of(start, "w:name") or ""


def _bookmark_messages(names: list[str]) -> Iterator[str]:
    for name, times in Counter(names).items():
        if times > 1:
            yield f"{times} bookmarks are named {name}"
        if not _NAME.fullmatch(name):
            yield f"{name!r} is not a bookmark name Word accepts"


def _pair_messages(part: str, story: Element) -> Iterator[str]:
    """Each bookmark that starts must end, once, under an id of its own."""
    starts = Counter(value_of(element, "w:id") for element in story.iter(qn("w:bookmarkStart")))
    ends = Counter(value_of(element, "w:id") for element in story.iter(qn("w:bookmarkEnd")))
    for identity in sorted({*starts, *ends}, key=str):
        if (starts[identity], ends[identity]) != (1, 1):
            yield f"{part}: bookmark id {identity} starts {starts[identity]} and ends {ends[identity]} times"


def _fields(story: Element) -> tuple[list[str], list[str]]:
    """The instructions of all fields of a story, and what is wrong with how they open and close."""
    instructions = [value_of(simple, "w:instr") or "" for simple in story.iter(qn("w:fldSimple"))]
    broken: list[str] = []
    open_fields: list[list[str]] = []  # each: its state, then the pieces of its instruction
    for element in story.iter(qn("w:fldChar"), qn("w:instrText")):
        if element.tag == qn("w:instrText"):
            if open_fields and open_fields[-1][0] == "begin":
                open_fields[-1].append(element.text or "")
            else:
                broken.append(f"a field instruction {element.text!r} outside a field")
            continue
        broken += _step(value_of(element, "w:fldCharType"), open_fields, instructions)
    broken += [f"the field {''.join(field[1:]).strip()!r} is never closed" for field in open_fields]
    return instructions, broken


def _step(kind: str | None, open_fields: list[list[str]], instructions: list[str]) -> Iterator[str]:
    """Take one field character into account: begin, separate or end."""
    if kind == "begin":
        open_fields.append(["begin"])
    elif not open_fields:
        yield f"a field's {kind!r} mark without its beginning"
    elif kind == "separate":
        if open_fields[-1][0] == "separate":
            yield f"the field {''.join(open_fields[-1][1:]).strip()!r} is separated twice"
        open_fields[-1][0] = "separate"
    else:
        instructions.append("".join(open_fields.pop()[1:]))


def _target_messages(part: str, instructions: list[str], names: set[str]) -> Iterator[str]:
    for instruction in instructions:
        match = _TARGETED.match(instruction)
        if match and match[1] not in names:
            yield f"{part}: {instruction.strip()!r} refers to a bookmark that is not there"
