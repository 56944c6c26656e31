"""Clearly established law is pleaded as a right “to be free from excessive force”.

What it is
  In a complaint that drafter did not write: an allegation says that a right was clearly established, states it at the
  level of the amendment, and says nothing of the circumstances.

Why courts care
  Clearly established law must not be defined at a high level of generality; what matters is whether the violative
  nature of the particular conduct is clearly established (Ashcroft v. al-Kidd, 563 U.S. 731, 742 (2011); Mullenix v.
  Luna, 577 U.S. 7, 12 (2015) (per curiam)).

Checked
  2026-11-26. al-Kidd, 742: passage read in a copy of the opinion; page seen in the opinion. Mullenix: words and page
  read as later decisions quote them; opinion not read.

Instead of / write
  “It was clearly established that an officer may not bend the wrist of a handcuffed, seated person who does not
  resist”.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import flaw
from drafter.reading.sentences import split

SEVERITY = Severity.WARNING
_ESTABLISHED = re.compile(r"\bclearly[- ]established\b", re.IGNORECASE)
_GENERAL = re.compile(
    r"\b(?:rights? (?:to be (?:free|secure) (?:from|against)|against|to)|prohibit\w*|protect\w*|forbid\w*|freedom from)\s+(?:the\s+)?(?:use\s+of\s+)?(?:excessive|unreasonable|unlawful|unnecessary|illegal|false|wrongful|cruel|adequate|medical|due|equal|free|freedom)\s*"
    r"(?:and unusual|or unreasonable|and unreasonable)?\s*(?:force|searches?|seizures?|arrests?|punishments?|medical|care|treatment|process|protection|speech|of speech)\b",
    re.IGNORECASE,
)
_CIRCUMSTANCE = re.compile(
    r"\b(?:who|whom|while|when|where|after|once|handcuffed|restrained|compliant|unarmed|subdued|prone|seated|fleeing|resist\w*|complying|surrender\w*|suicid\w*|unconscious|peaceful\w*|"
    r"without warning|warrantless|record\w*|film\w*|video\w*|insulin|such as|for example|specifically|namely|v\.|person in|by (?:\w+ly )?\w+ing)\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that states an established right with no circumstance in its sentence."""
    for allegation in text.reading.allegations:
        for _, sentence in split(allegation.words):
            general = _GENERAL.search(sentence) if _ESTABLISHED.search(sentence) else None
            if general is not None and not _CIRCUMSTANCE.search(sentence):
                yield flaw(
                    allegation, text, "The clearly established right is stated at the level of the amendment.",
                    "Say what an officer may not do to a person in these circumstances.", general.group(),
                )  # fmt: skip
                break
