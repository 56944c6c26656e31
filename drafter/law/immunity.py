"""Which decisions may be cited to show that a right was clearly established at the time of an event.

Only decisions of the Supreme Court or of the circuit, decided before the event, that denied immunity on the very claim
(at least in part), and that the library marks fit to print. Law is read as of the event (Harlow v. Fitzgerald, 457 U.S.
800, 818 (1982)); a decision handed down later could not have warned anybody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

MOST = 3


def exemplars(
    candidates: Sequence[str], authorities: Mapping[str, Mapping[str, Any]], circuit: str, event: date
) -> tuple[str, ...]:
    """The candidates fit to cite, at most three, the latest first."""
    fit = [id for id in candidates if id in authorities and is_fit(authorities[id], circuit, event)]
    fit.sort(key=lambda id: str(authorities[id].get("decided")), reverse=True)
    return tuple(fit[:MOST])


def is_fit(row: Mapping[str, Any], circuit: str, event: date) -> bool:
    """Whether a decision could have given fair warning by the day of the event."""
    decided = str(row.get("decided") or "")
    try:
        before = date.fromisoformat(decided) < event
    except ValueError:
        return False
    binding = str(row.get("court")) == "scotus" or str(row.get("circuit")) == circuit
    return binding and before and str(row.get("outcome")) in ("denied", "mixed") and row.get("printable") == "yes"
