"""From printed lines to paragraphs: which numbers at line starts number the allegations, and what each one says.

Numbers are taken where they run on: the longest run that begins at 1 to 3 and goes up one by one is the complaint's
own, whatever lists its caption or its prayer holds; further runs (a complaint that starts over in each count) follow
after headings. "1983. Congress", "23. The class" in the middle of a sentence never run on, and so never count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from drafter.importers.counts import heading as count_heading
from drafter.importers.counts import takes_in
from drafter.importers.headings import (
    COUNT,
    ENDING,
    PRAYER,
    is_bare_count,
    is_capital,
    is_container,
    is_count,
    is_heading,
    is_numeral,
    is_part,
    is_title,
)  # fmt: skip
from drafter.importers.printed import Line

_START = re.compile(
    r"^\W{0,3}(?:[Il|!]{1,2},?\s+)??(?:¶\s*)?(\d{1,4}|[\dlIO] ?\d? ?[\dlIO!])([a-z]?)\s?[.)]\s{0,12}(?=[^\s\d)]|$|\d+\s+(?:U\.\s?S\.|C\.\s?F\.))"
)
"""A number at a line's start. A scan may take l, I or ! for 1 and O for 0; such a number counts only where it runs on."""
_SCANNED = str.maketrans("lI!O", "1110")
_SHORTEST_RUN = 5
_ITEM = re.compile(r"^\s*(?:\(([a-z]|[ivx]{1,5}|\d{1,2})\)|([a-z])[.)])\s+(?=\S)")
_HEADING_LINES = 12
_TORN = re.compile(r"-\n[^\W\d_A-Z]|\d[-–]\n\d")
"""Where a line's end tore a word or a range of numbers apart."""
_TITLES = 3
"""How many lines of titles may stand between two allegations."""
_STEP = 4
"""How many numbers a run may skip (a number lost in the text layer)."""
_LOST = 12
"""How many a scan may lose together, if the run surely goes on behind them."""
_SHORTEST_FURTHER_RUN = 2
_STOP = re.compile(r"[.?!:;][\"”’')\]\d]*$")
_INITIAL = re.compile(r"(?:[\s(,])(?:[A-Z]|[Vv]s?|[Nn]os?|Sec|Art|Mr|Ms|Mrs|Dr|Sgt|Lt|Capt|Det)\.$")
"""A stop that shortens a word and ends no sentence: "N." before "Y. Soc. Serv. Law"."""
Kind = Literal["numbered", "heading", "item", "plain", "prayer"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its words, the number printed before it, the line it starts on, and its bookmarks in Word."""

    kind: Kind
    text: str
    number: str = ""
    line: int | None = None
    bookmarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chunk:
    """A line, or (`whole`) a paragraph of Word. `heading` and `bookmarks` are what Word says of it."""

    text: str
    line: int | None = None
    whole: bool = False
    heading: bool = False
    bookmarks: tuple[str, ...] = ()


def chunks_of(lines: Sequence[Line]) -> list[Chunk]:
    """Printed lines as chunks."""
    return [Chunk(line.text, line.number) for line in lines]


def gather(chunks: Sequence[Chunk]) -> list[Paragraph]:
    """The paragraphs of a complaint, in print order."""
    numbered = _numbered(chunks)
    return list(_Gatherer(chunks, numbered).paragraphs())


# ---------------------------------------------------------------------- which numbers count


def _numbered(chunks: Sequence[Chunk]) -> Mapping[int, str]:
    """Chunk index -> the number that numbers it, as printed ("12", "9a"); none if no run is long enough."""
    starts = [(i, _value(m.group(1))) for i, chunk in enumerate(chunks) if (m := _start(chunk.text))]
    best: list[tuple[int, int]] = []
    for at, (_, number) in enumerate(starts):
        if number <= 3 and len(run := _run(starts, at)) > len(best):
            best = run
    if len(best) < _SHORTEST_RUN:
        return {}
    found = [*best, *_further(starts, best, chunks)]
    return {i: _printed(chunks[i].text) for i, _ in (*found, *_lettered(starts, found, chunks))}


def _start(text: str) -> re.Match[str] | None:
    """The number at a line's start; one alone on its line must be all figures, as "II." there is a heading's."""
    match = _START.match(text)
    alone = match is not None and not text[match.end() :].strip()
    return None if match is None or (alone and not match.group(1).isdigit()) else match


def _printed(text: str) -> str:
    """The number at the start of a line, as it was printed before it was scanned."""
    match = _start(text)
    return f"{_value(match.group(1))}{match.group(2)}" if match else ""


def _lettered(
    starts: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]], chunks: Sequence[Chunk]
) -> Iterator[tuple[int, int]]:
    """Numbers put in with a letter between two of a run: 9a, 9b."""
    taken = {i for i, _ in found}
    running = iter([*sorted(found), (len(chunks), 0)])
    number, (end, following) = 0, next(running)
    for at, same in starts:
        while at >= end:
            number, (end, following) = following, next(running, (len(chunks) + 1, 0))
        match = _start(chunks[at].text)
        if at not in taken and at > found[0][0] and match and match.group(2) and number <= same <= number + 1:
            yield at, same


def _value(digits: str) -> int:
    return int(digits.translate(_SCANNED).replace(" ", ""))


def _run(starts: Sequence[tuple[int, int]], at: int) -> list[tuple[int, int]]:
    """The run that begins at one start: each next number is one more, or a few more if that one never comes."""
    run = [starts[at]]
    last = starts[at][1]
    position = at + 1
    while position < len(starts):
        following = _next(starts, position, last)
        if following is None:
            break
        position = following + 1
        run.append(starts[following])
        last = starts[following][1]
    return run


def _next(starts: Sequence[tuple[int, int]], position: int, last: int) -> int | None:
    """The position of the number that goes on from `last`, looking a little ahead."""
    window = range(position, min(position + 40, len(starts)))
    for step in range(1, _STEP + 1):
        for at in window:
            if starts[at][1] == last + step:
                return at
    lost = range(last + _STEP + 1, last + _LOST + 1)
    return next((at for at in window if starts[at][1] in lost and _goes_on(starts, at)), None)


def _goes_on(starts: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether the next two numbers follow soon."""
    number = starts[at][1]
    soon = [n for _, n in starts[at + 1 : at + 6]]
    return number + 1 in soon and number + 2 in soon


def _further(
    starts: Sequence[tuple[int, int]], best: Sequence[tuple[int, int]], chunks: Sequence[Chunk]
) -> Iterator[tuple[int, int]]:
    """Numbers that start over after a heading behind the main run, outside any prayer."""
    labels = {_label(c.text) for c in chunks[best[0][0] : best[-1][0]] if is_count(c.text.strip())}
    end = best[-1][0]
    at = next((k for k, (i, _) in enumerate(starts) if i > end), len(starts))
    while at < len(starts):
        index, _ = starts[at]
        run = _run(starts, at)
        if _after_count(chunks, index, labels) and len(run) >= _SHORTEST_FURTHER_RUN:
            yield from run
            end = run[-1][0]
            at = next((k for k, (i, _) in enumerate(starts) if i > end), len(starts))
        else:
            at += 1


def _label(text: str) -> str:
    """A count's label, however it is set: a prayer names again the counts that it is for."""
    return re.sub(r"\W+", " ", count_heading(text.strip())[0].lower()).strip()


def _after_count(chunks: Sequence[Chunk], index: int, labels: Set[str]) -> bool:
    """Whether the lines before an index are the heading (of a few lines) of a count whose label is not one of these."""
    before = [c.text for c in chunks[max(0, index - 8) : index] if c.text.strip()]
    return any(is_count(text) and _label(text) not in labels for text in before) and not any(
        PRAYER.match(text) for text in before
    )


# ---------------------------------------------------------------------- gathering


class _Gatherer:
    """Walks the chunks once and closes a paragraph where the next one begins."""

    def __init__(self, chunks: Sequence[Chunk], numbered: Mapping[int, str]) -> None:
        self.chunks, self.numbered = chunks, numbered
        self.last = max(numbered, default=-1)
        self.kind: Kind = "plain"
        self.words: list[str] = []
        self.number = ""
        self.line: int | None = None
        self.bookmarks: tuple[str, ...] = ()
        self.prayer = False

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs, in order."""
        blank = True
        for i, chunk in enumerate(self.chunks):
            text = chunk.text.strip()
            if not any(map(str.isalnum, text)):  # what a scan makes of a speck is no text either
                blank = True
                if not self.numbered and self.kind != "heading":
                    yield from self._close()
                continue
            kind = self._kind(i, chunk, text, blank=blank)
            if kind is not None:
                yield from self._close()
                self._open(i, kind, chunk, text)
            else:
                self.words.append(text)
            blank = False
        yield from self._close()

    def _kind(self, i: int, chunk: Chunk, text: str, *, blank: bool) -> Kind | None:
        """The kind of paragraph that begins here, or None if the last one goes on."""
        if i in self.numbered:
            self.prayer = False
            return "numbered"
        if self._in_count_heading(i, text):
            return None
        if PRAYER.match(text) and (not text.lower().startswith("wherefore") or self._ended() or blank or chunk.whole):
            self.prayer = True
            return "prayer" if text.lower().startswith("wherefore") else "heading"
        apart = self._ended() or blank or chunk.whole
        if self.kind == "heading" and is_numeral(self.words[-1]):
            return None
        if (
            chunk.heading
            or is_bare_count(text)
            or (is_part(text) and is_capital(text))
            or (self._heads(i, text) and apart)
        ):
            self.prayer = self.prayer and not is_count(text)
            return "heading"
        if self._is_title(i, text):
            return None if self.kind == "heading" and not is_container(joined(self.words)) else "heading"
        if _ITEM.match(text) and self.kind in ("numbered", "item", "prayer"):
            return "item"
        if ENDING.match(text):
            return "plain"
        return self._after_heading() if chunk.whole or self.kind == "heading" else None

    def _heads(self, i: int, text: str) -> bool:
        """Whether a line is a heading by its looks, or the numeral of the heading on the next."""
        if not is_numeral(text):
            return is_heading(text)
        below = next((c.text.strip() for c in self.chunks[i + 1 : i + 4] if c.text.strip()), "")
        return is_heading(below) or is_title(below)

    def _after_heading(self) -> Kind:
        return "prayer" if self.prayer else "plain"

    def _in_count_heading(self, i: int, text: str) -> bool:
        """Whether a line goes on with a count's heading: its title and its "against" line, up to the first allegation."""
        if self.kind != "heading" or not COUNT.match(self.words[0]) or is_count(text) or takes_in(text):
            return False
        ahead = range(i + 1, min(i + _HEADING_LINES, len(self.chunks)))
        first = next((j for j in ahead if j in self.numbered), None)
        return first is not None and not any(is_count(self.chunks[j].text.strip()) for j in range(i + 1, first))

    def _is_title(self, i: int, text: str) -> bool:
        """A title-case line that only such lines part from a numbered one or from another heading."""
        if not self._ended() or not is_title(text) or text.startswith("(") or i > self.last:
            return False
        printed = [j for j in range(i + 1, min(i + 8, len(self.chunks))) if self.chunks[j].text.strip()]
        for j in printed[:_TITLES]:
            if j in self.numbered or is_heading(self.chunks[j].text.strip()):
                return True
            if not is_title(self.chunks[j].text):
                return False
        return False

    def _ended(self) -> bool:
        """Whether the words so far end like a sentence."""
        if not self.words or self.kind == "heading":
            return True
        return bool(_STOP.search(self.words[-1])) and not _INITIAL.search(self.words[-1])

    def _open(self, i: int, kind: Kind, chunk: Chunk, text: str) -> None:
        self.kind, self.line, self.bookmarks = kind, chunk.line, chunk.bookmarks
        self.number = self.numbered[i] if kind == "numbered" else ""
        if kind == "numbered" and (start := _start(text)):
            text = text[start.end() :]
        self.words = [text]

    def _close(self) -> Iterator[Paragraph]:
        text = joined(self.words)
        if text:
            yield Paragraph(self.kind, text, self.number, self.line, self.bookmarks)
        self.words, self.number, self.bookmarks = [], "", ()
        self.kind = "prayer" if self.prayer else "plain"


def joined(lines: Sequence[str]) -> str:
    """Lines as one text; a word broken at a line's end keeps its hyphen, as the printed line cannot say whose it is."""
    pieces: list[str] = []
    for line in lines:
        torn = bool(pieces and _TORN.search(f"{pieces[-1][-2:]}\n{line[:1]}"))
        pieces += [line] if torn or not pieces else [" ", line]
    return re.sub(r"\s+", " ", "".join(pieces)).strip()
