"""The elements of a claim are recited, and nobody is said to have done anything.

What it is
  In a complaint that drafter did not write: an allegation charges somebody by a term of art in which courts state a claim’s
  elements (“adverse action”, “deliberate indifference”, “similarly situated”), or in words that are argument and no more,
  and tells no deed; nor does what it points to, or what was told of the same actor before.
  It says error of a passage by itself and, within a pleading, where it also judges and all of it is argument; else it
  warns, and where the suit is for an end to a body’s practice it takes note.

Why courts care
  A formulaic recitation of the elements of a cause of action will not do (Bell Atl. Corp. v. Twombly, 550 U.S. 544,
  555 (2007)).

Checked
  2026-11-26. Twombly, 555: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Instead of “Captain Voss took adverse action because of protected activity” write what was said to whom, what he did
  then, and how soon: “On June 3 she told him she would testify; on June 4 he moved her to nights”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._charged import recites, uncured
from drafter.lint_rules._reading import challenges_a_practice, flaw, in_a_pleading
from drafter.reading.register import argument, most_argued

SEVERITY = Severity.ERROR
_ARGUED = 0.35
"""Within a pleading, words of argument that recite no element are worth a warning at this register."""


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that charges by reciting an element, or in words of argument of which none judges."""
    unsure = Severity.NOTE if challenges_a_practice(text) else Severity.WARNING
    for allegation, charged, sure in uncured(text):
        weak = in_a_pleading(text) and argument(allegation.words) < _ARGUED
        if not any(recites(t) for t in charged) and (weak or any(t.judges for t in charged)):
            continue
        said = "”, “".join(most_argued(allegation.words)) or "this"
        yield flaw(
            allegation, text, f"“{said}” is how elements are recited; no deed is told.",
            "Say what was done or said, by whom, to whom, and when.", allegation.text,
            severity=None if sure else unsure,
        )  # fmt: skip
