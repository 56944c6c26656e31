"""Coverage: claim × defendant × element -> a cell that says which facts meet it, or that none does.

Elements fill themselves from `shows` (facts-file.md rules 10-12). A tag is a claim, not proof: an act that does not
say what its kind must say meets nothing. Assembly is handed the cells; the element tag only reads them; the lint rule
ELEM turns holes into diagnostics.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from drafter.case import Act, Actor, Background, Case, Claim, ListItem, Provable, QuoteItem, Statistic, TranscriptItem
from drafter.naming import Names

CellKind = Literal["own", "group", "alternative", "belief", "shared", "HOLE", "n/a"]
_STRENGTH = ("own", "group", "shared", "belief", "alternative")


class Element(Protocol):
    """What coverage reads of an element in a count's front matter."""

    @property
    def id(self) -> str: ...
    @property
    def met_by(self) -> tuple[str, ...]: ...
    @property
    def known(self) -> tuple[str, ...]: ...
    @property
    def or_else(self) -> tuple[str, ...]: ...
    @property
    def by(self) -> str: ...
    @property
    def or_shared(self) -> bool: ...
    @property
    def circuits(self) -> tuple[str, ...]: ...
    @property
    def missing(self) -> str: ...


Says = Callable[[Provable, str], bool]
"""Whether an item says what a kind of fact must say."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How one element of one claim is met against one defendant (None: no particular one). `items` are fact ids."""

    claim: str
    element: str
    defendant: str | None
    kind: CellKind
    items: tuple[str, ...] = ()

    @property
    def is_hole(self) -> bool:
        """Whether nothing meets it."""
        return self.kind == "HOLE"


@dataclass(frozen=True, slots=True)
class Coverage:
    """All the cells of a case, by claim, element and defendant."""

    cells: Mapping[tuple[str, str, str | None], Cell]
    injuries: Mapping[str, tuple[str, ...]]

    def of_claim(self, claim: str) -> tuple[Cell, ...]:
        """The cells of one claim."""
        return tuple(cell for cell in self.cells.values() if cell.claim == claim)

    def of_element(self, claim: str, element: str) -> tuple[Cell, ...]:
        """The cells of one element, one per defendant or a single one."""
        return tuple(cell for cell in self.of_claim(claim) if cell.element == element)

    def facts_of(self, claim: str) -> tuple[str, ...]:
        """Every fact that meets some element of a claim, without repetition."""
        return tuple(dict.fromkeys(item for cell in self.of_claim(claim) for item in cell.items))


def cover(
    case: Case, elements_of: Callable[[str], Sequence[Element]], circuit: str, names: Names, says: Says
) -> Coverage:
    """Fill every cell. `elements_of` gives a count's elements; `says` decides whether a tag is borne out."""
    items = [i for i in case.items() if isinstance(i, Provable) and not (isinstance(i, Act) and i.withheld)]
    cells: dict[tuple[str, str, str | None], Cell] = {}
    injuries: dict[str, tuple[str, ...]] = {}
    for claim in _underlying_first(case.claims):
        collector = _Collector(case, claim, items, names, says, cells, injuries)
        for element in elements_of(claim.count):
            if element.circuits and circuit not in element.circuits:
                continue
            for cell in collector.cells_of(element):
                if cell.is_hole and element.missing != "error":
                    cell = replace(cell, kind="n/a")
                cells[cell.claim, cell.element, cell.defendant] = cell
        injuries[claim.id] = tuple(dict.fromkeys((*collector.injuries, *collector.inherited)))
    return Coverage(cells, injuries)


def _underlying_first(claims: Sequence[Claim]) -> list[Claim]:
    """Claims that others rest on come first, so that "the named claim has no hole" can be asked."""
    ordered: list[Claim] = []
    waiting = list(claims)
    while waiting:
        done = {claim.id for claim in ordered}
        ready = [c for c in waiting if set(c.underlying) <= done | ({c.id} - done)] or waiting[:1]
        ordered += ready
        waiting = [c for c in waiting if c not in ready]
    return ordered


