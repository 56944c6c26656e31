"""Who the parties are: from the caption, from what the parties section says of each, and the short names both define."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Literal

from drafter.complaint import ReadGroup, ReadParty
from drafter.geography import STATES

Side = Literal["plaintiff", "defendant"]
_VERSUS = re.compile(
    r"^\W*(?:v|vs|versus|against)\b\W*(?:$|(?=civil|case|complaint|verified|first|second|\d))|^\W*(?:vs?\.|-?(?:against|versus)-)\s+(?=\S)",
    re.IGNORECASE,
)
_PLAINTIFF_END = re.compile(
    r"^\W*(?:(?:and )?(?:class )?plaintiff(?:\(s\)|s)?|petitioners?)\b(?!\s+\w+ed\b)", re.IGNORECASE
)
_DEFENDANT_END = re.compile(r"^\W*(?:defendant(?:\(s\)|s)?|respondents?)\W*(?:$|\.)", re.IGNORECASE)
_COURT = re.compile(r"\b(?:district\s+of|district\s+court|division)\b", re.IGNORECASE)
_BESIDE = re.compile(
    r"\s*(?:\bcase\W*n(?:o|m)\b.*|\bcivil (?:case|action|no).*|\bhon\.?\s*$|\bindex no.*|\bdocket no.*|\d{2} civ\b.*|"
    r"\b(?:verified|first amended|second amended|amended|civil)? ?complaint\b.*|\bjury trial\b.*|\b(?:demand for )?jury\b.*|"
    r"\becf case\b.*|\bhonorable\b.*|\bjudge\b.*|\bcv-\d.*)$",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(
    r"^(?:(?:and |each |all )*(?:in|as|by|of|at|for|on) |individual(?:ly)?\b|official(?:ly)?\b|capacit|jointly|severally|badge|shield|"
    r"an?\b|deceased|minor|members?\b|inc\b|l\.?l\.?[cp]\b|corp|jr\b|sr\b|i{2,3}\b|m\.?d\b|r\.?n\b|esq|et al|the above|"
    r"#|\d|whose|who\b|commissioner of|warden of|sheriff of|chief of|his\b|her\b|their\b|its\b|both\b)",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"^(?:the honorable|(?:deputy |police |chief |correction(?:al?|s)? |detention |security |county |city |assistant |state |lead |patrol |special )*"
    r"(?:officers?|ofc\.?|sheriff|deputy|deputies|sergeants?|sgt\.?|lieutenants?|lt\.?|captain|capt\.?|chief|warden|detectives?|det\.?|"
    r"agents?|trooper|corporal|cpl\.?|major|commander|commissioner|mayor|director|superintendent|nurse|dr\.?|mr\.?|ms\.?|mrs\.?|c\.?o\.?|p\.?o\.?))\s+(?=[A-Z])",
    re.IGNORECASE,
)
_LED_BY = re.compile(
    r"\b(?:department|police|dept\.?)\s+(?:chief|sheriff|warden|commissioner)\s+([A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+)+)$",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"\b(?:city|county|town(?:ship)?|village|borough|state|board|department|dept|office|authority|district|school|university|"
    r"college|company|corp(?:oration)?|inc|llc|ltd|group|foundation|association|agency|jail|prison|facility|hospital|center|"
    r"government|commission|bureau|services|union|church|bank|medical|municipality|parish|commonwealth|police|estate)\b",
    re.IGNORECASE,
)
_UNNAMED = re.compile(r"\b(?:doe|roe)s?\b|\bunknown\b|\bunidentified\b|\bnos\.\s*\d", re.IGNORECASE)
_ALIAS = re.compile(
    r"\(\s*(?:hereinafter|hereafter|collectively|together|referred to as|the|or|and|[,:\s])*[\"“‘']([^\"”’']{2,60})[\"”’'](?:\s*or\s*(?:the\s*)?[\"“‘']([^\"”’']{2,60})[\"”’'])?[^)]{0,40}\)",
    re.IGNORECASE,
)
_DEFENDANT_IS = re.compile(
    r"\bdefendants?,?:?\s+((?:[A-Z][\w.'’-]*|of|the|and|for|de|la|von)(?:\s+(?:[A-Z][\w.'’-]*|of|the|and|for|de|la|von))*)"
    r"(?:\s*\([^)]*\))?,?\s+(?:is|was|are|were|at all|who|has been|,)"
)
_CLAIM_WORDS = re.compile(
    r"\b(?:violation|failure|deprivation|negligen|wrongful|liability|u\.?s\.?c|amendments?|excessive|retaliat|damages|relief|action|"
    r"complaint|demand|plaintiffs?|defendants?|hiring|retention|malpractice|due process|civil rights|jury|herein|class-action|c\.?v\.?\b)",
    re.IGNORECASE,
)
"""What a list of claims beside the parties says, which no name does."""
_CAPTION_LINES = 120


def caption_span(lines: Sequence[str]) -> tuple[int, int, int]:
    """Where the caption stands: first line after the court, the "v." line, and the line of "Defendants". -1 if not found."""
    versus = _versus(lines[:_CAPTION_LINES])
    if versus < 0:
        return -1, -1, -1
    court = max((i for i in range(versus) if _COURT.search(lines[i])), default=-1)
    window = range(versus + 1, min(versus + _CAPTION_LINES, len(lines)))
    end = next((i for i in window if _DEFENDANT_END.match(lines[i].strip())), versus)
    return court + 1, versus, end


def _versus(lines: Sequence[str]) -> int:
    """The line of "v.": one that stands soon after "Plaintiff", else the first."""
    found = [i for i, line in enumerate(lines) if _VERSUS.match(line.strip())]
    after = [i for i in found if any(_PLAINTIFF_END.match(line.strip()) for line in lines[max(0, i - 8) : i])]
    return next(iter((*after, *found)), -1)


def parties_of(lines: Sequence[str], party_texts: Sequence[str]) -> tuple[ReadParty, ...]:
    """The parties, by the caption's lines and the allegations of the parties section, spelled as the body spells them."""
    start, versus, end = caption_span(lines)
    found: list[ReadParty] = []
    if versus >= 0:
        found += _side(_until_role(lines[start:versus]), "plaintiff")
        found += _side(lines[versus + 1 : end], "defendant")
    known = [p.name for p in found]
    for text in party_texts:
        for name in _DEFENDANT_IS.findall(text):
            if not _is_known(name, known) and len(name.split()) > 1 and not name.startswith(("The ", "And ")):
                known.append(name)
                found.append(ReadParty(_tidy(name), "defendant", _kind(name), sure="likely"))
    body = set(re.findall(r"[A-Z][\w'’-]+", " ".join(lines[end + 1 :])))
    return tuple(replace(party, name=_respelled(party.name, body)) for party in found)


