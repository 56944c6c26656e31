"""The report: nothing from elsewhere, every allegation with its diagnostics beside it, every hole a click away."""

from __future__ import annotations

import re
from datetime import date

import pytest
from click.testing import CliRunner
from lxml import html as reader

from drafter import manual, pipeline
from drafter.cli import main
from drafter.diagnostics import in_reading_order
from drafter.outline import Allegation, text_of
from drafter.report import matter, page, stranger
from drafter.report.style import css, scoped
from tests.conftest import ROOT
from tests.conftest import drafted as drafted_sample
from tests.matters import drafted
from tests.wide import COUNTS, NAMES, wide, wide_text

TODAY = date(2026, 11, 24)
CODES = manual.pages()
JAIL = ROOT / "samples/03-jail-suicide"
COMPLAINT = """UNITED STATES DISTRICT COURT
SOUTHERN DISTRICT OF OHIO

MARY RAY,
Plaintiff,
v.
OFFICER DAN AMES, OFFICER KIM BOYD, and CITY OF FALLOW,
Defendants.

FACTS
1. On May 3, 2021, on Canal Street, Officer Ames struck Ms. Ray with a baton <twice> & once more.
2. Officer Boyd is a patrol officer of the City of Fallow.
3. Chief Leary was the architect of it.
COUNT I
FOURTH AMENDMENT
(Against Officer Ames and Officer Boyd)
4. Ms. Ray incorporates paragraphs 1 through 3.
5. This violated the Fourth Amendment.
COUNT II
NEGLIGENCE
(Against all Defendants)
6. Ms. Ray incorporates paragraphs 2 through 3.
7. Defendants were negligent.
"""


def of_matter(draft):
    return matter.of(draft, in_reading_order(draft.diagnostics), CODES, TODAY)


def of_text(text):
    linted = pipeline.lint_complaint(text.encode(), "complaint.txt", None, TODAY)
    return stranger.of(linted, in_reading_order(linted.diagnostics), CODES, TODAY)


@pytest.fixture(scope="module")
def jail():
    return of_matter(drafted_sample(JAIL))


@pytest.fixture(scope="module")
def broad(tmp_path_factory):
    return of_matter(drafted(wide(), tmp_path_factory.mktemp("wide")))


@pytest.fixture(scope="module")
def theirs():
    return of_text(COMPLAINT)


def shown(report):
    return reader.document_fromstring(page.render(report).encode())


def words(element):
    return " ".join(element.text_content().split())


# ---------------------------------------------------------------------- the page


@pytest.mark.parametrize("name", ["jail", "broad", "theirs"])
def test_nothing_comes_from_elsewhere_and_no_script_runs(name, request):
    made = page.render(request.getfixturevalue(name))
    tree = reader.document_fromstring(made.encode())
    assert not tree.xpath("//script | //link | //iframe | //object | //@onclick")
    assert not [a for a in tree.xpath("//@src") if not a.startswith("data:")]
    assert not re.search(r"url\(|@import", made)
    assert all(href.startswith("#") for href in tree.xpath("//@href"))


@pytest.mark.parametrize("name", ["jail", "broad", "theirs"])
def test_every_link_leads_somewhere_and_every_id_is_one(name, request):
    tree = shown(request.getfixturevalue(name))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert not {href[1:] for href in tree.xpath("//@href")} - set(ids)


def test_the_same_report_is_the_same_bytes(jail):
    assert page.render(jail) == page.render(of_matter(drafted_sample(JAIL)))


def test_every_allegation_stands_in_it_with_its_number(jail):
    tree = shown(jail)
    for position, block in enumerate(jail.outline.blocks):
        if isinstance(block, Allegation):
            (item,) = tree.xpath(f"//li[@id='allegation-{position}']")
            assert item.get("value") == block.number
            assert " ".join(text_of(block.inlines).split()) in words(item)


