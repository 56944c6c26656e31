"""Who is spoken of: every mention of somebody in a sentence, and what kind of somebody it is.

named      a person by name, or a Doe told apart ("John Doe 2, who drove")
described  one person by what sets him apart ("the officer who drove the van"), or a counted few ("two deputies")
defined    a defined group whose members are listed ("the Defendant Officers")
group      people in the plural who are not told apart ("officers", "Defendants", "staff", "they")
entity     a city, a county, a department, a company
plaintiff  whoever sues, or is the one it happened to
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from drafter.complaint import Complaint, ReadParty

Kind = Literal["named", "described", "defined", "group", "entity", "plaintiff", "pronoun", "other"]

TITLES = (
    r"(?:(?:Deputy|Police|Assistant|Acting|Security|Correctional?|Corrections|Detention|Probation|Parole|Unit|School|Transport|Retired|Lead|Senior|Patrol)\s+){0,5}"
    r"(?:Officers?|Ofc\.?|Ofcr\.?|Off\.|Sergeants?|Sgts?\.?|Sgt|Lieutenants?|Lts?\.?|Captains?|Capts?\.?|Chiefs?|Deput(?:y|ies)|Deps?\.?|Detectives?|Dets?\.?|Corporals?|Cpls?\.?|"
    r"Troopers?|Agents?|Wardens?|Sheriffs?|Mayors?|Directors?|Commissioners?|Superintendents?|Inspectors?|Inv\.?|Commanders?|Majors?|Maj\.?|Col\.?|C/?Os?|P\.?O\.?|Nurses?|Drs?\.?|"
    r"Doctors?|Judges?|Magistrates?|Principals?|Managers?|Clerks?|Workers?|Supervisors?|Administrators?|Governors?|Secretar(?:y|ies)|Prosecutors?|Guards?|Aides?|"
    r"Counselors?|Psychiatrists?|Psychologists?|Paramedics?|Constables?|Marshals?|Mr\.?|Ms\.?|Mrs\.?|Defendants?)"
)
_NAME = r"[A-Z][a-zA-Z’'-]{1,40}|[A-Z]\.(?:\s?[A-Z]\.){0,3}"
_NOT_NAMES = frozenset(
    """A An The This That These Those On In At By For From To Of And Or But When While After Before During Plaintiff Plaintiffs Defendant
    Defendants Defendant's Upon Information Belief As If It He She They His Her Their I We My Our Each All Some One Two Three Four Five Both Neither
    January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
    Sunday First Second Third Fourth Fifth Sixth Eighth Ninth Tenth Eleventh Fourteenth Amendment Amendments United States Constitution Bill Rights Act Court
    District County City Town Village State Township Parish Department Police Office Jail Prison Center Facility Correctional Institution
    Hospital School University Street Avenue Road Boulevard Lane Highway Route Park Building Courthouse Government Board Commission
    Unit Block Cell Room Pod Tier Section Rule Title Code Exhibit Count Complaint Memorandum Agreement Policy Manual Order General Internal
    Affairs Division Bureau Force Task Squad Sheriff's Facebook Page Security Correction Corrections Hon Case Civil No Document Page
    Law Due Process Equal Protection Clause Free Speech Eighth Circuit Federal Supreme American African Latino Hispanic Black White Asian
    Despite Although Because Since Thus Therefore However Moreover Further Furthermore Accordingly Nonetheless Instead Said Such Any No Not
    Defendants' Officers Officer Deputies Deputy Jane John Doe Does Roe North South East West Northern Southern Eastern Western New York Los Angeles San Francisco
    Number Health Medical Mental Services Service Program Association Foundation Group Company Inc LLC Corporation Union Church""".split()
)
_ROLE = (
    r"officers?|deput(?:y|ies)|guards?|jailers?|detectives?|sergeants?|lieutenants?|captains?|troopers?|agents?|nurses?|doctors?|physicians?|psychiatrists?|"
    r"paramedics?|supervisors?|wardens?|sheriffs?|chiefs?|mayors?|officials?|employees?|personnel|staff(?:\s+members?)?|police(?:men)?|cops?|prosecutors?|"
    r"teachers?|principals?|caseworkers?|workers?|aides?|clerks?|managers?|drivers?|dispatchers?|marshals?|representatives?|members?|individuals?|"
    r"teams?|crews?|squads?|subordinates?|persons|actors?|clinicians?|counselors?|authorities|commissioners?|administrators?|policymakers?|directors?|trainers?|partners?"
)
_GROUP = re.compile(
    rf"\b(?:(?:the|these|those|said|other|such|certain|several|various|some|many|multiple|numerous|unknown|unidentified|unnamed|"
    rf"all(?: of)?|any|individual|named|responding|arresting|remaining|fellow|its|their|his|her|above|county|city|state|prison|jail|police|medical|nursing|"
    rf"correctional|corrections|custody|detention|hospital|school|university|college|law enforcement|riot|municipal|supervisory|command|security|task force|ice|cps|swat|\w{{1,30}} county)\s+){{0,8}}"
    rf"(?:(?:one or more|some|any|many|several|certain)\s+of\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+)?)?"
    rf"(?:defendants?|plaintiff'?s? captors|law enforcement|cps|(?:{_ROLE}))\b(?!\s+(?:report|policy|manual|order|log|department|station|car|cruiser|force|vehicle|conduct|misconduct|brutality|procedures?|training|room|parking)\b)",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:they|them|he|she|him)\b", re.IGNORECASE)
_SELF = re.compile(r"\b(?:I|[Ww]e|me|us|Plaintiffs?|Decedent|Claimant|Petitioner)\b")
_DOE = re.compile(
    r"\b(?:(?:Defendants?|Officers?|Deput(?:y|ies)|Sgt\.?|Nurse)\s+)?(?:John|Jane|Richard|Mary)?\s*(?:Does?|Roes?|Moes?|Poes?)\b\s*(?:Nos?\.\s*)?(?P<n>[\d#]+(?:\s*(?:-|–|through|to|and|,)\s*[\d]+)*)?"
)
_ENTITY = re.compile(
    r"\b(?:the\s+)?(?:[A-Z][\w’'.-]{1,40}\s+){0,4}(?:(?:City|County|Town|Township|Village|Borough|State|Parish|District|Department|Jail|Board|Office|Agency|Authority|University|"
    r"Hospital|Commission|Bureau|Company|Corporation|Group|Municipality|Prison|Facility|School|Government|Detention Center|Medical Center)(?:\s+of\s+[A-Z]\w+(?:\s+[A-Z]\w+)?)?)\b(?!\s+(?i:officers?|deput|police officer|attorney|troopers?|officials?|staff|employees?|personnel|sheriff|detective|guards?))|"
    r"\b(?:the\s+)?(?:municipality|department|agency|jail|county|city|town|school district|company)\b(?!\s+(?:officials?|staff|officers?|employees?|personnel|attorney|jail|council))",
)
_DESCRIBED = re.compile(
    rf"\b(?:the|an?|one|another|his|her|my|their|this|that|first|second|third|same|other)\s+(?:[\w-]{{1,40}},?\s+){{0,3}}?(?:of the\s+(?:\w{{1,40}}\s+){{0,2}}?)?(?P<role>{_ROLE})\b(?!\s+(?:polic(?:y|ies)|customs?|practices?|capacit(?:y|ies)|dut(?:y|ies)|business|records?)\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    rf"\b(?:both|two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}|the two|the three|the four|each of the (?:two|three|four))\s+(?:\w{{1,40}}\s+){{0,3}}?(?:{_ROLE})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody spoken of, at `start:end` of a sentence."""

    kind: Kind
    start: int
    end: int
    text: str


