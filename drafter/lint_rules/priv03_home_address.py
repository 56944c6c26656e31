"""Somebody’s street address at home.

What it is
  Words give the house number and street where somebody lives.

Why courts care
  Rule 5.2(a) does not list it, but some local rules do: in the Central District of California a document may give of
  a home address only the city and state (L.R. 5.2-1). The docket is public: an officer’s home address invites a
  motion to seal, a plaintiff’s invites visits. Venue turns on where the defendants reside or the events happened (28
  U.S.C. § 1391(b)), never on a plaintiff’s street.

Checked
  2026-11-26. Rule 5.2: words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for. C.D. Cal. L.R. 5.2-1 and 28 U.S.C. § 1391(b): words read on public pages. Other districts not
  checked: look up yours.

Instead of / write
  “Ms. Teller resides in Montgomery County, Ohio”. The address of a search or an arrest at home may be needed: suppress
  it then, with the reason.

How to suppress
  `suppress:` with this code, the allegation’s number (in a facts file, the fact’s id), a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw, Pleading
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import own_flaw, printed

SEVERITY = Severity.WARNING
_HOME = re.compile(
    r"\b(?:resid(?:es?|ed|ing|ence)|lives?|lived|living|domiciled|home address|home|apartment|house)\b[^.;\d]{0,30}?(?:\b(?:at|is|of|was|on)\b|:|,)\s*(?P<address>\d{1,6}\s+(?:[NSEW]\.?\s+)?(?:[A-Z0-9][\w’'.]*\s+){1,3}"
    r"(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Blvd|Boulevard|L(?:a)?ne?|Dr(?:ive)?|C(?:our)?t|Way|Pl(?:ace)?|Terrace|Circle|Pkwy|Parkway|Highway|Trail)\b\.?)"
)
_MAIL = re.compile(r"\b(?:nursing|group|funeral|mobile) home\b", re.IGNORECASE)


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each home address in a draft of ours."""
    for block, words in printed(pleading):
        found = _HOME.search(words)
        if found is not None and not _MAIL.search(words):
            yield own_flaw(pleading, block, _SAYS.format(found.group("address")), _HELP, found.group("address"))


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that gives a home address."""
    for allegation in text.reading.allegations:
        found = _HOME.search(allegation.text)
        if found is not None and not _MAIL.search(allegation.text):
            yield flaw(allegation, text, _SAYS.format(found.group("address")), _HELP, found.group("address"))


_SAYS = "“{}” is somebody’s home address."
_HELP = "Give the county and the State alone."
