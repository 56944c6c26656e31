"""Notice is dated after everything it should have warned of.

What it is
  In a complaint that drafter did not write: an allegation says that a body or its policymaker had notice, knew or was
  warned, gives one full date, and every dated deed done to the plaintiff is earlier.

Why courts care
  What came at the same time or later cannot establish a pattern that would have given notice (Connick v. Thompson,
  563 U.S. 51, 63 n.7 (2011)), nor show that a policymaker was indifferent before.

Checked
  2026-11-26. Connick, 63 n.7: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Earlier complaints, reports or suits with their dates; offer what came later for custom or ratification.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw
from drafter.lint_rules._text import dates_in, events, is_event

SEVERITY = Severity.WARNING
_NOTICE = re.compile(r"\b(?:(?:on|had|received|given|gave \w+|constructive|actual) notice|(?:was|were|became|been) (?:made )?(?:aware|warned|informed|advised|alerted)|knew|learned)\b", re.IGNORECASE)  # fmt: skip
_OF = re.compile(r"\b(?:of|that|about)\b[^.]{0,80}\b(?:polic(?:y|ies)|custom|practice|pattern|need|danger|risk|deficien\w+|inadequa\w+|history|propensit\w+|complaints|misconduct)\b", re.IGNORECASE)  # fmt: skip
_WHO = re.compile(r"\b(?:city|county|town|village|chief|sheriff|warden|policy ?makers?|department|board|council|commissioner|mayor|administrat\w+)\b", re.IGNORECASE)  # fmt: skip


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each notice later than every dated deed done to the plaintiff."""
    read = list(complained(text))
    last = max(events(text), default=date.max)
    for allegation in read:
        days = dates_in(allegation.words)
        notice = _NOTICE.search(allegation.words)
        if notice is None or len(days) != 1 or days[0] <= last or is_event(allegation):
            continue
        if _OF.search(allegation.words[notice.end() :]) and _WHO.search(allegation.words[: notice.start()]):
            yield flaw(
                allegation, text, f"This notice is dated {days[0]}, after the last dated act against the plaintiff ({last}).",
                "Plead notice that came before, or offer this for custom or ratification.", notice.group(),
            )  # fmt: skip
