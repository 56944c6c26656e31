"""Relief is asked that the law bars against this defendant.

What it is
  A request meets a rule of templates/law/relief.yaml that bars it, and has no `argue:`. It is judged under each law that
  its claims rest on: § 1983, another federal statute, or a State’s.

Why courts care
  A municipality is immune from punitive damages under § 1983 (City of Newport v. Fact Concerts, Inc., 453 U.S. 247,
  271 (1981)), and neither a State nor its officials in their official capacities are persons whom it makes liable in
  damages (Will v. Michigan Department of State Police, 491 U.S. 58, 71 (1989)). Asking for what is barred costs
  credibility.

Checked
  2026-11-26. Fact Concerts and Will: passages read in copies of the opinions on 2026-11-23; pages seen. Rule
  11(b)(2): words read in copies of the rule on public pages, not in the official print; no later amendment looked
  for. What was checked of each bar stands in templates/law/relief.yaml.

Instead of / write
  Take the defendant out of the request, or type `argue:` with reason, name and date (Rule 11(b)(2)).

How to suppress
  `argue:` on the request itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Capacity, Claim, Request
from drafter.diagnostics import Severity
from drafter.law import relief
from drafter.lint import Flaw, Knowledge, Pleading

_MONEY = (
    "compensatory",
    "nominal",
    "presumed",
    "punitive",
    "declaratory",
    "prohibitory-injunction",
    "mandatory-injunction",
)

SEVERITY = Severity.ERROR


def check(pleading: Pleading) -> Iterator[Flaw]:
    """One flaw for each barred request; one note for each rule that a request meets and that is not settled."""
    for request in pleading.known.case.relief:
        if request.kind in _MONEY:
            contested: dict[str, list[str]] = {}
            for id, capacity in request.against:
                for verdict in _verdicts(request, id, capacity, pleading.known):
                    if verdict.barred:
                        yield _barred(request, f"{id} ({capacity})", verdict)
                    elif verdict.status == "contested":
                        contested.setdefault(verdict.rule, []).append(f"{id} ({capacity})")
            yield from (_contested(request, against, rule) for rule, against in contested.items())


def _verdicts(request: Request, id: str, capacity: Capacity, known: Knowledge) -> tuple[relief.Verdict, ...]:
    """What the law data says of one request against one defendant, under each law that its claims rest on."""
    person = known.case.people.get(id) or known.case.people.get(id.rpartition(".")[0])
    if person is None:
        return ()
    employer = known.case.people.get(person.employer or "")
    data = known.library.data("law/relief.yaml")
    found = [
        relief.judge(
            relief.Ask(
                person.kind,
                capacity,
                request.kind,
                known.forum.circuit,
                statute=statute,
                state=state,
                employer=employer.kind if employer else "",
            ),
            data,
        )
        for statute, state in _laws(request, id, capacity, known)
    ]
    return tuple(dict.fromkeys(found))


def _laws(request: Request, id: str, capacity: Capacity, known: Knowledge) -> dict[tuple[str, str], None]:
    """Statute and State of each claim that the request rests on; § 1983 if none is known."""
    counts = [
        known.library.count(claim.count) for claim in known.case.claims if _rests_on(request, claim, id, capacity)
    ]
    return {(count.statute, count.state): None for count in counts if count} or {("42 U.S.C. § 1983", ""): None}


def _rests_on(request: Request, claim: Claim, id: str, capacity: Capacity) -> bool:
    return (id, capacity) in claim.defendants and (not request.on or claim.id in request.on)


def _barred(request: Request, against: str, verdict: relief.Verdict) -> Flaw:
    argued = f" It prints because {request.argue.by} argues: {request.argue.reason}." if request.argue else ""
    return Flaw(
        f"{request.kind} against {against} is barred: {verdict.rule}{argued}",
        help="Take the defendant out of the request, or type `argue:` with reason, name and date.",
        place=request.place,
        fact=request.id,
        severity=Severity.WARNING if request.argue else Severity.ERROR,
    )


def _contested(request: Request, against: list[str], rule: str) -> Flaw:
    return Flaw(
        f"{request.kind} against {', '.join(against)} is contested: {rule}",
        help="Be ready to brief it.",
        place=request.place,
        fact=request.id,
        severity=Severity.NOTE,
    )