@pytest.mark.parametrize("name", ["jail", "theirs"])
def test_every_diagnostic_stands_in_it_once_and_its_code_is_explained(name, request):
    report = request.getfixturevalue(name)
    tree = shown(report)
    ones = [words(one) for one in tree.xpath("//div[starts-with(@class, 'one ')]")]
    assert len(ones) == len(report.diagnostics) > 0
    for diagnostic in report.diagnostics:
        assert any(" ".join(diagnostic.message.split()) in one for one in ones)
        (code,) = tree.xpath(f"//div[@id='code-{diagnostic.code}']")
        assert "How to suppress" in words(code)


def test_a_diagnostic_stands_beside_its_allegation(jail, theirs):
    tree = shown(theirs)
    (item,) = tree.xpath("//li[@value='3']")
    assert "WHAT12" in words(item.find("div"))
    assert item.find("div").get("aria-label") == "Allegation 3"
    tree = shown(jail)
    (noted,) = [li for li in tree.xpath("//li[.//div[@class='notes']]") if "earlier-suicides" in words(li)]
    assert "three people held at the Jail killed themselves" in words(noted)


def test_what_concerns_a_claim_stands_at_its_count(jail):
    headings = {b.id: i for i, b in enumerate(jail.outline.blocks) if getattr(b, "label", "")}
    assert {d.code for d in jail.beside[headings["malpractice"]]} == {"LAW01"}
    assert "ELEM02" in {d.code for d in jail.beside[headings["medical-maguire"]]}


def test_many_of_one_code_at_one_place_are_folded_up(broad):
    tree = shown(broad)
    assert len(tree.xpath("//div[starts-with(@class, 'one ')]")) == len(broad.diagnostics)
    for notes in tree.xpath("//div[@class='notes']"):
        heads = [words(p) for p in notes.xpath("./div/p[@class='head']")]
        assert max(map(heads.count, heads), default=0) <= 4
        for fold in notes.xpath("./details"):
            assert words(fold[0]) == f"{len(fold) - 1} more of {fold[1].xpath('.//a')[0].text}"


def test_what_is_typed_is_escaped(theirs):
    made = page.render(theirs)
    assert "baton &lt;twice&gt; &amp; once more" in made and "<twice>" not in made


def test_the_style_of_the_pleading_holds_inside_it_alone():
    assert scoped("p, li > a { color: red; }", ".x").strip() == ".x p, .x li > a { color: red; }"
    assert ".complaint blockquote {" in css() and "size: letter" in css()


# ---------------------------------------------------------------------- the matrix of a matter


def test_the_matrix_is_the_coverage(jail):
    draft = drafted_sample(JAIL)
    cells = draft.coverage.cells.values()
    marks = [mark for row in jail.grid.rows for cell in row.cells if cell is not None for mark in cell.marks]
    assert len(marks) == len(cells)
    states = {"own": "met", "group": "met", "shared": "met", "belief": "weak", "alternative": "weak", "HOLE": "hole"}
    for state in ("met", "weak", "hole"):
        assert sum(m.state == state for m in marks) == sum(states.get(c.kind) == state for c in cells)
    assert len(jail.grid.rows) == len(draft.case.claims)


def test_twelve_counts_by_forty_are_all_there(broad):
    (grid,) = shown(broad).xpath("//table[starts-with(@class, 'grid')]")
    assert len(COUNTS) == 12 and len(NAMES) == 40
    assert len(grid.xpath("tbody/tr")) == 12
    assert {len(row.xpath("td")) for row in grid.xpath("tbody/tr")} == {41}
    assert grid.get("class") == "grid many"


def test_every_hole_is_one_click_from_the_matrix(broad):
    tree = shown(broad)
    ids = {e.get("id"): e for e in tree.xpath("//tbody[@id]")}
    seen = 0
    for at, row in enumerate(broad.grid.rows):
        for column, cell in enumerate(row.cells):
            if cell is None or not cell.holes:
                continue
            (link,) = tree.xpath(f"//table[starts-with(@class, 'grid')]//a[@href='#cell-{at}-{column}']")
            assert f"{row.label}, {broad.grid.columns[column]}: {len(cell.holes)} hole" in words(link)
            body = ids[f"cell-{at}-{column}"]
            assert words(body).startswith(broad.grid.columns[column])
            assert len(body.xpath(".//span[@class='badge hole']")) == len(cell.holes)
            seen += len(cell.holes)
    assert seen == broad.grid.number_of_holes > 100


