"""The words of Word's paragraphs: tracked changes as if accepted, REF fields found, bookmarks of deleted words gone."""

from __future__ import annotations

import pytest

from drafter.importers.docx_numbers import paragraphs_in

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MARK = '<w:pPr><w:rPr><w:{0} w:id="9" w:author="A"/></w:rPr></w:pPr>'


def read(body):
    return paragraphs_in({"word/document.xml": f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>".encode()})  # fmt: skip


def kept(words):
    return f"<w:r><w:t xml:space='preserve'>{words}</w:t></w:r>"


def deleted(words):
    return f'<w:del w:id="1" w:author="A"><w:r><w:delText>{words}</w:delText></w:r></w:del>'


def marked(name, words, id=5):
    return f'<w:bookmarkStart w:id="{id}" w:name="{name}"/>{words}<w:bookmarkEnd w:id="{id}"/>'


@pytest.mark.parametrize("change", ["del", "moveFrom"])
def test_a_paragraph_whose_mark_is_deleted_runs_on_into_the_next(change):
    first, second = read(
        f"<w:p>{MARK.format(change)}{marked('a', kept('One, '))}</w:p><w:p>{marked('b', kept('two.'), 6)}</w:p><w:p>{kept('Three.')}</w:p>"
    )
    assert (first.text, first.bookmarks, second.text) == ("One, two.", ("a", "b"), "Three.")


def test_a_deleted_paragraph_is_gone_with_its_bookmark():
    (only,) = read(f"<w:p>{MARK.format('del')}{marked('a', deleted('One.'))}</w:p><w:p>{kept('Two.')}</w:p>")
    assert (only.text, only.bookmarks) == ("Two.", ())


def test_the_last_mark_of_a_cell_cannot_be_deleted():
    first, second = read(
        f"<w:tbl><w:tr><w:tc><w:p>{MARK.format('del')}{kept('One.')}</w:p></w:tc></w:tr></w:tbl><w:p>{kept('Two.')}</w:p>"
    )
    assert (first.text, second.text) == ("One.", "Two.")


def test_insertions_are_there():
    (only,) = read(f'<w:p>{kept("One")}<w:ins w:id="2" w:author="A">{kept(" more")}</w:ins>{deleted(" less")}.</w:p>')
    assert only.text == "One more"


def test_a_bookmark_stays_while_any_of_its_words_do():
    (only,) = read(f"<w:p>{marked('a', deleted('One ') + kept('two.'))}{marked('b', deleted('three'), 6)}{marked('c', '', 7)}</w:p>")  # fmt: skip
    assert only.bookmarks == ("a", "c")


def field(code, result):
    return "".join((
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', f"<w:r><w:instrText> {code} </w:instrText></w:r>",
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', kept(result), '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ))  # fmt: skip


@pytest.mark.parametrize(
    "written", [field(r"REF f_1 \n \h", "25"), rf'<w:fldSimple w:instr=" REF f_1 \n \h ">{kept("25")}</w:fldSimple>']
)
def test_a_reference_is_found_where_its_result_stands(written):
    first, second = read(f"<w:p>{MARK.format('del')}{kept('See ¶ ')}</w:p><w:p>{kept('also ')}{written}{field('PAGE', '3')}{kept('.')}</w:p><w:p/>")  # fmt: skip
    assert (first.text, second.text) == ("See ¶ also 253.", "")
    (reference,) = first.references
    assert (reference.bookmark, first.text[reference.start : reference.end]) == ("f_1", "25")
