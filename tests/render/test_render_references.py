"""References and bookmarks of the Word renderer: live, right before anyone updates them, silent once filed."""

from __future__ import annotations

import re

import pytest
from outlines import allegation, full, with_blocks
from reading import body, read, rendered

from drafter.importers.docx_numbers import read_paragraphs
from drafter.ooxml import qn, value_of
from drafter.outline import Allegation, NumberRef
from drafter.render.anchors import bookmark_name
from drafter.render.structure import check


def references(docx: bytes) -> list[tuple[str, str]]:
    """Each REF field's bookmark and the text it shows."""
    found, state, code, shown = [], "", "", ""
    for element in body(docx).iter(qn("w:fldChar"), qn("w:instrText"), qn("w:t")):
        if element.tag == qn("w:fldChar"):
            state = value_of(element, "w:fldCharType") or ""
            if state == "begin":
                code, shown = "", ""
            elif state == "end":
                found.append((code.split()[1], shown))
        elif state == "begin":
            code += element.text or ""
        elif state == "separate":
            shown += element.text or ""
    return found


@pytest.mark.parametrize("final", [False, True])
def test_references_show_the_number_of_the_allegation_they_point_at(final):
    docx = rendered(full(), final=final)
    numbers = {name: p.number.rstrip(".") for p in read_paragraphs(docx) for name in p.bookmarks}
    shown = references(docx)
    assert [text for _, text in shown] == ["3", "5", "7", "15"]
    assert [numbers[bookmark] for bookmark, _ in shown] == [text for _, text in shown]


def test_references_ask_word_for_the_paragraph_number_and_link():
    code = "".join(e.text or "" for e in body(rendered(full())).iter(qn("w:instrText")))
    assert re.fullmatch(r"( REF \w+ \\n \\h )+", code)


def test_a_draft_marks_every_allegation_with_its_first_fact():
    marks = {p.bookmarks[0]: p.text for p in read(full()) if p.bookmarks}
    assert marks[bookmark_name("blow-1")].startswith("At about 10:15")
    assert bookmark_name("blow-2") not in marks
    facts = [b.facts for b in full().blocks if isinstance(b, Allegation) and b.facts]
    assert len(marks) == len(facts) + 1  # and the one without facts that is referred to
    assert all(re.fullmatch(r"f_[0-9a-f]{32}", mark) for mark in marks)


def test_a_document_to_be_filed_keeps_only_the_bookmarks_it_needs():
    marks = [name for p in read(full(), final=True) for name in p.bookmarks]
    assert marks == ["_Ref1", "_Ref2", "_Ref3", "_Ref4"]


def test_two_allegations_on_one_fact_have_two_bookmarks():
    outline = with_blocks(allegation(1, "One.", facts=("f",)), allegation(2, "Two.", facts=("f",)))
    assert check(rendered(outline)) == []
    assert len({name for p in read(outline) for name in p.bookmarks}) == 2


def test_a_reference_to_nothing_is_refused():
    with pytest.raises(ValueError, match="no allegation is home to"):
        rendered(with_blocks(allegation(1, "See ¶ ", NumberRef("gone", "9"))))
