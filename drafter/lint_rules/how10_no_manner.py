"""A beating is named, and not how it was done.

What it is
  In a complaint that drafter did not write: somebody named “beat”, “assaulted” or “subdued” a person, and neither the
  allegation nor those around it say with what, where on the body, or how often.

Why courts care
  Whether force to seize a person was reasonable is a balance of the nature and quality of the intrusion against the
  governmental interests at stake (Graham v. Connor, 490 U.S. 386, 396 (1989)); a verb that hides what was done cannot
  be put on the scale.

Checked
  2026-11-26. Graham, 396: passage read in a copy of the opinion; page seen in the opinion. It is about arrests and
  stops; force in jails and prisons has tests of its own.

Instead of / write
  Instead of “Officer Tully assaulted Mr. Sund” write “Officer Tully struck Mr. Sund twice in the jaw with his fist”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules import what10_label_for_act_in_words as what10
from drafter.lint_rules._reading import complained, flaw, told_apart
from drafter.reading import ReadAllegation
from drafter.reading.stance import is_capacity, is_harm, is_law, points_back

SEVERITY = Severity.WARNING
_FORCE = re.compile(
    r"\b(?:assaulted|attacked|beat(?: up)?|beaten|brutali[sz]ed|roughed up|manhandled|subdued|battered|used (?:physical )?force|got physical)\b(?! (?:him|her|them)?\s*(?:with|in the|on the|by \w+ing|about the)\b)",
    re.IGNORECASE,
)
_NEAR = 3
_MANNER = frozenset(("body", "instrument", "quotation"))


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each bare word of force; where WHAT10 speaks of the allegation, this stays silent."""
    read = list(complained(text))
    bare = [(at, a) for at, a in enumerate(read) if _is_bare(a)]
    if not bare:
        return
    said = {f.allegation for f in what10.check_complaint(text)}
    for at, allegation in bare:
        around = read[max(0, at - _NEAR) : at + _NEAR + 1]
        if any(a.anchors & _MANNER and a.deeds for a in around):
            continue
        if (allegation.number or allegation.allegation.id[1:]) not in said:
            found = _FORCE.search(allegation.words)
            word = found.group() if found is not None else ""
            yield flaw(
                allegation,
                text,
                f"“{word}” does not say how.",
                "Say with what, where on the body, and how often.",
                word,
            )


def _is_bare(allegation: ReadAllegation) -> bool:
    """Whether it uses a bare word of force in telling, and nothing that shows the manner."""
    if allegation.role in ("party", "introduction") or allegation.count is not None:
        return False
    if is_law(allegation) or is_capacity(allegation) or is_harm(allegation) or points_back(allegation):
        return False
    told = [t for t in told_apart(allegation, deed=False) if _FORCE.search(t.clause.predicate)]
    return bool(told) and not allegation.anchors & (_MANNER | {"number"})
