"""Which decisions may be cited to show that a right was clearly established at the time of an event.

Only decisions of the Supreme Court or of the circuit, decided before the event, that denied immunity on the very claim
(at least in part), and that the library marks fit to print. Law is read as of the event (Harlow v. Fitzgerald, 457 U.S.
800, 818 (1982)); a decision handed down later could not have warned anybody. Only published decisions are offered: in
the Fourth, Sixth and Eleventh Circuits an unpublished one cannot be the source (templates/law/circuits.yaml).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from drafter.law.authorities import day

MOST = 3
DENIED = ("denied", "mixed")


def exemplars(
    candidates: Sequence[str], authorities: Mapping[str, Mapping[str, Any]], circuit: str, event: date, count: str = ""
) -> tuple[str, ...]:
    """The candidates fit to cite on a count, at most three, the latest first."""
    fit = [id for id in candidates if id in authorities and is_fit(authorities[id], circuit, event, count)]
    fit.sort(key=lambda id: str(authorities[id].get("decided")), reverse=True)
    return tuple(fit[:MOST])


def is_fit(row: Mapping[str, Any], circuit: str, event: date, count: str = "") -> bool:
    """Whether a decision could have given fair warning, on this count, by the day of the event."""
    return not unfit(row, circuit, event, count)


def unfit(row: Mapping[str, Any], circuit: str, event: date, count: str = "") -> tuple[str, ...]:
    """Why a decision may not be cited for clearly established law, in words; nothing when it may.

    A decision may deny immunity on one claim and grant it on another, so one on another claim than `count` is unfit.
    """
    decided, claim = day(row.get("decided")), row.get("claim")
    told = {
        "its decision date was not seen": decided is None,
        "it was decided on or after the day of the event": decided is not None and decided >= event,
        "it binds another circuit": row.get("court") != "scotus" and str(row.get("circuit")) != circuit,
        f"it was decided on another claim ({claim})": bool(count and claim) and claim != count,
        "it did not deny immunity": row.get("outcome") not in DENIED,
        "it is adverse": row.get("adverse") == "yes",
        "it is unpublished": row.get("published", "yes") != "yes",
        "it is not verified well enough to print": row.get("printable") != "yes",
    }
    return tuple(reason for reason, true in told.items() if true)
