"""FACT codes of the build: references, Ws, order in time, and what one field demands of another."""

from __future__ import annotations

from drafter.diagnostics import Code, Severity

_NEVER = "It cannot be suppressed: the program would have to guess."
_BY_ID = "`suppress:` with this code, the id, a reason, a name and a date."


def _page(what: str, why: str, write: str, suppress: str = _NEVER) -> str:
    return (
        f"What it is\n  {what}\n\nWhy courts care\n  {why}\n\n"
        f"Instead of / write\n  {write}\n\nHow to suppress\n  {suppress}\n"
    )


_E, _W, _N = Severity.ERROR, Severity.WARNING, Severity.NOTE

ID_TAKEN = Code(
    "FACT20",
    "id-taken",
    _E,
    _page(
        "One id is registered twice; ids of parties, people, groups, places, evidence, scenes and acts share one list.",
        "An allegation that could mean either of two people is an allegation against neither.",
        "Give each its own id: `smith-jr`, `smith-sr`.",
    ),
)
UNKNOWN_ID = Code(
    "FACT21",
    "unknown-id",
    _E,
    _page(
        "An `@id`, an actor or a reference names nobody and nothing that is registered.",
        "The program must know who did what; a name it cannot resolve would print as a stranger.",
        "Correct the id to the one offered, or register the person under `people`.",
    ),
)
AT_IN_WORD = Code(
    "FACT22",
    "at-inside-word",
    _E,
    _page(
        "An @ stands inside a word, as in an e-mail address.",
        "A single @ names a registered person.",
        "Instead of `a@b.example` write `a@@b.example`.",
    ),
)
MENTION_IN_QUOTATION = Code(
    "FACT23",
    "mention-in-quotation",
    _E,
    _page(
        "An `@id` stands inside quotation marks.",
        "A quotation that says what nobody said is attacked as false.",
        "Type the spoken words, or `[@smith]` for a bracketed name.",
    ),
)
BAD_ACTOR = Code(
    "FACT24",
    "unreadable-actor",
    _E,
    _page(
        "What stands before the colon of an act is not an actor phrase.",
        "A complaint must say which defendant did what (Ashcroft v. Iqbal, 556 U.S. 662, 676 (2009)).",
        "`smith: …`, `smith, jones: …`, `smith or jones: …`, `each of GROUP: …`, `some of GROUP: …`, `no-one: …`.",
    ),
)
TWO_HOMES = Code(
    "FACT25",
    "two-homes",
    _E,
    _page(
        "A date or a place is typed on a scene and again on one of its acts.",
        "Two homes for one fact drift apart, and a false place is worse than a missing one.",
        "Type it on the scene, or put `date: each` / `where: each` on the scene and type it on every act.",
    ),
)
MISSING_WHO = Code(
    "FACT26",
    "missing-who",
    _E,
    _page(
        "An act has no actor.",
        "A plaintiff must plead that each official, through his own actions, violated the Constitution (Ashcroft v. "
        "Iqbal, 556 U.S. 662, 676 (2009)).",
        "Type `ACTOR: what he did`. If it is honestly unknown: `unknown: …` with `why_unknown:`.",
    ),
)
MISSING_WHAT = Code(
    "FACT27",
    "missing-what",
    _E,
    _page(
        "An act does not say what was done.",
        "Labels and conclusions are not assumed to be true (Iqbal, 556 U.S. at 678).",
        "Type the deed after the actor: `smith: pushed @lee against the door`.",
    ),
)
MISSING_WHEN = Code(
    "FACT28",
    "missing-when",
    _E,
    _page(
        "A scene, or an act of a scene with `date: each`, has no date.",
        "Limitations, immunity and notice all turn on the date; Rule 9(f) makes time and place material.",
        "Type `date: 2025-06-03`, a range, or `date:` with `unknown: the reason` under it.",
    ),
)
MISSING_WHERE = Code(
    "FACT29",
    "missing-where",
    _E,
    _page(
        "A scene, or an act of a scene with `where: each`, has no place.",
        "Venue and the reasonableness of what officers did turn on the place; Rule 9(f) makes time and place material.",
        "Type `where: on the shoulder of Route 4`, `via: phone`, or `where:` with `unknown: the reason` under it.",
    ),
)
CIRCULAR = Code(
    "FACT30",
    "circular-reference",
    _E,
    _page(
        "Facts rest on each other in a circle (`belief`, `infer_from`, `knowing`, `continues`, `underlying`).",
        "A belief whose basis is itself has no basis.",
        "Name the fact that was known first.",
    ),
)
OUT_OF_ORDER = Code(
    "FACT32",
    "act-before-its-scene",
    _E,
    _page(
        "An act is dated before the scene it stands in, or knowledge before the fact known.",
        "A pleading that contradicts itself is read against its author.",
        "Correct the date, or give it its own scene.",
    ),
)
WHY_UNKNOWN = Code(
    "FACT33",
    "no-reason-for-unknown",
    _E,
    _page(
        "`or`, `some of` and `unknown` are typed without saying why the person is not known.",
        "Courts accept unnamed actors where the complaint says why discovery is needed to name them.",
        "Type `why_unknown: he was face down and could not see whose hands they were`.",
    ),
)
UNUSED_ID = Code(
    "FACT34",
    "unused-id",
    _W,
    _page(
        "Somebody or something is registered and never used.",
        "What was worth registering was meant for the pleading.",
        "Use it in an act, a claim or a source, or delete it.",
        _BY_ID,
    ),
)
COUNTS_FOR_NOBODY = Code(
    "FACT35",
    "counts-for-nobody",
    _E,
    _page(
        "A tagged act names no plaintiff, and there are several.",
        "Each plaintiff must show his own injury.",
        "Name the plaintiff in the act, or type `to: moss`.",
    ),
)
NOT_SUED = Code(
    "FACT36",
    "relief-against-nobody-sued",
    _E,
    _page(
        "Relief is asked against, or for, somebody who is in no claim.",
        "A prayer needs a claim that supports it.",
        "Add the claim, or take the name out of the request.",
    ),
)
NEEDS_POLICY = Code(
    "FACT37",
    "claim-without-policy",
    _E,
    _page(
        "A Monell count names no policy.",
        "A municipality is liable only for its own policy or custom (Monell v. Department of Social Services, 436 U.S. "
        "658, 690-94 (1978)).",
        "Type `policy: ID` of one entry under `policies`.",
    ),
)
NEEDS_UNDERLYING = Code(
    "FACT38",
    "claim-without-underlying",
    _E,
    _page(
        "A count that rests on another violation does not say which.",
        "Without an underlying violation there is nothing to have caused or to have failed to prevent.",
        "Type `underlying: CLAIM-ID`.",
    ),
)
NO_HOW_KNOWN = Code(
    "FACT39",
    "knowledge-without-source",
    _E,
    _page(
        "`known_to` is typed without `how_known`.",
        "Bare assertions of knowledge are conclusory (Iqbal, 556 U.S. at 680-81).",
        "Type `how_known: he was standing beside her`.",
    ),
)
PERCENT_WRONG = Code(
    "FACT42",
    "percentage-does-not-follow",
    _E,
    _page(
        "A statistic's percentage does not follow from its `part` and `of`.",
        "An arithmetical slip discredits the rest.",
        "Correct the words or the numbers.",
    ),
)
BACKGROUND_ACTS = Code(
    "FACT43",
    "background-reads-like-act",
    _W,
    _page(
        "A `background` item names somebody, says in the past tense what he did, and gives a date.",
        "An act hidden in background escapes the Ws.",
        "Make it an act in a scene.",
        _BY_ID,
    ),
)
PASSIVE_WITHOUT_BY = Code(
    "FACT44",
    "passive-without-by",
    _E,
    _page(
        "A passive whose subject was acted on does not say by whom.",
        "“Was struck” accuses nobody; each defendant's own act must be pleaded.",
        "Type `by: smith`, `by: some of GROUP` or `by: unknown` with `why_unknown:`.",
    ),
)
UNKNOWN_COUNT = Code(
    "FACT45",
    "unknown-count",
    _E,
    _page(
        "A claim names a count that the library does not have.",
        "A claim without a template would not be pleaded.",
        "`drafter library list` shows the counts.",
    ),
)
UNKNOWN_ELEMENT = Code(
    "FACT46",
    "unknown-element",
    _E,
    _page(
        "`also`, `not` or `elements` names an element the count does not have.",
        "The exception would have no effect.",
        "`drafter library show COUNT` lists the elements.",
    ),
)
WRONG_DEFENDANT = Code(
    "FACT47",
    "count-not-against-this-kind",
    _E,
    _page(
        "A count is pleaded against a kind of defendant, or in a capacity, that it cannot run against.",
        "A claim against a party that cannot be liable is dismissed, and costs credibility.",
        "Take the defendant out of this claim, or choose the count that fits.",
    ),
)
WRONG_PLAINTIFF = Code(
    "FACT53",
    "count-not-for-this-custody",
    _E,
    _page(
        "A count is pleaded for a plaintiff whose custody status it does not fit.",
        "The Fourth, Eighth and Fourteenth Amendments protect people at different times; the wrong one is dismissed.",
        "Choose the count for that status, or correct `custody` (a list by date where it changed).",
    ),
)
LEANS = Code(
    "FACT48",
    "leans-without-gist",
    _N,
    _page(
        "A predicate leans on its neighbours (their, each, this, the other) or runs over 25 words, and has no `gist:`.",
        "In a count it would not make sense alone, so the count says “as alleged in ¶ 12”.",
        "Type `gist:` with a short predicate that stands alone.",
        _BY_ID,
    ),
)
PLACE_MISSING = Code(
    "FACT49",
    "scene-without-land",
    _E,
    _page(
        "A scene does not say which registered place it happened at (`at`).",
        "Venue follows from where things happened (28 U.S.C. § 1391(b)(2)).",
        "Type `at: ID` of one entry under `places`.",
    ),
)
CASTING = Code(
    "FACT52",
    "wrong-library-value",
    _E,
    _page(
        "A district, division or rank is not one the library knows.",
        "The caption, the circuit's law and the names follow from it.",
        "Choose one of those offered.",
    ),
)
