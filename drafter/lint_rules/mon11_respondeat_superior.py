"""Liability is put on an employer or a superior for what others did, and for nothing else.

What it is
  In a complaint that drafter did not write: a federal allegation holds a public body or a supervisor responsible because
  its officers did the act, by the name of the doctrine or in plain words ("has to answer for what they did").

Why courts care
  A municipality cannot be held liable under § 1983 on a respondeat superior theory (Monell v. Dep’t of Soc. Servs.,
  436 U.S. 658, 691 (1978)); nor is a superior answerable for his agents (Ashcroft v. Iqbal, 556 U.S. 662, 676-77
  (2009)).

Checked
  2026-11-26. Iqbal, 676-77: passage read in a copy of the opinion; page seen in the opinion. Monell: passage read in
  a copy of the opinion on 2026-11-23; page seen. Whether a private contractor is treated as a municipality was not
  checked for every circuit.

Instead of / write
  For the body: its own policy or custom, on its facts. For the supervisor: what he himself did, knowing what. Keep
  respondeat superior for state-law counts, and say so there.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw, is_state_law
from drafter.reading.stance import is_law

SEVERITY = Severity.ERROR
_OTHERS = r"(?:officers?|deput\w+|employees?|agents?|contractors?|staff|subordinates?|guards?|nurses?|workers?|personnel|supervisors?|force their)\b"
_ANSWERS = r"\b(?:(?:is|are|be|held) (?:\w+,? (?:and )?){0,3}?(?:liable|respons[ai]ble|answerable|accountable|to blame)|(?:has to|have to|must|should|ought to) answer(?= for)|answers?(?= for))"
_LIABLE = re.compile(
    rf"\brespond[ea]+[tn]+t? superior\b|\bvicarious(?:ly)? liab\w+|{_ANSWERS}\b[^.;]{{0,60}}\b(?:(?:its|their|his|her|the) (?:\w+ ){{0,2}}{_OTHERS}|(?:its|their|his|her) (?:own )?(?:men|people)\b)|{_ANSWERS} (?:for|as)\b[^.;]{{0,60}}\b{_OTHERS}|{_ANSWERS} for\b[^.;]{{0,140}}\bat the hands of (?:its|their|his|her)\b|"
    r"\b(?:is|be|held|has to|must|should|ought to) (?:\w+ ){0,2}(?:liable|responsible|accountable|answer\w*) for (?:what|whatever|anything|everything) (?!he\b|she\b|it\b)(?:\w+ ){0,3}(?:do|did)\b|\bwhat (?:\w+ ){0,3}(?:do|did)\b[^.;]{0,30}\b(?:is|are|it[’']?s) (?:\w+ )?on (?:him|her|them|it)\b|"
    rf"\bact\w* of (?:its|the|his|her|their) [^.;]{{0,40}}\b(?:is|are) the (?:\w+ )?responsibility of\b|\bbecause (?:he|she|it|they) (?:is|was|are|were) (?:their|his|her|its|the) (?:\w+ )?(?:boss|employer|superior)\b",
    re.IGNORECASE,
)
"""Answering for others, by the name of the doctrine or in lay words."""
_STATE_LAW = re.compile(
    r"\bstate[- ]law\b|\bcommon law\b|\bnegligen|\bGov(?:ernment|\.) Code\b|\btort\w*|\bpend[ae]nt\b|\bsupplemental\b|\bbattery\b|\bindemnif",
    re.IGNORECASE,
)

_DENIED = re.compile(
    r"\b(?:cannot|can not|may not|does not|do not|not be|no)\b[^.]{0,60}\b(?:liab\w+|respondeat)", re.IGNORECASE
)
_OFFICE = re.compile(
    r"\bresponsible for (?:the |all |overall )?(?:\w+,? (?:and )?){0,3}?(?:hiring|training|supervis\w+|disciplin\w+|operation|care|safety|oversight|overseeing|conduct of all|policies)\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each federal allegation that rests liability on the relation alone."""
    for allegation in complained(text):
        found = _LIABLE.search(allegation.words)
        title = allegation.count.title if allegation.count is not None else ""
        if (
            found is None
            or is_law(allegation)
            or is_state_law(allegation.count)
            or _STATE_LAW.search(f"{title} {allegation.words}")
            or _DENIED.search(allegation.words)
        ):
            continue
        if _OFFICE.search(found.group()):
            continue
        yield flaw(
            allegation, text, "This makes an employer or superior answer for what others did.",
            "Plead its own policy or custom, or his own act; keep respondeat superior for state-law counts.", found.group(),
        )  # fmt: skip
