"""Whether a department, a sheriff's office or a jail can be sued by that name, and for whom a sheriff acts.

Fed. R. Civ. P. 17(b)(3) sends the question to the law of the State where the court sits; rows come from
`templates/law/suable.yaml`. For whom a sheriff acts is decided function by function under state law (McMillian v. Monroe
County, 520 U.S. 781, 785-86 (1997)).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a named body can be sued: yes, no, unsettled, unknown or n/a; how sure; what to name; a note."""

    what: str
    suable: str
    verified: str
    instead: str
    note: str = ""

    @property
    def doubtful(self) -> bool:
        """Whether naming it alone risks dismissal."""
        return self.suable != "yes"


def body(name: str, data: Mapping[str, Any]) -> str:
    """What sort of body a name is: police_department, sheriff_office, jail, or nothing."""
    flat = f" {name.lower()} ".replace("'", "’")
    for what, words in (data.get("words") or {}).items():
        if any(f" {word} " in flat for word in words):
            return str(what)
    return ""


def answer(name: str, state: str, data: Mapping[str, Any]) -> Answer | None:
    """Whether a defendant so named can be sued there; None if the name is of no such body."""
    what = body(name, data)
    if not what:
        return None
    row = (data.get("states") or {}).get(state, {})
    found = row.get(what, {})
    return Answer(
        what,
        str(found.get("suable") or "unknown"),
        str(found.get("verified") or "not known"),
        str(data.get("default") or ""),
        str(row.get("note") or ""),
    )


def sheriff_acts_for(state: str, data: Mapping[str, Any]) -> tuple[str, str]:
    """For whom a sheriff acts there (county, state, own office, by function, n/a, territory, unknown), and how sure."""
    row = (data.get("states") or {}).get(state, {}).get("sheriff", {})
    return str(row.get("acts_for") or "unknown"), str(row.get("verified") or "not known")
