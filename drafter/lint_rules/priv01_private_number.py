"""A number that may not be filed: Social Security, account, or a full birth date.

What it is
  Words of the pleading, or of a complaint that drafter did not write, hold what looks like a Social Security number, an
  account number or a date of birth.

Why courts care
  Unless the court orders otherwise, a filing may include only the last four digits of a social-security,
  taxpayer-identification or financial-account number, and only the year of an individual’s birth (Fed. R. Civ. P.
  5.2(a)(1), (2), (4)). Rule 5.2(b) exempts, among others, the record of a state-court proceeding.

Checked
  2026-11-26. Rule 5.2(a), (b): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  Type the last four digits, or the year.

How to suppress
  `suppress:` with this code, the id, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.diagnostics import Place, Severity
from drafter.lint import Complained, Flaw, Pleading
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import closing, opening
from drafter.outline import Allegation, Citation, Inlines, Item, Plain, Quotation, Text, text_of

_NUMBER = re.compile(
    r"\b\d{3}-\d{2}-\d{4}\b|\baccount (?:no\.?|number|#) ?:?\s?\d{5,}|\b(?:born (?:on )?|(?:date of birth|d\.?o\.?b\.?)(?: is| was)?:? )(?:\d{1,2}/\d{1,2}/(?:19|20)?\d\d\b|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})",
    re.IGNORECASE,
)

SEVERITY = Severity.ERROR
_SAYS = "“{}” may not be filed in full."
_HELP = "Type the last four digits, or the year."


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each such number in the pleading."""
    for block in pleading.outline.blocks:
        if isinstance(block, Allegation | Item | Plain | Quotation):
            for found in _NUMBER.finditer(text_of(block.inlines)):
                yield Flaw(
                    _SAYS.format(found.group()),
                    help=_HELP,
                    place=_typed(block.inlines, found.group(), pleading.known.place),
                    allegation=block.number if isinstance(block, Allegation) else None,
                    excerpt=found.group(),
                )


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each such number anywhere in somebody else’s complaint, quotations included."""
    for allegation in text.reading.allegations:
        for found in _NUMBER.findall(allegation.text):
            yield flaw(allegation, text, _SAYS.format(found), _HELP, found)
    for found in _NUMBER.findall(f"{opening(text)}\n{closing(text)}"):
        yield Flaw(_SAYS.format(found), _HELP, excerpt=found)


def _typed(inlines: Inlines, number: str, place: Callable[[str], Place]) -> Place | None:
    """Where the words that hold the number were typed, or the words nearest before it."""
    keyed = [i for i in inlines if isinstance(i, Text | Citation) and i.keys]
    holding = [i for i in keyed if number in i.text] or keyed
    return place(holding[0].keys[0]) if holding else None
