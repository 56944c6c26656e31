"""What lawyers do to a draft in Word, scripted: each edit changes word/document.xml as Word itself would.

`edits(draft, sample)` gives fifty of them, chosen by a seed: each has a name, the paragraph it is made to, the code that
drift must tell, and does its work on a copy of the document.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from drafter.drift.units import Unit
from drafter.drift.words import name_words
from drafter.ooxml import Element, make, qn, value_of

AUTHOR = {"id": "9001", "author": "R. Abernathy", "date": "2026-01-05T09:00:00Z"}
NEWS = (
    "The dispatcher's recording of that evening has been preserved.",
    "A neighbor across the road filmed what followed from a second-floor window.",
    "No supervisor was called to the place before the ambulance came.",
    "The department's own policy required a report before the end of the shift.",
    "Snow had begun to fall, and the pavement was slick.",
)


@dataclass(frozen=True)
class Edit:
    """One edit: to the draft's unit `at`, told as `code` (none if the document says the same as before)."""

    name: str
    at: int
    code: str | None
    change: Callable[[list[Element]], None]


# ---------------------------------------------------------------------- hands in Word


def run(words: str) -> Element:
    """A run of plain words."""
    text = make("w:t")
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return make("w:r", text)


def texts(paragraph: Element) -> list[Element]:
    """The paragraph's pieces of words that stand in no field."""
    found, depth = [], 0
    for element in paragraph.iter(qn("w:fldChar"), qn("w:t")):
        if element.tag == qn("w:fldChar"):
            depth += {"begin": 1, "end": -1}.get(value_of(element, "w:fldCharType") or "", 0)
        elif depth == 0:
            found.append(element)
    return found


def longest(paragraph: Element, but: tuple[str, ...] = ()) -> Element:
    """The longest piece of words that is not one of some."""
    return max((t for t in texts(paragraph) if (t.text or "").strip() not in but), key=lambda t: len(t.text or ""))


