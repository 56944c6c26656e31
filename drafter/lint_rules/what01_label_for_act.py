"""A label stands where a deed should: “used excessive force”, “violated her rights”.

What it is
  Once labels and legal conclusions are taken away, nothing of the predicate is left.

Why courts care
  Labels and conclusions, and a formulaic recitation of the elements of a cause of action, will not do (Bell Atl.
  Corp. v. Twombly, 550 U.S. 544, 555 (2007); Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009)).

Checked
  2026-11-26. Twombly, 555: passage read in a copy of the opinion; page seen in the opinion. Iqbal, 678: passage read
  in a copy of the opinion; page seen in the opinion.

Instead of / write
  Say what the body did, with what, to whom, how often: “bent her cuffed wrist forward until it cracked”.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._words import predicate, tells_a_deed

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each act whose predicate tells no deed."""
    kinds = pleading.known.library.kinds
    for act in pleading.known.case.acts():
        words = predicate(act)
        if words and not tells_a_deed(words, kinds):
            typed = pleading.known.case.typed.get(f"{act.key}/what", words)  # with its ids, not our stand-in for names
            yield Flaw(
                f"“{typed}” is a label, not a deed.",
                help="Say what was done: the bodily act or the words, with what, to whom, how often.",
                place=act.place,
                fact=act.id,
                excerpt=typed[:60],
            )
