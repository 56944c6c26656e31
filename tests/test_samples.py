"""Every sample, end to end: no error, golden outline, the same bytes twice, text equal in Word, nothing lost."""

from __future__ import annotations

from drafter import outline as tree
from drafter.diagnostics import has_errors
from drafter.render import docx, structure
from tests.conftest import ROOT, drafted


def squeezed(text):
    return "".join(text.split())


def rendered(folder):
    draft = drafted(folder)
    return docx.render(draft.outline, library_styles=draft.library.style(draft.outline.style).parent)


def test_a_sample_drafts_with_no_error(sample):
    found = [d for d in drafted(sample).diagnostics if has_errors([d])]
    assert not found, "\n".join(f"{d.place} {d.code} {d.message}" for d in found)


def test_the_outline_is_the_golden_one(sample, request):
    golden = sample / "outline.txt"
    text = "\n".join(tree.paragraphs(drafted(sample).outline)) + "\n"
    if request.config.getoption("--regenerate"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_two_builds_are_identical(sample):
    assert rendered(sample) == rendered(sample)


def test_the_document_does_not_depend_on_the_day(sample, today):
    from drafter import pipeline

    other = pipeline.draft(sample / "facts.yaml", None, today)
    assert list(tree.paragraphs(other.outline)) == list(tree.paragraphs(drafted(sample).outline))


def test_the_word_file_is_sound(sample):
    assert structure.check(rendered(sample)) == []


def test_the_word_file_says_what_the_outline_says(sample):
    from drafter.importers.docx_numbers import read_paragraphs

    printed = squeezed("".join(p.printed for p in read_paragraphs(rendered(sample))))
    missing = [p for p in tree.paragraphs(drafted(sample).outline) if squeezed(p) not in printed]
    assert not missing[:3]


def test_nothing_typed_is_lost(sample):
    lost = [f for f in drafted(sample).fates() if f.outcome == "lost"]
    assert not lost, [(f.key, f.typed) for f in lost]


def test_no_sentence_of_a_sample_shows_the_machinery(sample):
    text = "\n".join(tree.paragraphs(drafted(sample).outline))
    for mark in ("{{", "{%", "None,", "None.", "\ue000", "[GAP"):
        assert mark not in text


def test_the_demo_asks_for_no_injunction():
    text = (ROOT / "samples/demo/facts.yaml").read_text(encoding="utf-8")
    assert "injunction:" not in text
