"""An event is placed outside the district.

What it is
  A place where the plaintiffs’ own events happened lies in another State, or in a county that the library does not list
  in the district chosen. If another place lies inside, it is a note.

Why courts care
  A civil action may be brought where any defendant resides, if all reside in that State, or where a substantial part
  of the events or omissions happened (28 U.S.C. § 1391(b)(1), (2)). A case laying venue in the wrong district is
  dismissed or, in the interest of justice, transferred (§ 1406(a)), unless nobody objects in time (§ 1406(b)).

Checked
  2026-11-26. 28 U.S.C. §§ 1391(b) and 1406: words read in copies of the Code.

Instead of / write
  Correct the place’s county or State, choose the other district, or keep it: a part of the events may lie elsewhere.

How to suppress
  `suppress:` with this code, the id, a reason, a name and a date.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Location
from drafter.diagnostics import Severity
from drafter.lint import Flaw, Knowledge, Pleading

SEVERITY = Severity.WARNING


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each place of the plaintiffs’ events outside the district."""
    known = pleading.known
    used = dict.fromkeys(a.location for a in known.case.acts() if a.location is not None and a.policy is None)
    places = [known.case.places[id] for id in used if id in known.case.places]
    outside = [place for place in places if known.forum.state and _is_outside(place, known)]
    milder = Severity.NOTE if len(outside) < len(places) else None
    for place in outside:
        yield Flaw(
            f"{place.short or place.id} lies in {place.county}, {place.state}: outside the {known.forum.district.get('name')}.",
            "Correct the county or the State, or check that venue rests on another place.",
            known.place(f"places/{place.id}/in/county"), fact=place.id, severity=milder,
        )  # fmt: skip


def _is_outside(place: Location, known: Knowledge) -> bool:
    """Whether a place is surely outside: another State, or a county in none of the divisions, all of them known."""
    if place.state and place.state.upper() != known.forum.state.upper():
        return True
    divisions = known.forum.district.get("divisions")
    rows = [row for row in divisions if isinstance(row, dict)] if isinstance(divisions, list | tuple) else []
    if not rows or not place.county or not all(row.get("counties") for row in rows):
        return False
    inside = {str(c).lower().removesuffix(" county") for row in rows for c in row["counties"]}
    return place.county.lower().removesuffix(" county") not in inside
