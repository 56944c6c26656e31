"""The story: scenes, acts and the other items, each W with its one home, and a Hole where one was not typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal, TypedDict

from drafter import dates
from drafter.build import parts
from drafter.build.reader import Reader, key_of
from drafter.case import (
    NOTHING,
    Act,
    Actor,
    Background,
    FigureItem,
    HeadingItem,
    Hole,
    Insert,
    Item,
    ListItem,
    QuoteItem,
    Scene,
    Statistic,
    TableItem,
    Together,
    TranscriptItem,
    Unknown,
)
from drafter.codes.facts import (
    MISSING_WHAT,
    MISSING_WHEN,
    MISSING_WHERE,
    MISSING_WHO,
    NO_HOW_KNOWN,
    TWO_HOMES,
    WHY_UNKNOWN,
)
from drafter.dates import When
from drafter.diagnostics import Code
from drafter.prose import Fact
from drafter.source import Path

Home = When | Unknown | Hole | Literal["each"]


class _Proof(TypedDict):
    """What kinds of fact an item shows, who knew it, and what it is offered for."""

    shows: tuple[str, ...]
    known_to: tuple[str, ...]
    how_known: Fact
    offered_for: tuple[str, ...]


class StoryReader:
    """Reads the items of one story. `policy` is the policy they count for, or None."""

    def __init__(self, read: Reader, policy: str | None = None) -> None:
        self.read = read
        self.policy = policy
        self.scenes: dict[str, Scene] = {}

    def items(self, path: Path) -> tuple[Item, ...]:
        """The items under a path, in typed order."""
        listed = self.read.get(path)
        found = (self._item((*path, i)) for i in range(len(listed))) if isinstance(listed, list) else ()
        return tuple(item for item in found if item is not None)

    def standing(self, path: Path) -> tuple[Item, ...]:
        """Acts with their own date and place."""
        listed = self.read.get(path)
        if not isinstance(listed, list):
            return ()
        loose = Scene("", key_of(path), self.read.place(path), NOTHING, None, "each", None, "each", "", None, ())
        found = (self._inner((*path, i), loose, first=False) for i in range(len(listed)))
        return tuple(item for item in found if item is not None)

    def _item(self, path: Path) -> Item | None:
        node = self.read.get(path)
        if not isinstance(node, Mapping):
            return None
        if "scene" in node:
            return self._scene(path)
        if "insert" in node:
            policy = self.read.id((*path, "insert"), ("policy",), "insert")
            return Insert(policy, key_of(path)) if policy else None
        return self._simple(path, node)

    def _simple(self, path: Path, node: Mapping[str, object]) -> Item | None:
        makers: dict[str, Callable[[Path], Item]] = {
            "heading": self._heading,
            "background": self._background,
            "quote": self._quote,
            "statistic": self._statistic,
            "figure": self._figure,
            "list": self._list,
            "table": self._table,
            "transcript": self._transcript,
        }
        return next((make(path) for name, make in makers.items() if name in node), None)

    # ------------------------------------------------------------------ scenes and acts

    def _scene(self, path: Path) -> Scene:
        read = self.read
        before = self.scenes.get(read.text((*path, "continues")))
        scene = Scene(
            id=read.text((*path, "scene")),
            key=key_of(path),
            place=read.place(path),
            heading=read.fact((*path, "heading")),
            location=read.id((*path, "at"), ("place",), "at") or (before.location if before else None),
            when=before.when if before and not read.get((*path, "date")) else self._scene_date(path),
            time=read.clock((*path, "time")),
            where=self._scene_where(path),
            via=read.text((*path, "via")),
            continues=before.id if before else None,
            items=(),
            setting=read.fact((*path, "setting")),
        )
        listed = read.get((*path, "acts"))
        count = len(listed) if isinstance(listed, list) else 0
        items: list[Item] = []
        for i in range(count):
            item = self._inner((*path, "acts", i), scene, first=not items)
            if item is not None:
                items.append(item)
        scene = replace(scene, items=tuple(items))
        self.scenes[scene.id] = scene
        return scene

    def _inner(self, path: Path, scene: Scene, *, first: bool) -> Item | None:
        """One item of a scene's acts."""
        node = self.read.get(path)
        if not isinstance(node, Mapping):
            return None
        if "together" in node:
            listed = node["together"]
            count = len(listed) if isinstance(listed, list) else 0
            acts = [self._act((*path, "together", i), scene, first=first and i == 0) for i in range(count)]
            return Together(self._id(path), key_of(path), tuple(acts)) if acts else None
        return self._simple(path, node) or self._act(path, scene, first=first)

    def _act(self, path: Path, scene: Scene, *, first: bool) -> Act:
        read = self.read
        what = read.fact((*path, "what"))
        words = {name: read.fact((*path, name)) for name in ("lead", "says", "gist", "wording", "outcome")}
        who = self._who(path)
        by = read.actor((*path, "by"))
        self._demand_reason(path, who, by)
        return Act(
            id=self._id(path),
            key=key_of(path),
            place=read.place(path),
            who=who,
            what=what or self._hole(path, "what", MISSING_WHAT, "what was done"),
            by=by,
            when=self._act_date(path, scene),
            time=read.clock((*path, "time")) or (scene.time if first else None),
            later=dates.parse_later(read.text((*path, "later"))) if read.text((*path, "later")) else None,
            where=self._act_where(path, scene),
            via=read.text((*path, "via")) or scene.via,
            scene=scene.id or None,
            location=read.id((*path, "at"), ("place",), "at") or scene.location,
            to=read.people((*path, "to"), "to"),
            since=read.when((*path, "since")),
            knowing=read.ids((*path, "knowing"), parts.FACTS, "knowing"),
            basis=parts.basis(self.read, path),
            cite=parts.cites(self.read, (*path, "cite")),
            why_unknown=read.fact((*path, "why_unknown")),
            adverse=parts.adverse(self.read, (*path, "adverse")),
            mentions=parts.mentioned(what, *words.values()),
            policy=self.policy,
            record=read.record(path),
            **self._proof(path),
            lead=words["lead"],
            says=words["says"],
            gist=words["gist"],
            wording=words["wording"],
            outcome=words["outcome"],
        )

    def _who(self, path: Path) -> Actor | Hole:
        if not self.read.text((*path, "who")):
            return self._hole(path, "who", MISSING_WHO, "who did it")
        return self.read.actor((*path, "who")) or Hole("who", key_of((*path, "who")))

    def _demand_reason(self, path: Path, *actors: Actor | Hole | None) -> None:
        """`or`, `some of` and `unknown` need a reason; a numbered series brings its own."""
        for actor in actors:
            if not isinstance(actor, Actor) or actor.mode in ("all", "no-one"):
                continue
            if actor.series and self._series_reason(actor.series):
                continue
            if not self.read.text((*path, "why_unknown")):
                self._tell(WHY_UNKNOWN, path, "This act does not say why it is not known who did it.",
                           "Type `why_unknown:` under it, for example: he was face down and could not see.")  # fmt: skip
            return

    def _series_reason(self, id: str) -> bool:
        return any(self.read.text((registry, id, "why_unknown")) for registry in ("defendants", "people"))

    # ------------------------------------------------------------------ when and where

    def _scene_date(self, path: Path) -> Home:
        return self._date((*path, "date")) or self._hole(path, "when", MISSING_WHEN, "when it happened")

    def _scene_where(self, path: Path) -> Fact | Unknown | Hole | Literal["each"] | None:
        if self.read.get((*path, "via")):
            return None
        typed = self._where((*path, "where"))
        if typed is not None:
            return typed
        return self._hole(path, "where", MISSING_WHERE, "where it happened")

    def _act_date(self, path: Path, scene: Scene) -> When | Unknown | Hole | None:
        own = self._date((*path, "date"))
        if scene.when == "each":
            if own is None or own == "each":
                return self._hole(path, "when", MISSING_WHEN, "when it happened")
            return own
        if own is not None and scene.id:
            self._two_homes(path, "date", scene)
        return scene.when

    def _act_where(self, path: Path, scene: Scene) -> Fact | Unknown | Hole | None:
        own = self._where((*path, "where"))
        via = self.read.text((*path, "via"))
        if scene.where == "each":
            if (own is None or own == "each") and not via:
                return self._hole(path, "where", MISSING_WHERE, "where it happened")
            return None if own == "each" else own
        if own is not None and scene.id:
            self._two_homes(path, "where", scene)
        return None if via else scene.where

    def _date(self, path: Path) -> When | Unknown | Literal["each"] | None:
        node = self.read.get(path)
        if isinstance(node, Mapping):
            return Unknown("when", self.read.fact((*path, "unknown")))
        if not isinstance(node, str) or not node.strip():
            return None
        return "each" if node.strip() == "each" else self.read.when(path)

    def _where(self, path: Path) -> Fact | Unknown | Literal["each"] | None:
        node = self.read.get(path)
        if isinstance(node, Mapping):
            return Unknown("where", self.read.fact((*path, "unknown")))
        if not isinstance(node, str) or not node.strip():
            return None
        return "each" if node.strip() == "each" else self.read.fact(path)

    def _two_homes(self, path: Path, name: str, scene: Scene) -> None:
        self._tell(TWO_HOMES, (*path, name),
                   f"This act types a `{name}`, and its scene “{scene.id}” types one too.",
                   f"Type `{name}: each` on the scene and one on every act, or take this one out.")  # fmt: skip

    # ------------------------------------------------------------------ the other items

    def _heading(self, path: Path) -> HeadingItem:
        return HeadingItem(self._id(path), key_of(path), self.read.fact((*path, "heading")))

    def _background(self, path: Path) -> Background:
        words = self.read.fact((*path, "background"))
        return Background(
            self._id(path), key_of(path), self.read.place(path), words, basis=parts.basis(self.read, path),
            mentions=parts.mentioned(words), policy=self.policy, to=self.read.people((*path, "to"), "to"),
            cite=parts.cites(self.read, (*path, "cite")), **self._proof(path),
        )  # fmt: skip

    def _quote(self, path: Path) -> QuoteItem:
        return QuoteItem(
            self._id(path), key_of(path), self.read.place(path), self.read.plain((*path, "quote")),
            self.read.fact((*path, "lead")), parts.cites(self.read, (*path, "cite")), policy=self.policy, **self._proof(path),
        )  # fmt: skip

    def _transcript(self, path: Path) -> TranscriptItem:
        listed = self.read.get((*path, "transcript"))
        lines = []
        for i in range(len(listed) if isinstance(listed, list) else 0):
            line: Path = (*path, "transcript", i)
            speaker = self.read.actor((*line, "who")) or Hole("who", key_of((*line, "who")))
            lines.append((speaker, self.read.plain((*line, "what"))))
        return TranscriptItem(
            self._id(path), key_of(path), self.read.place(path), tuple(lines), self.read.fact((*path, "lead")),
            parts.cites(self.read, (*path, "cite")), self.read.texts((*path, "shows")),
        )  # fmt: skip

    def _statistic(self, path: Path) -> Statistic:
        return Statistic(
            self._id(path), key_of(path), self.read.place(path), self.read.fact((*path, "statistic")),
            self.read.text((*path, "part")), self.read.text((*path, "of")), self.read.when((*path, "date")),
            parts.cites(self.read, (*path, "cite")), policy=self.policy, basis=parts.basis(self.read, path), **self._proof(path),
        )  # fmt: skip

    def _figure(self, path: Path) -> FigureItem:
        return FigureItem(
            self._id(path), key_of(path), self.read.place(path), self.read.text((*path, "figure")),
            self.read.fact((*path, "caption")), self.read.text((*path, "alt")), parts.cites(self.read, (*path, "cite")),
        )  # fmt: skip

    def _list(self, path: Path) -> ListItem:
        listed = self.read.get((*path, "items"))
        items = [self.read.fact((*path, "items", i)) for i in range(len(listed) if isinstance(listed, list) else 0)]
        return ListItem(
            self._id(path), key_of(path), self.read.place(path), self.read.fact((*path, "list")), tuple(items),
            parts.cites(self.read, (*path, "cite")), policy=self.policy, **self._proof(path),
        )  # fmt: skip

    def _table(self, path: Path) -> TableItem:
        rows = self.read.get((*path, "rows"))
        return TableItem(
            self._id(path), key_of(path), self.read.place(path), self.read.fact((*path, "table")),
            self._row((*path, "columns")),
            tuple(self._row((*path, "rows", i)) for i in range(len(rows) if isinstance(rows, list) else 0)),
            parts.cites(self.read, (*path, "cite")),
        )  # fmt: skip

    def _row(self, path: Path) -> tuple[Fact, ...]:
        return tuple(self.read.fact(at) for _, at in self.read.listed(path))

    # ------------------------------------------------------------------ parts of items

    def _proof(self, path: Path) -> _Proof:
        """What kinds of fact an item shows, who knew it and what it is offered for."""
        read = self.read
        known_to = read.people((*path, "known_to"), "known_to")
        how_known = read.fact((*path, "how_known"))
        self._demand_how(path, known_to, how_known)
        return {
            "shows": read.texts((*path, "shows")),
            "known_to": known_to,
            "how_known": how_known,
            "offered_for": read.texts((*path, "offered_for")),
        }

    def _demand_how(self, path: Path, known_to: tuple[str, ...], how_known: Fact) -> None:
        if known_to and not how_known:
            self._tell(NO_HOW_KNOWN, (*path, "known_to"), "`known_to` is typed without `how_known`.",
                       "Type how he came to know it: `how_known: he was standing beside her`.")  # fmt: skip

    def _id(self, path: Path) -> str:
        return self.read.text((*path, "id")) or key_of(path)

    def _hole(self, path: Path, w: str, code: Code, words: str) -> Hole:
        """A gap where a W was not typed, told once: by the schema if it has spoken, else here."""
        name = {"when": "date"}.get(w, w)
        at = (*path, name)
        if at not in self.read.bad:
            shown = self._title(path)
            self._tell(code, path, f"{shown} does not say {words}.", _help(w))
        return Hole(w, key_of(at))

    def _title(self, path: Path) -> str:
        node = self.read.get(path)
        if isinstance(node, Mapping) and "scene" in node:
            return f"Scene “{node['scene']}”"
        id = self.read.text((*path, "id"))
        words = re.sub(r"\s+", " ", self.read.text((*path, "what")))[:40]
        return f"Act “{id or words}”"

    def _tell(self, code: Code, path: Path, message: str, help: str) -> None:
        self.read.diagnostics.append(code.says(message, self.read.place(path), help=help, fact=self._id(path)))


def _help(w: str) -> str:
    return {
        "who": "Put the actor before the colon: `smith: pushed @lee`; if honestly unknown, `unknown:` with `why_unknown:`.",
        "what": "Say the deed after the actor, in the past tense.",
        "when": "Type `date: 2025-06-03` (or a month, a range), or `date:` with `unknown: the reason` under it.",
        "where": "Type `where: on the shoulder of Route 4`, or `where:` with `unknown: the reason` under it.",
    }[w]
