"""Names as they print: full, short, several together, pronouns, possessives. No state: first mentions are a pass's.

Facts use short names (rank and surname for officers); full names stand in the parties section and at a first mention.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.case import Case, Person
from drafter.outline import Mention, Text

PRONOUNS = {
    "he": ("he", "him", "his", "himself"),
    "she": ("she", "her", "her", "herself"),
    "they": ("they", "them", "their", "themself"),
    "it": ("it", "it", "its", "itself"),
}
_FORMS = {"he": 0, "him": 1, "his": 2, "himself": 3}
_HONORIFICS = {"he": "Mr.", "she": "Ms.", "they": "Mx."}


@dataclass(frozen=True, slots=True)
class Names:
    """How everybody in a case is called. `ranks` is the library's table: rank -> plural, abbreviation …"""

    case: Case
    ranks: Mapping[str, Mapping[str, str]]

    def person(self, id: str) -> Person | None:
        """Somebody by id; a member of a numbered series (`unnamed-cos.3`) is made from the series."""
        if id in self.case.people:
            return self.case.people[id]
        series, _, number = id.rpartition(".")
        whole = self.case.people.get(series)
        if whole is None or not number.isdigit():
            return None
        return replace(whole, id=id, numbers=(), short=f"{_singular(self._label(whole))} No. {number}", article=False)

    def full(self, id: str) -> str:
        """The name as registered, with rank before an officer's: "Correction Officer Bruce Tull"."""
        person = self.person(id)
        if person is None:
            return self._other(id)
        if id not in self.case.people:
            return person.short
        if person.numbers:
            return f"{self._label(person)} Nos. {person.numbers[0]}–{person.numbers[-1]}"
        name = self._label(person)
        return f"{self.rank(person)} {name}" if person.rank and not name.startswith(self.rank(person)) else name

    def short(self, id: str) -> str:
        """The name in the narrative, its article included: "CO Tull", "Mr. Moss", "the City"."""
        person = self.person(id)
        if person is None:
            return self._other(id, short=True)
        if person.short:
            return f"the {person.short}" if person.article else person.short
        if person.numbers:
            label = self._label(person)
            return f"the {label}" if _singular(label) != label else label
        if not person.is_person:
            return self._label(person)
        return self._surname_form(person)

    def bare(self, id: str) -> str:
        """The short name as a definition puts it in quotation marks, with its article if it was typed with one."""
        place = self.case.places.get(id)
        return place.short if place and place.short else self.short(id)

    def is_defined(self, id: str) -> bool:
        """Whether the short name differs from the full one, so that a definition is due at the first mention."""
        return self.short(id) != self.full(id) and self.bare(id) != self.full(id)

    def rank(self, person: Person) -> str:
        """A rank in full, as before a full name."""
        return self.ranks.get(person.rank, {}).get("full") or person.rank

    def several(self, ids: Sequence[str], conjunction: str = "and") -> list[str | tuple[str, ...]]:
        """Ids grouped for a list of names: people of one rank stand together, as ("COs", id, id)."""
        groups: list[str | tuple[str, ...]] = []
        for id in ids:
            rank = self._shared_rank(id)
            last = groups[-1] if groups else None
            if rank and conjunction == "and" and last is not None:
                head = last if isinstance(last, tuple) else ("", last)
                if self._shared_rank(head[-1]) == rank:
                    groups[-1] = (self._plural_rank(rank), *head[1:], id)
                    continue
            groups.append(id)
        return groups

    def surname(self, id: str) -> str:
        """The name without its rank, for "COs Wirth and Topol"."""
        person = self.person(id)
        return person.surname if person else self.short(id)

    def pronoun(self, id: str, form: str) -> str:
        """The pronoun in the case asked for; for somebody who never takes one, the name (or its possessive)."""
        person = self.person(id)
        kind = "it" if person is not None and not person.is_person else person.pronouns if person else "it"
        if kind not in PRONOUNS:
            return self.possessive(id) if form == "his" else self.short(id)
        return PRONOUNS[kind][_FORMS[form]]

    def possessive(self, id: str) -> str:
        """The short name's possessive. A series or a group in the plural takes the bare apostrophe."""
        name = self.short(id)
        person = self.person(id)
        plural = (person is not None and bool(person.numbers)) or id in self.case.groups
        return f"{name}’" if plural and name.endswith("s") else f"{name}’s"

    def is_plural(self, ids: Sequence[str]) -> bool:
        """Whether a verb after these names is plural. Singular they is decided by the name: "Mx. Roe was"."""
        if len(ids) != 1:
            return len(ids) > 1
        person = self.person(ids[0])
        return (
            ids[0] in self.case.groups
            or bool(person and person.numbers)
            or bool(person and person.record.fact("plural"))
        )

    def _surname_form(self, person: Person) -> str:
        if person.record.record("minor"):
            return self._label(person)
        naming = self.case.matter.name_plaintiffs if person.role == "plaintiff" else self.case.matter.name_defendants
        if person.role == "other" and not person.rank:
            return self._label(person)
        if naming == "role" and person.role != "other":
            return f"{person.role.capitalize()} {person.surname}"
        if naming == "surname":
            return person.surname
        if person.rank:
            return f"{self._short_rank(person)} {person.surname}"
        honorific = _text(person, "honorific") or _HONORIFICS.get(person.pronouns, "")
        return f"{honorific} {person.surname}".strip() if honorific else self._label(person)

    def _short_rank(self, person: Person) -> str:
        return self.ranks.get(person.rank, {}).get("short") or person.rank

    def _plural_rank(self, rank: str) -> str:
        return self.ranks.get(rank, {}).get("plural") or f"{rank}s"

    def _shared_rank(self, id: str) -> str:
        """The rank that may stand once before several names: only where the narrative uses rank and surname."""
        person = self.person(id)
        if person is None or not person.rank or person.short or self.case.matter.name_defendants != "rank":
            return ""
        return person.rank

    def _other(self, id: str, *, short: bool = False) -> str:
        """A place, a group or a piece of evidence."""
        if id in self.case.groups:
            return _plain(self.case.groups[id].label)
        if id in self.case.places:
            place = self.case.places[id]
            return place.short if short and place.short else _plain(place.name)
        if id in self.case.evidence:
            return _plain(self.case.evidence[id].name)
        return id

    def _label(self, person: Person) -> str:
        """The name as registered, with anybody it mentions by his short name; of a minor, the initials (Rule 5.2)."""
        if initials := _plain(person.record.record("minor").fact("initials")):
            return initials
        parts = (
            i.text if isinstance(i, Text) else self.short(i.who) if isinstance(i, Mention) else ""
            for i in person.name.inlines
        )
        return "".join(parts) or person.id


def _text(person: Person, name: str) -> str:
    return _plain(person.record.fact(name))


def _plain(fact: object) -> str:
    return "".join(getattr(i, "text", "") for i in getattr(fact, "inlines", ()))


def _singular(label: str) -> str:
    return label[:-1] if label.endswith("s") and not label.endswith("ss") else label
