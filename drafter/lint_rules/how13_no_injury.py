"""Damages are asked, and no injury is told.

What it is
  In a complaint that drafter did not write, taken as a whole: it asks damages, and no allegation tells a harm to body,
  mind, liberty or purse.

Why courts care
  The basic purpose of damages under § 1983 is to compensate for injuries that the deprivation caused (Carey v.
  Piphus, 435 U.S. 247, 254-57 (1978)). Without one there are nominal damages (266-67, for a denial of procedural due
  process), and punitive damages where the law allows them.

Checked
  2026-11-26. Carey: 254-57 read in the official syllabus and as Memphis Cmty. Sch. Dist. v. Stachura quotes it;
  266-67 read in a copy of the opinion on 2026-11-23; page seen.

Instead of / write
  The injury, its treatment and how long it lasted: “a broken wrist, set on March 9, in a cast for six weeks”; “three
  days in a cell”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._text import asks_damages, is_whole, whole_flaw

SEVERITY = Severity.WARNING
_HARM = re.compile(
    r"\binjur(?:y|ies|ed)\b|\bpain(?:s|ful)?\b|\bfractur|\bbroken?\b|\bbruis|\bbl(?:ed|eeding|ood)\b|\bhospital|\bdistress|\bdied\b|\bdeath\b|\bloss\b|\blost\b|\bwound|\bswell|\bswollen|\bhumiliat|\bsuffer|"
    r"\bharm(?:ed|s)?\b|\btrauma|\bcosts? (?:him|her|them|plaintiff)|\banguish|\bconcussion|\bscar|\bfear(?:s|ed|ful)?\b|\banxi|\bdepress|\bdamage to\b|\bdamaged\b|\bin (?:jail|custody)|\bdetained|\bimprison|\bincarcerat|"
    r"\barrested|\bkilled|\bunconscious|\bfired\b|\bterminated\b|\bevict|\bstitches|\bsurgery|\bburn(?:s|ed)\b|\bhead ?ache|\bmiscarr|\bdeprived of\b|\bbanned\b|\bsilenced\b|\bchill",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw if money is asked and no harm is told."""
    told = (a for a in text.reading.allegations if a.role not in ("jurisdiction", "incorporation", "relief"))
    if is_whole(text) and asks_damages(text) and not any(_HARM.search(a.text) for a in told):
        yield whole_flaw(
            text,
            "Damages are asked, and no injury is told.",
            "Tell the injury, its treatment and its length.",
            last=True,
        )
