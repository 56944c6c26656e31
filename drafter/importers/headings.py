"""What a heading looks like in a pleading: counts, the usual parts, and lines set apart by capitals or numerals."""

from __future__ import annotations

import re

_ORDINAL = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
    r"sixteenth|seventeenth|eighteenth|nineteenth|twentieth|\d{1,2}(?:st|nd|rd|th)"
)
_CARDINAL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|\d{1,2}|[ivxl]{1,6}"
)
COUNT = re.compile(
    rf"^\W*(?:as and for (?:an?|the|his|her|their|plaintiff'?s?)? ?)?"
    rf"(?:(?:count|claim|cause of action|ground for relief)\s+(?:no\.?\s*)?(?:{_CARDINAL})\b(?![\w'’])|"
    rf"(?:{_ORDINAL})\s+(?:federal\s+|separate\s+)?(?:count|claim|cause\s+of\s+action|ground)\b(?:\s+for\s+relief)?)",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"^\W*(?:[ivx]+\.|[a-z]\.|\d\.)?\s*(?:the\s+)?(?:introduction|preliminary statement|nature of (?:the|this) (?:action|case)|"
    r"statement of (?:the )?(?:facts|case|claims?)|"
    r"summary(?: of (?:the )?(?:case|action))?|jurisdiction(?:al)?(?: statement)?(?:,? and (?:the )?(?:venue|parties))?|venue|"
    r"(?:the )?parties(?:,? jurisdiction,? and venue| to this (?:civil )?action)?|"
    r"(?:common )?(?:factual|general) (?:allegations?|background)(?: common to all (?:counts|claims))?|facts(?: common to all (?:counts|claims))?|"
    r"background(?: facts)?|class (?:action )?allegations?|facts regarding the class action|"
    r"(?:legal )?(?:claims?|causes? of action|counts)(?: for relief)?|monell allegations|"
    r"exhaustion(?: of [\w ]+)?|notice of claims?|damages|injur(?:y|ies)(?: and damages)?|standing|administrative procedures|related litigation|"
    r"(?:prayer|request|demand)s?(?: for (?:relief|judgment|damages))?|relief(?: (?:requested|sought))?|(?:jury|trial) (?:trial )?demand(?:ed)?|demand for (?:a )?(?:jury )?trial|"
    r"verification)\W*$",
    re.IGNORECASE,
)
_ENUMERATED = re.compile(r"^\s*(?:[IVX]{1,6}|[A-Z])\s*[.)]\s+[A-Z“\"§]")
_SMALL = frozenset(
    "a an and as at by for from in into of on or the to under v vs with without against through its his her their".split()
)
_WORDS_AT_MOST = 24
PRAYER = re.compile(
    r"^\W*(?:[ivx]+\.|[a-z]\.)?\s*(?:wherefore\b|(?:prayer|request|demand)s?(?: for (?:relief|judgment|damages))\W*$|"
    r"relief(?: (?:requested|sought))?\W*$|prayer\W*$)",
    re.IGNORECASE,
)
ENDING = re.compile(
    r"^\W*(?:respectfully submitted|dated\s*[:,]|dated this|date\s*:|certificate of service)", re.IGNORECASE
)


def is_count(text: str) -> bool:
    """Whether a line opens a count: "COUNT II", "First Claim for Relief", "CAUSE OF ACTION ONE"."""
    return bool(COUNT.match(text)) and len(text.split()) <= _WORDS_AT_MOST and not _is_sentence(text)


def is_part(text: str) -> bool:
    """Whether a line is the name of a usual part of a complaint."""
    return bool(_PARTS.match(text))


def is_heading(text: str) -> bool:
    """Whether a line looks like a heading by itself: a part, a count, capitals throughout, or enumerated and short."""
    words = text.split()
    if not words or len(words) > _WORDS_AT_MOST:
        return False
    return is_part(text) or is_count(text) or is_capital(text) or (_is_enumerated(text) and not _is_sentence(text))


def is_title(text: str) -> bool:
    """Whether a line is set like a title: its weighty words capitalised, no stop at its end."""
    words = re.findall(r"[A-Za-z][\w'’]*", text)
    if not 1 <= len(words) <= _WORDS_AT_MOST or text.rstrip().endswith((".", ",", ";", ":")):
        return False
    return words[0][0].isupper() and all(w[0].isupper() or w.lower() in _SMALL for w in words)


def is_capital(text: str) -> bool:
    """Whether a line is all capitals, of at least two words or six letters."""
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 6 and sum(map(str.isupper, letters)) >= 0.9 * len(letters) and not text.rstrip().endswith((",", ";"))  # fmt: skip


def _is_enumerated(text: str) -> bool:
    return bool(_ENUMERATED.match(text))


def _is_sentence(text: str) -> bool:
    """Whether it ends like a sentence and reads on like one."""
    return text.rstrip().endswith((".", ";")) and not is_capital(text) and len(text.split()) > 8
