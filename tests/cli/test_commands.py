"""The command line as a newcomer meets it: what it prints, what it writes, how it exits."""

from __future__ import annotations

import json
import re
import zipfile

import pytest
from click.testing import CliRunner

from drafter.cli import main, output
from drafter.codes.files import UNWRITABLE as WIDE
from drafter.library import load
from drafter.scaffold import kinds, scaffold
from tests.conftest import ROOT

DEMO = ROOT / "samples/demo/facts.yaml"
DAY = ("--today", "2026-11-24")


def run(*words):
    return CliRunner().invoke(main, [str(w) for w in words])


@pytest.fixture
def overlay(tmp_path):
    """A firm's library that approves the demo's counts and authorities as they stand."""
    library, _ = load()
    folder = tmp_path / "firm"
    for id in ("excessive-force-arrest", "failure-to-intervene", "monell-custom-practice", "monell-failure-to-train"):
        count = library.count(id)
        path = folder / count.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f"---\nstatus: approved\napproved_by: Ruth Abernathy\napproved_on: 2026-11-20\napproves: {count.body_hash}\n---\n",
            encoding="utf-8",
        )
    text = (ROOT / "templates/law/authorities/circuit_06.yaml").read_text(encoding="utf-8")
    law = folder / "law/authorities/circuit_06.yaml"
    law.parent.mkdir(parents=True)
    law.write_text(
        text.replace("    printable: yes\n", "    printable: yes\n    approved_by: Ruth Abernathy\n"), encoding="utf-8"
    )
    return folder


def test_help_names_every_command():
    shown = run("--help")
    assert shown.exit_code == 0
    for name in ("new", "check", "draft", "matrix", "explain", "library"):
        assert name in shown.output


def test_check_is_clean_on_the_demo():
    assert run("check", DEMO, *DAY).exit_code == 0


def test_check_speaks_json():
    shown = run("check", DEMO, "--format", "json", *DAY)
    told = json.loads(shown.output)
    assert set(told) == {"diagnostics", "summary"}
    assert told["summary"]["errors"] == 0


def test_text_is_folded_to_the_terminal_and_only_there(monkeypatch):
    long = WIDE.says("word " * 40, help="help " * 40)
    assert output.fitted(long, None).count("\n") == 3
    folded = output.fitted(long, 60).split("\n")
    assert max(map(len, folded)) <= 60 and all(line.startswith("  ") for line in folded[1:])
    assert " ".join("".join(folded[1:]).split()) == " ".join("".join(output.fitted(long, None).split("\n")[1:]).split())


def test_colour_is_for_terminals_alone():
    assert "\x1b[" not in run("check", DEMO.parent / "facts-injunction.yaml", *DAY).output


def test_a_missing_file_is_one_diagnostic_and_exit_2(tmp_path):
    shown = run("check", tmp_path / "none.yaml", *DAY)
    assert shown.exit_code == 2
    assert "YAML17" in shown.output + (shown.stderr or "")


@pytest.mark.parametrize("ending", ["docx", "txt", "html"])
def test_draft_writes_each_form(tmp_path, ending):
    out = tmp_path / f"demo.{ending}"
    assert run("draft", DEMO, "-o", out, *DAY).exit_code == 0
    assert out.stat().st_size > 10_000
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_draft_never_overwrites_an_edit(tmp_path):
    out = tmp_path / "demo.txt"
    run("draft", DEMO, "-o", out, *DAY)
    out.write_text(out.read_text(encoding="utf-8") + "a partner’s edit", encoding="utf-8")
    shown = run("draft", DEMO, "-o", out, *DAY)
    assert shown.exit_code == 2
    assert "edited" in shown.output + (shown.stderr or "")
    assert "a partner’s edit" in out.read_text(encoding="utf-8")
    assert run("draft", DEMO, "-o", out, "--force", *DAY).exit_code == 0


def edited(out, change):
    """Edit a .docx as Word would, and save it over itself."""
    import docx

    document = docx.Document(str(out))
    change(document)
    document.save(str(out))


def reword(document):
    longest = max((r for p in document.paragraphs for r in p.runs), key=lambda r: len(r.text))
    longest.text = f"{longest.text} As amended."


def delete(document):
    paragraph = next(p for p in document.paragraphs if "patted Ms. Teller down" in p.text)
    paragraph._p.getparent().remove(paragraph._p)


