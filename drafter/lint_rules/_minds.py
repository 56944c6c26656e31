"""What the lint rules of states of mind share: where one is asserted that the accused are said to have had, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.lint import Complained
from drafter.lint_rules._reading import complained, in_a_pleading, near
from drafter.reading import DEEDS, ReadAllegation
from drafter.reading.minds import Kind, Mind, acts, minds
from drafter.reading.stance import is_consequence, is_law, is_proceeding, is_rule_of_law

_REFRAIN = re.compile(
    r"\b(?:refrain|free(?:dom)?|protected|protection|immun\w+) from (?:\w+ ){0,3}(?:will?ful|retaliat\w+|malic\w+|discriminat\w+)",
    re.IGNORECASE,
)
"""What a right or a duty is for, which says nothing of anybody's mind."""
_SHOWN = re.compile(
    r"\b(?:as |is |are )?(?:shown|evidenced) by\b|\bevidence of this\b|\bindicated\b|\bgiven that\b|\b(?:belief|inference) rests on\b|\bin plain view\b|"
    r"\bbecause (?:he|she|they|it|[A-Z]\w+) (?:had |was |were )?\w+|\(¶+\s*\d[^)]*\)"
)
"""Words that lead from a state of mind to what shows it."""


def asserted(text: Complained, kinds: Sequence[Kind]) -> Iterator[tuple[ReadAllegation, list[Mind]]]:
    """Each allegation that asserts a state of mind of these kinds and does not say what shows it, with them."""
    for allegation in complained(text):
        found = minds(allegation, kinds)
        if found and not _says_else(allegation, found[0]) and not is_shown(allegation):
            yield allegation, found


def _says_else(allegation: ReadAllegation, mind: Mind) -> bool:
    """Whether it states law, tells what a court did, introduces or says what harm came: nobody is charged by it."""
    if allegation.role == "introduction" or is_proceeding(allegation) or is_rule_of_law(allegation):
        return True
    if is_consequence(allegation) or _REFRAIN.search(allegation.words):
        return True
    return is_law(allegation) and mind.kind != "malice"


def is_shown(allegation: ReadAllegation) -> bool:
    """Whether exact words stand in it, or it says what shows the state of mind."""
    return "quotation" in allegation.anchors or bool(_SHOWN.search(allegation.words))


def tells_near(text: Complained, allegation: ReadAllegation) -> bool:
    """Whether, within a pleading, the allegation or one of the two before it tells something one of the accused did."""
    kinds = text.reading.kinds
    return in_a_pleading(text) and any(acts(a, kinds, DEEDS) for a in (allegation, *near(text, allegation, 2)))
