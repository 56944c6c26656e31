"""Suppressions: one code silenced at one id, with a reason, a name and a date. Unused and expired ones are told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from drafter.case import Case, Suppression
from drafter.codes.facts import UNKNOWN_ID
from drafter.codes.suppressions import EXPIRED, UNUSED
from drafter.diagnostics import Diagnostic

LASTING = ("YAML", "FACT0", "LIB", "FILE")
"""Codes of what could not be read as it was meant: nobody may silence them."""


def apply(told: Iterable[Diagnostic], case: Case, today: date) -> list[Diagnostic]:
    """The diagnostics that remain, and one for every suppression that silenced nothing or has run out."""
    listed = list(told)
    kept = listed
    for suppression in case.suppressions:
        if suppression.until is not None and suppression.until < today:
            kept = [
                *kept,
                EXPIRED.says(
                    f"The suppression of {suppression.code} at “{suppression.at}” ran out on {suppression.until}.",
                    suppression.place,
                    help="Extend it with a new date and reason, or mend what it silenced.",
                    fact=suppression.at,
                ),
            ]
            continue
        silenced = [d for d in kept if _silences(suppression, d, case)]
        if not silenced:
            kept = [
                *kept,
                UNUSED.says(
                    f"The suppression of {suppression.code} at “{suppression.at}” silences nothing.",
                    suppression.place,
                    help="Take it out.",
                    fact=suppression.at,
                ),
            ]
        kept = [d for d in kept if d not in silenced]
    return kept


def _silences(suppression: Suppression, diagnostic: Diagnostic, case: Case) -> bool:
    if diagnostic.code != suppression.code or diagnostic.code.startswith(LASTING) or diagnostic.code == UNKNOWN_ID.code:
        return False
    if diagnostic.fact == suppression.at:
        return True
    act = next((a for a in case.acts() if a.id == suppression.at), None)
    if act is None or diagnostic.fact is None:
        return False
    return diagnostic.fact == act.scene or diagnostic.fact.startswith(f"{act.key}/")
