"""The words of Word's paragraphs, with the bookmarks and REF fields that stand in them.

Field instructions and fallback copies of drawings are left out; field results are kept. Tracked changes are read as if
every one were accepted: insertions are there, deletions are gone, and a paragraph whose mark is deleted runs on into the
next.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.ooxml import Element, qn, value_of


@dataclass(frozen=True, slots=True)
class Reference:
    """A REF field: the bookmark it names, and where in the paragraph's text its result stands."""

    bookmark: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in a paragraph: text, the bookmarks that begin in it, its REF fields."""

    text: str
    bookmarks: tuple[str, ...]
    references: tuple[Reference, ...]

    @classmethod
    def run_on(cls, parts: list[Words]) -> Words:
        """Several as one."""
        text, references = "", []
        for part in parts:
            references += [Reference(r.bookmark, r.start + len(text), r.end + len(text)) for r in part.references]
            text += part.text
        return cls(text, tuple(name for part in parts for name in part.bookmarks), tuple(references))


@dataclass(slots=True)
class _Field:
    """A field being read: its instruction, and where its result begins (None while the instruction is given)."""

    code: str = ""
    start: int | None = None


class TextReader:
    """Reads the words of paragraphs; remembers across them whether a field's instruction is still being given."""

    def __init__(self) -> None:
        self._fields: list[_Field] = []
        self._pieces: list[str] = []
        self._length = 0
        self._references: list[Reference] = []

    def words(self, paragraph: Element) -> Words:
        """The words of a paragraph: its own, not those of text boxes anchored in it."""
        self._pieces, self._length, self._references = [], 0, []
        for open_field in self._fields:
            open_field.start = None if open_field.start is None else 0
        self._read(paragraph)
        return Words("".join(self._pieces), tuple(_bookmarks_in(paragraph)), tuple(self._references))

    def _read(self, element: Element) -> None:
        for child in element.iterchildren():
            if child.tag == qn("w:fldChar"):
                self._mark(value_of(child, "w:fldCharType"))
            elif child.tag == qn("w:instrText"):
                if self._fields:
                    self._fields[-1].code += child.text or ""
            elif child.tag in _SKIPPED:
                continue
            elif child.tag in _CHARACTERS:
                self._print(_CHARACTERS[child.tag] or child.text or "")
            elif child.tag == qn("w:fldSimple"):
                self._fields.append(_Field(value_of(child, "w:instr") or "", self._length))
                self._read(child)
                self._mark("end")
            else:
                self._read(child)

    def _print(self, text: str) -> None:
        if all(open_field.start is not None for open_field in self._fields):
            self._pieces.append(text)
            self._length += len(text)

    def _mark(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].start = self._length
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            name = _REFERENCE.match(ended.code)
            if name and ended.start is not None:
                self._references.append(Reference(name.group(1), ended.start, self._length))


_REFERENCE = re.compile(r"\s*REF\s+\"?([^\s\"\\]+)", re.IGNORECASE)


def _bookmarks_in(paragraph: Element) -> Iterator[str]:
    """The bookmarks that begin in a paragraph, without those around nothing but words that are deleted."""
    if paragraph.find(f".//{qn('w:bookmarkStart')}") is None:
        return
    ends = {value_of(end, "w:id"): end for end in paragraph.iter(qn("w:bookmarkEnd"))}
    order = {element: n for n, element in enumerate(paragraph.iter())}
    words = [(order[e], _is_kept(e)) for e in paragraph.iter(qn("w:t"), qn("w:delText"))]
    for start in paragraph.iter(qn("w:bookmarkStart")):
        end = ends.get(value_of(start, "w:id"))
        inside = [kept for n, kept in words if end is not None and order[start] < n < order[end]]
        if not inside or any(inside):
            yield value_of(start, "w:name") or ""


def _is_kept(text: Element) -> bool:
    """Whether words are there once every tracked change is accepted."""
    return text.tag != qn("w:delText") and next(text.iterancestors(qn("w:del"), qn("w:moveFrom")), None) is None


_CHARACTERS = {
    qn("w:t"): "", qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011",
}  # fmt: skip
_SKIPPED = {qn(name) for name in ("w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:p", "w:tbl", "mc:Fallback")}


def is_mark_deleted(paragraph: Element) -> bool:
    """Whether a tracked change deletes the paragraph's end, or moves it away, with a paragraph behind it to run into."""
    mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}")
    deleted = mark is not None and any(mark.find(qn(name)) is not None for name in ("w:del", "w:moveFrom"))
    return deleted and any(True for _ in paragraph.itersiblings(qn("w:p")))
