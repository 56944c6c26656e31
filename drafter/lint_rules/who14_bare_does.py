"""Does in a range, and nothing anywhere says what they did or which post they held.

What it is
  In a complaint that drafter did not write: “Does 1-10” are sued, and no sentence and no line of the caption describes
  them by a function, a post, a shift or a deed of their own.

Why courts care
  A defendant without a name must be described well enough to be told apart and served: “John Doe, Guard” was not
  enough, because it did not single out one among many (Richardson v. Johnson, 598 F.3d 734, 738 (11th Cir. 2010));
  and each must have done something himself (Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009)).

Checked
  2026-11-26. Iqbal, 676: passage read in a copy of the opinion; page seen in the opinion. Richardson: opening read;
  the rule and its page read as an order quotes them (S.D. Ala. Feb. 5, 2013). Other circuits not checked.

Instead of / write
  “John Doe 1, the officer who sat in the passenger seat of car 212; John Doe 2, the sergeant on duty in Booking that
  night”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._text import opening, whole_flaw

SEVERITY = Severity.WARNING
_DOES = re.compile(
    r"\b(?:does|roes|moes)\b|\b(?:doe|roe)\s*(?:\(s\)|defendants?)?\s*(?:nos?\.\s*)?\d+\s*(?:-|–|—|through|to)\s*\d+|\b(?:does|roes)\s+[\dIVX]+",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\b(?:does?|roes?)\b\W*(?:nos?\.\s*)?(?:\d+|[IVX]+|one)\s*(?:-|–|—|through|thru|to)\s*-?\s*(?:\d|[IVX]|\w+ty|ten|twenty|five)", re.IGNORECASE)  # fmt: skip
_FUNCTION = re.compile(
    r"\b(?:who|whose)\b|\b(?:police|patrol|correctional?|corrections|detention|custody|classification|intake|booking|medical|mental|transport|arresting|shift|duty|supervis\w*|trooper|sheriff|"
    r"officers?|deput(?:y|ies)|guards?|jailers?|nurses?|doctors?|physicians?|sergeants?|lieutenants?|detectives?|paramedics?|troopers?|teachers?|prosecutors?|"
    r"administrat\w+|manag\w+|moderat\w+|responsible for|capacity as|assigned|stationed|driver|cell|unit|posted)\b",
    re.IGNORECASE,
)  # fmt: skip
_REACH = 240


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each range of Does whom nothing describes."""
    ranges = [p for p in text.reading.complaint.defendants if p.kind == "unnamed" and _RANGE.search(p.name)]
    if ranges and not _described(text):
        yield whole_flaw(
            text, f"“{ranges[0].name}” are described nowhere: no post, no part, no deed.",
            "Describe each so that he can be found and served, or leave them out.", ranges[0].name,
        )  # fmt: skip


def _described(text: Complained) -> bool:
    """Whether a function stands near the Does in the caption or in any allegation."""
    for words in (opening(text), *(a.text for a in text.reading.allegations if a.role != "incorporation")):
        for found in _DOES.finditer(words):
            if _FUNCTION.search(words[found.end() : found.end() + _REACH]) or re.search(r"(?:officers?|deputy|deputies|nurses?|guards?|sgt\.?)\W+(?:\w+\W+)?$", words[: found.start()], re.IGNORECASE):  # fmt: skip
                return True
    return False
