"""Parties as templates see them."""

from __future__ import annotations

from drafter import dates
from drafter.case import Case, Person, Record
from drafter.dates import When
from drafter.geography import state_name
from drafter.naming import Names
from drafter.outline import Inline, Mention, Text
from drafter.prose import Fact, fact, joined
from drafter.views import EMPTY, PersonView

_PREDICATES = ("ethnicity", "language", "citizenship", "faith", "disability", "pregnancy", "size")
_SENTENCES = ("about", "members", "resources_diverted", "business_losses")
_CUSTODY = {
    "free": "was at liberty",
    "arrestee": "was under arrest",
    "pretrial": "was held awaiting trial",
    "convicted": "was serving a sentence",
    "civil": "was held under a civil order",
    "immigration": "was held in immigration custody",
}
_REGISTRY = {"plaintiff": "plaintiffs", "defendant": "defendants", "other": "people"}


class People:
    """Makes views of the people of one case; each once."""

    def __init__(self, case: Case, names: Names) -> None:
        self.case, self.names = case, names
        self._made: dict[str, PersonView] = {}

    def view(self, id: str) -> PersonView:
        """Somebody by id."""
        if id not in self._made:
            person = self.names.person(id)
            self._made[id] = self._view(person) if person is not None else _stranger(id)
        return self._made[id]

    def views(self, ids: tuple[str, ...]) -> tuple[PersonView, ...]:
        """Several people."""
        return tuple(self.view(id) for id in ids)

    def listed(self, ids: tuple[str, ...]) -> Fact:
        """Their names as a list."""
        return joined([Fact((Mention(id),)) for id in dict.fromkeys(ids)])

    def claimants(self, ids: tuple[str, ...]) -> Fact:
        """Those who claim, as a prayer and a count's heading name them: for somebody who died, the estate."""
        return joined([Fact((*self._estate(id), Mention(id))) for id in dict.fromkeys(ids)])

    def _estate(self, id: str) -> tuple[Inline, ...]:
        person = self.names.person(id)
        return (Text("the Estate of "),) if person is not None and person.died and person.represented_by else ()

    def _view(self, person: Person) -> PersonView:
        stem = f"{_REGISTRY[person.role]}/{person.id}"
        return PersonView(
            id=person.id,
            name=Fact((Mention(person.id),)),
            full=Fact((Mention(person.id, "full"),)),
            is_person=person.is_person,
            kind=person.kind,
            rank=fact(person.rank, f"{stem}/rank"),
            role=person.record.fact("role"),
            employer=self._mention(person.employer, f"{stem}/employer"),
            capacities=self._capacities(person, stem),
            number_of=len(person.numbers) or 1,
            is_series=bool(person.numbers),
            state=fact(self._state()),
            died=_on(person.died, f"{stem}/died"),
            custody=self._custody(person, stem),
            representative=self._mention(person.represented_by, f"{stem}/sues_by/who"),
            represents=joined([Fact((Mention(r),)) for r in person.represents]),
            part_of=self._mention(person.part_of, f"{stem}/part_of"),
            sentences=tuple(self._sentences(person, stem)),
            pronouns=tuple(Fact((Mention(person.id, form),)) for form in ("he", "him", "his", "himself")),  # type: ignore[arg-type]
            record=person.record,
        )

    @staticmethod
    def _mention(id: str | None, key: str) -> Fact:
        return Fact((Mention(id, keys=(key,)),)) if id else EMPTY

    @staticmethod
    def _capacities(person: Person, stem: str) -> Fact:
        whose = "an" if person.numbers else {"he": "his", "she": "her", "they": "their"}.get(person.pronouns, "an")
        listed = " and ".join(person.capacities)
        noun = "capacities" if len(person.capacities) > 1 else "capacity"
        return fact(
            f"{whose} {listed} {noun}" if whose != "an" or len(person.capacities) == 1 else f"{listed} {noun}",
            f"{stem}/capacities",
        )

    def _custody(self, person: Person, stem: str) -> tuple[Fact, ...]:
        rows = []
        for i, (since, status) in enumerate(person.custody):
            words = _CUSTODY.get(status, status)
            when = (
                f" {dates.date_phrase(since).replace('on ', 'from ', 1)}"
                if since is not None
                else " at the time of the events alleged"
            )
            rows.append(
                fact(
                    words + when,
                    f"{stem}/custody",
                    f"{stem}/custody/{i}",
                    f"{stem}/custody/{i}/status",
                    f"{stem}/custody/{i}/since",
                )
            )
        if len(rows) == 1 and person.custody[0][1] == "free":
            return ()
        return tuple(rows)

    def _state(self) -> str:
        place = next(iter(self.case.places.values()), None)
        return state_name(place.state) if place is not None else ""

    def _sentences(self, person: Person, stem: str) -> list[Fact]:
        """Typed predicates and sentences of the party paragraph, and what follows from typed fields."""
        name = Mention(person.id)
        record = person.record
        found = [Fact((name, Text(" "), *words.inlines)) for field in _PREDICATES if (words := record.fact(field))]
        if mission := record.fact("mission"):
            found.append(Fact((name, Text(" "), *mission.inlines)))
        if statute := record.fact("standing_statute"):
            found.append(Fact((name, Text(" sues under "), *statute.inlines)))
        if derivative := record.fact("derivative"):
            found.append(Fact((name, Text(" sues also for "), *derivative.inlines)))
        if person.represents and "also" in person.sues:
            found.append(
                Fact(
                    (
                        name,
                        Text(" sues also in ", keys=(f"{stem}/sues",)),
                        Mention(person.id, "his"),
                        Text(" own right, for the losses alleged below"),
                    )
                )
            )
        found += [f for field in _SENTENCES for f in record.facts(field)]
        found += self._relations(record, name)
        found += self._office(record, name)
        if person.part_of:
            found.append(Fact((name, Text(" is part of "), Mention(person.part_of, keys=(f"{stem}/part_of",)))))
        found += self._policymaker(record, name)
        if number := record.fact("prisoner_number"):
            found.append(Fact((name, Text(" holds prisoner number "), *number.inlines)))
        if estate := record.fact("estate_of"):
            found.append(Fact((name, Text(" is sued as representative of the estate of "), *estate.inlines)))
        if employed := record.fact("employed"):
            found.append(Fact((name, Text(" "), *employed.inlines)))
        return found

    @staticmethod
    def _relations(record: Record, name: Mention) -> list[Fact]:
        found = []
        for relation in record.records("relation"):
            of, word = relation.fact("of"), relation.fact("as")
            if of and word:
                id = "".join(getattr(i, "text", "") for i in of.inlines)
                keys = tuple(k for i in of.inlines for k in getattr(i, "keys", ()))
                found.append(Fact((name, Text(" is the "), *word.inlines, Text(" of "), Mention(id, keys=keys))))
        return found

    @staticmethod
    def _office(record: Record, name: Mention) -> list[Fact]:
        office = record.record("office")
        if not office:
            return []
        title = office.fact("title") or fact("that office")
        inlines: list[Inline] = [name, Text(" held the office of "), *title.inlines]
        for field, word in (("since", " from "), ("until", " until ")):
            when = office.fact(field)
            if when:
                inlines += [
                    Text(word),
                    *(Text(_bare(i.text), keys=i.keys) for i in when.inlines if isinstance(i, Text)),
                ]
        found = [Fact(tuple(inlines))]
        for field, words in (("predecessor", " succeeded "), ("successor", " was succeeded by ")):
            if other := office.fact(field):
                found.append(Fact((name, Text(words), *other.inlines)))
        return found

    @staticmethod
    def _policymaker(record: Record, name: Mention) -> list[Fact]:
        value = record["policymaker"]
        if isinstance(value, Fact):
            plain = "".join(getattr(i, "text", "") for i in value.inlines)
            if not value or plain in ("no",):
                return []
            keys = tuple(k for i in value.inlines for k in getattr(i, "keys", ()))
            about = value.inlines if plain != "yes" else (Text("the matters alleged", keys=keys),)
            return [Fact((name, Text(" was the final policymaker on "), *about))]
        policymaker = record.record("policymaker")
        if not policymaker:
            return []
        words: list[Inline] = [name, Text(" was the final policymaker")]
        if subject := policymaker.fact("for"):
            words += [Text(" on "), *subject.inlines]
        if authority := policymaker.fact("authority"):
            words += [Text(", under "), *authority.inlines]
        return [Fact(tuple(words))]


def _bare(text: str) -> str:
    when = dates.parse_when(text)
    return str(when.start) if when is not None and when.start is not None else text


def _on(when: When | None, key: str) -> Fact:
    return fact(dates.date_phrase(when), key) if when is not None else EMPTY


def _stranger(id: str) -> PersonView:
    return PersonView(id=id, name=Fact((Mention(id),)), full=Fact((Mention(id, "full"),)), is_person=False, kind="")
