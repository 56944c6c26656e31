"""A child’s full name.

What it is
  Words give somebody’s full name together with an age under eighteen or the word “minor”.

Why courts care
  Unless the court orders otherwise, a filing may name an individual known to be a minor only by initials (Fed. R.
  Civ. P. 5.2(a)(3)); a person may waive the protection for his own information (Rule 5.2(h)).

Checked
  2026-11-26. Rule 5.2(a): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for. Rule 5.2(h): seen only as a filing invokes it, and in a like rule, 29 C.F.R. § 18.31(d); who
  may waive for a minor was not checked.

Instead of / write
  “J.S., who was nine years old”; in a facts file, give the child’s `name` as initials.

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
_FULL = r"[A-Z][a-z’'-]+(?:\s+[A-Z]\.)?(?:\s+[A-Z][a-z’'-]+){1,2}"
_AGE = r"(?:[1-9]|1[0-7]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_MINOR = re.compile(
    rf"\b(?P<a>{_FULL}),?\s+(?:\(?an?\s+minor\b(?!\s+(?:traffic|injur|offen|infraction))|(?:who\s+(?:is|was)\s+)?(?:then\s+|only\s+)?(?:aged?\s+{_AGE}\b(?!-)|{_AGE}[-\s]years?[-\s](?:old|of[-\s]age)))|"
    rf"\bminor\s+(?:child|children|son|daughter|plaintiff|victim|student),?\s+(?P<b>{_FULL})|\b{_AGE}-year-old\s+(?:(?:son|daughter|boy|girl|child|student|nephew|niece|brother|sister),?\s+)?(?P<c>{_FULL})"
)
_NOT_A_NAME = re.compile(
    r"\b(?:Plaintiff|Defendant|Officer|Deputy|County|City|Street|School|January|February|March|April|May|June|July|August|September|October|November|December|The|An?|On|In)\b"
)


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each minor named in a draft of ours."""
    for block, words in printed(pleading):
        for name in _named(words):
            yield own_flaw(pleading, block, f"{name} is named in full, and is a minor.", "Use initials.", name)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that names a minor in full."""
    for allegation in text.reading.allegations:
        for name in _named(allegation.text)[:1]:
            yield flaw(allegation, text, f"{name} is named in full, and is a minor.", "Use initials.", name)


def _named(words: str) -> list[str]:
    found = [m.group("a") or m.group("b") or m.group("c") for m in _MINOR.finditer(words)]
    return [name for name in dict.fromkeys(found) if not _NOT_A_NAME.search(name)]