def replace_word(text: Element, new: str) -> None:
    """Types over the middle word of a piece."""
    words = (text.text or "").split(" ")
    middle = max(range(len(words)), key=lambda i: (len(words[i]) > 2, -abs(i - len(words) // 2)))
    words[middle] = new
    text.text = " ".join(words)


def retype(paragraph: Element, words: str) -> None:
    """Selects all words of a paragraph and types others: bookmarks and fields go with the old ones."""
    for child in list(paragraph):
        if child.tag != qn("w:pPr"):
            paragraph.remove(child)
    paragraph.append(run(words))


def split(paragraph: Element) -> None:
    """Presses Enter in the middle of the longest piece: a bookmark around the words now spans both paragraphs."""
    text = longest(paragraph)
    words = (text.text or "").split(" ")
    middle = max(1, len(words) // 2)
    second = deepcopy(paragraph)
    for child in list(second):
        if child.tag != qn("w:pPr"):
            second.remove(child)
    cut = text.getparent()
    rest = list(cut.itersiblings())
    text.text = " ".join(words[:middle])
    second.append(run(" ".join(words[middle:])))
    for child in rest:
        second.append(child)
    paragraph.addnext(second)


def merge(paragraph: Element, following: Element) -> None:
    """Presses Delete at the end of a paragraph."""
    paragraph.append(run(" "))
    for child in list(following):
        if child.tag != qn("w:pPr"):
            paragraph.append(child)
    following.getparent().remove(following)


def cut_and_paste(paragraph: Element, behind: Element) -> None:
    """Moves a whole paragraph: its bookmark moves with it."""
    behind.addnext(paragraph)


def type_below(paragraph: Element, words: str) -> None:
    """Presses Enter at the end of a paragraph and types: the new one has the same style."""
    new = make("w:p")
    properties = paragraph.find(qn("w:pPr"))
    new.append(deepcopy(properties))
    new.append(run(words))
    paragraph.addnext(new)


def type_number(paragraph: Element, number: str) -> None:
    """Switches the automatic number off and types one."""
    properties = paragraph.find(qn("w:pPr"))
    for numbering in properties.findall(qn("w:numPr")):
        properties.remove(numbering)
    numbering = make("w:numPr", make("w:ilvl", val="0"), make("w:numId", val="0"))
    properties.find(qn("w:pStyle")).addnext(numbering)
    properties.addnext(run(f"{number}\u00a0"))


def fields(paragraph: Element) -> list[list[Element]]:
    """The runs of each field of a paragraph."""
    found, inside = [], []
    for child in paragraph.iterchildren(qn("w:r")):
        mark = child.find(qn("w:fldChar"))
        kind = value_of(mark, "w:fldCharType") if mark is not None else None
        if kind == "begin":
            inside = []
        inside.append(child)
        if kind == "end":
            found.append(inside)
            inside = []
    return found


def type_over_field(paragraph: Element, which: int, number: str) -> None:
    """Deletes a cross-reference and types a number there."""
    runs = fields(paragraph)[which]
    runs[0].addprevious(run(number))
    for old in runs:
        paragraph.remove(old)


def type_in_field(paragraph: Element, which: int, number: str) -> None:
    """Types over what a cross-reference shows; the field is still there."""
    next(t for r in fields(paragraph)[which] for t in r.iter(qn("w:t"))).text = number


# ---------------------------------------------------------------------- tracked changes


def track_deletion(element: Element) -> None:
    """Marks a run as deleted."""
    deletion = make("w:del", **AUTHOR)
    element.addprevious(deletion)
    deletion.append(element)
    for text in element.iter(qn("w:t")):
        text.tag = qn("w:delText")


def track_insertion(element: Element) -> None:
    """Marks a run as inserted."""
    insertion = make("w:ins", **AUTHOR)
    element.addprevious(insertion)
    insertion.append(element)


def mark_end(paragraph: Element, change: str) -> None:
    """Marks the end of a paragraph as deleted or inserted."""
    properties = paragraph.find(qn("w:pPr"))
    mark = properties.find(qn("w:rPr"))
    if mark is None:
        mark = make("w:rPr")
        properties.append(mark)
    mark.append(make(f"w:{change}", **AUTHOR))


def tracked_reword(paragraph: Element, but: tuple[str, ...], new: str) -> None:
    """Types over a word with Track Changes on."""
    text = longest(paragraph, but)
    old = text.getparent()
    fresh = deepcopy(old)
    old.addnext(fresh)
    replace_word(next(fresh.iter(qn("w:t"))), new)
    track_deletion(old)
    track_insertion(fresh)


def tracked_delete(paragraph: Element) -> None:
    """Deletes a whole paragraph with Track Changes on."""
    for child in list(paragraph.iterchildren(qn("w:r"))):
        track_deletion(child)
    mark_end(paragraph, "del")


def tracked_type_below(paragraph: Element, words: str) -> None:
    """Types a new paragraph with Track Changes on: the mark inserted is that of the paragraph above."""
    type_below(paragraph, words)
    new = paragraph.getnext()
    track_insertion(new.find(qn("w:r")))
    mark_end(paragraph, "ins")


def accept_all(body: Element) -> None:
    """Accepts every tracked change, as Word does."""
    _settle(body, gone="del", stays="ins")


def reject_all(body: Element) -> None:
    """Rejects every tracked change, as Word does."""
    _settle(body, gone="ins", stays="del")


def _settle(body: Element, gone: str, stays: str) -> None:
    ends = []
    for mark in list(body.iter(qn(f"w:{gone}"), qn(f"w:{stays}"))):
        parent = mark.getparent()
        if parent.tag == qn("w:rPr"):
            if mark.tag == qn(f"w:{gone}"):
                ends.append(parent.getparent().getparent())
            parent.remove(mark)
            continue
        if mark.tag == qn(f"w:{stays}"):
            for child in list(mark):
                mark.addprevious(child)
        parent.remove(mark)
    for text in body.iter(qn("w:delText")):
        text.tag = qn("w:t")
    for paragraph in ends:
        _run_on(paragraph)


def _run_on(paragraph: Element) -> None:
    """A paragraph whose end is gone runs on into the next; a bookmark around nothing goes."""
    following = paragraph.getnext()
    kept = [child for child in paragraph if child.tag != qn("w:pPr")]
    if any(child.tag == qn("w:r") for child in kept):
        at = following.find(qn("w:pPr"))
        for child in reversed(kept):
            at.addnext(child)
    paragraph.getparent().remove(paragraph)


# ---------------------------------------------------------------------- fifty of them


class Edits:
    """Chooses, by a seed, which edit is made to which paragraph of a draft."""

    def __init__(self, units: list[Unit], seed: str) -> None:
        self.units = units
        self.random = random.Random(seed)
        self.referred = {name for unit in units for name, _ in unit.references}
        self.facts = [i for i, u in enumerate(units) if u.kind == "allegation" and u.bookmarks and len(u.text) > 60]
        self.items = [i for i, u in enumerate(units) if u.kind == "item" and len(u.text) > 60]
        self.taken: set[int] = set()

    def pick(self, wanted: Callable[[int], bool], among: list[int] | None = None) -> int:
        """A paragraph not yet edited, of those wanted; an edited one again only where there are too few."""
        there = [i for i in (self.facts if among is None else among) if wanted(i)]
        fresh = [i for i in there if not {i - 1, i, i + 1} & self.taken] or there
        chosen = self.random.choice(fresh)
        self.taken.add(chosen)
        return chosen

    def ws(self, i: int) -> tuple[str, ...]:
        """The words of a unit that say a W: not to be touched by an edit that drops none."""
        return tuple(w.words for w in self.units[i].ws)

    def plain(self, i: int) -> bool:
        """Whether a unit has long words beside its Ws, and says its words in one place."""
        return len(self.units[i].words) > 12

    def is_referred(self, i: int) -> bool:
        """Whether a cross-reference names the unit."""
        return any(name in self.referred for name in self.units[i].bookmarks)

    def follows(self, i: int) -> bool:
        """Whether another allegation of a fact stands right behind."""
        return i + 1 in self.facts

    def has_items(self, i: int) -> bool:
        """Whether lettered lines hang on the unit."""
        return i + 1 < len(self.units) and self.units[i + 1].head == i

    def droppable(self, i: int, w: str) -> bool:
        """Whether the unit says a W once only, in a piece of its own."""
        said = [v.words for v in self.units[i].ws if v.kind == w]
        if len(said) != 1 or self.units[i].shown.count(said[0]) != 1:
            return False
        if w == "who":
            return bool(name_words(said[0])) and all(
                self.units[i].shown.count(n.title()) == 1 for n in name_words(said[0])
            )
        return len(said[0]) > 8

    def far(self, i: int) -> int:
        """An allegation of a fact at some distance, with nothing hanging on it."""
        return self.random.choice([k for k in self.facts if abs(k - i) > 4 and not self.has_items(k)])

    def all(self) -> Iterator[Edit]:
        """The fifty edits."""
        yield from self._reworded()
        yield from self._dropped()
        yield from self._parted()
        yield from self._moved_and_deleted()
        yield from self._added()
        yield from self._tracked()
        yield from self._retyped()

    def _reworded(self) -> Iterator[Edit]:
        for new in ("promptly", "quietly", "twice", "openly"):
            i = self.pick(self.plain)
            yield Edit("reword", i, "DRIFT01", lambda p, i=i, new=new: replace_word(longest(p[i], self.ws(i)), new))
        for new in ("plainly", "then"):
            i = self.pick(self.plain, self.items)
            yield Edit("reword a line", i, "DRIFT01", lambda p, i=i, new=new: replace_word(longest(p[i]), new))
        headings = [i for i, u in enumerate(self.units) if u.kind == "heading" and u.number == "" and len(u.words) > 1]
        i = self.pick(lambda _: True, headings)
        yield Edit("reword a heading", i, "DRIFT01", lambda p, i=i: replace_word(longest(p[i]), "Else"))
        i = self.pick(lambda k: not self.is_referred(k) and not self.units[k].references)
        yield Edit(
            "retype all of it",
            i,
            "DRIFT01",
            lambda p, i=i: retype(p[i], f"{self.units[i].shown[:-1]}, as he later said."),
        )

    def _dropped(self) -> Iterator[Edit]:
        for w, instead in (
            ("when", "That day"),
            ("when", ""),
            ("where", "there"),
            ("where", ""),
            ("who", "He"),
            ("who", "They"),
        ):
            i = self.pick(lambda k, w=w: self.droppable(k, w))
            said = next(v.words for v in self.units[i].ws if v.kind == w)
            yield Edit(f"drop {w}", i, "DRIFT07", lambda p, i=i, said=said, new=instead: self._drop(p[i], said, new))

    @staticmethod
    def _drop(paragraph: Element, said: str, instead: str) -> None:
        next(t for t in texts(paragraph) if (t.text or "").strip() == said).text = instead

    def _parted(self) -> Iterator[Edit]:
        for _ in range(3):
            i = self.pick(lambda k: len(self.units[k].shown) > 100 and not self.has_items(k))
            yield Edit("split", i, "DRIFT02", lambda p, i=i: split(p[i]))
        boiler = [
            i for i, u in enumerate(self.units) if u.kind == "allegation" and not u.bookmarks and len(u.words) > 20
        ]
        i = self.pick(lambda k: not self.has_items(k), boiler)
        yield Edit("split words without a bookmark", i, "DRIFT02", lambda p, i=i: split(p[i]))
        for _ in range(3):
            i = self.pick(lambda k: self.follows(k) and not self.has_items(k))
            yield Edit("merge", i, "DRIFT03", lambda p, i=i: merge(p[i], p[i + 1]))
        i = self.pick(lambda k: k + 1 in self.items, self.items)
        yield Edit("merge lines", i, "DRIFT03", lambda p, i=i: merge(p[i], p[i + 1]))

    def _moved_and_deleted(self) -> Iterator[Edit]:
        for _ in range(4):
            i = self.pick(lambda k: not self.has_items(k))
            to = self.far(i)
            yield Edit("move", i, "DRIFT04", lambda p, i=i, to=to: cut_and_paste(p[i], p[to]))
        for _ in range(5):
            i = self.pick(lambda k: self.is_referred(k) and not self.has_items(k))
            yield Edit("delete what is referred to", i, "DRIFT08", lambda p, i=i: p[i].getparent().remove(p[i]))
        for among in (self.facts, self.items):
            i = self.pick(lambda k: not self.is_referred(k) and not self.has_items(k), among)
            yield Edit("delete", i, "DRIFT06", lambda p, i=i: p[i].getparent().remove(p[i]))

    def _added(self) -> Iterator[Edit]:
        for words in NEWS[:4]:
            i = self.pick(lambda k: not self.has_items(k))
            yield Edit("add", i, "DRIFT05", lambda p, i=i, words=words: type_below(p[i], words))
        i = self.pick(lambda _: True, self.items)
        yield Edit("add a line", i, "DRIFT05", lambda p, i=i: type_below(p[i], NEWS[4]))

    def _tracked(self) -> Iterator[Edit]:
        for outcome in ("pending", "accepted", "rejected"):
            i = self.pick(self.plain)
            yield self._settled(
                "reword", i, "DRIFT01", outcome, lambda p, i=i: tracked_reword(p[i], self.ws(i), "plainly")
            )
            i = self.pick(lambda k: self.is_referred(k) and self.follows(k) and not self.has_items(k))
            yield self._settled("delete", i, "DRIFT08", outcome, lambda p, i=i: tracked_delete(p[i]))
        for outcome in ("accepted", "rejected"):
            i = self.pick(lambda k: self.follows(k) and not self.has_items(k))
            yield self._settled("add", i, "DRIFT05", outcome, lambda p, i=i: tracked_type_below(p[i], NEWS[0]))

    @staticmethod
    def _settled(name: str, i: int, code: str, outcome: str, change: Callable[[list[Element]], None]) -> Edit:
        def both(p: list[Element]) -> None:
            body = p[0].getroottree().getroot()
            change(p)
            {"pending": lambda b: None, "accepted": accept_all, "rejected": reject_all}[outcome](body)

        return Edit(f"{name}, tracked and {outcome}", i, None if outcome == "rejected" else code, both)

    def _retyped(self) -> Iterator[Edit]:
        referring = [i for i, u in enumerate(self.units) if u.references]
        i = self.pick(lambda _: True, referring)
        same = self.units[i].references[0][1]
        yield Edit("type a reference", i, "DRIFT09", lambda p, i=i: type_over_field(p[i], 0, same))
        i = self.pick(lambda _: True, referring)
        yield Edit("type a wrong reference", i, "DRIFT09", lambda p, i=i: type_over_field(p[i], 0, "3"))
        i = self.pick(lambda _: True, referring)
        yield Edit("type over what a reference shows", i, "DRIFT09", lambda p, i=i: type_in_field(p[i], 0, "2"))
        i = self.pick(lambda k: not self.has_items(k))
        yield Edit("type a number", i, "DRIFT09", lambda p, i=i: type_number(p[i], self.units[i].number))
