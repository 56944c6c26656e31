"""A number that may not be filed: Social Security, account, or a full birth date.

What it is
  Printed words hold what looks like a Social Security number, an account number or a date of birth.

Why courts care
  Rule 5.2(a) allows only the last four digits, and the year of birth.

Instead of / write
  Type the last four digits, or the year.

How to suppress
  `suppress:` with this code, the id, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.outline import Allegation, Item, Plain, Quotation, text_of

_NUMBER = re.compile(
    r"\b\d{3}-\d{2}-\d{4}\b|\baccount (?:no\.?|number) \d{5,}|\bborn (?:on )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}",
    re.IGNORECASE,
)

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each such number in the pleading."""
    for block in pleading.outline.blocks:
        if isinstance(block, Allegation | Item | Plain | Quotation):
            for found in _NUMBER.finditer(text_of(block.inlines)):
                number = block.number if isinstance(block, Allegation) else None
                yield Flaw(
                    f"“{found.group()}” may not be filed in full.",
                    help="Type the last four digits, or the year.",
                    allegation=number,
                    excerpt=found.group(),
                )
