"""Names of parties: cutting a caption's side into them, and telling a person from a body, an unnamed one and no name.

A person or a body goes by the words it is made of, never by how it is set. What is doubtful is left out: half a caption
is better than one with strangers in it.
"""

from __future__ import annotations

import re
from typing import Literal

from drafter.geography import STATES

Kind = Literal["person", "entity", "unnamed"]

_BODY = re.compile(
    r"\b(?:city|cities|count(?:y|ies)|town(?:ship)?|village|borough|states?|board|department|dep['’]?t|office|authority|districts?|schools?|university|"
    r"colleges?|company|co|corp(?:oration)?|inc(?:orporated)?|l\.?l\.?[cp]|ltd|p\.?l\.?l\.?c|group|foundation|association|agency|jail|prison|facility|hospitals?|"
    r"cent(?:er|re)s?|government|commission|bureau|services?|union|church|diocese|bank|medical|municipality|parish|commonwealth|police|estate|"
    r"project|fund|network|charities|committees?|council|league|federation|coalition|institut(?:e|ion)|society|alliance|guild|endowment|"
    r"clinics?|systems?|parenthood|defenders|advoca(?:tes|cy)|industries|enterprises|partners(?:hip)?|associates|solutions|sources|courts?|trust|"
    r"trustees|administration|america|ministr(?:y|ies)|academy|library|museum|laborator(?:y|ies)|pharmacy|nation|tribe|unit|division|"
    r"academies|congress|legislature|senate|assembly|party|conference|chapter|home|homes|residence|apartments|properties|realty|management|"
    r"housing|rights|health(?:care)?|care|enforcement|corrections|correctional|transportation|education|justice|treasury|labor|homeland|judiciary|"
    r"community|communities|resources|citizens|students|parents|voters|workers|women|families|news|learning|entertainment|parks|generation|media|"
    r"magazine|press|publishing|technologies|sciences|insurance|mortgage|investors|motors|foods|farms|builders|construction|"
    r"alabama|alaska|arizona|arkansas|california|colorado|connecticut|florida|hawai['‘’ʻ]?i|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|"
    r"maryland|massachusetts|michigan|minnesota|mississippi|missouri|nebraska|nevada|new hampshire|new jersey|new mexico|new york|ohio|oklahoma|"
    r"oregon|pennsylvania|rhode island|south dakota|north dakota|north carolina|south carolina|tennessee|texas|utah|vermont|wisconsin|wyoming|"
    r"columbia|nursing|international|national|american|institute|program|initiative|force|team|task|holdings|logistics|transit|railroad|airlines?|"
    r"wal-?mart|stores?|restaurants?|hotels?|motels?|inn|club|lodge|post|local|no|lp|llp|pc|plc|usa|u\.s\.a?|of|for|the|at|against|with|&)(?=$|[\s,.)’'])",
    re.IGNORECASE,
)
_PERSON_SUFFIX = re.compile(r",?\s+(?:jr|sr|ii|iii|iv|m\.?d|d\.?o|ph\.?d|esq|r\.?n|l\.?p\.?n|j\.?d|n\.?p|p\.?a|d\.?d\.?s|c\.?n\.?p)\.?$", re.IGNORECASE)  # fmt: skip
_UNNAMED = re.compile(
    r"\b(?:doe|roe)s?\b|\bunknown\b|\bunidentified\b|\bas[- ]yet\b|\bnos\.\s*\d|^(?:jane|john)s?\s+#?\d", re.IGNORECASE
)
_NUMBERED = re.compile(r"^(?:[A-Z][^\W\d]+ ){1,3}#?\d{1,3}[A-Za-z]?$")
"""Somebody who sues without a name: "Civil Servant 1", "Parent 2a"."""
_TITLE = (
    r"(?:the honorable|hon\.?|honorable|most reverend|reverend|rev\.?|right|sister|father|brother|bishop|rabbi|pastor|imam|"
    r"(?:deputy |police |chief |correction(?:al?|s)? |detention |security |county |city |assistant |state |lead |patrol |special |probation |parole |"
    r"school resource |resource |senior |field |supervisory |public safety )*"
    r"(?:officers?|ofc\.?|off\.?|sheriff|deputy|deputies|dep\.?|sergeants?|sgts?\.?|lieutenants?|lieut\.?|lts?\.?|captains?|capts?\.?|cpt\.?|chief|warden|detectives?|dets?\.?|"
    r"agents?|troopers?|tpr\.?|corporals?|cpls?\.?|majors?|maj\.?|colonel|col\.?|commander|cmdr\.?|commissioner|mayor|director|superintendent|supt\.?|nurses?|doctors?|drs?\.?|prof(?:essor|\.)|"
    r"mx\.|mr\.?|ms\.?|mrs\.?|miss|c\.?o\.?|p\.?o\.?|r\.?n\.?|judge|senator|governor|inspector|insp\.?|private|pfc\.?|guards?|jailers?|counselor|principal|councilman|councilwoman|councilmember))"
)
_TITLES = re.compile(rf"^{_TITLE}\s+(?!and\b)(?=(?-i:[^\W\da-z]))", re.IGNORECASE)
_LED_BY = re.compile(
    r"\b(?:chief|sheriff|warden|commissioner|mayor|officer|director|worker|deputy|sergeant|lieutenant|captain|detective|superintendent|supervisor|secretary)"
    r"\s+(?P<name>(?-i:[A-Z])[\w.'’-]+(?:\s+(?-i:[A-Z])[\w.'’-]+){0,3})$",
    re.IGNORECASE,
)
"""Somebody named after a body and an office in it: "Contra Costa County Chief Probation Officer Ames"."""
_ROLE = (
    r"(?:candidates?|senior officials?|secretar(?:y|ies)|directors?|commissioners?|governor|lieutenant|attorney|president|vice[- ]president|chair(?:man|woman|person)?|"
    r"administrators?|superintendent|sheriff|warden|mayor|chief|deputy|assistant|acting|interim|former|current|executive|members?|"
    r"officers?|officials?|employees?|agents?|trustees?|commander|supervisors?|clerk|treasurer|judges?|magistrate|prosecutors?|counsel|"
    r"solicitor|coordinators?|managers?|regional|medical director|bishop|principal|inspector|registrar|comptroller|auditor|"
    r"postmaster|ambassador|provost|dean(?=\s+of\b|\W*$)|chancellor|speaker|physicians?|psychologist|psychiatrist|guardians?|parents?(?=\s+(?:of|and)\b|\W*$)|mother|father|"
    r"next friends?|administratri(?:x|ces)|executors?|executri(?:x|ces)|representatives?|heirs?|wife|husband|spouse|subsidiar(?:y|ies)|"
    r"successors?|assigns|(?:residents?|citizens?)(?=\s+of\b|\W*$)|minors?|inmates?|prisoners?|nurses?|staff|head|under[- ]?secretary)"
)
_IS_ROLE = re.compile(rf"^(?:the\s+|each\s+|all\s+|both\s+)?{_ROLE}\b", re.IGNORECASE)
_HOLDS_ROLE = re.compile(rf"\b{_ROLE}\b", re.IGNORECASE)
_OF_OFFICE = re.compile(rf"\b(?:of|for|at|in|to|over|with)\b|{_ROLE}\W*$|^{_ROLE}\W+{_ROLE}", re.IGNORECASE)
_OFFICE = re.compile(
    r"^(?:[A-Z][\w.]+\s+)?(?i:director|executive|manager|secretary|officer|administrator|commissioner|superintendent|warden|chief|counsel)$"
    r"|^(?:[A-Z][a-z]+\s+){2}(?:Director|Executive|Manager|Secretary|Officer|Administrator|Commissioner|Superintendent|Warden|Chief)$"
)
_DESCRIBES = re.compile(
    r"^(?:(?:and |each |all |both )*(?:in|as|by|of|at|for|on|with|under|through|from|against|including|c/o)\b|individual(?:ly)?\b|official(?:ly)?\b|capacit|jointly|severally|badge|shield|"
    r"an?\s|deceased|members?\b|jr\b|sr\b|i{2,3}\b|iv\b|m\.?d\b|r\.?n\b|ph\.?d\b|esq|et\.? al|the above|(?:[a-z]\.){2,}[a-z]?\.?$|"
    r"#|\d|whose|who\b|his\b|her\b|their\b|its\b|both\b|each\b|all\b|similarly|persons?\b|others?\b|themselves|himself|herself|collectively|"
    r"sued\b|[dfa]/[bk]/a|doing\b|now\b|formerly|not\b|serve\b|(?:given|first|last) names?\b|appearing\b|c\.?e\.?o\b|s/h/a)",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"^(?:(?:[A-Z][a-z]?\.\s?){2,}[A-Z]{0,4}\.?|[A-Z]{2,4}-[A-Z]{2,4}|(?:MD|RN|PHD|Ph\.\s?D\.?|APRN|LPN|LVN|CNE|DNP|CCHP|PA|NP|DO|JD|MSN|MBA|LCSW|PSYD|CPN|LMHC|DDS|DMD|CNP|LMFT|BSN|MPH|EDD|DVM|LICSW)\.?)$"
)
_CORPORATE = re.compile(
    r"^(?:inc|incorporated|l\.?\s?l\.?\s?[cp]|corp|ltd|limited|p\.?\s?l\.?\s?l\.?\s?c|p\.?c|m?\.?l\.?p|co|n\.?a|s\.?a)(?=\.?(?:\s|$))",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv)\b\.?$", re.IGNORECASE)
