"""Relief is asked that the law bars against this defendant.

What it is
  A request meets a rule of templates/law/relief.yaml that bars it, and has no `argue:`.

Why courts care
  Punitive damages against a city (City of Newport v. Fact Concerts, 453 U.S. 247 (1981)) or damages against a State (Will v.
  Michigan Department of State Police, 491 U.S. 58 (1989)) are struck, and cost credibility.

Instead of / write
  Take the defendant out of the request, or type `argue:` with reason, name and date (Rule 11(b)(2)).

How to suppress
  `argue:` on the request itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.case import Capacity, Request
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
    """One flaw for each barred request, a warning for each contested or argued one."""
    for request in pleading.known.case.relief:
        if request.kind in _MONEY:
            for id, capacity in request.against:
                yield from _judged(request, id, capacity, pleading.known)


def _judged(request: Request, id: str, capacity: Capacity, known: Knowledge) -> Iterator[Flaw]:
    person = known.case.people.get(id) or known.case.people.get(id.rpartition(".")[0])
    if person is None:
        return
    employer = known.case.people.get(person.employer or "")
    data = known.library.data("law/relief.yaml")
    verdict = relief.judge(
        relief.Ask(
            person.kind, capacity, request.kind, known.forum.circuit, employer=employer.kind if employer else ""
        ),
        data,
    )
    if verdict.barred:
        severity = Severity.WARNING if request.argue else Severity.ERROR
        argued = f" It prints because {request.argue.by} argues: {request.argue.reason}." if request.argue else ""
        yield Flaw(
            f"{request.kind} against {id} ({capacity}) is barred: {verdict.rule}{argued}",
            help="Take the defendant out of the request, or type `argue:` with reason, name and date.",
            place=request.place,
            fact=request.id,
            severity=severity,
        )
    elif verdict.status == "contested":
        yield Flaw(
            f"{request.kind} against {id} ({capacity}) is contested: {verdict.rule}",
            help="Be ready to brief it.",
            place=request.place,
            fact=request.id,
            severity=Severity.NOTE,
        )