@pytest.mark.parametrize(("change", "said"), [
    (reword, ("1 paragraph changed", "the first now reads")),
    (delete, ("1 paragraph deleted",)),
    (lambda d: d.add_paragraph("A closing remark of the partner."), ("1 paragraph added", "A closing remark")),
    (lambda d: setattr(d.core_properties, "title", "Mine"), ("its words are the same",)),
])  # fmt: skip
def test_draft_says_what_was_changed_in_word(tmp_path, change, said):
    out = tmp_path / "demo.docx"
    assert run("draft", DEMO, "-o", out, *DAY).exit_code == 0
    edited(out, change)
    before = out.read_bytes()
    shown = run("draft", DEMO, "-o", out, *DAY)
    told = " ".join((shown.output + (shown.stderr or "")).split())
    assert shown.exit_code == 2 and "FILE03" in told
    assert all(words in told for words in (*said, "-o", "--force")), told
    assert out.read_bytes() == before
    record = json.loads((tmp_path / "demo.docx.drafter.json").read_text(encoding="utf-8"))
    assert "Teller" not in json.dumps(record)


def test_draft_leaves_a_file_open_in_word_alone(tmp_path):
    out = tmp_path / "demonstration.docx"
    (tmp_path / "~$monstration.docx").write_text("", encoding="utf-8")
    shown = run("draft", DEMO, "-o", out, *DAY)
    assert shown.exit_code == 2 and not out.exists()


def test_draft_refuses_an_unwritable_place(tmp_path):
    shown = run("draft", DEMO, "-o", tmp_path / "no/such/folder/demo.docx", *DAY)
    assert shown.exit_code == 2
    assert "Traceback" not in shown.output


def test_a_half_filled_file_still_drafts_with_gaps(tmp_path):
    facts = tmp_path / "facts.yaml"
    text = DEMO.read_text(encoding="utf-8").replace("    where: on the right shoulder\n", "", 1)
    facts.write_text(text, encoding="utf-8")
    out = tmp_path / "draft.txt"
    shown = run("draft", facts, "-o", out, *DAY)
    assert shown.exit_code == 1
    assert "GAP" in out.read_text(encoding="utf-8")
    assert "FACT29" in shown.output + (shown.stderr or "")


def test_final_refuses_the_demo_and_names_each_unmet_condition(tmp_path):
    shown = run("draft", DEMO, "-o", tmp_path / "demo.docx", "--final", *DAY)
    assert shown.exit_code == 1
    assert "✗ every count approved by the firm" in shown.output
    assert "✗ every printed authority verified" in shown.output
    assert "✓ no gap" in shown.output
    assert not (tmp_path / "demo.docx").exists()


def test_final_passes_with_the_firms_approval(tmp_path, overlay):
    out = tmp_path / "demo.docx"
    shown = run("draft", DEMO, "-o", out, "--final", "--library", overlay, *DAY)
    assert shown.exit_code == 0, shown.output
    assert "Fit to file." in shown.output
    assert out.exists()


def test_final_refuses_a_district_that_wants_pleading_paper(tmp_path):
    facts = tmp_path / "facts.yaml"
    facts.write_text(
        DEMO.read_text(encoding="utf-8").replace("district: ohsd, division: Western", "district: cand"),
        encoding="utf-8",
    )
    shown = run("draft", facts, "-o", tmp_path / "demo.docx", "--final", *DAY)
    assert "pleading paper" in shown.output


def test_the_trace_holds_sources_and_the_document_does_not(tmp_path):
    out, trace = tmp_path / "demo.txt", tmp_path / "trace.json"
    run("draft", DEMO, "-o", out, "--trace", trace, *DAY)
    rows = json.loads(trace.read_text(encoding="utf-8"))["allegations"]
    assert any("teller-interview" in row["sources"] for row in rows)
    assert "interview of Ms. Teller" not in out.read_text(encoding="utf-8")
    assert all(row["template"] for row in rows if row["element"])


def test_matrix_shows_facts_and_holes():
    shown = run("matrix", DEMO, *DAY)
    assert shown.exit_code == 0
    assert "wrist-hold" in shown.output and "HOLE" not in shown.output


def test_explain_knows_a_code_and_offers_the_nearest():
    assert "Why courts care" in run("explain", "FACT29").output
    assert run("explain", "FACT2").exit_code == 2
    assert "speech" in run("explain", "kinds").output


