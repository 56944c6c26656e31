"""Who the parties are: from the caption, and from what the parties section says of each, spelled as the body spells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Literal

from drafter.complaint import ReadParty
from drafter.importers.captions import caption_of
from drafter.importers.sides import parties_in

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
    body = set(re.findall(r"[A-Z][\w'’-]+", " ".join(lines[caption.end + 1 :])))
    sides: tuple[tuple[Side, tuple[str, ...]], ...] = (
        ("plaintiff", caption.plaintiffs),
        ("defendant", caption.defendants),
    )
    found = [
        ReadParty(_respelled(name, body), side, kind) for side, entries in sides for name, kind in parties_in(entries)
    ]
    if not any(p.side == "plaintiff" for p in found):
        opening = " ".join(lines[caption.end + 1 : caption.end + 1 + _OPENING])
        found += _told_of("plaintiff", [*party_texts, opening], found)
    return (*found, *_told_of("defendant", party_texts, found))


def _told_of(side: Side, texts: Sequence[str], found: Sequence[ReadParty]) -> Iterator[ReadParty]:
    """Those whom the body calls parties of a side and the caption, as far as it could be read, does not."""
    known = [p.name for p in found]
    for text in texts:
        for match in _CALLED[side].finditer(text):
            if match.group("name").startswith(("The ", "And ")):
                continue
            for name, kind in parties_in([match.group("name")]):
                if len(name.split()) > 1 and not _SEVERAL.search(name) and not _is_known(name, known):
                    known.append(name)
                    yield ReadParty(name, side, kind, sure="likely")


def _respelled(name: str, body: set[str]) -> str:
    """A name as the body spells it, where the caption's scan is off by a letter and the body never uses that spelling."""
    spelled = []
    for word in re.sub(r"(\d-\d) (\d)\b", r"\1\2", name).split(" "):
        known = {w.lower(): w for w in body}
        near = (
            get_close_matches(word.lower().replace("-", ""), known, 1, 0.8)
            if word.replace("-", "").isalpha() and word[0].isupper() and len(word) > 3 and word.lower() not in known
            else []
        )
        spelled.append(known[near[0]] if near else word)
    return " ".join(spelled)


def _is_known(name: str, known: Sequence[str]) -> bool:
    """Whether a name is one already found, by its last word or as a whole."""
    words = set(_words(name))
    return any(words and (words <= set(_words(k)) or _words(name)[-1] in _words(k)) for k in known)


def _words(name: str) -> list[str]:
    return [
        w
        for w in re.findall(r"[a-z]+", name.lower())
        if w not in ("the", "of", "and", "defendant", "defendants", "inc", "llc", "corp", "co", "ltd")
    ]
