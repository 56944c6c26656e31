"""How a sentence opens: belief or knowledge, date, time, place, as far as the reader does not know them already.

First act of a scene: date, time, place. Later acts: nothing, or their own time. After a heading, or after five
allegations that say neither date nor time, the date again. Never more than three phrases (facts-file.md, "Sentences
that read well").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter import dates
from drafter.case import Act, Case, Hole, Scene, Unknown
from drafter.dates import When
from drafter.outline import Gap, Inline, Mention, Reference, Text
from drafter.prose import Fact

_REPEAT_DATE_AFTER = 5
MISSING = {
    "who": "who did this",
    "what": "what was done",
    "when": "when this happened",
    "where": "where this happened",
}
_VIA = {"phone": "by telephone", "letter": "by letter", "online": "online", "policy": "by policy"}
_GOES_ON = re.compile(
    r"(?:was|were|had|has|have|kept|held|worked|lived|served|gave no|did not|never|received no|provided no)\b"
)


@dataclass(slots=True)
class Flow:
    """What the reader of the narrative has just been told: the state that decides how the next sentence opens."""

    when: When | Unknown | Hole | None = None
    where: str = ""
    location: str | None = None
    scene: str | None = None
    since_date: int = 0
    fresh: bool = True

    def interrupted(self) -> None:
        """A heading or an insert stood between: the next act says its date again."""
        self.fresh = True


class Openings:
    """Makes the openings of one case's acts."""

    def __init__(self, case: Case) -> None:
        self.case = case

    def of(self, act: Act, scene: Scene | None, flow: Flow) -> list[Inline]:
        """The opening phrases of an act, at most three: belief or knowledge, date, time, place."""
        phrases: list[list[Inline]] = []
        if act.basis.kind == "belief":
            phrases.append([Text("on information and belief")])
        if act.knowing:
            phrases.append([Text("knowing of the facts alleged in "), Reference(act.knowing)])
        dated = act.when is not None and self._date_due(act, flow, begun=bool(phrases))
        phrases += self._when(act, scene, dated=dated)
        new_scene = flow.scene != act.scene or act.scene is None
        if (new_scene or self._place_text(act) != flow.where) and (place := self._place(act, flow)):
            phrases.append(place)
        self._told(act, flow, date=dated)
        return _opened(phrases[:3])

    @staticmethod
    def _date_due(act: Act, flow: Flow, *, begun: bool) -> bool:
        """Whether the date is new, or worth saying again: never behind another phrase, nor where "later" tells it."""
        again = flow.since_date >= _REPEAT_DATE_AFTER and not begun and act.later is None
        return flow.when != act.when or flow.fresh or again

    def _when(self, act: Act, scene: Scene | None, *, dated: bool) -> Iterator[list[Inline]]:
        if dated:
            yield self._date(act)
        if act.later is not None:
            yield [Text(dates.later_phrase(act.later), keys=(f"{act.key}/later",))]
        elif act.time is not None and not dated:
            yield [Text(dates.clock_phrase(act.time), keys=self._time_keys(act, scene))]

    def implied(self, act: Act, flow: Flow) -> tuple[str, ...]:
        """The keys of a date that the reader already knows: typed again on a new scene, printed once."""
        if not isinstance(act.when, When) or flow.when != act.when:
            return ()
        return self._keys(act, "date")

    def _date(self, act: Act) -> list[Inline]:
        if isinstance(act.when, Hole):
            return [Gap("when", MISSING["when"], (act.when.key,))]
        if isinstance(act.when, Unknown):
            return [Text("on a date that is not known")]
        assert act.when is not None
        keys = self._when_keys(act)
        words = dates.opening(act.when, act.time, continuing=goes_on(act))
        return [Text(words, keys=keys)]

    def _place(self, act: Act, flow: Flow) -> list[Inline]:
        if act.via:
            return [Text(_VIA.get(act.via, f"by {act.via}"), keys=self._keys(act, "via"))]
        if isinstance(act.where, Hole):
            return [Gap("where", MISSING["where"], (act.where.key,))]
        if act.where is None or isinstance(act.where, Unknown):
            return []  # a place that is not known is said once, with its reason, in the sentence that follows
        return [*act.where.inlines, *self._at(act, flow)]

    def _at(self, act: Act, flow: Flow) -> list[Inline]:
        """The registered place, once, where the narrative moves to it and the typed words do not name it."""
        if act.location is None or act.location == flow.location or act.where is None:
            return []
        named = any(isinstance(i, Mention) and i.who == act.location for i in getattr(act.where, "inlines", ()))
        preposition = self.case.places[act.location].preposition if act.location in self.case.places else "at"
        return [] if named else [Text(f" {preposition} "), Mention(act.location, keys=self._keys(act, "at"))]

    def _place_text(self, act: Act) -> str:
        return act.via or repr(act.where)

    def _told(self, act: Act, flow: Flow, *, date: bool) -> None:
        flow.since_date = 0 if date or act.time is not None or act.later is not None else flow.since_date + 1
        flow.fresh = False if date else flow.fresh
        flow.when, flow.where, flow.scene = act.when, self._place_text(act), act.scene
        if isinstance(act.where, Fact):  # a letter or a call says nothing of where the reader now is
            flow.location = act.location or flow.location

    def _keys(self, act: Act, name: str) -> tuple[str, ...]:
        """The typed leaf of an act's W: its own, or else its scene's."""
        own = f"{act.key}/{name}"
        if own in self.case.typed:
            return (own,)
        scene = self._scene(act)
        return (f"{scene.key}/{name}",) if scene else (own,)

    def _when_keys(self, act: Act) -> tuple[str, ...]:
        keys = self._keys(act, "date")
        return (*keys, *self._time_keys(act, self._scene(act))) if act.time is not None else keys

    def _time_keys(self, act: Act, scene: Scene | None) -> tuple[str, ...]:
        own = f"{act.key}/time"
        return (own,) if own in self.case.typed or scene is None else (f"{scene.key}/time",)

    def _scene(self, act: Act) -> Scene | None:
        return next((s for s in self.case.scenes() if s.id == act.scene), None) if act.scene else None


def goes_on(act: Act) -> bool:
    """Whether an act went on through its range of dates ("from 2019 to 2023") rather than falling within it."""
    words = "".join(getattr(i, "text", "X") for i in getattr(act.what, "inlines", ()))
    return bool(_GOES_ON.match(words))


def _opened(phrases: Sequence[list[Inline]]) -> list[Inline]:
    """Opening phrases, each closed by a comma, the first with a capital."""
    opened: list[Inline] = []
    for phrase in phrases:
        opened += [*([Text(" ")] if opened else []), *phrase, Text(",")]
    if opened and isinstance(opened[0], Text):
        opened[0] = Text(opened[0].text[:1].upper() + opened[0].text[1:], opened[0].emphasis, opened[0].keys)
    return opened
