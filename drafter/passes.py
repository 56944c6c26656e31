"""Passes: one ordered tuple of Outline -> Outline steps between assembly and rendering.

number the allegations and counts; resolve references into numbers; name everybody, defining short names at their first
mention in print order; letter the lists and the prayer; set typographic quotation marks and no-break spaces.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from drafter.naming import Names
from drafter.outline import (
    Allegation,
    Block,
    Caption,
    CaptionParty,
    Citation,
    Figure,
    Gap,
    Heading,
    Inline,
    Inlines,
    Item,
    Mention,
    NumberRef,
    Outline,
    Reference,
    SignatureBlock,
    Table,
    Text,
)

Pass = Callable[[Outline], Outline]


def run(outline: Outline, names: Names) -> Outline:
    """The outline with every pass applied, in their order."""
    for step in (number, resolve_references, lambda o: resolve_names(o, names), letter, set_typography):
        outline = step(outline)
    return outline


# ---------------------------------------------------------------------- numbers


def number(outline: Outline) -> Outline:
    """Allegations 1, 2, 3 … through the whole pleading; counts I, II, III …"""
    numbered: list[Block] = []
    allegations = counts = 0
    for block in outline.blocks:
        if isinstance(block, Allegation):
            allegations += 1
            block = replace(block, number=str(allegations))
        elif isinstance(block, Heading) and block.label:
            counts += 1
            block = replace(block, number=roman(counts))
        numbered.append(block)
    return replace(outline, blocks=tuple(numbered))


def roman(n: int) -> str:
    """A number from 1 to 3999 as a Roman numeral."""
    digits = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
              (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
    text = ""
    for value, letters in digits:
        while n >= value:
            text, n = text + letters, n - value
    return text


# ---------------------------------------------------------------------- references


def homes(blocks: Iterable[Block]) -> dict[str, str]:
    """Fact id -> the number of its home: the first allegation that holds it."""
    found: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Allegation) and block.number:
            for fact in block.facts:
                found.setdefault(fact, block.number)
    return found


def resolve_references(outline: Outline) -> Outline:
    """References to facts become "¶ 3" or "¶¶ 3–5, 12" with live numbers; references to claims become "Count II"."""
    numbers = homes(outline.blocks)
    targets = {number: fact for fact, number in reversed(numbers.items())}
    counts = {
        block.id: f"{block.label.capitalize()} {block.number}"
        for block in outline.blocks
        if isinstance(block, Heading) and block.label
    }

    def expand(inlines: Inlines) -> Inlines:
        return tuple(out for inline in inlines for out in _expanded(inline, numbers, targets, counts))

    return replace(outline, blocks=tuple(map_inlines(block, expand) for block in outline.blocks))


def _expanded(
    inline: Inline, numbers: Mapping[str, str], targets: Mapping[str, str], counts: Mapping[str, str]
) -> Iterator[Inline]:
    if not isinstance(inline, Reference):
        yield inline
        return
    if inline.targets and all(t in counts for t in inline.targets):
        yield Text(" and ".join(counts[t] for t in inline.targets), keys=inline.keys)
        return
    wanted = sorted({int(numbers[t]) for t in inline.targets if t in numbers})
    missing = [t for t in inline.targets if t not in numbers and t not in counts]
    if not wanted:
        yield Gap("reference", f"reference to {', '.join(missing) or 'nothing'}")
        return
    ranges = list(_ranges(wanted))
    if inline.sign:
        yield Text("¶ " if len(wanted) == 1 else "¶¶ ", keys=inline.keys)
    for i, (first, last) in enumerate(ranges):
        if i:
            yield Text(", ")
        yield NumberRef(targets[str(first)], str(first))
        if last > first:
            yield Text("–")
            yield NumberRef(targets[str(last)], str(last))


def _ranges(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = numbers[0]
    for n in numbers[1:]:
        if n != last + 1:
            yield first, last
            first = n
        last = n
    yield first, last


# ---------------------------------------------------------------------- names


def resolve_names(outline: Outline, names: Names) -> Outline:
    """Mentions become words: the full name with its definition at the first mention, the short one after."""
    namer = _Namer(names)
    return replace(outline, blocks=tuple(namer.block(block) for block in outline.blocks))


@dataclass(slots=True)
class _Namer:
    names: Names
    defined: set[str] = field(default_factory=set)

    def block(self, block: Block) -> Block:
        silent = isinstance(block, Heading | Caption | SignatureBlock)
        start = not isinstance(block, Item | Caption | SignatureBlock) or (
            isinstance(block, Item) and block.kind == "prayer"
        )

        def name(inlines: Inlines) -> Inlines:
            return self.inlines(inlines, define=not silent, start=start)

        return map_inlines(block, name)

    def inlines(self, inlines: Inlines, *, define: bool, start: bool) -> Inlines:
        named: list[Inline] = []
        before = "" if start else "x"
        for inline in inlines:
            if isinstance(inline, Mention):
                words = self._words(inline, define=define)
                if re.search(r"\bthe $", before, re.IGNORECASE):
                    words = re.sub(r"\Athe ", "", words)
                if inline.capital or _starts_sentence(before):
                    words = words[:1].upper() + words[1:]
                inline = Text(words, keys=(*inline.keys, *self._keys(inline)))
            elif isinstance(inline, Text) and not before and inline.text[:1].islower():
                inline = replace(inline, text=inline.text[:1].upper() + inline.text[1:])
            named.append(inline)
            before = (before + (str(getattr(inline, "text", "") or getattr(inline, "number", ""))))[-40:]
        return tuple(named)

    def _words(self, mention: Mention, *, define: bool) -> str:
        id, form = mention.who, mention.form
        if form in ("he", "him", "his", "himself"):
            return self.names.pronoun(id, form)
        if form == "possessive":
            return self.names.possessive(id)
        if form == "surname":
            return self.names.surname(id)
        if form == "plain-full":
            return self.names.full(id)
        if form in ("caption", "exhibit"):  # a caption and a parenthesis name a thing without its article
            return self.names.full(id).removeprefix("the ")
        first = id not in self.defined
        if not define or not (first or form == "full"):
            return self.names.short(id)
        self.defined.add(id)
        return self._introduced(id, first=first)

    def _introduced(self, id: str, *, first: bool) -> str:
        full = self.names.full(id)
        if id in self.names.case.groups:
            return self._group(id) if first else self.names.short(id)
        person = self.names.person(id)
        if person is not None and person.record.fact("then"):
            return full
        if first and self.names.is_defined(id):
            return f"{full} (“{self.names.bare(id)}”)"
        return full

    def _group(self, id: str) -> str:
        members = [self.names.short(m) for m in self.names.case.groups[id].members]
        listed = " and ".join(members) if len(members) < 3 else ", ".join(members[:-1]) + f", and {members[-1]}"
        label = self.names.short(id)
        return f"{label} ({listed})"

    def _keys(self, mention: Mention) -> tuple[str, ...]:
        """The typed leaves of the name that was printed."""
        case = self.names.case
        person = case.people.get(mention.who)
        if person is not None:
            registry = {"plaintiff": "plaintiffs", "defendant": "defendants", "other": "people"}[person.role]
            fields = ("name", "label", "short", "then", "rank", "numbers", "minor/initials")
            stem = f"{registry}/{person.id}"
            return (stem, *(f"{stem}/{f}" for f in fields))
        if mention.who in case.groups:
            stem = f"groups/{mention.who}"
            members = case.groups[mention.who].members
            return (f"{stem}/label", f"{stem}/members", *(f"{stem}/members/{i}" for i in range(len(members))))
        for registry, entries in (("places", case.places), ("evidence", case.evidence)):
            if mention.who in entries:
                return tuple(f"{registry}/{mention.who}/{f}" for f in ("name", "label", "short"))
        return ()


def _starts_sentence(before: str) -> bool:
    return not before or (
        bool(re.search(r"[.?!][\"”’)]*\s+\Z", before))
        and not re.search(r"\b(Mr|Ms|Mrs|Mx|Dr|St|Sgt|Lt|Capt|No|Nos|v|Ex|Inc|Jr|Sr|Co)\.\s+\Z", before)
    )


# ---------------------------------------------------------------------- letters


def letter(outline: Outline) -> Outline:
    """(a), (b) … under each allegation; A., B. … through the prayer."""
    lettered: list[Block] = []
    items = prayers = 0
    for block in outline.blocks:
        if isinstance(block, Item) and block.kind == "prayer":
            prayers += 1
            block = replace(block, letter=_letters(prayers).upper())
        elif isinstance(block, Item):
            items += 1
            block = replace(block, letter=_letters(items))
        else:
            items = 0
        lettered.append(block)
    return replace(outline, blocks=tuple(lettered))


def _letters(n: int) -> str:
    """1 -> a, 26 -> z, 27 -> aa, 28 -> bb: as Word letters its lists."""
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)


# ---------------------------------------------------------------------- typography


def set_typography(outline: Outline) -> Outline:
    """Curly quotation marks and apostrophes; no-break spaces after § and ¶. Feet and inches stay as typed."""
    return replace(outline, blocks=tuple(map_inlines(block, _typeset) for block in outline.blocks))


def _typeset(inlines: Inlines) -> Inlines:
    setter = _Typesetter()
    return tuple(
        replace(i, text=setter.set(i.text)) if isinstance(i, Text | Citation | Gap) else setter.passed(i)
        for i in inlines
    )


@dataclass(slots=True)
class _Typesetter:
    """Knows what stood before, across inlines, and whether a quotation is open."""

    before: str = ""
    is_open: bool = False
    is_open_single: bool = False

    def passed(self, inline: Inline) -> Inline:
        self.before = "0"
        return inline

    def set(self, text: str) -> str:
        if self.before == "." and text.startswith(".") and not text.startswith(".."):
            text = text[1:]  # typed words that end in "et seq." bring their own stop
        out: list[str] = []
        for i, char in enumerate(text):
            after = text[i + 1 : i + 2]
            if char == '"':
                char = self._double(after)
            elif char == "'":
                char = self._single(after, text[i + 1 :])
            elif char in "“”":
                self.is_open = char == "“"
            elif char == " " and self.before in "§¶":
                char = "\u00a0"
            out.append(char)
            self.before = char
        return "".join(out)

    def _double(self, after: str) -> str:
        if self.before.isdigit() and not self.is_open:
            return '"'
        self.is_open = not self.is_open if self.before.strip() or not after.strip() else True
        return "“" if self.is_open else "”"

    def _single(self, after: str, rest: str) -> str:
        if self.before.isdigit() and after.isdigit():
            return "'"
        opens = (not self.before.strip() or self.before in "(“[—") and after.isalpha()
        if opens and re.search(r"[^\s]'(?!\w)", rest):
            self.is_open_single = True
            return "‘"
        self.is_open_single = False
        return "’"


# ---------------------------------------------------------------------- mapping


def map_inlines(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    """The block with `change` applied to every run of inlines in it, in print order."""
    match block:
        case Heading():
            return replace(block, inlines=change(block.inlines), against=change(block.against))
        case Table():
            header = tuple(change(cell) for cell in block.header)
            return replace(block, header=header, rows=tuple(tuple(change(c) for c in row) for row in block.rows))
        case Figure():
            return replace(block, caption=change(block.caption))
        case Caption():
            return _map_caption(block, change)
        case SignatureBlock():
            return replace(block, lines=tuple(change(line) for line in block.lines))
        case _:
            return replace(block, inlines=change(block.inlines))


def _map_caption(block: Caption, change: Callable[[Inlines], Inlines]) -> Caption:
    def parties(listed: tuple[CaptionParty, ...]) -> tuple[CaptionParty, ...]:
        return tuple(CaptionParty(change(p.name), change(p.description)) for p in listed)

    return replace(
        block,
        counsel=tuple(change(line) for line in block.counsel),
        plaintiffs=parties(block.plaintiffs),
        defendants=parties(block.defendants),
        intervenors=parties(block.intervenors),
        right=tuple(change(line) for line in block.right),
        title=change(block.title),
        subtitle=tuple(change(line) for line in block.subtitle),
    )
