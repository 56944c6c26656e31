"""How much of eight complaints' structure the importer finds, against a hand-made key."""

from __future__ import annotations

import re

from benchmarks import gold


def words(name: str) -> frozenset[str]:
    """A party's name as a set of words, without titles and small words."""
    skip = {
        "the",
        "of",
        "and",
        "sgt",
        "officer",
        "security",
        "sheriff",
        "deputy",
        "warden",
        "dr",
        "in",
        "his",
        "commissioner",
    }
    return frozenset(w for w in re.findall(r"[a-z0-9]+", name.lower()) if w not in skip)


def same(a: str, b: str) -> bool:
    """Whether two names are one party's: the same words, or all of one in the other."""
    left, right = words(a), words(b)
    joined = "".join(sorted(left)), "".join(sorted(right))
    return bool(left and right) and (left <= right or right <= left or joined[0] == joined[1])


def parties(name: str) -> tuple[int, int, list[str]]:
    """Parties of the key found (on their side, no stranger counted), all of the key and all found, and what is wrong."""
    found = list(gold.GOLD.complaint(name).parties)
    wrong, hits = [], 0
    for party in gold.structure(name)["parties"]:
        match = next((p for p in found if p.side == party["side"] and same(p.name, party["name"])), None)
        if match is None:
            wrong.append(f"missing {party['side']} {party['name']}")
        else:
            hits += 1
            found.remove(match)
    wrong += [f"stranger {p.side} {p.name}" for p in found]
    return hits, hits + len(wrong), wrong


def allegations(name: str) -> tuple[int, int, list[str]]:
    """Numbers of the key found in order, of all in the key or found."""
    found = [a.number or "" for a in gold.GOLD.complaint(name).allegations() if a.number]
    key = [str(n) for n in gold.structure(name)["numbered"]]
    hits = len(set(found) & set(key))
    return hits, len(set(found) | set(key)), sorted(set(found) ^ set(key))


def ranges(incorporates: object) -> frozenset[int] | str:
    """An incorporated set of the key."""
    if isinstance(incorporates, str):
        return incorporates
    return frozenset(n for low, high in incorporates or () for n in range(int(low), int(high) + 1))  # type: ignore[attr-defined]


def counts(name: str) -> tuple[int, int, list[str]]:
    """Counts whose first and last allegation and incorporated set are the key's."""
    complaint = gold.GOLD.complaint(name)
    number = {a.id: a.number for a in complaint.allegations()}
    found = {}
    for count in complaint.counts:
        if count.allegations:
            taken = count.incorporates
            what = "all" if taken and taken.everything else frozenset(taken.numbers if taken else ())
            found[number[count.allegations[0]]] = (number[count.allegations[-1]], what)
    wrong, points = [], 0
    listed = [c for c in gold.structure(name)["counts"] if c["first"]]
    for count in listed:
        last, what = found.get(str(count["first"]), (None, None))
        points += (last == str(count["last"])) + (what == ranges(count["incorporates"]))
        if last != str(count["last"]):
            wrong.append(f"{count['label']}: {count['first']}-{count['last']}, found -{last}")
        if what != ranges(count["incorporates"]):
            wrong.append(
                f"{count['label']}: incorporates {count['incorporates']}, found {what if isinstance(what, str) else sorted(what or ())[:3]}"
            )
    extra = [first for first in found if first not in {str(c["first"]) for c in listed}]
    return points, 2 * (len(listed) + len(extra)), wrong + [f"stranger count at {first}" for first in extra]


def main() -> None:
    """Print the three tables."""
    for title, measure, aim in (
        ("parties", parties, 95),
        ("numbered allegations", allegations, 98),
        ("counts and incorporated sets", counts, 90),
    ):
        hits = whole = 0
        print(f"\n{title} (aim {aim} %)")
        for name in gold.NAMES:
            found, all_, wrong = measure(name)
            hits, whole = hits + found, whole + all_
            print(f"  {name:20} {found:4} of {all_:4}  {'; '.join(wrong)[:150]}")
        print(f"  {'together':20} {hits:4} of {whole:4}  {100 * hits / whole:.1f} %")


if __name__ == "__main__":
    main()