_STATES = frozenset(name.replace("_", " ").upper() for name in STATES.values()) | frozenset(STATES) | {"D.C.", "DC"}
_PLEADING = frozenset(
    "plaintiff plaintiffs defendant defendants complaint jury magistrate docket index judgment declaratory injunctive relief amended "
    "damages telephone fax email esq capacity capacities individually officially situated similarly behalf served "
    "filed received sued however above below hereinafter doing serve".split()
)
"""Words of a pleading, which stand in nobody's name."""
_NO_PERSON = _PLEADING | frozenset(
    "case civil action number with under by on at from to not all any is are be this that court judge honorable class street avenue suite floor road drive boulevard lane building box clerk and or in his her their its through january "
    "february april july september october november december named corporations entities persons individuals other others business".split()
)
_STREETS = frozenset("st ave blvd rd hwy pkwy".split())
_PARTICLES = frozenset("de la del los van von der den di da st ste el al bin ibn y e du le mc o dos das san".split())
_WORD = re.compile(r"^[^\W\d_](?:[^\W\d_]|['’‘`.-])*$")
_MOST_WORDS, _MOST_BODY_WORDS = 5, 14


def kind_of(name: str, *, corporate: bool = False) -> Kind:
    """Whether a name is one person's, a body's, or stands for somebody unnamed."""
    if _UNNAMED.search(name) or (_NUMBERED.match(name) and not is_body(name)):
        return "unnamed"
    return "entity" if corporate or is_body(name) else "person"


