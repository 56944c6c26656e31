"""The matter as the sections' templates see it: what follows from the facts, as opaque prose."""

from __future__ import annotations

from collections.abc import Iterator

from drafter import dates
from drafter.assemble.forum import Forum
from drafter.assemble.people import People
from drafter.case import Case, Injury, Location, Record
from drafter.counts import Count, in_order
from drafter.geography import county_name, state_name
from drafter.library import Library
from drafter.outline import Gap, Mention, Text
from drafter.prose import Fact, fact, joined
from drafter.views import EMPTY, InjuryView, MatterView

_RELIEF_WORDS = (
    ("compensatory", "compensatory damages"),
    ("nominal", "nominal damages"),
    ("presumed", "presumed damages"),
    ("punitive", "punitive damages"),
    ("declaratory", "a declaration of rights"),
    ("prohibitory-injunction", "an injunction"),
    ("mandatory-injunction", "an injunction"),
    ("fees", "attorney’s fees and costs"),
)


class MatterViews:
    """Makes the one MatterView of a case."""

    def __init__(self, case: Case, library: Library, forum: Forum, people: People) -> None:
        self.case, self.library, self.forum, self.people = case, library, forum, people
        self.counts: list[Count] = [c for claim in case.claims if (c := library.count(claim.count)) is not None]

    def view(self) -> MatterView:
        """The view."""
        case = self.case
        kinds = {r.kind for r in case.relief}
        places = self._places()
        plaintiffs = tuple(p.id for p in case.plaintiffs if not (p.represents and "only" in p.sues))
        defendants = tuple(p.id for p in case.defendants)
        return MatterView(
            plaintiffs=self.people.views(plaintiffs),
            defendants=self.people.views(defendants),
            plaintiff_names=self.people.listed(plaintiffs),
            defendant_names=self.people.listed(defendants),
            statutes=joined([fact(s) for s in self._statutes(federal_only=False)]),
            federal_statutes=joined([fact(s) for s in self._statutes(federal_only=True)]),
            subject=self._subject(),
            relief_sought=joined(
                [fact(w) for w in dict.fromkeys(words for kind, words in _RELIEF_WORDS if kind in kinds)]
            ),
            has_state_claims=any(not c.is_federal for c in self.counts),
            state_name=fact(state_name(self.forum.state or next((p.state for p in places), ""))),
            asks_declaration="declaratory" in kinds,
            venue_in_district=bool(places) and any(self._inside(p) for p in places),
            venue_places=self._named([p for p in places if self._inside(p)]),
            venue_counties=self._counties([p for p in places if self._inside(p)]),
            venue_gap=Fact(
                (Gap("venue", "no place of the events lies in the district chosen; venue must rest on another ground"),)
            ),
            division=self._division(),
            introduction=case.matter.record.facts("introduction"),
            circuit=self.forum.circuit,
            record=case.matter.record,
            notices=case.notices,
            grievances=case.grievances,
            proceedings=case.proceedings,
            tolling=case.record.records("tolling"),
            criminal_cases=case.criminal_cases,
            injuries=tuple(self._injury(i) for i in case.injuries),
            damages=case.record.records("damages"),
        )

    @staticmethod
    def _named(places: list[Location]) -> Fact:
        """The places by name where they are few; the counties say enough where they are many."""
        return joined([Fact((Mention(p.id),)) for p in places]) if len(places) <= 3 else EMPTY

    def _statutes(self, *, federal_only: bool) -> list[str]:
        """The statutes sued under: 42 U.S.C. § 1983 first, each once; state law by its name."""
        federal = dict.fromkeys(c.statute for c in self.counts if c.is_federal)
        found = sorted(federal, key=lambda s: s != "42 U.S.C. § 1983")
        if not federal_only and any(not c.is_federal for c in self.counts):
            found.append(f"the law of {state_name(self.forum.state)}")
        return found or ["42 U.S.C. § 1983"]

    def _subject(self) -> Fact:
        words = in_order(a for c in self.counts if c.is_federal for a in c.amendments)
        if not words:
            return fact("violations of federal law")
        listed = joined([fact(w) for w in words])
        return Fact(
            (Text("violations of the "), *listed.inlines, Text(" Amendments" if len(words) > 1 else " Amendment"))
        )

    # ------------------------------------------------------------------ venue

    def _places(self) -> list[Location]:
        """The places where the plaintiffs' own events happened, in print order."""
        ids: dict[str, None] = {}
        for act in self.case.acts():
            if act.location is not None and act.policy is None:
                ids[act.location] = None
        return [self.case.places[id] for id in ids if id in self.case.places]

    def _inside(self, place: Location) -> bool:
        """Whether a place lies in the district: its county where the library knows the counties, else its State."""
        if not self.forum.state or place.state.upper() != self.forum.state.upper():
            return False
        known = {c.lower() for c in self._known_counties()}
        return not known or place.county.lower().removesuffix(" county") in known

    def _known_counties(self) -> Iterator[str]:
        divisions = self.forum.district.get("divisions")
        for row in divisions if isinstance(divisions, list | tuple) else ():
            if not isinstance(row, dict) or not row.get("counties"):
                return
        for row in divisions if isinstance(divisions, list | tuple) else ():
            yield from (str(c).removesuffix(" County") for c in row["counties"])

    def _counties(self, places: list[Location]) -> Fact:
        keys: dict[str, list[str]] = {}
        for place in places:
            name = f"{county_name(place.county, place.state)}, {state_name(place.state)}"
            keys.setdefault(name, []).extend((f"places/{place.id}/in/county", f"places/{place.id}/in/state"))
        return joined([fact(name, *k) for name, k in keys.items()])

    def _division(self) -> Fact:
        name = self.case.matter.division
        if not name:
            return EMPTY
        words = name if name.lower().endswith("division") else f"{name} Division"
        return fact(words, "matter/court/division")

    # ------------------------------------------------------------------ injuries

    def _injury(self, injury: Injury) -> InjuryView:
        who = (
            Fact((Mention(injury.who, keys=(f"{injury.key}/who",)),))
            if injury.who
            else self.people.listed(tuple(p.id for p in self.case.plaintiffs))
        )
        return InjuryView(who, injury.what, injury.caused_by, self._treatments(injury), injury.record)

    @staticmethod
    def _treatments(injury: Injury) -> tuple[Fact, ...]:
        """Each treatment as a phrase: "surgery at Northwest Hospital on April 8, 2010"."""
        value = injury.record["treatment"]
        rows = value if isinstance(value, tuple) else (value,)
        return tuple(_treatment(row) if isinstance(row, Record) else row for row in rows if row)


def _treatment(row: Record) -> Fact:
    inlines = [*row.fact("what").inlines]
    if provider := row.fact("provider"):
        inlines += [Text(" "), *provider.inlines]
    if date := row.fact("date"):
        for inline in date.inlines:
            when = dates.parse_when(getattr(inline, "text", ""))
            inlines += [Text(f" {dates.date_phrase(when)}" if when else "", keys=getattr(inline, "keys", ()))]
    return Fact(tuple(inlines))
