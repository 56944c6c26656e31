"""What goes wrong is told: each mistake once, at its place, with what to type; and nothing but diagnostics comes of it.

Each file of tests/facts_bad holds one mistake (a few hold two or three, and say so) and lists at its top every error
and warning that must be told: code, line, column, a piece of the message and, after it, a piece of the help. What
cannot be kept as a text file, a broken library and an output that cannot be written are made here.
"""

from __future__ import annotations

import os
import re
import time
from datetime import date

import pytest
from click.testing import CliRunner

from drafter import pipeline, source
from drafter.cli import main
from drafter.diagnostics import Severity, in_reading_order
from drafter.errors import CannotRead
from tests.conftest import ROOT, built_in
from tests.matters import BASE

FILES = sorted((ROOT / "tests/facts_bad").glob("*.yaml"))
TODAY = date(2026, 11, 24)
DAY = ("--today", TODAY.isoformat())
COUNT = "counts/fourth-amendment/excessive-force-arrest.md"
EXPECTS = re.compile(r'# expects: (?P<code>\S+) (?P<at>\d+:\d+) "(?P<message>.*?)"(?: "(?P<help>.*)")?')


def expected(path):
    """The diagnostics that a file's header lists."""
    lines = path.read_text(encoding="utf-8").split("\n")
    found = [match.groupdict() for line in lines if (match := EXPECTS.fullmatch(line))]
    assert found and len(found) == sum(line.startswith("# expects") for line in lines), f"{path.name}: its header"
    return found


def told(path):
    """Every error and warning of a file, in one run. Whatever else is raised fails the test."""
    try:
        diagnostics = pipeline.draft(path, None, TODAY).diagnostics
    except CannotRead as error:
        diagnostics = error.diagnostics
    return [d for d in in_reading_order(diagnostics) if d.severity is not Severity.NOTE]


def at(diagnostic):
    return f"{diagnostic.place.line}:{diagnostic.place.column}"


def words(diagnostics):
    return [(d.code, at(d), d.message, d.help) for d in diagnostics]


def agree(path, wanted):
    """Fail unless exactly the wanted diagnostics are told."""
    found = told(path)
    assert sorted((d.code, at(d)) for d in found) == sorted((w["code"], w["at"]) for w in wanted), words(found)
    for w in wanted:
        same = [d for d in found if (d.code, at(d)) == (w["code"], w["at"])]
        assert any(w["message"] in d.message and d.help and (w["help"] or "") in d.help for d in same), words(same)


# ---------------------------------------------------------------------- the files


@pytest.mark.usefixtures("one_library")
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_mistake_is_told_once_at_its_place(path):
    agree(path, expected(path))


@pytest.mark.usefixtures("one_library")
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_line_ends_and_a_byte_order_mark_change_nothing(path, tmp_path):
    raw = path.read_bytes()
    for name, other in (
        ("windows", raw.replace(b"\n", b"\r\n")),
        ("old-mac", raw.replace(b"\n", b"\r")),
        ("notepad", b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n")),
    ):
        copy = tmp_path / f"{name}.yaml"
        copy.write_bytes(other)
        agree(copy, expected(path))


def test_every_file_says_what_its_mistake_is():
    first = {path.name: path.read_text(encoding="utf-8").split("\n")[0] for path in FILES}
    assert not [name for name, line in first.items() if not re.fullmatch(r"# .+\.", line)]
    assert len(set(first.values())) == len(first)


# ---------------------------------------------------------------------- what no text file can hold


def written(tmp_path, raw):
    path = tmp_path / "facts.yaml"
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return path


def only(path, code, place, *pieces):
    """Fail unless one diagnostic alone is told."""
    found = told(path)
    assert [(d.code, at(d)) for d in found] == [(code, place)], words(found)
    assert all(piece in f"{found[0].message} {found[0].help}" for piece in pieces) and found[0].help, words(found)


def base():
    return BASE.read_text(encoding="utf-8")


def spot(text, needle):
    """Line and column of a piece of text."""
    before = text[: text.index(needle)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old-mac"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "marked"])
def test_the_base_is_clean_however_it_is_saved(tmp_path, end, mark):
    assert not told(written(tmp_path, mark + base().replace("\n", end).encode()))


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(lambda t: b"\xff\xfe" + t.encode("utf-16-le"), id="little-endian"),
        pytest.param(lambda t: b"\xfe\xff" + t.encode("utf-16-be"), id="big-endian"),
        pytest.param(lambda t: t.encode("utf-16-le"), id="unmarked"),
    ],
)
def test_utf_16_is_told(tmp_path, raw):
    only(written(tmp_path, raw(base())), "YAML09", "1:1", "UTF-16", "Save As, Encoding: UTF-8")


