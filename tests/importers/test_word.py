"""Word files: our own samples read back, and complaints numbered in the ways that law firms number them."""

from __future__ import annotations

import io
import re
from datetime import date

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from drafter import importers, pipeline
from drafter.outline import Allegation, Caption, Heading, text_of
from drafter.render import docx as renderer
from drafter.resources import templates_root
from tests.conftest import ROOT

SAMPLES = sorted((ROOT / "samples").rglob("facts.yaml"))
DEEDS = [f"On May {n}, 2021, Officer Ames struck Mr. Ray on the jaw with a baton." for n in range(1, 9)]


def plain(text):
    """Text with every space alike."""
    return " ".join(text.split())


@pytest.mark.parametrize("facts", SAMPLES, ids=lambda p: p.parent.name)
def test_a_sample_is_read_back_as_its_outline_says(facts):
    outline = pipeline.draft(facts, None, date(2026, 11, 24)).outline
    word = renderer.render(outline, library_styles=templates_root() / "styles")
    complaint, told = importers.read_bytes(word, "sample.docx")
    wanted = [b for b in outline.blocks if isinstance(b, Allegation)]
    assert not told
    assert not any(
        re.fullmatch(r"[:)§|*]+", text_of(b.inlines)) for b in complaint.outline.blocks if hasattr(b, "inlines")
    )
    found = [(a.number, text_of(a.inlines)) for a in complaint.allegations()]
    assert found == [(a.number, plain(text_of(a.inlines))) for a in wanted]
    caption = next(b for b in outline.blocks if isinstance(b, Caption))
    for side, printed in ((complaint.plaintiffs, caption.plaintiffs), (complaint.defendants, caption.defendants)):
        names = list(dict.fromkeys(text_of(p.name).split(", as ")[0].rstrip(",") for p in printed))
        assert len(side) == len(names)
        assert all(name.endswith(party.name) for party, name in zip(side, names, strict=True))
    headings = [b for b in outline.blocks if isinstance(b, Heading) and b.label == "COUNT"]
    assert [c.label for c in complaint.counts] == [f"COUNT {h.number}" for h in headings]
    number = {a.id: a.number for a in complaint.allegations()}
    for count, heading in zip(complaint.counts, headings, strict=True):
        inside = [a for a in wanted if a.claim == heading.id]
        assert inside and [number[id] for id in count.allegations] == [a.number for a in inside]
        taking = next(a for a in inside if a.role == "incorporation")
        assert count.incorporates is not None and not count.incorporates.everything
        assert set(count.incorporates.numbers) == spelled(text_of(taking.inlines))


def spelled(text):
    """The numbers that "¶¶ 7–8, 11" spells out."""
    rows = re.findall(r"(\d+)(?:–(\d+))?", text[text.index("¶") :])
    return {n for low, high in rows for n in range(int(low), int(high or low) + 1)}


def saved(document):
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def captioned():
    """A document with a caption in a table, as most firms set it."""
    document = docx.Document()
    document.add_paragraph("UNITED STATES DISTRICT COURT\nSOUTHERN DISTRICT OF OHIO")
    table = document.add_table(1, 3)
    table.cell(0, 0).text = "JOHN RAY,\n\nPlaintiff,\n\nv.\n\nOFFICER DALE AMES; and CITY OF ADA,\n\nDefendants."
    table.cell(0, 1).text = ")\n)\n)"
    table.cell(0, 2).text = "Case No. 2:25-cv-1\n\nCOMPLAINT\n\nJURY DEMANDED"
    document.add_heading("FACTS", 1)
    return document


def typed(document, n, text):
    document.add_paragraph(f"{n}.  {text}")


def tabbed(document, n, text):
    document.add_paragraph(f"\t{n}.\t{text}")


def listed(document, n, text):
    document.add_paragraph(text, style="List Number")


def numbered_by_hand(document, n, text):
    """numPr of the paragraph itself, as Word's numbering button sets it."""
    style = document.styles["List Number"].element.find(f".//{qn('w:numId')}").get(qn("w:val"))
    properties = document.add_paragraph(text)._p.get_or_add_pPr()
    numbering = OxmlElement("w:numPr")
    for tag, value in (("w:ilvl", "0"), ("w:numId", style)):
        child = OxmlElement(tag)
        child.set(qn("w:val"), value)
        numbering.append(child)
    properties.append(numbering)


@pytest.mark.parametrize("way", [typed, tabbed, listed, numbered_by_hand])
def test_every_way_of_numbering_is_read(way):
    document = captioned()
    for n, deed in enumerate(DEEDS, 1):
        way(document, n, deed)
    document.add_paragraph("COUNT I")
    document.add_paragraph("Excessive Force (against Officer Ames)")
    way(document, 9, "Plaintiff incorporates paragraphs 1 through 8.")
    way(document, 10, "Officer Ames had no reason to strike Mr. Ray, who lay on the ground:")
    document.add_paragraph("(a) with his hands cuffed;")
    document.add_paragraph("(b) and his eyes shut.")
    document.sections[0].header.paragraphs[0].text = "11. A running head is no allegation."
    complaint, told = importers.read_bytes(saved(document), "firm.docx")
    assert not told
    assert [a.number for a in complaint.allegations()] == [str(n) for n in range(1, 11)]
    assert [text_of(a.inlines) for a in complaint.allegations()][:8] == DEEDS
    assert {(p.name, p.side) for p in complaint.parties} == {
        ("JOHN RAY", "plaintiff"), ("DALE AMES", "defendant"), ("CITY OF ADA", "defendant"),
    }  # fmt: skip
    (count,) = complaint.counts
    assert count.allegations == ("p9", "p10") and count.incorporates.numbers == tuple(range(1, 9))
    assert complaint.court == "Southern District of Ohio"


def test_numbers_that_start_over_in_each_count_are_read():
    document = captioned()
    for n, deed in enumerate(DEEDS, 1):
        typed(document, n, deed)
    for label in ("COUNT I", "COUNT II"):
        document.add_paragraph(label)
        typed(document, 1, "Plaintiff repeats every allegation above.")
        typed(document, 2, "Officer Ames struck Mr. Ray.")
    complaint, _ = importers.read_bytes(saved(document), "firm.docx")
    assert [a.number for a in complaint.allegations()] == [*map(str, range(1, 9)), "1", "2", "1", "2"]
    assert [len(c.allegations) for c in complaint.counts] == [2, 2]
    assert all(c.incorporates.everything for c in complaint.counts)


def test_a_text_box_stands_apart_and_a_footnote_is_not_read_into_the_sentence():
    document = captioned()
    for n, deed in enumerate(DEEDS, 1):
        typed(document, n, deed)
    last = document.paragraphs[-1]
    run = last.add_run()
    note = OxmlElement("w:footnoteReference")
    note.set(qn("w:id"), "2")
    run._r.append(note)
    box = OxmlElement("w:txbxContent")
    inner = OxmlElement("w:p")
    inner_run, words = OxmlElement("w:r"), OxmlElement("w:t")
    words.text = "EXHIBIT A"
    inner_run.append(words)
    inner.append(inner_run)
    box.append(inner)
    document.paragraphs[-8].add_run()._r.append(box)
    complaint, _ = importers.read_bytes(saved(document), "firm.docx")
    assert [text_of(a.inlines) for a in complaint.allegations()] == DEEDS
