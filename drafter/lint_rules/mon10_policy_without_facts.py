"""A policy, a custom or a failure to train is asserted, and nothing shows it.

What it is
  In a complaint that drafter did not write: an allegation says that a body had a policy, a custom or practice, failed to
  train, supervise or discipline, or ratified, and gives no text, instance, number, date or policymaker’s act.

Why courts care
  A municipality is liable only where execution of its own policy or custom inflicts the injury (Monell v. Dep’t of
  Soc. Servs., 436 U.S. 658, 694 (1978)). For want of training it is liable where its policymakers, on notice that a
  particular omission in their program causes violations, keep it as it is (Connick v. Thompson, 563 U.S. 51, 61-62
  (2011)), and, rarely, where it was patently obvious what not training would lead to (63-64). Naming the theory is
  not pleading the facts.

Checked
  2026-11-26. Connick, 61-64: passage read in a copy of the opinion; page seen in the opinion. Monell: passage read in
  a copy of the opinion on 2026-11-23; page seen.

Instead of / write
  Give the text (“General Order 9.3 says …”), the instances (date, place, what happened, how the policymaker learned), the
  numbers with their period and source, or what the policymaker said and did.

How to suppress
  `suppress:` with this code, the allegation’s number, a reason, a name and a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.diagnostics import Severity
from drafter.lint import Complained, Flaw
from drafter.lint_rules._reading import complained, flaw, is_about_an_institution, rests_on_facts, told_apart
from drafter.reading import DEEDS, ReadAllegation
from drafter.reading.masks import quotations
from drafter.reading.stance import is_capacity, is_consequence, is_law, points_back

SEVERITY = Severity.ERROR
_THEORY = re.compile(
    r"\b(?:(?:official |written |unwritten |de facto |municipal |county |agency )*(?:polic(?:y|ies)|customs?|practices?)\b[^.]{0,60}\b(?:of|to|not|caused|allow\w*|which|that|are so|was|were|is|by)\b|"
    r"(?:a |the |its |under (?:an? )?)(?:\w+ ){0,3}(?:policy|custom|practice)\b|"
    r"(?:fail(?:ed|ure|ing|s)?)\b[^.]{0,50}\b(?:train|training|supervis\w+|disciplin\w+|screen|control)\b|"
    r"(?:training|supervision|discipline)\b[^.]{0,60}\b(?:inadequate|deficient|insufficient|lacking)|(?:inadequate|deficient|improper)\w* (?:training|supervision|discipline)|"
    r"(?:blue wall|code) of silence|tolerated? (?:this|a|the) culture|ratif(?:y|ied|ication)|message of approval|prior pattern of similar)",
    re.IGNORECASE,
)
_NOT_A_THEORY = re.compile(
    r"\b(?:at issue (?:is|are)|no (?:governing |written )?(?:polic(?:y|ies)|procedures?)|insurance policy|(?:to|licen[sc]ed to) practice|\bin practice\b|(?:local|state) law and practices?|practice (?:of (?:assessing|charging|collecting|requiring)|medicine|law|nursing)|public policy|policy ?maker|medical practice|private practice|law practice|office practice|responsible for (?:carrying out|preparing))\b",
    re.IGNORECASE,
)
_NEGLECT = re.compile(r"\bfail(?:ed|ure|ing|s)?\b|\binadequate\b|\brights of\b", re.IGNORECASE)
_EVERY_CASE = re.compile(
    r"\b(?:all|every|each|any|regardless|blanket|whenever|always|routinely|upon (?:entry|intake|arrival)|as evidenced by)\b",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"\bas (?:evidenced|shown|demonstrated|reflected|confirmed) (?:by|in)\b[^.]{0,80}\b(?:statements?|reports?|records?|complaints|lawsuits|findings|letters?|testimony|data|audits?)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:(?:strip|cavity)[- ]search|shackling|\w{4,}ing)[- ](?:a )?(?:polic(?:y|ies)|practices?)\b", re.IGNORECASE
)
_TITLED = re.compile(
    r"\b(?:[A-Z][\w-]+ ){1,4}(?:Polic(?:y|ies)|Rules|Practices?|Directive|Order)\b(?! ?of)|\bstated polic"
)
"""A policy with a title is a document."""
_IS_TO = re.compile(
    r"\b(?:polic(?:y|ies)|practices?|customs?) (?:is|was|were|are) to (?!(?:\w+ ){0,3}(?:tolerat|violat|depriv|allow|permit|ignor|fail|inadequat|provide unsafe|discriminat|affords?))(?:\w+\W+){5,}",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"\b(?:the|these|this|such|said|those|that|three|two) (?:\w+ )?(?:practices|policies|policy|practice)\b(?! (?:of|to|that|or|and))",
    re.IGNORECASE,
)
_OF_DOING = re.compile(
    r"\b(?:polic(?:y|ies)|practices?|customs?)\b[^.;]{0,90}?\b(?:of|to|that|whereby|under which|requiring)\s+([^.;]{12,200})",
    re.IGNORECASE,
)
_DONE = tuple(d for d in DEEDS if d not in ("omission", "perception"))
_SPOKEN = 4
"""A quotation of fewer words is a slogan ("code of silence"), not a text."""
_OPENS = re.compile(
    r"^\W*(?:as a matter of|according to|pursuant to|under|as required by|it is the)\b[^,]{0,60}\b(?:polic(?:y|ies)|practices?|customs?)\b",
    re.IGNORECASE,
)
_WRONGNESS = re.compile(
    r"\b(?:rights?|unlawful\w*|illegal\w*|unconstitutional\w*|excessive|improper\w*|violat\w+|depriv\w+|abus\w+|misconduct|wrong\w*|fals\w+|fail\w*|indifferen\w+|without (?:probable|reasonable))\b",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"\b(?:reads?|says?|states?|provides?|requires?|instructs?|policy (?:no\.?|number)|general order|manual|directive|memo\w*|bulletin|section)\b.{0,40}(?:□|\d)",
    re.IGNORECASE,
)


def check_complaint(text: Complained) -> Iterator[Flaw]:
    """One flaw for each allegation that names a theory of municipal liability and no fact."""
    severity = Severity.WARNING if is_about_an_institution(text) else None
    told_before, names = False, False
    for allegation in complained(text):
        told_before, names = told_before or names, _names_policy(allegation)
        found = _THEORY.search(allegation.words)
        if (
            found is None
            or _NOT_A_THEORY.search(allegation.words)
            or is_law(allegation)
            or is_capacity(allegation)
            or is_consequence(allegation)
            or allegation.role in ("introduction", "party")
        ):
            continue
        if (
            _shows(allegation, text)
            or _says_what(allegation, text, told_before=told_before)
            or points_back(allegation)
            or (rests_on_facts(text, allegation.count) and text.reading.people.number_of_defendants <= 3)
        ):
            continue
        yield flaw(
            allegation, text, "A policy, custom or failure is asserted, and nothing shows it.",
            "Give its text, earlier instances, numbers with their source, or what the policymaker said or did.", found.group(), severity=severity,
        )  # fmt: skip


def _is_content(allegation: ReadAllegation) -> bool:
    """Whether it opens with "as a matter of policy" and goes on to say what is done, in words of no fault."""
    opened = _OPENS.match(allegation.words)
    return opened is not None and not _WRONGNESS.search(allegation.words[opened.end() :])


def _names_policy(allegation: ReadAllegation) -> bool:
    """Whether an allegation speaks of a policy in at least twenty words with something to hold on to."""
    return (
        bool(_THEORY.search(allegation.words)) and len(allegation.anchors) >= 1 and len(allegation.words.split()) > 20
    )


def _says_what(allegation: ReadAllegation, text: Complained, *, told_before: bool) -> bool:
    """Whether it says what the policy has people do ("of shackling women in labor"), or calls it by that."""
    if _CALLED.search(allegation.words) or _TITLED.search(allegation.words) or _IS_TO.search(allegation.words):
        return True
    if told_before and _AGAIN.search(allegation.words):
        return True
    kinds = text.reading.kinds
    return any(
        not _WRONGNESS.search(m.group(1)) and kinds.says_one_of(_DONE, kinds.without_labels(m.group(1)))
        for m in _OF_DOING.finditer(allegation.words)
    )


def _shows(allegation: ReadAllegation, text: Complained) -> bool:
    """Whether its text, dated instances, exact words, a rule for every case or a policymaker’s own deed stands in it."""
    firm = allegation.anchors & {"date", "time"} or [
        q for q in quotations(allegation.text) if len(q.split()) >= _SPOKEN
    ]
    deeds = [t for t in told_apart(allegation) if not t.label and not _THEORY.search(t.clause.predicate)]
    sweeping = (
        _EVERY_CASE.search(allegation.words)
        and any(t.deed for t in allegation.told)
        and not _NEGLECT.search(allegation.words)
    )
    return (
        bool(firm)
        or _is_content(allegation)
        or bool(_EVIDENCE.search(allegation.words))
        or bool(_TEXT.search(allegation.words))
        or len(allegation.anchors) >= 2
        or bool(deeds)
        or bool(sweeping)
    )
