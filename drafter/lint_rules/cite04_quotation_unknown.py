"""Words in quotation marks that the library does not have from that decision.

What it is
  In a complaint that drafter did not write: five words or more stand in quotation marks right before or after the
  citation of a decision that the library knows, and they are not among the words it holds from that decision.

Why courts care
  A misquotation is worse than none: it says that a court said what it did not. Some rules of professional conduct
  forbid it in so many words (Cal. R. Prof. Conduct 3.3(a)(2): knowingly to misquote a decision to a tribunal). The
  library holds few words of each decision, so this is only a call to compare.

Checked
  2026-11-26. California’s Rule 3.3(a)(2) read as a bar commentator quotes it; the rules of other States not looked
  at.

Instead of / write
  The exact words with their page, or a paraphrase without marks. It is a note.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import by_cite, cited

SEVERITY = Severity.NOTE
_QUOTED = re.compile(r"[“\"]([^”\"]{20,600})[”\"]")
_NEAR = 12
_WORDS = 5


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One note for each quotation next to a known decision that the library cannot confirm."""
    rows = by_cite(text.library)
    for allegation in text.reading.allegations:
        for case in cited(allegation.text):
            known = rows.get(case.cite)
            if known is None:
                continue
            stored = " ".join(_plain(str((row.get("quotation") or {}).get("text", ""))) for row in known)
            for quoted in _QUOTED.finditer(allegation.text):
                near = 0 <= case.start - quoted.end() <= _NEAR or 0 <= quoted.start() - case.end <= _NEAR
                words = _plain(quoted.group(1))
                if near and len(words.split()) >= _WORDS and words not in stored:
                    yield flaw(
                        allegation, text, f"The library does not have these words from {case.name}.",
                        "Compare them with the opinion.", quoted.group(),
                    )  # fmt: skip


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", words.lower()))
