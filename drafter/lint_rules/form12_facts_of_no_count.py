"""Most of what is told belongs to no count: the second kind of shotgun pleading.

What it is
  In a complaint that drafter did not write, of some length: most of the allegations outside its counts are conclusions,
  and tell no deed, date, place, number or exact words.

Why courts care
  A complaint replete with conclusory, vague, and immaterial facts not obviously connected to any particular cause of
  action is one of the four kinds of shotgun pleading (Weiland v. Palm Beach Cnty. Sheriff’s Office, 792 F.3d 1313,
  1321-23 (11th Cir. 2015)). The rule counts conclusions; what is immaterial it cannot tell.

Checked
  2026-11-26. Weiland: opening read; the four kinds read, with their pages, as an order quotes them word for word
  (Hudson v. Univ. of S. Alabama, S.D. Ala. 2016); the rest of the opinion not read.

Instead of / write
  Under the facts, only deeds, words, documents and dates; each count says by number which of them it rests on.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._text import is_whole, whole_flaw
from drafter.reading import ReadAllegation
from drafter.reading.stance import is_capacity

SEVERITY = Severity.WARNING
_FEWEST = 15
_MOST = 0.6


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw if most of the narrative is empty; never an error, for what is immaterial no program can be sure of."""
    told = [a for a in text.reading.allegations if a.count is None and a.role in ("fact", "unknown", "background")]
    if len(told) < _FEWEST or not is_whole(text):
        return
    empty = [a for a in told if _is_empty(a)]
    if len(empty) > _MOST * len(told):
        yield whole_flaw(
            text, f"{len(empty)} of the {len(told)} allegations outside the counts tell no deed, date, place or exact words.",
            "Keep the facts that a count rests on, and cite them there by number.", empty[0].text,
        )  # fmt: skip


def _is_empty(allegation: ReadAllegation) -> bool:
    """Whether nothing anchors it and no deed is told in it without a label."""
    return (
        not allegation.anchors
        and not any(t.deed and not t.label for t in allegation.told)
        and not is_capacity(allegation)
    )