_CIVIL = re.compile(r"^(?:the )?(?:Mr|Ms|Mrs|Miss|Mx)\b", re.IGNORECASE)


def is_civil(name: str) -> bool:
    """Whether a name is said without an office, as plaintiffs and bystanders are: "Ms. Teller"."""
    return bool(_CIVIL.match(name))


class People:
    """Who a complaint's names and labels stand for."""

    def __init__(self, complaint: Complaint) -> None:
        self._complaint = complaint

    @cached_property
    def number_of_defendants(self) -> int:
        """How many defendants there are; a series of Does counts as two."""
        return sum(2 if p.kind == "unnamed" else 1 for p in self._complaint.defendants)

    @cached_property
    def has_entity(self) -> bool:
        """Whether a body is among the defendants."""
        return any(p.kind == "entity" for p in self._complaint.defendants)

    def is_defendant(self, words: str) -> bool:
        """Whether words name a defendant, in whole or by a surname: "the City", "Officer Ames", not "New York State"."""
        said = re.sub(r"^the ", "", words.strip().lower())
        return any(
            said in p.name.lower() or any(n.lower() in said for n in _names_of(p)) for p in self._complaint.defendants
        )

    @cached_property
    def _labels(self) -> tuple[str, ...]:
        return tuple(sorted((g.label for g in self._complaint.groups), key=len, reverse=True))

    def mentions(self, sentence: str) -> list[Mention]:
        """Every mention, in order, none inside another."""
        found: list[Mention] = []
        taken = bytearray(len(sentence))
        for mention in self._candidates(sentence):
            if not any(taken[mention.start : mention.end]):
                found.append(mention)
                taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
        return sorted(found, key=lambda m: m.start)

    def _candidates(self, sentence: str) -> Iterator[Mention]:
        for label in self._labels:
            yield from _all("defined", re.compile(rf"\b(?:the\s+)?{re.escape(label)}\b", re.IGNORECASE), sentence)
        yield from self._known(sentence)
        yield from _does(sentence)
        yield from _titled(sentence)
        yield from _all("described", _COUNTED, sentence)
        yield from _all("plaintiff", _SELF, sentence)
        yield from _whole_names(sentence)
        yield from _all("entity", _ENTITY, sentence)
        yield from _one_defendant(sentence)
        yield from _singular(sentence)
        yield from _all("group", _GROUP, sentence)
        yield from (Mention("pronoun", m.start(), m.end(), m.group()) for m in _PRONOUN.finditer(sentence))

    def _known(self, sentence: str) -> Iterator[Mention]:
        """Parties by name, short name or surname."""
        for party in self._complaint.parties:
            kind = _kind_of(party)
            for name in _names_of(party):
                if name not in sentence:
                    continue
                yield from _all(kind, re.compile(rf"\b(?:(?i:the)\s+)?(?:{TITLES}\s+)?{re.escape(name)}\b"), sentence)


