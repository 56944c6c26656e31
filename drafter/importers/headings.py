"""What a heading looks like in a pleading: counts, the usual parts, and lines set apart by capitals or numerals."""

from __future__ import annotations

import re

_UNITS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_ORDINAL = (
    rf"(?:(?:twenty|thirty|forty)[\s-]+)?(?:{_UNITS})|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
    r"sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|\d{1,2}(?:st|nd|rd|th)"
)
_CARDINAL = (
    r"(?:twenty|thirty)[\s-]+(?:one|two|three|four|five|six|seven|eight|nine)|"
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|\d{1,2}|[ivxl1!]{1,6}"
)
_AND = r"\s*(?:,|&|\band\b|\bthrough\b|-|–|—)+\s*"
_ENUMERATOR = r"(?:\(?(?:[ivxlc]{1,6}|[a-z]|\d{1,2})[.):]+\s*|[|!il1]\s+)?"
"""What may number a heading: "VI. ", "A) ", or the mark that a scan makes of a rule down the margin."""
_KIND = r"(?:(?:federal|separate|distinct|further|alternative|additional|new|state|law|civil|rights|constitutional|pendent|supplemental|and)[\s,]+)*"  # fmt: skip
COUNT = re.compile(
    rf"^\W*{_ENUMERATOR}(?:(?:as\s+)?(?:and\s+)?(?:for|by way of)\s+(?:an?|the|his|her|their|its|plaintiffs?['’]?s?['’]?)?\s*)?"
    rf"(?:plaintiffs?['’]?s?['’]?\s+)?"
    rf"(?:count[ivxl1]{{1,6}}\b|(?:counts?|claim|cause o[fp] action|ground for relief)\s+(?:no\.?\s*|number\s+|#\s*)?(?:{_CARDINAL})\b(?:{_AND}(?:{_CARDINAL})\b)*(?![\w'’])|"
    rf"(?:{_ORDINAL})(?:{_AND}(?:{_ORDINAL}))*[\s,]+{_KIND}(?:counts?|claims?|causes?\s+o[fp]\s+action|grounds?)\b(?:\s+for\s+relief)?)",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"\s*,?\s*(?:(?:is|are|was|were|has|have|alleges?|states?|seeks?|arises?|should|must|may|will|shall|does|do|fails?)\b|"
    r"(?:of|in) (?:this|the|plaintiff)|as (?:alleged|set|stated|pleaded)\b|(?:herein)?above\b)"
)
"""How a sentence goes on that begins by naming a count, where a heading would give its title."""
_CONTAINER = re.compile(
    rf"^\W*{_ENUMERATOR}(?:(?:plaintiffs?['’]?s?['’]?|legal|federal|state|law|substantive|constitutional|statutory|class|and)\s+)*"
    r"(?:claims?|causes?\s+of\s+action|counts|violations?)(?:\s+(?:for\s+relief|alleged|of\s+law|and\s+causes?\s+of\s+action))?\W*$",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"§|u\.\s?s\.\s?c|\bviolat|\bamendments?\b|\bact\b|\bconstitution|\bdue process|\bequal protection|\bnegligen|\bbattery|\bassault|"
    r"\barrest|\bimprisonment|\bprosecution|\bforce\b|\bindifference|\bretaliat|\bdiscriminat|\bconspir|\bmonell|\bliab|\btrespass|"
    r"\bdefamation|\bbreach|\binfliction|\bwrongful|\bfail(?:ure|ing)\b|\bdenial|\bdepriv|\binterfer|\bfraud|\bunlawful|\billegal|"
    r"\bcruel|\brights?\b|\bcode\b|\bart(?:icle|\.)|\btitle [ivx\d]+|\bsection \d|\bseizure|\bsearch|\bcounsel\b|\bstatut",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    rf"^\W*{_ENUMERATOR}(?:(?:no|lack of|absence of) adequate (?:legal )?remed|inadequa\w+ of (?:legal )?remed|irreparable (?:harm|injury)|"
    r"(?:necessity|need|basis|grounds|requisite|entitlement|request|prayer|demand)s? (?:of|for|to)\b|attorneys?['’]?s?['’]? fees|damages\b|injur(?:y|ies)\b|"
    r"(?:punitive|compensatory|exemplary|actual|general|special) damages|remed(?:y|ies)\b|relief\b|prayer|"
    r"(?:injunctive|equitable|declaratory)(?: and (?:injunctive|equitable|declaratory))? (?:and \w+ )?(?:relief|judgment)\W*$|"
    r"(?:jury|trial) (?:trial )?demand|plaintiffs?['’]? (?:injuries|damages)|conclusion\W*$|class (?:action )?allegations|reservation of|"
    r"verification\W*$|signature|ad damnum)",
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
    match = COUNT.match(text)
    if match is None or len(text.split()) > _WORDS_AT_MOST or _is_sentence(text) or is_listed(text):
        return False
    return is_capital(text) or not _SPOKEN_OF.match(text, match.end())


def is_bare_count(text: str) -> bool:
    """Whether a line is a count's label and no more, set so that it cannot be the end of a sentence."""
    match = COUNT.match(text)
    return bool(match) and not text[match.end() :].strip(" :–—-") and is_count(text)  # type: ignore[union-attr]


def is_container(text: str) -> bool:
    """Whether a heading opens the part that holds the counts: "CAUSES OF ACTION", "V. LEGAL CLAIMS"."""
    return bool(_CONTAINER.match(text))


def is_one_claim(text: str) -> bool:
    """Whether such a heading speaks of one claim alone: "CAUSE OF ACTION"."""
    return is_container(text) and not re.search(r"\b(?:claims|causes|counts|violations)\b", text, re.IGNORECASE)


def names_right(text: str) -> bool:
    """Whether a heading names a right, a wrong or the law that it breaks, as the title of a count does."""
    return bool(_RIGHT.search(text))


def is_closing(text: str) -> bool:
    """Whether a heading begins what comes after the counts, or between them: remedies, fees, the prayer, another part."""
    return bool(_CLOSING.match(text)) or (is_part(text) and not is_container(text))


def enumerator(text: str) -> str:
    """The style in which a heading is numbered: "I" for roman, "A" for letters, "1" for figures, or nothing."""
    match = re.match(r"^\W*(?:([IVX]{1,6})|([A-Z])|(\d{1,2}))[.):]", text)
    return "" if match is None else "IA1"[(match.lastindex or 1) - 1]


def is_numeral(text: str) -> bool:
    """Whether a line holds a heading's numeral alone: "IV.", "G.", its title on the next."""
    return bool(re.fullmatch(r"\(?(?:[IVXL]{1,6}|[A-Z])[.)]", text.strip()))


def unenumerated(text: str) -> str:
    """A heading without the numeral before it."""
    return re.sub(rf"^\W*{_ENUMERATOR}", "", text, count=1, flags=re.IGNORECASE)


def is_listed(text: str) -> bool:
    """Whether a line stands in a table of contents, dots leading from it to a page."""
    return bool(re.search(r"(?:\.\s?){5,}", text))


def is_part(text: str) -> bool:
    """Whether a line is the name of a usual part of a complaint."""
    return bool(_PARTS.match(text))


def is_heading(text: str) -> bool:
    """Whether a line looks like a heading by itself: a part, a count, capitals throughout, or enumerated and short."""
    words = text.split()
    if not words or len(words) > _WORDS_AT_MOST or is_listed(text):
        return False
    return is_part(text) or is_count(text) or is_capital(text) or (_is_enumerated(text) and not _is_sentence(text))


def is_title(text: str) -> bool:
    """Whether a line is set like a title: its weighty words capitalised, no stop at its end."""
    text = re.sub(r"\(\w{1,4}\)|\bet\.? seq\.?|\bseq\.|(?<=\d)[a-z]+\b", "", text).rstrip()
    words = re.findall(r"[A-Za-z][\w'’]*", text)
    if not 1 <= len(words) <= _WORDS_AT_MOST or is_listed(text) or text.endswith((".", ",", ";", ":")):
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
