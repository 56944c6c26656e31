"""Drift: what a lawyer changes in Word is told once, in the right class, and nothing else is."""

from __future__ import annotations

import shutil
import subprocess
from collections import Counter
from copy import deepcopy
from functools import cache

import pytest
from lxml import etree

from drafter import drift
from drafter.drift.units import units_of
from drafter.importers.docx_numbers import paragraphs_in, read_paragraphs
from drafter.ooxml import parse, parts_of, qn
from drafter.render import docx
from tests.conftest import ROOT, drafted
from tests.docx_edits import Edits

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


# ---------------------------------------------------------------------- LibreOffice


def compared(before, after):
    """What drift tells of one .docx against another."""
    return drift.compare(units_of(read_paragraphs(before)), read_paragraphs(after), "edited.docx", str)


@pytest.mark.parametrize("name", ["demo", "every-block"])
def test_a_draft_that_libreoffice_saved_again_says_nothing(name):
    after = (RESAVED / f"{name}.resaved.docx").read_bytes()
    assert b"LibreOffice" in parts_of(after)["docProps/app.xml"]
    assert compared((RESAVED / f"{name}.docx").read_bytes(), after) == []


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