class _Collector:
    """Collects the facts of one claim."""

    def __init__(
        self, case: Case, claim: Claim, items: Sequence[Provable], names: Names, says: Says,
        done: Mapping[tuple[str, str, str | None], Cell], harmed: Mapping[str, tuple[str, ...]],
    ) -> None:  # fmt: skip
        self.case, self.claim, self.names, self.says, self.done = case, claim, names, says, done
        self.harmed = harmed
        self.items = [i for i in items if _policy(i) in (None, claim.policy)]
        self.by_id = {i.id: i for i in items}
        self.defendants = tuple(dict.fromkeys(id for id, _ in claim.defendants))
        self.found: dict[str, None] = {}

    @property
    def injuries(self) -> tuple[str, ...]:
        """The injuries of the claim's plaintiffs that its facts caused."""
        caused = set(self.found)
        return tuple(
            i.id for i in self.case.injuries
            if (not i.who or i.who in self._harmed()) and (caused & set(self._closure(i.caused_by)) or not i.caused_by)
        )  # fmt: skip

    @property
    def inherited(self) -> tuple[str, ...]:
        """The injuries of the claims it rests on, as far as they are this claim's plaintiffs' own."""
        whose = {i.id: i.who for i in self.case.injuries}
        harmed = (i for other in self.claim.underlying for i in self.harmed.get(other, ()))
        return tuple(i for i in harmed if not whose.get(i) or whose[i] in self._harmed())

    def cells_of(self, element: Element) -> Iterator[Cell]:
        """The cells of one element: one per defendant where it is personal, else one."""
        makers: dict[str, Callable[[Element], Iterator[Cell]]] = {
            "injuries": self._injury_cells,
            "underlying": self._underlying_cells,
            "policy": self._policy_cells,
        }
        if element.by in makers:
            yield from makers[element.by](element)
            return
        personal = element.by in ("each-defendant", "another", "entity") or bool(element.known)
        for defendant in self.defendants if personal else (None,):
            yield self._cell(element, defendant)

    def _cell(self, element: Element, defendant: str | None) -> Cell:
        typed = self._typed(element.id)
        met = typed if typed is not None else self._collected(element, defendant)
        met = self._with_exceptions(met, element, defendant)
        if typed is not None and defendant is not None and element.by == "each-defendant":
            met = [i for i in met if self._concerns(i, element, defendant)]
        if not met and element.or_shared:
            shared = [i for i in self.items if self._meets(i, element, None)]
            return self._made(element, defendant, shared, "shared")
        kind = _strongest(self._kind(i, defendant) for i in met)
        return self._made(element, defendant, met, kind)

    def _collected(self, element: Element, defendant: str | None) -> list[Provable]:
        """What meets it by its first choice of kinds, else by its second."""
        met = [i for i in self.items if self._meets(i, element, defendant)]
        met = self._told_first(met, defendant) if element.known and defendant is not None else met
        return met or [i for i in self.items if self._shows(i, element.or_else, element, defendant)]

    def _made(self, element: Element, defendant: str | None, met: Sequence[Provable], kind: CellKind) -> Cell:
        ids = tuple(i.id for i in met)
        self.found |= dict.fromkeys(ids)
        return Cell(self.claim.id, element.id, defendant, kind if ids else "HOLE", ids)

    # ------------------------------------------------------------------ what meets an element

    def _meets(self, item: Provable, element: Element, defendant: str | None) -> bool:
        if element.known and self._known_to(item, element, defendant):
            return True
        return self._shows(item, element.met_by, element, defendant)

    def _shows(self, item: Provable, kinds: Sequence[str], element: Element, defendant: str | None) -> bool:
        shown = any(k in item.shows and self.says(item, k) for k in kinds)
        return shown and self._for_plaintiff(item, element) and self._by_right(item, element, defendant)

    def _by_right(self, item: Provable, element: Element, defendant: str | None) -> bool:
        """Whether the person the element speaks of did it."""
        if element.by == "anyone" or not isinstance(item, Act):
            return element.by in ("anyone", "entity", "any-defendant") or (
                not isinstance(item, Act) and self._names_them(item, defendant)
            )
        if element.by == "plaintiff":
            return bool(set(self._claimants()) & set(self._people(item)))
        if element.by == "entity":
            return item.policy is not None or self._did(item, defendant)
        if element.by == "another":
            return any(p != defendant for p in self._people(item)) and not (
                self._did(item, defendant) and len(self._people(item)) == 1
            )
        if defendant is None:
            return any(self._did(item, d) for d in self.defendants)
        return self._did(item, defendant)

    def _known_to(self, item: Provable, element: Element, defendant: str | None) -> bool:
        """Knowledge: told to him, done by him, seen by him as a bystander, or tied to his own act by `knowing`.

        An entity knows what those who make its policy were told; what an employee of it did, it does not know by that.
        """
        known = element.known
        shown = [k for k in known if k in item.shows and self.says(item, k)]
        them = (defendant,) if defendant is not None else self.defendants
        if shown and any(self._is(k, d) or k == self._policymaker() for k in _known_to(item) for d in them):
            return True
        if element.by == "entity" or not isinstance(item, Act) or not any(self._did(item, d) for d in them):
            return False
        tied = any(set(known) & set(self.by_id[i].shows) for i in item.knowing if i in self.by_id)
        return bool(shown) or ("present" in item.shows and "present" in known) or tied

    def _told_first(self, met: list[Provable], defendant: str | None) -> list[Provable]:
        """An act tied to a known fact shows knowledge of that fact; where the fact itself does, it is no further sign."""
        tied = [i for i in met if isinstance(i, Act) and i.knowing and self._did(i, defendant)]
        direct = {i.id for i in met if i not in tied}
        return [i for i in met if i not in tied or set(i.knowing) - direct]

    def _policymaker(self) -> str | None:
        policy = self.case.policies.get(self.claim.policy or "")
        return policy.policymaker if policy is not None else None

    def _for_plaintiff(self, item: Provable, element: Element) -> bool:
        """Whether it counts for the claim's plaintiffs: named in it, in `to`, acting, or there is only one."""
        if item.id in {i for ids in self.claim.also.values() for i in ids} or _policy(item) is not None:
            return True
        everyone = [p for p in self.case.plaintiffs if "only" not in p.sues]
        if len(everyone) <= 1 or (element.by in ("entity", "another") and self.claim.policy):
            return True
        named = set(_mentions(item)) | set(_to(item)) | set(self._people(item))
        return bool(
            named
            & {
                *self._claimants(),
                *(g for g, group in self.case.groups.items() if set(group.members) & set(self._claimants())),
            }
        )

    def _claimants(self) -> tuple[str, ...]:
        """The claim's plaintiffs, and for a representative the person whose rights are asserted."""
        represented = (
            r for p in self.claim.plaintiffs if p in self.case.people for r in self.case.people[p].represents
        )
        return (*self.claim.plaintiffs, *represented)

    def _harmed(self) -> tuple[str, ...]:
        """Those whose losses the claim is for: one who sues in her own right too does not claim the estate's here."""
        return (*self.claim.plaintiffs, *(r for p in self.claim.plaintiffs for r in self._stands_for(p)))

    def _stands_for(self, plaintiff: str) -> tuple[str, ...]:
        person = self.case.people.get(plaintiff)
        return person.represents if person is not None and "only" in person.sues else ()

    def _did(self, item: Provable, defendant: str | None) -> bool:
        return any(self._is(person, defendant) for person in self._people(item))

    def _is(self, person: str, defendant: str | None) -> bool:
        """Whether a person is the defendant, a member of his numbered series, or part of the entity."""
        if person == defendant or person.rpartition(".")[0] == defendant:
            return True
        known = self.case.people.get(person)
        whole = self.case.people.get(defendant or "")
        if whole is not None and whole.numbers and person == whole.id:
            return True
        return (
            known is not None
            and known.part_of is not None
            and known.part_of != person
            and self._is(known.part_of, defendant)
        )

    @staticmethod
    def _people(item: Provable) -> tuple[str, ...]:
        """Everybody who did it, the people behind a passive included."""
        actors: list[object] = [item.who, item.by] if isinstance(item, Act) else []
        if isinstance(item, TranscriptItem):
            actors = [speaker for speaker, _ in item.lines]
        return tuple(p for a in actors if isinstance(a, Actor) for p in a.people)

    def _names_them(self, item: Provable, defendant: str | None) -> bool:
        named = _mentions(item) or frozenset(self._people(item))
        return (
            defendant is None
            or any(self._is(m, defendant) for m in named)
            or any(self._is(k, defendant) for k in _known_to(item))
        )

    # ------------------------------------------------------------------ typed exceptions

    def _typed(self, element: str) -> list[Provable] | None:
        if self.claim.elements is None:
            return None
        return [self.by_id[i] for i in self.claim.elements.get(element, ()) if i in self.by_id]

    def _with_exceptions(self, met: list[Provable], element: Element, defendant: str | None) -> list[Provable]:
        removed = set(self.claim.except_acts.get(element.id, ()))
        kept = [i for i in met if i.id not in removed]
        have = {i.id for i in kept}
        added = [self.by_id[i] for i in self.claim.also.get(element.id, ()) if i in self.by_id and i not in have]
        return kept + [i for i in added if defendant is None or self._concerns(i, element, defendant)]

    def _concerns(self, item: Provable, element: Element, defendant: str) -> bool:
        """Whether an act typed by hand concerns this defendant: he did it, knew it, or nobody in particular did."""
        if element.by != "each-defendant" and not element.known:
            return True
        doers = [p for p in self._people(item) if any(self._is(p, d) for d in self.defendants)]
        return not doers or self._did(item, defendant) or any(self._is(k, defendant) for k in _known_to(item))

    def _closure(self, ids: Iterable[str]) -> Iterator[str]:
        """Facts by id, a scene or a `together` opened into its acts."""
        for id in ids:
            yield id
            yield from (a.id for a in self.case.acts() if a.scene == id)

    # ------------------------------------------------------------------ elements that are not acts

    def _injury_cells(self, element: Element) -> Iterator[Cell]:
        shown = [i for i in self.items if "injury" in i.shows and self._for_plaintiff(i, element) and self._hurts(i)]
        yield self._made_from_ids(element, (*self.injuries, *self.inherited, *(i.id for i in shown)))

    def _underlying_cells(self, element: Element) -> Iterator[Cell]:
        cells = [c for c in self.done.values() if c.claim in self.claim.underlying]
        whole = bool(cells) and not any(c.is_hole for c in cells)
        facts = tuple(dict.fromkeys(i for c in cells for i in c.items)) if whole else ()
        yield Cell(self.claim.id, element.id, None, "own" if facts else "HOLE", facts)

    def _policy_cells(self, element: Element) -> Iterator[Cell]:
        policy = self.case.policies.get(self.claim.policy or "")
        field = {"policymaker": "policymaker", "causation": "moving_force", "moving-force": "moving_force"}.get(
            element.id, "statement"
        )
        typed = policy is not None and bool(getattr(policy, field))
        yield Cell(
            self.claim.id, element.id, None, "own" if typed else "HOLE", (policy.id,) if policy and typed else ()
        )

    def _hurts(self, item: Provable) -> bool:
        """Whether a shown harm is one of theirs: it names one of them, or nobody else who sues."""
        named = set(_mentions(item)) | set(_to(item)) | set(self._people(item))
        suing = {p.id for p in self.case.plaintiffs} & named
        return not suing or bool(suing & set(self._harmed()))

    def _made_from_ids(self, element: Element, ids: tuple[str, ...]) -> Cell:
        unique = tuple(dict.fromkeys(ids))
        return Cell(self.claim.id, element.id, None, "own" if unique else "HOLE", unique)

    def _kind(self, item: Provable, defendant: str | None) -> CellKind:
        basis = getattr(item, "basis", None)
        if basis is not None and basis.kind == "belief":
            return "belief"
        if not isinstance(item, Act) or not isinstance(item.who, Actor):
            return "own"
        actor = item.by if item.by is not None and self._in(item.by, defendant) else item.who
        if actor.mode in ("one-of", "some"):
            return "alternative"
        return "group" if len(actor.people) > 1 else "own"

    def _in(self, actor: Actor, defendant: str | None) -> bool:
        return any(self._is(p, defendant) for p in actor.people)


def _strongest(kinds: Iterable[CellKind]) -> CellKind:
    found = set(kinds)
    return next((k for k in _STRENGTH if k in found), "HOLE")


def _policy(item: Provable) -> str | None:
    return getattr(item, "policy", None)


def _known_to(item: Provable) -> tuple[str, ...]:
    return getattr(item, "known_to", ())


def _to(item: Provable) -> tuple[str, ...]:
    return getattr(item, "to", ())


def _mentions(item: Provable) -> frozenset[str]:
    if isinstance(item, Act | Background):
        return item.mentions
    words = {QuoteItem: "words", Statistic: "words", ListItem: "lead", TranscriptItem: "lead"}[type(item)]
    return frozenset(getattr(i, "who", "") for i in getattr(item, words).inlines) - {""}
