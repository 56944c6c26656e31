"""Malice or a motive is asserted, and nothing shows it: no words, no timing, no comparator, no act.

What it is
  In a complaint that drafter did not write: an allegation says that somebody acted with malice, for an ill purpose, with
  reckless disregard, in retaliation or because of race or speech, and gives no words, timing, comparator or act from which
  that could be inferred. Acts told elsewhere do not show malice by being pointed to (“the foregoing acts were done
  maliciously”); violence told in the same allegation does. Within a pleading it is a warning if it is a motive that is
  asserted, or recklessness in more than the bare formula, for what came before may tell what shows it; and if malice has
  some support in the pleading: it has told of violence by the one named, or of the force now said to be malicious; it tells
  by what means or in what words it was done; the charge sums up a practice that lasts; or, in a suit to change what a body does, much of the
  story tells what its people do. Of a passage by itself it is an
  error.

Why courts care
  Malice, intent, knowledge and other conditions of mind may be alleged generally (Fed. R. Civ. P. 9(b)), but that
  gives no license to evade Rule 8: a bare conclusion is not taken as true (Ashcroft v. Iqbal, 556 U.S. 662, 686-87
  (2009)).

Checked
  2026-11-26. Iqbal, 686-87: passage read in a copy of the opinion; page seen in the opinion. Rule 9(b), and Rule 8 as
  Iqbal reads it: words read in copies of the rule on public pages, not in the official print; no later amendment
  looked for.

Instead of / write
  Instead of “acted out of spite” write what he said and when: “The day after she testified he told her, ‘loyalty
  matters here’, and moved her to the impound lot”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._minds import around, asserted, is_drawn, is_told_institution, tells_near
from drafter.lint_rules._reading import complained, flaw, in_a_pleading
from drafter.reading import DEEDS, ReadAllegation, surname
from drafter.reading.charges import Told
from drafter.reading.minds import Mind, acts, is_violent, violence

SEVERITY = Severity.ERROR
_TIMING = re.compile(
    r"\b(?:minutes|hours|days?|weeks?|months?) (?:after|later|before)\b|\bthe same day\b|\b(?:while|unlike|whereas) (?:white|other|non|male|men)\b|\bcomparator|\bafter (?:he|she|I|they|this)\b"
)
"""When it was done, or how somebody else was treated: what motive is inferred from."""
_AS_SUBJECT = re.compile(r"\W*(?:(?:the|all|individual|said) )?[A-Z]\w+(?: [A-Z]\w+)*[’']s? ")
"""“Defendants’ reckless disregard ... has resulted in”: the state of mind does what somebody did."""
_SHORT = 18
_FORCE = re.compile(r"\bforce\b", re.IGNORECASE)
_MEANS = re.compile(
    r"\bby (?:\w+ly (?:and )?)*(?!fail|refus|permit|allow|violat|depriv)\w+ing\b|\bi\.\s?e\.", re.IGNORECASE
)
"""By what means somebody did as he meant; not the other word for a wrong."""
_SAID = re.compile(r"\b(?:told|informed|represent\w+|announced|threatened|said)\b[^.;]*\bthat\b", re.IGNORECASE)
_REPORTED = re.compile(
    r"\b(?:complain(?:t|ts|ed|ing)?|charges?|grievances?|report(?:ed|ing|s)?|alleging|prohibited)\b(?: \w+){0,3} (?:of|about|alleging|for|from)(?: [\w,()]+){0,14} $",
    re.IGNORECASE,
)
"""That somebody complained of it, or that a law forbids it: the wrong is then what was said, and is charged elsewhere."""


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that asserts malice or a motive with nothing to infer it from."""
    told = is_told_institution(text)
    violent: set[str] = set()  # the surnames of those who were told to have done violence so far
    for allegation, (mind, *_) in _in_order(text, violent):
        if _done(allegation, text) or _is_reported(allegation, mind) or _TIMING.search(allegation.words):
            continue
        if mind.kind in ("motive", "purpose") and (_acts(allegation, text) or tells_near(text, allegation)):
            continue
        sure = (
            not told
            and (mind.kind in ("malice", "purpose") or _is_formula(allegation, mind))
            and not (
                _has_been_violent(allegation, mind, violent)
                or is_drawn(text, allegation, mind)
                or _says_how(allegation, mind)
            )
        )
        yield flaw(
            allegation, text, f"“{mind.words}” is asserted, and nothing here shows it.",
            "Give the words, the timing, the comparator or the acts from which it can be inferred.", mind.words,
            severity=None if sure or not in_a_pleading(text) else Severity.WARNING,
        )  # fmt: skip


def _in_order(text: Complained, violent: set[str]) -> Iterator[tuple[ReadAllegation, list[Mind]]]:
    """What is asserted, in order, while it is kept who did violence before."""
    found = {id(a): minds for a, minds in asserted(text, ("malice", "motive", "purpose", "recklessness"))}
    for allegation in complained(text):
        if id(allegation) in found:
            yield allegation, found[id(allegation)]
        violent |= _names(violence(allegation, text.reading.kinds))


def _names(told: Sequence[Told]) -> set[str]:
    """The surnames of those named who do it."""
    actors = [t.clause.actor for t in told if t.accused]
    return {surname(actor.text) for actor in actors if actor is not None and actor.kind == "named"}


def _is_formula(allegation: ReadAllegation, mind: Mind) -> bool:
    """Whether recklessness toward rights stands for the deed itself, or is all that is said."""
    before, after = around(allegation, mind)
    if mind.kind != "recklessness" or not re.search(r"\brights?\b", after):
        return False
    return bool(_AS_SUBJECT.fullmatch(before)) or len(allegation.words.split()) <= _SHORT


def _has_been_violent(allegation: ReadAllegation, mind: Mind, violent: set[str]) -> bool:
    """Whether those it charges, or, where it charges all of force, anybody, were told to have done violence."""
    of_force = violent and _FORCE.search(around(allegation, mind)[0])
    return bool(_names(allegation.told) & violent) or bool(of_force)


def _says_how(allegation: ReadAllegation, mind: Mind) -> bool:
    """Whether the sentence goes on to say by what means, or that something was said to somebody."""
    before, after = around(allegation, mind)
    said = [t for t in allegation.told if t.accused and _SAID.search(t.clause.predicate)]
    return bool(_MEANS.search(before[-len("by ") :] + after) or said)


def _is_reported(allegation: ReadAllegation, mind: Mind) -> bool:
    """Whether a motive is what somebody complained of, or what a law forbids."""
    return mind.kind == "motive" and bool(_REPORTED.search(around(allegation, mind)[0]))


def _acts(allegation: ReadAllegation, text: Complained) -> bool:
    return bool(acts(allegation, text.reading.kinds, DEEDS))


def _done(allegation: ReadAllegation, text: Complained) -> bool:
    """Whether acts stand beside it that show it by themselves: what was done to somebody's body, or with what."""
    firm = allegation.anchors & {"body", "time", "number"}
    return is_violent(allegation, text.reading.kinds) or (bool(firm) and _acts(allegation, text))
