"""A placeholder was left in.

What it is
  A fact as typed, or an allegation or a count’s heading of a complaint that drafter did not write, still holds
  “[NAME]”, “XXX”, “TBD”, a blank line to fill in, a draft’s “[GAP: …]”, or Word’s “Error! Reference source not found”.

Why courts care
  By presenting a paper, counsel certifies that to the best of his knowledge, formed after a reasonable inquiry, its
  factual contentions have evidentiary support or are likely to have it (Fed. R. Civ. P. 11(b)(3)). A blank has none,
  and shows that nobody read the paper through.

Checked
  2026-11-26. Rule 11(b): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  The fact; or, if it is not known, say so: “an officer whose name is not yet known and who drove car 212”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw, Pleading
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import own_flaw, printed
from drafter.outline import Text
from drafter.reading.masks import masked

SEVERITY = Severity.ERROR
_SAYS = "“{}” was left to be filled in."
_HELP = "Fill it in, or say that it is not known."
_WHAT = (
    r"NAMES?|DATES?|TIMES?|PLACE|LOCATION|ADDRESS|AMOUNT|NUMBER|NO|CITY|COUNTY|STATE|DISTRICT|OFFICER|DEFENDANT|PLAINTIFF|CLIENT|AGENCY|INJUR(?:Y|IES)|FACTS?|DESCRIBE|EXPLAIN|INSERT|ADD|"
    r"FILL|TBD|TO BE|TODO|CITE|CITATION|PARAGRAPHS?|CONFIRM|CHECK|VERIFY|XX+|EXHIBIT"
)
_PLACEHOLDER = re.compile(
    rf"\[\s*(?:{_WHAT})\b[^\]□]{{0,60}}\]|\[(?:_+|●|•|\*+|\?+|\.\.\.\.+|\s+)\]|\[GAP:[^\]]*\]|(?<![\w-])X{{3,}}(?![\w-])|\bTBD\b|\bTK\b|_{{4,}}|"
    r"\bError! (?:Reference source|Bookmark|No text)[^.]{0,20}|(?<!\w)\?{3,}|\blorem ipsum\b|<<[^>]{0,40}>>|\{\{[^}]{0,40}\}\}|\binsert (?:name|date|facts?|description|paragraph) here\b"
)


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each block of a draft of ours in whose typed words a placeholder was left; a visible gap is none."""
    for block, words in printed(pleading):
        typed = " ".join(i.text for i in block.inlines if isinstance(i, Text) and i.keys)
        found = _PLACEHOLDER.search(masked(typed)) if typed else None
        if found is not None and found.group() in masked(words):
            yield own_flaw(pleading, block, _SAYS.format(found.group().strip()), _HELP, found.group())


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation with a placeholder, quotations set aside, and for each count’s heading."""
    for allegation in text.reading.allegations:
        found = _PLACEHOLDER.search(allegation.words)
        if found is not None:
            yield flaw(
                allegation, text, _SAYS.format(found.group().strip()), _HELP,
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
