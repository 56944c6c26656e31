"""Who the parties are: from the caption, and from what the parties section says of each, spelled as the body spells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from drafter.complaint import ReadParty
from drafter.importers.captions import caption_of
from drafter.importers.names import describes
from drafter.importers.sides import parties_in
from drafter.importers.spelling import Spelling

Side = Literal["plaintiff", "defendant"]
_WORD = r"(?:[A-Z][\w.'’-]*|of|the|and|for|de|la|von|van|&)"
_CALLED = {
    side: re.compile(
        rf"\b(?i:{side}s?),?:?\s+(?P<name>{_WORD}(?:,?\s+{_WORD}){{0,24}})(?:,?\s*\([^)]*\))?,?\s+"
        r"(?:is|was|are|were|at all|who|has been|have been|resides?|lives?|brings?|files?|sues?|respectfully|by|through|,)(?=\W)"
    )
    for side in ("plaintiff", "defendant")
}
"""How a pleading begins what it says of a party: "Defendant Ames is …"."""
_SEVERAL = re.compile(r"\b(?:defendants|plaintiffs|members|officers|officials|deputies|does)$", re.IGNORECASE)
_OPENING = 40
"""How many lines after a caption may say who sues."""


def parties_of(lines: Sequence[str], party_texts: Sequence[str]) -> tuple[ReadParty, ...]:
    """The parties, by the caption's lines and the allegations of the parties section."""
    caption = caption_of(lines)
    spelling = Spelling(" ".join(lines[caption.end + 1 :]))
    sides: tuple[tuple[Side, tuple[str, ...]], ...] = (
        ("plaintiff", caption.plaintiffs),
        ("defendant", caption.defendants),
    )
    found = [ReadParty(spelling.of(name), side, kind) for side, entries in sides for name, kind in parties_in(entries)]
    if not any(p.side == "plaintiff" for p in found):
        opening = " ".join(lines[caption.end + 1 : caption.end + 1 + _OPENING])
        found += _told_of("plaintiff", [*party_texts, opening], found)
    return (*found, *_told_of("defendant", party_texts, found))


def _told_of(side: Side, texts: Sequence[str], found: Sequence[ReadParty]) -> Iterator[ReadParty]:
    """Those whom the body calls parties of a side and the caption, as far as it could be read, does not."""
    known = [p.name for p in found]
    for text in texts:
        for match in _CALLED[side].finditer(text):
            if match.group("name").startswith(("The ", "And ", "the ", "and ")):
                continue
            for name, kind in parties_in([match.group("name")]):
                if (
                    len(name.split()) > 1
                    and not _SEVERAL.search(name)
                    and not describes(name)
                    and not _is_known(name, known)
                ):
                    known.append(name)
                    yield ReadParty(name, side, kind, sure="likely")


def _is_known(name: str, known: Sequence[str]) -> bool:
    """Whether a name is one already found: by its last word, as a whole, or but for a letter."""
    words = set(_words(name))
    return any(
        words
        and (
            words <= set(_words(k))
            or _words(name)[-1] in _words(k)
            or SequenceMatcher(None, name.lower(), k.lower()).ratio() > _ALIKE
        )
        for k in known
    )


_ALIKE = 0.9


def _words(name: str) -> list[str]:
    return [
        w
        for w in re.findall(r"[a-z]+", name.lower())
        if w not in ("the", "of", "and", "defendant", "defendants", "inc", "llc", "corp", "co", "ltd")
    ]
