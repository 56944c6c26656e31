"""Our structural check sees what the validators do not."""

from __future__ import annotations

from pathlib import Path

import pytest
from outlines import full

from drafter.ooxml import canonical_zip, parts_of
from drafter.render.docx import render
from drafter.render.structure import check

STYLES = Path(__file__).parents[2] / "templates" / "styles"


def broken(old: str, new: str, part: str = "word/document.xml") -> list[str]:
    """The messages for a final rendering in which `old` has become `new`, once."""
    parts = parts_of(render(full(), final=True, library_styles=STYLES))
    text = parts[part].decode()
    assert old in text
    parts[part] = text.replace(old, new, 1).encode()
    return check(canonical_zip(parts))


def test_is_silent_on_what_we_write():
    for final in (False, True):
        assert check(render(full(), final=final, library_styles=STYLES)) == []


def test_two_bookmarks_of_one_name():
    assert broken('w:name="_Ref2"', 'w:name="_Ref1"')[0] == "2 bookmarks are named _Ref1"


def test_a_reference_to_a_bookmark_that_is_not_there():
    assert broken(" REF _Ref3 ", " REF _Ref99 ") == [
        r"word/document.xml: 'REF _Ref99 \\n \\h' refers to a bookmark that is not there"
    ]


def test_a_field_that_is_never_closed():
    messages = broken('<w:fldChar w:fldCharType="end"/>', "")
    assert len(messages) == 1
    assert "is never closed" in messages[0]


def test_a_field_of_the_footer_that_is_never_closed():
    messages = broken('<w:fldChar w:fldCharType="end"/>', "", part="word/footer1.xml")
    assert messages == ["word/footer1.xml: the field 'PAGE' is never closed"]


def test_a_mark_without_its_beginning():
    messages = broken('<w:fldChar w:fldCharType="begin"/>', "")
    assert any("without its beginning" in message for message in messages)
    assert any("outside a field" in message for message in messages)


def test_a_field_separated_twice():
    mark = '<w:fldChar w:fldCharType="separate"/>'
    assert any("separated twice" in message for message in broken(mark, mark * 2))


def test_a_bookmark_that_never_ends():
    assert broken('<w:bookmarkEnd w:id="1"/>', "") == ["word/document.xml: bookmark id 1 starts 1 and ends 0 times"]


@pytest.mark.parametrize("name", ["9lives", "a-b", "x" * 41, ""])
def test_a_name_word_does_not_take(name):
    assert any("not a bookmark name" in m for m in broken('w:name="_Ref1"', f'w:name="{name}"'))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", canonical_zip({"a": b""})])
def test_what_is_no_word_file(data):
    with pytest.raises(ValueError, match="not a Word file"):
        check(data)
