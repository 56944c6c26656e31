"""A policy, a custom or a failure to train is asserted, and nothing shows it.

What it is
  In a complaint that drafter did not write: an allegation says that a body had a policy, a custom or practice or none,
  failed to train, supervise or discipline, hired with no care, tolerated or ratified, and shows it by nothing. What shows
  it: the policy’s own words, title or number; what it has people do, told and not judged ("of barring women without
  children", not "of tolerating misconduct"); instances by their number or their dates, the plaintiff’s own case not
  among them; a report, audit, verdict or testimony; something that the policymaker is told to have done. Topics ("failed to train
  in the use of force") are no facts, nor is a date up to which a custom is said to have lasted.

  It warns in a suit for an injunction alone, and where an allegation of a pleading only speaks of a policy, or of
  training, and charges nobody with it; draws a consequence ("as a result of Defendants’ policies, …"); says at length
  what is done; or follows what it may sum up: instances by their number, findings, testimony or texts in three of the
  ten allegations before it, or these and what policies have people do in six, and one in twenty, of the whole story.
  State-law counts, what the plaintiff reported or asks of the court, and a policy spoken of again that was told before,
  are left alone.

Why courts care
  A municipality is liable only where execution of its own policy or custom inflicts the injury (Monell v. Dep’t of
  Soc. Servs., 436 U.S. 658, 694 (1978)). For want of training it is liable where its policymakers, on notice that a
  particular omission in their program causes violations, keep it as it is (Connick v. Thompson, 563 U.S. 51, 61-62
  (2011)), and, rarely, where it was patently obvious what not training would lead to (63-64). Naming the theory is
  not pleading the facts.

Checked
  2026-11-26. Connick, 61-64: passage read in a copy of the opinion; page seen in the opinion. Monell: passage read in
  a copy of the opinion on 2026-11-23; page seen.

Instead of / write
  Give the text (“General Order 9.3 says …”), the instances (date, place, what happened, how the policymaker learned), the
  numbers with their period and source, or what the policymaker said and did.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw, in_a_pleading, is_about_an_institution, is_state_law, near
from drafter.reading import ReadAllegation
from drafter.reading.masks import quotations
from drafter.reading.register import argument, known
from drafter.reading.sentences import split
from drafter.reading.stance import is_capacity, is_consequence, is_law, is_suit, points_back
from drafter.reading.theories import (
    APPROVAL,
    POLICY,
    WANT,
    WRONG,
    contents,
    is_documented,
    is_kept,
    is_long,
    is_neutral,
    is_reported,
    names_again,
    recites,
    shows,
    supposes,
    theories,
    topics,
    with_slogans,
)

SEVERITY = Severity.ERROR
_SOME, _NARRATIVE = 6, -0.3
_WELL_SHOWN, _SHARE = 6, 0.05
_SEVERAL, _NEAR = 3, 10
"""How many allegations outside counts, and what share of them, show what the complaint says of policies; and how many of
how many before an allegation do."""
_BY_NUMBER = re.compile(r"(?:¶¶?|\bparagraphs?)\s*\d+(?:\s*(?:,|–|-|and|through)\s*\d+)*", re.IGNORECASE)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that names a theory of municipal liability and no fact."""
    numbered = {a.number: a for a in text.reading.allegations}
    passage = not in_a_pleading(text)
    mild = is_about_an_institution(text) or (not passage and _is_well_shown(text))
    told_before = False
    for allegation in complained(text):
        words = with_slogans(allegation.text, allegation.words)
        found = {name: where for name, where in theories(words).items() if not is_reported(words, where.end() - 1)}
        if not found or _does_not_assert(allegation):
            continue
        if _is_shown(allegation) or any(a.tells for a in _cited(allegation, numbered)):
            told_before = told_before or (POLICY in found and allegation.role != "party" and _is_told(allegation))
        elif not (told_before and (points_back(allegation) or names_again(allegation.words))):
            unsure = not passage and (
                _only_names(allegation, found) or _may_sum_up(allegation) or _ends_a_section(allegation, text)
            )
            yield flaw(
                allegation, text, "A policy, custom or failure is asserted, and nothing shows it.",
                "Give its text, earlier instances, numbers with their source, or what the policymaker said or did.", next(iter(found.values())).group(), severity=Severity.WARNING if mild or unsure else None,
            )  # fmt: skip


