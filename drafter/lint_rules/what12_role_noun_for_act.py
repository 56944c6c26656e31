"""A role or a formula stands where an act should: “architect”, “instrumental in”, “participated in, directed, or knew of”.

What it is
  In a complaint that drafter did not write: somebody named is said to be responsible, to have been the author of a plan,
  or to have participated, and the allegation tells no act of his and names no paragraph that does. In a party’s own
  paragraph an office (“responsible for training”) is none of this; “responsible for what is complained of herein” is.

Why courts care
  That one official was the “principal architect” of a policy and another “instrumental” in it were bare assertions,
  conclusory and not entitled to be assumed true (Ashcroft v. Iqbal, 556 U.S. 662, 680-81 (2009)).

Checked
  2026-11-26. Iqbal, 680-81: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Instead of “Chief Leary was the architect of the cover-up” write “Chief Leary texted Sgt. Kite to ‘lose the video’”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw, points_by_number, rests_on_facts
from drafter.reading import ReadAllegation
from drafter.reading.stance import is_law

SEVERITY = Severity.ERROR
_WRONG = (
    r"(?:(?!this (?:action|case|lawsuit)|by\b|when\b)[\w’'-]+,? ){0,6}?(?:violat\w+|injur\w+|deaths?|beatings?|assaults?|attacks?|harm|deprivation\w*|deprived|misconduct|wrongs?|"
    r"(?<=the |his |her |its )(?:conduct|acts?|actions?|omissions?)|(?<=these |those |their )(?:conduct|acts?|actions?|omissions?)|(?:unlawful|illegal|wrongful|unconstitutional|tortious) (?:conduct|acts?|actions?|omissions?)|abuses?|abusive|arrests?|force|search(?:es)?|seizures?|it|them|conspiracy|cover-?up|retaliation|what (?:happened|was done)|punish\w*|torture|raid)\b"
)
_STRING = re.compile(
    r"(?:\b(?:caused|created|authori[sz]ed|condoned|ratified|approved|directed|supervised|encouraged|supported|set in motion|participated in|acquiesced in|sanctioned|permitted|allowed|ordered|tolerated|facilitated|assisted|ignored)\b"
    r"(?:,| and| or| and/or|, and|, or|, and/or)?\s+(?:(?:knowingly|and|or|and/or|has|personally)\s+)*){3,}",
    re.IGNORECASE,
)
"""Three words of approval in a row: the formula of supervisory liability, whatever date stands in it."""
_ROLE = re.compile(
    r"\b(?:was|were|is|are) (?:the |an? )?(?:principal |chief |main |primary |key )?(?:architects?|ringleaders?|masterminds?|instrumental|complicit|to blame|"
    r"behind (?:the|this))\b|"
    + rf"\b(?:(?:participated|(?<=was )involved|(?<=were )involved|(?<=are )involved|(?<=is )involved|(?<=ly )involved|engaged|acquiesced|partook|took part) (?:in|with)|responsible for(?! (?:overse|supervis|manag|investigat|review|prevent|protect|approv|complet))) {_WRONG}"
    + r"|\bparticipated in,|\bdirected,? or knew of\b|"
    r"\bknew of and (?:acquiesced|approved|condoned|failed)\b|\b(?:had|played) a (?:hand|role|part) in\b|\bis a defendant\b|\bare brought against\b(?=[^.]*\bliable\b)|"
    r"\b\w+ed, (?:\w+ed,? ){1,4}and/or (?:\w+ ){0,2}\w+ed\b|\bapproved (?:a plan|the (?:unconstitutional|illegal|unlawful|excessive))\b|\bfailed to (?:put in place|adopt|implement|institute|establish) (?:\w+ )?polic",
    re.IGNORECASE,
)

_OF_ALL = re.compile(
    r"\bresponsible\b[^.]{0,250}\b(?:complained of|(?:alleged|described) (?:herein|below|above))\b|\bresponsible,? in some manner\b|"
    r"\bresponsible for (?:violat|depriv)ing\b|\b(?:engaged|participated) in the (?:unconstitutional|unlawful|illegal|wrongful) (?:conduct|acts|actions) (?:alleged|described|complained)\b|"
    r"\b(?:participated|involved|engaged) in\b[^.]{0,120}\b(?:knowledge|knew|failed to intervene|present)\b",
    re.IGNORECASE,
)
"""Responsible for whatever is complained of, or one of several things without saying which: no office, so a charge in a
party's own paragraph too."""
_OUTLINED = re.compile(r"\bas outlined\b|\bas (?:set forth|described|detailed) (?:above|in paragraph)", re.IGNORECASE)
_OF_A_POLICY = re.compile(
    r"\s+(?:an?|the|its|their) (?:[\w-]+,? (?:and/or |and )?){0,4}?(?:polic(?:y|ies)|practice|custom)\b", re.IGNORECASE
)
"""What is done to a policy is said of the body; the rules on policies ask for its facts."""
_ACCUSED = re.compile(
    r"\b(?:claim|accus|suspect|alleg)\w+ (?:that |of )?(?:they|them|he|him|she|her|plaintiffs?)\s*$", re.IGNORECASE
)
"""What the victim was accused of."""
_BASIS = re.compile(r"\bbased (?:in part )?(?:up)?on (?!information)|\baccording to\b|\bas shown by\b", re.IGNORECASE)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that gives a role or a formula and no act with date, place, words or number."""
    for allegation in complained(text):
        formula = _STRING.search(allegation.words)
        general = _OF_ALL.search(allegation.words)
        found = general or formula or _ROLE.search(allegation.words)
        if (
            found is None
            or _OUTLINED.search(allegation.words)
            or _BASIS.search(allegation.words)
            or is_law(allegation)
            or _OF_A_POLICY.match(allegation.words[found.end() :])
            or _ACCUSED.search(allegation.words[: found.start()])
            or points_by_number(allegation)
            or (allegation.role == "party" and general is None)
            or rests_on_facts(text, allegation.count)
            or _is_of_others(allegation, found.group())
        ):
            continue
        before = allegation.words[: found.start()]
        own = [
            t
            for t in allegation.told
            if t.deed and not t.label and t.clause.start + len(t.clause.predicate) < len(before)
        ]
        if formula is None and general is None and (allegation.anchors - {"instrument", "body"} or len(own) > 1):
            continue
        yield flaw(
            allegation, text, f"“{found.group()}” says what he was to it, not what he did.",
            "Say what he did: the order, the signature, the words, when and to whom.", allegation.text,
        )  # fmt: skip


def _is_of_others(allegation: ReadAllegation, words: str) -> bool:
    """Whether it is said of the plaintiff or a bystander: "claiming that they were engaged in illegal conduct"."""
    holding = [t for t in allegation.told if words in t.clause.predicate]
    return bool(holding) and not any(t.accused or t.clause.actor is None for t in holding)
