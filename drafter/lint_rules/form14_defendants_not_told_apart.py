"""A count against several defendants never says which did what: the fourth kind of shotgun pleading.

What it is
  In a complaint that drafter did not write, with three defendants or more: in a whole count “Defendants” is the only
  actor, its heading names nobody, and it does not take in facts, and facts alone, by number.

Why courts care
  Asserting multiple claims against multiple defendants without specifying which of them are responsible for which
  acts or omissions is one of the four kinds of shotgun pleading (Weiland v. Palm Beach Cnty. Sheriff’s Office, 792
  F.3d 1313, 1321-23 (11th Cir. 2015)). So it is an error in the Eleventh Circuit and a warning elsewhere, and
  where the count points to facts by number.

Checked
  2026-11-26. Weiland: opening read; the four kinds read, with their pages, as an order quotes them word for word
  (Hudson v. Univ. of S. Alabama, S.D. Ala. 2016); the rest of the opinion not read.

Instead of / write
  Name under each heading those whom the count is against, and in its allegations who did what, with the numbers of the
  facts.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.complaint import ReadCount
from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw, points_by_number, rests_on_facts
from drafter.reading import TOLD_APART, ReadAllegation

SEVERITY = Severity.WARNING
_MANY = 3
_BODY = re.compile(r"\b(?:municipal|monell|city|county|town|village|board|policy|custom|failure to train)\b")
_APART = TOLD_APART | {"entity"}


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each count in which only “Defendants” act."""
    if text.reading.people.number_of_defendants < _MANY:
        return
    severity = Severity.ERROR if text.library.shotgun(text.circuit) == "error" else None
    read = {a.allegation.id: a for a in text.reading.allegations}
    for count in text.reading.complaint.counts:
        inside = [read[id] for id in count.allegations if id in read]
        if _lumps(inside) and not _says_whom(count, text) and not rests_on_facts(text, count):
            pointed = any(points_by_number(a) for a in inside if a.role != "incorporation")
            yield flaw(
                inside[0], text, f"{count.label} never says which defendant did what.",
                "Name those it is against, and in each allegation who acted.", count.label, severity=None if pointed else severity,
            )  # fmt: skip


def _lumps(inside: list[ReadAllegation]) -> bool:
    """Whether “Defendants” act in a count and nobody in it is told apart."""
    body = [a for a in inside if a.role != "incorporation"]
    mentions = [m for a in body for m in a.mentions]
    lumped = any(m.kind == "group" and m.text.lower().endswith("defendants") for m in mentions)
    return lumped and not any(m.kind in _APART for m in mentions)


def _says_whom(count: ReadCount, text: Complained) -> bool:
    """Whether the heading or its “against” line names a defendant or a defined group, by any word of the name."""
    heading = f"{count.title} {count.against}".lower()
    names = [n for p in text.reading.complaint.defendants if p.kind != "unnamed" for n in (p.name, *p.aliases)]
    labels = [g.label.lower() for g in text.reading.complaint.groups]
    last = (re.findall(r"[a-z][a-z’'-]+", n.lower())[-1:] for n in names)
    named = any(
        re.search(rf"\b{re.escape(word)}\b", heading) for words in last for word in words if word != "defendants"
    )
    return named or any(label in heading for label in labels) or bool(_BODY.search(heading))
