"""A placeholder was left in.

What it is
  In a complaint that drafter did not write: an allegation or a count’s heading still holds “[NAME]”, “XXX”, “TBD”, a blank
  line to fill in, a draft’s “[GAP: …]”, or Word’s “Error! Reference source not found”.

Why courts care
  Counsel’s signature certifies that the paper was read after reasonable inquiry (Fed. R. Civ. P. 11(b)); a clerk or the
  other side sees at once that it was not.

Instead of / write
  The fact; or, if it is not known, say so: “an officer whose name is not yet known and who drove car 212”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw

SEVERITY = Severity.ERROR
_WHAT = (
    r"NAMES?|DATES?|TIMES?|PLACE|LOCATION|ADDRESS|AMOUNT|NUMBER|NO|CITY|COUNTY|STATE|DISTRICT|OFFICER|DEFENDANT|PLAINTIFF|CLIENT|AGENCY|INJUR(?:Y|IES)|FACTS?|DESCRIBE|EXPLAIN|INSERT|ADD|"
    r"FILL|TBD|TO BE|TODO|CITE|CITATION|PARAGRAPHS?|CONFIRM|CHECK|VERIFY|XX+|EXHIBIT"
)
_PLACEHOLDER = re.compile(
    rf"\[\s*(?:{_WHAT})\b[^\]□]{{0,60}}\]|\[(?:_+|●|•|\*+|\?+|\.\.\.\.+|\s+)\]|\[GAP:[^\]]*\]|(?<![\w-])X{{3,}}(?![\w-])|\bTBD\b|\bTK\b|_{{4,}}|"
    r"\bError! (?:Reference source|Bookmark|No text)[^.]{0,20}|(?<!\w)\?{3,}|\blorem ipsum\b|<<[^>]{0,40}>>|\{\{[^}]{0,40}\}\}|\binsert (?:name|date|facts?|description|paragraph) here\b"
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation with a placeholder, quotations set aside, and for each count’s heading."""
    for allegation in text.reading.allegations:
        found = _PLACEHOLDER.search(allegation.words)
        if found is not None:
            yield flaw(
                allegation, text, f"“{found.group().strip()}” was left to be filled in.", "Fill it in, or say that it is not known.",
                found.group(),
            )  # fmt: skip
    first = {a.allegation.id: a for a in text.reading.allegations}
    for count in text.reading.complaint.counts:
        found = _PLACEHOLDER.search(f"{count.title} {count.against}")
        if found is not None and count.allegations:
            yield flaw(
                first[count.allegations[0]], text, f"The heading of {count.label} still holds “{found.group().strip()}”.",
                "Fill it in.", found.group(),
            )  # fmt: skip
