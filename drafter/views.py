"""What a template may see: frozen views of the case, with prose as opaque Facts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.case import Record
from drafter.outline import Inlines
from drafter.prose import Fact

EMPTY = Fact(())


@dataclass(frozen=True, slots=True)
class ElementLine:
    """One line under an element's lead-in, the facts it stands on, and whether it is a gap."""

    inlines: Inlines
    facts: tuple[str, ...]
    is_gap: bool


@dataclass(frozen=True, slots=True)
class PersonView:
    """A party or anybody else. `name` is the short name, `full` the full one with its definition."""

    id: str
    name: Fact
    full: Fact
    is_person: bool
    kind: str
    rank: Fact = EMPTY
    role: Fact = EMPTY
    employer: Fact = EMPTY
    capacities: Fact = EMPTY
    number_of: int = 1
    is_series: bool = False
    state: Fact = EMPTY
    died: Fact = EMPTY
    custody: tuple[Fact, ...] = ()
    representative: Fact = EMPTY
    appointed: Fact = EMPTY
    represents: Fact = EMPTY
    part_of: Fact = EMPTY
    sentences: tuple[Fact, ...] = ()
    pronouns: tuple[Fact, Fact, Fact, Fact] = (EMPTY, EMPTY, EMPTY, EMPTY)
    record: Record = field(default_factory=lambda: Record({}))


@dataclass(frozen=True, slots=True)
class PolicyView:
    """What an entity is said to have done as an entity."""

    entity: Fact
    statement: Fact
    policymaker: Fact
    authority: Fact
    moving_force: Fact
    theory: str


@dataclass(frozen=True, slots=True)
class UnderlyingView:
    """The claim or claims whose violation a count rests on: "Count I", "Count I and Count II"."""

    label: Fact


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim as its count's template sees it."""

    id: str
    label: Fact
    plaintiffs: Fact
    defendants: Fact
    plaintiff_list: tuple[PersonView, ...]
    defendant_list: tuple[PersonView, ...]
    number_of_plaintiffs: int
    number_of_defendants: int
    injuries: tuple[str, ...]
    acts: tuple[str, ...]
    policy: PolicyView
    underlying: UnderlyingView
    immunity: str
    exemplars: tuple[str, ...]
    standard: str
    circuit: str
    custody: str
    event: Fact
    punitive: bool
    met: Mapping[str, bool]
    alternative_to: Fact = EMPTY


@dataclass(frozen=True, slots=True)
class RequestView:
    """One thing asked for in the prayer."""

    for_whom: Fact
    against: Fact
    terms: Fact
    amount: Fact
    claims: Fact
    several: bool
    individuals: bool


@dataclass(frozen=True, slots=True)
class InjuryView:
    """A harm, whose it is, and the facts that caused it."""

    who: Fact
    what: Fact
    causes: tuple[str, ...]
    treatments: tuple[Fact, ...]
    record: Record


@dataclass(frozen=True, slots=True)
class MatterView:
    """The matter as the sections see it: sentences made from facts come as Facts, wording stays in the templates."""

    plaintiffs: tuple[PersonView, ...]
    defendants: tuple[PersonView, ...]
    plaintiff_names: Fact
    defendant_names: Fact
    statutes: Fact
    federal_statutes: Fact
    subject: Fact
    relief_sought: Fact
    has_state_claims: bool
    state_name: Fact
    asks_declaration: bool
    venue_in_district: bool
    venue_places: Fact
    venue_counties: Fact
    venue_gap: Fact
    division: Fact
    introduction: tuple[Fact, ...]
    circuit: str
    record: Record
    notices: tuple[Record, ...] = ()
    grievances: tuple[Record, ...] = ()
    proceedings: tuple[Record, ...] = ()
    tolling: tuple[Record, ...] = ()
    criminal_cases: tuple[Record, ...] = ()
    injuries: tuple[InjuryView, ...] = ()
    damages: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class VerifierView:
    """Somebody who verifies the complaint."""

    full: Fact
    article: str
