"""KEEP codes: conservation. What was typed and is not in the document."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity

LOST_VALUE = Code(
    "KEEP01",
    "value-not-printed",
    Severity.ERROR,
    """What it is
  A typed value that should print appears nowhere in the complaint.

Why it matters
  Facts are sacred: what the client said and the paralegal typed must not fall out of the pleading unseen.

Instead of / write
  Use it (an act in a scene, a person in an act, a request on a claim), or take it out of the facts file.

How to suppress
  `suppress:` with this code, the id, a reason, a name and a date.
""",
)
WITHHELD_VALUE = Code(
    "KEEP02",
    "value-withheld",
    Severity.NOTE,
    """What it is
  Counsel keeps a typed value out of the complaint, with a reason.

Why it matters
  What is kept out should be kept out on purpose. A video that contradicts the complaint is worse than one it meets.

Instead of / write
  `adverse: {how: meet-with, …}` pleads it with its answer.

How to suppress
  It is a note; nothing need be done.
""",
)
NO_HOME = Code(
    "KEEP03",
    "fact-without-home",
    Severity.ERROR,
    """What it is
  A fact that something refers to is printed in no allegation outside the counts.

Why it matters
  A cross-reference to it would point nowhere.

Instead of / write
  Put it in a scene, or in the story of a policy that is pleaded.

How to suppress
  It cannot be suppressed.
""",
)
