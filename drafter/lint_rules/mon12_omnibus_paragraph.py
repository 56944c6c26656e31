"""One allegation throws every theory of municipal liability together.

What it is
  In a complaint that drafter did not write: a single allegation asserts three or more of policy or custom, want of a
  policy, failure to train, failure to supervise or discipline, faulty hiring, and ratification, and holds no instance,
  no text and nobody’s words.

Why courts care
  Each theory is proved by facts of its own: a custom by what was done again and again (Monell v. Dep’t of Soc.
  Servs., 436 U.S. 658, 690-91 (1978)), a lack of training by notice and a choice to go on (Connick v. Thompson, 563
  U.S. 51, 61-62 (2011)), ratification by a policymaker who approved the decision and the basis for it (City of St.
  Louis v. Praprotnik, 485 U.S. 112, 127 (1988) (plurality opinion)). Each paragraph is limited as far as practicable
  to a single set of circumstances (Rule 10(b)).

Checked
  2026-11-26. Connick, 61-62, and Praprotnik, 127: passage read in a copy of the opinion; page seen in the opinion.
  Monell: passage read in a copy of the opinion on 2026-11-23; page seen. Rule 10(b): words read in copies of the rule
  on public pages, not in the official print; no later amendment looked for.

Instead of / write
  A count for each theory you can prove, each with its own instances, notice and causation; leave the others out.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw, is_state_law
from drafter.reading.masks import quotations
from drafter.reading.stance import is_law
from drafter.reading.theories import shows, theories

SEVERITY = Severity.WARNING
_MANY = 3


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation with three or more theories and no fact."""
    for allegation in complained(text):
        found = theories(allegation.words)
        if (
            len(found) < _MANY
            or allegation.role == "introduction"
            or is_law(allegation)
            or is_state_law(allegation.count)
            or shows(allegation.words, quotations(allegation.text))
        ):
            continue
        yield flaw(
            allegation, text, f"This asserts {len(found)} theories of municipal liability at once.",
            "Plead each by itself, with its own instances, notice and causation.", allegation.text,
        )  # fmt: skip
