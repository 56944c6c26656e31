"""“Defendants” did it, and there are several: the complaint does not say which of them.

What it is
  In a complaint that drafter did not write: a group label is the actor of a wrongful act, the group has three members or
  more (or a person and a public body), and the allegation names none of them.

Why courts care
  Each Government official is liable only for his own misconduct (Ashcroft v. Iqbal, 556 U.S. 662, 677 (2009)); a
  label that hides who did what gives nobody notice of what he must answer.

Checked
  2026-11-26. Iqbal, 677: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Instead of “Defendants beat Plaintiff” write “Officers Ames and Boyd held his arms while Officer Crane struck him”. A group
  may act where all its members are listed and each of them did the act.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import (
    complained,
    flaw,
    is_about_an_institution,
    is_state_law,
    near,
    rests_on_facts,
    says_why_unknown,
    told_apart,
)
from drafter.reading.charges import Told
from drafter.reading.stance import is_capacity, is_harm, is_law

SEVERITY = Severity.ERROR
_FEW = 3
_LIABLE = re.compile(
    r"\b(?:liable for (?:punitive|exemplary|damages)|accordingly liable|true names? and (?:identit|capacit))|\b(?:names? and identit\w+)\b",
    re.IGNORECASE,
)

_INCLUDING = re.compile(
    r"\b[Dd]efendants,? including,? (?:[Dd]efendants? )?(?!but)[A-Z]|^\W*This action (?:challenges|is)\b"
)
_TITLED_POLICY = re.compile(r"\b(?:[A-Z]\w+ ){1,4}Policy\b")
"""A policy with a title is the body’s, and the defendants are those who run it."""
_NO_ACT = re.compile(
    r"^\W*(?:all |each |also |then )*(?:(?:note|claim|contend|assert|maintain|define|specify|argue|cannot|could not) |(?:have|has|had) (?:\w+ ){0,2}(?:authority|power|discretion|responsibility)\b|(?:have |had )?(?:removed (?:this|the) (?:action|case)|answered|appeared in|moved to (?:dismiss|strike)|"
    r"filed (?:an?|their) (?:answer|motion|notice))|(?:have |had )?(?:not )?(?:\w+ly (?:and \w+ly )?)?(?:identif\w+ (?:a|any)\b|adopt|institut|implement|promulgat|establish|maintain|creat)\w*\b[^.]{0,60}\b(?:polic|practice|custom|procedure|rule))",
    re.IGNORECASE,
)
"""What a body of people has, does in court or lays down for everyone: no act that one of them must have done."""


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation whose wrongdoer is a group of several, none of them named in it."""
    people = text.reading.people
    many = (
        people.number_of_defendants == 0
        or people.number_of_defendants > _FEW
        or (people.number_of_defendants > 1 and people.has_entity)
    )
    unknowable = says_why_unknown(text) or is_about_an_institution(text)
    for allegation in complained(text):
        if (
            not many
            or is_law(allegation)
            or is_capacity(allegation)
            or is_harm(allegation)
            or told_apart(allegation, deed=False)
        ):
            continue
        if _LIABLE.search(allegation.words) or _INCLUDING.search(allegation.words):
            continue
        if is_state_law(allegation.count) or (
            rests_on_facts(text, allegation.count) and people.number_of_defendants <= _FEW and not people.has_entity
        ):
            continue
        done = [
            t for t in allegation.told if _is_group(t) and (t.deed or t.label) and not _NO_ACT.match(t.clause.predicate)
        ]
        if (
            text.reading.complaint.counts
            and allegation.count is None
            and any(told_apart(a) for a in near(text, allegation))
        ):
            continue
        if done and len(allegation.anchors) < 3:
            yield flaw(
                allegation, text, f"“{_words(done[0])}” does not say which of them did this.",
                "Say what each one did, by name.", _words(done[0]) + done[0].clause.predicate,
                severity=Severity.WARNING if unknowable or _TITLED_POLICY.search(allegation.words) else None,
            )  # fmt: skip


def _is_group(told: Told) -> bool:
    """Whether "defendants" act; "Defendant, Acme Inc.," and a lone "Defendant" are one."""
    actor = told.clause.actor
    if actor is None or actor.kind != "group" or "defendant" not in actor.text.lower():
        return False
    return not re.match(r",\s+[A-Z]", told.clause.predicate)


def _words(told: Told) -> str:
    actor = told.clause.actor
    return actor.text if actor is not None else ""
