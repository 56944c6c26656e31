"""The register of words: whether they are those of argument, as counts are written, or of narrative, as facts are told.

The table gives, for each of some thousands of words, the logarithm of how many times likelier it is in an allegation of
a count than in one of the narrative, over some hundreds of filed complaints (Civil Rights Litigation Clearinghouse; made
by `tools/make_register.py`). "Violated", "malice" and "indifference" stand near +2, "cell", "walked" and "Tuesday" near
-2. It knows nothing of what is true or enough: it says how much of an allegation is the language of conclusions.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("register.tsv")
_TOKEN = re.compile(r"[a-z][a-z'-]+|0")


def tokens(words: str) -> list[str]:
    """The words as the table knows them: small letters, every number a 0."""
    return _TOKEN.findall(re.sub(r"\d+", "0", words.lower().replace("’", "'")))


def argument(words: str) -> float:
    """How far words are argument: from -2 (all narrative) to 2 (all argument), 0 where none is known."""
    weights = [w for w in (_table().get(t) for t in tokens(words)) if w is not None]
    return sum(weights) / len(weights) if weights else 0.0


def known(words: str) -> int:
    """How many of the words the table knows."""
    return sum(1 for t in tokens(words) if t in _table())


def most_argued(words: str, most: int = 3) -> list[str]:
    """The words that are most of all those of argument, in the order in which they stand."""
    table, said = _table(), list(dict.fromkeys(tokens(words)))
    heaviest = sorted((t for t in said if table.get(t, 0.0) >= 1.0), key=lambda t: -table[t])[:most]
    return [t for t in said if t in heaviest]


@cache
def _table() -> Mapping[str, float]:
    lines = (line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines())
    return {word: float(weight) for word, weight in lines}
