"""One side of a caption cut into its parties: the lines of its left column in, names out, in order and each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from drafter.importers.conjunctions import GUARDED, SERIES, parted, with_series
from drafter.importers.names import (
    Kind,
    describes,
    holds_office,
    is_body,
    is_corporate,
    is_initials,
    is_name,
    is_person,
    is_place,
    is_suffix,
    is_titled,
    kind_of,
    tidy,
)
from drafter.importers.segments import is_in_capitals, segments_of

_GUARDIANS = re.compile(
    r"^.*\b(?:parents?|friends?|guardians?(?: ad litem)?|father|mother|grandmother|grandfather|stepmother|stepfather|aunt|uncle|sister|brother|litem|custodians?|conservators?|representatives?|of|through)\b\.?,?\s*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:parents|friends|guardians)\b", re.IGNORECASE)
_WARD = re.compile(r"\b(?:friends?|guardians?|parents?|litem)\s+(?:of|for|to)\s+\S", re.IGNORECASE)


def parties_in(entries: Sequence[str]) -> Iterator[tuple[str, Kind]]:
    """The names on one side of a caption, and what each is."""
    cutter = _Cutter()
    for segment in segments_of(entries):
        cutter.take(segment)
    yield from cutter.found.items()
    if not cutter.found:
        yield from ((office, "person") for office in dict.fromkeys(cutter.offices) if is_body(office))


_LONGEST = 400
"""No name with what is said of it between two commas is longer."""
_IS_COMPANY = re.compile(
    r"^an?\s.*\b(?:company|corporation|partnership|association|agency|subsidiary|non-?profit)\b", re.IGNORECASE
)
_SUED_BY_OFFICE = re.compile(
    r"^(?:the\s+)?(?:commissioner|director|superintendent|warden|sheriff|secretary|administrator|governor|attorney general|mayor)"
    r"(?:,| of| for)\s[^,;]+",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Cutter:
    """Takes segments one by one and keeps the names found."""

    found: dict[str, Kind] = field(default_factory=dict)
    guarded: int = 0
    """How many of the next names are guardians', who sue for somebody and are no parties."""
    offices: list[str] = field(default_factory=list)
    """Offices that are sued without a name: "Commissioner, Indiana Department of Correction"."""
    after_person: bool = False
    """Whether a person was named just before, whose degree may follow in initials."""

    def take(self, segment: str) -> None:
        """Cut one segment, which may hold one party with its office, or several."""
        self.guarded, self.after_person = 0, False
        capitals = is_in_capitals([segment])
        if sued := _SUED_BY_OFFICE.match(segment.strip()):
            self.offices.append(sued.group().strip(" ,."))
        pieces = with_series([p.strip() for p in re.split(r",\s*", segment) if len(p) < _LONGEST])
        office = ""
        for i, piece in enumerate(pieces):
            whole = re.sub(r"^(?:and|&)\s+", "", piece, flags=re.IGNORECASE)
            if office and is_body(whole) and piece == whole and not _starts_anew(whole, office, capitals=capitals):
                continue
            following = pieces[i + 1] if i + 1 < len(pieces) else ""
            self.after_person = self.after_person and piece == whole
            for part in parted(whole):
                said = self._part(part, following, capitals=capitals and bool(self.found))
                office = part if said and holds_office(part) else ""

    def _part(self, part: str, following: str, *, capitals: bool) -> bool:
        """Take one piece; whether it said something of a party rather than name one."""
        if self._guards(part):
            return True
        if not part or is_place(part) or is_suffix(part) or is_corporate(part):
            return False
        if self.guarded and (is_name(tidy(part)) or is_initials(part)):
            self.guarded -= 1
            return True
        if self.after_person and is_initials(part) and not GUARDED.search(following):
            return False
        head = tidy(part)
        said = describes(head) if is_person(head) else describes(part)
        if said or (capitals and not _has_capitals(head) and not is_initials(part)):
            return True
        self._keep(part, following)
        return False

    def _guards(self, part: str) -> bool:
        """Whether a piece is about who sues for whom; the name before that is kept, the one after it is not."""
        match = GUARDED.search(part)
        if not match:
            return False
        for before in parted(part[: match.start()].strip(" ,")):
            if is_name(tidy(before)) or is_initials(before):
                self._keep(before, "")
        after = _GUARDIANS.sub("", part[match.start() :]).strip()
        self.guarded = 0 if is_name(tidy(after)) or _WARD.search(part) else 2 if _SEVERAL.search(part) else 1
        return True

    def _keep(self, part: str, following: str) -> None:
        corporate = is_corporate(following) or bool(_IS_COMPANY.match(following))
        name = tidy(part)
        if is_suffix(following):
            name = (
                f"{name}, {following.rstrip('.')}."
                if following.lower().startswith(("j", "s"))
                else f"{name} {following}"
            )
        initials = is_initials(part.strip()) and part.strip()
        if not (is_name(name) or initials or (corporate and name[:1].isalnum()) or is_titled(part)):
            return
        name = (initials or name).replace(SERIES, ",")
        self.after_person = is_person(name) and not initials
        if name.lower() not in {known.lower() for known in self.found}:
            self.found[name] = kind_of(name, corporate=corporate)


def _starts_anew(whole: str, office: str, *, capitals: bool) -> bool:
    """Whether a body after somebody's office is a party itself, and not what the office is held in."""
    if re.search(r"\bof\b", office, re.IGNORECASE) and _MUNICIPAL.match(whole):
        return True
    return capitals and _has_capitals(whole) and not office.rsplit(" ", 1)[-1].isupper()


_MUNICIPAL = re.compile(r"^(?:the\s+)?(?:city|county|town|township|village|borough)\s+of\b", re.IGNORECASE)


def _has_capitals(text: str) -> bool:
    """Whether a name in a piece is set in capitals throughout."""
    if is_initials(text):
        return True
    words = [
        w
        for w in re.findall(r"[^\W\d_]{2,}", text)
        if w.lower() not in ("of", "the", "and", "for", "through", "to", "dr", "mr", "mrs", "ms")
    ]
    return (
        bool(words) and sum(1 for w in words if w.isupper() or w.startswith(("Mc", "Mac", "De", "La"))) > len(words) / 2
    )
