"""Automatic numbers: keep Word's own numbering in step with the numbers the outline prints.

The styles carry the lists, so an ordinary paragraph needs nothing: Word counts. Only where the outline departs from
plain counting (letters that begin anew, a claim called something other than COUNT) does a paragraph get a list
instance of its own, with the start it needs.
"""

from __future__ import annotations

from copy import deepcopy
from typing import NamedTuple

from drafter.ooxml import Element, WordStyle, add, formatted, make, qn, value_of
from drafter.render.template import WordTemplate

_MOST = 5000  # no pleading numbers further; bounds the search for a number out of step


class ListPlace(NamedTuple):
    """Where a paragraph stands in Word's lists: the list instance (`w:numId`; 0 is "no list") and the level."""

    num: int
    level: int = 0


NO_LIST = ListPlace(0)


class _Series:
    """One list of the template as it is counted: the numbers reached and the list instance in use, by level."""

    def __init__(self, numbering: Numbering, abstract: Element) -> None:
        self._numbering = numbering
        self.abstract = abstract
        levels = abstract.findall(qn("w:lvl"))
        self._formats = [value_of(level.find(qn("w:numFmt"))) or "decimal" for level in levels]
        self._reached = [0] * len(levels)
        self._instance: list[int | None] = [None] * len(levels)

    def next(self, level: int, printed: str) -> ListPlace | None:
        """Count one paragraph on. The place it needs, or None if its style's own list prints `printed`."""
        deeper = len(self._reached) - level - 1
        if formatted(self._reached[level] + 1, self._formats[level]) == printed:
            self._reached[level] += 1
        else:
            self._reached[level] = self._ordinal(level, printed)
            self._instance[level] = self._numbering.restart(self.abstract, level, self._reached[level])
        self._reached[level + 1 :] = [0] * deeper
        self._instance[level + 1 :] = [self._instance[level]] * deeper
        num = self._instance[level]
        return None if num is None else ListPlace(num, level)

    def _ordinal(self, level: int, printed: str) -> int:
        number_format = self._formats[level]
        for number in range(1, _MOST):
            if formatted(number, number_format) == printed:
                return number
        raise ValueError(f"{printed!r} is not a number that a Word list in the format {number_format} prints")


