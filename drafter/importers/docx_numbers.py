"""Read a .docx as Word prints it: every paragraph's words *and* its automatic number.

Word stores no numbers; it counts. So does this: lists of word/numbering.xml, reached directly or through styles and
their ancestors, with starts, restarts and overrides (ECMA-376 part 1, 17.9). The words are `docx_words`'s to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from drafter.importers.docx_words import Reference, TextReader, Words, is_mark_deleted
from drafter.ooxml import Element, formatted, parse, parts_of, qn, value_of

_SUFFIXES = {"tab": "\t", "space": " ", "nothing": ""}
_DEEPEST = 9


@dataclass(frozen=True, slots=True)
class NumberedParagraph:
    """One paragraph as printed. `number` is its automatic number with its punctuation ("12.", "(a)", "COUNT II")."""

    number: str
    suffix: str
    text: str
    style: str
    level: int | None = None
    bookmarks: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()

    @property
    def printed(self) -> str:
        """Number, what follows it, and text."""
        return f"{self.number}{self.suffix}{self.text}"


def read_paragraphs(docx: bytes) -> list[NumberedParagraph]:
    """The paragraphs of the document's body, tables included, in file order. Raises ValueError if it is no .docx."""
    parts = parts_of(docx)
    if "word/document.xml" not in parts:
        raise ValueError("not a Word file: it has no word/document.xml")
    return paragraphs_in(parts)


def paragraphs_in(parts: Mapping[str, bytes]) -> list[NumberedParagraph]:
    """The same from a package already unpacked. Raises ValueError if a part is not well-formed."""
    styles = _Styles(parse(parts["word/styles.xml"]) if "word/styles.xml" in parts else None)
    numbers = parse(parts["word/numbering.xml"]) if "word/numbering.xml" in parts else None
    counter = _Counter(_Lists(numbers, styles), styles)
    reader = TextReader()
    found: list[NumberedParagraph] = []
    joined: list[Words] = []  # of paragraphs whose marks are deleted: they run on into the next
    for element in _paragraphs_in(parse(parts["word/document.xml"])):
        joined.append(reader.words(element))
        if not is_mark_deleted(element):
            found.append(_paragraph(element, Words.run_on(joined), styles, counter))
            joined = []
    return found


def _paragraphs_in(element: Element) -> Iterator[Element]:
    """Paragraphs in print order; a text box's own paragraphs follow the one that anchors it, fallbacks are skipped."""
    for child in element.iterchildren():
        if child.tag == qn("mc:Fallback"):
            continue
        if child.tag == qn("w:p"):
            yield child
        yield from _paragraphs_in(child)


