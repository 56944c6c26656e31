"""The text renderer: every word of the outline, 78 columns, numbers hanging."""

from __future__ import annotations

import re

import pytest
from outlines import allegation, full, with_blocks, words

from drafter.outline import Item, Mention, Plain, SignatureBlock, paragraphs
from drafter.render.text import render


def squeezed(text: str) -> str:
    return re.sub(r"[ \t\n]+", " ", text).strip()


def test_prints_every_paragraph_in_order():
    text, place = squeezed(render(full())), 0
    for paragraph in filter(None, map(squeezed, paragraphs(full()))):
        if paragraph in ("Time", "Unit", "Entry", "22:14", "22:16", "4A12"):
            continue
        found = text.find(paragraph, place)
        assert found >= 0, paragraph
        place = found + len(paragraph)


def test_stays_within_the_page_except_in_tables():
    assert [line for line in render(full()).splitlines() if len(line) > 78 and "|" not in line] == []


def test_numbers_hang():
    text = render(with_blocks(allegation(12, "word " * 30), Item(words("word " * 30), letter="a")))
    first, second = text.strip("\n").split("\n\n")
    assert first.splitlines()[0].startswith("12.   word")
    assert all(line.startswith("      word") for line in first.splitlines()[1:])
    assert second.splitlines()[0].startswith("      (a)   word")
    assert all(line.startswith("            word") for line in second.splitlines()[1:])


def test_no_break_spaces_hold():
    text = render(with_blocks(Plain(words("x " * 36 + "42\u00a0U.S.C. §\u00a01983"))))
    assert "42\u00a0U.S.C." in text
    assert "§\u00a01983" in text


def test_an_empty_rule_becomes_one_to_sign_on():
    assert "_" * 34 in render(with_blocks(SignatureBlock((words(""), words("Name")), date_line=False)))


def test_refuses_an_unresolved_inline():
    with pytest.raises(TypeError, match="unresolved"):
        render(with_blocks(allegation(1, Mention("smith"))))