def _is_well_shown(text: Complained) -> bool:
    """Whether the story tells so many instances, findings, texts and contents of policies that its allegations of a policy sum them up."""
    story = [a for a in complained(text) if a.count is None and a.role not in ("party", "introduction")]
    shown = (is_documented(a.words) or (theories(a.words) and _says_what_is_done(a)) for a in story)
    return sum(map(bool, shown)) >= max(_WELL_SHOWN, _SHARE * len(story))


def _ends_a_section(allegation: ReadAllegation, text: Complained) -> bool:
    """Whether several of the allegations right before it tell instances, findings or texts."""
    return sum(is_documented(a.words) for a in near(text, allegation, _NEAR)) >= _SEVERAL


def _only_names(allegation: ReadAllegation, found: Mapping[str, re.Match[str]]) -> bool:
    """Whether it speaks of a policy or its want, or of one other theory, and charges nobody with it."""
    named = len(found) == 1 or found.keys() == {POLICY, WANT}
    return named and APPROVAL not in found and not recites(allegation.words) and not allegation.charges


def _may_sum_up(allegation: ReadAllegation) -> bool:
    """Whether it draws a consequence, or says at length what the policy has people do."""
    return is_consequence(allegation) or any(is_long(content) for content in contents(allegation.words))


def _does_not_assert(allegation: ReadAllegation) -> bool:
    """Whether it states law, an office, harm or what a class is, or introduces."""
    return (
        allegation.role == "introduction"
        or is_state_law(allegation.count)
        or is_law(allegation)
        or is_capacity(allegation)
        or (is_consequence(allegation) and not allegation.charges)
        or (allegation.role == "party" and not is_kept(allegation.words))
        or is_suit(allegation)
        or (_is_of_the_plaintiff(allegation) and not allegation.charges and not is_kept(allegation.words))
        or allegation.text.rstrip().endswith(":")
    )


def _cited(allegation: ReadAllegation, numbered: Mapping[str, ReadAllegation]) -> Iterator[ReadAllegation]:
    """The allegations that it points to by number."""
    for found in _BY_NUMBER.finditer(allegation.words):
        yield from (numbered[n] for n in re.findall(r"\d+", found.group()) if n in numbered)


def _is_of_the_plaintiff(allegation: ReadAllegation) -> bool:
    """Whether the plaintiff is the first to do anything in it."""
    return (
        bool(allegation.told) and (actor := allegation.told[0].clause.actor) is not None and actor.kind == "plaintiff"
    )


def _is_shown(allegation: ReadAllegation) -> bool:
    """Whether the policy's content, its text, its instances or a deed beside it stands in the allegation."""
    return _is_told(allegation) or _tells_beside(allegation)


def _is_told(allegation: ReadAllegation) -> bool:
    """Whether a policy's content, its text or its instances stand in it."""
    return _says_what_is_done(allegation) or shows(allegation.words, quotations(allegation.text))


def _says_what_is_done(allegation: ReadAllegation) -> bool:
    return any(is_neutral(content) for content in contents(allegation.words))


def _tells_beside(allegation: ReadAllegation) -> bool:
    """Whether a clause that asserts no theory tells what one of the accused did.

    What follows a neglect in its own sentence says only what the neglect is of.
    """
    about = list(topics(allegation.words))
    for told in allegation.told:
        at = allegation.words.find(told.clause.predicate)
        if (
            told.tells
            and not any(start <= at < end for start, end in about)
            and not supposes(told.clause.predicate)
            and not theories(told.clause.predicate)
        ):
            return True
    return any(
        known(sentence) >= _SOME
        and argument(sentence) < _NARRATIVE
        and not WRONG.search(sentence)
        and not theories(sentence)
        and not supposes(sentence)
        for _, sentence in split(allegation.words)
    )
