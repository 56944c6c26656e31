"""The text layer of the PDF on standard input, as JSON on standard output: run by `pdf` as a process of its own.

A PDF can make its reader crash or take all memory and time there is. Here that ends a process that nobody needs. This
file is run by its path, and so imports nothing of drafter.
"""

from __future__ import annotations

import contextlib
import json
import sys

import pypdfium2 as pdfium

MOST_PAGES = 1_500
MOST_LETTERS = 3_000_000
_MEMORY = 1_000_000_000


def _bound_memory() -> None:
    """Where the system can: no more memory than the largest pleading needs."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def read(data: bytes) -> dict[str, object]:
    """`pages`, the text of each; or `refused`, why not, with `number`: of pages, or of the page that is damaged."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        return {"refused": "encrypted" if "password" in str(error).lower() else "damaged"}
    if len(document) > MOST_PAGES:
        return {"refused": "pages", "number": len(document)}
    pages: list[str] = []
    for number in range(len(document)):
        try:
            page = document[number]
            textpage = page.get_textpage()
            pages.append(textpage.get_text_range())
            textpage.close()
            page.close()
        except pdfium.PdfiumError:
            return {"refused": "page", "number": number + 1}
        if sum(map(len, pages)) > MOST_LETTERS:
            return {"refused": "text"}
    return {"pages": pages}


if __name__ == "__main__":
    _bound_memory()
    json.dump(read(sys.stdin.buffer.read()), sys.stdout)
