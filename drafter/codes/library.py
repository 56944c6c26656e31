"""LIB codes: a template, a schema or a law file that cannot be used as it stands."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity

_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE


def _code(number: int, name: str, severity: Severity, what: str, why: str, write: str) -> Code:
    return Code(
        f"LIB{number:02}",
        name,
        severity,
        f"What it is\n  {what}\n\nWhy it matters\n  {why}\n\nInstead of / write\n  {write}\n\nHow to suppress\n  It cannot be suppressed; mend the library.\n",
    )


MISSING_TEMPLATE = _code(
    1,
    "template-missing",
    _E,
    "A template that something names is not in the library.",
    "What it would have pleaded would be left out.",
    "Put the file back, or correct the name.",
)
BROKEN_TEMPLATE = _code(
    2,
    "template-broken",
    _E,
    "A template cannot be compiled or rendered.",
    "Half a count must never be filed.",
    "Mend the line named.",
)
UNDEFINED_NAME = _code(
    3,
    "undefined-name",
    _E,
    "A template reads a name that does not exist, or that is empty.",
    "“None” in a pleading, or a word missing from a sentence, is worse than no pleading.",
    "Correct the name to the one offered, or ask first with `{% if %}`.",
)
FORBIDDEN = _code(
    4,
    "forbidden-in-template",
    _E,
    "A template uses `set`, arithmetic, `{%-` or another construct that the library does not allow.",
    "Staff own these files: they hold prose, not programs.",
    "Say it in words, with `if` and `for`.",
)
FRONT_MATTER = _code(
    5,
    "front-matter",
    _E,
    "A count's front matter is missing or does not fit schemas/count.yaml.",
    "The program would not know what the count needs.",
    "Compare it with another count's.",
)
UNKNOWN_ELEMENT = _code(
    6,
    "element-without-front-matter",
    _E,
    "A template's element tag names an element that its front matter does not have, or the other way round.",
    "An element that is not pleaded is a claim dismissed.",
    "Bring the two into line.",
)
OVERRIDDEN = _code(
    7,
    "overridden",
    _N,
    "The firm's library replaces a built-in file.",
    "What prints is then the firm's.",
    "Nothing need be done.",
)
MOVED_ON = _code(
    8,
    "built-in-has-moved",
    _W,
    "The built-in file has changed since the firm's copy was based on it.",
    "The copy may lack a correction of the law.",
    "Compare the two, then set `based_on` to the hash shown.",
)
SELF_EXTENDS = _code(
    9,
    "extends-itself",
    _E,
    "A template extends or includes its own name.",
    "It would never end.",
    "Name ours as `builtin:counts/x.md`.",
)
OVERDUE = _code(
    10,
    "review-overdue",
    _W,
    "A count or authority is past its review date.",
    "Law moves; an overdue rule may be wrong.",
    "Review it and set the dates.",
)
LONG_SENTENCE = _code(
    11,
    "sentence-too-long",
    _W,
    "A sentence of a template runs over 45 words.",
    "Judges read many of these.",
    "Divide it.",
)
UNKNOWN_KIND = _code(
    12,
    "unknown-kind",
    _E,
    "A count names a kind of fact, or an authority, that the library does not have.",
    "No act could ever meet the element.",
    "Add it to templates/kinds.yaml, or correct the name.",
)
