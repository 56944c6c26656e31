"""One allegation throws every theory of municipal liability together.

What it is
  In a complaint that drafter did not write: a single allegation asserts three or more of policy or custom, failure to
  train, failure to supervise or discipline, faulty hiring, and ratification, without a date, a number or a document.

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

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw, is_state_law
from drafter.reading.stance import is_law

SEVERITY = Severity.WARNING
_MANY = 3
_NO = r"\b(?:fail\w*|inadequa\w+|deficien\w+|negligen\w+|improper\w*|refus\w+|neglect\w*|lack)\b"
_THEORIES = (
    re.compile(
        r"\b(?:had|have|has|maintain\w*|adopt\w*|implement\w*|promulgat\w*|enforc\w*|creat\w*|inadequa\w*|deficient|unconstitutional|pursuant to|its|their|’s|'s)\s[^.]{0,60}?"
        r"\b(?:polic(?:y|ies)|practices?)\b(?! ?makers?)|\b(?:policy|policies|practices?)\s+of\b|\bcustoms?\b",
        re.IGNORECASE,
    ),
    re.compile(rf"{_NO}[^.]{{0,90}}\b(?:train(?:ing)?|instruct)\b|\btraining\b[^.]{{0,30}}{_NO}", re.IGNORECASE),
    re.compile(rf"{_NO}[^.]{{0,120}}\b(?:supervis\w+|disciplin\w+|investigat\w+|control)\b", re.IGNORECASE),
    re.compile(rf"{_NO}[^.]{{0,120}}\b(?:hir(?:e|ing)|screen(?:ing)?|retain|retention)\b", re.IGNORECASE),
    re.compile(r"\b(?:ratif\w+|condon\w+|acquiesc\w+|final policy ?makers?)\b", re.IGNORECASE),
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation with three or more theories and no fact."""
    for allegation in complained(text):
        if (
            allegation.anchors & {"date", "quotation", "instrument"}
            or is_law(allegation)
            or is_state_law(allegation.count)
            or allegation.role == "introduction"
        ):
            continue
        theories = sum(bool(theory.search(allegation.words)) for theory in _THEORIES)
        if theories >= _MANY:
            yield flaw(
                allegation, text, f"This asserts {theories} theories of municipal liability at once.",
                "Plead each by itself, with its own instances, notice and causation.", allegation.text,
            )  # fmt: skip
