"""A claim becomes a count: heading, against line, incorporation by number, and its template's allegations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.case import Act, Case, Claim, Scene, Together
from drafter.counts import Count, in_order
from drafter.coverage import Coverage
from drafter.outline import Allegation, Block, Heading, Inline, Inlines, Item, Reference, Text, text_of
from drafter.prose import Fact, fact, joined
from drafter.sentences import Sentences


def heading(claim: Claim, title: str, source: str, claimants: Fact, sentences: Sentences) -> Heading:
    """COUNT n, the title, the source of the right, and who against whom in which capacity."""
    inlines: Inlines = (Text(title),)
    against: list[Inline] = [Text(f"{source}\n")] if source else []
    against += [*_raised(claimants.inlines), Text(" against "), *_against(claim, sentences)]
    return Heading(2, inlines, label="COUNT", against=tuple(against), id=claim.id)


def _raised(inlines: Inlines) -> Inlines:
    """With a capital: the line begins with them."""
    first = next(iter(inlines), None)
    return (
        (replace(first, text=first.text[:1].upper() + first.text[1:]), *inlines[1:])
        if isinstance(first, Text)
        else inlines
    )


def _against(claim: Claim, sentences: Sentences) -> list[Inline]:
    """Defendants with their capacities, those of one capacity together."""
    by_capacity: dict[str, list[str]] = {}
    for id, sued_as in claim.defendants:
        by_capacity.setdefault(sued_as, []).append(id)
    parts: list[list[Inline]] = []
    for capacity, ids in by_capacity.items():
        noun = f" ({capacity} {'capacities' if sentences.names.is_plural(ids) else 'capacity'})"
        noun = "" if capacity == "entity" else noun
        parts.append([*sentences.listed(ids, "and"), Text(noun)])
    out: list[Inline] = []
    for i, part in enumerate(parts):
        out += [
            *(
                [Text(", and " if len(parts) > 2 or len(by_capacity) < len(claim.defendants) else " and ")]
                if i and i == len(parts) - 1
                else [Text(", ")]
                if i
                else []
            ),
            *part,
        ]
    return out


def incorporation(claim: Claim, case: Case, coverage: Coverage, homes: Sequence[str]) -> Allegation:
    """What the count incorporates, by number: its parties, the scenes that hold its facts, its injuries, its policy.

    Never another count, never "each and every allegation above" (Weiland v. Palm Beach County Sheriff's Office,
    792 F.3d 1313, 1321-23 (11th Cir. 2015)). `homes` are the facts that print outside the counts, in print order.
    """
    wanted = incorporated(claim, case, coverage)
    targets = tuple(fact for fact in homes if fact in wanted)
    return Allegation(
        (Text("This count incorporates the allegations of "), Reference(targets), Text(".")),
        role="incorporation",
        claim=claim.id,
    )


def incorporated(claim: Claim, case: Case, coverage: Coverage) -> frozenset[str]:
    """The ids of the facts a count stands on."""
    parties = {*claim.plaintiffs, *(id for id, _ in claim.defendants)}
    parties |= {p.represented_by or p.id for p in case.plaintiffs if p.id in claim.plaintiffs}
    parties |= {f"{id}/color" for id, _ in claim.defendants}
    parties |= {f"{id}/sues" for id in claim.plaintiffs}
    facts = set(coverage.facts_of(claim.id)) | set(coverage.injuries.get(claim.id, ()))
    for other in claim.underlying:
        facts |= set(coverage.facts_of(other)) | set(coverage.injuries.get(other, ()))
    policy = case.policies.get(claim.policy or "")
    if policy is not None:
        facts |= {policy.id, *_ids_of(policy.story)}
    for scene in case.scenes():
        inside = set(_ids_of(scene.items))
        if facts & inside:
            facts |= inside
    return frozenset(parties | facts)


def _ids_of(items: Sequence[object]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Scene):
            yield from _ids_of(item.items)
        elif isinstance(item, Together):
            yield item.id
            yield from _ids_of(item.acts)
        elif not (isinstance(item, Act) and item.withheld):
            id = getattr(item, "id", None)
            if isinstance(id, str):
                yield id


def labelled(blocks: Sequence[Block], claim: str) -> Iterator[Block]:
    """A template's blocks, marked as this claim's, each allegation an element's or the law's."""
    for block in blocks:
        if isinstance(block, Allegation | Item):
            role = "element" if block.element else "harm" if block.role == "harm" else "law"
            block = replace(block, claim=claim, role=role)  # type: ignore[arg-type]
        yield block


def source_line(count: Count, underlying: Sequence[Count]) -> str:
    """ "Fourth and Fourteenth Amendments, 42 U.S.C. § 1983": the right, or that of the claims it rests on, and the statute."""
    rights = [] if count.right.endswith("Amendment") or count.right == "underlying" else [count.right]
    amendments = in_order(a for c in (underlying if count.right == "underlying" else (count,)) for a in c.amendments)
    if amendments:
        words = text_of(joined([fact(a) for a in amendments]).inlines)
        rights.append(f"{words} Amendment{'s' if len(amendments) > 1 else ''}")
    return ", ".join(dict.fromkeys(part for part in (*rights, count.statute) if part and part != "none"))