@pytest.mark.parametrize(
    ("letter", "raw"),
    [("é", b"\xe9"), ("“", b"\x93"), ("lone high surrogate", b"\xed\xa0\x80"), ("lone low", b"\xed\xb0\x80"),
     ("overlong", b"\xc0\xaf"), ("cut off", b"\xe2\x80"), ("beyond Unicode", b"\xf4\x90\x80\x80")],
)  # fmt: skip
def test_bytes_that_are_not_utf_8_are_told_on_their_line(tmp_path, letter, raw):
    before, after = base().encode().split(b"a torn thigh", 1)
    found = told(written(tmp_path, before + b"a torn " + raw + b"thigh" + after))
    assert [(d.code, d.place.line) for d in found] == [("YAML09", before.count(b"\n") + 1)], letter
    assert "Save it again as UTF-8" in found[0].help


@pytest.mark.parametrize("code", [0x00, 0x01, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xE000, 0xF8FF,
                                  0xFFFE, 0xFFFF, 0xF0000, 0x10FFFF], ids=hex)  # fmt: skip
def test_a_character_that_word_cannot_hold_is_told_at_its_place(tmp_path, code):
    text = base().replace("a torn thigh", f"a torn {chr(code)}thigh")
    only(written(tmp_path, text), "YAML08", spot(text, chr(code)), f"U+{code:04X}", "Delete it")


def test_every_such_character_is_told(tmp_path):
    text = base().replace("a torn thigh", "a\x01 torn\x02 thigh").replace("on the sidewalk", "on the\x03 sidewalk")
    found = told(written(tmp_path, text))
    assert sorted(at(d) for d in found) == sorted(spot(text, c) for c in "\x01\x02\x03")


def test_over_5_mb_is_refused_unread(tmp_path, monkeypatch):
    def unwanted(*_):
        pytest.fail("the file was parsed")

    monkeypatch.setattr(source, "read_text", unwanted)
    monkeypatch.setattr(source, "_decoded", unwanted)
    path = tmp_path / "facts.yaml"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    began = time.perf_counter()
    only(path, "YAML07", "None:None", "over 5 MB and was not read", "Is this the right file?")
    assert time.perf_counter() - began < 0.5