def is_body(name: str) -> bool:
    """Whether a name holds a word that bodies are called by."""
    name = _PERSON_SUFFIX.sub("", name)
    return bool(_BODY.search(name))


def describes(piece: str) -> bool:
    """Whether a piece of a caption says something of a party rather than names one: a capacity, an office, a degree."""
    if _UNNAMED.search(piece) and not _DESCRIBES.match(piece):
        return False
    if _DESCRIBES.match(piece) or _CORPORATE.match(piece) or _DEGREE.match(piece):
        return not is_initials(piece) and piece != "U.S."
    bare = _TITLES.sub("", piece)
    if bare != piece and (is_person(bare) or (bare.isalpha() and bare[0].isupper() and not _IS_ROLE.match(bare))):
        return False
    if is_body(piece) and re.match(r"executive office|next friends? of|president and|mayor and", piece, re.IGNORECASE):
        return False
    if _IS_ROLE.match(piece):
        return not is_body(piece) or bool(_OF_OFFICE.search(piece))
    return (bool(_HOLDS_ROLE.search(piece)) and not is_body(piece) and not is_person(bare)) or bool(
        _OFFICE.match(piece)
    )


def holds_office(piece: str) -> bool:
    """Whether what is said of a party names an office, which may be held in a body named after it."""
    return bool(_HOLDS_ROLE.search(piece))


