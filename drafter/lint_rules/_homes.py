"""Where a when or a where is typed: on the act itself, on its scene, or on the scene which that one continues."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from drafter.case import Act, Hole, Scene, Unknown
from drafter.dates import When
from drafter.diagnostics import Place
from drafter.lint import Knowledge
from drafter.prose import Fact


@dataclass(frozen=True, slots=True)
class Home:
    """One typed `date` or `where`: the id of the act or scene it stands on, its place, and the first act it dates."""

    id: str
    place: Place
    act: Act
    value: When | Fact | Unknown | Hole | None


def homes(known: Knowledge, field: Literal["date", "where"]) -> Iterator[Home]:
    """Every typed `date` or `where` of the acts, each once."""
    scenes = {scene.id: scene for scene in known.case.scenes()}
    told: set[str] = set()
    for act in known.case.acts():
        scene = _scene(act, scenes, field)
        id, key = (scene.id, scene.key) if scene is not None else (act.id, act.key)
        if key not in told:
            told.add(key)
            yield Home(id, known.place(f"{key}/{field}"), act, act.when if field == "date" else act.where)


def _scene(act: Act, scenes: Mapping[str, Scene], field: Literal["date", "where"]) -> Scene | None:
    """The scene that types the field for an act; None if the act types its own."""
    scene = scenes.get(act.scene or "")
    if scene is None or (scene.when if field == "date" else scene.where) == "each":
        return None
    before = scenes.get(scene.continues or "")
    while field == "date" and before is not None and before.when is scene.when:
        scene, before = before, scenes.get(before.continues or "")
    return scene
