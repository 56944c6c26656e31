"""What an "and" joins: two parties, or the words of one body's name."""

from __future__ import annotations

import re

from drafter.importers.names import describes, is_body, is_initials, is_person, is_place, kind_of, tidy

GUARDED = re.compile(
    r"\bby\s*(?:and\s*)?(?:through\s+)?(?:his|her|their|its|and through)\b|\bthrough\s+(?:his|her|their)\b|\b(?:next|best) friends?\b|\bguardians?\b|\b(?:as|and) parents?\b|\ba minor,?\s+by\b",
    re.IGNORECASE,
)
"""Who sues for somebody: "by and through her next friend", "as guardian"."""
_ONE_BODY = re.compile(
    r"^(?:the\s+)?(?:unified government|city and county|consolidated|board of|metropolitan government|mayor and (?:city )?council|city council)\b.*$",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"^(?:health|human|social|family|children|child|youth|safety|development|urban|rural|security|justice|recreation|rehabilitation|rehabilitative|corrections?|"
    r"enforcement|training|naturalization|immigration|education|welfare|mental|developmental|border|customs|wildlife|fish|atmospheric|oceanic|"
    r"prevention|control|community|public|senior|families|supervision|licensure|planning|zoning|water|parks|inspections?|appeals|budget|"
    r"regulatory|consumer|economic|employment|medicaid|medicare|hospital|science|research|technology|arts|advocacy|humanities|advocates|"
    r"materials|sons|associates|company|co|alcohol|drug|substance|aging|disabilities|addiction|behavioral|environmental|natural|"
    r"institutions?|probation|parole|services?|affairs|refugees?|migration|fisheries|firearms|tobacco|explosives|municipal|reform|support|protection|maintenance)\b",
    re.IGNORECASE,
)
_BODY_STARTS = re.compile(r"^(?:the\s+)?(?:city|county|town|township|village|borough|state|commonwealth|estate|board|department|university|united states|u\.s\.)\b", re.IGNORECASE)  # fmt: skip
_STRONG_BODY = re.compile(
    r"\b(?:city|county|town|village|parish|state|commonwealth|united states|department|inc|llc|corporation|authority|commission|university|board|district|"
    r"agency|hospital|company|police|jail|club|coalition|project|council|fund|union|association|center|foundation|office|society|league|network|"
    r"federation|alliance|institute|committee|bureau|college|party)\b",
    re.IGNORECASE,
)


SERIES = "\x01"
"""Stands for a comma inside a body's name, where commas part names."""


def with_series(pieces: list[str]) -> list[str]:
    """Pieces that commas part, but for a series in a body's name: "Department of Children, Youth, and Families"."""
    kept: list[str] = []
    at = 0
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and _TOPIC.match(pieces[end]) and not _STRONG_BODY.search(pieces[end]):
            end += 1
        last = re.sub(r"^and\s+", "", pieces[end], flags=re.IGNORECASE) if end < len(pieces) else ""
        series = (
            is_body(pieces[at]) and last and last != pieces[end] and _TOPIC.match(last) and not _BODY_STARTS.match(last)
        )
        kept.append(f"{SERIES} ".join(pieces[at : end + 1]) if series else pieces[at])
        at = end + 1 if series else at + 1
    return kept


def parted(piece: str) -> list[str]:
    """A piece cut at its "and" where that joins two parties, not where a body's name holds it."""
    if _ONE_BODY.match(piece):
        return [piece]
    parts = re.split(r"\s+(?:and|&)\s+", piece, maxsplit=1, flags=re.IGNORECASE)
    if len(parts) == 1 or GUARDED.search(piece):
        return [piece]
    left, right = parts
    if "&" in piece[len(left) : len(left) + 3] and not (is_person(tidy(left)) and is_person(tidy(right))):
        return [piece]
    if is_place(left):
        return parted(right)
    if describes(left) and is_person(tidy(right)) and not _TOPIC.match(right):
        return [left, *parted(right)]
    shared = _shared(left, right)
    if shared:
        return [shared, right]
    return [left, *parted(right)] if joins_parties(left, tidy(right) or right) else [piece]


def _shared(left: str, right: str) -> str:
    """The left one of two with one surname: "Richard" of "Richard and Ulrike Carlson"."""
    words = right.split()
    given = len(left.split()) == 1 and len(left) > 2 and left[0].isupper() and not is_body(left)
    return f"{left} {words[-1]}" if given and is_person(right) and not _TOPIC.match(right) else ""


def joins_parties(left: str, right: str) -> bool:
    """Whether an "and" between two pieces joins two parties."""
    if _TOPIC.match(right) and not _BODY_STARTS.match(right):
        return False
    if is_person(right) or is_initials(f"{right}.") or _BODY_STARTS.match(right) or kind_of(right) == "unnamed":
        return True
    if is_person(tidy(left)) and kind_of(left) == "person" and is_body(right) and len(right.split()) > 2:
        return True
    right = re.sub(r",?\s+(?:inc|llc|corp|co|ltd)\.?$", "", right, flags=re.IGNORECASE)
    return (
        len(right.split()) > 1
        and bool(_STRONG_BODY.search(right))
        and (is_person(tidy(left)) or bool(_STRONG_BODY.search(left)))
    )
