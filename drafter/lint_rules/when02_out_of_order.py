"""A clock runs backwards inside a scene, or the dead act.

What it is
  Within one scene a later act has an earlier clock time; or somebody acts after the date of his death.

Why courts care
  A pleading that contradicts itself, or its own video, hands the other side its first exhibit. Pleadings must be
  construed so as to do justice (Fed. R. Civ. P. 8(e)), but no court can tell which of two times was meant.

Checked
  2026-11-26. Rule 8(e): words read only in a public collection.

Instead of / write
  Correct the time, or put the acts in their order.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Actor, Scene, Together
from drafter.dates import When
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """Flaws of order inside scenes, and acts of the dead."""
    for scene in pleading.known.case.scenes():
        yield from _backwards(scene)
    people = pleading.known.case.people
    for act in pleading.known.case.acts():
        for id in act.who.people if isinstance(act.who, Actor) else ():
            died = people[id].died.latest if id in people and people[id].died else None  # type: ignore[union-attr]
            done = act.when.earliest if isinstance(act.when, When) else None
            if died is not None and done is not None and done > died and act.by is None:
                yield Flaw(
                    f"{id} died on {died}, before “{act.id}”.", help="Correct a date.", place=act.place, fact=act.id
                )


def _backwards(scene: Scene) -> Iterator[Flaw]:
    acts = [a for item in scene.items for a in (item.acts if isinstance(item, Together) else (item,))]
    last = -1
    for act in acts:
        clock = getattr(act, "time", None)
        if clock is None or clock.start is None or scene.when == "each":
            continue
        if clock.start < last and not (last >= 1200 and clock.start < 360):
            yield Flaw(
                f"“{act.id}” is timed before the act above it.",  # type: ignore[union-attr]
                help="Correct the time, or move the act.",
                place=act.place,  # type: ignore[union-attr]
                fact=act.id,  # type: ignore[union-attr]
            )
        last = max(last, clock.start)
