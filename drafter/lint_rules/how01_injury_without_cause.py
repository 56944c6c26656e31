"""An injury does not say which acts caused it.

What it is
  An entry of `injuries` has no `from`.

Why courts care
  Damages are for harm that the defendant caused: a plaintiff must show both cause in fact and proximate cause
  (Bearchild v. Cobban, 947 F.3d 1130, 1150 (9th Cir. 2020)).

Checked
  2026-11-26. Bearchild: quoted, with its page, in the comment to the Ninth Circuit’s model instruction 9.2; opinion
  not read. Other circuits not checked.

Instead of / write
  Type `from: [ids of the acts]`.

How to suppress
  `suppress:` with this code, the injury’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each injury without a cause."""
    for injury in pleading.known.case.injuries:
        if not injury.caused_by:
            yield Flaw(
                f"“{injury.id}” does not say which acts caused it.",
                help="Type `from:` with their ids.",
                place=injury.place,
                fact=injury.id,
            )
