"""Clearly established law rests on Graham and its like alone.

What it is
  In a complaint that drafter did not write: an allegation that a right was clearly established cites decisions, and all
  of them set a general standard: Graham, Garner, Estelle, Farmer, Terry, Bell, Kingsley and the like.

Why courts care
  Graham and Garner do not by themselves create clearly established law outside an obvious case (White v. Pauly, 580
  U.S. 73 (2017) (per curiam)): a decision is asked for where an officer acting under similar circumstances was held
  to have violated the Fourth Amendment. White says so of force; that the other decisions on the list, too, are
  general is our reading, by the rule against a high level of generality (Ashcroft v. al-Kidd, 563 U.S. 731, 742
  (2011)).

Checked
  2026-11-26. White: passage read in a long excerpt of the opinion; page not seen. al-Kidd, 742: passage read in a
  copy of the opinion; page seen in the opinion.

Instead of / write
  A decision of the Supreme Court or of your circuit, before the event, that held like conduct unlawful; or say why the
  case is obvious.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.lint_rules._text import CASE

SEVERITY = Severity.WARNING
_ESTABLISHED = re.compile(r"\bclearly[- ]established\b", re.IGNORECASE)
_OBVIOUS = re.compile(r"\bobvious(?:ly)?\b", re.IGNORECASE)
_GENERAL = (
    "graham v. connor", "tennessee v. garner", "estelle v. gamble", "farmer v. brennan", "terry v. ohio", "bell v. wolfish", "kingsley v. hendrickson",
    "whitley v. albers", "hudson v. mcmillian", "monell v.", "illinois v. gates", "beck v. ohio", "county of sacramento v. lewis", "scott v. harris", "saucier v. katz",
    "harlow v. fitzgerald", "hope v. pelzer", "pearson v. callahan", "anderson v. creighton",
)  # fmt: skip


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation of established law that cites nothing but general standards."""
    for allegation in text.reading.allegations:
        if not _ESTABLISHED.search(allegation.words) or " v. " not in allegation.text:
            continue
        named = [m.group("name").lower() for m in CASE.finditer(allegation.text)]
        general = [n for n in named if any(g in n for g in _GENERAL)]
        if named and len(general) == len(named) and not _OBVIOUS.search(allegation.words):
            yield flaw(
                allegation, text, "Only decisions that set a general standard are cited for clearly established law.",
                "Cite one on like facts, or say why the case is obvious.", named[0],
            )  # fmt: skip
