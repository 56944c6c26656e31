"""A pronoun does the deed, and nobody stands before it whom it could mean.

What it is
  In a complaint that drafter did not write: an allegation opens with “he”, “she” or “they” doing something, and neither
  it nor the allegation before names anybody whom the pronoun could stand for.

Why courts care
  A plaintiff must plead that each official, through his own individual actions, has violated the Constitution
  (Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009)). A deed of “they” is pleaded against nobody.

Checked
  2026-11-26. Iqbal, 676: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  The name or the description again: instead of “They then searched the car” write “Officer Varga then searched the
  car”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw
from drafter.reading import ReadAllegation
from drafter.reading.charges import Told
from drafter.reading.stance import is_law

SEVERITY = Severity.WARNING
_OPENS = re.compile(
    r"^[\W\d]*(?:(?:then|later|next|soon|afterwards?|again|instead|also|on|at|in|about|around|when|after)\b[^,]{0,60}(?:,\s*\d{4})?,?\s*)?$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:the|a|an|this|that|another|his|her|my|their|our)\s+(?:[\w-]+\s+){0,2}?(?:\w*(?:man|men|woman|women|boy|girl|child|children|son|daughter|wife|husband|brother|sister|"
    r"mother|father|friend|neighbor|inmate|prisoner|detainee|patient|driver|passenger|student|witness|caller|person|people|couple|team|crew|family|judge|jury|group|others?)s?)\b",
    re.IGNORECASE,
)
_CAN_BE = {
    "they": frozenset(("group", "defined", "entity", "described", "named", "plaintiff")),
    "he": frozenset(("named", "described", "plaintiff")),
}


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that opens with a pronoun which stands for nobody named."""
    before: ReadAllegation | None = None
    for allegation in complained(text):
        told = next((t for t in allegation.told if t.clause.subject is not None), None)
        if (
            told is not None
            and _is_bare(told, allegation)
            and not is_law(allegation)
            and not _named(told, allegation, before)
        ):
            yield flaw(
                allegation, text, f"“{_pronoun(told)}” stands for nobody named here or in the allegation before.",
                "Name the one who did it, or describe him so that he can be told apart.", allegation.text,
            )  # fmt: skip
        before = allegation


def _pronoun(told: Told) -> str:
    return told.clause.subject.text if told.clause.subject is not None else ""


def _is_bare(told: Told, allegation: ReadAllegation) -> bool:
    """Whether a pronoun opens the allegation and does a deed, no noun before it."""
    subject = told.clause.subject
    if subject is None or subject.kind != "pronoun" or not (told.deed or told.label) or told.clause.passive:
        return False
    lead = re.split(rf"\b{subject.text}\b", allegation.words, maxsplit=1)[0]
    return bool(_OPENS.match(lead)) and not _NOUN.search(lead) and not any(m.end <= len(lead) for m in allegation.mentions[:1] if m.kind != "pronoun")  # fmt: skip


def _named(told: Told, allegation: ReadAllegation, before: ReadAllegation | None) -> bool:
    """Whether the allegation before names somebody for it; the plaintiff does not do it to himself."""
    if before is None:
        return False
    can_be = _CAN_BE["they" if _pronoun(told).lower() in ("they", "them") else "he"]
    if re.search(r"\bplaintiff|\bme\b|\bmy\b|\bus\b", allegation.words, re.IGNORECASE):
        can_be -= {"plaintiff"}
    kinds = {m.kind for m in before.mentions}
    return bool(kinds & (can_be | {"pronoun"})) or bool(_NOUN.search(before.words))
