"""How often the lint is right: on allegations courts ruled on, on pairs, on passages, and on annotated complaints.

Rates come with Wilson 95 % intervals. Complaints were read by two readers from a written rubric; an allegation on which
they disagree counts for neither side, and their agreement (Cohen's kappa) is given. The rubric knows no circuits, so a
complaint is linted as the Eleventh Circuit's law has it (there a count that takes in other counts is an error); the
figures for each complaint's own circuit stand beside it. What is marked HELD OUT nobody looked at while the rules were
made or mended: it alone says how they do on what they have not seen.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from benchmarks.gold import DEVELOPED, GOLD, HELD_OUT, Annotated
from drafter import importers, lint
from drafter.complaint import Complaint
from drafter.diagnostics import Diagnostic, Severity
from drafter.library import Library, load
from drafter.reading import Reading

DATA = Path(__file__).parent / "data/lint"
OUTSIDE = ("PRIV", "FORM06", "FORM07", "FORM10")
"""Codes of what the rubric does not know: privacy, the signature, the caption, the jury demand."""
TODAY = date(2026, 11, 25)


@dataclass(frozen=True, slots=True)
class Rate:
    """So many of so many."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """The rate, 0 of nothing being 0."""
        return self.hits / self.of if self.of else 0.0

    def __str__(self) -> str:
        low, high = wilson(self.hits, self.of)
        return f"{self.hits} of {self.of} = {self.value:.3f} [{low:.3f}, {high:.3f}]"


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The Wilson 95 % interval of a rate."""
    if not of:
        return 0.0, 1.0
    z, p = 1.96, hits / of
    middle, spread = p + z * z / (2 * of), z * math.sqrt(p * (1 - p) / of + z * z / (4 * of * of))
    return (middle - spread) / (1 + z * z / of), (middle + spread) / (1 + z * z / of)


@cache
def library() -> Library:
    """The built-in library."""
    return load()[0]


def told(complaint: Complaint, circuit: str = "11") -> list[Diagnostic]:
    """What the lint says of a complaint."""
    reading = Reading(complaint, library().kinds)
    return lint.lint_complaint(lint.Complained(reading, library(), circuit, TODAY))


def of_text(text: str) -> list[Diagnostic]:
    """What the lint says of one allegation by itself."""
    return told(importers.read_bytes(text.encode(), "allegation.txt")[0])


def errors(found: Iterable[Diagnostic]) -> list[str]:
    """The codes of the errors."""
    return [d.code for d in found if d.severity is Severity.ERROR]


def serious(found: Iterable[Diagnostic]) -> list[str]:
    """The codes of the errors and warnings."""
    return [d.code for d in found if d.severity is not Severity.NOTE]


def rows(name: str) -> list[Mapping[str, Any]]:
    """A file of JSON lines."""
    return [json.loads(line) for line in (DATA / name).read_text(encoding="utf-8").splitlines()]


def allegations() -> None:
    """Recall on what courts found insufficient, specificity on what they accepted."""
    listed = rows("allegations.jsonl")
    print("\nAllegations courts ruled on (errors)")
    for verified in (True, False):
        some = [r for r in listed if r["verified"] is verified]
        bad = [r for r in some if r["label"] == "insufficient" and r["defects"] != ["none"]]
        good = [r for r in some if r["label"] == "sufficient"]
        apart = [r for r in some if r["label"] == "insufficient" and r["defects"] == ["none"]]
        missed = [r["id"] for r in bad if not errors(of_text(r["allegation"]))]
        false = [r["id"] for r in good if errors(of_text(r["allegation"]))]
        word = "verified" if verified else "others"
        print(f"  {word:9} recall on insufficient   {Rate(len(bad) - len(missed), len(bad))}  missed: {missed}")
        print(f"  {word:9} specificity on accepted  {Rate(len(good) - len(false), len(good))}  false: {false}")
        wrong = [r["id"] for r in apart if errors(of_text(r["allegation"]))]
        print(f"  {word:9} errors on those that fail on the law alone: {len(wrong)} of {len(apart)} {wrong}")


def pairs() -> None:
    """Pairs and traps: vague members met by an error or warning, specific ones free of errors, traps silent."""
    listed = rows("pairs.jsonl")
    traps = yaml.safe_load((DATA / "traps.yaml").read_text(encoding="utf-8"))
    vague = [r for r in listed if r["kind"] in ("pair", "trap_positive")]
    silent = [r["id"] for r in vague if not serious(of_text(r["vague"]))]
    wrong = [r["id"] for r in listed if errors(of_text(r["specific"]))]
    negative = [r for r in listed if r["kind"] == "trap_negative"]
    loud = [(r["id"], c) for r in negative for c in serious(of_text(r["specific"])) if c in traps[r["id"]]["codes"]]
    positive = [r for r in listed if r["kind"] == "trap_positive"]
    met = [r["id"] for r in positive if set(serious(of_text(r["vague"]))) & set(traps[r["id"]]["codes"])]
    print("\nPairs and traps")
    print(f"  vague members met by an error or warning  {Rate(len(vague) - len(silent), len(vague))}  silent: {silent}")
    print(f"  specific members free of errors           {Rate(len(listed) - len(wrong), len(listed))}  not: {wrong}")
    print(
        f"  negative traps silent on their codes      {Rate(len(negative) - len({i for i, _ in loud}), len(negative))}  not: {loud}"
    )
    print(f"  positive traps met by the code they concern  {Rate(len(met), len(positive))}")


