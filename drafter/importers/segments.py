"""From the lines of a caption's left column to pieces that hold whole parties.

A party ends at a semicolon, at an address, at "and" on a line of its own, at an empty line, or where a name is set anew.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.importers.conjunctions import joins_parties
from drafter.importers.names import describes, is_body, is_person, is_place, tidy

_NOTE = re.compile(r"(?<=[A-Za-z][,.])\d{1,2}(?=[\s,;]|$)|(?<=[A-Z]{3})\d(?=\s*[,;]|\s*$)|(?<=[a-z])[*†]")
"""The number of a footnote."""
_STREET = re.compile(
    r"^\W*(?:\d+[\w-]*\s+(?:\w+\.?\s+){0,5}?(?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|place|pl|plaza|way|highway|hwy|parkway|pkwy|circle|square|terrace|broadway|"
    r"pike|trail|nw|sw|ne|se|n\.w|s\.w|n\.e|s\.e)\b.*|p\.?\s?o\.?\s+box\b.*|suite\s+\w+.*|(?:room|floor|apt\.?|unit)\s+#?\d.*|\d+(?:st|nd|rd|th)\s+floor.*|\d{3,6}\s+[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3},?)\W*$",
    re.IGNORECASE,
)
_TOWN = re.compile(r"^[A-Z][\w.' -]{2,30},\s*(?P<state>[A-Za-z. ]{2,20}?)\.?,?\s*(?:\d{5}(?:-\d{4})?)?\s*[,;.]?$")
_ZIP = re.compile(r"^\W*c/o\b|\b[A-Z]\s?[A-Z]\.?,?\s+\d{5}\b|\b\d{5}-\d{4}\b|[a-z],?\s+\d{5}\W*$")
_HOUSE = re.compile(
    r"\b(?:building|bldg|plaza|tower|courthouse|(?:government|civic|justice|municipal|administration|correctional|detention|transfer) center|"
    r"office of the \w+|city hall|prison|penitentiary|jail|correctional (?:institution|facility|complex)|f\.?\s?c\.?\s?i\b.*)\W*$",
    re.IGNORECASE,
)
_SERVE = re.compile(r"^\W*(?:serve\b|service\b|to be served|registered agent|statutory agent)", re.IGNORECASE)
_JOINS = re.compile(
    r"(?:[,&(/-]|\b(?:and|of|the|for|in|as|to|his|her|their|its|by|through|with|at|an?|dr\.?|mr\.?|ms\.?|mrs\.?))$",
    re.IGNORECASE,
)
_BEHALF = re.compile(
    r",?\s*(?:(?:each\s+)?individually,?\s*(?:and,?\s*)?)?(?:and\s+)?(?:for|on)\s+(?:behalf\s+of\s+)?(?:their|his|her|its|them-?\s*selves|himself|herself|itself)\b[^;]*?(?:situated|situ-\s*ated|patients|members|$)|"
    r",?\s*on\s+behalf\s+of\s+(?:all|others|and|the class|a class)\b[^;]*?(?:situated|$)|,?\s*(?:and\s+)?(?:all\s+)?others?\s+similarly[- ]+situated",
    re.IGNORECASE,
)
_NAME_WORDS, _LEAST_LISTED = 6, 3


_MOST_LETTERS = 30_000
"""No side of a caption is longer: what is may be made to take time."""


def segments_of(entries: Sequence[str]) -> list[str]:
    """A side's text in pieces that hold whole parties: one with what is said of it, or several that commas part."""
    entries = [re.sub(r"\[(?:unknown|first name|fnu)[^\]]*\]", "Mx.", entry, flags=re.IGNORECASE) for entry in entries]
    text = re.sub(r"\([^()]{0,200}\)|\[[^\]]{0,60}\]", " ", _joined(entries)[:_MOST_LETTERS])
    text = re.sub(r"(,\s*(?:Jr|Sr)\.|,?\s+III?)\s+(?=[A-Z][\w.]+\s[A-Z])", r"\1; ", text, flags=re.IGNORECASE)
    return re.split(r"\s*;[\s;]*", _NOTE.sub("", _BEHALF.sub("; ", text)))