def _respelled(name: str, body: set[str]) -> str:
    """A name as the body spells it, where the caption's scan is off by a letter and the body never uses that spelling."""
    spelled = []
    for word in re.sub(r"(\d-\d) (\d)\b", r"\1\2", name).split(" "):
        known = {w.lower(): w for w in body}
        near = (
            get_close_matches(word.lower(), known, 1, 0.8)
            if word.isalpha() and word[0].isupper() and len(word) > 3 and word.lower() not in known
            else []
        )
        spelled.append(known[near[0]] if near else word)
    return " ".join(spelled)


def _until_role(lines: Sequence[str]) -> list[str]:
    end = next((i for i, line in enumerate(lines) if _PLAINTIFF_END.match(line.strip())), len(lines))
    return list(lines[:end])


def _side(lines: Sequence[str], side: Side) -> Iterator[ReadParty]:
    """The parties of one side of the caption, each once."""
    text = " ".join(filter(None, (_left(line) for line in lines)))
    known: set[str] = set()
    for piece in _pieces(text):
        name = _tidy(piece)
        if len(re.findall(r"[A-Za-z]", name)) >= 3 and name.lower() not in known:
            known.add(name.lower())
            yield ReadParty(name, side, _kind(name))


def _left(line: str) -> str:
    """The names on a caption's line: without its bracket and what stands beside it, the title, the claims, a stamp."""
    columns = re.split(r"\s*\)\s*|\s{2,}", line.strip())
    return " ".join(filter(None, (_names(column) for column in columns)))


def _names(column: str) -> str:
    """A column's words if they can be names, else nothing."""
    left = re.sub(r"^[\W_]+|[-_=:]{3,}.*$", "", _BESIDE.sub("", column)).strip()
    return "" if re.match(r"\d\.\s", left) or _CLAIM_WORDS.search(left) or _is_noise(left) else left


def _is_noise(text: str) -> bool:
    """Whether a line is what a scan makes of a stamp: few letters, or none that make words."""
    letters = sum(map(str.isalpha, text))
    return letters < 3 or letters < 0.6 * len(text.replace(" ", "")) or not re.search(r"[A-Za-z]{3}|\b[A-Z]\.", text)


def _pieces(text: str) -> Iterator[str]:
    """A side's text cut into parties: at semicolons, else at commas and "and" before a name."""
    for part in re.split(r"\s*;\s*(?:and\s+)?|\s*&\s*(?=John|Jane)", text):
        for piece in (p.strip() for p in _cut(part)):
            if piece and not (
                piece[0].islower() or _DESCRIBES.match(piece) or _CLAIM_WORDS.search(piece) or piece.upper() in _STATES
            ):
                yield piece


