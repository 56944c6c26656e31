"""The library's contract, over every template: what staff may rely on."""

from __future__ import annotations

import pytest

from drafter import library_check as contract
from drafter.library import load
from drafter.outline import Allegation, Item

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