SETS = (
    ("passages.jsonl", "the first set, looked at while mending"),
    ("passages_b.jsonl", "the second, full of traps; looked at while mending"),
    ("passages_c.jsonl", "the third, full of traps; looked at in the end"),
    ("opinions.jsonl", "restated from opinions; looked at while mending"),
    ("opinions_f.jsonl", "restated from other opinions; looked at in the end"),
    ("opinions_g.jsonl", "restated from yet other opinions; HELD OUT"),
)


def passages() -> None:
    """Recall and specificity on passages written by people who had not seen the rules."""
    for file, title in SETS:
        listed = rows(file)
        bad = [r for r in listed if r["label"] == "insufficient"]
        good = [r for r in listed if r["label"] == "sufficient"]
        missed = [r["id"] for r in bad if not errors(of_text(r["text"]))]
        warned = sum(1 for r in bad if r["id"] in missed and serious(of_text(r["text"])))
        false = [r["id"] for r in good if errors(of_text(r["text"]))]
        print(f"\nPassages written apart from the rules: {title}")
        print(f"  recall       {Rate(len(bad) - len(missed), len(bad))}  missed: {missed}, of them warned of: {warned}")
        print(f"  specificity  {Rate(len(good) - len(false), len(good))}  false: {false}")


def agreement(read: Annotated) -> float:
    """Cohen's kappa of the two readers: whether an allegation has a defect."""
    both = first = second = neither = 0
    for name in read.read:
        a, b = read.readings(name)
        for number in a:
            marked = bool(a[number]), bool(b.get(number))
            both, first = both + (marked == (True, True)), first + (marked == (True, False))
            second, neither = second + (marked == (False, True)), neither + (marked == (False, False))
    total = both + first + second + neither
    seen = (both + neither) / total
    chance = ((both + first) * (both + second) + (second + neither) * (first + neither)) / total**2
    return (seen - chance) / (1 - chance)


@dataclass(frozen=True, slots=True)
class Scored:
    """Numbers of allegations rightly marked, falsely marked and missed, and of how many both readers agree on."""

    right: list[str]
    false: list[str]
    missed: list[str]
    agreed: int


def against(read: Annotated, name: str, circuit: str) -> Scored:
    """The errors of the classes that the rubric knows (it knows no privacy) against what both readers agree on."""
    a, b = read.readings(name)
    found = {
        d.allegation
        for d in told(read.complaint(name), circuit)
        if d.severity is Severity.ERROR and not d.code.startswith(OUTSIDE)
    }
    agreed = [n for n in a if bool(a[n]) == bool(b.get(n))]
    return Scored(
        [n for n in agreed if a[n] and n in found],
        [n for n in agreed if not a[n] and n in found],
        [n for n in agreed if a[n] and n not in found],
        len(agreed),
    )


def complaints(read: Annotated, title: str) -> None:
    """Precision, recall and false errors per hundred allegations, complaint by complaint and all together."""
    print(f"\n{title}: two readers agree with kappa {agreement(read):.3f}")
    for law, own in (("as in the Eleventh Circuit", False), ("each in its own circuit", True)):
        scored = [against(read, name, _circuit(read, name) if own else "11") for name in read.read]
        for name, s in zip(read.read, scored, strict=True):
            if not own:
                print(f"  {name:17} right {len(s.right):2}  false {s.false}  missed {s.missed}")
        right, false = sum(len(s.right) for s in scored), sum(len(s.false) for s in scored)
        missed, agreed = sum(len(s.missed) for s in scored), sum(s.agreed for s in scored)
        print(
            f"  {law}: precision {Rate(right, right + false)}; recall {Rate(right, right + missed)}; "
            f"false per 100 allegations {100 * false / agreed:.2f}"
        )


def _circuit(read: Annotated, name: str) -> str:
    return library().circuit_of(read.complaint(name).court)


def main() -> None:
    """Print every table."""
    allegations()
    pairs()
    passages()
    complaints(GOLD, "Gold set")
    complaints(DEVELOPED, "Complaints used in developing (half of them read by one reader alone)")
    complaints(HELD_OUT, "Complaints HELD OUT")


if __name__ == "__main__":
    main()
