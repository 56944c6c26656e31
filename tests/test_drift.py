"""Drift: what a lawyer changes in Word is told once, in the right class, and nothing else is."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from copy import deepcopy
from dataclasses import replace
from functools import cache

import pytest
from lxml import etree

from drafter import drift
from drafter.drift.units import units_of
from drafter.importers.docx_numbers import paragraphs_in, read_paragraphs
from drafter.ooxml import parse, parts_of, qn
from drafter.render import docx
from tests.conftest import ROOT, drafted
from tests.docx_edits import (
    Edits,
    cut_and_paste,
    fields,
    longest,
    retype,
    texts,
    type_below,
    type_in_field,
    type_number,
)

RESAVED = ROOT / "tests/data/resaved"
SAMPLES = ("demo", "02-bicycle-stop", "03-jail-suicide", "20-legal-observer")
NUMBER_OF_EDITS = 50


@cache
def rendered(name):
    """A sample's draft: the case, the parts of its .docx, the body as a tree, and its units."""
    made = drafted(ROOT / "samples" / name)
    styles = made.library.style(made.outline.style).parent
    parts = parts_of(docx.render(made.outline, library_styles=styles))
    units = drift.drafted_units(made.outline, paragraphs_in(parts))
    return made.case, parts, parse(parts["word/document.xml"]), units


def units(name):
    """A sample's draft as units."""
    return rendered(name)[-1]


@cache
def edits(name):
    """A sample's edits, the same in every run."""
    return tuple(Edits(units(name), f"{name}, edited").all())


def told(name, changes):
    """What drift tells after some edits to one copy of a sample's draft."""
    case, parts, body, before = rendered(name)
    copy = deepcopy(body)
    elements = list(copy.iter(qn("w:p")))
    places = [elements[unit.position] for unit in before]
    for change in changes:
        change(places)
    edited = paragraphs_in({**parts, "word/document.xml": etree.tostring(copy)})
    return drift.compare(before, edited, "edited.docx", drift.typed_at(case))


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("which", range(NUMBER_OF_EDITS))
def test_an_edit_is_told_once_in_its_class_and_nothing_else(name, which):
    edit = edits(name)[which]
    found = told(name, [edit.change])
    assert [d.code for d in found] == [edit.code] * (edit.code is not None), (edit.name, edit.at, [d.message for d in found])  # fmt: skip
    unit = units(name)[edit.at]
    for diagnostic in found:
        if unit.facts and edit.code != "DRIFT05":
            assert diagnostic.fact == unit.facts[0]


@pytest.mark.parametrize("name", SAMPLES)
def test_there_are_fifty_edits_of_every_class(name):
    assert len(edits(name)) == NUMBER_OF_EDITS
    assert {e.code for e in edits(name)} == {None, *(f"DRIFT{n:02d}" for n in range(1, 10))}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_draft_that_nobody_touched_says_nothing(name):
    assert told(name, []) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_many_edits_to_one_copy_are_each_told_once(name):
    """All edits that stand clear of each other, made at once but for those that settle every tracked change."""
    made, near = [], set()
    for edit in edits(name):
        around = {*range(edit.at - 1, edit.at + 3)}
        if "accepted" in edit.name or "rejected" in edit.name or edit.name == "move" or around & near:
            continue
        near |= around
        made.append(edit)
    assert len(made) >= 20
    found = told(name, [e.change for e in made])
    assert Counter(d.code for d in found) == Counter(e.code for e in made), [d.message for d in found]


# ---------------------------------------------------------------------- what each says


def demo(*facts):
    """The positions of the demo's allegations that have these facts at home."""
    return [next(i for i, u in enumerate(units("demo")) if u.facts[:1] == (f,) and u.kind == "allegation") for f in facts]  # fmt: skip


def said(*changes):
    """Code, severity and message of what drift tells of edits to the demo."""
    return [(d.code, str(d.severity), d.message) for d in told("demo", changes)]


def overtype(i, old, new):
    """An edit that types over one piece of words in a unit of the demo."""

    def change(p):
        text = next(t for t in texts(p[i]) if (t.text or "").strip() == old)
        text.text = text.text.replace(old, new)

    return change


def test_another_actor_and_another_time_are_rewordings_that_say_what_the_facts_file_says():
    cuffs, ambulance = demo("cuffs", "ambulance")
    assert said(overtype(cuffs, "Officer Varga", "Officer Osei"), overtype(ambulance, "At 10:03 p.m.", "At 10:05 p.m.")) == [
        ("DRIFT01", "warning", "¶ 18 was reworded: “Varga” became “Osei”. The facts file says who: “Officer Varga”."),
        ("DRIFT01", "warning", "¶ 33 was reworded: “10:03” became “10:05”. The facts file says when: “At 10:03 p.m.”."),
    ]  # fmt: skip


