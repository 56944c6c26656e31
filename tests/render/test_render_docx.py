"""The Word renderer prints what the outline says, with Word's own numbers, in a file Word opens without a word."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pytest
from docx import Document
from openxml_audit import OpenXmlValidator
from outlines import allegation, full, long, picture, with_blocks, words
from reading import FURNITURE, LAYOUTS, STYLES, body, printed, read, rendered, said

from drafter.errors import LibraryDefect
from drafter.importers.docx_numbers import read_paragraphs
from drafter.ooxml import canonical_zip, parse, parts_of, qn, value_of
from drafter.outline import (
    Allegation,
    Figure,
    Heading,
    Item,
    Mention,
    Plain,
    Quotation,
    SignatureBlock,
    Table,
)
from drafter.render.docx import render
from drafter.render.structure import check

# ------------------------------------------------------------------- words and numbers


@pytest.mark.parametrize("final", [False, True])
@pytest.mark.parametrize("layout", [*LAYOUTS, "nowhere"])
def test_prints_the_outline_paragraph_by_paragraph(layout, final):
    outline = full(layout, counsel=layout == "mnd")
    found = [p.printed for p in read(outline, final=final) if p.style not in FURNITURE and p.printed]
    assert found == said(outline)


def test_allegations_are_numbered_by_word_and_not_typed():
    docx = rendered(full())
    assert not re.search(r">\s*\d+\.\s*<", parts_of(docx)["word/document.xml"].decode())
    assert [p.number for p in read_paragraphs(docx) if p.style.startswith("Allegation") and p.level == 0] == [
        f"{n}." for n in range(1, 16)
    ]


def test_letters_begin_anew_after_each_allegation_without_lists_of_their_own():
    docx = rendered(full())
    nums = parse(parts_of(docx)["word/numbering.xml"]).findall(qn("w:num"))
    assert len(nums) == 3
    assert [p.number for p in read_paragraphs(docx) if "Item" in p.style] == [
        "(a)", "(b)", "(i)", "(ii)", "(c)", "(a)", "(b)",
    ]  # fmt: skip


def test_letters_begin_anew_where_the_outline_says_so_within_one_allegation():
    outline = with_blocks(
        allegation(1, "First:"),
        Item(words("one"), letter="a"),
        Item(words("two"), letter="b"),
        Quotation(words("“Between.”")),
        Item(words("again one"), letter="a"),
        Item(words("deeper"), level=2, letter="i"),
        Item(words("again two"), letter="b"),
        allegation(2, "Second:"),
        Item(words("one"), letter="a"),
    )
    assert printed(outline) == said(outline)


def test_an_allegation_may_skip_numbers():
    outline = with_blocks(allegation(1, "One."), allegation(4, "Four."), allegation(5, "Five."))
    assert printed(outline) == said(outline)


def test_a_list_past_z_goes_on_as_word_does():
    letters = [*"abcdefghijklmnopqrstuvwxyz", "aa", "bb"]
    outline = with_blocks(allegation(1, "Many:"), *(Item(words("x"), letter=letter) for letter in letters))
    assert printed(outline) == said(outline)


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("CLAIM", ("I", "II", "III")),
        ("CAUSE OF ACTION", ("1", "2")),
        ("COUNT", ("A", "B", "C")),
        ("FIRST CLAIM", ("",)),
    ],
)
def test_claims_called_otherwise_than_count(label, numbers):
    blocks = [Heading(2, words("Excessive Force"), label, number) for number in numbers]
    proper = Heading(2, words("Count proper"), "COUNT" if label != "COUNT" else "CLAIM", "I")
    outline = with_blocks(proper, *blocks, allegation(1, "Text."))
    assert printed(outline) == said(outline)


def test_words_of_a_client_arrive_as_typed():
    hostile = "a\tb\n c  <w:p/> & ]]> \u201cquote\u201d 5'10\" {{ x }} *y* 日本 \U0001f600 end "
    assert read(with_blocks(Plain(words(hostile))))[0].text == hostile


def test_consecutive_tables_stay_apart():
    table = Table((words("A"),), ((words("1"),),))
    document = Document(BytesIO(rendered(with_blocks(table, table))))
    assert len(document.tables) == 2


# ------------------------------------------------------------------- the file


@pytest.mark.parametrize("final", [False, True])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_is_valid_and_sound(layout, final, tmp_path):
    file = tmp_path / "complaint.docx"
    file.write_bytes(rendered(full(layout), final=final))
    assert [error.description for error in OpenXmlValidator().validate(file).errors] == []
    assert check(file.read_bytes()) == []


@pytest.mark.parametrize("template", sorted(STYLES.glob("*.docx")), ids=lambda path: path.stem)
def test_every_word_template_is_valid_and_can_be_used(template, tmp_path):
    assert [error.description for error in OpenXmlValidator().validate(template).errors] == []
    outline = replace(full(), style=template.stem)
    assert [p.printed for p in read(outline) if p.style not in FURNITURE and p.printed] == said(outline)


def test_the_audit_sees_mistakes(tmp_path):
    """A validator that finds nothing in a broken file would prove nothing."""
    parts = parts_of(rendered(full()))
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:tbl>", b"<w:tbl><w:p/><w:wrong/>", 1)
    file = tmp_path / "broken.docx"
    file.write_bytes(canonical_zip(parts))
    assert OpenXmlValidator().validate(file).errors


def test_identical_outlines_give_identical_bytes():
    assert rendered(full()) == rendered(full())


def test_bytes_do_not_depend_on_the_process():
    program = (
        "import sys, hashlib, pathlib; sys.path.insert(0, 'tests/render'); import outlines;"
        "from drafter.render.docx import render;"
        "print(hashlib.sha256(render(outlines.full(), library_styles=pathlib.Path('templates/styles'))).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=STYLES.parents[1], check=True, capture_output=True, text=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "."},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(hashes) == 1


def test_says_nothing_of_people_or_programs():
    docx = rendered(full())
    properties = Document(BytesIO(docx)).core_properties
    assert properties.title == "Complaint, Okonkwo v. Millhaven"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created == properties.modified
    everything = b"".join(parts_of(docx).values())
    for word in (b"python-docx", b"rsid", b"Specimen", b"docProps/app.xml", b"docProps/custom.xml", b"file:"):
        assert word not in everything


def test_forgets_who_edited_the_template(tmp_path):
    """What Word leaves in a template that staff saved: names, revision ids, a path to their own template."""
    parts = parts_of((STYLES / "default.docx").read_bytes())
    parts["docProps/core.xml"] = parts["docProps/core.xml"].replace(
        b"</cp:coreProperties>", b"<dc:creator>J. Paralegal</dc:creator></cp:coreProperties>"
    )
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        b"<w:compat>", b'<w:rsids><w:rsidRoot w:val="00ABCDEF"/></w:rsids><w:compat>'
    )
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(
        b'<w:name w:val="Allegation"/>', b'<w:name w:val="Allegation"/><w:rsid w:val="00ABCDEF"/>'
    )
    (tmp_path / "default.docx").write_bytes(canonical_zip(parts))
    everything = b"".join(parts_of(render(full(), library_styles=tmp_path)).values())
    assert b"Paralegal" not in everything
    assert b"00ABCDEF" not in everything


def test_finds_styles_by_name_when_word_has_changed_their_ids(tmp_path):
    parts = parts_of((STYLES / "default.docx").read_bytes())
    for part in ("word/styles.xml", "word/numbering.xml"):
        parts[part] = parts[part].replace(b'"Heading1"', b'"berschrift1"').replace(b'"Prayer"/>', b'"Prayer"/>')
    (tmp_path / "default.docx").write_bytes(canonical_zip(parts))
    found = read_paragraphs(render(full(), library_styles=tmp_path))
    assert "INTRODUCTION" in [p.text for p in found if p.style == "heading 1"]


@pytest.mark.parametrize("content", [None, b"not a zip", canonical_zip({"a.xml": b"<a/>"})])
def test_a_template_that_cannot_be_opened_is_a_defect_of_the_library(content, tmp_path):
    if content is not None:
        (tmp_path / "default.docx").write_bytes(content)
    with pytest.raises(LibraryDefect, match=r"default\.docx cannot be opened"):
        render(full(), library_styles=tmp_path)


def test_a_template_without_one_of_our_styles_is_a_defect_that_names_it(tmp_path):
    parts = parts_of((STYLES / "default.docx").read_bytes())
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'w:val="Prayer 2"', b'w:val="Prayer Two"')
    (tmp_path / "default.docx").write_bytes(canonical_zip(parts))
    with pytest.raises(LibraryDefect, match=r"lacks these styles: Prayer 2\."):
        render(full(), library_styles=tmp_path)


# ------------------------------------------------------------------- how it looks and reads aloud


def test_named_styles_only():
    """No paragraph or run has formatting of its own: what stands there is a style, a list, nothing else."""
    root = body(rendered(full()))
    allowed = {qn(name) for name in ("w:pStyle", "w:numPr")}
    assert {child.tag for p in root.iter(qn("w:pPr")) for child in p} <= allowed
    assert {child.tag for r in root.iter(qn("w:rPr")) for child in r} == {qn("w:rStyle")}


def test_headings_and_counts_are_headings():
    styles = {p.text: p.style for p in read(full())}
    assert styles["INTRODUCTION"] == "heading 1"
    assert styles["The stop behind Canal Street"] == "heading 2"
    assert styles["The first minute"] == "heading 3"
    assert styles["\n42\u00a0U.S.C. §\u00a01983 – Failure to Intervene"] == "Count Heading"
    count = next(s for s in Document(BytesIO(rendered(full()))).styles if s.name == "Count Heading")
    assert count.base_style.name == "Heading 2"


def test_what_leads_in_to_lines_keeps_with_them():
    styles = {p.text: p.style for p in read(full())}
    for text in (
        "The injuries were:",
        "Sergeant Reinholdt said:",
        "The dispatch log shows:",
        "The rear lot is shown here:",
    ):
        assert styles[text] == "Allegation Lead-in"


def test_no_signature_stands_alone_on_a_page():
    outline = with_blocks(
        Plain(words("Jury demanded.")),
        Plain(words("Respectfully submitted,"), "signature"),
        SignatureBlock((words("x"),)),
    )
    assert [p.style for p in read(outline)][:2] == ["Lead-in", "Signature Opening"]
    outline = with_blocks(allegation(1, "Jury demanded."), SignatureBlock((words("x"),)))
    assert read(outline)[0].style == "Allegation Lead-in"


def test_tables_have_a_header_row_and_say_what_they_are():
    root = body(rendered(full()))
    caption, log = root.iter(qn("w:tbl"))
    for table in (caption, log):
        properties = table.find(qn("w:tblPr"))
        assert value_of(properties.find(qn("w:tblCaption")))
        assert value_of(properties.find(qn("w:tblDescription")))
    assert len(list(caption.iter(qn("w:tblHeader")))) == 0
    assert len(list(log.iter(qn("w:tblHeader")))) == 1


def test_figures_say_what_they_show_and_fit_the_page():
    for size in ((400, 240), (4000, 300), (300, 4000)):
        block = Figure("lot.png", words("Figure 1."), "Plan of the lot", picture(*size))
        root = body(rendered(with_blocks(block)))
        described = next(root.iter(qn("wp:docPr")))
        extent = next(root.iter(qn("wp:extent")))
        assert described.get("descr") == "Plan of the lot"
        width, height = int(extent.get("cx")), int(extent.get("cy"))
        assert width <= 6.5 * 914400
        assert height <= 9 * 914400
        assert width / height == pytest.approx(size[0] / size[1], rel=0.01)


def test_a_missing_picture_is_a_gap_in_a_draft_and_never_filed():
    outline = with_blocks(Figure("lot.png", words("Figure 1."), "Plan of the lot"))
    assert "[GAP: lot.png]" in [p.text for p in read(outline)]
    with pytest.raises(ValueError, match="missing"):
        rendered(outline, final=True)


def test_a_picture_word_cannot_show_is_refused():
    with pytest.raises(ValueError, match=r"lot\.png is not a picture"):
        rendered(with_blocks(Figure("lot.png", words("Figure 1."), "", b"not a picture at all, but long enough")))


def test_gaps_can_be_seen():
    runs = [r for r in body(rendered(full())).iter(qn("w:r")) if "[GAP:" in "".join(r.itertext())]
    assert [value_of(r.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")) for r in runs] == ["Gap"]


def test_the_footer_says_what_it_is_and_page_x_of_y():
    parts = parts_of(rendered(full()))
    footer = "".join(e.text or "" for e in parse(parts["word/footer1.xml"]).iter(qn("w:t"), qn("w:instrText")))
    assert footer == "Complaint – Okonkwo v. City of MillhavenPage  PAGE 1 of  NUMPAGES 1"


def test_letter_paper_one_inch_times_twelve_point_english():
    document = Document(BytesIO(rendered(full())))
    section = document.sections[0]
    assert (section.page_width.inches, section.page_height.inches) == (8.5, 11)
    assert {section.left_margin.inches, section.right_margin.inches, section.top_margin.inches} == {1}
    styles = parts_of(rendered(full()))["word/styles.xml"].decode()
    assert 'w:ascii="Times New Roman"' in styles
    assert '<w:sz w:val="24"/>' in styles
    assert '<w:lang w:val="en-US"' in styles


def test_the_marks_of_a_caption_reach_as_far_as_the_parties():
    for layout, mark in (("gand", ")"), ("ohsd", ":")):
        bracket = next(p.text for p in read(full(layout)) if p.style == "Caption Bracket")
        assert set(bracket) == {mark, "\n"}
        assert 20 <= bracket.count(mark) <= 26


# ------------------------------------------------------------------- an outline no pass has finished


@pytest.mark.parametrize(
    ("block", "error", "words_of_it"),
    [
        (Allegation(words("No number.")), ValueError, "has no number yet"),
        (allegation(1, Mention("smith")), TypeError, "unresolved"),
        (Item(words("x"), letter="é"), ValueError, "is not a number that a Word list"),
        (Item(words("x"), letter="a", level=7), ValueError, "no Word style for level 7"),
    ],
)
def test_refuses_an_unfinished_outline(block, error, words_of_it):
    with pytest.raises(error, match=words_of_it):
        rendered(with_blocks(block))


def test_a_pleading_of_real_size():
    outline = long(250)
    assert printed(outline) == said(outline)
