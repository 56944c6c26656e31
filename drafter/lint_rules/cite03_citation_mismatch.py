"""A citation whose name or year is another decision’s.

What it is
  Words cite a volume and page that the library knows, with a name or a year that is not that decision’s.

Why courts care
  One of the two is wrong, and the other side will say so. Counsel certifies that the legal contentions are warranted
  by existing law (Fed. R. Civ. P. 11(b)(2)): by a decision that can be found.

Checked
  2026-11-26. Rule 11(b)(2): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  The name, volume, page and year as the reporter has them (`drafter library show COUNT` prints ours).

How to suppress
  `suppress:` with this code, the allegation’s number (in a facts file, the fact’s id), a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw, Pleading
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import Cited, by_cite, cited, own_flaw, printed

SEVERITY = Severity.WARNING
_HELP = "Look it up, and correct the name, the place or the year."


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each mismatch in a draft of ours."""
    rows = by_cite(pleading.known.library)
    for block, words in printed(pleading):
        for case in cited(words):
            if reason := _mismatch(case, rows.get(case.cite, ())):
                yield own_flaw(pleading, block, reason, _HELP, case.name)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each mismatch."""
    rows = by_cite(text.library)
    for allegation in text.reading.allegations:
        for case in cited(allegation.text):
            if reason := _mismatch(case, rows.get(case.cite, ())):
                yield flaw(allegation, text, reason, _HELP, case.name)


def _mismatch(case: Cited, rows: Sequence[Mapping[str, Any]]) -> str:
    """What does not agree with the library’s decision there, or nothing."""
    if not rows:
        return ""
    row = rows[0]
    if not _words(case.name) & _words(str(row.get("name", ""))):
        return f"{case.cite.upper()} is {row.get('name')} in the library, not {case.name}."
    if case.year and case.year != str(row.get("year")):
        return f"{case.name} is of {row.get('year')} in the library, not of {case.year}."
    return ""


def _words(name: str) -> set[str]:
    """The weighty words of a case name."""
    return {
        w
        for w in re.findall(r"[a-z]{3,}", name.lower())
        if w not in ("the", "city", "county", "state", "united", "states", "dept", "department")
    }
