"""An element of a claim has no fact against a defendant.

What it is
  A cell of claim × defendant × element is empty.

Why courts care
  A claim needs facts from which a court may infer that this defendant is liable (Ashcroft v. Iqbal, 556 U.S. 662, 678
  (2009)); with an element left out, it may be dismissed for failure to state a claim (Fed. R. Civ. P. 12(b)(6)).

Checked
  2026-11-26. Iqbal, 678: passage read in a copy of the opinion; page seen in the opinion. Rule 12(b)(6): words read
  in copies of the rule on public pages, not in the official print; no later amendment looked for.

Instead of / write
  Plead the act that meets it and tag it with the kind named, or take the defendant out of the claim.

How to suppress
  `suppress:` with this code, the claim’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Claim
from drafter.counts import Element
from drafter.coverage import Cell
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Knowledge, Pleading

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each hole; a missing factor that is no element is a warning or a note, as the count says."""
    known = pleading.known
    nothing_yet = next(known.case.acts(), None) is None
    for claim in known.case.claims:
        if nothing_yet:
            yield _empty(claim, known)
            continue
        for element in known.library.elements_of(claim.count):
            for cell in known.coverage.of_element(claim.id, element.id):
                if cell.items or element.missing == "note":
                    continue
                who = f" against {cell.defendant}" if cell.defendant else ""
                yield Flaw(
                    f"No fact meets “{element.id}” of {claim.id} ({claim.count}){who}.",
                    help=_help(element, cell, known),
                    place=claim.place,
                    fact=claim.id,
                    severity=Severity(element.missing),
                )


def _empty(claim: Claim, known: Knowledge) -> Flaw:
    """A story without an act fails every element of every claim: that is one thing to say, not fifty."""
    elements = ", ".join(e.id for e in known.library.elements_of(claim.count) if e.missing != "note")
    return Flaw(
        f"The story tells no act yet, so nothing meets the elements of “{claim.id}”: {elements}.",
        help=f"Type the acts first; `drafter library show {claim.count}` says which kinds this count needs.",
        place=claim.place,
        fact=claim.id,
    )


def _help(element: Element, cell: Cell, known: Knowledge) -> str:
    kinds = element.known or element.met_by
    needed = f"It needs an act tagged {' or '.join(kinds)}" if kinds else f"It follows from {element.by}"
    known_by = " that he knew of (`known_to`)" if element.known else ""
    acts = [a.id for a in known.case.acts() if cell.defendant in getattr(a.who, "people", ())]
    his = f" His acts: {', '.join(acts[:8])}." if acts else ""
    return f"{needed}{known_by}.{his}"
