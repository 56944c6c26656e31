"""Exhibits announced where they are first cited: attached, or a true copy attached and incorporated (Rule 10(c))."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.case import Case
from drafter.outline import (
    Allegation,
    Block,
    Figure,
    Heading,
    Inline,
    Item,
    Mention,
    Quotation,
    Table,
    Text,
    inlines_of,
)
from drafter.passes import map_inlines
from drafter.sentences import ends_sentence


def announced(blocks: Iterable[Block], case: Case) -> Iterator[Block]:
    """The blocks, each exhibit's first citation saying that it is attached; a true copy in a sentence of its own.

    The sentence closes the allegation that cites the exhibit. Where that allegation runs on into a quotation, a list, a
    table or a picture, it is an allegation of its own after them.
    """
    seen: set[str] = set()
    owed: list[str] = []
    for block in blocks:
        if owed and not isinstance(block, Item | Quotation | Table | Figure):
            yield from (Allegation(_copy(id, case), role="background") for id in owed)
            owed = []
        new = [id for id in dict.fromkeys(_cited(block)) if id not in seen and case.evidence[id].exhibit]
        seen.update(new)
        copies = [id for id in new if _typed(case, id, "true_copy")]
        attached = {id for id in new if _typed(case, id, "attached") and id not in copies}
        if attached:
            block = map_inlines(block, lambda inlines, ids=attached: _attached(inlines, ids))  # type: ignore[misc]
        if isinstance(block, Allegation) and ends_sentence(block.inlines):
            block = replace(
                block, inlines=(*block.inlines, *(i for id in copies for i in (Text(" "), *_copy(id, case))))
            )
        else:
            owed += copies
        yield block
    yield from (Allegation(_copy(id, case), role="background") for id in owed)


def _cited(block: Block) -> Iterator[str]:
    if not isinstance(block, Heading):
        yield from (i.who for i in inlines_of(block) if isinstance(i, Mention) and i.form == "exhibit")


def _typed(case: Case, id: str, name: str) -> bool:
    return case.typed.get(f"evidence/{id}/{name}") == "yes"


def _attached(inlines: tuple[Inline, ...], ids: set[str]) -> tuple[Inline, ...]:
    """ ", Ex. 1" becomes ", attached as Ex. 1", once for each exhibit."""
    left = {f"evidence/{id}/exhibit": f"evidence/{id}/attached" for id in ids}
    changed: list[Inline] = []
    for inline in inlines:
        key = inline.keys[0] if isinstance(inline, Text) and inline.keys else ""
        if isinstance(inline, Text) and key in left and inline.text.startswith(", Ex. "):
            inline = replace(inline, text=f", attached as {inline.text[2:]}", keys=(*inline.keys, left.pop(key)))
        changed.append(inline)
    return tuple(changed)


def _copy(id: str, case: Case) -> tuple[Inline, ...]:
    words = f"A true and correct copy of Exhibit {case.evidence[id].exhibit} is attached and incorporated by reference."
    return (Text(words, keys=(f"evidence/{id}/true_copy", f"evidence/{id}/attached")),)
