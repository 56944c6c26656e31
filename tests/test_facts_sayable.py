"""Whatever a damages or injunctive complaint needs can be said: one fragment per bullet of what real complaints say.

The bullets are those of a study of 87 filed complaints (its §§ 2.1-2.10), numbered here. Each fragment, laid over
tests/data/base.yaml, says the thing in a field of that meaning; `shows` names fields and what of the draft depends on
them: words of the outline, or a diagnostic (`tells`). Take the field away, and it is gone.
"""

from __future__ import annotations

import copy

import pytest

from drafter import outline, schema
from tests.conftest import ROOT, SAMPLES
from tests.conftest import drafted as drafted_sample
from tests.matters import cases, drafted, matter

FOLDER = ROOT / "tests/facts_sayable"
pytestmark = pytest.mark.usefixtures("one_library")
BULLETS = {
    "2.1.1": "court, district, division, assignment, place of trial",
    "2.1.2": "document kind: amended, supplemental, verified",
    "2.1.3": "relief line, jury line, case number, judge, counsel's block",
    "2.1.4": "redacted version, related cases, intervenors",
    "2.1.5": "claims kept only to preserve appeal",
    "2.2.1": "an adult's name, age, residence, occupation, characteristics",
    "2.2.2": "short form, honorific, pronoun, group label of plaintiffs",
    "2.2.3": "a decedent and a representative, in both capacities",
    "2.2.4": "minors by initials, and who acts for them",
    "2.2.5": "spouse or child with a derivative claim",
    "2.2.6": "an organisation: status, mission, members, diverted resources, statute",
    "2.2.7": "a business and its losses",
    "2.2.10": "a pseudonymous plaintiff",
    "2.2.11": "several plaintiffs, each with claims against some defendants",
    "2.3.1": "municipal bodies, suable or not; the State and its agencies",
    "2.3.2": "officials by office, with tenure, predecessor, successor; a deceased defendant's estate",
    "2.3.3": "officers: name, rank, badge, agency, unit, role, capacities; partial identity",
    "2.3.4": "supervisors and the basis of final policymaking authority",
    "2.3.5": "Does by number, employer and function; diligence; reason unknown",
    "2.3.6": "grouped defendants",
    "2.3.7": "private contractors",
    "2.3.8": "judges and prosecutors, with relief that minds immunity",
    "2.3.9": "private persons who acted jointly with officials",
    "2.3.10": "address for service",
    "2.4.1": "jurisdiction, venue, division and supplemental claims",
    "2.4.2": "notice of claim",
    "2.4.3": "exhaustion of prison grievances",
    "2.4.4": "limitations and tolling",
    "2.4.5": "criminal cases, related suits, decrees, administrative complaints",
    "2.5.1": "an event: start, end, place, light, who was there",
    "2.5.2": "acts: instrument, count, duration, warning, resistance, bystanders",
    "2.5.3": "speech: quotation, speaker, transcript with timestamp",
    "2.5.4": "omissions: what a person knew, since when, how, and did not do",
    "2.5.5": "documents and entries",
    "2.5.6": "custody of property",
    "2.5.7": "figures",
    "2.5.8": "source and basis of each fact",
    "2.5.9": "alternative pleading",
    "2.5.10": "consequences: charge, booking, custody, bail, release, immigration",
    "2.5.11": "aftermath to the defendant",
    "2.6.1": "policy, custom, training and supervision gaps, ratification, policymaker, moving force",
    "2.6.2": "prior similar incidents and how the policymaker learned of them",
    "2.6.3": "statistics",
    "2.6.4": "reports and findings",
    "2.6.5": "a policymaker's statements",
    "2.6.6": "a supervisor's notice, direction, failure to act",
    "2.6.7": "contracts and delegation",
    "2.7.1": "injuries: physical, emotional, economic, liberty, death; symptoms, treatment",
    "2.7.2": "damages stated once and referred to by count",
    "2.7.3": "the basis of punitive damages, and whom they are asked of",
    "2.8.1": "continued exposure: how often, next occasion, policy still in force",
    "2.9.1": "relief of every kind, fees, costs, interest, other",
    "2.9.2": "signature, pro hac vice, verification",
    "2.10.1": "exhibits: attached, true copy, cited",
}
WAITING = {
    "2.2.8": "class definitions and Rule 23 facts: class actions",
    "2.2.9": "relators: habeas",
    "2.1.2, habeas petitions": "habeas",
    "2.9.1, TRO papers, receivers, class certification": "TRO papers and class actions",
}


def listed():
    return [case for path in sorted(FOLDER.glob("*.yaml")) for case in cases(path)]


def points():
    """Every field shown, one by one."""
    return [
        pytest.param(case, kind, field, words, id=f"{case['bullet']}-{field}")
        for case in listed()
        for kind in ("shows", "tells")
        for field, words in (case.get(kind) or {}).items()
    ]


def without(data, field):
    """The data with one field taken away."""
    data = copy.deepcopy(data)
    *above, last = field.split("/")
    node = data
    for part in above:
        node = node[int(part)] if isinstance(node, list) else node[part]
    node.pop(int(last) if isinstance(node, list) else last)
    return data


def said(draft):
    """Everything a draft says: its outline, and its diagnostics by code and words."""
    return "\n".join(outline.paragraphs(draft.outline)).replace("\u00a0", " "), "\n".join(
        f"{d.code} {d.message}" for d in draft.diagnostics
    )


@pytest.mark.parametrize(("case", "kind", "field", "words"), points())
def test_a_field_shows_and_without_it_does_not(case, kind, field, words, tmp_path):
    data = matter(case["facts"])
    printed, told = said(drafted(data, tmp_path))
    assert words in (printed if kind == "shows" else told), printed if kind == "shows" else told
    printed, told = said(drafted(without(data, field), tmp_path))
    assert words not in (printed if kind == "shows" else told)


@pytest.mark.parametrize("case", listed(), ids=lambda case: case["bullet"])
def test_nothing_typed_is_lost(case, tmp_path):
    draft = drafted(matter(case["facts"]), tmp_path)
    lost = [d for d in draft.diagnostics if d.code.startswith(("KEEP01", "FACT", "YAML"))]
    assert not lost or case.get("tells"), [f"{d.place} {d.code} {d.message}" for d in lost]


def test_every_bullet_has_a_fragment():
    assert {case["bullet"] for case in listed()} == set(BULLETS)


def test_every_field_that_prints_is_printed_somewhere(tmp_path):
    """No field of the grammar is dead: each is typed by a fragment, a sample or the tour, and prints there."""
    printable = {
        id(rule["meta"]): f"{node}.{field}"
        for node, rules in schema.load("facts").items()
        for field, rule in rules.items()
        if rule["meta"].get("prints") in ("yes", "formatted")
    }
    drafts = [drafted(matter(case["facts"]), tmp_path) for case in listed()]
    drafts += [drafted_sample(folder) for folder in SAMPLES]
    for draft in drafts:
        metas = schema.metas(draft.read.source, "facts")
        for fate in draft.fates():
            if fate.outcome in ("printed", "formatted"):
                printable.pop(id(metas.get(fate.key)), None)
    assert not printable.values()
