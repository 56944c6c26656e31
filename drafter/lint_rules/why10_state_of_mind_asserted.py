"""Malice or a motive is asserted, and nothing shows it: no words, no timing, no comparator, no act.

What it is
  In a complaint that drafter did not write: an allegation says that somebody acted with malice, for an ill purpose, with
  reckless disregard, in retaliation or because of race or speech, and gives no words, timing, comparator or act from which
  that could be inferred. Acts told elsewhere do not show malice by being pointed to (“the foregoing acts were done
  maliciously”); violence told in the same allegation does. A motive, or recklessness, asserted within a pleading is a
  warning: what came before what may be told elsewhere. Of a passage by itself it is an error.

Why courts care
  Malice, intent, knowledge and other conditions of mind may be alleged generally (Fed. R. Civ. P. 9(b)), but that
  gives no license to evade Rule 8: a bare conclusion is not taken as true (Ashcroft v. Iqbal, 556 U.S. 662, 686-87
  (2009)).

Checked
  2026-11-26. Iqbal, 686-87: passage read in a copy of the opinion; page seen in the opinion. Rule 9(b), and Rule 8 as
  Iqbal reads it: words read in copies of the rule on public pages, not in the official print; no later amendment
  looked for.

Instead of / write
  Instead of “acted out of spite” write what he said and when: “The day after she testified he told her, ‘loyalty
  matters here’, and moved her to the impound lot”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._minds import asserted, tells_near
from drafter.lint_rules._reading import flaw, in_a_pleading
from drafter.reading import DEEDS, ReadAllegation
from drafter.reading.minds import acts, is_violent

SEVERITY = Severity.ERROR
_TIMING = re.compile(
    r"\b(?:minutes|hours|days?|weeks?|months?) (?:after|later|before)\b|\bthe same day\b|\b(?:while|unlike|whereas) (?:white|other|non|male|men)\b|\bcomparator|\bafter (?:he|she|I|they|this)\b"
)
"""When it was done, or how somebody else was treated: what motive is inferred from."""


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that asserts malice or a motive with nothing to infer it from."""
    for allegation, mind in asserted(text, ("malice", "motive", "purpose", "recklessness")):
        if _done(allegation, text) or _TIMING.search(allegation.words):
            continue
        told = mind.kind in ("motive", "purpose") and tells_near(text, allegation)
        sure = mind.kind in ("malice", "purpose") or not in_a_pleading(text)
        if not told:
            yield flaw(
                allegation, text, f"“{mind.words}” is asserted, and nothing here shows it.",
                "Give the words, the timing, the comparator or the acts from which it can be inferred.", mind.words, severity=None if sure else Severity.WARNING,
            )  # fmt: skip


def _done(allegation: ReadAllegation, text: Complained) -> bool:
    """Whether acts stand beside it that show it by themselves: what was done to somebody's body, or with what."""
    kinds = text.reading.kinds
    firm = allegation.anchors & {"body", "time", "number"}
    return is_violent(allegation, kinds) or bool(firm and acts(allegation, kinds, DEEDS))
