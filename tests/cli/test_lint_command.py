"""`drafter lint`: a stranger's complaint, as a new user gives it."""

from __future__ import annotations

import json
import zipfile

import pytest
from click.testing import CliRunner

from drafter.cli import main
from drafter.ooxml import parts_of
from tests.conftest import ROOT

VAGUE = "FACTS\n" + "".join(f"{n}. On May 3, 2021 Officer Ames struck Mr. Ray with a baton.\n" for n in range(1, 6)) + "6. Chief Leary was the architect of it.\n"  # fmt: skip


def run(command, *words, text=None):
    return CliRunner().invoke(main, [command, *words, "--today", "2026-11-25"], input=text)


def test_a_flaw_is_told_at_its_line_and_allegation(tmp_path):
    path = tmp_path / "complaint.txt"
    path.write_text(VAGUE, encoding="utf-8")
    result = run("lint", str(path), "--format", "json")
    told = json.loads(result.output)["diagnostics"]
    assert result.exit_code == 1
    assert [(d["code"], d["line"], d["allegation"]) for d in told if d["severity"] == "error"] == [("WHAT12", 7, "6")]


def test_the_allegation_and_its_words_are_shown(tmp_path):
    path = tmp_path / "complaint.txt"
    path.write_text(VAGUE, encoding="utf-8")
    shown = run("lint", str(path)).output
    assert "¶ 6: “Chief Leary was the architect of it.”" in shown


def test_standard_input_is_read():
    result = run("lint", "-", text=VAGUE)
    assert result.exit_code == 1 and "WHAT12" in result.output


def test_the_structure_read_is_explained():
    result = run("lint", "-", "--explain-import", text=VAGUE)
    assert result.exit_code == 0 and "Allegations: 6, numbered" in result.output


@pytest.mark.parametrize(
    ("raw", "code"),
    [(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "FILE20"), (b"PK\x03\x04broken", "FILE20"), (b"%PDF-1.7\nbroken", "FILE20"), (b"a\x00b", "FILE20")],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(tmp_path, raw, code):
    path = tmp_path / "complaint"
    path.write_bytes(raw)
    result = run("lint", str(path))
    assert result.exit_code == 2 and result.output.count(code) == 2 and "Traceback" not in result.output


# ---------------------------------------------------------------------- --facts

DEMO = str(ROOT / "samples/demo/facts.yaml")


@pytest.fixture(scope="module")
def draft(tmp_path_factory):
    """The demo's draft, as `draft` writes it."""
    path = tmp_path_factory.mktemp("drift") / "draft.docx"
    assert run("draft", DEMO, "-o", str(path)).exit_code == 0
    return path


def rewritten(path, old, new):
    """The draft with some bytes of its body replaced."""
    parts = parts_of(path.read_bytes())
    assert parts["word/document.xml"].count(old) == 1
    edited = path.with_name("edited.docx")
    with zipfile.ZipFile(edited, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content.replace(old, new) if name == "word/document.xml" else content)
    return edited


def test_an_untouched_draft_has_not_drifted(draft):
    result = run("lint", str(draft), "--facts", DEMO)
    assert (result.exit_code, result.output) == (0, "Nothing changed: it says what the facts file says.\n")


def test_an_edit_is_told_with_its_fact_and_where_that_is_typed(draft):
    edited = rewritten(draft, b"pulled onto the shoulder, stopped, and", b"pulled onto the shoulder and")
    result = run("lint", str(edited), "--facts", DEMO, "--format", "json")
    (told,) = json.loads(result.output)["diagnostics"]
    assert (result.exit_code, told["code"], told["allegation"], told["fact"]) == (0, "DRIFT01", "12", "pulls-over")
    assert told["message"] == "¶ 12 was reworded: “shoulder, stopped,” became “shoulder”."
    assert f"{DEMO}:" in told["help"]


def test_only_word_can_be_compared_with_facts(tmp_path):
    path = tmp_path / "complaint.txt"
    path.write_text(VAGUE, encoding="utf-8")
    result = run("lint", str(path), "--facts", DEMO)
    assert result.exit_code == 2 and "is not a Word file" in result.output


def test_facts_that_cannot_be_read_are_told(draft, tmp_path):
    result = run("lint", str(draft), "--facts", str(tmp_path / "missing.yaml"))
    assert result.exit_code == 2 and "missing.yaml" in result.output and "Traceback" not in result.output


@pytest.mark.parametrize("other", [["--explain-import"], ["--circuit", "6"]])
def test_what_has_no_meaning_beside_facts_is_a_usage_mistake(draft, other):
    result = run("lint", str(draft), "--facts", DEMO, *other)
    assert result.exit_code == 2 and "--facts compares" in result.output
