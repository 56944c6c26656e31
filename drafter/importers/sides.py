"""One side of a caption cut into its parties: the lines of its left column in, names out, in order and each once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

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
    kind_of,
    tidy,
)

_STREET = re.compile(
    r"^\W*(?:\d+[\w-]*\s+(?:\w+\.?\s+){0,5}?(?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|place|pl|plaza|way|highway|hwy|parkway|pkwy|circle|square|terrace|broadway|"
    r"pike|trail|nw|sw|ne|se|n\.w|s\.w|n\.e|s\.e)\b.*|p\.?\s?o\.?\s+box\b.*|suite\s+\w+.*|(?:room|floor|apt\.?|unit)\s+#?\d.*|\d+(?:st|nd|rd|th)\s+floor.*|\d{3,6}\s+[A-Z][\w.]*(?:\s+[A-Z][\w.]*){0,3},?)\W*$",
    re.IGNORECASE,
)
_TOWN = re.compile(r"^[A-Z][\w.' -]{2,30},\s*(?P<state>[A-Za-z. ]{2,20}?)\.?,?\s*(?:\d{5}(?:-\d{4})?)?\s*[,;.]?$")
_ZIP = re.compile(r"^\W*c/o\b|\b[A-Z]\s?[A-Z]\.?,?\s+\d{5}\b|\b\d{5}-\d{4}\b|[a-z],?\s+\d{5}\W*$")
_HOUSE = re.compile(r"\b(?:building|bldg|plaza|tower|courthouse|center|office of the \w+|city hall)\W*$", re.IGNORECASE)
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
_GUARDED = re.compile(
    r"\bby\s*(?:and\s*)?(?:through\s+)?(?:his|her|their|its|and through)\b|\bthrough\s+(?:his|her|their)\b|\b(?:next|best) friends?\b|\bguardians?\b|\b(?:as|and) parents?\b|\ba minor,?\s+by\b",
    re.IGNORECASE,
)
_GUARDIANS = re.compile(
    r"^.*\b(?:parents?|friends?|guardians?(?: ad litem)?|father|mother|grandmother|grandfather|stepmother|stepfather|aunt|uncle|sister|brother|litem|custodians?|conservators?|representatives?|of|through)\b\.?,?\s*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:parents|friends|guardians)\b", re.IGNORECASE)
_WARD = re.compile(r"\b(?:friends?|guardians?|parents?|litem)\s+(?:of|for)\s+\S", re.IGNORECASE)
_ONE_BODY = re.compile(
    r"^(?:the\s+)?(?:unified government|city and county|consolidated|board of|metropolitan government|mayor and (?:city )?council|city council|louisville)\b.*$",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"^(?:health|human|social|family|children|child|youth|safety|development|urban|rural|security|justice|recreation|rehabilitation|rehabilitative|corrections?|"
    r"enforcement|training|naturalization|immigration|education|welfare|mental|developmental|border|customs|wildlife|fish|atmospheric|oceanic|"
    r"prevention|control|community|public|senior|families|supervision|licensure|planning|zoning|water|parks|inspections?|appeals|budget|"
    r"regulatory|consumer|economic|employment|medicaid|medicare|hospital|science|research|technology|arts|advocacy|humanities|advocates|"
    r"materials|sons|associates|company|co|alcohol|drug|substance|aging|disabilities|addiction|behavioral|environmental|natural|"
    r"institutions?|probation|parole|services?|affairs|reform|support|protection|maintenance)\b",
    re.IGNORECASE,
)
_BODY_STARTS = re.compile(r"^(?:the\s+)?(?:city|county|town|township|village|borough|state|commonwealth|estate|board|department|university|united states|u\.s\.)\b", re.IGNORECASE)  # fmt: skip
_STRONG_BODY = re.compile(
    r"\b(?:city|county|town|village|parish|state|commonwealth|united states|department|inc|llc|corporation|authority|commission|university|board|district|"
    r"agency|hospital|company|police|jail|club|coalition|project|council|fund|union|association|center|foundation|office|society|league|network|"
    r"federation|alliance|institute|committee|bureau|college)\b",
    re.IGNORECASE,
)


def parties_in(entries: Sequence[str]) -> Iterator[tuple[str, Kind]]:
    """The names on one side of a caption, and what each is."""
    cutter = _Cutter()
    entries = [re.sub(r"\[(?:unknown|first name|fnu)[^\]]*\]", "Mx.", entry, flags=re.IGNORECASE) for entry in entries]
    text = re.sub(r"\([^()]{0,200}\)|\[[^\]]{0,60}\]", " ", _joined(entries))
    text = re.sub(r"(?<=[A-Za-z][,.])\d{1,2}(?=[\s,;]|$)|(?<=[a-z])[*†]", "", _BEHALF.sub("; ", text))
    for segment in re.split(r"\s*;[\s;]*", text):
        cutter.take(segment)
    yield from cutter.found.items()
    if not cutter.found:
        yield from ((office, "person") for office in dict.fromkeys(cutter.offices) if is_body(office))


# ---------------------------------------------------------------------- lines into segments


def _joined(entries: Sequence[str]) -> str:
    """The lines as one text, with ";" wherever one party must end: at an address, "and" alone, a gap, a name set anew."""
    entries = _without_addresses(entries)
    listed = _is_list(entries)
    gaps = _gaps_part(entries)
    capitals = _is_in_capitals(entries)
    pieces: list[str] = []
    before = ""
    gap = False
    for entry in entries:
        if not entry:
            gap = True
            continue
        parted = bool(before) and not _JOINS.search(before) and (
            (gap and gaps and not entry[0].islower() and not re.search(r",.*\w$", before))
            or (listed and not describes(entry) and not entry[0].islower())
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


def _is_and(entry: str) -> bool:
    return bool(re.fullmatch(r"\W*(?:and|md|&)\W*", entry, re.IGNORECASE))


def _is_address(entry: str) -> bool:
    town = _TOWN.match(entry)
    return bool(_STREET.match(entry) or _ZIP.search(entry)) or bool(
        town and is_place(town.group("state")) and not is_body(entry.split(",")[0])
    )


def _is_list(entries: Sequence[str]) -> bool:
    """Whether each line is one name, with nothing at its end to say so."""
    printed = [e for e in entries if e and e != ";"]
    names = [e for e in printed if not describes(e) and not e[0].islower()]
    bare = [e for e in names if not re.search(r"[,;&]|\b(?:and|of|the|for)$", e) and len(e.split()) <= _NAME_WORDS]
    return len(bare) >= _LEAST_LISTED and len(bare) >= 0.8 * len(names)


_NAME_WORDS, _LEAST_LISTED = 6, 3


def _gaps_part(entries: Sequence[str]) -> bool:
    """Whether an empty line parts one party from the next: not where every line has one below it."""
    after = [not entries[i + 1] for i in range(len(entries) - 1) if entries[i] and entries[i] != ";"]
    torn = any(
        entries[i] and not entries[i + 1] and entries[i + 2] and (entries[i + 2][0].islower() or _JOINS.search(entries[i]))
        and not re.match(r"and\b", entries[i + 2]) and not entries[i].endswith(",")
        for i in range(len(entries) - 2)
    )  # fmt: skip
    return not torn and sum(after) < 0.8 * max(1, len(after))


def _is_in_capitals(entries: Sequence[str]) -> bool:
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


# ---------------------------------------------------------------------- segments into names


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
        capitals = _is_in_capitals([segment])
        if sued := _SUED_BY_OFFICE.match(segment.strip()):
            self.offices.append(sued.group().strip(" ,."))
        pieces = [p.strip() for p in re.split(r",\s*", segment)]
        office = ""
        for i, piece in enumerate(pieces):
            whole = re.sub(r"^(?:and|&)\s+", "", piece, flags=re.IGNORECASE)
            if office and is_body(whole) and piece == whole and not _starts_anew(whole, office, capitals=capitals):
                continue
            following = pieces[i + 1] if i + 1 < len(pieces) else ""
            for part in _parted(whole):
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
        if self.after_person and is_initials(part):
            return False
        if describes(part) or (capitals and not _has_capitals(part)):
            return True
        self._keep(part, following)
        return False

    def _guards(self, part: str) -> bool:
        """Whether a piece is about who sues for whom; the name before that is kept, the one after it is not."""
        match = _GUARDED.search(part)
        if not match:
            return False
        before = tidy(part[: match.start()])
        if before and is_name(before):
            self._keep(before, "")
        after = _GUARDIANS.sub("", part[match.start() :]).strip()
        self.guarded = 0 if is_name(tidy(after)) or _WARD.search(part) else 2 if _SEVERAL.search(part) else 1
        return True

    def _keep(self, part: str, following: str) -> None:
        corporate = is_corporate(following)
        name = tidy(part)
        if is_suffix(following):
            name = (
                f"{name}, {following.rstrip('.')}."
                if following.lower().startswith(("j", "s"))
                else f"{name} {following}"
            )
        titled = name.lower() != part.lower().strip(" .,") and len(name.split()) == 1 and len(name) > 2
        initials = is_initials(part.strip()) and part.strip()
        if not (
            is_name(name)
            or initials
            or (corporate and name[:1].isalnum())
            or (titled and name[0].isupper() and name.isalpha())
        ):
            return
        name = initials or name
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


def _parted(piece: str) -> list[str]:
    """A piece cut at its "and" where that joins two parties, not where a body's name holds it."""
    if _ONE_BODY.match(piece):
        return [piece]
    parts = re.split(r"\s+(?:and|&)\s+", piece, maxsplit=1, flags=re.IGNORECASE)
    if len(parts) == 1 or _GUARDED.search(piece):
        return [piece]
    left, right = parts
    if is_place(left):
        return _parted(right)
    if describes(left) and is_person(tidy(right)) and not _TOPIC.match(right):
        return [left, *_parted(right)]
    shared = _shared(left, right)
    if shared:
        return [shared, right]
    return [left, *_parted(right)] if _joins_parties(left, tidy(right) or right) else [piece]


def _shared(left: str, right: str) -> str:
    """The left one of two with one surname: "Richard" of "Richard and Ulrike Carlson"."""
    words = right.split()
    given = len(left.split()) == 1 and len(left) > 2 and left[0].isupper() and not is_body(left)
    return f"{left} {words[-1]}" if given and is_person(right) and not _TOPIC.match(right) else ""


def _joins_parties(left: str, right: str) -> bool:
    if _TOPIC.match(right) and not _BODY_STARTS.match(right):
        return False
    if is_person(right) or _BODY_STARTS.match(right) or kind_of(right) == "unnamed":
        return True
    right = re.sub(r",?\s+(?:inc|llc|corp|co|ltd)\.?$", "", right, flags=re.IGNORECASE)
    return (
        len(right.split()) > 1
        and bool(_STRONG_BODY.search(right))
        and (is_person(tidy(left)) or bool(_STRONG_BODY.search(left)))
    )
