"""An element is recited in the words of the test, and nothing but a wave of the hand stands for the facts.

What it is
  In a complaint that drafter did not write: within a count, an allegation recites an element or a wrong (“acted with
  deliberate indifference to a serious medical need”) and for facts only points back: “as described above”. What is asked of the court, a lasting practice and
  what the plaintiff did are none of this.

Why courts care
  A formulaic recitation of the elements of a cause of action will not do (Bell Atl. Corp. v. Twombly, 550 U.S. 544,
  555 (2007); Ashcroft v. Iqbal, 556 U.S. 662, 678 (2009)).

Checked
  2026-11-26. Twombly, 555: passage read in a copy of the opinion; page seen in the opinion. Iqbal, 678: passage read
  in a copy of the opinion; page seen in the opinion.

Instead of / write
  The element’s own facts with their numbers: “Nurse Kern read the request in which Mr. Sund wrote that he could not
  breathe (¶ 31), and closed it without seeing him (¶ 33)”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._charged import ELEMENT, recites
from drafter.lint_rules._reading import befalls_many, flaw, points_by_number, told_apart
from drafter.reading import ReadAllegation
from drafter.reading.charges import FAULT
from drafter.reading.stance import is_capacity, is_harm, is_law, points_back

SEVERITY = Severity.WARNING


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each element recited that points back without a number and tells no deed of its own."""
    for allegation in text.reading.allegations:
        found = ELEMENT.search(allegation.words) or FAULT.search(allegation.words)
        if found is None or allegation.count is None or allegation.role == "incorporation":
            continue
        if _is_elsewhere(allegation) or not points_back(allegation):
            continue
        if _tells(allegation):
            continue
        yield flaw(
            allegation, text, f"“{found.group()}” is recited, and for facts it only points back.",
            "Name the facts that show it, with their numbers.", found.group(),
        )  # fmt: skip


def _is_elsewhere(allegation: ReadAllegation) -> bool:
    """Whether it charges nobody with an element: it states law, capacity, harm, a lasting practice or what the plaintiff did."""
    if (
        is_capacity(allegation)
        or is_harm(allegation)
        or is_law(allegation)
        or befalls_many(allegation, allegation.told)
    ):
        return True
    actor = next((t.clause.actor for t in allegation.told if t.clause.actor is not None), None)
    return actor is not None and actor.kind == "plaintiff"


def _tells(allegation: ReadAllegation) -> bool:
    """Whether it gives numbers, or tells a deed of somebody that is no label."""
    own = [t for t in told_apart(allegation) if not (recites(t) or t.judges)]
    return bool(own) or points_by_number(allegation) or bool(allegation.anchors & {"date", "quotation", "body"})