def is_initials(piece: str) -> bool:
    """Whether a piece is a person's initials, as children are named by: "A.M.", "P.B.-P.", "S. W."."""
    return bool(re.fullmatch(r"(?:[A-Z]\.-?){2,5}|[A-Z]\. [A-Z]\.", piece)) and piece.upper().replace(" ", "") not in ("M.D.", "R.N.", "D.O.", "J.D.", "N.P.", "P.A.", "D.C.", "U.S.")  # fmt: skip


def is_corporate(piece: str) -> bool:
    """Whether a piece is what companies end in: "Inc.", "LLC"."""
    return bool(_CORPORATE.match(piece))


def is_suffix(piece: str) -> bool:
    """Whether a piece belongs to the person before it: "Jr.", "III"."""
    return bool(_SUFFIX.match(piece))


def is_titled(piece: str) -> bool:
    """Whether a piece is one surname after a title: "Officer Busch"."""
    name = tidy(piece)
    return bool(_TITLES.match(piece.strip())) and name.isalpha() and len(name) > 2 and name[0].isupper()


def is_place(piece: str) -> bool:
    """Whether a piece is no more than a state, with or without its postal code."""
    return re.sub(r"[\s.,]*\d{5}(?:-\d{4})?$", "", piece).strip(" .,").upper() in _STATES


def tidy(name: str) -> str:
    """A party's name without title, "Defendant", leading "the" and trailing words of capacity."""
    name = re.sub(r"\s+", " ", name).strip(" ,.;:-–'\"“”*·[]!~")
    name = re.sub(r"\s*\(.*$", "", name)
    name = re.sub(r"^[-\d]{1,3}\s+(?=[A-Z])", "", name)
    name = re.sub(r"^(?:(?:and|the|defendants?|plaintiffs?)\s+)+(?=\S)", "", name, flags=re.IGNORECASE)
    name = re.split(
        r",|\s+(?:in (?:his|her|their|its|both|the)\b|individually|as (?:the )?|by and through|by (?:his|her|their)\b|on (?:behalf|his|her|their)|who\b|whose\b|[dfan]/[bk]/a|a/?k/?a|"
        r"doing business|formerly|c/o|sued\b|an? (?:\w+ )?(?:corporation|agency|municipal))|\s+et\.? al\b",
        name, flags=re.IGNORECASE,
    )[0]  # fmt: skip
    name = re.sub(r"(?<=\s)['’‘`](?=[A-Z]\.?\s)", "", re.sub(r"(?<=[A-Za-z] )0\b", "O", name))
    led = _LED_BY.search(name)
    if (
        led
        and is_body(name[: led.start()])
        and not is_body(led.group("name"))
        and not _IS_ROLE.match(led.group("name"))
    ):
        return led.group("name")
    while (bare := _TITLES.sub("", name)) != name:
        name = bare
    name = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    name = name.strip(" ,.;:-–*·")
    return f"{name}." if re.search(r"[^\W\d_]{2,} [A-Z]$", name) else name


def is_name(name: str) -> bool:
    """Whether words can be a party's name at all."""
    words = name.split()
    if not words or is_place(name) or any(w.lower().strip(".,'’:") in _PLEADING for w in words):
        return False
    if _UNNAMED.search(name) or _NUMBERED.match(name):
        return True
    if re.search(r"\d{3}|[@$%^~]|\b[NS]\.?[EW]\b", name):
        return False
    if is_body(name):
        weighty = [w for w in words if len(w) > 3 and w[0].isalpha()]
        return 1 < len(words) <= _MOST_BODY_WORDS and bool(weighty) and all(not w[0].islower() for w in weighty)
    return is_person(name)


def is_person(name: str) -> bool:
    """Whether words are made like a person's name: two to five, capitalised, initials and particles allowed."""
    if is_initials(name):
        return True
    words = _PERSON_SUFFIX.sub("", name).split()
    if not 2 <= len(words) <= _MOST_WORDS or is_body(name):
        return False
    if words[-1].lower().strip(".") in _STREETS:
        return False
    long = [w for w in words if len(w.strip(".'’")) > 1]
    return bool(long) and all(
        bool(_WORD.match(w)) and (w[0].isupper() or w.lower() in _PARTICLES) and w.lower().strip(".") not in _NO_PERSON
        for w in words
    )
