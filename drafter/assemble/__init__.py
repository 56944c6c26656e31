"""Assembly: Case + coverage + library -> the raw outline, in the order courts expect, before any pass has run.

caption, introduction, jurisdiction and venue, parties, pre-suit requirements, facts, Monell facts, injuries and damages,
claims, prayer, jury demand, signature, optional verification. Wording stands in `templates/sections`, `templates/counts`
and `templates/relief`; this package decides what is said, to whom and in which order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from drafter import dates, markup
from drafter.assemble import counts, demands, exhibits, frame
from drafter.assemble.elements import ClaimElements
from drafter.assemble.forum import Forum
from drafter.assemble.matter import MatterViews
from drafter.assemble.narrative import Narrative
from drafter.assemble.people import People
from drafter.case import Act, Case, Claim, Policy, Request
from drafter.counts import Count
from drafter.coverage import Coverage
from drafter.diagnostics import Diagnostic
from drafter.law import authorities, immunity
from drafter.library import Library
from drafter.naming import Names
from drafter.outline import (
    Allegation,
    Block,
    Citation,
    Gap,
    Heading,
    Inline,
    Item,
    Mention,
    Outline,
    Plain,
    Reference,
    Text,
)
from drafter.prose import Fact, fact, joined
from drafter.sentences import Sentences
from drafter.views import EMPTY, ClaimView, PolicyView, RequestView, UnderlyingView, VerifierView


def assemble(
    case: Case, coverage: Coverage, library: Library, names: Names, forum: Forum
) -> tuple[Outline, list[Diagnostic]]:
    """The raw outline of a case, and what stood in its way."""
    assembler = _Assembler(case, coverage, library, names, forum)
    blocks = tuple(assembler.blocks())
    title = case.matter.document
    style = str(forum.district.get("style") or "default")
    return Outline(blocks, title=title, style=style, footer=title), assembler.diagnostics


class _Assembler:
    """Assembles one case."""

    def __init__(self, case: Case, coverage: Coverage, library: Library, names: Names, forum: Forum) -> None:
        self.case, self.coverage, self.library, self.names, self.forum = case, coverage, library, names, forum
        self.people = People(self.case, self.names)
        self.sentences = Sentences(self.case, self.names)
        self.narrative = Narrative(self.case, self.names, self._policy_lead)
        self.matter = MatterViews(self.case, self.library, self.forum, self.people).view()
        self.diagnostics: list[Diagnostic] = list(demands.of(case, library, names, coverage))

    def blocks(self) -> Iterator[Block]:
        """The whole pleading, block by block."""
        yield frame.caption(self.case, self.names, self.forum.district)
        before = [
            *self._part("Introduction", self._section("introduction", "introduction")),
            *self._part("Jurisdiction and Venue", self._section("jurisdiction", "jurisdiction")),
            *self._part("Parties", self._section("parties", "party")),
            *self._part("Pre-Suit Requirements", self._section("presuit", "presuit")),
            *self._part("Facts", self._facts()),
            *self._part(self._monell_title(), self._policies()),
            *self._part("Continuing Threat", tuple(self.narrative.standing())),
            *self._part("Injuries and Damages", self._section("injuries", "harm")),
        ]
        before = list(exhibits.announced(before, self.case))
        yield from before
        homes = [fact for block in before if isinstance(block, Allegation) for fact in block.facts]
        yield from self._part("Claims for Relief", tuple(self._claims(homes)))
        yield from self._part("Prayer for Relief", tuple(self._prayer()))
        if self.case.matter.jury:
            yield from self._part("Jury Demand", self._plain("jury"))
        if self.case.matter.record.record("court").fact("place_of_trial"):
            yield from self._part("Designation of Place of Trial", self._plain("place-of-trial"))
        yield from frame.signature(self.case)
        yield from self._verification()

    # ------------------------------------------------------------------ sections

    @staticmethod
    def _part(title: str, blocks: Sequence[Block]) -> Iterator[Block]:
        """A part of the pleading under its heading; nothing at all if it has no content."""
        if blocks:
            yield Heading(1, (Text(title),))
            yield from blocks

    def _section(self, name: str, role: str) -> tuple[Block, ...]:
        """A section's template, each allegation told which facts have their home in it."""
        text = self.library.templating.render(f"sections/{name}.md", {"matter": self.matter})
        blocks = markup.parse(text, role)  # type: ignore[arg-type]
        return tuple(self._housed(b) if isinstance(b, Allegation) else b for b in blocks)

    def _housed(self, block: Allegation) -> Allegation:
        """Facts that a section's allegation is the home of: parties named in full, injuries by their typed words."""
        facts: dict[str, None] = {}
        for inline in block.inlines:
            if isinstance(inline, Mention) and inline.form == "full" and block.role == "party":
                facts[inline.who] = None
            for key in getattr(inline, "keys", ()):
                head, _, rest = key.partition("/")
                if head == "injuries" and rest.endswith("/what"):
                    facts[rest.split("/")[0]] = None
                elif head == "plaintiffs" and rest.split("/")[1:2] in (["minor"], ["pseudonym"], ["sues_by"]):
                    facts[f"{rest.split('/')[0]}/sues"] = None
        return replace(block, facts=tuple(facts), id=next(iter(facts), ""))

    def _facts(self) -> tuple[Block, ...]:
        charges = self._section("charges", "fact")
        heading = [Heading(2, (Text("The Criminal Proceedings"),))] if charges else []
        return (*self.narrative.story(), *heading, *charges)

    def _monell_title(self) -> str:
        kinds = {self.case.people[p.entity].kind for p in self.case.policies.values() if p.entity in self.case.people}
        return (
            "Facts of Policy and Custom"
            if kinds <= {"company", "nonprofit"}
            else "Facts of Municipal Policy and Custom"
        )

    def _policies(self) -> tuple[Block, ...]:
        return tuple(b for policy in self.narrative.left_policies() for b in self.narrative.policy(policy))

    def _policy_lead(self, policy: Policy) -> Iterator[Block]:
        text = self.library.templating.render("sections/policy.md", {"policy": self._policy_view(policy)})
        for block in markup.parse(text, "background"):
            yield replace(block, facts=(policy.id,), id=policy.id) if isinstance(block, Allegation) else block

    def _policy_view(self, policy: Policy) -> PolicyView:
        maker = (
            Fact((Mention(policy.policymaker, keys=(f"{policy.key}/policymaker",)),)) if policy.policymaker else EMPTY
        )
        return PolicyView(
            Fact((Mention(policy.entity),)),
            policy.statement,
            maker,
            policy.authority,
            policy.moving_force,
            policy.theory,
        )

    def _plain(self, name: str) -> tuple[Block, ...]:
        blocks = markup.parse(self.library.templating.render(f"sections/{name}.md", {"matter": self.matter}))
        return tuple(Plain(b.inlines, origin=b.origin) if isinstance(b, Allegation) else b for b in blocks)

    def _verification(self) -> Iterator[Block]:
        for i, id in enumerate(self.case.matter.verified_by):
            only = len([p for p in self.case.plaintiffs if "only" not in p.sues]) == 1
            verifier = VerifierView(Fact((Mention(id, "plain-full"),)), "the" if only else "a")
            text = self.library.templating.render("sections/verification.md", {"verifier": verifier})
            yield Heading(1, (Text("Verification"),))
            yield from (Plain(b.inlines, origin=b.origin) for b in markup.parse(text) if isinstance(b, Allegation))
            yield frame.verification_signature(self.case, self.names)[i]

    # ------------------------------------------------------------------ counts

    def _claims(self, homes: Sequence[str]) -> Iterator[Block]:
        for claim in self.case.claims:
            count = self.library.count(claim.count)
            if count is None:
                continue
            source = counts.source_line(count, self._underlying(claim))
            yield counts.heading(claim, count.title, source, self.people.claimants(claim.plaintiffs), self.sentences)
            yield counts.incorporation(claim, self.case, self.coverage, homes)
            front = {e.id: e for e in count.elements}
            elements = ClaimElements(self.case, claim, self.coverage, self.sentences, front, tuple(homes))
            context = {"claim": self._claim_view(claim, count), "matter": self.matter}
            if claim.alternative_to:
                begun = self.library.templating.render("sections/alternative.md", context)
                yield from counts.labelled(markup.parse(begun), claim.id)
            text = self.library.templating.render(count.name, context, elements, self._cites)
            yield from counts.labelled(markup.parse(text), claim.id)

    def _underlying(self, claim: Claim) -> list[Count]:
        """The counts of the claims a claim rests on."""
        named = [c.count for c in self.case.claims if c.id in claim.underlying]
        return [count for name in named if (count := self.library.count(name)) is not None]

    def _claim_view(self, claim: Claim, count: Count) -> ClaimView:
        defendants = tuple(dict.fromkeys(id for id, _ in claim.defendants))
        policy = self.case.policies.get(claim.policy or "")
        acts = self.coverage.facts_of(claim.id)
        return ClaimView(
            id=claim.id,
            label=Fact((Reference((claim.id,)),)),
            plaintiffs=self.people.listed(claim.plaintiffs),
            defendants=self.people.listed(defendants),
            plaintiff_list=self.people.views(claim.plaintiffs),
            defendant_list=self.people.views(defendants),
            number_of_plaintiffs=len(claim.plaintiffs),
            number_of_defendants=len(defendants),
            injuries=self.coverage.injuries.get(claim.id, ()),
            acts=acts,
            policy=self._policy_view(policy) if policy is not None else _NO_POLICY,
            underlying=UnderlyingView(_label(claim.underlying)),
            immunity=claim.immunity if "qualified" in count.immunities else "none",
            exemplars=self._exemplars(claim.exemplars or count.exemplars, self._doings(claim), count.id),
            standard=count.standard_in(self.forum.circuit, self._decided, self.case.matter.filed_on),
            circuit=self.forum.circuit,
            custody=next(
                (s for p in claim.plaintiffs if p in self.case.people for _, s in self.case.people[p].custody), "free"
            ),
            event=self._event(self._doings(claim)),
            punitive=any(r.kind == "punitive" for r in self.case.relief),
            met={e.id: any(c.items for c in self.coverage.of_element(claim.id, e.id)) for e in count.elements},
            alternative_to=_label((claim.alternative_to,)) if claim.alternative_to else EMPTY,
        )

    def _decided(self, authority: str) -> date | None:
        return authorities.day(self.library.authorities().get(authority, {}).get("decided"))

    def _doings(self, claim: Claim) -> tuple[str, ...]:
        """What the defendants themselves did or knew: the law is read as of those acts."""
        personal = [i for c in self.coverage.of_claim(claim.id) if c.defendant is not None for i in c.items]
        return tuple(dict.fromkeys(personal)) or self.coverage.facts_of(claim.id)

    def _event(self, acts: Sequence[str]) -> Fact:
        """The day of the latest act of a claim: the day as of which law must have been established."""
        days = sorted(d for act in self.case.acts() if act.id in acts and act.policy is None and (d := _latest(act)))
        return (
            fact(str(dates.Day(days[-1].year, days[-1].month, days[-1].day)))
            if days
            else fact("the time of these events")
        )

    def _exemplars(self, candidates: Sequence[str], acts: Sequence[str], count: str) -> tuple[str, ...]:
        days = sorted(d for act in self.case.acts() if act.id in acts and act.policy is None and (d := _earliest(act)))
        if not days:
            return ()
        return immunity.exemplars(candidates, self.library.authorities(), self.forum.circuit, days[0], count)

    def _cites(self, ids: Sequence[str]) -> tuple[Inline, ...]:
        """Authorities as they print: "See Champion v. Outlook Nashville, Inc., 380 F.3d 893 (6th Cir. 2004)."."""
        rows = [self.library.authorities()[id] for id in ids if id in self.library.authorities()]
        inlines: list[Inline] = []
        for i, row in enumerate(rows):
            inlines += [
                Text("; " if i else "See ", "em" if not i else ""),
                Citation(str(row["name"]), str(row["id"]), "em"),
                Citation(f", {authorities.citation(row)}", str(row["id"])),
            ]
        return (*inlines, Text(".")) if inlines else ()

    # ------------------------------------------------------------------ prayer

    def _prayer(self) -> Iterator[Block]:
        several = len(self.matter.plaintiffs) > 1
        lead = "Plaintiffs ask that the Court:" if several else "Plaintiff asks that the Court:"
        if self.case.relief:
            yield Plain((Text(lead),), "lead-in")
        last = len(self.case.relief) - 1
        for i, request in enumerate(self.case.relief):
            text = self.library.templating.render(
                f"relief/{request.kind}.md", {"request": self._request_view(request), "matter": self.matter}
            )
            for block in markup.parse(text, "relief"):
                if isinstance(block, Allegation):
                    yield Item(
                        _ended(block.inlines, last=i == last, before_last=i == last - 1),
                        kind="prayer",
                        role="relief",
                        facts=(request.id,),
                        origin=block.origin,
                    )

    def _request_view(self, request: Request) -> RequestView:
        everyone = tuple(p.id for p in self.case.plaintiffs if not (p.represents and "only" in p.sues))
        against = tuple(dict.fromkeys(id for id, _ in request.against))
        for_whom = request.for_whom or everyone
        people = [self.names.person(id) for id in against]
        return RequestView(
            for_whom=self.people.claimants(for_whom),
            against=self.people.listed(against),
            terms=request.terms,
            amount=request.record.fact("amount"),
            claims=joined([Fact((Reference((c,)),)) for c in request.on]),
            several=len(against) > 1,
            individuals=bool(people) and all(p is not None and p.is_person for p in people),
        )


def _gap(w: str, words: str) -> Fact:
    return Fact((Gap(w, words),))


_NO_POLICY = PolicyView(*(_gap("policy", "the policy this claim pleads"),) * 5, theory="")


def _label(claims: Sequence[str]) -> Fact:
    """ "Count I", "Count I and Count II", or a gap where the claim does not say what it rests on."""
    return (
        joined([Fact((Reference((c,)),)) for c in claims])
        if claims
        else _gap("underlying", "the claim this count rests on")
    )


def _latest(act: Act) -> date | None:
    return act.when.latest if isinstance(act.when, dates.When) else None


def _earliest(act: Act) -> date | None:
    return act.when.earliest if isinstance(act.when, dates.When) else None


def _ended(inlines: tuple[Inline, ...], *, last: bool, before_last: bool) -> tuple[Inline, ...]:
    """A paragraph of the prayer: a semicolon after each, "and" before the last, a stop at the end."""
    final = inlines[-1] if inlines else None
    if not isinstance(final, Text):
        return (*inlines, Text("." if last else ";"))
    words = final.text.rstrip().rstrip(";.")
    return (*inlines[:-1], replace(final, text=words + ("." if last else "; and" if before_last else ";")))