def _joined(entries: Sequence[str]) -> str:
    """The lines as one text, with ";" wherever one party must end: at an address, "and" alone, a gap, a name set anew."""
    entries = _without_addresses(entries)
    listed = _is_list(entries)
    gaps = _gaps_part(entries)
    capitals = is_in_capitals(entries)
    pieces: list[str] = []
    before = ""
    gap = False
    for entry in entries:
        if not entry:
            gap = True
            continue
        parted = bool(before) and not _JOINS.search(before) and (
            (gap and gaps and _begins(before, entry))
            or (listed and not describes(entry) and not entry[0].islower() and _is_anew(before, entry))
            or (capitals and _turns(before, entry))
        )  # fmt: skip
        if _is_and(entry):
            pieces.append(";")
        else:
            office = is_person(tidy(before)) and describes(entry)
            if pieces and re.search(r"[^\W\d_]-$", before):
                pieces[-1] = before[:-1] if entry[0].islower() else before
                pieces.append(entry)
                before = entry
                continue
            pieces += ["; " if parted else ", " if office else " ", entry]
        before, gap = ("" if entry == ";" else entry), False
    return "".join(pieces)


def _without_addresses(entries: Sequence[str]) -> list[str]:
    """The lines with ";" in place of where somebody lives or is to be served."""
    kept: list[str] = []
    serving = False
    ands = any(map(_is_and, entries))
    for entry in entries:
        if _SERVE.match(entry):
            serving = True
        elif entry == "" if not ands else _is_and(entry):
            serving = False
        if serving or _is_address(entry):
            while (
                kept
                and kept[-1]
                and _HOUSE.search(kept[-1])
                and not serving
                and len(kept) > 1
                and kept[-2] not in ("", ";")
            ):
                kept.pop()
            kept.append(";")
        else:
            kept.append(entry)
    return kept


def _begins(before: str, entry: str) -> bool:
    """Whether a line after an empty one begins another party, rather than goes on with a list or a body's name."""
    last = re.split(r"[,;]\s*", before)[-1] if re.search(r"[,;]", before) else ""
    torn = len(re.split(r"[,;]", entry)[0].split()) == 1 and not re.search(r"[,;]$", before)
    return not entry[0].islower() and not torn and not (last and not describes(last)) and _is_anew(before, entry)


def _is_anew(before: str, entry: str) -> bool:
    """Whether a line that begins with "and" begins a party with it."""
    joined = re.match(r"and\s+(?P<rest>.+)", entry, re.IGNORECASE)
    return not joined or joins_parties(before, tidy(joined.group("rest")))


def _is_and(entry: str) -> bool:
    return bool(re.fullmatch(r"\W*(?:and|md|&)\W*", entry, re.IGNORECASE))


def _is_address(entry: str) -> bool:
    town = _TOWN.match(entry)
    return bool(_STREET.match(entry) or _ZIP.search(entry)) or bool(
        town
        and is_place(town.group("state"))
        and not is_body(entry.split(",")[0])
        and not describes(entry.split(",")[0])
    )


def _is_list(entries: Sequence[str]) -> bool:
    """Whether each line is one name, with nothing at its end to say so."""
    runs = "".join("," if e == ";" else "x" for e in entries if e).split(",")
    if len(runs) > 1 and max(map(len, runs)) <= _LEAST_LISTED:
        return False
    printed = [e for e in entries if e and e != ";"]
    names = [e for e in printed if not describes(e) and not e[0].islower()]
    bare = [e for e in names if not re.search(r"[,;&]|\b(?:and|of|the|for)$", e) and len(e.split()) <= _NAME_WORDS]
    return len(bare) >= _LEAST_LISTED and len(bare) >= 0.8 * len(names)


def _gaps_part(entries: Sequence[str]) -> bool:
    """Whether an empty line parts one party from the next: not where every line has one below it."""
    after = [not entries[i + 1] for i in range(len(entries) - 1) if entries[i] and entries[i] != ";"]
    torn = any(
        entries[i] and not entries[i + 1] and entries[i + 2] and (entries[i + 2][0].islower() or _JOINS.search(entries[i]))
        and not re.match(r"and\b", entries[i + 2]) and not entries[i].endswith(",")
        for i in range(len(entries) - 2)
    )  # fmt: skip
    return not torn and sum(after) < 0.8 * max(1, len(after))


def is_in_capitals(entries: Sequence[str]) -> bool:
    """Whether the parties' names are set in capitals, and what is said of them is not."""
    words = [w for entry in entries for w in re.findall(r"[^\W\d_]{3,}", entry)]
    capital = sum(1 for w in words if w.isupper())
    return 0.15 * len(words) < capital < 0.97 * len(words)


def _turns(before: str, entry: str) -> bool:
    """Whether a line begins a name in capitals after one that ended in a description."""
    last, first = before.split()[-1], entry.split()[0]
    return (
        any(c.islower() for c in last) and not re.match(r"(?:the|st|dr|mc)\b", last, re.IGNORECASE)
        and first.isupper() and len(re.findall(r"[^\W\d_]", first)) > 1 and len(entry.split()) > 1 and entry.split()[1][:2].isupper()
    )  # fmt: skip
