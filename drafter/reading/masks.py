"""What must not be read as the pleader's own words: quotations, titles of forms, charges, statutes, citations.

Masking keeps every offset: a masked stretch becomes as many `□`. A label inside it is somebody else's ("General Order 9.3
says 'excessive force'") and asserts nothing.
"""

from __future__ import annotations

import re

MASK = "□"
_QUOTED = re.compile(
    r"“[^”]{1,900}”|\"[^\"]{1,900}\"|(?<![\w’'])['‘][^'‘’\n]{2,400}(?:[’'](?:s|t|m|re|ll|d|ve)\b[^'‘’\n]{0,400}){0,6}[’'](?!\w)"
)
_CHARGE = re.compile(
    r"\b(?:charged?(?:\s+\w+){0,3}\s+with|charges?\s+of|charging\s+[\w.]+(?:\s+[\w.]+){0,2}\s+with|sentence(?:\s+of(?:\s+[\w-]+){1,8})?\s+for|(?:ticket|citation|summons|complaint|arrested|arrest|booked|"
    r"prosecuted|indicted|convicted|acquitted|cited|wanted)(?:\s+\w+){0,2}?\s+(?:for|of|on)|count\s+of)\s+(?!(?:no|the|his|her|filming|asking|speaking)\b)([^.;,()]{3,70})",
    re.IGNORECASE,
)
_CHARGE_IS = re.compile(
    r"\bcharges? (?:is|was|are|were) (?=(?:the |an? )?(?:unlawful|illegal|aggravated|simple|assault|possession|resisting|conspiracy|disorderly|criminal))([^.;,()]{3,70})",
    re.IGNORECASE,
)
_STATUTE = re.compile(
    r"\b\d{1,3}\s+U\.?\s?S\.?\s?C\.?\s*§{0,2}\s*\d+\w*|§{1,2}\s*\d[\w.()-]*|\b(?:Rule|Section|Article|Chapter|Title|Order|Policy|Directive|Form)\s+(?:No\.?\s*)?[\dIVXRA-Z][\w.():-]*|"
    r"\b\d+\s+(?:U\.S\.|F\.(?:2d|3d|4th)?|F\.\s?Supp\.?(?:\s?[23]d)?|S\.\s?Ct\.)\s+\d+",
)
_NAMES_WITH_LABELS = re.compile(
    r"\b(?:task|police|air|work|armed|sheriff'?s?|security|strike|patrol)\s+forces?\b|\b(?:reasonable|use)[- ]of[- ]force\s+(?:report|policy|form|log|review|board|unit|training)\b|"
    r"\bcruel and unusual punishment clause\b|\bdue process clause\b|\bequal protection clause\b|\b(?:internal affairs|early warning)\b",
    re.IGNORECASE,
)


_ALLEGED = re.compile(
    r"\b(?:the )?plaintiffs? (?:further |also |is informed and believes and thereon |are informed and believe and thereon )*(?:alleges?|states?|avers?|believes?)(?: (?:up)?on information and belief,?)? that\b",
    re.IGNORECASE,
)
"""What every allegation says of itself: it makes the plaintiff nobody's subject."""


def masked(text: str) -> str:
    """The text with what is not the pleader's own blanked out."""
    for pattern in (_QUOTED, _STATUTE, _NAMES_WITH_LABELS):
        text = pattern.sub(lambda m: MASK * len(m.group()), text)
    text = _ALLEGED.sub(lambda m: " " * len(m.group()), text)
    for pattern in (_CHARGE, _CHARGE_IS):
        text = pattern.sub(lambda m: m.group()[: m.start(1) - m.start()] + MASK * len(m.group(1)), text)
    return text


def quotations(text: str) -> list[str]:
    """The quoted stretches of at least three words: somebody's exact words, which are a fact."""
    return [q for q in _QUOTED.findall(text) if len(q.split()) >= 3]
