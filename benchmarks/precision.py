"""How often each rule's errors are right on annotated complaints; `--write` records it for docs/lint-precision.md.

An error is right where both readers marked its allegation, false where neither did; where they disagree it does not count.
Complaints are linted as in the Eleventh Circuit. What the rubric does not know is left out.

    python -m benchmarks.precision            print the table
    python -m benchmarks.precision --write    and record it in benchmarks/data/precision/by_code.yaml
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping

import yaml

from benchmarks.gold import DATA, DEVELOPED, GOLD, HELD_OUT, Annotated
from benchmarks.lint_quality import OUTSIDE, Rate, told
from drafter.diagnostics import Severity

FILE = DATA / "precision/by_code.yaml"
SETS: Mapping[str, tuple[Annotated, ...]] = {"looked_at": (GOLD, DEVELOPED), "held_out": (HELD_OUT,)}


def by_code(sets: Iterable[Annotated]) -> dict[str, Counter[bool]]:
    """Rule -> how many of its errors were right, and how many false."""
    found: dict[str, Counter[bool]] = {}
    for annotated in sets:
        for name in annotated.read:
            a, b = annotated.readings(name)
            said = {(d.code, d.allegation) for d in told(annotated.complaint(name)) if d.severity is Severity.ERROR}
            for code, number in said:
                if number in a and bool(a[number]) == bool(b.get(number)) and not code.startswith(OUTSIDE):
                    found.setdefault(code, Counter())[bool(a[number])] += 1
    return found


def main() -> None:
    """Print, and record if asked."""
    found = {title: by_code(sets) for title, sets in SETS.items()}
    rows = []
    for code in sorted({code for part in found.values() for code in part}):
        tallies = {title: part.get(code, Counter()) for title, part in found.items()}
        rows.append({"code": code} | {t: {"right": c[True], "false": c[False]} for t, c in tallies.items()})
        print(code, "  ".join(f"{t}: {Rate(c[True], c[True] + c[False])}" for t, c in tallies.items()))
    if "--write" in sys.argv:
        FILE.write_text(yaml.safe_dump(rows, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    main()
