"""The namespace of a facts file: every id of every kind, once; and the nearest known id to a mistyped one."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field

from drafter.codes.facts import ID_TAKEN, UNKNOWN_ID
from drafter.diagnostics import Diagnostic, Place


@dataclass(slots=True)
class Namespace:
    """Ids and what they name (plaintiff, defendant, person, group, place, evidence, scene, act, policy, claim …).

    `kinds` maps id -> kind; `used` collects the ids something refers to, so that unused ones can be told.
    """

    kinds: dict[str, str] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    series: dict[str, tuple[int, ...]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def register(self, id: str, kind: str, place: Place) -> None:
        """Take an id. A second registration is a diagnostic at the second place."""
        if id in self.kinds:
            self.diagnostics.append(
                ID_TAKEN.says(
                    f"The id “{id}” is already taken by the {self.kinds[id]} at line {self.places[id].line}.",
                    place,
                    help="Ids of every kind share one list; give this one another id.",
                    fact=id,
                )
            )
            return
        self.kinds[id] = kind
        self.places[id] = place

    def kind(self, id: str) -> str | None:
        """What an id names, a member of a numbered series (`unnamed-cos.3`) being what its series is."""
        if id in self.kinds:
            return self.kinds[id]
        series, _, number = id.rpartition(".")
        if series in self.series and number.isdigit() and int(number) in self.series[series]:
            return self.kinds[series]
        return None

    def refer(self, id: str, wanted: Iterable[str], place: Place, what: str) -> bool:
        """Note that `id` is used at `place`, where one of the `wanted` kinds belongs. False, and told, if it is not."""
        kind = self.kind(id)
        self.used.add(id if id in self.kinds else id.rpartition(".")[0])
        if kind in set(wanted):
            return True
        self.diagnostics.append(self._unknown(id, kind, set(wanted), place, what))
        return False

    def nearest(self, id: str, wanted: Iterable[str] = ()) -> str | None:
        """The known id most like a mistyped one, among the `wanted` kinds if any are named."""
        kinds = set(wanted)
        known = [k for k, kind in self.kinds.items() if not kinds or kind in kinds]
        close = difflib.get_close_matches(id, known, n=1, cutoff=0.6)
        return close[0] if close else None

    def _unknown(self, id: str, kind: str | None, wanted: set[str], place: Place, what: str) -> Diagnostic:
        near = self.nearest(id, wanted)
        if kind is None:
            message = f"Nobody and nothing is registered as “{id}”, which {what} names."
        else:
            message = f"“{id}” is a {kind}; {what} needs a {' or '.join(sorted(wanted))}."
        help = f"Did you mean “{near}”?" if near else f"Register “{id}” or name one that is registered."
        return UNKNOWN_ID.says(message, place, help=help, fact=id, excerpt=id)
