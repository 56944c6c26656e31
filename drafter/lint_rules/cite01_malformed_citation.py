"""A citation that nobody can look up.

What it is
  In a complaint that drafter did not write: a reporter is misprinted (“F3d”, “F.3rd”, “US” without stops), a decision
  has no year, or a page is a blank.

Why courts care
  A court looks up what is cited. Counsel certifies that the legal contentions are warranted by existing law or by a
  nonfrivolous argument for changing it (Fed. R. Civ. P. 11(b)(2)); a citation that nobody can find supports neither.

Checked
  2026-11-26. Rule 11(b)(2): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for. The decision in the example is in the library: name, citation, court and date seen.

Instead of / write
  “380 F.3d 893 (6th Cir. 2004)”; “42 U.S.C. § 1983”. It is a note.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import CASE

SEVERITY = Severity.NOTE
_REPORTER = re.compile(
    r"\b\d{1,4}\s+(?:F\.?\s?(?:2nd|3rd)|F[23]d|F\s[23]d|Fed\.?\s?[23]d|US|U\.S(?!\.)|S\.?Ct(?!\.)|F\.?\s?Supp(?![.\w]))\s+\d{1,4}\b"
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One note for each allegation with a citation that is not in form."""
    for allegation in text.reading.allegations:
        found = _REPORTER.search(allegation.text)
        reason = "misprints the reporter" if found is not None else ""
        if found is None and " v. " in allegation.text:
            found = next((m for m in CASE.finditer(allegation.text) if _is_open(m)), None)
            reason = "gives no year" if found is not None and not found.group("year") else "has a blank for the page"
        if found is not None:
            yield flaw(
                allegation, text, f"“{found.group().strip()}” {reason}.", "Print it as a court does.", found.group()
            )


def _is_open(match: re.Match[str]) -> bool:
    """Whether a decision cited in full lacks its year or its page."""
    return not match.group("year") or match.group("page").startswith("_")