def _kind_of(party: ReadParty) -> Kind:
    if party.side == "plaintiff":
        return "plaintiff"
    return "entity" if party.kind == "entity" else "named"


def _names_of(party: ReadParty) -> Iterable[str]:
    """The full name, the aliases, and a person's surname; longest first."""
    if party.kind == "unnamed":
        return ()
    titled = " ".join(word.title() if word.isupper() else word for word in party.name.split())
    names = {
        party.name,
        titled,
        *(
            a
            for a in party.aliases
            if a.lower().split()[-1] not in ("defendants", "defendant", "plaintiff", "plaintiffs")
        ),
    }
    if party.kind == "person" and len(titled.split()[-1]) > 2:
        names |= {titled.split()[-1], titled.split()[-1].upper()}
    return sorted(names, key=len, reverse=True)


def _all(kind: Kind, pattern: re.Pattern[str], sentence: str) -> Iterator[Mention]:
    return (Mention(kind, m.start(), m.end(), m.group()) for m in pattern.finditer(sentence) if m.group().strip())


def _does(sentence: str) -> Iterator[Mention]:
    """A Doe with one number or a description is told apart; a range, or bare Does, are a group."""
    for match in _DOE.finditer(sentence):
        after = sentence[match.end() : match.end() + 40]
        told = bool(re.match(r"\s*(?:\(|,?\s*(?:who|the|a|an|whose)\b)", after))
        single = match.group("n") is not None and match.group("n").strip("#").isdigit()
        yield Mention("named" if single or told else "group", match.start(), match.end(), match.group())


