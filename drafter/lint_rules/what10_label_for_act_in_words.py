"""A label stands alone: “used excessive force”, “violated his rights”, and no act beside it.

What it is
  In a complaint that drafter did not write: an allegation charges somebody in words that judge, and tells nothing that was
  done; no paragraph is named, the count takes in more than facts, and the same actor was not told to have done anything.
  It says error of a passage by itself and, within a pleading, where the whole allegation is in the language of argument and
  no deed is named (“By disciplining her, he violated”); else it warns, and where the suit is for an end to a body’s
  practice it takes note. That a policy violates the law is for the rules on policies.

Why courts care
  Labels and conclusions, and a formulaic recitation of the elements of a cause of action, will not do (Bell Atl.
  Corp. v. Twombly, 550 U.S. 544, 555 (2007); Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009)); conclusory allegations are
  not entitled to be assumed true (Iqbal, 681).

Checked
  2026-11-26. Twombly, 555: passage read in a copy of the opinion; page seen in the opinion. Iqbal, 678 and 681:
  passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Instead of “Officer Tully used excessive force” write “Officer Tully struck Mr. Sund twice in the jaw while he was
  handcuffed”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._charged import recites, uncured
from drafter.lint_rules._reading import challenges_a_practice, flaw

SEVERITY = Severity.ERROR


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that charges somebody in words that judge, and tells nothing."""
    unsure = Severity.NOTE if challenges_a_practice(text) else Severity.WARNING
    for allegation, charged, sure in uncured(text):
        if any(recites(t) for t in charged) or not any(t.judges for t in charged):
            continue
        yield flaw(
            allegation, text, "This is a label, and no act stands beside it.",
            "Say what was done: the bodily act or the words, with what, to whom, how often.", allegation.text,
            severity=None if sure else unsure,
        )  # fmt: skip
