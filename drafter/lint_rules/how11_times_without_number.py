"""Blows “multiple times” or “repeatedly”, and no number.

What it is
  In a complaint that drafter did not write: a verb of force stands with “multiple times”, “several times” or
  “repeatedly”, and no number or “at least” stands in the sentence.

Why courts care
  Whether force to seize a person was reasonable depends on the nature and quality of the intrusion (Graham v. Connor,
  490 U.S. 386, 396 (1989)), and how often is a part of that.

Checked
  2026-11-26. Graham, 396: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  “At least four times”; “twice while he stood, and three times after he was down”. It is a note.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw
from drafter.reading.sentences import split
from drafter.reading.stance import is_law

SEVERITY = Severity.NOTE
_BLOW = (
    r"(?:struck|strik\w+|hit(?:ting)?|kick\w*|punch\w*|tas(?:ed|ing)|beat\w*|stomp\w*|slam\w*|shock\w*|spray\w*|pepper-spray\w*|shot|shoot\w*|knee[d]?\b|kneeing|slapp\w*|chok\w*|bit|stabb\w*|hitting|"
    r"strikes|bludgeon\w*|elbow\w*|fired)"
)
_TIMES = r"(?:multiple|several|numerous|many|repeated|various|countless) times|repeatedly|over and over|again and again"
_BOUND = re.compile(rf"\b{_BLOW}\b[^.;]{{0,60}}?\b(?P<after>{_TIMES})\b|\b(?P<before>{_TIMES})\b\W+(?:\w+\W+){{0,2}}?{_BLOW}\b", re.IGNORECASE)  # fmt: skip
_COUNT = re.compile(r"\b(?:twice|thrice|at least|no fewer than|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\s+(?:or \w+ )?(?:more )?(?:times|blows|strikes|punches|kicks|shots|cycles|bursts))\b", re.IGNORECASE)  # fmt: skip


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One note for each allegation with blows that nobody counts."""
    for allegation in complained(text):
        if allegation.role == "introduction" or is_law(allegation):
            continue
        for _, sentence in split(allegation.words):
            found = _BOUND.search(sentence)
            if found is not None and not _COUNT.search(sentence):
                word = found.group("after") or found.group("before")
                yield flaw(
                    allegation, text, f"“{word}” has no number.", "Say how often, or at least how often.", found.group()
                )
                break
