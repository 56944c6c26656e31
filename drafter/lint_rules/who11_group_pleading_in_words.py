"""“Defendants” did it, and there are several: the complaint does not say which of them.

What it is
  In a complaint that drafter did not write: a group label is the actor of a wrongful act, the group has three members or
  more (or a person and a public body), and the allegation names none of them.
  It is an error where the group is charged in words that judge (“deprived her of her rights”, “used excessive force”), or
  is told to have done one thing to one person and nobody is named near. It is a warning where the complaint says why its
  plaintiff cannot tell them apart, where the group is an institution and those who run it and the allegation tells how
  they treat everybody, and where a parties section or an introduction only sums up. Where the suit is for an end to a
  body’s practice and the charge is of a policy, it takes note. What others are told to have said of the defendants, a
  duty not said to be broken and the source of a record are no deeds.

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
from drafter.lint_rules._charged import SCRUTINY
from drafter.lint_rules._reading import (
    befalls_many,
    challenges_a_practice,
    complained,
    flaw,
    in_a_pleading,
    is_about_an_institution,
    is_state_law,
    lists_by_name,
    near,
    rests_on_facts,
    says_why_unknown,
    told_apart,
)
from drafter.reading import ReadAllegation
from drafter.reading.charges import FAULT, Told
from drafter.reading.register import argument
from drafter.reading.stance import is_capacity, is_consequence, is_harm, is_law

SEVERITY = Severity.ERROR
_FEW = 3
_ASIDE = frozenset(("party", "introduction"))
"""Where a complaint says who its parties are and what it is about, it sums up."""
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
    r"^\W*(?:all |each |also |then )*(?:(?:note|claim|contend|assert|maintain|define|specify|argue|cannot|could not) |(?:have|has|had) (?:\w+ ){0,2}(?:authority|power|discretion|responsibility|time|occasion)\b|(?:lack(?:s|ed)?|had no|have no|has no)\b|(?:have |had )?(?:removed (?:this|the) (?:action|case)|answered|appeared in|moved to (?:dismiss|strike)|"
    r"filed (?:an?|their) (?:answer|motion|notice))|(?:have |had )?(?:not )?(?:\w+ly (?:and \w+ly )?)?(?:identif\w+ (?:a|any)\b|adopt|institut|implement|promulgat|establish|maintain|creat)\w*\b[^.]{0,60}\b(?:polic|practice|custom|procedure|rule))",
    re.IGNORECASE,
)
_THEIR_CONDUCT = re.compile(
    r"\W*(?:the |these |those |such |said |all |foregoing |above\S* |aforementioned |unlawful |wrongful |unconstitutional |and |or |and/or |actions |acts |conduct |omissions |of |by |each )*?"
    r"(?:(?:actions|acts|conduct|omissions) (?:of|by) (?:the |all |all of the |each |each of the |these |said )*defendants?|defendants?(?:[’'`]s?)? (?:\w+ ){0,2}?(?:actions|acts|conduct|omissions))\b",
    re.IGNORECASE,
)
"""The conduct of all as the subject: "The acts and omissions of Defendants"."""
_REPORTED = re.compile(
    r"\b(?:alleg|convey|contend|complain|stat|report|found|rul|determin|argu|told|conclud|believ)\w*(?: (?:to )?\w+){0,2},? that\W*(?:the |these )?(?:\w+ )?defendants?\b",
    re.IGNORECASE,
)
_OUR_BELIEF = re.compile(
    r"\binform\w+ and believ|\bthereon\b|\bthereupon\b|\bhereby alleg|\bplaintiffs? (?:further |also )?alleg",
    re.IGNORECASE,
)
"""What somebody said of the defendants is his charge; what the plaintiff believes and alleges is the complaint’s own."""
_SOURCE = re.compile(r"^\W*(?:based (?:up)?on|according to)\b", re.IGNORECASE)
"""Whoever provided a record did nothing else by it."""
_BREACH = re.compile(r"\b(?:fail|breach|refus|neglect)", re.IGNORECASE)
_BODYS = re.compile(
    r"\b(?:polic(?:y|ies|ing)|practices?|customs?|protocols?|patterns?|procedures?|training)\b|\bin that (?:they|it)\b",
    re.IGNORECASE,
)
"""What a body lays down or lets go on, or the element of a statute in whose words it is charged."""
_CONTENT = re.compile(
    r"\bin that\b|\b(?:in|by|through) (?:\w+ly )?(?!failing|acting|violating|depriving)\w{3,}ing\b", re.IGNORECASE
)
"""Words that go on to say what the conduct was."""
_DUTY = re.compile(r"^[^.]{0,40}\b(?:had|have|has|owed?|under)\b[^.]{0,60}\bdut(?:y|ies)\b", re.IGNORECASE)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation whose wrongdoer is a group of several, none of them named in it."""
    if not _is_hiding(text):
        return
    practice = challenges_a_practice(text)
    unknowable = says_why_unknown(text) or is_about_an_institution(text)
    for allegation in complained(text):
        found = _conduct(text, allegation) or _deed(text, allegation)
        if found is not None:
            words, excerpt, sure = found
            if practice and not (sure or FAULT.search(allegation.words)):
                continue
            sure = sure and not (practice and _BODYS.search(allegation.words))
            severity = None if sure and not unknowable else Severity.NOTE if practice else Severity.WARNING
            yield flaw(
                allegation, text, f"“{words}” does not say which of them did this.", "Say what each one did, by name.",
                excerpt, severity=severity,
            )  # fmt: skip