def test_a_date_in_other_figures_is_not_dropped():
    (lights,) = demo("lights")
    old = units("demo")[lights].ws[0].words
    assert [c for c, _, _ in said(overtype(lights, old, "At 21:40 on 6/12/2025"))] == ["DRIFT01"]


def test_words_typed_anew_over_what_is_referred_to_break_the_references_too():
    (hold,) = demo("wrist-hold")
    words = units("demo")[hold].shown.replace("bent the wrist forward", "forced the wrist forward")
    found = said(lambda p: retype(p[hold], words))
    assert [c for c, _, _ in found] == ["DRIFT01", "DRIFT08"]
    assert found[1][2].startswith("¶ 25 has lost its bookmark, and ¶¶ 31, 55, 57, 58, 65(a), 70 and ")


def test_what_moved_together_is_told_together():
    first, second, third, to = demo("pulls-over", "reason-given", "hands-papers", "ambulance")

    def change(p):
        for i in (third, second, first):
            cut_and_paste(p[i], p[to])

    assert said(change) == [("DRIFT04", "note", "¶¶ 12, 13 and 14 of the draft now stand behind ¶ 30.")]


def test_lines_go_with_their_allegation():
    head = next(i for i, u in enumerate(units("demo")) if u.head == i - 1 and u.kind == "item") - 1
    lines = [i for i, u in enumerate(units("demo")) if u.head == head]
    assert len(lines) > 1

    def change(p):
        for i in (head, *lines):
            p[i].getparent().remove(p[i])

    assert [c for c, _, _ in said(change)] == ["DRIFT06"]


def test_a_blank_filled_in_is_no_edit():
    blanks = [i for i, u in enumerate(units("demo")) if "____" in u.text]
    assert blanks

    def change(p):
        for i in blanks:
            text = longest(p[i])
            text.text = re.sub("_{3,}", "1:26-cv-00123", text.text)

    assert said(change) == []


def test_an_empty_paragraph_that_bears_a_number_is_told():
    (over,) = demo("pulls-over")
    assert said(lambda p: type_below(p[over], "")) == [("DRIFT05", "warning", "¶ 13 was added, and is empty.")]


def test_references_that_were_all_turned_into_words_are_told_once():
    def change(p):
        body = p[0].getroottree().getroot()
        for element in list(body.iter(qn("w:fldChar"), qn("w:instrText"))):
            element.getparent().remove(element)

    ((code, _, message),) = said(change)
    assert code == "DRIFT09" and re.fullmatch("None of the draft’s [0-9]+ cross-references is live .*", message)


def test_numbers_that_were_all_switched_off_are_told_once():
    numbered = [i for i, u in enumerate(units("demo")) if u.kind == "allegation"]

    def change(p):
        for i in numbered:
            type_number(p[i], units("demo")[i].number)

    ((code, _, message),) = said(change)
    assert (code, message) == ("DRIFT09", f"{len(numbered)} paragraphs have lost their automatic numbers.")


def test_shifted_references_that_word_has_not_updated_are_no_edit():
    """After an allegation is put in at the top, every cached number is old; after F9, none is."""
    first = next(i for i, u in enumerate(units("demo")) if u.kind == "allegation")

    def updated(p):
        type_below(p[first], "A new allegation was typed here.")
        for paragraph in p:
            for which, _ in enumerate(fields(paragraph)):
                shown = next(t for r in fields(paragraph)[which] for t in r.iter(qn("w:t")))
                type_in_field(paragraph, which, str(int(shown.text) + 1))

    stale = said(lambda p: type_below(p[first], "A new allegation was typed here."))
    assert stale == said(updated) == [("DRIFT05", "warning", "¶ 2 was added: “A new allegation was typed here.”.")]


def test_references_that_are_all_off_by_one_wait_for_an_update_and_one_by_itself_was_typed():
    """With tracked changes shown, Word and LibreOffice count the deleted ones too."""
    (over, crack) = demo("pulls-over", "nineteen-seconds")
    referring = next(
        i for i, u in enumerate(units("demo")) if u.kind == "item" and len(u.references) == 1 and i > crack
    )

    def all_off(p):
        type_below(p[over], "A new allegation was typed here.")
        for paragraph in p:
            for which, _ in enumerate(fields(paragraph)):
                shown = next(t for r in fields(paragraph)[which] for t in r.iter(qn("w:t")))
                shown.text = str(int(shown.text) + 3)

    assert [c for c, _, _ in said(all_off)] == ["DRIFT05"]
    one_off = [all_off, lambda p: type_in_field(p[referring], 0, "2")]
    assert [c for c, _, _ in said(*one_off)] == ["DRIFT05", "DRIFT09"]