def test_under_5_mb_is_read(tmp_path):
    filler = "# a comment of forty letters, more or less\n"
    assert not told(written(tmp_path, base() + filler * (source.LARGEST // len(filler) - 100)))


@pytest.mark.parametrize("depth", [41, 45, 200, 900])
@pytest.mark.parametrize(
    "made",
    [
        pytest.param(lambda n: "x: " + "[" * n + "]" * n + "\n", id="brackets"),
        pytest.param(lambda n: "x: " + "{a: " * n + "b" + "}" * n + "\n", id="braces"),
        pytest.param(lambda n: "x:\n  " + "- " * n + "a\n", id="dashes"),
        pytest.param(lambda n: "x:\n" + "".join(" " * (i + 1) + "a:\n" for i in range(n)), id="lines"),
    ],
)
def test_nesting_over_40_deep_is_told_once(tmp_path, depth, made):
    found = told(written(tmp_path, base() + made(depth)))
    assert [d.code for d in found] == ["YAML06"] and "Check the indentation" in found[0].help
    assert found[0].place.line > base().count("\n")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_without_end_is_no_crash(tmp_path, opening):
    began = time.perf_counter()
    found = told(written(tmp_path, base() + "x:\n  " + opening * 100_000 + "\n"))
    assert len(found) == 1 and found[0].code in ("YAML01", "YAML06")
    assert time.perf_counter() - began < 10


def test_ten_thousand_aliases_are_told(tmp_path):
    path = written(tmp_path, base() + "x: &a y\nz: [" + ", ".join(["*a"] * 10_000) + "]\n")
    began = time.perf_counter()
    found = told(path)
    assert time.perf_counter() - began < 10
    assert {d.code for d in found} == {"YAML04"} and len(found) == 10_001


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"\xef\xbb\xbf", b"# nothing yet\n", b"~\n", b"42\n"])
def test_what_is_no_facts_file_is_told(tmp_path, raw):
    only(written(tmp_path, raw), "YAML18", "1:1", "It must begin with a line such as `format: 1`")


@pytest.mark.parametrize("raw", [b"PK\x03\x04\x14\x00\x06\x00\x08\x00\xe7\xa4", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
                                 b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"], ids=["docx", "pdf", "doc"])  # fmt: skip
def test_another_kind_of_file_is_told(tmp_path, raw):
    found = told(written(tmp_path, raw))
    assert [d.code for d in found] == ["YAML09"]


def test_a_folder_and_a_missing_file_are_told(tmp_path):
    for path, piece in ((tmp_path, "is a folder"), (tmp_path / "none.yaml", "No such file")):
        found = told(path)
        assert [d.code for d in found] == ["YAML17"] and piece in found[0].message


# ---------------------------------------------------------------------- a broken library


def run(*typed):
    """Run the program as typed; a traceback fails the test."""
    shown = CliRunner().invoke(main, [str(word) for word in typed])
    assert shown.exception is None or isinstance(shown.exception, SystemExit), repr(shown.exception)
    return shown


def overlay(tmp_path, name, text):
    """A firm's library of one file."""
    path = tmp_path / "firm" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return tmp_path / "firm"


def with_last_line(line):
    """The built-in count with a last line of the firm's, and that line's number."""
    text = built_in().text(COUNT).rstrip("\n") + f"\n\n{line}\n"
    return text, text.count("\n")


BROKEN = {
    "missing-template": ('{% include "sections/none.md" %}', "LIB01", "The template “sections/none.md”"),
    "unknown-tag": ("{% frobnicate %}", "LIB02", "frobnicate"),
    "unknown-filter": ("{{ claim.event | frobnicate }}", "LIB02", "frobnicate"),
    "open-expression": ("By {{ claim.event, it was.", "LIB02", "cannot be used"),
    "a-call": ("{{ claim.event() }}", "LIB02", "not callable"),
    "a-private-name": ("{{ claim.__class__ }}", "LIB02", "__class__"),
    "undefined-name": ("{{ nobody }} sues.", "LIB03", "nobody"),
    "undefined-field": ("{{ claim.plaintif }} sues.", "LIB03", "plaintif"),
    "undefined-item": ("{{ claim.plaintiff_list[7] }} sues.", "LIB03", "no element 7"),
    "none": ("{{ none }} sues.", "LIB03", "cannot be printed here"),
    "a-view": ("{{ claim.policy }} sues.", "LIB03", "cannot be printed here"),
    "true": ("{{ claim.punitive }} sues.", "LIB03", "cannot be printed here"),
    "set": ("{% set x = 1 %}", "LIB04", "`set` is not allowed"),
    "whitespace-control": ("{%- if claim.punitive %}x{% endif %}", "LIB04", "whitespace control"),
    "whitespace-control-at-end": ("{% if claim.punitive -%}x{% endif %}", "LIB04", "whitespace control"),
    "whitespace-control-of-a-value": ("{{- claim.event }}", "LIB04", "whitespace control"),
    "arithmetic": ("{{ claim.number_of_plaintiffs + 1 }}", "LIB04", "arithmetic"),
}


@pytest.mark.parametrize(("line", "code", "piece"), BROKEN.values(), ids=BROKEN)
def test_a_broken_template_is_told_with_its_line_and_nothing_is_written(tmp_path, line, code, piece):
    text, number = with_last_line(line)
    firm, out = overlay(tmp_path, COUNT, text), tmp_path / "out.docx"
    for typed in (("check", BASE), ("draft", BASE, "-o", out)):
        shown = run(*typed, "--library", firm, *DAY)
        assert shown.exit_code == 3
        assert f"{COUNT}:{number}:1  {code}" in shown.output and piece in shown.output
        assert "Traceback" not in shown.output
    assert not [p.name for p in tmp_path.iterdir() if "out.docx" in p.name]


def test_an_unclosed_block_is_told(tmp_path):
    text, _ = with_last_line("{% if claim.punitive %}")
    shown = run("check", BASE, "--library", overlay(tmp_path, COUNT, text), *DAY)
    assert shown.exit_code == 3 and f"{COUNT}:" in shown.output and "LIB02" in shown.output
    assert "'endif'" in shown.output


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("sections/jury.md", "{{ matter.plantiffs }}\n", "LIB03"),
        ("sections/jury.md", "{% if %}\n", "LIB02"),
        ("relief/compensatory.md", "{{ request.nobody }}\n", "LIB03"),
        ("kinds.yaml", "kinds: [\n", "YAML01"),
        ("law/districts.yaml", "districts: {ohsd: }}\n", "YAML01"),
        ("law/relief.yaml", "\tx: y\n", "YAML02"),
    ],
)
def test_every_file_of_the_library_can_be_at_fault(tmp_path, name, text, code):
    shown = run("check", BASE, "--library", overlay(tmp_path, name, text), *DAY)
    assert shown.exit_code == 3 and f"templates/{name}:" in shown.output and code in shown.output


@pytest.mark.parametrize(
    ("old", "new", "code", "piece"),
    [
        ("accrual:", "acrual:", "LIB05", "Did you mean “accrual”?"),
        ("title:", "titel:", "LIB05", "Did you mean “title”?"),
        ("statute:", "statute: &a", "YAML04", "“&a” is a YAML anchor"),
        ("status:", "status: draft\nstatus:", "YAML03", "“status” is typed twice here"),
    ],
)
def test_front_matter_is_told_with_its_line(tmp_path, old, new, code, piece):
    text = built_in().text(COUNT)
    text = text.replace(f"\n{old}", f"\n{new}", 1)
    line = text[: text.index(f"\n{new}")].count("\n") + 2 + new.count("\n")
    firm = overlay(tmp_path, COUNT, text)
    for typed in (("check", BASE), ("library", "show", "excessive-force-arrest")):
        shown = run(*typed, "--library", firm, *DAY)
        assert shown.exit_code == 3 and piece in shown.output, shown.output
        assert re.search(rf"{re.escape(COUNT)}:{line}:\d+  {code} ", shown.output), shown.output


def test_an_element_the_front_matter_lacks_is_a_fault_of_the_library(tmp_path):
    text, _ = with_last_line('{% element "fcore" %}\nThese facts:\n{% endelement %}')
    shown = run("library", "check", "--library", overlay(tmp_path, COUNT, text), *DAY)
    assert shown.exit_code == 3 and "LIB06" in shown.output and "Did you mean “force”?" in shown.output


def test_a_library_that_is_no_folder_is_told(tmp_path):
    missing = run("check", BASE, "--library", tmp_path / "none", *DAY)
    assert missing.exit_code == 3 and "LIB01" in missing.output and "does not exist" in missing.output
    assert run("check", BASE, "--library", BASE, *DAY).exit_code == 2


# ---------------------------------------------------------------------- an output that cannot be written


@pytest.fixture
def folder(tmp_path, one_library):
    """An empty folder; after the test it holds no half-written file."""
    yield tmp_path
    assert not [p for p in tmp_path.rglob(".*") if p.is_file()]


def refused(code, piece, *typed):
    shown = run("draft", *typed, *DAY)
    assert shown.exit_code == 2, shown.output
    assert code in shown.output and piece in shown.output and "Traceback" not in shown.output


def listed(folder):
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*"))


@pytest.mark.parametrize("ending", ["docx", "txt", "html"])
def test_a_place_that_is_none_is_told(folder, ending):
    (folder / "file").write_text("kept", encoding="utf-8")
    (folder / f"sub.{ending}").mkdir()
    before = listed(folder)
    refused("FILE01", "Name another place", BASE, "-o", folder / f"file/out.{ending}")
    refused("FILE01", "Name another place", BASE, "-o", folder / f"no/out.{ending}")
    refused("FILE01", "is a folder", BASE, "-o", folder / f"sub.{ending}")
    refused("FILE01", "Name another place", BASE, "-o", folder / f"sub.{ending}", "--force")
    assert listed(folder) == before and (folder / "file").read_text(encoding="utf-8") == "kept"


@pytest.mark.parametrize("name", ["out", "out.pdf", "out.doc", "out.docx.bak"])
def test_an_ending_the_program_does_not_know_is_told(folder, name):
    refused("FILE04", ".docx, .txt or .html", BASE, "-o", folder / name)
    assert not listed(folder)


def test_the_facts_file_is_never_the_output(folder):
    facts = folder / "facts.txt"
    facts.write_bytes(BASE.read_bytes())
    for out in (facts, folder / "sub/../facts.txt"):
        for force in ((), ("--force",)):
            refused("FILE06", "is the facts file", facts, "-o", out, *force)
    assert facts.read_bytes() == BASE.read_bytes() and listed(folder) == ["facts.txt"]


@pytest.mark.parametrize(("name", "lock"), [("a.docx", "~$a.docx"), ("complaint.docx", "~$mplaint.docx"),
                                            ("complaint.docx", "~$complaint.docx")])  # fmt: skip
def test_a_file_open_in_word_is_left_alone(folder, name, lock):
    out = folder / name
    (folder / lock).write_text("", encoding="utf-8")
    for force in ((), ("--force",)):
        refused("FILE02", "is open in Word", BASE, "-o", out, *force)
    assert listed(folder) == [lock]
    (folder / lock).unlink()
    assert run("draft", BASE, "-o", out, *DAY).exit_code == 0


@pytest.mark.parametrize("ending", ["docx", "txt", "html"])
def test_an_edit_is_never_overwritten(folder, ending):
    out = folder / f"out.{ending}"
    assert run("draft", BASE, "-o", out, *DAY).exit_code == 0
    assert run("draft", BASE, "-o", out, *DAY).exit_code == 0
    edited = out.read_bytes() + b" "
    out.write_bytes(edited)
    refused("FILE03", "it has been edited since drafter wrote it", BASE, "-o", out)
    assert out.read_bytes() == edited
    assert run("draft", BASE, "-o", out, "--force", *DAY).exit_code == 0
    assert out.read_bytes() != edited
    assert run("draft", BASE, "-o", out, *DAY).exit_code == 0


@pytest.mark.parametrize("record", [None, b"", b"[]", b"{}", b"\xff\xfe", b'{"file": 1}'])
def test_a_file_that_drafter_did_not_write_is_left_alone(folder, record):
    out = folder / "out.txt"
    out.write_bytes(b"somebody's own work")
    if record is not None:
        (folder / "out.txt.drafter.json").write_bytes(record)
    refused("FILE03", "use --force to overwrite it", BASE, "-o", out)
    assert out.read_bytes() == b"somebody's own work"


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_full_disk_leaves_what_stood_there(folder, monkeypatch, broken):
    out = folder / "out.docx"
    run("draft", BASE, "-o", out, *DAY)
    before, names = out.read_bytes(), listed(folder)

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, broken, full)
    monkeypatch.setattr(type(out), "replace", full if broken == "replace" else type(out).replace)
    refused("FILE01", "No space left on device", BASE, "-o", out)
    refused("FILE01", "No space left on device", BASE, "-o", folder / "other.docx")
    assert out.read_bytes() == before and listed(folder) == names


def test_facts_that_cannot_be_read_write_nothing(folder):
    for text, code in (("a: [\n", "YAML01"), ("\ta: b\n", "YAML02"), ("", "YAML18")):
        facts = written(folder, text)
        refused(code, "error", facts, "-o", folder / "out.docx")
        for typed in (("check", facts), ("matrix", facts)):
            shown = run(*typed, *DAY)
            assert shown.exit_code == 2 and code in shown.output
        assert listed(folder) == ["facts.yaml"]
