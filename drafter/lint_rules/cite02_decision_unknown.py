"""A reported decision that the library does not know.

What it is
  In a complaint that drafter did not write: a decision is cited by volume and page, and the library has none there.

Why courts care
  The library is small, and most good law is not in it; but a decision that does not exist has cost counsel dearly, and
  only reading it rules that out (Rule 11(b)(2)).

Instead of / write
  The same, after reading it. It is a note, once for each decision.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import by_cite, cited

SEVERITY = Severity.NOTE


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One note for each decision that the library lacks, at the first place that cites it."""
    known = set(by_cite(text.library))
    for allegation in text.reading.allegations:
        for case in cited(allegation.text):
            if case.cite not in known:
                known.add(case.cite)
                yield flaw(
                    allegation, text, f"{case.name} is not in the library: nothing here vouches for it.",
                    "Read it before you sign.", case.name,
                )  # fmt: skip
