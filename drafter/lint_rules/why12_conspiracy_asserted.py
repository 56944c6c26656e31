"""Conspiracy or agreement is asserted, and no communication shows it.

What it is
  In a complaint that drafter did not write: an allegation says that people conspired, acted in concert, had a meeting of
  minds or a common plan to do wrong, and tells no meeting, call, message or words between them. That each is said to have
  done “overt acts” tells none. Words that are as often innocent (“in concert with”, “an agreement between”) count only beside
  a wrong that was agreed on.

Why courts care
  A bare assertion of conspiracy beside conduct that merely ran alike does not suggest an agreement (Bell Atl. Corp. v.
  Twombly, 550 U.S. 544 (2007), of an antitrust claim), and a bare conclusion is not taken as true (Ashcroft v. Iqbal, 556 U.S.
  662, 686-87 (2009)).

Checked
  2026-11-26. Twombly: its holding read as the reporter’s headnotes give it in a copy of the opinion; the pages that say it not
  looked for. Iqbal, 686-87: passage read in a copy of the opinion; page seen in the opinion. What each circuit asks of a
  conspiracy under § 1983: not read.

Instead of / write
  Instead of “conspired to cover up the beating” write who told whom what: “At 11 p.m. Sgt. Roe called both to his office; they
  then wrote reports with the same eleven sentences”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._minds import asserted
from drafter.lint_rules._reading import flaw

SEVERITY = Severity.ERROR
_MET = re.compile(
    r"\b(?:met|meeting (?:in|at|on|with|that)|convened|spoke|told|called|telephoned|radioed|e-?mailed|texted|wrote|messages?|signed|phone calls?|conversations?)\b",
    re.IGNORECASE,
)
"""How people come to agree."""


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that asserts an agreement and tells no communication or concerted act."""
    for allegation, (mind, *_) in asserted(text, ("conspiracy",)):
        if _MET.search(allegation.words):
            continue
        yield flaw(
            allegation, text, f"“{mind.words}” is asserted, and nothing here shows an agreement.",
            "Say who told whom what and when, or which acts of which of them fit together.", mind.words,
        )  # fmt: skip
