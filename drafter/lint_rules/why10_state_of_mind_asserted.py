"""A state of mind is asserted and nothing shows it: malice, motive, knowledge, conspiracy, without words, timing or source.

What it is
  In a complaint that drafter did not write: an allegation says that somebody knew, meant, conspired or acted with malice,
  and gives no words, timing, comparator, source or act from which that could be inferred.

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
from drafter.lint_rules._reading import complained, flaw
from drafter.reading import ReadAllegation
from drafter.reading.stance import is_consequence, is_law, is_proceeding

SEVERITY = Severity.ERROR
_MOTIVE = re.compile(
    r"\b(?:evil motive|pretext(?:ual(?:ly)?)?|(?:real|true) (?:reason|motive) (?:was|is)|hostility (?:toward|to|against)|malice|malicious(?:ly)?(?! prosecution)|(?:willful|wilful)(?:ly)?,? (?:and|or)? ?wanton(?:ly)?|wanton(?:ly|ness)?|bad faith|ill will|vindictively|out of spite|(?:racially|discriminatorily|politically) motivated|"
    r"racial (?:animus|motiv\w+)|because of (?:his|her|their|plaintiff'?s?) (?:race|sex|protected|religion|speech)|in retaliation|(?<!fear of )(?<!fear )retaliat\w+|"
    r"intent(?:ionally)? to (?:harm|injure|punish|deprive)|for the (?:very )?purpose of (?:causing|harming|punishing))\b",
    re.IGNORECASE,
)
_KNOWLEDGE = re.compile(
    r"\b(?:knew or should (?:have known|know)|know or should (?:have known|know)|knew or (?:had reason|ought)|knew (?:all )?(?:about|of) (?:it|this|that|them|everything)(?=\W*$|[.;,])|knew of the (?:danger|risk|problem|abuse|misconduct)\w*|had (?:actual |constructive |contemporaneous )*(?:knowledge|notice)|"
    r"knowing(?:ly)? that|(?:knew|were aware|was aware) of and (?:consciously )?disregarded|deliberate(?:ly)? indifferen\w+|consciously disregard\w*|conscious indifference|willful(?:ly)? and wanton)\b",
    re.IGNORECASE,
)
_CONSPIRACY = re.compile(
    r"\b(?:conspir\w+|act(?:ed|ing) in concert|meeting of the minds|agreed (?:with each other|among themselves|to (?:violate|deprive|it)))\b|\bagreed to it\b",
    re.IGNORECASE,
)
_BASIS = re.compile(
    r"\b(?:because (?:he|she|they|it|[A-Z])|as shown by|based (?:up)?on|told|said|wrote (?:to|that|in|back|□|him|her|them)|stated|saw|watched|heard|read|signed|emailed|texted|reported|complained|warned|received|letters?|memo\w*|"
    r"recording|video|minutes|days after|hours after|weeks after|the same day|the day after|while (?:white|other|non)|comparator|unlike|whereas|given that|evidenced by|indicated|through communications)\b"
)

_LAW_ITSELF = re.compile(
    r"^\W*(?:(?:the|a|an)\s+)?(?:\w+\s+){0,2}(?:amendments?|constitution|statutes?|law|clause|□+)\s+(?:also )?(?:forbids?|prohibits?|bars?|protects?|requires?|guarantees?)\b",
    re.IGNORECASE,
)

_REFRAIN = re.compile(
    r"\b(?:refrain|free(?:dom)?|protected|protection) from (?:\w+ ){0,3}(?:will?ful|retaliat\w+|malic\w+|discriminat\w+)|\bduty to use (?:reasonable|due) care\b",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that asserts a state of mind with nothing to infer it from."""
    for allegation in complained(text):
        what = _asserted(allegation)
        if (
            what is None
            or allegation.role == "introduction"
            or is_proceeding(allegation)
            or _LAW_ITSELF.match(allegation.words)
            or (is_law(allegation) and not _MOTIVE.search(allegation.words))
        ):
            continue
        if _shows(allegation) or is_consequence(allegation) or _REFRAIN.search(allegation.words):
            continue
        yield flaw(
            allegation, text, f"“{what}” is asserted, and nothing here shows it.",
            "Give the words, the timing, the comparator or the source from which it can be inferred.", what,
        )  # fmt: skip


def _asserted(allegation: ReadAllegation) -> str | None:
    for pattern in (_MOTIVE, _CONSPIRACY, _KNOWLEDGE):
        if found := pattern.search(allegation.words):
            return found.group().strip()
    return None


def _shows(allegation: ReadAllegation) -> bool:
    """Whether words, timing, a source or a concrete deed by somebody told apart stands in it."""
    if "quotation" in allegation.anchors or _BASIS.search(allegation.words):
        return True
    if _KNOWLEDGE.search(allegation.words):
        return False
    deeds = [
        t
        for t in allegation.told
        if t.deed
        and not t.label
        and t.clause.actor is not None
        and t.clause.actor.kind in ("named", "described", "defined")
    ]
    return len(deeds) > 0 and bool(allegation.anchors - {"instrument"})
