"""YAML codes: what keeps a file from being read as typed, each with its own message and manual page."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity


def _code(number: int, name: str, what: str, write: str) -> Code:
    page = (
        f"What it is\n  {what}\n\nWhy it matters\n  YAML would drop or change what was typed without a word, and a fact would be lost.\n\n"
        f"Instead of / write\n  {write}\n\nHow to suppress\n  It cannot be suppressed.\n"
    )
    return Code(f"YAML{number:02}", name, Severity.ERROR, page)


NOT_YAML = _code(
    1, "not-yaml", "The file cannot be parsed as YAML.", "Check the indentation and the colon at the place named."
)
TAB = _code(2, "tab-in-indentation", "A tab stands in the indentation.", "Indent with spaces.")
DUPLICATE_KEY = _code(
    3,
    "duplicate-key",
    "One key is typed twice in the same place; YAML would keep only the last.",
    "Merge the two, or give one another name.",
)
ALIAS = _code(
    4,
    "alias",
    "An anchor (&name) or alias (*name) is used.",
    "Type the value again, or put it in quotation marks if it is text.",
)
TAG = _code(
    5, "tag", "A tag (!name) stands before a value.", "Take it out, or put the value in quotation marks if it is text."
)
TOO_DEEP = _code(
    6,
    "nested-too-deep",
    "The file is nested more than 40 levels deep.",
    "No facts file needs that; check the indentation.",
)
TOO_LARGE = _code(
    7, "file-too-large", "The file is over 5 MB; it was not read.", "A facts file is text. Is this the right file?"
)
CONTROL = _code(
    8,
    "control-character",
    "A control, private-use or lone surrogate character stands in the file; Word cannot hold it.",
    "Delete the character.",
)
ENCODING = _code(
    9,
    "not-utf-8",
    "The file is not encoded as UTF-8 (it may be UTF-16, “Unicode” in Notepad, or an old Windows code page).",
    "Save it again as UTF-8.",
)
CURLY_DELIMITER = _code(
    10,
    "curly-quote-delimiter",
    "A value begins with a curly quotation mark pasted from Word; YAML takes it as a letter, so the marks would print.",
    "Use straight quotation marks around a value, or begin it with a word.",
)
NO_BREAK_INDENT = _code(
    11,
    "no-break-space-indent",
    "A no-break space pasted from Word stands in the indentation.",
    "Replace it with ordinary spaces.",
)
COMMENT_EATS = _code(
    12,
    "words-after-hash",
    "A space and # inside a value begin a comment: the words after them are lost.",
    "Put the value in quotation marks, or put a space after the # if a comment is meant.",
)
BRACE_COMMA = _code(
    13,
    "comma-in-braces",
    "A comma inside { } ended a value, and the words after it became a key with no value.",
    "Write the mapping on lines of its own, or put the value in quotation marks.",
)
AT_START = _code(
    14,
    "value-starts-with-at",
    "A value starts with @, which YAML reserves.",
    'Put the value in quotation marks: "@smith …".',
)
OPEN_QUOTE = _code(
    15,
    "quotation-not-closed-at-end",
    "A value begins with a quotation mark that does not close exactly at the value’s end.",
    "Put the whole value in the other kind of quotation marks, or use a block (>-).",
)
SECOND_COLON = _code(
    16,
    "second-colon",
    "A second colon and space stand in a plain value.",
    "Put the value in quotation marks, or use a block (>-).",
)
NOT_FOUND = _code(
    17, "no-such-file", "The file is missing, is a folder, or cannot be read.", "Check the name and the folder."
)
NOT_A_MAPPING = _code(
    18,
    "not-a-facts-file",
    "The file is empty, or is not a mapping of names to values.",
    "`drafter new DIR --like demo` makes one to start from.",
)
