"""An allegation tells too much to be answered.

What it is
  In a complaint that drafter did not write: a single allegation runs over 250 words, or tells of three days or more in
  over 120 words.

Why courts care
  Each allegation must be simple, concise, and direct (Fed. R. Civ. P. 8(d)(1)), and each numbered paragraph limited
  as far as practicable to a single set of circumstances (Rule 10(b)). A party who denies only a part must admit the
  rest (Rule 8(b)(4)): the more a paragraph holds, the less its answer is worth.

Checked
  2026-11-26. Rules 8 and 10: words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  One deed or one exchange to an allegation, each with its time; a list of instances as lettered lines. It is a note.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw
from drafter.lint_rules._text import dates_in
from drafter.outline import text_of

SEVERITY = Severity.NOTE
_LONG, _LONG_FOR_DAYS, _DAYS = 250, 120, 3


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One note for each allegation that is too long, its lettered lines and quotations left out of the count."""
    for allegation in complained(text):
        own = text_of(allegation.allegation.inlines)
        length = sum(not word.startswith("□") for word in allegation.words[: len(own)].split())
        days = len(set(dates_in(own)))
        if length > _LONG or (length > _LONG_FOR_DAYS and days >= _DAYS):
            told = f"{length} words" + (f" and {days} days" if days >= _DAYS else "")
            yield flaw(allegation, text, f"This allegation has {told}.", "Make an allegation of each deed or exchange.")
