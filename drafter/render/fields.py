"""Word's complex fields: live text that Word recomputes, with the text it shows until then.

A field is five runs (begin, instruction, separate, result, end; ECMA-376 part 1, 17.16.18). The result is written
here as it will be computed, so that nobody has to press F9.
"""

from __future__ import annotations

from drafter.ooxml import Element, add, add_text, qn


def add_field(paragraph: Element, instruction: str, result: str) -> None:
    """Append a complex field that shows `result` to a paragraph."""
    _add_mark(paragraph, "begin")
    code = add(add(paragraph, "w:r"), "w:instrText")
    code.text = f" {instruction} "
    code.set(qn("xml:space"), "preserve")
    _add_mark(paragraph, "separate")
    add_text(add(paragraph, "w:r"), result)
    _add_mark(paragraph, "end")


def add_reference(paragraph: Element, bookmark: str, number: str) -> None:
    r"""Append the number of the paragraph that holds `bookmark`.

    `\n` gives the paragraph number without its full stop, `\h` makes it a link.
    """
    add_field(paragraph, rf"REF {bookmark} \n \h", number)


def add_page_of_pages(paragraph: Element) -> None:
    """Append "Page X of Y". Word computes both whenever it lays the page out; 1 is only what is cached."""
    add_text(add(paragraph, "w:r"), "Page ")
    add_field(paragraph, "PAGE", "1")
    add_text(add(paragraph, "w:r"), " of ")
    add_field(paragraph, "NUMPAGES", "1")


def _add_mark(paragraph: Element, kind: str) -> None:
    add(add(paragraph, "w:r"), "w:fldChar", fldCharType=kind)
