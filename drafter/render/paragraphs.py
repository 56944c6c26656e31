"""Paragraphs and runs: inlines become Word runs, in named styles only."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.ooxml import Element, WordStyle, add, add_text, make
from drafter.outline import Citation, Gap, Inline, Inlines, NumberRef, Text, text_of
from drafter.render.anchors import Anchors
from drafter.render.fields import add_reference
from drafter.render.numbering import ListPlace

_EMPHASIS = {"em": WordStyle.EM, "strong": WordStyle.STRONG}


class ParagraphWriter:
    """Makes the paragraphs of one document: it knows the template's style ids, the anchors, the last bookmark id."""

    def __init__(self, ids: Mapping[WordStyle, str], anchors: Anchors) -> None:
        self.ids = ids
        self.anchors = anchors
        self._bookmarks = 0

    def paragraph(
        self, style: WordStyle, inlines: Inlines = (), *, place: ListPlace | None = None, bookmark: str | None = None
    ) -> Element:
        """A paragraph in a style; `place` puts it in a list by itself, `bookmark` stands around its words."""
        paragraph = make("w:p")
        properties = add(paragraph, "w:pPr")
        add(properties, "w:pStyle", val=self.ids[style])
        if place is not None:
            numbering = add(properties, "w:numPr")
            add(numbering, "w:ilvl", val=str(place.level))
            add(numbering, "w:numId", val=str(place.num))
        if bookmark:
            self._bookmarks += 1
            add(paragraph, "w:bookmarkStart", id=str(self._bookmarks), name=bookmark)
        for inline in inlines:
            self._add_inline(paragraph, inline)
        if bookmark:
            add(paragraph, "w:bookmarkEnd", id=str(self._bookmarks))
        return paragraph

    def words(self, style: WordStyle, text: str) -> Element:
        """A paragraph of plain words."""
        return self.paragraph(style, (Text(text),))

    def _add_inline(self, paragraph: Element, inline: Inline) -> None:
        match inline:
            case Text(text=text, emphasis=emphasis) | Citation(text=text, emphasis=emphasis):
                self._add_run(paragraph, text, _EMPHASIS.get(emphasis))
            case NumberRef(target=target, number=number):
                add_reference(paragraph, self.anchors.of_target(target), number)
            case Gap():
                self._add_run(paragraph, text_of((inline,)), WordStyle.GAP)
            case _:
                raise TypeError(f"unresolved inline {inline!r}")

    def _add_run(self, paragraph: Element, text: str, style: WordStyle | None) -> None:
        if not text:
            return
        run = add(paragraph, "w:r")
        if style is not None:
            add(add(run, "w:rPr"), "w:rStyle", val=self.ids[style])
        add_text(run, text)
