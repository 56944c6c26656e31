"""A recording is cited at a clock time at which its scene was not yet begun, or long over.

What it is
  A `cite` names a recording “at 21:54:20”, and the scene’s own times say otherwise: more than fifteen minutes before its first
  act, or after its range, or after the next scene of that day had begun.

Why courts care
  On summary judgment a court should not adopt a version of the facts that the record, there a video, blatantly
  contradicts (Scott v. Harris, 550 U.S. 372, 380-81 (2007)); an opponent who opens it at the cited minute must find
  what is alleged.

Checked
  2026-11-26. Scott, 380-81: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Correct the pinpoint or the time of the act. If the recorder’s clock is wrong, say so in the act.

How to suppress
  `suppress:` with this code, the act’s id, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.case import Act, Case, Scene
from drafter.dates import When
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Pleading
from drafter.lint_rules._words import acts_in, plain

SEVERITY = Severity.WARNING
_CLOCK = re.compile(r"\bat (\d{1,2}):(\d{2})(?::\d{2})?\b")
_LEEWAY = 15
"""Minutes that clocks may differ by."""


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each act whose cited clock lies outside its scene's."""
    case = pleading.known.case
    scenes = list(case.scenes())
    for at, scene in enumerate(scenes):
        first, last = _window(scene, scenes[at + 1 :])
        if first is None:
            continue
        for act in acts_in(scene):
            for minute in _cited(act, case):
                if minute < first - _LEEWAY or (last is not None and minute > last + _LEEWAY):
                    yield Flaw(
                        f"“{act.id}” cites a recording at {minute // 60}:{minute % 60:02}, when its scene was not under way.",
                        help="Correct the pinpoint, or the time of the act.",
                        place=act.place,
                        fact=act.id,
                    )


def _window(scene: Scene, following: Sequence[Scene]) -> tuple[int | None, int | None]:
    """The first minute that the scene types, and the last that it can have had: the end of its range, or the next scene's."""
    acts = acts_in(scene)
    starts = [a.time.start for a in acts if a.time is not None and a.time.start is not None]
    if not starts or not isinstance(scene.when, When) or scene.when.earliest != scene.when.latest:
        return None, None
    ends = [a.time.end for a in acts if a.time is not None and a.time.end is not None]
    later = [m for s in following if s.when == scene.when for m in [_window(s, ())[0]] if m is not None]
    return min(starts), max(ends) if ends else min(later, default=None)


def _cited(act: Act, case: Case) -> Iterator[int]:
    """The clock minutes at which an act's citations open a video or an audio recording."""
    for cite in act.cite:
        if cite.evidence is not None and case.evidence[cite.evidence].kind in ("video", "audio"):
            yield from (int(h) * 60 + int(m) for h, m in _CLOCK.findall(plain(cite.words)) if int(h) < 24)
