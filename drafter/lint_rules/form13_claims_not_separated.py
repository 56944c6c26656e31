"""Several claims in one count, or no counts at all: the third kind of shotgun pleading.

What it is
  In a complaint that drafter did not write: a count’s heading joins two or more theories (“excessive force, false
  arrest and malicious prosecution”), or names no theory and two or more amendments (“First and Fourth Amendments”;
  the Fifth and the Fourteenth, by which others apply, do not count), or a whole complaint has no counts. The last two
  warn everywhere: one claim may rest on several rights, and the program may have missed the headings.

Why courts care
  Not separating into a different count each cause of action or claim for relief is one of the four kinds of shotgun
  pleading (Weiland v. Palm Beach Cnty. Sheriff’s Office, 792 F.3d 1313, 1321-23 (11th Cir. 2015)). Rule 10(b) asks
  for less: a separate count for each claim founded on a separate transaction or occurrence, if that would promote
  clarity. So it is an error in the Eleventh Circuit and a warning elsewhere.

Checked
  2026-11-26. Weiland: opening read; the four kinds read, with their pages, as an order quotes them word for word
  (Hudson v. Univ. of S. Alabama, S.D. Ala. 2016); the rest of the opinion not read. Rule 10(b): words read in copies
  of the rule on public pages, not in the official print; no later amendment looked for.

Instead of / write
  A count for each right and theory, with those it is against under its heading.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import everything, flaw
from drafter.lint_rules._text import is_whole, whole_flaw

SEVERITY = Severity.WARNING
_THEORIES = (
    r"excessive force|unreasonable force", r"false arrests?|unlawful arrest|wrongful arrest|false imprisonment", r"malicious prosecution",
    r"unlawful search|illegal search|unreasonable search(?! and seizure)", r"retaliation|retaliatory", r"equal protection", r"procedural due process",
    r"conspiracy", r"failure to intervene", r"failure to train|inadequate training", r"deliberate indifference|denial of medical care|medical neglect",
    r"assault and battery|assault & battery|assault|battery", r"negligence", r"defamation|libel|slander", r"wrongful death", r"infliction of emotional distress", r"fabricat\w+ (?:of )?evidence",
)  # fmt: skip
_EACH = tuple(re.compile(rf"\b(?:{theory})\b", re.IGNORECASE) for theory in _THEORIES)
_OPENS = re.compile(
    r"(?<!in )\b(?:claims?|actions?|counts?|damages|liability|violations?|deprivations?|denials?)\s+(?:for|of)\b",
    re.IGNORECASE,
)
"""What only announces a theory, or begins its name: “claims for”, “denial of”."""
_ONE_OF = re.compile(
    r"\b(?:in violation of|without|against|through|based on|by way of|arising from|conspiracy to|failure to(?! (?:intervene|train))|resulting in|for|of)\b"
    r"(?!\s+(?:emotional distress|medical care)).*$",
    re.IGNORECASE,
)
_AMENDMENT = re.compile(
    r"\b(first|second|fourth|sixth|eighth|ninth|thirteenth)\b(?=[^.]{0,60}\bamendments?\b)", re.IGNORECASE
)
_ROUTE = re.compile(
    r"\bmonell\b|\bmunicipal|\bpolic(?:y|ies)\b|\bpolicymaker|\bcustoms?\b|\bpractices?\b|\btrain|\bsupervis|\bratif",
    re.IGNORECASE,
)
"""One claim by one route, whatever rights the body violated by it."""
_RIGHTS = {"equal protection", "procedural due process"}
_SIDE_BY_SIDE = re.compile(r",|;|/|&|\band\b|\bor\b", re.IGNORECASE)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each heading that joins theories; one if there are no counts in a whole complaint."""
    severity = Severity.ERROR if text.library.shotgun(text.circuit) == "error" else None
    first = {a.allegation.id: a for a in text.reading.allegations}
    for count in text.reading.complaint.counts:
        theories = _theories(count.title)
        joined = theories or _amendments(count.title)
        if len(joined) > 1 and count.allegations:
            yield flaw(
                first[count.allegations[0]], text, f"{count.label} joins several claims: {', '.join(joined)}.",
                "Make a count of each.", count.title, severity=severity if theories else None,
            )  # fmt: skip
    if not text.reading.complaint.counts and is_whole(text):
        pleaded = [t for t in _EACH if t.search(everything(text))]
        if len(pleaded) > 1:
            yield whole_flaw(
                text, "There are no counts, and more than one claim is pleaded.", "Make a count of each claim."
            )


def _theories(title: str) -> list[str]:
    """The theories that stand side by side in a heading; what follows “against” qualifies the one before it."""
    head = _ONE_OF.sub("", _OPENS.sub("", title.split("(")[0].strip() or title.strip("() ")))
    found = sorted((m.start(), m.group().lower()) for theory in _EACH for m in [theory.search(head)] if m is not None)
    kept = [name for _, name in found]
    side_by_side = len(kept) > 1 and _SIDE_BY_SIDE.search(head[found[0][0] : found[-1][0]])
    return kept if side_by_side else []


def _amendments(title: str) -> list[str]:
    """Two amendments or more in a heading that names no theory and no route to a body: each gives a right of its own."""
    if _ROUTE.search(title):
        return []
    theories = {m.group().lower() for theory in _EACH for m in [theory.search(title)] if m is not None}
    found = list(dict.fromkeys(f"{name.title()} Amendment" for name in _AMENDMENT.findall(title)))
    return found if len(found) > 1 and not theories - _RIGHTS else []
