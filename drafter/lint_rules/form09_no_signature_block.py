"""Nobody signs.

What it is
  In a complaint that drafter did not write, taken as a whole: no signature block stands after the last allegation.

Why courts care
  Every pleading must be signed by at least one attorney of record in the attorney’s name, or by a party who has none,
  and state the signer’s address, e-mail address and telephone number; the court must strike an unsigned paper unless
  that is promptly corrected once it is pointed out (Fed. R. Civ. P. 11(a)).

Checked
  2026-11-26. Rule 11(a): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for. A bar number and a firm’s name are asked for by local rules, which were not checked.

Instead of / write
  “Respectfully submitted,” a line to sign on, name, bar number, firm, address, telephone, e-mail, and for whom.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._text import closing, is_whole, whole_flaw

SEVERITY = Severity.WARNING
_SIGNED = re.compile(
    r"/s/|\bs/\s*[A-Z]|respectfully|\battorneys?\b|\bcounsel\b|\besq\b|\bbar (?:no|number|#)|\bpro se\b|\bsignature\b|_{8,}|\bsigned\b|\blaw (?:offices?|firm|group)\b|\bLL[CP]\b|\bdated\b|@[\w-]+\.\w|\b\d{3}[-.) ]+\d{3}[-. ]\d{4}",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw if nothing after the last allegation looks like a signature block."""
    if not is_whole(text):
        return
    end = f"{closing(text)}\n{text.reading.allegations[-1].text}"
    if not _SIGNED.search(end):
        yield whole_flaw(
            text,
            "There is no signature block.",
            "Add one: name, bar number, address, telephone, e-mail, for whom.",
            last=True,
        )
