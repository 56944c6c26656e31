"""FACT codes of the shape: what Cerberus and the shorthand fault, in our words."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity


def _code(number: int, name: str, what: str, why: str, write: str) -> Code:
    page = f"What it is\n  {what}\n\nWhy courts care\n  {why}\n\nInstead of / write\n  {write}\n\nHow to suppress\n  It cannot be suppressed: the program would have to guess.\n"
    return Code(f"FACT{number:02}", name, Severity.ERROR, page)


BARE_ACT = _code(
    1,
    "act-without-actor",
    "A line of `acts` is bare text: it does not say who did it.",
    "Each defendant answers only for his own acts (Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009)).",
    "`smith: pushed @lee against the door`",
)
UNKNOWN_FIELD = _code(
    2,
    "unknown-field",
    "A field name is not one the grammar knows.",
    "What stands under it would not be read, and would be lost.",
    "Correct the name to the one offered; docs/facts-file.md lists them all.",
)
MISSING_FIELD = _code(
    3,
    "missing-field",
    "A required field was not typed.",
    "The pleading cannot say what the field would have said.",
    "Type it.",
)
WRONG_TYPE = _code(
    4,
    "wrong-type",
    "A value has the wrong shape: text where a list or a mapping belongs, or the other way round.",
    "It could not be read as what it means.",
    "docs/facts-file.md shows the shape.",
)
NOT_ALLOWED = _code(
    5,
    "value-not-allowed",
    "A value is not one of a closed list.",
    "The program acts on these values and will not guess.",
    "Choose one of those offered.",
)
EMPTY = _code(
    6,
    "empty-value",
    "A field is typed and left empty.",
    "An empty field says nothing; a typed unknown with its reason says something.",
    "Type a value, or take the field out. For an honest unknown: `where:` with `unknown: the reason` under it.",
)
BAD_FORMAT = _code(
    7,
    "newer-format",
    "`format:` names a format this program does not read.",
    "A newer file may say things this program would drop.",
    "Use a newer drafter, or `format: 1`.",
)
BAD_PLACE = _code(
    8,
    "where-without-preposition",
    "`where` does not begin with its own preposition.",
    "“, the lobby, he struck her” is not a sentence.",
    "`where: in the lobby of the building`",
)
BAD_VALUE = _code(
    9,
    "unreadable-value",
    "A value is not written in a way the program can read.",
    "It would print wrongly or not at all.",
    "Type it in the form offered.",
)