def _cut(part: str) -> list[str]:
    """A part cut at commas and "and", but for a body whose name holds one: "City and County of Honolulu"."""
    body = _ONE_BODY.match(part)
    rest = part[body.end() :] if body else part
    return [*([body.group()] if body else []), *re.split(r",\s*(?:and\s+)?|\s+and\s+(?=[A-Z])", rest)]


_ONE_BODY = re.compile(
    r"^(?:the\s+)?(?:unified government|city and county|consolidated|board of|metropolitan government)\b[^,;]*",
    re.IGNORECASE,
)
_STATES = frozenset(name.replace("_", " ").upper() for name in STATES.values())


def _tidy(name: str) -> str:
    """A party's name without title, "Defendant", leading "the" and trailing words of capacity."""
    name = re.sub(r"\s+", " ", name).strip(" ,.;:-'\"()")
    name = re.sub(r"^(?:(?:and|the|defendants?|plaintiffs?)\s+)+", "", name, flags=re.IGNORECASE)
    name = re.split(
        r",|\s+(?:in (?:his|her|their|its)|individually|as (?:the )?|by and through|on behalf|who|whose)\b", name
    )[0]
    if led := _LED_BY.search(name):
        name = led.group(1)
    return _TITLES.sub("", name).strip(" ,.;:-")


def _kind(name: str) -> Literal["person", "entity", "unnamed"]:
    if _UNNAMED.search(name):
        return "unnamed"
    return "entity" if _ENTITY.search(name) else "person"


def _is_known(name: str, known: Sequence[str]) -> bool:
    """Whether a name is one already found, by its last word or as a whole."""
    words = set(_words(name))
    return any(words and (words <= set(_words(k)) or _words(name)[-1] in _words(k)) for k in known)


def _words(name: str) -> list[str]:
    return [w for w in re.findall(r"[a-z]+", name.lower()) if w not in ("the", "of", "and", "defendant", "defendants")]


# ---------------------------------------------------------------------- short names and groups


def with_aliases(parties: Sequence[ReadParty], text: str) -> tuple[ReadParty, ...]:
    """The parties with the short names that the text defines: "the City of Ada (“the City”)"."""
    aliases: dict[str, list[str]] = {}
    for match in _ALIAS.finditer(text):
        before = text[max(0, match.start() - 120) : match.start()]
        party = _nearest(parties, before, match.group(1))
        if party is not None:
            aliases.setdefault(party.name, []).extend(a.strip(" ,.") for a in match.groups() if a)
    return tuple(replace(p, aliases=tuple(dict.fromkeys(aliases.get(p.name, ())))) for p in parties)


def _nearest(parties: Sequence[ReadParty], before: str, alias: str) -> ReadParty | None:
    """The party named last before a parenthesis: right before it, or close by if the short name is made of its words."""
    best: ReadParty | None = None
    where = (-1, False)
    lowered = before.lower()
    for party in parties:
        at = _named_at(party, lowered)
        whole = party.name.lower() in lowered[: max(at, 0)][-len(party.name) :]
        gap = len(before) - at
        close = (gap < _RIGHT_BEFORE and whole) or (gap < _CLOSE_BY and _is_made_of(alias, party.name))
        if close and (at, whole) > where:
            best, where = party, (at, whole)
    return best


_RIGHT_BEFORE = 4
_CLOSE_BY = 90


def _named_at(party: ReadParty, lowered: str) -> int:
    """Where a party's name last ends in a text; -1 if it does not occur."""
    last = party.name.lower() if party.kind == "unnamed" else (_words(party.name) or [""])[-1]
    at = lowered.rfind(last) if last else -1
    return at + len(last) if at >= 0 else -1


def _is_made_of(alias: str, name: str) -> bool:
    """Whether a short name shares a word with a name, or is its initials."""
    words = _words(name)
    initials = "".join(word[0] for word in words)
    return not set(words).isdisjoint(_words(alias)) or re.sub(r"[^a-z]", "", alias.lower()) in (
        initials,
        f"the{initials}",
    )


def groups_of(parties: Sequence[ReadParty], texts: Sequence[str]) -> tuple[ReadGroup, ...]:
    """Defined labels for several parties, with the members that the defining words name."""
    found: dict[str, ReadGroup] = {}
    for text in texts:
        for match in _ALIAS.finditer(text):
            label = match.group(1).strip(" ,.")
            if not label.lower().endswith("s") or label.lower() in ("defendants", "plaintiffs"):
                continue
            members = _members(parties, text[max(0, match.start() - 600) : match.start()])
            if len(members) > 1 and label not in found:
                found[label] = ReadGroup(label, members)
    return tuple(found.values())


def _members(parties: Sequence[ReadParty], before: str) -> tuple[str, ...]:
    lowered = before.lower()
    return tuple(p.name for p in parties if p.kind != "entity" and _named_at(p, lowered) >= 0)
