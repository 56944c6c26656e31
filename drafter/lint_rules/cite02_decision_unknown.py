"""A reported decision that the library does not know.

What it is
  In a complaint that drafter did not write: a decision is cited by volume and page, and the library has none there.

Why courts care
  The library is small, and most good law is not in it. But decisions that do not exist have cost counsel dearly: in
  Mata v. Avianca, Inc., No. 22-cv-1461 (S.D.N.Y. June 22, 2023), they were fined $5,000 under Rule 11 for citing
  opinions that a machine had made up, and standing by them. Only reading a decision rules that out.

Checked
  2026-11-26. Mata: the court’s own list of the sanctions and the opening of the order read; it rests on Rule 11 or,
  alternatively, on inherent authority. Rule 11: words read in copies of the rule on public pages, not in the official
  print; no later amendment looked for.

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
