"""Makes drafter/reading/register.tsv: how much more often a word stands in the counts of complaints than in their narrative.

    python -m tools.make_register FOLDER LEFT_OUT

FOLDER holds filed complaints as text (`*.txt`); LEFT_OUT is a file with one name to a line, of complaints that are kept
apart for measuring. One text of a matter is enough: of several with one docket only the first should be there. A word is
counted once an allegation. Names are left out: a word must stand in at least fifteen complaints, and written small in most
of its places, unless it is a word of pleadings. Only counts of words leave this tool, no text.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from drafter import importers
from drafter.errors import DrafterError
from drafter.outline import text_of
from drafter.reading.masks import masked
from drafter.reading.register import FILE, tokens

_COMPLAINTS = 15
_MOST, _LEAST = 2.0, 0.15
_CAPITAL = frozenset(
    "plaintiff plaintiffs defendant defendants amendment amendments constitution fourth fifth sixth eighth fourteenth "
    "first court state county city department policy complaint monell officer officers deputy sergeant".split()
)
"""Words of pleadings that are written with a capital."""


def main(folder: Path, left_out: frozenset[str]) -> None:
    """Count, and write the table."""
    places: tuple[Counter[str], Counter[str]] = (Counter(), Counter())
    sizes = [0, 0]
    matters: defaultdict[str, set[str]] = defaultdict(set)
    capitals: Counter[str] = Counter()
    for matter, in_a_count, text in _allegations(folder, left_out):
        sizes[in_a_count] += 1
        for word in set(tokens(masked(text))):
            places[in_a_count][word] += 1
            matters[word].add(matter)
        capitals.update({w.lower() for w in re.findall(r"\b[A-Z][a-z'-]+", text)})
    lines = []
    for word in sorted(w for w, found in matters.items() if len(found) >= _COMPLAINTS):
        weight = _weight(places[True][word], sizes[True], places[False][word], sizes[False])
        often = places[True][word] + places[False][word]
        if abs(weight) >= _LEAST and (word in _CAPITAL or capitals[word] < 0.6 * often):
            lines.append(f"{word}\t{weight:.2f}\n")
    FILE.write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} words from {sum(sizes)} allegations, {sizes[True]} of them in counts")


def _allegations(folder: Path, left_out: frozenset[str]) -> Iterator[tuple[str, bool, str]]:
    """The allegations of fact and of counts, each with its complaint and whether it stands in a count."""
    for path in sorted(folder.glob("*.txt")):
        if path.stem in left_out:
            continue
        try:
            complaint, _ = importers.read_bytes(path.read_bytes(), path.name)
        except DrafterError:
            continue
        inside = {id for count in complaint.counts for id in count.allegations}
        if not inside:
            continue
        for allegation in complaint.allegations():
            if allegation.role in ("fact", "element"):
                yield path.stem, allegation.id in inside, text_of(allegation.inlines)


def _weight(argued: int, of_argued: int, told: int, of_told: int) -> float:
    """The logarithm of how many times likelier a word is in a count, smoothed and kept within bounds."""
    odds = math.log((argued + 2) / (of_argued + 4)) - math.log((told + 2) / (of_told + 4))
    return max(-_MOST, min(_MOST, odds))


if __name__ == "__main__":
    main(Path(sys.argv[1]), frozenset(Path(sys.argv[2]).read_text(encoding="utf-8").split()))