def test_who_strikes_meets_force_and_who_does_not_is_a_hole(broad):
    force = dict(zip(broad.grid.columns, broad.grid.rows[0].cells, strict=True))
    assert force["Officer Abbot"].state == "met" and force["Officer Baines"].state == "hole"
    (where,) = force["Officer Abbot"].marks[0].positions
    assert "Officer Abbot struck Mr. Price" in text_of(broad.outline.blocks[where].inlines)


# ---------------------------------------------------------------------- the matrix of a stranger's complaint


def test_named_and_acting_named_lumped_and_not_named(theirs):
    assert theirs.grid.columns == ("Dan Ames", "Kim Boyd", "City of Fallow")
    first, second = theirs.grid.rows
    assert [cell and cell.state for cell in first.cells] == ["met", "hole", None]
    assert [cell and cell.state for cell in second.cells] == ["weak", "weak", "weak"]
    assert theirs.grid.number_of_holes == 1


def test_an_act_counts_only_where_the_count_takes_it_in(theirs):
    acts = [row.cells[0].marks[1] for row in theirs.grid.rows]
    assert [bool(mark.positions) for mark in acts] == [True, False]
    assert theirs.outline.blocks[acts[0].positions[0]].number == "1"


def test_forty_strangers_are_read_from_text():
    grid = of_text(wide_text()).grid
    assert (len(grid.rows), len(grid.columns)) == (12, 40)
    for at, row in enumerate(grid.rows):
        assert [i for i, cell in enumerate(row.cells) if cell is not None] == list(range(at, 40, 2))
        assert all(cell.state == ("met" if i % 3 == 0 else "hole") for i, cell in enumerate(row.cells) if cell)


def test_a_complaint_without_counts_or_numbers_has_a_report():
    report = of_text("Officer Ames hit me.\n\nThen he left.\n")
    tree = shown(report)
    assert "No count was found." in words(tree) and "Officer Ames hit me." in words(tree)
    assert not tree.xpath("//li[@value='None']")


# ---------------------------------------------------------------------- the command


def run(*typed):
    return CliRunner().invoke(main, [*map(str, typed), "--today", "2026-11-24"])


def test_check_and_lint_write_it(tmp_path):
    path, out = tmp_path / "complaint.txt", tmp_path / "report.html"
    path.write_text(COMPLAINT, encoding="utf-8")
    assert run("lint", path, "--report", out).exit_code == 1
    assert "architect of it" in out.read_text(encoding="utf-8")
    assert run("check", ROOT / "samples/demo/facts.yaml", "--report", out).exit_code == 0
    assert "Check of a complaint" in out.read_text(encoding="utf-8")


def test_it_shows_what_was_asked_for(tmp_path):
    path, out = tmp_path / "complaint.txt", tmp_path / "report.html"
    path.write_text(COMPLAINT, encoding="utf-8")
    run("lint", path, "--report", out, "--only", "PRIV")
    assert "WHAT12" not in out.read_text(encoding="utf-8")


def test_it_overwrites_nothing_but_a_report(tmp_path):
    out = tmp_path / "edited.html"
    out.write_text("<p>Counsel's own.</p>", encoding="utf-8")
    result = run("check", ROOT / "samples/demo/facts.yaml", "--report", out)
    assert result.exit_code == 2 and "is not a report that drafter wrote" in result.output
    assert out.read_text(encoding="utf-8") == "<p>Counsel's own.</p>"


def test_its_name_and_folder_must_do(tmp_path):
    demo = ROOT / "samples/demo/facts.yaml"
    assert run("check", demo, "--report", tmp_path / "report.pdf").exit_code == 2
    result = run("check", demo, "--report", tmp_path / "none/report.html")
    assert result.exit_code == 2 and "FILE01" in result.output


def test_a_comparison_with_a_facts_file_has_no_report(tmp_path):
    result = run("lint", tmp_path / "a.docx", "--facts", tmp_path / "facts.yaml", "--report", tmp_path / "r.html")
    assert result.exit_code == 2 and "--report do not go with it" in " ".join(result.output.split())
