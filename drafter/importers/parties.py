"""Who the parties are: from the caption, and from what the parties section says of each, spelled as the body spells them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Literal

from drafter.complaint import ReadParty
from drafter.importers.captions import caption_of
from drafter.importers.names import is_name, kind_of, tidy
from drafter.importers.sides import parties_in

Side = Literal["plaintiff", "defendant"]
_WORD = r"(?:[A-Z][\w.'’-]*|of|the|and|for|de|la|von|van)"
_CALLED = {
    side: re.compile(
        rf"\b(?i:{side}s?),?:?\s+(?P<name>{_WORD}(?:,?\s+{_WORD}){{0,9}})(?:,?\s*\([^)]*\))?,?\s+"
        r"(?:is|was|are|were|at all|who|has been|resides|lives|,)"
    )
    for side in ("plaintiff", "defendant")
}
"""How the parties section begins what it says of one: "Defendant Ames is …"."""


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
    return (*found, *_told_of(party_texts, found))


def _told_of(texts: Sequence[str], found: Sequence[ReadParty]) -> Iterator[ReadParty]:
    """Those whom the parties section calls parties and the caption, as far as it could be read, does not."""
    known = [p.name for p in found]
    sides: list[Side] = ["defendant"]
    if not any(p.side == "plaintiff" for p in found):
        sides = ["plaintiff", "defendant"]
    for text in texts:
        for side in sides:
            for match in _CALLED[side].finditer(text):
                name = tidy(match.group("name"))
                if (
                    not _is_known(name, known)
                    and is_name(name)
                    and not match.group("name").startswith(("The ", "And "))
                ):
                    known.append(name)
                    yield ReadParty(name, side, kind_of(name), sure="likely")


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