_LISTED = re.compile(
    r"\b(?:the\s+)?[Dd]efendants\s+(?P<names>(?:[A-Z][\w’'.-]+)(?:\s+[A-Z][\w’'.-]+){0,3}(?:,\s+(?:and\s+)?(?:[A-Z][\w’'.-]+)(?:\s+[A-Z][\w’'.-]+){0,3})*,?\s+and\s+[A-Z][\w’'-]+)"
)
_WHOLE = re.compile(rf"\b(?:{_NAME})(?:\s+(?:{_NAME})){{1,3}}")
_WITH_TITLE = re.compile(rf"\b(?i:{TITLES})\s+((?:{_NAME})(?:\s+(?:{_NAME})){{0,2}})")
"""A title may be written small, a name may not: "defendant Lopez", "officer May"."""


def _titled(sentence: str) -> Iterator[Mention]:
    """A title with a name: "Officer May", "Sgts. Lane and Street", "Defendants County, Sprague and Haskins"."""
    for match in _LISTED.finditer(sentence):
        if any(re.sub(r"[’']s?$", "", w) not in _NOT_NAMES for w in re.findall(r"[A-Z][\w’'-]+", match.group("names"))):
            yield Mention("named", match.start(), match.end("names"), match.group())
    for match in _WITH_TITLE.finditer(sentence):
        words = match.group(1).split()
        if (
            match.group().split()[0].startswith(("Defendant", "defendant", "Mr", "Ms", "Mrs"))
            and words[0] in _NOT_NAMES
        ):
            continue
        if words[0] not in _NOT_NAMES or words[0] in _MONTH_NAMES or words[0] in _PLACE_SURNAMES:
            end = match.end()
            yield Mention("named", match.start(), end, match.group())


_PLACE_SURNAMES = frozenset(
    """Lane Street Park Black White Brown West North East South Church Hill Rivers Banks Marsh Court Court's Law Law's Bell Bond Case
    Rule Page Cell Room Block Center School Hall Town Village Bishop Marshall Sheriff Warden Sergeant Officer Judge Union""".split()
)
"""Words that are places, things or offices, and after a title a surname all the same: "Warden Church"."""
_MONTH_NAMES = frozenset(("April", "May", "June", "August", "March"))


def _whole_names(sentence: str) -> Iterator[Mention]:
    """Two or more capitalised words that are no place, body or term: a person's name."""
    for match in _WHOLE.finditer(sentence):
        words = match.group().split()
        if not any(w.strip(".,’'") in _NOT_NAMES for w in words) and not sentence[
            match.end() : match.end() + 12
        ].lstrip().startswith(_PLACES):
            yield Mention("named", match.start(), match.end(), match.group())


_PLACES = (
    "County",
    "City",
    "Jail",
    "Police",
    "Prison",
    "Street",
    "St.",
    "Avenue",
    "Ave",
    "Road",
    "Rd",
    "Blvd",
    "Hospital",
    "High",
    "Elementary",
    "Correctional",
    "Department",
    "Police",
)


_ONE_DEFENDANT = re.compile(r"\b(?:(?:the|this|that|said)\s+)?defendant\b", re.IGNORECASE)
_OF_SEVERAL = re.compile(r"\b(?:each|every|any|no|either|neither)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def _one_defendant(sentence: str) -> Iterator[Mention]:
    """ "The defendant", whom the words before tell; "each defendant" is a group."""
    for match in _ONE_DEFENDANT.finditer(sentence):
        if not _OF_SEVERAL.search(sentence[: match.start()]):
            yield Mention("described", match.start(), match.end(), match.group())


def _singular(sentence: str) -> Iterator[Mention]:
    """One person by a role in the singular; "an officer" with nothing more is nobody told apart."""
    for match in _DESCRIBED.finditer(sentence):
        role = match.group("role").lower()
        if role.endswith("s") and not role.endswith("ss") and " of the " not in match.group().lower():
            continue
        if role in (
            "personnel",
            "staff",
            "police",
            "authorities",
            "officials",
            "team",
            "crew",
            "squad",
        ) or role.startswith("staff"):
            continue
        yield Mention("described", match.start(), match.end(), match.group())
