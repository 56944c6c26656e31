"""The number resolver counts as Word does, on lists of every make and not only on ours."""

from __future__ import annotations

import pytest

from drafter.importers.docx_numbers import read_paragraphs
from drafter.ooxml import NAMESPACES, canonical_zip

W = f'xmlns:w="{NAMESPACES["w"]}" xmlns:mc="{NAMESPACES["mc"]}"'


def docx(body: str, numbering: str = "", styles: str = "") -> bytes:
    return canonical_zip(
        {
            "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>".encode(),
            "word/numbering.xml": f"<w:numbering {W}>{numbering}</w:numbering>".encode(),
            "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>".encode(),
        }
    )


def level(number: int, text: str, kind: str = "decimal", more: str = "") -> str:
    how = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/>'
    return f'<w:lvl w:ilvl="{number}">{how}</w:lvl>'


def abstract(identity: int, *levels: str) -> str:
    return f'<w:abstractNum w:abstractNumId="{identity}">{"".join(levels)}</w:abstractNum>'


def num(identity: int, of: int, more: str = "") -> str:
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{more}</w:num>'


def p(text: str = "x", num: int | None = None, level: int = 0, style: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>' if num is not None else ""
    return f"<w:p><w:pPr>{named}{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def numbers(*arguments: str) -> list[str]:
    return [paragraph.number for paragraph in read_paragraphs(docx(*arguments))]


def test_lists_that_share_an_abstract_list_go_on_counting():
    lists = abstract(1, level(0, "%1.")) + num(1, 1) + num(2, 1)
    assert numbers(p(num=1) + p(num=1) + p(num=2), lists) == ["1.", "2.", "3."]


def test_a_start_override_counts_anew_once():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    lists = abstract(1, level(0, "%1.")) + num(1, 1) + num(2, 1, override)
    assert numbers(p(num=1) + p(num=2) + p(num=2) + p(num=1), lists) == ["1.", "5.", "6.", "7."]


def test_deeper_levels_restart_and_print_those_above():
    lists = abstract(1, level(0, "%1."), level(1, "%1.%2")) + num(1, 1)
    body = p(num=1) + p(num=1, level=1) + p(num=1, level=1) + p(num=1) + p(num=1, level=1)
    assert numbers(body, lists) == ["1.", "1.1", "1.2", "2.", "2.1"]


def test_a_level_that_never_restarts():
    lists = abstract(1, level(0, "%1."), level(1, "(%2)", "lowerLetter", '<w:lvlRestart w:val="0"/>')) + num(1, 1)
    body = p(num=1) + p(num=1, level=1) + p(num=1) + p(num=1, level=1)
    assert numbers(body, lists) == ["1.", "(a)", "2.", "(b)"]


def test_legal_numbering_prints_digits():
    lists = abstract(1, level(0, "%1", "upperRoman"), level(1, "%1.%2", "decimal", "<w:isLgl/>")) + num(1, 1)
    assert numbers(p(num=1) + p(num=1, level=1), lists) == ["I", "1.1"]


def test_a_style_gives_the_list_and_the_list_the_level():
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Para"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="Sub"/><w:basedOn w:val="A"/>'
        "</w:style>"
        '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Deep"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    lists = abstract(
        1, level(0, "%1.", more='<w:pStyle w:val="A"/>'), level(1, "(%2)", "lowerLetter", '<w:pStyle w:val="C"/>')
    ) + num(1, 1)
    assert numbers(p(style="A") + p(style="B") + p(style="C") + p(style="A", num=0), lists, styles) == [
        "1.", "2.", "(a)", "",
    ]  # fmt: skip


def test_a_list_style_points_at_another_list():
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    linked = '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>'
    lists = abstract(1, level(0, "%1)")) + linked + num(1, 1) + num(2, 2)
    assert numbers(p(num=2) + p(num=2), lists, styles) == ["1)", "2)"]


@pytest.mark.parametrize("lists", ["", num(1, 9), abstract(1) + num(1, 1)])
def test_a_list_that_is_not_there_numbers_nothing(lists):
    assert numbers(p(num=1), lists) == [""]


def test_styles_that_are_their_own_ancestors_do_not_hang():
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{a}"><w:name w:val="{a}"/><w:basedOn w:val="{b}"/></w:style>'
        for a, b in (("A", "B"), ("B", "A"))
    )
    assert numbers(p(style="A"), "", styles) == [""]


def test_reads_insertions_and_results_but_no_deletions_or_instructions():
    body = (
        '<w:p><w:r><w:t xml:space="preserve">kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>'
        "<w:ins><w:r><w:t>added</w:t><w:tab/><w:noBreakHyphen/></w:r></w:ins>"
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    assert [q.text for q in read_paragraphs(docx(body))] == ["kept added\t\u20117"]


def test_a_text_box_is_read_once_and_apart():
    box = "<w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent>"
    body = (
        "<w:p><w:r><w:t>anchor</w:t><mc:AlternateContent><mc:Choice>" + box + "</mc:Choice><mc:Fallback>" + box
        + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )  # fmt: skip
    assert [q.text for q in read_paragraphs(docx(body))] == ["anchor", "boxed"]


def test_does_not_open_what_a_stranger_points_at():
    evil = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    body = f"{evil}<w:document {W}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
    data = canonical_zip({"word/document.xml": body.encode()})
    assert "root" not in read_paragraphs(data)[0].text


@pytest.mark.parametrize("data", [b"", b"PK", canonical_zip({"word/document.xml": b"<w:p"})])
def test_what_is_no_word_file_is_a_value_error(data):
    with pytest.raises(ValueError, match="not"):
        read_paragraphs(data)
