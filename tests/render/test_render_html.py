"""The HTML renderer: one page, nothing fetched, numbers that the list itself holds."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from lxml import html
from outlines import allegation, full, with_blocks

from drafter.outline import Allegation, Mention, Outline, Text, paragraphs
from drafter.render.html import render

VOID = {"meta", "br", "img"}


class Reader(HTMLParser):
    """Checks nesting; gathers words, ids, links, list values and headings."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.ids: list[str] = []
        self.links: list[tuple[str, str]] = []
        self.values: list[tuple[str, str]] = []
        self.seen: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.lists: list[str] = []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.seen.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append((given["href"], ""))
        if tag == "ol":
            self.lists.append(given["class"])
        if tag == "li" and "value" in given:
            self.values.append((self.lists[-1], given["value"]))
        if tag == "img":
            self.images.append(given)
        if tag not in VOID:
            assert not (tag == "li" and self.open[-1] != "ol")
            assert not (tag != "li" and self.open and self.open[-1] == "ol")
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        if tag == "ol":
            self.lists.pop()

    def handle_data(self, data):
        if "style" not in self.open and "title" not in self.open:
            self.words.append(data)
        if self.open and self.open[-1] == "a":
            self.links[-1] = (self.links[-1][0], data)


@pytest.fixture(scope="module")
def page() -> Reader:
    reader = Reader()
    reader.feed(render(full()))
    reader.close()
    assert reader.open == []
    return reader


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_prints_every_word_in_order(page):
    text, place = squeezed("".join(page.words)), 0
    for paragraph in paragraphs(full()):
        bare = squeezed(re.sub(r"^(\d+\.|\([a-z]+\)|[A-Z0-9]\.)\t", "", paragraph))
        found = text.find(bare, place)
        assert found >= 0, paragraph
        place = found + len(bare)


def test_lists_hold_the_numbers(page):
    assert [v for kind, v in page.values if kind == "allegations"] == [str(n) for n in range(1, 16)]
    assert [v for kind, v in page.values if kind == "items"] == ["1", "2", "1", "2", "3", "1", "2"]
    assert [v for kind, v in page.values if kind == "prayer"] == ["1", "2", "1", "2", "3"]


def test_references_are_links_to_their_allegations(page):
    assert [words for _, words in page.links] == ["3", "5", "7", "15"]
    assert {href.removeprefix("#") for href, _ in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))


def test_is_accessible(page):
    text = render(full())
    assert '<html lang="en-US">' in text
    assert "<main>" in text
    assert page.seen.count("h1") == 1
    assert {"h2", "h3", "h4", "th", "caption", "figcaption", "blockquote", "mark"} <= set(page.seen)
    assert page.images[0]["alt"] == "Plan of the lot"


def test_fetches_nothing():
    assert not re.search(r'(?:src|href)="(?!data:|#)', render(full()))
    assert "url(" not in render(full())
    assert "<script" not in render(full())


def test_prints_on_letter_paper():
    assert "size: letter" in render(full())


def test_words_of_a_client_are_words():
    text = render(with_blocks(allegation(1, "<script>alert(1)</script> & \"'")))
    assert "<script>" not in text
    assert "&lt;script&gt;" in text


def test_refuses_an_unresolved_inline():
    with pytest.raises(TypeError, match="unresolved"):
        render(with_blocks(allegation(1, Mention("smith"))))


def test_a_label_that_is_no_number_prints_as_it_stands():
    outline = Outline((Allegation((Text("He fell."),), number="12a"), Allegation((Text("He rose."),))))
    labelled, bare = html.document_fromstring(render(outline).encode()).iter("li")
    assert labelled.text_content().strip() == "12a.He fell." and labelled.get("value") is None
    assert bare.text_content().strip() == "He rose." and bare.get("value") is None