def _conduct(text: Complained, allegation: ReadAllegation) -> tuple[str, str, bool] | None:
    """What is charged of a group’s “conduct” or “actions” as such: the words, what to show, and whether it is sure."""
    found = _THEIR_CONDUCT.match(allegation.words)
    if found is None or _is_elsewhere(allegation) or is_consequence(allegation) or _is_few(text):
        return None
    rest = allegation.words[found.end() :]
    if SCRUTINY.search(rest) or not (FAULT.search(rest) or argument(rest) > 0):
        return None
    sure = allegation.role not in _ASIDE and not _CONTENT.search(allegation.words)
    return found.group().strip(), allegation.text, sure


def _deed(text: Complained, allegation: ReadAllegation) -> tuple[str, str, bool] | None:
    """What a group does or is charged with: its name, what to show, and whether it is sure."""
    if _is_elsewhere(allegation) or _is_answered(text, allegation):
        return None
    done = _done(allegation)
    if not done or (in_a_pleading(text) and befalls_many(allegation, done) and not any(t.faults for t in done)):
        return None
    return _words(done[0]), allegation.text, _is_sure(text, allegation, done)


def _is_hiding(text: Complained) -> bool:
    """Whether "defendants" are so many that the word hides who did it; nobody knows how many where none is listed."""
    people = text.reading.people
    number = people.number_of_defendants
    return number == 0 or number > _FEW or (number > 1 and people.has_entity)


def _is_elsewhere(allegation: ReadAllegation) -> bool:
    """Whether it charges no group with an act: it states law, capacity or harm, or names somebody who acts."""
    if is_law(allegation) or is_capacity(allegation) or is_harm(allegation) or told_apart(allegation, deed=False):
        return True
    return len(allegation.anchors) >= 3 or bool(_INCLUDING.search(allegation.words)) or lists_by_name(allegation)


def _is_answered(text: Complained, allegation: ReadAllegation) -> bool:
    """Whether which of them did it stands in the facts around it, or does not matter."""
    few = _is_few(text) and not text.reading.people.has_entity
    if rests_on_facts(text, allegation.count) and few:
        return True
    if any(t.faults for t in allegation.told):
        return False
    if is_state_law(allegation.count):
        return True
    told = text.reading.complaint.counts and allegation.count is None
    return bool(told) and any(told_apart(a) for a in near(text, allegation))


def _is_few(text: Complained) -> bool:
    return 0 < text.reading.people.number_of_defendants <= _FEW


def _done(allegation: ReadAllegation) -> list[Told]:
    """The clauses in which the group does something, or is charged with it."""
    found = [t for t in allegation.told if _is_group(t) and (t.deed or t.faults) and not _is_no_act(t.clause.predicate)]
    if any(_DUTY.match(t.clause.predicate) for t in allegation.told) and not _BREACH.search(allegation.words):
        return []
    return [t for t in found if not _is_reported(allegation, t)]


def _is_reported(allegation: ReadAllegation, told: Told) -> bool:
    """Whether somebody is told to have said it of them, or they are only where a record came from."""
    if told.clause.subject is None and _SOURCE.match(told.clause.predicate):
        return True
    found = _REPORTED.search(allegation.words)
    if found is None or _OUR_BELIEF.search(allegation.words):
        return False
    return allegation.words.find(told.clause.predicate) > found.start()


def _is_no_act(predicate: str) -> bool:
    """Whether a body of people has it, owes it, does it in court or lays it down for everyone: nothing that one of them did."""
    if _DUTY.match(predicate) and not re.search(r"\b(?:fail|breach|refus|neglect)", predicate):
        return True
    return bool(_NO_ACT.match(predicate) or _LIABLE.search(predicate))


def _is_sure(text: Complained, allegation: ReadAllegation, done: list[Told]) -> bool:
    """Whether a court would likely pass it over: a group charged and nothing told, or one deed done to one person."""
    if not in_a_pleading(text):
        return True
    if allegation.role in _ASIDE or _TITLED_POLICY.search(allegation.words):
        return False
    if befalls_many(allegation, done) or (_is_few(text) and allegation.count is None):
        return False
    if all(t.clause.lasting for t in done) and not any(m.kind == "plaintiff" for m in allegation.mentions):
        return False
    if any(t.faults for t in done):
        return not _is_few(text) or all(t.faults for t in allegation.told if t.accused and not _is_she(t))
    alone = allegation.count is not None or not any(told_apart(a) for a in near(text, allegation))
    return alone and any(t.deed and t.clause.past for t in done)


def _is_group(told: Told) -> bool:
    """Whether "defendants" act; "Defendant, Acme Inc.," and a lone "Defendant" are one."""
    actor = told.clause.actor
    if actor is None or actor.kind != "group" or "defendant" not in actor.text.lower():
        return False
    return not re.match(r",\s+[A-Z]", told.clause.predicate)


def _is_she(told: Told) -> bool:
    """Whether one person by a pronoun is the subject, who is not the group."""
    subject = told.clause.subject
    return subject is not None and subject.text.lower() in ("he", "she", "him", "her")


def _words(told: Told) -> str:
    actor = told.clause.actor
    return actor.text if actor is not None else ""