def _paragraph(element: Element, words: Words, styles: _Styles, counter: _Counter) -> NumberedParagraph:
    style = value_of(element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")) or styles.default
    number, suffix, level = counter.number(element, style)
    return NumberedParagraph(
        number, suffix, words.text, styles.names.get(style, style), level, words.bookmarks, words.references
    )


class _Styles:
    """Paragraph styles: their names, and the list each stands in by itself or by ancestry."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self.names: dict[str, str] = {}
        self.default = ""
        for element in root.iterchildren(qn("w:style")) if root is not None else ():
            identity = value_of(element, "w:styleId") or ""
            self._elements[identity] = element
            self.names[identity] = value_of(element.find(qn("w:name"))) or identity
            if value_of(element, "w:type") == "paragraph" and value_of(element, "w:default") in ("1", "true", "on"):
                self.default = identity

    def list_of(self, style: str) -> tuple[str | None, str | None, str]:
        """List, level (if said) and the style that says so; nearest ancestor first."""
        seen: set[str] = set()
        level = None
        while style in self._elements and style not in seen:
            seen.add(style)
            num, said = _num_properties(self._elements[style])
            level = level or said
            if num is not None:
                return num, level, style
            style = value_of(self._elements[style].find(qn("w:basedOn"))) or ""
        return None, None, ""

    def list_style_num(self, style: str) -> str | None:
        """The list that a list style (`w:numStyleLink`) stands for."""
        return _num_properties(self._elements[style])[0] if style in self._elements else None


def _num_properties(element: Element) -> tuple[str | None, str | None]:
    properties = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    if properties is None:
        return None, None
    return value_of(properties.find(qn("w:numId"))), value_of(properties.find(qn("w:ilvl")))


@dataclass(slots=True)
class _Level:
    """One level of a list: how it starts, counts and prints."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    suffix: str = "\t"
    style: str = ""
    restart_after: int | None = None  # 1-based level whose count restarts it; 0: never; None: any higher level
    legal: bool = False

    @classmethod
    def of(cls, element: Element) -> _Level:
        """Read a `w:lvl`."""
        restart = value_of(element.find(qn("w:lvlRestart")))
        legal = element.find(qn("w:isLgl"))
        return cls(
            start=_integer(value_of(element.find(qn("w:start"))), 1),
            number_format=value_of(element.find(qn("w:numFmt"))) or "decimal",
            text=value_of(element.find(qn("w:lvlText"))) or "",
            suffix=_SUFFIXES.get(value_of(element.find(qn("w:suff"))) or "tab", "\t"),
            style=value_of(element.find(qn("w:pStyle"))) or "",
            restart_after=None if restart is None else _integer(restart, 0),
            legal=legal is not None and value_of(legal) not in ("0", "false", "off"),
        )


def _integer(text: str | None, otherwise: int) -> int:
    try:
        return int(text or "")
    except ValueError:
        return otherwise


@dataclass(slots=True)
class _List:
    """One `w:num`: the abstract list it counts in, its levels, and the starts it overrides."""

    abstract: str
    levels: dict[int, _Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class _Lists:
    """Every list of word/numbering.xml."""

    def __init__(self, root: Element | None, styles: _Styles) -> None:
        self._styles = styles
        self._abstract: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._read: dict[str, _List | None] = {}
        for element in root.iterchildren() if root is not None else ():
            if element.tag == qn("w:abstractNum"):
                self._abstract[value_of(element, "w:abstractNumId") or ""] = element
            elif element.tag == qn("w:num"):
                self._nums[value_of(element, "w:numId") or ""] = element

    def get(self, num: str) -> _List | None:
        """The list with this `w:numId`, or None if the file does not define it."""
        if num not in self._read:
            self._read[num] = self._list(num) if num in self._nums else None
        return self._read[num]

    def _list(self, num: str) -> _List | None:
        abstract = self._resolve(num)
        if abstract is None:
            return None
        found = _List(abstract, _levels(self._abstract[abstract]))
        for override in self._nums[num].iterchildren(qn("w:lvlOverride")):
            level = _integer(value_of(override, "w:ilvl"), 0)
            start = value_of(override.find(qn("w:startOverride")))
            if start is not None:
                found.starts[level] = _integer(start, 1)
            found.levels.update(_levels(override))
        return found

    def _resolve(self, num: str) -> str | None:
        """The abstract list of a `w:num`, through list styles that merely point at another."""
        for _ in range(_DEEPEST):
            abstract = value_of(self._nums[num].find(qn("w:abstractNumId"))) if num in self._nums else None
            if abstract is None or abstract not in self._abstract:
                return None
            link = value_of(self._abstract[abstract].find(qn("w:numStyleLink")))
            if link is None:
                return abstract
            num = self._styles.list_style_num(link) or ""
        return None


def _levels(parent: Element) -> dict[int, _Level]:
    return {_integer(value_of(e, "w:ilvl"), 0): _Level.of(e) for e in parent.iterchildren(qn("w:lvl"))}


class _Counter:
    """Counts as Word does: lists that share an abstract list share its numbers."""

    def __init__(self, lists: _Lists, styles: _Styles) -> None:
        self._lists = lists
        self._styles = styles
        self._reached: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def number(self, paragraph: Element, style: str) -> tuple[str, str, int | None]:
        """Count this paragraph: its number, what follows the number, its level. ("", "", None) if it has none."""
        num, said, source = self._properties(paragraph, style)
        found = self._lists.get(num) if num not in (None, "0") else None
        if num is None or found is None:
            return "", "", None
        level = self._level(found, said, source)
        if level not in found.levels:
            return "", "", None
        reached = self._reached.setdefault(found.abstract, {})
        self._count(num, found, level, reached)
        return _printed(found, level, reached), found.levels[level].suffix, level

    def _properties(self, paragraph: Element, style: str) -> tuple[str | None, str | None, str]:
        num, level = _num_properties(paragraph)
        styled, styled_level, source = self._styles.list_of(style)
        if num is None:
            return styled, level or styled_level, source
        return num, level or styled_level, style

    @staticmethod
    def _level(found: _List, said: str | None, source: str) -> int:
        """The level: as said, else the one the list links to the style."""
        if said is not None:
            return _integer(said, 0)
        return next((n for n, level in found.levels.items() if level.style == source), 0)

    def _count(self, num: str, found: _List, level: int, reached: dict[int, int]) -> None:
        first = (num, level) not in self._begun
        self._begun.add((num, level))
        if first and level in found.starts:
            reached[level] = found.starts[level]
        elif level in reached:
            reached[level] += 1
        else:
            reached[level] = found.levels[level].start
        for deeper in [n for n in reached if n > level]:
            after = found.levels[deeper].restart_after if deeper in found.levels else None
            if after is None or (after and level < after):
                del reached[deeper]


def _printed(found: _List, level: int, reached: dict[int, int]) -> str:
    """The level's text with each %n replaced by the number of level n."""

    def place(match: re.Match[str]) -> str:
        which = int(match[1]) - 1
        there = found.levels.get(which, found.levels[level])
        number_format = "decimal" if found.levels[level].legal else there.number_format
        number = reached.get(which, there.start)
        text = formatted(number, number_format)
        return str(number) if text is None else text

    return "" if found.levels[level].number_format == "none" else re.sub(r"%([1-9])", place, found.levels[level].text)