def test_a_heading_that_counts_as_an_allegation_is_told():
    (lights,) = demo("lights")
    heading = next(i for i, u in enumerate(units("demo")) if u.shown == "The Hold")

    def change(p):
        p[heading].find(qn("w:pPr")).find(qn("w:pStyle")).set(
            qn("w:val"), p[lights].find(qn("w:pPr")).find(qn("w:pStyle")).get(qn("w:val"))
        )

    assert said(change) == [
        ("DRIFT09", "warning", "The heading “The Hold” bears the number 20 now, as an allegation does.")
    ]


def test_a_document_to_be_filed_is_compared_by_its_own_bookmarks():
    made = drafted(ROOT / "samples/demo")
    filed = docx.render(made.outline, final=True, library_styles=made.library.style(made.outline.style).parent)
    paragraphs = read_paragraphs(filed)
    assert drift.is_final(paragraphs) and not drift.is_final(read_paragraphs((RESAVED / "demo.docx").read_bytes()))
    before = drift.drafted_units(made.outline, paragraphs)
    assert drift.compare(before, paragraphs, "filed.docx", str) == []
    at = next(n for n, p in enumerate(paragraphs) if "turned off her engine" in p.text)
    paragraphs[at] = replace(paragraphs[at], text=paragraphs[at].text.replace("turned off her engine", "waited"))
    assert [(d.code, d.fact) for d in drift.compare(before, paragraphs, "filed.docx", str)] == [
        ("DRIFT01", "pulls-over")
    ]


def test_a_draft_of_another_matter_is_told_once():
    before, other = units("demo"), paragraphs_in(rendered("03-jail-suicide")[1])
    (found,) = drift.compare(before, other, "other.docx", str)
    assert (found.code, str(found.severity)) == ("DRIFT10", "error")


# ---------------------------------------------------------------------- LibreOffice


def compared(before, after):
    """What drift tells of one .docx against another."""
    return drift.compare(units_of(read_paragraphs(before)), read_paragraphs(after), "edited.docx", str)


@pytest.mark.parametrize("name", ["demo", "every-block"])
def test_a_draft_that_libreoffice_saved_again_says_nothing(name):
    after = (RESAVED / f"{name}.resaved.docx").read_bytes()
    assert b"LibreOffice" in parts_of(after)["docProps/app.xml"]
    assert compared((RESAVED / f"{name}.docx").read_bytes(), after) == []


@pytest.mark.parametrize("outcome", ["pending", "accepted", "rejected"])
def test_changes_that_libreoffice_tracked_are_read_as_they_stand(outcome):
    found = compared((RESAVED / "demo.docx").read_bytes(), (RESAVED / f"demo.{outcome}.docx").read_bytes())
    told_in_order = [] if outcome == "rejected" else [
        ("DRIFT03", "¶¶ 22 and 23 of the draft were merged into ¶ 22."),
        ("DRIFT01", "¶ 32 (¶ 33 of the draft) was reworded: “an ambulance.” became “medic.”."),
        ("DRIFT05", "¶ 14 was added: “A neighbor across the road filmed what followed.”."),
        ("DRIFT08", "¶ 13 of the draft is gone, and ¶ 60(a) refers to it."),
    ]  # fmt: skip
    assert [(d.code, d.message) for d in found] == told_in_order


def test_an_edit_in_what_libreoffice_saved_is_told():
    parts = parts_of((RESAVED / "demo.resaved.docx").read_bytes())
    document = parts["word/document.xml"]
    assert document.count(b"and turned off her engine") == 1
    edited = {**parts, "word/document.xml": document.replace(b"and turned off her engine", b"and sat in her car")}
    found = drift.compare(
        units_of(read_paragraphs((RESAVED / "demo.docx").read_bytes())), paragraphs_in(edited), "edited.docx", str
    )
    assert [(d.code, d.allegation) for d in found] == [("DRIFT01", "12")]


@pytest.mark.skipif(
    shutil.which("soffice") is None, reason="LibreOffice is not installed: only its stored files are compared"
)
def test_todays_draft_saved_again_by_this_libreoffice_says_nothing(tmp_path):
    made = drafted(ROOT / "samples/demo")
    draft = docx.render(made.outline, library_styles=made.library.style(made.outline.style).parent)
    (tmp_path / "draft.docx").write_bytes(draft)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", f"{tmp_path}/again", f"{tmp_path}/draft.docx"]  # fmt: skip
    subprocess.run(convert, check=True, capture_output=True, timeout=240)
    edited = read_paragraphs((tmp_path / "again/draft.docx").read_bytes())
    before = drift.drafted_units(made.outline, read_paragraphs(draft))
    assert drift.compare(before, edited, "edited.docx", drift.typed_at(made.case)) == []
