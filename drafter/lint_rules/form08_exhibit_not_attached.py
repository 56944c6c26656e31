"""An exhibit is cited, and is not in the document or its list.

What it is
  In a complaint that drafter did not write: an allegation cites “Exhibit B”, and nothing after the last allegation
  bears that name, while other exhibits are attached or listed there. If none is, one note says so.

Why courts care
  A copy of a written instrument that is an exhibit to a pleading is a part of the pleading for all purposes (Fed. R.
  Civ. P. 10(c)); one that is missing is no part of anything.

Checked
  2026-11-26. Rule 10(c): words read in copies of the rule on public pages, not in the official print; no later
  amendment looked for.

Instead of / write
  Attach it, list it after the signature (“Exhibit B: report of March 9, 2025”), or quote it in the allegation.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import closing, is_whole
from drafter.reading import ReadAllegation

SEVERITY = Severity.WARNING
_EXHIBIT = re.compile(
    r"\b(?:Exhibits?|Exh?s?\.)\s+(?:No\.\s*)?[“\"]?([A-Z]{1,2}|\d{1,3})\b(?!\s*(?:to|of|in)\s+(?:the|his|her)\s+(?:deposition|motion|grievance|report|declaration|affidavit|warrant))"
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each exhibit cited and missing; one note if no exhibit at all is in the document."""
    cited: dict[str, ReadAllegation] = {}
    for allegation in text.reading.allegations:
        for letter in _EXHIBIT.findall(allegation.text):
            cited.setdefault(letter, allegation)
    if not cited or not is_whole(text):
        return
    present = set(
        re.findall(r"\b(?:exhibits?|exh?\.)\s*(?:no\.\s*)?[“\"]?([a-z]{1,2}|\d{1,3})\b", closing(text).lower())
    )
    missing = [letter for letter in cited if letter.lower() not in present]
    if len(missing) == len(cited):
        yield flaw(
            cited[missing[0]], text, f"Exhibits are cited ({', '.join(missing)}), and none is in this file or listed at its end.",
            "File them with the complaint, and list them after the signature.", f"Exhibit {missing[0]}", severity=Severity.NOTE,
        )  # fmt: skip
        return
    for letter in missing:
        yield flaw(
            cited[letter], text, f"Exhibit {letter} is cited, and neither attached nor listed.", "Attach it and list it.",
            f"Exhibit {letter}",
        )  # fmt: skip
