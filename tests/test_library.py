"""The library's contract, over every template: what staff may rely on."""

from __future__ import annotations

import re

import pytest

from drafter import library_check as contract
from drafter.library import load
from drafter.outline import Allegation, Gap, Item

LIBRARY, _ = load()
COUNTS = LIBRARY.counts()


@pytest.fixture(params=COUNTS, ids=lambda c: c.id)
def count(request):
    return request.param


def words(blocks):
    return [
        "".join(getattr(i, "text", None) or "/".join(getattr(i, "targets", ())) for i in b.inlines)
        for b in blocks
        if isinstance(b, Allegation | Item)
    ]


def test_the_library_is_sound(today):
    found = [d for d in contract.check(LIBRARY, today) if d.code != "LIB10"]
    assert not found, "\n".join(f"{d.place} {d.message}" for d in found)


def test_no_lead_in_prints_without_its_facts(count):
    for element in count.elements:
        full = contract.rendered(LIBRARY, count, contract.Supposed())
        without = contract.rendered(LIBRARY, count, contract.Supposed(frozenset({element.id})))
        leads = [
            w for b, w in zip(full, words(full), strict=False) if isinstance(b, Allegation) and b.element == element.id
        ]
        assert leads, f"{element.id} is pleaded nowhere"
        assert not set(leads) & set(words(without))


CIRCUITS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "DC")
ASSERTS = re.compile(
    r"\b(knew|known|knowing\w*|aware\w*|inten[dt]\w*|deliberate\w*|malic\w*|sadis\w*|purpose\w*|motiv\w*|because of|caus\w+|"
    r"moving force|reckless\w*|indifferen\w*|underst[oa]\w+|chose\w*|retaliat\w*|conspir\w*|agreed|punish\w*)\b",
    re.IGNORECASE,
)
PARTIES = re.compile(
    r"\b(P|D|E|(?i:the plaintiffs?|these (defendants|officers|supervisors|officials)|the (company|entity|city|county)|"
    r"each of (them|these)|each (defendant|supervisor)|none of them))\b"
)
FOUND = re.compile(r"\bwould (not )?have\b")


def emptied(count, circuit):
    """The sentences of a count with every element's facts gone: what it says of the law alone."""
    gone = contract.Supposed(frozenset(e.id for e in count.elements))
    blocks = contract.rendered(LIBRARY, count, gone, circuit=circuit)
    return [
        s for w in words(b for b in blocks if not holes(b)) for s in re.split(r"(?<=[.;:])\s+", " ".join(w.split()))
    ]


def holes(block):
    return [inline for inline in getattr(block, "inlines", ()) if isinstance(inline, Gap)]


def asserted(sentence):
    """Whether a sentence says of this case's people what they knew, meant or brought about."""
    return bool(ASSERTS.search(sentence) and PARTIES.search(sentence)) or bool(FOUND.search(sentence))


@pytest.mark.parametrize("circuit", CIRCUITS)
def test_without_facts_only_law_is_left(count, circuit):
    assert not [s for s in emptied(count, circuit) if asserted(s)]


def test_a_hole_prints_where_the_facts_are_gone(count):
    for element in count.elements:
        blocks = contract.rendered(LIBRARY, count, contract.Supposed(frozenset({element.id})))
        assert any(holes(b) and b.element == element.id for b in blocks), element.id


def test_no_assertion_is_said_again_outside_its_element(count):
    for element in count.elements:
        full = contract.rendered(LIBRARY, count, contract.Supposed())
        without = contract.rendered(LIBRARY, count, contract.Supposed(frozenset({element.id})))
        leads = [set(w.lower().split()) for b, w in zip(full, words(full), strict=False) if b.element == element.id]
        for left in words(b for b in without if not holes(b) and not getattr(b, "element", None)):
            for lead in leads:
                same = lead & set(left.lower().split())
                assert len(lead) < 6 or len(same) < 0.75 * len(lead), f"{element.id}: {left}"


@pytest.mark.parametrize(
    "sentence",
    [
        "These defendants knew of the danger.",
        "The plaintiff was arrested because of his speech.",
        "Each of them acted maliciously.",
        "A reasonable officer would have taken one of those steps.",
        "The harm to P was caused by the policy of E.",
    ],
)
def test_an_assertion_is_known_when_it_is_seen(sentence):
    assert asserted(sentence)


def test_other_facts_make_other_allegations(count):
    for element in count.elements:
        one = contract.rendered(LIBRARY, count, contract.Supposed(label="one"))
        two = contract.rendered(LIBRARY, count, contract.Supposed(label="two"))
        texts = [[w for b, w in zip(r, words(r), strict=False) if b.element == element.id] for r in (one, two)]
        assert texts[0] != texts[1]


def test_no_statement_of_an_element_is_printed(count):
    text = " ".join(words(contract.rendered(LIBRARY, count, contract.Supposed())))
    for element in count.elements:
        assert element.statement.rstrip(".") not in text


def test_no_sentence_is_long(count):
    assert not [s for s in contract.sentences(LIBRARY, count) if len(s.split()) > contract.LONGEST_SENTENCE]


def test_every_count_renders_in_every_circuit(count):
    for circuit in ("1", "2", "6", "8", "9", "11", "dc"):
        assert contract.rendered(LIBRARY, count, contract.Supposed(), circuit=circuit)
