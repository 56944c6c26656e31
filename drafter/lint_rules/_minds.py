"""What the lint rules of states of mind share: where one is asserted that the accused are said to have had, and of what kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.lint import Complained
from drafter.lint_rules._reading import complained, in_a_pleading, is_about_an_institution, near
from drafter.reading import DEEDS, ReadAllegation
from drafter.reading.minds import Kind, Mind, acts, minds
from drafter.reading.sentences import split
from drafter.reading.stance import is_consequence, is_law, is_proceeding, is_rule_of_law

_REFRAIN = re.compile(
    r"\b(?:refrain|free(?:dom)?|protected|protection|immun\w+) from (?:\w+ ){0,3}(?:will?ful|retaliat\w+|malic\w+|discriminat\w+)",
    re.IGNORECASE,
)
"""What a right or a duty is for, which says nothing of anybody's mind."""
_SHOWN = re.compile(
    r"\b(?:as |is |are )?(?:shown|evidenced) by\b|\bevidence of this\b|\bindicated\b|\b[Gg]iven (?:that|the)\b|\b(?:as|since|because) there (?:was|were|is|are|had been)\b|\b(?:belief|inference) rests on\b|\bin plain view\b|"
    r"\bbecause (?:he|she|they|it|[A-Z]\w+) (?:had |was |were )?\w+|\(¶+\s*\d[^)]*\)"
)
"""Words that lead from a state of mind to what shows it."""

_DRAWN = re.compile(r"[\W ]*(?:as a result|therefore|thus|accordingly|in short|hence|consequently)\b", re.IGNORECASE)
"""Words that open a conclusion from what was just told."""
_LASTING = re.compile(
    r"\b(?:continuing|continuously|ongoing|practices?)\b[^.;]{0,80}\b(?:described|alleged|set forth|complained of) (?:above|herein)\b",
    re.IGNORECASE,
)
"""What is told elsewhere to last: it is meant by those who go on with it."""
_BELOW = re.compile(r"\bparagraphs? \d+[^.;]{0,30}\bbelow\b", re.IGNORECASE)
_POLICY = r"(?:polic(?:y|ies)|practices?|customs?|protocols?)"
_WRONG = r"(?:violat|depriv|fail|den[yi]|using|retaliat|discriminat|ignor|allow|permit|tolerat|condon|encourag|subject|being)\w*"
_CONTENT = re.compile(
    rf"\b{_POLICY} of (?!{_WRONG})\w+ing\b|\b(?:adopt|enforc|implement|promulgat)\w*,? (?:his|her|its) (?:own )?(?:\w+ )?{_POLICY}\b",
    re.IGNORECASE,
)
"""A policy told by what it has people do, or the policy of him who is charged: he who runs a body or makes a policy knows it."""
_MAY_NOT = re.compile(r"\b(?:may|must|can) ?not\b", re.IGNORECASE)
"""What is known is then not the policy, but the law on it."""
_MUCH = 1 / 3
"""What share of a well-told story tells a deed of the accused."""


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


def is_told_institution(text: Complained) -> bool:
    """Whether, in a suit to change what a body does, much of the story tells what the accused do: it then shows in what mind they go on."""
    if not (in_a_pleading(text) and is_about_an_institution(text)):
        return False
    story = [a for a in text.reading.complained if a.role not in ("party", "introduction")]
    return sum(a.tells for a in story) > _MUCH * len(story)


def is_drawn(text: Complained, allegation: ReadAllegation, mind: Mind) -> bool:
    """Whether a state of mind is drawn from what was just told, or is that of a practice told to last, or of acts told below."""
    before, after = around(allegation, mind)
    if _DRAWN.match(before + after):
        return mind.start > len(before) or tells_near(text, allegation)
    lasts = bool(_LASTING.search(allegation.words)) and text.reading.has_deeds(allegation)
    return lasts or bool(_BELOW.search(before))


def is_of_policy(allegation: ReadAllegation, mind: Mind) -> bool:
    """Whether what is known, or done in that mind, is a policy told by its content or made by the one who is charged."""
    sentence = "".join(around(allegation, mind))
    return bool(_CONTENT.search(sentence)) and not _MAY_NOT.search(sentence)


def around(allegation: ReadAllegation, mind: Mind) -> tuple[str, str]:
    """The sentence in which a state of mind is asserted: up to its words, and from them on."""
    sentences = reversed(split(allegation.words))
    start, words = next((s for s in sentences if s[0] <= mind.start), (0, allegation.words))
    return words[: mind.start - start], words[mind.start - start :]
