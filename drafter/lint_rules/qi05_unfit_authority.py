"""A decision cited for clearly established law came too late, or helps the defense.

What it is
  In a complaint that drafter did not write: an allegation that a right was clearly established cites a decision that
  the library knows, and it was decided after the last dated event, or granted immunity, or is marked adverse, or a row
  says what a later court made of it.

Why courts care
  Law is clearly established as of the time of the act (Harlow v. Fitzgerald, 457 U.S. 800, 818 (1982)), so a decision
  that came later shows nothing. One that granted immunity, or that a later court undid or read down, is the other
  side’s exhibit: Zorn v. Linton, No. 25-297 (U.S. Mar. 23, 2026) (per curiam), held that Amnesty America v. Town of
  West Hartford, 361 F.3d 113 (2d Cir. 2004), had not clearly established what the court below took from it.

Checked
  2026-11-26. Harlow: passage read as a later decision quotes it, with its page. Zorn: whole slip opinion and dissent
  read on 2026-11-23. No citator was run: what became of a decision the rule knows only where a row of
  templates/law/authorities says so under `undone`, today of two (Amnesty America; Conn v. City of Reno, 591 F.3d
  1081). Its silence says nothing of the rest.

Instead of / write
  A decision that was there before the event and denied immunity (`drafter library show COUNT` lists them).

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from drafter.diagnostics import Severity
from drafter.law.authorities import day
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import by_cite, cited, events

SEVERITY = Severity.WARNING
_ESTABLISHED = re.compile(r"\bclearly[- ]established\b", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:unlike|distinguish\w*|notwithstanding|contrary|despite|but see|but cf)\b", re.IGNORECASE)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each such decision."""
    rows = by_cite(text.library)
    last = max(events(text), default=None)
    for allegation in text.reading.allegations:
        if not _ESTABLISHED.search(allegation.words) or _AGAINST.search(allegation.words):
            continue
        for case in cited(allegation.text):
            reason = _unfit(rows.get(case.cite, ()), last)
            if reason:
                yield flaw(
                    allegation,
                    text,
                    f"{case.name} {reason}.",
                    "Cite a decision before the event that denied immunity.",
                    case.name,
                )


def _unfit(rows: Sequence[Mapping[str, Any]], last: date | None) -> str:
    """Why a decision cannot show clearly established law, or nothing; one decision may have several rows."""
    if not rows:
        return ""
    decided = day(rows[0].get("decided"))
    if decided is not None and last is not None and decided > last:
        return f"was decided on {decided}, after the last dated event ({last})"
    if undone := next((str(row["undone"]) for row in rows if row.get("undone")), ""):
        return undone
    if all(row.get("outcome") == "granted" for row in rows):
        return "granted immunity"
    return "is marked adverse in the library" if all(row.get("adverse") == "yes" for row in rows) else ""
