"""A defendant of the caption does nothing in the body.

What it is
  In a complaint that drafter did not write, with several defendants: a person is sued, and no allegation outside the
  parties section names him or a defined group he belongs to. It is a note where the suit is for an end to a body’s
  practice, in which an officer often stands for the body.

Why courts care
  A plaintiff must plead that each official, through his own individual actions, has violated the Constitution
  (Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009)). One who is named and never acts may be dismissed.

Checked
  2026-11-26. Iqbal, 676: passage read in a copy of the opinion; page seen in the opinion.

Instead of / write
  Say what he did, when and where, or leave him out. If he is sued only in his official capacity, say so under his name.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.complaint import ReadParty
from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import challenges_a_practice, flaw
from drafter.lint_rules._text import is_whole, opening
from drafter.reading import ReadAllegation

SEVERITY = Severity.WARNING


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each person sued who is named in no allegation but the one that says who he is."""
    defendants = text.reading.complaint.defendants
    if len(defendants) < 2 or not is_whole(text):
        return
    told = [(a, a.text.lower()) for a in text.reading.allegations if a.role != "incorporation"]
    grouped = {member for group in text.reading.complaint.groups for member in group.members}
    severity = Severity.NOTE if challenges_a_practice(text) else None
    for party in (p for p in defendants if p.kind == "person" and p.name not in grouped):
        named = [a for a, words in told if _is_named(party, words)]
        if len(named) > 1 or any(_tells(a) for a in named) or _is_official(party, text):
            continue
        yield flaw(
            (named or text.reading.allegations)[0], text, f"{party.name} is sued, and no allegation says what he or she did.",
            "Say what this defendant did, or leave him or her out.", party.name, severity=severity,
        )  # fmt: skip


def _tells(allegation: ReadAllegation) -> bool:
    """Whether it tells more than who the parties are; a parties section may tell a deed too."""
    if allegation.role in ("party", "jurisdiction"):
        return bool(allegation.deeds) and "date" in allegation.anchors
    return allegation.role not in ("incorporation", "relief")


def _surname(party: ReadParty) -> str:
    words = re.findall(r"[a-z][a-z'’-]+", re.sub(r"\b(?:jr|sr|ii|iii|m\.d|r\.n)\b\.?", "", party.name.lower()))
    return words[-1] if words else party.name.lower()


def _is_named(party: ReadParty, body: str) -> bool:
    names = (_surname(party), *(a.lower() for a in party.aliases))
    return any(re.search(rf"\b{re.escape(name)}(?!\w)", body) for name in names if name)


def _is_official(party: ReadParty, text: Complained) -> bool:
    """Whether the caption or the allegation on him sues him in his official capacity alone."""
    words = (opening(text), *(a.text for a in text.reading.allegations if a.role in ("party", "jurisdiction")))
    near = [re.search(rf"{re.escape(_surname(party))}\b(.{{0,220}})", w.lower(), re.DOTALL) for w in words]
    said = [m.group(1) for m in near if m is not None and "official" in m.group(1)]
    return bool(said) and not any(re.search(r"\bindividual|\bpersonal", s) for s in said)
