"""What a count demands of the claim that names it: that it exists, what it needs, whom it runs against, who may bring it."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from drafter.assemble.lines import stands_alone
from drafter.case import Act, Case, Claim, Hole
from drafter.codes import facts as codes
from drafter.counts import Count
from drafter.coverage import Coverage
from drafter.diagnostics import Diagnostic
from drafter.library import Library
from drafter.naming import Names


def of(case: Case, library: Library, names: Names, coverage: Coverage) -> Iterator[Diagnostic]:
    """Every demand that a claim does not meet."""
    for claim in case.claims:
        count = library.count(claim.count)
        if count is None:
            yield _unknown(claim, library)
            continue
        yield from _needs(claim, count)
        yield from _elements(claim, count)
        yield from _against(claim, count, case, names)
        yield from _brought_by(claim, count, case, names)
    yield from _leaning(case, coverage)


def _unknown(claim: Claim, library: Library) -> Diagnostic:
    near = difflib.get_close_matches(claim.count, list(library.count_names()), n=1)
    help = f"Did you mean “{near[0]}”?" if near else "`drafter library list` shows the counts."
    return codes.UNKNOWN_COUNT.says(
        f"There is no count “{claim.count}” in the library.", claim.place, help=help, fact=claim.id, excerpt=claim.count
    )


def _needs(claim: Claim, count: Count) -> Iterator[Diagnostic]:
    if "policy" in count.needs and claim.policy is None:
        yield codes.NEEDS_POLICY.says(
            f"The claim “{claim.id}” names no policy, which {count.id} needs.",
            claim.place,
            help="Type `policy: ID` of one entry under `policies`.",
            fact=claim.id,
        )
    if "underlying" in count.needs and not claim.underlying:
        yield codes.NEEDS_UNDERLYING.says(
            f"The claim “{claim.id}” does not say which claim it rests on.",
            claim.place,
            help="Type `underlying: CLAIM-ID`.",
            fact=claim.id,
        )


def _elements(claim: Claim, count: Count) -> Iterator[Diagnostic]:
    known = [e.id for e in count.elements]
    for field in (claim.also, claim.except_acts, claim.elements or {}):
        for name in field:
            if name not in known:
                near = difflib.get_close_matches(name, known, n=1)
                help = f"Did you mean “{near[0]}”?" if near else f"Elements: {', '.join(known)}."
                yield codes.UNKNOWN_ELEMENT.says(
                    f"{count.id} has no element “{name}”.", claim.place, help=help, fact=claim.id, excerpt=name
                )


def _against(claim: Claim, count: Count, case: Case, names: Names) -> Iterator[Diagnostic]:
    for id, capacity in claim.defendants:
        person = names.person(id)
        if person is None:
            continue
        if person.kind not in count.against:
            yield codes.WRONG_DEFENDANT.says(
                f"{names.short(id)} is a {person.kind}; {count.id} runs against {', '.join(count.against)}.",
                claim.place,
                help="Take this defendant out, or choose the count that fits.",
                fact=claim.id,
                excerpt=id,
            )
        elif capacity not in count.capacities:
            yield codes.WRONG_DEFENDANT.says(
                f"{names.short(id)} is sued in {capacity} capacity; {count.id} runs against {', '.join(count.capacities)}.",
                claim.place,
                help=f"Type `{id} (individual)`, or sue the entity.",
                fact=claim.id,
                excerpt=id,
            )


def _brought_by(claim: Claim, count: Count, case: Case, names: Names) -> Iterator[Diagnostic]:
    for id in claim.plaintiffs:
        person = case.people.get(id)
        statuses = [status for _, status in person.custody] if person is not None else []
        if statuses and not set(statuses) & set(count.who_can_bring):
            yield codes.WRONG_PLAINTIFF.says(
                f"{names.short(id)} was {' and '.join(statuses)}; {count.id} is for {', '.join(count.who_can_bring)}.",
                claim.place,
                help="Choose the count for that custody status, or correct `custody`.",
                fact=claim.id,
                excerpt=id,
            )


def _leaning(case: Case, coverage: Coverage) -> Iterator[Diagnostic]:
    """Acts that a count uses and whose predicate cannot stand there."""
    used = {item for cell in coverage.cells.values() for item in cell.items}
    for act in case.acts():
        if (
            act.id in used
            and isinstance(act, Act)
            and not act.gist
            and not isinstance(act.what, Hole)
            and not stands_alone(act.what)
        ):
            yield codes.LEANS.says(
                f"The predicate of “{act.id}” cannot stand alone in a count; the count says “as alleged”.",
                act.place,
                help="Type `gist:` with a short predicate that stands alone.",
                fact=act.id,
            )
