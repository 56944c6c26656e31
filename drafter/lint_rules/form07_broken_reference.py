"""A reference to a paragraph that does not exist, or to itself.

What it is
  In a complaint that drafter did not write: an allegation refers to a number beyond the last one, or an incorporating
  sentence takes in itself or allegations of its own count.

Why courts care
  A statement in a pleading may be adopted by reference elsewhere in it (Fed. R. Civ. P. 10(c)), but there must be
  one. A reference that leads nowhere leaves the reader to guess which facts the count rests on.

Checked
  2026-11-26. Rule 10(c): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  The numbers as they stand in the final text; in Word, live cross-references instead of typed numbers.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import is_whole, number_of
from drafter.reading import ReadAllegation

SEVERITY = Severity.WARNING
_REFERENCE = re.compile(
    r"(?P<before>(?:\b(?:exhibit|ex\.|doc\.|docket|ecf|dkt\.?|id\.|decl\.|declaration|affidavit|compl\.|answer|order|report|policy|agreement|decree|complaint|no\.)[^.;¶]{0,24})?)"
    r"(?:¶+|\bparagraphs?|\bparas?\.)\s*(?P<numbers>\d{1,4}(?:\s*(?:-|–|—|through|to|and|,|&|¶+)\s*\d{1,4})*)(?!\s*\()(?P<after>\s*,?\s*(?:of|in|to)\s+(?:the|that|his|her|their|an?|exhibit|plaintiffs?['’])\b(?!\s+(?:complaint|present|instant|foregoing|facts?)))?",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that refers beyond the last number, and for each count that takes in itself."""
    last = max((number_of(a) or 0 for a in text.reading.allegations), default=0)
    if not text.reading.complaint.numbered or not is_whole(text):
        return
    for allegation in text.reading.allegations:
        beyond = [n for n in _numbers(allegation) if n > last]
        if beyond:
            yield flaw(
                allegation, text, f"¶ {beyond[0]} does not exist: the last allegation is {last}.", "Correct the number.",
                str(beyond[0]),
            )  # fmt: skip
        elif _takes_itself(allegation):
            yield flaw(
                allegation, text, "This incorporates itself or what follows it.", "End the range before this count."
            )


def _numbers(allegation: ReadAllegation) -> list[int]:
    """The numbers of this complaint that an allegation refers to; paragraphs of other papers are left out."""
    found = [m for m in _REFERENCE.finditer(allegation.text) if not m.group("before") and not m.group("after")]
    return [int(n) for m in found for n in re.findall(r"\d+", m.group("numbers"))]


def _takes_itself(allegation: ReadAllegation) -> bool:
    count, own = allegation.count, number_of(allegation)
    if allegation.role != "incorporation" or count is None or count.incorporates is None or own is None:
        return False
    here = count.incorporates.allegation == allegation.allegation.id
    return here and any(n >= own for n in count.incorporates.numbers)