def test_library_list_show_and_check():
    assert "excessive-force-arrest" in run("library", "list", *DAY).output
    assert "Nothing the person did" in run("library", "show", "excessive-force-arrest", *DAY).output
    assert run("library", "show", "excesive-force", *DAY).exit_code == 2
    assert run("library", "check", *DAY).exit_code == 0


@pytest.mark.parametrize("kind", kinds())
def test_new_makes_a_file_that_check_can_read(tmp_path, kind):
    folder = tmp_path / "matter"
    assert run("new", folder, "--like", kind).exit_code == 0
    told = json.loads(run("check", folder / "facts.yaml", "--format", "json", *DAY).output)["diagnostics"]
    assert told[0]["name"] == "empty-value" and told[0]["help"].startswith("district: ")
    assert len(told) < 80
    assert {d["name"] for d in told if d["severity"] == "error"} <= TO_DO


def test_each_kind_has_the_counts_of_its_sample_and_no_others():
    for kind in kinds():
        wanted = set(re.findall(r"^    count: (\S+)", (ROOT / f"samples/{kind}/facts.yaml").read_text("utf-8"), re.M))
        assert set(re.findall(r"^    count: (\S+)", scaffold(kind), re.M)) == wanted, kind
    assert len({scaffold(kind) for kind in kinds()}) == len(kinds())


def test_every_field_of_a_new_file_says_what_it_is_for():
    """Only ids, which the user chooses, and `acts`, which an example explains, stand without a remark."""
    bare = [line for line in scaffold("03-jail-suicide").splitlines() if re.fullmatch(r"\s+(# )?[a-z_]+:\s*", line)]
    assert {line.strip("# ") for line in bare} <= {
        "acts:",
        "roe:",
        "officer:",
        "county:",
        "city:",
        "company:",
        "nonprofit:",
        "unnamed:",
        "video:",
        "injury:",
    }


def test_the_emptied_demo_filled_in_drafts(tmp_path):
    """What a newcomer types, step by step: fewer errors each time; with the first act, what the claims still need."""
    facts = tmp_path / "facts.yaml"
    text = scaffold("demo")
    tallies = []
    for change in FILLED:
        text = change(text)
        facts.write_text(text, encoding="utf-8")
        shown = run("check", facts, "--format", "json", *DAY)
        tallies.append(json.loads(shown.output)["summary"]["errors"])
    assert tallies[:-1] == sorted(tallies[:-1], reverse=True) and tallies[-2] < tallies[0] - 10, tallies
    assert "element-hole" in shown.output and "tells no act" not in shown.output
    assert run("draft", facts, "-o", tmp_path / "out.docx", *DAY).exit_code == 1
    assert zipfile.is_zipfile(tmp_path / "out.docx")


def typed(**fields):
    """A change that types values into the first empty fields of these names."""

    def change(text):
        for name, value in fields.items():
            text, done = re.subn(rf"(?m)^(\s+(?:- )?){name}:\s+#", rf"\g<1>{name}: {value}  #", text, count=1)
            assert done, name
        return text

    return change


FILLED = (
    lambda text: text,
    typed(district="ohsd", filed_on="2026-09-14"),
    typed(name="Ruth Abernathy"),
    typed(name="Wendover Pike", county="Montgomery", state="OH"),
    typed(name="Joan Roe"),
    typed(name="Dale Varga"),
    typed(name="the City of Marlow Falls"),
    typed(name="the dashboard video"),
    typed(at="the-street", date="2025-06-12", where="on the right shoulder"),
    typed(who="roe", what="a broken wrist"),
    lambda text: text.replace("      # - officer: told", "      - officer: told", 1),
)
TO_DO = {"empty-value", "missing-when", "missing-where", "never-acts", "element-hole", "injury-without-cause",
         "custom-without-instances", "missing-field", "bad-actor", "injunction-without-standing"}  # fmt: skip


def test_new_refuses_what_it_cannot_do(tmp_path):
    folder = tmp_path / "matter"
    assert run("new", folder, "--like", "demo").exit_code == 0
    assert run("new", folder, "--like", "demo").exit_code == 2
    assert run("new", folder, "--like", "dmo").exit_code == 2
    assert run("new", folder).exit_code == 2
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    assert run("new", tmp_path / "file", "--like", "demo").exit_code == 2
