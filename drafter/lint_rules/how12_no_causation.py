"""Damages are asked, and nothing says what caused the harm.

What it is
  In a complaint that drafter did not write, taken as a whole: it asks damages, and no allegation ties an injury to an
  act.

Why courts care
  Section 1983 reaches one who “subjects, or causes to be subjected” another to a deprivation of rights (42 U.S.C. §
  1983); a plaintiff must show both cause in fact and proximate cause of the injury (Bearchild v. Cobban, 947 F.3d
  1130, 1150 (9th Cir. 2020)).

Checked
  2026-11-26. 42 U.S.C. § 1983: words read as the opinion in Connick v. Thompson, 563 U.S. at 60, quotes them.
  Bearchild: quoted, with its page, in the comment to the Ninth Circuit’s model instruction 9.2; opinion not read.
  Other circuits not checked.

Instead of / write
  “The pull broke Ms. Teller’s wrist”; “because nobody answered, Mr. Sund lost consciousness at 4:10 a.m.”

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import everything
from drafter.lint_rules._text import asks_damages, is_whole, whole_flaw

SEVERITY = Severity.WARNING
_CAUSE = re.compile(
    r"\bas (?:a|the)(?: \w+){0,4} (?:result|consequence)\b|\bcaus(?:e|es|ed|ing|al)\b|\bbecause\b|\bresult(?:s|ed|ing) (?:in|from)\b|\bproximate\w*\b|\bled to\b|\bdue to\b|\bby reason of\b|"
    r"\bbroke\b|\bfractur\w+|\bkilled\b|\bbrought about\b|\bmoving force\b|\bdied (?:of|from)\b|\b(?:made|left) (?:him|her|them|plaintiff|me)\b|\bthereby\b|\bin consequence\b|\bconsequently\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw if money is asked and no word of cause stands anywhere."""
    if is_whole(text) and asks_damages(text) and not _CAUSE.search(everything(text)):
        yield whole_flaw(
            text, "Damages are asked, and nothing says what caused the harm.",
            "Say which act brought about which injury.", last=True,
        )  # fmt: skip
