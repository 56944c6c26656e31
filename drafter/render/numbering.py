"""Automatic numbers: keep Word's own numbering in step with the numbers the outline prints.

The styles carry the lists, so an ordinary paragraph needs nothing: Word counts. Only where the outline departs from
plain counting (letters that begin anew, a claim called something other than COUNT) does a paragraph get a list
instance of its own, with the start it needs.
"""

from __future__ import annotations

from copy import deepcopy

from drafter.ooxml import Element, WordStyle, add, formatted, make, qn, value_of
from drafter.render.template import WordTemplate

_MOST = 5000  # no pleading numbers further; bounds the search for a number out of step


class _Series:
    """One list of the template as it is counted: the numbers reached and the list instance in use, by level."""

    def __init__(self, numbering: Numbering, abstract: Element) -> None:
        self._numbering = numbering
        self.abstract = abstract
        levels = abstract.findall(qn("w:lvl"))
        self._formats = [value_of(level.find(qn("w:numFmt"))) or "decimal" for level in levels]
        self._reached = [0] * len(levels)
        self._instance: list[int | None] = [None] * len(levels)

    def next(self, level: int, printed: str) -> int | None:
        """Count one paragraph on. The instance it needs, or None if its style's own list prints `printed`."""
        deeper = len(self._reached) - level - 1
        if formatted(self._reached[level] + 1, self._formats[level]) == printed:
            self._reached[level] += 1
        else:
            self._reached[level] = self._ordinal(level, printed)
            self._instance[level] = self._numbering.restart(self.abstract, level, self._reached[level])
        self._reached[level + 1 :] = [0] * deeper
        self._instance[level + 1 :] = [self._instance[level]] * deeper
        return self._instance[level]

    def _ordinal(self, level: int, printed: str) -> int:
        number_format = self._formats[level]
        for number in range(1, _MOST):
            if formatted(number, number_format) == printed:
                return number
        raise ValueError(f"{printed!r} is not a number that a Word list in the format {number_format} prints")


class Numbering:
    """The lists of one document.

    Methods return the `w:numId` a paragraph must name itself, or None where its style suffices; they raise
    ValueError for a number that Word's numbering cannot print.
    """

    def __init__(self, template: WordTemplate) -> None:
        self._template = template
        self._root = template.numbering
        self._series: dict[str, _Series] = {}
        self._labels: dict[tuple[str, str], tuple[_Series, int]] = {}

    def next(self, style: WordStyle, printed: str) -> int | None:
        """Count a paragraph whose style carries a list: an allegation, an item, a paragraph of the prayer."""
        num, level = self._list_of(style)
        return self._series_of(self._abstract_of(num)).next(level, printed)

    def heading(self, style: WordStyle, label: str, printed: str) -> int | None:
        """Count a labelled heading: "COUNT" and "I". Another label than the template's gets a list of its own."""
        if style is WordStyle.COUNT and self._label_of_style(style) == label:
            return self.next(style, printed)
        number_format = _format_of(printed)
        key = (label, number_format)
        if key not in self._labels:
            self._labels[key] = self._relabelled(label, number_format)
        series, num = self._labels[key]
        return series.next(0, printed) or num

    def restart(self, abstract: Element, level: int, start: int) -> int:
        """A new instance of a list that begins one level at `start`."""
        num = self._instance_of(abstract)
        override = add(self._num(num), "w:lvlOverride", ilvl=str(level))
        add(override, "w:startOverride", val=str(start))
        return num

    def _list_of(self, style: WordStyle) -> tuple[str, int]:
        """The `w:numId` and the level of a style's list; the level is where the list names the style."""
        style_id = self._template.ids[style]
        for element in self._template.styles.iterchildren(qn("w:style")):
            if value_of(element, "w:styleId") == style_id:
                num = value_of(element.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}"))
                level = value_of(element.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:ilvl')}"))
                if num:
                    return num, int(level or 0)
        raise ValueError(f"the style {style.value} carries no list")

    def _num(self, num: int | str) -> Element:
        found = self._root.xpath("w:num[@w:numId=$num]", num=str(num), namespaces={"w": qn("w:p")[1:-2]})
        return found[0]  # type: ignore[no-any-return,index]

    def _abstract_of(self, num: str) -> Element:
        wanted = value_of(self._num(num).find(qn("w:abstractNumId")))
        return next(a for a in self._root.iterchildren(qn("w:abstractNum")) if value_of(a, "w:abstractNumId") == wanted)

    def _series_of(self, abstract: Element) -> _Series:
        key = value_of(abstract, "w:abstractNumId") or ""
        if key not in self._series:
            self._series[key] = _Series(self, abstract)
        return self._series[key]

    def _label_of_style(self, style: WordStyle) -> str:
        num, level = self._list_of(style)
        text = value_of(self._abstract_of(num).findall(qn("w:lvl"))[level].find(qn("w:lvlText"))) or ""
        return text.split("%")[0].strip()

    def _relabelled(self, label: str, number_format: str) -> tuple[_Series, int]:
        """A copy of the counts' list that prints `label`, in its own format."""
        num, _ = self._list_of(WordStyle.COUNT)
        abstract = deepcopy(self._abstract_of(num))
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
        return self._series_of(abstract), self._instance_of(abstract)

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
