"""A passive leaves the reader to guess who did it, though somebody is named near by.

What it is
  In a complaint that drafter did not write: something is done to somebody (“was handcuffed”, “was denied water”) and no
  “by” follows; the allegations just before name somebody, so that the reader can guess.

Why courts care
  On a motion to dismiss inferences are drawn for the pleader, but each defendant’s own acts must appear (Ashcroft v.
  Iqbal, 556 U.S. 662, 676 (2009)), and a defendant who is not named in the sentence will say that it is about
  somebody else.

Checked
  2026-11-26. Iqbal, 676: passage read in a copy of the opinion; page seen in the opinion. That inferences are drawn
  for the pleader: from memory, not checked.

Instead of / write
  “Officer Varga handcuffed Ms. Teller”. It is a note.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw, told_apart
from drafter.reading import ReadAllegation
from drafter.reading.charges import Told
from drafter.reading.stance import is_capacity, is_harm, is_law

SEVERITY = Severity.NOTE
_NEAR = 3
_DONE = re.compile(
    r"\b(?:was|were|been|being)\s+(?:\w+ly\s+|not\s+|never\s+|then\s+|again\s+|also\s+)*(?:handcuffed|cuffed|struck|hit|kicked|punched|tased|beaten|thrown|pushed|shoved|dragged|slammed|choked|"
    r"shackled|chained|strip-searched|searched|frisked|pepper-sprayed|sprayed|stomped|tackled|forced (?:to the (?:ground|floor)|down|into|out|against|onto|to (?:strip|undress|kneel))|denied|refused|ignored|threatened|stripped|restrained)\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One note for each allegation that tells a deed in a passive without an agent, an actor being near."""
    before: list[ReadAllegation] = []
    for allegation in complained(text):
        found = next((t for t in allegation.told if _is_agentless(t)), None)
        if (
            found is not None and not allegation.actors - {"plaintiff", "pronoun"} and allegation.role in ("fact", "unknown")
            and any(told_apart(a) for a in before[-_NEAR:])
            and not (is_law(allegation) or is_capacity(allegation) or is_harm(allegation))
        ):  # fmt: skip
            yield flaw(
                allegation, text, "A passive leaves open who did this.", "Say it in the active, with the actor’s name.",
                found.clause.predicate.strip(),
            )  # fmt: skip
        before.append(allegation)


def _is_agentless(told: Told) -> bool:
    return told.clause.actor is None and _DONE.search(told.clause.predicate) is not None
