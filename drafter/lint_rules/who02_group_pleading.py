"""The words of an act lump people together: “Defendants”, “the officers”.

What it is
  A typed predicate or sentence makes “Defendants”, “the Defendant Officers” or “the officers” the doer.

Why courts care
  A complaint must give the defendant fair notice of what the claim is and the grounds on which it rests (Bell Atl.
  Corp. v. Twombly, 550 U.S. 544, 555 (2007), on Fed. R. Civ. P. 8(a)(2)). One that does not say which defendant did
  what tells none of them.

Checked
  2026-11-26. Twombly, 555: passage read in a copy of the opinion; page seen in the opinion. Rule 8(a)(2): words read
  in copies of the rule on public pages, not in the official print; no later amendment looked for.

Instead of / write
  Name those who did it before the colon: `smith, jones: held @lee against the wall`.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._words import plain, predicate

_GROUP = re.compile(
    r"\b(?:(?:the |all |said |individual )?(?:Defendants|Defendant Officers|Officer Defendants)|(?:the|all) officers)\b(?! of)"
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each act whose own words hide people behind a plural."""
    for act in pleading.known.case.acts():
        words = _QUOTED.sub("", " ".join((predicate(act), plain(act.says), plain(act.wording))))
        found = _GROUP.search(words)
        if found:
            yield Flaw(
                f"“{found.group()}” does not say which of them.",
                help="Name each who did it: `smith, jones: …`.",
                place=act.place,
                fact=act.id,
                excerpt=found.group(),
            )