class Numbering:
    """The lists of one document.

    Methods return the place a paragraph must name itself, or None where its style suffices; they raise ValueError
    for a number that Word's numbering cannot print.
    """

    def __init__(self, template: WordTemplate) -> None:
        self._template = template
        self._root = template.numbering
        self._lists: dict[WordStyle, tuple[Element, ListPlace]] = {}
        self._series: dict[str, _Series] = {}
        self._labels: dict[tuple[WordStyle, str], tuple[_Series, ListPlace | None]] = {}

    def next(self, style: WordStyle, printed: str) -> ListPlace | None:
        """Count a paragraph whose style carries a list: an allegation, an item, a paragraph of the prayer."""
        abstract, place = self._list_of(style)
        return self._series_of(abstract).next(place.level, printed)

    def of_style(self, style: WordStyle) -> ListPlace:
        """The place a style gives its paragraphs."""
        return self._list_of(style)[1]

    def heading(self, style: WordStyle, label: str, printed: str) -> ListPlace | None:
        """Count a labelled heading: "COUNT" and "I". The first of a label decides its list and its kind of numeral."""
        key = (style, label)
        if key not in self._labels:
            self._labels[key] = self._labelled(style, label, printed)
        series, own = self._labels[key]
        return series.next(0, printed) or own

    def restart(self, abstract: Element, level: int, start: int) -> int:
        """A new instance of a list that begins one level at `start`."""
        num = self._instance_of(abstract)
        override = add(self._child("w:num", "w:numId", str(num)), "w:lvlOverride", ilvl=str(level))
        add(override, "w:startOverride", val=str(start))
        return num

    def _list_of(self, style: WordStyle) -> tuple[Element, ListPlace]:
        """The abstract list of a style, and the place in it that the style says."""
        if style not in self._lists:
            self._lists[style] = self._find_list(style)
        return self._lists[style]

    def _find_list(self, style: WordStyle) -> tuple[Element, ListPlace]:
        properties = self._template.style(style).find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        num = None if properties is None else value_of(properties.find(qn("w:numId")))
        if properties is None or num is None:
            raise ValueError(f"the style {style.value} of the Word template carries no list")
        level = int(value_of(properties.find(qn("w:ilvl"))) or 0)
        return self._abstract_of(num), ListPlace(int(num), level)

    def _abstract_of(self, num: str) -> Element:
        found = self._child("w:num", "w:numId", num).find(qn("w:abstractNumId"))
        return self._child("w:abstractNum", "w:abstractNumId", value_of(found) or "")

    def _child(self, name: str, attribute: str, value: str) -> Element:
        for element in self._root.iterchildren(qn(name)):
            if value_of(element, attribute) == value:
                return element
        raise ValueError(f"the Word template has no list {value} ({name})")

    def _series_of(self, abstract: Element) -> _Series:
        key = value_of(abstract, "w:abstractNumId") or ""
        if key not in self._series:
            self._series[key] = _Series(self, abstract)
        return self._series[key]

    def _labelled(self, style: WordStyle, label: str, printed: str) -> tuple[_Series, ListPlace | None]:
        """The list of a label: the template's own if it prints just that, else one made for it."""
        number_format = _format_of(printed)
        if style is WordStyle.COUNT:
            level = self._list_of(style)[0].find(qn("w:lvl"))
            assert level is not None
            text = value_of(level.find(qn("w:lvlText"))) or ""
            if text.split("%")[0].strip() == label and value_of(level.find(qn("w:numFmt"))) == number_format:
                return self._series_of(self._list_of(style)[0]), None
        return self._relabelled(label, number_format)

    def _relabelled(self, label: str, number_format: str) -> tuple[_Series, ListPlace]:
        """A copy of the counts' list that prints `label`, in its own format."""
        abstract = deepcopy(self._list_of(WordStyle.COUNT)[0])
        abstract.set(qn("w:abstractNumId"), str(self._free("w:abstractNum", "w:abstractNumId")))
        for name in ("w:nsid", "w:tmpl", "w:name"):  # identities of the original
            for element in abstract.findall(qn(name)):
                abstract.remove(element)
        level = abstract.find(qn("w:lvl"))
        assert level is not None
        for element in level.findall(qn("w:pStyle")):  # a style is linked to one list only
            level.remove(element)
        level.find(qn("w:numFmt")).set(qn("w:val"), number_format)  # type: ignore[union-attr]
        level.find(qn("w:lvlText")).set(qn("w:val"), f"{label} %1".strip())  # type: ignore[union-attr]
        first = self._root.find(qn("w:num"))
        assert first is not None
        first.addprevious(abstract)
        return self._series_of(abstract), ListPlace(self._instance_of(abstract))

    def _instance_of(self, abstract: Element) -> int:
        num = self._free("w:num", "w:numId")
        link = make("w:abstractNumId", val=value_of(abstract, "w:abstractNumId") or "")
        last = self._root.findall(qn("w:num"))[-1]
        last.addnext(make("w:num", link, numId=str(num)))
        return num

    def _free(self, name: str, attribute: str) -> int:
        return 1 + max(int(value_of(element, attribute) or 0) for element in self._root.iterchildren(qn(name)))


def _format_of(printed: str) -> str:
    """The number format of a heading's first numeral: 1, I or A ("I" is Roman)."""
    for number_format in ("decimal", "upperRoman", "upperLetter"):
        if any(formatted(number, number_format) == printed for number in range(1, 200)):
            return number_format
    raise ValueError(f"{printed!r} is not a numeral that a Word list prints")
