"""DRIFT codes: what an edited draft says otherwise than its facts file."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity

_SUPPRESS = """
How to suppress
  Bring the edit into the facts file and draft anew, or undo it in Word, and it is gone; `--ignore` hides the code.
"""


def _code(number: int, name: str, severity: Severity, page: str) -> Code:
    return Code(f"DRIFT{number:02d}", name, severity, page + _SUPPRESS)


REWORDED = _code(
    1,
    "reworded",
    Severity.NOTE,
    """What it is
  A paragraph of the edited document says in other words what the facts file makes the draft say.

Why it matters
  The next draft has the old words again, and every line of a count that repeats the fact still has them. Words that say
  more than the fact does rest on no source.

Instead of / write
  Bring the better words into the facts file (`what`, or `wording` for the whole sentence), and draft anew.
""",
)
SPLIT = _code(
    2,
    "split",
    Severity.NOTE,
    """What it is
  One paragraph of the draft has become two or more.

Why it matters
  Only the first of them keeps the bookmark: a cross-reference to the old number now reaches the first part alone.

Instead of / write
  Type two acts where the facts file has one, and draft anew; or see that each reference means the part it reaches.
""",
)
MERGED = _code(
    3,
    "merged",
    Severity.NOTE,
    """What it is
  Two or more paragraphs of the draft have become one.

Why it matters
  Rule 10(b) limits each paragraph, as far as practicable, to a single set of circumstances, so that it can be admitted or
  denied by itself. A merged one invites “denied as stated”.

Instead of / write
  Type the acts under one `together:` if they belong in one sentence; else part them again in Word.
""",
)
MOVED = _code(
    4,
    "moved",
    Severity.NOTE,
    """What it is
  A paragraph, or several together, stand elsewhere than the facts file puts them.

Why it matters
  A scene’s date and place are said once, at its first act. A paragraph moved out of its scene loses them, or takes on
  those of another.

Instead of / write
  Put the act where it belongs in the facts file, and draft anew.
""",
)
ADDED = _code(
    5,
    "added",
    Severity.WARNING,
    """What it is
  The edited document has a paragraph that no fact in the facts file stands behind.

Why it matters
  Rule 11(b)(3): factual contentions need evidentiary support. An allegation that only Word knows has no source on file,
  meets no element in the matrix, and is lost with the next draft.

Instead of / write
  Type it in the facts file, as an act in its scene, with its source.
""",
)
REMOVED = _code(
    6,
    "removed",
    Severity.WARNING,
    """What it is
  A paragraph of the draft is gone, and its fact is pleaded no more.

Why it matters
  A fact that an element rests on may be the one that keeps the claim alive. The matrix still counts it.

Instead of / write
  Put the paragraph back; or take the fact out of the facts file, or withhold it there with a reason, and see what
  `drafter matrix` then shows.
""",
)
W_DROPPED = _code(
    7,
    "w-dropped",
    Severity.WARNING,
    """What it is
  A rewording has dropped who did it, when, or where, which the facts file gives.

Why it matters
  A complaint must say who did what to whom, when and where (Ashcroft v. Iqbal, 556 U.S. 662 (2009); Rule 8(a)(2)). The
  defendants’ motion will quote the sentence without its W.

Instead of / write
  Put the name, the date or the place back into the sentence.
""",
)
REFERENCE_BROKEN = _code(
    8,
    "reference-broken",
    Severity.ERROR,
    """What it is
  A cross-reference names an allegation that is gone, or one whose bookmark was lost.

Why it matters
  When Word next updates its fields it prints “Error! Reference source not found.” there, or the wrong number. An element
  that rests on the reference then rests on nothing.

Instead of / write
  Put the allegation back, or take the references to it out; where it still stands, insert each reference anew in Word.
""",
)
NUMBER_RETYPED = _code(
    9,
    "number-retyped",
    Severity.WARNING,
    """What it is
  A number that Word counted or looked up was typed over, or the numbering starts over.

Why it matters
  A typed number stays when everything around it moves. Then two paragraphs bear one number, or a count incorporates the
  wrong facts; the answer to the complaint goes by number.

Instead of / write
  Undo the typing, or give the paragraph its automatic number again (style Allegation) and insert the cross-reference
  anew. It is an error where the typed number is already wrong.
""",
)
ANOTHER_DOCUMENT = _code(
    10,
    "another-document",
    Severity.ERROR,
    """What it is
  The document is no draft of this facts file: it has hardly any of its allegations, by bookmark or by words.

Why it matters
  Every paragraph would be told as an edit, and none would be one.

Instead of / write
  Name the facts file that the document was drafted from, or lint it without `--facts`.
""",
)
